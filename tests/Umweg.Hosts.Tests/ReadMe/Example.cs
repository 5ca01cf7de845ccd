using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Umweg.Hosts.Tests.ReadMe;

/// <summary>A command of README.md, and what the page says that comes of it.</summary>
/// <param name="Line">The number of the command's line, from 1.</param>
/// <param name="Command">The line as written, without its comment.</param>
/// <param name="ExitCode">0, unless a comment says "exits with N".</param>
/// <param name="Output">What is shown below the command; <c>...</c> stands for any lines. Null where nothing is
/// shown.</param>
internal sealed partial record Example(int Line, string Command, int ExitCode, string? Output)
{
    private const string Program = "./umweg ";

    /// <summary>What follows the program's name, quotes removed.</summary>
    public IReadOnlyList<string> Arguments =>
        [.. Word().Matches(Command[Program.Length..]).Select(word => word.Value.Trim('"', '\''))];

    /// <summary>The examples of a page in order. Where one block holds several, what is shown belongs to the
    /// last.</summary>
    public static IReadOnlyList<Example> In(string page)
    {
        var examples = new List<Example>();
        foreach (var block in Block.In(page))
        {
            switch (block.Language)
            {
                case "sh":
                    examples.AddRange(block.Lines
                        .Select((text, index) => (text, line: block.Start + index))
                        .Where(command => command.text.StartsWith(Program, StringComparison.Ordinal))
                        .Select(command => Read(command.text, command.line)));
                    break;
                case "text" when examples.Count > 0 && examples[^1].Output is null:
                    examples[^1] = examples[^1] with { Output = string.Join('\n', block.Lines) };
                    break;
                default:
                    break;
            }
        }

        return examples;
    }

    /// <summary>Whether an output is the one that is shown.</summary>
    public bool Shows(string actual)
    {
        if (Output is null)
        {
            return true;
        }

        var pattern = new StringBuilder("^");
        foreach (var line in Output.Split('\n'))
        {
            pattern.Append(line is "..." ? @"(.*\n)*?" : Regex.Escape(line.TrimEnd()) + @"[ ]*\n");
        }

        return Regex.IsMatch(actual, pattern.Append('$').ToString(), RegexOptions.None, TimeSpan.FromSeconds(5));
    }

    private static Example Read(string text, int line)
    {
        var parts = text.Split(" #", 2);
        var exit = parts.Length > 1 ? ExitsWith().Match(parts[1]) : Match.Empty;
        var code = exit.Success ? int.Parse(exit.Groups["code"].Value, CultureInfo.InvariantCulture) : 0;
        return new(line, parts[0].TrimEnd(), code, Output: null);
    }

    [GeneratedRegex("""(?:[^\s"']|"[^"]*"|'[^']*')+""", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex(@"exits with (?<code>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex ExitsWith();
}
