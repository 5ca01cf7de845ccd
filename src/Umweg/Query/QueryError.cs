namespace Umweg.Query;

/// <summary>One thing wrong with a query, said so that its author can mend it.</summary>
/// <param name="Code">Stable, for programs: <c>place.unknown</c>. Never reworded.</param>
/// <param name="Input">The offending text, quoted as given (shortened where it is very long).</param>
/// <param name="Problem">What is wrong and what was expected; one sentence, which quotes the input.</param>
/// <param name="Suggestion">What to write instead, as a sentence, if there is one good guess.</param>
/// <param name="Line">The line in a file, from 1, or null where the input is no file.</param>
/// <param name="Column">The column in that line, from 1, or null.</param>
/// <param name="File">The file's name as it was given, or null where the input is no file.</param>
public sealed record QueryError(
    string Code,
    string Input,
    string Problem,
    string? Suggestion = null,
    int? Line = null,
    int? Column = null,
    string? File = null);
