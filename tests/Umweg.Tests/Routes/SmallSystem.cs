using Umweg.Routes;

namespace Umweg.Tests.Routes;

/// <summary>A flight reduced to its ways, each a length and the states that it crosses: all that corridors are about.
/// Small enough for every subset of its states to be tried.</summary>
internal sealed class SmallSystem(CorridorStates states, IReadOnlyList<CorridorWay> ways, Random? ties = null)
    : ICorridorSolver<CorridorWay>
{
    private readonly Lock _solving = new();

    public CorridorStates States { get; } = states;

    public IReadOnlyList<CorridorWay> Ways { get; } = ways;

    public int Solves { get; private set; }

    public double Cost(CorridorWay way) => way.SearchKm + States.PriceKm(way.Crossed);

    /// <summary>A random system: few states, some parts of one, prices and lengths that collide often.</summary>
    public static SmallSystem Random(int seed)
    {
        var random = new Random(seed);
        var stateCount = random.Next(0, 7);
        var names = random.Next(3) == 0 ? "AABBCDE" : "ABCDEFG";
        var dearest = new[] { 0, 2, 5, 30 }[random.Next(4)];
        var longest = new[] { 3, 10, 100 }[random.Next(3)];
        var states = new CorridorStates(Enumerable.Range(0, stateCount).Select(i =>
            new CorridorState(names.Substring(i, 1), random.Next(dearest + 1), NeedsPermission: false)));
        var ways = Enumerable.Range(0, random.Next(0, 15)).Select(_ => new CorridorWay(
            random.Next(1, longest + 1),
            StateSet.Of([.. Enumerable.Range(0, stateCount).Where(_ => random.Next(2) == 0)])));
        return new(states, [.. ways], random);
    }

    public CorridorWay? Solve(StateSet refused, CancellationToken cancellation)
    {
        var open = Ways.Where(way => !way.Crossed.Overlaps(refused)).ToList();
        var shortest = open.Where(way => way.SearchKm == open.Min(other => other.SearchKm)).ToList();
        lock (_solving)
        {
            Solves++;
            return shortest.Count == 0 ? null : shortest[ties?.Next(shortest.Count) ?? 0];
        }
    }

    public CorridorEnumeration<CorridorWay> Enumeration(int atOnce = 1) =>
        new(States, new(this, maxSolves: 100_000, atOnce: atOnce));

    /// <summary>The corridors by definition: the subsets that the shortest way within them needs whole.</summary>
    public List<(double Cost, double Km, string Crossed)> CorridorsByTryingAllSubsets()
    {
        var corridors = new List<(double, double, string)>();
        foreach (var subset in Subsets())
        {
            var km = ShortestWithin(subset);
            var isNeededWhole = subset.Members().All(state =>
                ShortestWithin(subset.Except(StateSet.Of(state))) > km);
            if (double.IsFinite(km) && isNeededWhole)
            {
                corridors.Add((km + States.PriceKm(subset), km, subset.ToString()));
            }
        }

        return corridors;
    }

    /// <summary>The front by definition: for each number, the shortest of all ways with at most as many.</summary>
    public List<(int Unwilling, double Km)> FrontByTryingAllNumbers()
    {
        var front = new List<(int, double)>();
        var shortest = double.PositiveInfinity;
        for (var count = 0; count <= States.Entries.Count; count++)
        {
            var km = Ways.Where(way => States.CountUnwilling(way.Crossed) <= count)
                .Select(way => way.SearchKm).DefaultIfEmpty(double.PositiveInfinity).Min();
            if (km < shortest)
            {
                front.Add((count, km));
                shortest = km;
            }
        }

        return front;
    }

    private double ShortestWithin(StateSet subset) =>
        Ways.Where(way => way.Crossed.IsSubsetOf(subset))
            .Select(way => way.SearchKm).DefaultIfEmpty(double.PositiveInfinity).Min();

    private IEnumerable<StateSet> Subsets() =>
        Enumerable.Range(0, 1 << States.Entries.Count).Select(bits =>
            StateSet.Of([.. Enumerable.Range(0, States.Entries.Count).Where(i => (bits >> i & 1) != 0)]));
}
