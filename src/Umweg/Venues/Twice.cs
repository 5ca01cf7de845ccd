using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Venues;

/// <summary>Finds what was given twice, in whatever words.</summary>
internal static class Twice
{
    /// <summary>An error for each text that means the same as an earlier one.</summary>
    /// <param name="code">The error's code.</param>
    /// <param name="texts">What was written.</param>
    /// <param name="meanings">What each means.</param>
    /// <param name="language">The language of the errors.</param>
    public static IEnumerable<QueryError> Errors(
        string code, IReadOnlyList<string> texts, IReadOnlyList<object> meanings, Language language)
    {
        var first = new Dictionary<object, string>();
        foreach (var (text, meaning) in texts.Zip(meanings))
        {
            if (first.TryAdd(meaning, text))
            {
                continue;
            }

            var (quoted, earlier) = (Quoted.Short(text), Quoted.Short(first[meaning]));
            yield return Mistake.In(
                language,
                code,
                text,
                new(
                    $"'{quoted}' means the same as '{earlier}'; each was expected once.",
                    $"'{quoted}' bedeutet dasselbe wie '{earlier}'; erwartet wird jedes nur einmal."),
                new("Leave one of them out.", "Lassen Sie eines davon weg."));
        }
    }
}
