using Umweg.Query;

namespace Umweg.Policy;

/// <summary>Errors whose sentences are written in both languages where the mistake is found.</summary>
internal static class Mistake
{
    /// <summary>The error in a language.</summary>
    /// <param name="language">The language of whoever made the mistake.</param>
    /// <param name="code">Stable, for programs.</param>
    /// <param name="input">The offending text, which is shortened where it is long.</param>
    /// <param name="problem">What is wrong and what was expected; quotes the input in both languages.</param>
    /// <param name="suggestion">What to write instead, if there is one good guess.</param>
    public static QueryError In(
        Language language, string code, string input, LocalText problem, LocalText? suggestion = null) =>
        new(code, Quoted.Short(input), problem.In(language), suggestion?.In(language));

    /// <summary>The mistakes of a file in the order of its lines, each with the file's name; what is wrong in another
    /// file that it names keeps its own.</summary>
    public static IReadOnlyList<QueryError> InFile(IEnumerable<QueryError> errors, string fileName) =>
        [.. errors.OrderBy(error => error.Line).ThenBy(error => error.Column)
            .Select(error => error with { File = error.File ?? fileName })];

    /// <summary>The suggestion of the word that was probably meant; null where there is none.</summary>
    public static LocalText? DidYouMean(string? near) =>
        near is null ? null : new($"Did you mean {near}?", $"Meinten Sie {near}?");
}
