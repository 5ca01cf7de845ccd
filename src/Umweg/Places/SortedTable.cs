using System.Text;

namespace Umweg.Places;

/// <summary>Lines of tab-separated UTF-8, sorted by the bytes of their first cell, searched where they lie.</summary>
/// <remarks>
/// <para>Nothing is parsed on loading and nothing is built: a look-up halves the bytes and touches about twenty lines.
/// That is what lets a program that answers one question start at once (docs/decisions/0009-places-loading.md).
/// </para>
/// <para>The first line names the columns. Safe for use by many threads.</para>
/// </remarks>
internal sealed class SortedTable
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _first;
    private long _linesExamined;

    /// <summary>A table of data/, mapped, so that only the pages that a look-up touches are read.</summary>
    public SortedTable(string name)
    {
        _bytes = DataTable.Map(name);
        _first = _bytes.Span.IndexOf((byte)'\n') + 1;
    }

    /// <summary>How many lines all look-ups have compared or returned: work that no machine makes faster.</summary>
    public long LinesExamined => Interlocked.Read(ref _linesExamined);

    /// <summary>The lines whose first cell is the key, in the order of the file.</summary>
    public IEnumerable<TableLine> Find(string key)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        return LinesFrom(LowerBound(bytes)).TakeWhile(line => line.Cell(0).SequenceEqual(bytes));
    }

    /// <summary>The lines whose first cell begins so, in the order of the file.</summary>
    public IEnumerable<TableLine> FindPrefix(string prefix)
    {
        var bytes = Encoding.UTF8.GetBytes(prefix);
        return LinesFrom(LowerBound(bytes)).TakeWhile(line => line.Cell(0).StartsWith(bytes));
    }

    /// <summary>Every line, in the order of the file.</summary>
    public IEnumerable<TableLine> All() => LinesFrom(_first);

    private IEnumerable<TableLine> LinesFrom(int start)
    {
        while (start < _bytes.Length)
        {
            var line = LineAt(start);
            Interlocked.Increment(ref _linesExamined);
            yield return line;
            start = line.End + 1;
        }
    }

    // Where the first line begins whose first cell is not less than the key.
    private int LowerBound(ReadOnlySpan<byte> key)
    {
        int low = _first, high = _bytes.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var start = low + _bytes.Span[low..middle].LastIndexOf((byte)'\n') + 1;
            var line = LineAt(start);
            Interlocked.Increment(ref _linesExamined);
            if (line.Cell(0).SequenceCompareTo(key) < 0)
            {
                low = line.End + 1;
            }
            else
            {
                high = start;
            }
        }

        return low;
    }

    private TableLine LineAt(int start)
    {
        var length = _bytes.Span[start..].IndexOf((byte)'\n');
        var end = length < 0 ? _bytes.Length : start + length;
        return new TableLine(_bytes[start..end], end);
    }
}
