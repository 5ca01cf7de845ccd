using System.Numerics;

namespace Umweg.Routes;

/// <summary>An immutable set of the states that tell corridors apart, by their numbers in a
/// <see cref="CorridorStates"/>.</summary>
/// <remarks>Equal sets are equal and hash alike. The default value is the empty set.</remarks>
internal readonly struct StateSet : IEquatable<StateSet>
{
    // Without trailing zero words, so that equal sets have equal words; null for the empty set.
    private readonly ulong[]? _words;

    private StateSet(ulong[] words)
    {
        var length = words.Length;
        while (length > 0 && words[length - 1] == 0)
        {
            length--;
        }

        _words = length == 0 ? null : words.AsSpan(0, length).ToArray();
    }

    /// <summary>How many states are in the set.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in Words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    private ReadOnlySpan<ulong> Words => _words;

    /// <summary>Whether two sets hold the same states.</summary>
    public static bool operator ==(StateSet left, StateSet right) => left.Equals(right);

    /// <summary>Whether two sets differ.</summary>
    public static bool operator !=(StateSet left, StateSet right) => !left.Equals(right);

    /// <summary>The set of these states, numbers of 0 or more.</summary>
    public static StateSet Of(params IReadOnlyCollection<int> states)
    {
        var words = new ulong[states.Count == 0 ? 0 : (states.Max() >> 6) + 1];
        foreach (var state in states)
        {
            words[state >> 6] |= 1UL << (state & 63);
        }

        return new(words);
    }

    /// <summary>Whether the state is in the set.</summary>
    public bool Contains(int state) => state >> 6 < Words.Length && (Words[state >> 6] >> (state & 63) & 1) != 0;

    /// <summary>This set and one state more.</summary>
    public StateSet With(int state)
    {
        var words = new ulong[Math.Max(Words.Length, (state >> 6) + 1)];
        Words.CopyTo(words);
        words[state >> 6] |= 1UL << (state & 63);
        return new(words);
    }

    /// <summary>The states that are in one of the sets at least.</summary>
    public StateSet Union(StateSet other)
    {
        var words = new ulong[Math.Max(Words.Length, other.Words.Length)];
        Words.CopyTo(words);
        for (var i = 0; i < other.Words.Length; i++)
        {
            words[i] |= other.Words[i];
        }

        return new(words);
    }

    /// <summary>The states that are in both sets.</summary>
    public StateSet Intersect(StateSet other)
    {
        var words = new ulong[Math.Min(Words.Length, other.Words.Length)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Words[i] & other.Words[i];
        }

        return new(words);
    }

    /// <summary>The states of this set that are not in the other.</summary>
    public StateSet Except(StateSet other)
    {
        var words = Words.ToArray();
        for (var i = 0; i < Math.Min(words.Length, other.Words.Length); i++)
        {
            words[i] &= ~other.Words[i];
        }

        return new(words);
    }

    /// <summary>Whether every state of this set is in the other.</summary>
    public bool IsSubsetOf(StateSet other)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            if ((Words[i] & ~(i < other.Words.Length ? other.Words[i] : 0)) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether some state is in both sets.</summary>
    public bool Overlaps(StateSet other)
    {
        for (var i = 0; i < Math.Min(Words.Length, other.Words.Length); i++)
        {
            if ((Words[i] & other.Words[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The states in ascending order of their numbers.</summary>
    public IEnumerable<int> Members()
    {
        for (var i = 0; i < (_words?.Length ?? 0); i++)
        {
            for (var word = _words![i]; word != 0; word &= word - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(StateSet other) => Words.SequenceEqual(other.Words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StateSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var word in Words)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }

    /// <summary>The numbers in braces.</summary>
    public override string ToString() => "{" + string.Join(',', Members()) + "}";
}
