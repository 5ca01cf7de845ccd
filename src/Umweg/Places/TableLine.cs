using System.Buffers.Text;
using System.Diagnostics;
using System.Text;

namespace Umweg.Places;

/// <summary>One line of a <see cref="SortedTable"/>, whose cells are read when they are asked for.</summary>
internal readonly struct TableLine
{
    private readonly byte[] _bytes;
    private readonly int _start;

    /// <summary>The line between two offsets of a table.</summary>
    public TableLine(byte[] bytes, int start, int end)
    {
        _bytes = bytes;
        _start = start;
        End = end;
    }

    /// <summary>The offset of the line's end, at its line feed.</summary>
    public int End { get; }

    /// <summary>The bytes of a cell, counted from 0; empty beyond the last.</summary>
    public ReadOnlySpan<byte> Cell(int index)
    {
        var rest = _bytes.AsSpan(_start, End - _start);
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
