using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Benchmarks;

/// <summary>One search with its time and its work.</summary>
/// <param name="Km">How far its ends are apart.</param>
/// <param name="FirstMilliseconds">The time when it was first asked for: with the opening of the pockets that its ends
/// lie in, if no search before had ends there.</param>
/// <param name="Milliseconds">The least of <see cref="Repeats"/> times after that.</param>
/// <param name="IsNeeded">Whether the direct way is closed and there is another.</param>
/// <param name="Gap">By how much the way is longer than its lower bound, in parts of it.</param>
/// <param name="Work">Counts.</param>
internal sealed record TimedSearch(
    double Km, double FirstMilliseconds, double Milliseconds, bool IsNeeded, double Gap, SearchWork Work)
{
    public const int Repeats = 5;

    private const double EarthKm = 6371;

    /// <summary>Searches between random airports under a closed set, which is prepared.</summary>
    public static List<TimedSearch> Measure(RouteSearch search, CellSet closed, int pairs)
    {
        var ends = BenchmarkWorld.Pairs(search, closed, pairs);

        // Another stance compiles the code, so that this one meets each question for the first time, yet not cold.
        FirstTimes(new RouteSearch(search.Globe).Prepare(closed), ends);
        var stance = search.Prepare(closed);
        var first = FirstTimes(stance, ends);
        return [.. ends.Zip(first, (pair, time) => Measure(stance, pair.From, pair.To, time))];
    }

    private static List<double> FirstTimes(
        PreparedStance stance, IEnumerable<(SpherePoint From, SpherePoint To)> ends) =>
        [.. ends.Select(pair => Stopwatches.Milliseconds(() => stance.Solve(pair.From, pair.To)))];

    private static TimedSearch Measure(PreparedStance stance, SpherePoint from, SpherePoint to, double first)
    {
        SearchResult result = null!;
        var time = Stopwatches.Least(Repeats, () => result = stance.Solve(from, to));
        var km = Arc.Angle(from, to) * EarthKm;
        return result is SearchResult.Found { Waypoints.Count: var points, Work: var work } found
            ? new(km, first, time, points > 2, (found.AngleRadians / found.LowerBoundRadians) - 1, work)
            : new(km, first, time, false, 0, ((SearchResult.NoWay)result).Work);
    }
}
