using System.Globalization;
using System.Text;

namespace Umweg.Presentation;

/// <summary>Writes a report as plain text: no colour, no boxes, no control characters but line ends.</summary>
/// <remarks>A paragraph is one line; columns are aligned with spaces; blocks are parted by an empty line.</remarks>
public static class PlainText
{
    private const string ColumnGap = "  ";

    /// <summary>Writes the report; lines end with a line feed on every system.</summary>
    public static void Write(Report report, TextWriter writer)
    {
        ReportBlock? before = null;
        foreach (var block in report.Blocks)
        {
            // A heading stays with what it heads.
            if (before is not (null or ReportBlock.Heading))
            {
                writer.Write('\n');
            }

            writer.Write(TextOf(block));
            before = block;
        }
    }

    private static string TextOf(ReportBlock block) => block switch
    {
        ReportBlock.Paragraph paragraph => paragraph.Text + "\n",
        ReportBlock.Heading heading => heading.Text + "\n",
        ReportBlock.Bullets bullets => string.Concat(bullets.Items.Select(item => $"- {item}\n")),
        ReportBlock.Table table => TextOf(table),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "No such block."),
    };

    private static string TextOf(ReportBlock.Table table)
    {
        var widths = table.Columns
            .Select((column, i) => table.Rows.Select(row => Width(row[i])).Append(Width(column.Header)).Max())
            .ToList();
        var text = new StringBuilder();
        if (table.Columns.Any(column => column.Header.Length > 0))
        {
            AddLine(text, [.. table.Columns.Select(column => column.Header)]);
        }

        foreach (var row in table.Rows)
        {
            AddLine(text, row);
        }

        return text.ToString();

        void AddLine(StringBuilder to, IReadOnlyList<string> cells)
        {
            var padded = cells.Select((cell, i) => Padded(cell, widths[i], table.Columns[i].IsNumber));
            to.Append(string.Join(ColumnGap, padded).TrimEnd()).Append('\n');
        }
    }

    private static string Padded(string cell, int width, bool right)
    {
        var padding = new string(' ', width - Width(cell));
        return right ? padding + cell : cell + padding;
    }

    // Letters with accents of their own count once, as a terminal shows them.
    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
