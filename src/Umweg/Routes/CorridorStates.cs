namespace Umweg.Routes;

/// <summary>The states that tell corridors apart under one stance, numbered from 0, with their prices.</summary>
/// <remarks>
/// <para>A stance may treat a state's territories differently (avoid Crimea more than the rest). Each such part is an
/// entry of its own under the state's one name, so that it can be refused alone; a corridor that crosses several parts
/// of a state still pays once, the largest price.</para>
/// <para>Both <see cref="PriceKm"/> and <see cref="CountUnwilling"/> never decrease when a set grows: the enumeration's
/// proof rests on that and on nothing else.</para>
/// </remarks>
internal sealed class CorridorStates
{
    private readonly CorridorState[] _entries;

    /// <summary>Numbers the entries in the order of their names, parts of one state side by side.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A price is negative or not a number.</exception>
    public CorridorStates(IEnumerable<CorridorState> entries)
    {
        _entries = [.. entries.OrderBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.AvoidKm)];
        foreach (var entry in _entries)
        {
            if (!(entry.AvoidKm >= 0))
            {
                throw new ArgumentOutOfRangeException(nameof(entries), entry.AvoidKm, "A price is 0 km or more.");
            }
        }

        Unwilling = StateSet.Of([.. Enumerable.Range(0, _entries.Length).Where(i => _entries[i].AvoidKm > 0)]);
    }

    /// <summary>The entries, by number.</summary>
    public IReadOnlyList<CorridorState> Entries => _entries;

    /// <summary>Those that are crossed unwillingly: with a price above zero.</summary>
    public StateSet Unwilling { get; }

    /// <summary>What crossing these states costs in km: each state's largest price, once.</summary>
    public double PriceKm(StateSet crossed)
    {
        var total = 0.0;
        var largest = 0.0;
        string? name = null;
        foreach (var number in crossed.Members())
        {
            var entry = _entries[number];
            if (entry.Name != name)
            {
                total += largest;
                (name, largest) = (entry.Name, 0);
            }

            largest = Math.Max(largest, entry.AvoidKm);
        }

        return total + largest;
    }

    /// <summary>Whether none of these states is avoided or must be asked.</summary>
    public bool ArePlain(StateSet some) =>
        some.Members().All(number => _entries[number] is { AvoidKm: 0, NeedsPermission: false });

    /// <summary>How many different states are crossed unwillingly.</summary>
    public int CountUnwilling(StateSet crossed) => Names(crossed.Intersect(Unwilling)).Count();

    /// <summary>The names of the states in the set, each once, in ordinal order.</summary>
    public IEnumerable<string> Names(StateSet states) =>
        states.Members().Select(number => _entries[number].Name).Distinct(StringComparer.Ordinal);
}

/// <summary>A state, or a part of it that the stance treats alike, that tells corridors apart.</summary>
/// <param name="Name">The state's code; a territory's id where no state holds it.</param>
/// <param name="AvoidKm">The detour that avoiding it is worth, in km; 0 where it is crossed gladly.</param>
/// <param name="NeedsPermission">Whether it must say yes.</param>
internal sealed record CorridorState(string Name, double AvoidKm, bool NeedsPermission);
