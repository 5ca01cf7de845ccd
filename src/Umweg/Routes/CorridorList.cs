using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Routes;

/// <summary>The corridors that an answer shows: the cheapest, the front by cost, the others by cost.</summary>
/// <remarks>What is shown as one, and why the order is so: docs/algorithms/corridors.md, "What is listed".</remarks>
/// <param name="Corridors">All that was found worth showing, in order; may be more than were asked for.</param>
/// <param name="IsComplete">False where the limit of solves was reached before the list was full or the front known.
/// </param>
internal sealed record CorridorList(IReadOnlyList<ListedCorridor> Corridors, bool IsComplete)
{
    // Two, for of a short list the searches foreseen are often not needed.
    private const int AtOnce = 2;

    /// <summary>Finds corridors until <paramref name="alternatives"/> can be shown or there are no more.</summary>
    public static CorridorList Find(
        CorridorStates states,
        CellSet closedToAll,
        ICorridorSolver<FlightWay> solver,
        int alternatives,
        int maxSolves,
        Action<int>? solved,
        CancellationToken cancellation)
    {
        var memo = new CorridorMemo<FlightWay>(solver, maxSolves, solved, AtOnce);
        var enumeration = new CorridorEnumeration<FlightWay>(states, memo, cancellation);
        var ways = new List<FlightWay>();
        using var byCost = enumeration.ByCost().GetEnumerator();
        if (byCost.MoveNext())
        {
            ways.Add(byCost.Current);
        }

        ways.AddRange(enumeration.Front());
        if (ways.Count == 0 && memo.TrySolve(default, out var shortest, cancellation) && shortest is not null)
        {
            // The limit was reached before the first corridor was proved the cheapest. There is a way all the same.
            ways.Add(shortest);
        }

        var folding = new CorridorFolding(states, closedToAll);
        var shown = Arrange(states, folding, ways);
        while (shown.Count < alternatives && byCost.MoveNext())
        {
            ways.Add(byCost.Current);

            // Variants come in hundreds and change nothing of what is counted here.
            if (!shown.Any(corridor => folding.IsVariant(byCost.Current, corridor.Way)))
            {
                shown = Arrange(states, folding, ways);
            }
        }

        return new(Arrange(states, folding, ways), !memo.LimitReached);
    }

    /// <summary>The cheapest way alone; null where there is none, or where the limit of solves was reached before any
    /// was found.</summary>
    /// <param name="states">The states that tell corridors apart.</param>
    /// <param name="solver">Finds ways.</param>
    /// <param name="maxSolves">The limit.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <returns>The way, and false where the limit was reached first: it is the shortest then.</returns>
    /// <typeparam name="TWay">What a way is.</typeparam>
    public static (TWay? Way, bool IsComplete) Cheapest<TWay>(
        CorridorStates states, ICorridorSolver<TWay> solver, int maxSolves, CancellationToken cancellation)
        where TWay : CorridorWay
    {
        if (states.Unwilling.Count == 0)
        {
            // Nothing has a price: the shortest way is the cheapest.
            return (solver.Solve(default, cancellation), true);
        }

        var memo = new CorridorMemo<TWay>(solver, maxSolves);
        var cheapest = new CorridorEnumeration<TWay>(states, memo, cancellation).ByCost().FirstOrDefault();
        return cheapest is null && memo.LimitReached && memo.TrySolve(default, out var shortest, cancellation)
            ? (shortest, false)
            : (cheapest, true);
    }

    /// <summary>The length of a way and the prices of what it crosses.</summary>
    public static Length Cost(CorridorStates states, FlightWay way) =>
        way.Distance + Length.FromKilometres(states.PriceKm(way.Crossed));

    /// <summary>Drops dominated ways, puts the others in order and shows variants of one corridor as one.</summary>
    internal static IReadOnlyList<ListedCorridor> Arrange(
        CorridorStates states, CorridorFolding folding, IReadOnlyCollection<FlightWay> found)
    {
        var ways = found.DistinctBy(way => way.Crossed).ToList();
        ways.RemoveAll(way => ways.Exists(other => Dominates(other, way)));
        var shown = new List<(FlightWay Way, List<FlightWay> Variants)>();
        foreach (var corridor in InOrder(states, [.. ways.Select(way => (way, new List<FlightWay>()))]))
        {
            var same = shown.Find(earlier => folding.IsVariant(corridor.Way, earlier.Way));
            if (same.Way is null)
            {
                shown.Add((corridor.Way, []));
            }
            else
            {
                same.Variants.Add(corridor.Way);
            }
        }

        return InOrder(states, shown);
    }

    private static bool Dominates(FlightWay better, FlightWay worse) =>
        better.Crossed.IsSubsetOf(worse.Crossed)
        && better.Crossed != worse.Crossed
        && better.Distance <= worse.Distance;

    private static IReadOnlyList<ListedCorridor> InOrder(
        CorridorStates states,
        IReadOnlyList<(FlightWay Way, List<FlightWay> Variants)> corridors)
    {
        var listed = corridors
            .Select(corridor => new ListedCorridor(
                corridor.Way,
                corridor.Variants,
                Cost(states, corridor.Way),
                IsOnFront(states, corridor.Way, corridors.Select(other => other.Way))))
            .OrderBy(corridor => corridor.Cost)
            .ThenBy(corridor => states.CountUnwilling(corridor.Way.Crossed))
            .ThenBy(corridor => corridor.Way.Crossed.Count)
            .ToList();
        return [.. listed.Take(1), .. listed.Skip(1).OrderByDescending(corridor => corridor.OnFront)];
    }

    // On the front: no other way has fewer unwilling states and is as short, nor as many and is shorter.
    private static bool IsOnFront(CorridorStates states, FlightWay way, IEnumerable<FlightWay> all)
    {
        var rank = Rank(way);
        return !all.Any(other =>
        {
            var better = Rank(other);
            return better.Unwilling <= rank.Unwilling && better.Distance <= rank.Distance && better != rank;
        });

        (int Unwilling, Length Distance) Rank(FlightWay w) => (states.CountUnwilling(w.Crossed), w.Distance);
    }
}

/// <summary>One corridor of the list.</summary>
/// <param name="Way">Its shortest way.</param>
/// <param name="Variants">Ways that are no choice of their own beside it (<see cref="CorridorFolding"/>),
/// cheapest first.</param>
/// <param name="Cost">Length and prices.</param>
/// <param name="OnFront">Whether no shown way has fewer unwilling states and is as short, nor as many and is shorter.
/// </param>
internal sealed record ListedCorridor(FlightWay Way, IReadOnlyList<FlightWay> Variants, Length Cost, bool OnFront);
