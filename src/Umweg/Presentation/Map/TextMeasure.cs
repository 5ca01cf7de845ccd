namespace Umweg.Presentation.Map;

/// <summary>How wide words are, whatever fonts a reader has: a little more than in any of the usual ones.</summary>
internal static class TextMeasure
{
    /// <summary>The width in units of the sheet.</summary>
    public static double Width(string text, double size, bool isBold = false) =>
        text.Sum(WidthOf) * size * (isBold ? 1.1 : 1);

    // A last line of one word, or shorter than this part of the room, looks like a mistake.
    private const double LeastLastLine = 0.15;

    /// <summary>The words in lines of at most a width; a longer word stands alone. The last line is no single short
    /// word: it takes some from the line before.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, bool isBold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, size, isBold) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        FillLastLine(lines, size, width, isBold);
        return lines;
    }

    private static void FillLastLine(List<string> lines, double size, double width, bool isBold)
    {
        while (lines.Count > 1
            && (!lines[^1].Contains(' ', StringComparison.Ordinal)
                || Width(lines[^1], size, isBold) < LeastLastLine * width)
            && lines[^2].LastIndexOf(' ') is > 0 and var end)
        {
            var (shorter, longer) = (lines[^2][..end], $"{lines[^2][(end + 1)..]} {lines[^1]}");
            if (Width(longer, size, isBold) > Width(shorter, size, isBold))
            {
                return;
            }

            (lines[^2], lines[^1]) = (shorter, longer);
        }
    }

    // In ems, after DejaVu Sans, the widest font that browsers commonly fall back to.
    private static double WidthOf(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or ' ' or '·' => 0.33,
        'f' or 'r' or 't' or '(' or ')' or '-' => 0.42,
        'm' or 'w' or 'M' or 'W' or '—' => 0.98,
        >= 'A' and <= 'Z' => 0.72,
        > '\u2e80' => 1.0,
        _ => 0.63,
    };
}
