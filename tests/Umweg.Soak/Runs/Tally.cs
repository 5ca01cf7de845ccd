namespace Umweg.Soak.Runs;

/// <summary>What a run has counted: how many of each kind, and how values are distributed.</summary>
/// <remarks>Tallies of parts add up to that of the whole in any order, so that a run's numbers do not depend on its
/// threads. Only times do.</remarks>
internal sealed class Tally
{
    /// <summary>How many there were, by name.</summary>
    public SortedDictionary<string, long> Counts { get; init; } = new(StringComparer.Ordinal);

    /// <summary>How often each value came, by name.</summary>
    public SortedDictionary<string, SortedDictionary<int, long>> Values { get; init; } = new(StringComparer.Ordinal);

    /// <summary>One more, or several, of a name.</summary>
    public void Count(string name, long many = 1) => Counts[name] = Counts.GetValueOrDefault(name) + many;

    /// <summary>One more value of a name.</summary>
    public void Add(string name, int value, long many = 1)
    {
        if (!Values.TryGetValue(name, out var values))
        {
            Values[name] = values = [];
        }

        values[value] = values.GetValueOrDefault(value) + many;
    }

    /// <summary>Adds another tally to this one.</summary>
    public void Add(Tally other)
    {
        foreach (var (name, many) in other.Counts)
        {
            Count(name, many);
        }

        foreach (var (name, values) in other.Values)
        {
            foreach (var (value, many) in values)
            {
                Add(name, value, many);
            }
        }
    }

    /// <summary>The number of a name, 0 if it never came.</summary>
    public long Of(string name) => Counts.GetValueOrDefault(name);

    /// <summary>The value that a share (0 to 1) of all values of a name does not exceed; 0 where there are none.
    /// </summary>
    public int Percentile(string name, double share)
    {
        if (!Values.TryGetValue(name, out var values))
        {
            return 0;
        }

        var rank = (long)Math.Ceiling(share * values.Values.Sum());
        foreach (var (value, many) in values)
        {
            rank -= many;
            if (rank <= 0)
            {
                return value;
            }
        }

        return values.Keys.Last();
    }
}
