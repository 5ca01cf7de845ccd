using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Umweg.Benchmarks;

/// <summary>A page of results in Markdown: on what it was measured, text, tables, and last the goals.</summary>
internal sealed class Sheet
{
    /// <summary>The heading under which <see cref="Benchmarks.Goals"/> finds a page's goals.</summary>
    public const string GoalsHeading = "## Beside the goals";

    private const int Columns = 120;

    private readonly StringBuilder _text = new();
    private readonly List<string> _goals = [];

    public Sheet(string title)
    {
        Line($"# {title}");
        Line();
        Paragraph($"{Machine()}.");
    }

    /// <summary>Text and numbers without the culture of whoever runs this.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    public void Line(string line = "") => _text.Append(line).Append('\n');

    /// <summary>Text and an empty line; line ends in it are as good as blanks.</summary>
    public void Paragraph(FormattableString text)
    {
        var length = 0;
        foreach (var word in Text(text).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (length + 1 + word.Length > Columns)
            {
                _text.Append('\n');
                length = 0;
            }

            _text.Append(length > 0 ? " " : "").Append(word);
            length += word.Length + (length > 0 ? 1 : 0);
        }

        _text.Append("\n\n");
    }

    /// <summary>A table: first the column names, then rows.</summary>
    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        Line($"| {string.Join(" | ", columns)} |");
        Line($"|{string.Concat(columns.Select((_, i) => i == 0 ? "---|" : "---:|"))}");
        foreach (var row in rows)
        {
            Line($"| {string.Join(" | ", row)} |");
        }

        Line();
    }

    /// <summary>A goal and what was reached.</summary>
    /// <param name="what">What the goal is about.</param>
    /// <param name="goal">The goal in words.</param>
    /// <param name="reached">What was measured, in words.</param>
    /// <param name="isReached">Whether that is the goal or better; null where it could not be measured.</param>
    /// <param name="otherwise">Why not, as far as it is known: shown where the goal is missed or not measured.</param>
    public void Goal(string what, string goal, string reached, bool? isReached, string otherwise = "")
    {
        var verdict = isReached switch
        {
            true => "yes",
            false => $"**no**{(otherwise.Length > 0 ? ": " + otherwise : "")}",
            null => $"not measured{(otherwise.Length > 0 ? ": " + otherwise : "")}",
        };
        _goals.Add($"| {what} | {goal} | {reached} | {verdict} |");
    }

    /// <summary>The finished page.</summary>
    public override string ToString()
    {
        var page = _text.ToString().TrimEnd('\n') + "\n";
        return _goals.Count == 0
            ? page
            : $"{page}\n{GoalsHeading}\n\n{Goals.TableHead}{string.Join('\n', _goals)}\n";
    }

    /// <summary>The machine and the versions, in a line.</summary>
    public static string Machine()
    {
        var version = typeof(Routes.Planner).Assembly.GetName().Version!.ToString(3);
        var system = $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
        return Text($"umweg {version}, {Processor()}, {Environment.ProcessorCount} cores, {system}, Release");
    }

    private static string Processor()
    {
        const string Tells = "/proc/cpuinfo";
        var model = (File.Exists(Tells) ? File.ReadLines(Tells) : [])
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return model?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
