using Umweg.Consent;
using Umweg.Routes;

namespace Umweg.Tests.Consent;

/// <summary>A flight reduced to its ways, each a length and the states that it crosses, as bits: small enough for every
/// set of states to be tried.</summary>
internal sealed class SmallConsent(int stateCount, IReadOnlyList<(int Km, int Crossed)> ways, int asked, Random? ties)
    : IConsentSystem<CorridorWay>
{
    public const int None = int.MaxValue;

    private readonly Lock _solving = new();

    public StateSet Asked { get; } = SetOf(asked);

    public int Solves { get; private set; }

    /// <summary>A random system of up to twelve states, most of them asked, with lengths that collide often.</summary>
    /// <param name="seed">Which one.</param>
    /// <param name="claim">The states that are asked, as far as there are so many; most of them where it is left out.
    /// </param>
    public static SmallConsent Random(int seed, int? claim = null)
    {
        var random = new Random(seed);
        var stateCount = random.Next(0, 13);
        var longest = new[] { 3, 10, 100 }[random.Next(3)];
        var rarity = random.Next(2, 5);
        var asked = random.Next(4) == 0 ? random.Next(1 << stateCount) : (1 << stateCount) - 1;
        var ways = Enumerable.Range(0, random.Next(0, 16)).Select(_ => (
            random.Next(1, longest + 1),
            Enumerable.Range(0, stateCount).Where(_ => random.Next(rarity) == 0).Sum(state => 1 << state)));
        return new(stateCount, [.. ways], claim & ((1 << stateCount) - 1) ?? asked, random);
    }

    public static StateSet SetOf(int bits) =>
        StateSet.Of([.. Enumerable.Range(0, 31).Where(state => (bits >> state & 1) != 0)]);

    public static int BitsOf(StateSet set) => set.Members().Sum(state => 1 << state);

    public CorridorWay? Solve(StateSet refused, CancellationToken cancellation)
    {
        var bits = BitsOf(refused);
        var open = ways.Where(way => (way.Crossed & bits) == 0).ToList();
        var shortest = open.Where(way => way.Km == open.Min(other => other.Km)).ToList();
        lock (_solving)
        {
            Solves++;
            return shortest.Count == 0 ? null : Way(shortest[ties?.Next(shortest.Count) ?? 0]);
        }
    }

    /// <summary>The sets of at most so many states that suffice and of which no part gives as short a way.</summary>
    public List<(int States, int Km, bool IsMinimal)> PermissionSetsByTryingAll(int maxStates)
    {
        var km = LengthsOfAllSubsets();
        return [.. AskedSubsets()
            .Where(set => int.PopCount(set) <= maxStates && km[set] != None)
            .Where(set => StatesOf(set).All(state => km[set & ~state] > km[set]))
            .Select(set => (set, km[set], StatesOf(set).All(state => km[set & ~state] == None)))];
    }

    /// <summary>The sets whose no leaves no way, of which no part does.</summary>
    public List<int> BlockingSetsByTryingAll()
    {
        var km = LengthsOfAllSubsets();
        return [.. AskedSubsets()
            .Where(set => IsBlocking(set) && StatesOf(set).All(state => !IsBlocking(set & ~state)))];

        bool IsBlocking(int set) => km[asked & ~set] == None;
    }

    /// <summary>The length of the best way past some states.</summary>
    public int ShortestPast(int refused) =>
        ways.Where(way => (way.Crossed & refused) == 0).Select(way => way.Km).DefaultIfEmpty(None).Min();

    // By set of willing states; what is not asked is always willing.
    private int[] LengthsOfAllSubsets()
    {
        var km = new int[1 << stateCount];
        Array.Fill(km, None);
        foreach (var way in ways)
        {
            km[way.Crossed & asked] = Math.Min(km[way.Crossed & asked], way.Km);
        }

        for (var state = 1; state < km.Length; state <<= 1)
        {
            for (var set = 0; set < km.Length; set++)
            {
                km[set | state] = Math.Min(km[set | state], km[set]);
            }
        }

        return km;
    }

    private IEnumerable<int> AskedSubsets() =>
        Enumerable.Range(0, 1 << stateCount).Where(set => (set & ~asked) == 0);

    private static IEnumerable<int> StatesOf(int set) =>
        Enumerable.Range(0, 31).Select(state => 1 << state).Where(state => (set & state) != 0);

    private static CorridorWay Way((int Km, int Crossed) way) => new(way.Km, SetOf(way.Crossed));
}
