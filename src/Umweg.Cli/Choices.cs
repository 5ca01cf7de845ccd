using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Cli;

/// <summary>Options whose value is one word of a few.</summary>
internal static class Choices
{
    /// <summary>That a value is none of those available, with the nearest one.</summary>
    public static QueryError Error(TextTable texts, OptionSpec option, string value, IReadOnlyList<string> available)
    {
        var near = Nearest.To(value, available);
        return new QueryError(
            "option.choice",
            value,
            texts.With("error.option.choice", option.Name, Quoted.Short(value), string.Join(", ", available)),
            near is null ? null : texts.With("error.didyoumean", $"{option.Name} {near}"));
    }
}
