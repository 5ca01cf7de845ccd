namespace Umweg.World;

/// <summary>An immutable set of cells, by their numbers from 0; equal sets are equal and hash alike.</summary>
/// <remarks>It is the key under which a prepared stance is kept, and what the search receives: it knows no country.
/// Membership costs one shift; the set is as long as its greatest cell needs.</remarks>
public sealed class CellSet : IEquatable<CellSet>
{
    private readonly ulong[] _words;

    private CellSet(ReadOnlySpan<ulong> words) => _words = words.TrimEnd(0UL).ToArray();

    /// <summary>The set without cells.</summary>
    public static CellSet Empty { get; } = new([]);

    /// <summary>How many cells are in the set.</summary>
    public int Count => _words.Sum(word => System.Numerics.BitOperations.PopCount(word));

    /// <summary>The set of these cells.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A cell's number is negative or above 65535.</exception>
    public static CellSet Of(IEnumerable<int> cells)
    {
        Span<ulong> words = stackalloc ulong[(ushort.MaxValue >> 6) + 1];
        foreach (var cell in cells)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(cell);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(cell, ushort.MaxValue);
            words[cell >> 6] |= 1UL << (cell & 63);
        }

        return new(words);
    }

    /// <summary>Whether a cell is in the set.</summary>
    public bool Contains(int cell) => cell >> 6 < _words.Length && (_words[cell >> 6] >> (cell & 63) & 1) != 0;

    /// <summary>Whether every cell of this set is in the other.</summary>
    public bool IsSubsetOf(CellSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & ~(i < other._words.Length ? other._words[i] : 0)) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The cells of both sets together.</summary>
    public CellSet Union(CellSet other)
    {
        var words = new ulong[Math.Max(_words.Length, other._words.Length)];
        _words.CopyTo(words, 0);
        for (var i = 0; i < other._words.Length; i++)
        {
            words[i] |= other._words[i];
        }

        return new(words);
    }

    /// <summary>The cells of this set that are not in the other.</summary>
    public CellSet Except(CellSet other)
    {
        var words = (ulong[])_words.Clone();
        for (var i = 0; i < Math.Min(words.Length, other._words.Length); i++)
        {
            words[i] &= ~other._words[i];
        }

        return new(words);
    }

    /// <summary>The cells in ascending order.</summary>
    public IEnumerable<int> Cells()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                yield return (i << 6) + System.Numerics.BitOperations.TrailingZeroCount(word);
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(CellSet? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CellSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var word in _words)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }
}
