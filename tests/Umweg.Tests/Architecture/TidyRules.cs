using System.Text.RegularExpressions;

namespace Umweg.Tests.Architecture;

/// <summary>What every text file keeps to, whatever it holds.</summary>
internal static partial class TidyRules
{
    private const int MaxColumns = 120;
    private const int MaxLines = 500;

    // A longer file says in its first lines why it is one.
    private const string ReasonForLength = "longer than 500 lines because";
    private const int LinesOfTheHead = 40;

    /// <summary>What is wrong with a file; nothing, one hopes.</summary>
    public static IEnumerable<string> ProblemsOf(SourceFile file)
    {
        for (var i = 0; i < file.Lines.Length; i++)
        {
            foreach (var problem in ProblemsOf(file, file.Lines[i]))
            {
                yield return file.At(i + 1, problem);
            }
        }

        if (!file.Text.EndsWith('\n') || file.Text.EndsWith("\n\n", StringComparison.Ordinal))
        {
            yield return file.At(file.Lines.Length, "a file ends with one line feed");
        }

        if (file.IsCSharp && file.Lines.Length > MaxLines && !HasReasonForLength(file))
        {
            yield return file.At(
                MaxLines,
                $"{file.Lines.Length} lines are more than {MaxLines}: split the file, or say in its head " +
                $"that it is \"{ReasonForLength} ...\"");
        }
    }

    private static IEnumerable<string> ProblemsOf(SourceFile file, string line)
    {
        if (line.Length > 0 && char.IsWhiteSpace(line[^1]))
        {
            yield return line[^1] == '\r' ? "lines end with a line feed alone" : "white space at the end of the line";
        }

        if (line.Contains('\t', StringComparison.Ordinal) || line.Contains('\uFEFF', StringComparison.Ordinal))
        {
            yield return "no tabs and no byte order mark";
        }

        // Prose, tables and data wrap where they are read.
        if (line.Length > MaxColumns && (file.IsCSharp || !System.IO.Path.HasExtension(file.Path)))
        {
            yield return $"{line.Length} columns are more than {MaxColumns}";
        }

        if (LeftUndone().Match(line) is { Success: true } undone && !IsAboutTheRule(file))
        {
            yield return $"'{undone.Value}': what is left to do belongs in the issue tracker";
        }

        if (MachinePath().Match(line) is { Success: true } path && !IsAboutTheRule(file))
        {
            yield return $"'{path.Value}' is a path of one machine";
        }
    }

    private static bool HasReasonForLength(SourceFile file) =>
        file.Lines.Take(LinesOfTheHead)
            .Any(line => line.Contains(ReasonForLength, StringComparison.OrdinalIgnoreCase));

    // These name what they forbid.
    private static bool IsAboutTheRule(SourceFile file) =>
        file.IsUnder("tests/Umweg.Tests/Architecture") || file.Path is ".editorconfig";

    [GeneratedRegex(
        @"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LeftUndone();

    [GeneratedRegex(
        @"(?<![\w.~$}\]])/(tmp|home|root|work|Users)/|\b[A-Z]:\\",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MachinePath();
}
