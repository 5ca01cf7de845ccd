using System.Buffers.Text;
using System.Diagnostics;
using System.Text;

namespace Umweg.Places;

/// <summary>One line of a <see cref="SortedTable"/>, whose cells are read when they are asked for.</summary>
/// <remarks>A class, so that the sequence operators compiled into the framework serve it; for a structure each of them
/// would be compiled anew in every process, which costs more than all the allocations.</remarks>
internal sealed class TableLine
{
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>The line of these bytes, which ends at an offset of its table.</summary>
    public TableLine(ReadOnlyMemory<byte> bytes, int end)
    {
        _bytes = bytes;
        End = end;
    }

    /// <summary>The offset of the line's end in its table, at the line feed.</summary>
    public int End { get; }

    /// <summary>The bytes of a cell, counted from 0; empty beyond the last.</summary>
    public ReadOnlySpan<byte> Cell(int index)
    {
        var rest = _bytes.Span;
        for (; index > 0; index--)
        {
            var tab = rest.IndexOf((byte)'\t');
            if (tab < 0)
            {
                return [];
            }

            rest = rest[(tab + 1)..];
        }

        var end = rest.IndexOf((byte)'\t');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>A cell as text.</summary>
    public string Text(int index) => Encoding.UTF8.GetString(Cell(index));

    /// <summary>A cell as a number; the tables are ours, so anything else is our fault.</summary>
    public int Integer(int index)
    {
        var isNumber = Utf8Parser.TryParse(Cell(index), out int value, out _);
        Debug.Assert(isNumber, "A table of data/ holds no number where one belongs.");
        return value;
    }

    /// <summary>A cell as a number with decimals.</summary>
    public double Number(int index)
    {
        var isNumber = Utf8Parser.TryParse(Cell(index), out double value, out _);
        Debug.Assert(isNumber, "A table of data/ holds no number where one belongs.");
        return value;
    }
}
