using Spectre.Console;
using Spectre.Console.Rendering;
using Umweg.Presentation;

namespace Umweg.Cli;

/// <summary>Writes a report for a terminal: tables in boxes, the answer in bold, lines wrapped to its width.</summary>
internal static class TerminalText
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    /// <summary>Writes the report.</summary>
    public static void Write(Report report, TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        ReportBlock? before = null;
        foreach (var block in report.Blocks)
        {
            if (before is not (null or ReportBlock.Heading))
            {
                console.WriteLine();
            }

            console.Write(Shown(block, isFirst: before is null));
            before = block;
        }
    }

    private static IRenderable Shown(ReportBlock block, bool isFirst) => block switch
    {
        ReportBlock.Paragraph paragraph => new Text(paragraph.Text + "\n", isFirst ? Bold : null),
        ReportBlock.Heading heading => new Text(heading.Text + "\n", Bold),
        ReportBlock.Bullets bullets => new Rows(bullets.Items.Select(item => new Text("- " + item))),
        ReportBlock.Table table => Boxed(table),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "No such block."),
    };

    private static Table Boxed(ReportBlock.Table table)
    {
        var hasHeader = table.Columns.Any(column => column.Header.Length > 0);
        var boxed = new Table
        {
            Border = hasHeader ? TableBorder.Rounded : TableBorder.None,
            ShowHeaders = hasHeader,
        };
        foreach (var column in table.Columns)
        {
            boxed.AddColumn(new TableColumn(new Text(column.Header, Dim))
            {
                Alignment = column.IsNumber ? Justify.Right : Justify.Left,
                NoWrap = column.IsNumber,
            });
        }

        foreach (var row in table.Rows)
        {
            boxed.AddRow(row.Select(cell => new Text(cell)));
        }

        return boxed;
    }
}
