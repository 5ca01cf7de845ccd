using Umweg.Policy;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Presentation;

/// <summary>The crossings of a way that text and map say in passing: those of territories that it grazes for less than
/// 5 km in all.</summary>
/// <remarks>Only what is plainly open is said in passing. Whoever closes, must be asked, is avoided, has airspace that
/// is closed to all, or is where the flight begins or ends, stands in full however short the crossing is.</remarks>
internal sealed class Grazing
{
    /// <summary>From so many km on a crossing stands in full.</summary>
    public static readonly Length Least = Length.FromKilometres(5);

    private readonly Dictionary<string, Length> _grazed;

    /// <summary>What these crossings graze.</summary>
    public Grazing(IReadOnlyList<Crossing> crossings)
    {
        Crossings = crossings;
        _grazed = crossings.Where(IsShort)
            .GroupBy(crossing => crossing.Territory, StringComparer.Ordinal)
            .Select(group => (group.Key, Together: group.Aggregate(Length.Zero, (sum, each) => sum + each.Distance)))
            .Where(each => each.Together < Least)
            .ToDictionary(each => each.Key, each => each.Together, StringComparer.Ordinal);
    }

    /// <summary>The crossings, all of them.</summary>
    public IReadOnlyList<Crossing> Crossings { get; }

    /// <summary>The territories grazed, in order of first entry, with the length of those crossings together.</summary>
    /// <remarks>Of those that no state holds only such as are crossed nowhere else: a way between islands dips in and
    /// out of the high seas.</remarks>
    public IEnumerable<(string Territory, Length Together)> Grazed => Crossings.Where(IsGrazed)
        .Where(crossing => crossing.State is not null
            || Crossings.Where(other => other.Territory == crossing.Territory).All(IsGrazed))
        .Select(crossing => crossing.Territory).Distinct(StringComparer.Ordinal)
        .Select(territory => (territory, _grazed[territory]));

    /// <summary>Whether a crossing is said in passing.</summary>
    public bool IsGrazed(Crossing crossing) => IsShort(crossing) && _grazed.ContainsKey(crossing.Territory);

    /// <summary>Whether a state is crossed by nothing more than that.</summary>
    public bool IsGrazed(string state)
    {
        var own = Crossings.Where(crossing => crossing.Stance.States.Contains(state, StringComparer.Ordinal)).ToList();
        return own.Count > 0 && own.TrueForAll(IsGrazed);
    }

    private static bool IsShort(Crossing crossing) =>
        crossing.Distance < Least
        && crossing.Role == CrossingRole.Overflight
        && crossing.Stance is { Access: Access.Open, Transit: false, GeneralClosure: null }
        && crossing.Stance.Avoid == Length.Zero;
}
