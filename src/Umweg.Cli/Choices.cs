using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Cli;

/// <summary>Options and arguments that are one word of a few.</summary>
internal static class Choices
{
    /// <summary>That an option's value is none of those available, with the nearest one.</summary>
    public static QueryError Error(
        TextTable texts, OptionSpec option, string value, IReadOnlyList<string> available) =>
        Error(texts, option.Name, value, available);

    /// <summary>The same of an option or argument by its name.</summary>
    /// <param name="texts">The language.</param>
    /// <param name="name">The option, <c>--format</c>, or the argument, <c>SHELL</c>.</param>
    /// <param name="value">What was given.</param>
    /// <param name="available">What may be given.</param>
    public static QueryError Error(TextTable texts, string name, string value, IReadOnlyList<string> available)
    {
        var near = Nearest.To(value, available);
        return new QueryError(
            "option.choice",
            value,
            texts.With("error.option.choice", name, Quoted.Short(value), string.Join(", ", available)),
            near is null ? null : texts.With("error.didyoumean", name.StartsWith('-') ? $"{name} {near}" : near));
    }
}
