namespace Umweg.Presentation;

/// <summary>Text for people, in blocks, before it is decided how it looks: plain, or boxed on a terminal.</summary>
/// <param name="Blocks">The blocks in order.</param>
public sealed record Report(IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>A report without tables.</summary>
    public static Report Of(params IReadOnlyList<ReportBlock> blocks) => new(blocks);
}

/// <summary>A piece of a report; exactly one of those below.</summary>
public abstract record ReportBlock
{
    private ReportBlock()
    {
    }

    /// <summary>A sentence or several, on one line of whatever length.</summary>
    public sealed record Paragraph(string Text) : ReportBlock;

    /// <summary>What the blocks that follow are about.</summary>
    public sealed record Heading(string Text) : ReportBlock;

    /// <summary>Sentences that stand beside each other.</summary>
    public sealed record Bullets(IReadOnlyList<string> Items) : ReportBlock;

    /// <summary>Rows of cells under columns; every row has a cell for each column.</summary>
    public sealed record Table(IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
        : ReportBlock
    {
        /// <summary>The same table without the columns that hold nothing.</summary>
        public Table WithoutEmptyColumns()
        {
            var kept = Enumerable.Range(0, Columns.Count)
                .Where(column => Rows.Any(row => row[column].Length > 0))
                .ToList();
            return new(
                [.. kept.Select(column => Columns[column])],
                [.. Rows.Select(row => (IReadOnlyList<string>)[.. kept.Select(column => row[column])])]);
        }
    }
}

/// <summary>A table's column.</summary>
/// <param name="Header">Its header; may be empty.</param>
/// <param name="IsNumber">Whether its cells are numbers, which stand right.</param>
public sealed record ReportColumn(string Header, bool IsNumber = false);
