using System.Numerics;
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
    private readonly Lazy<(int Start, int Length, ulong Letters)[]> _shapes;
    private long _linesExamined;

    /// <summary>A table of data/, mapped, so that only the pages that a look-up touches are read.</summary>
    public SortedTable(string name)
    {
        _bytes = DataTable.Map(name);
        _first = _bytes.Span.IndexOf((byte)'\n') + 1;
        _shapes = new(() => [.. Shapes()]);
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

    /// <summary>The lines whose first cell may be within some slips of a word, in the order of the file; few others.
    /// </summary>
    /// <remarks>The first call notes length and letters of every line (16 bytes each); from then on a table of 60,000
    /// lines takes a tenth of a millisecond.</remarks>
    public IEnumerable<TableLine> MaybeWithin(string word, int slips)
    {
        var letters = LettersOf(word);
        foreach (var (start, length, own) in _shapes.Value)
        {
            // Each slip changes at most two members of the set of letters; that rules out most names at once.
            if (Math.Abs(length - word.Length) <= slips && BitOperations.PopCount(letters ^ own) <= 2 * slips)
            {
                yield return LineAt(start);
            }
        }
    }

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

    private IEnumerable<(int Start, int Length, ulong Letters)> Shapes()
    {
        var start = _first;
        foreach (var line in All())
        {
            var word = line.Text(0);
            yield return (start, word.Length, LettersOf(word));
            start = line.End + 1;
        }
    }

    // A member for each plain letter, and one for each of 38 parts of all other characters.
    private static ulong LettersOf(string word)
    {
        var set = 0UL;
        foreach (var c in word)
        {
            set |= 1UL << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + (c % 38));
        }

        return set;
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
