using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Benchmarks;

/// <summary>One search with its time and its work.</summary>
/// <param name="Km">How far its ends are apart.</param>
/// <param name="Milliseconds">The least of <see cref="Repeats"/> times.</param>
/// <param name="IsNeeded">Whether the direct way is closed and there is another.</param>
/// <param name="Gap">By how much the way is longer than its lower bound, in parts of it.</param>
/// <param name="Work">Counts.</param>
internal sealed record TimedSearch(double Km, double Milliseconds, bool IsNeeded, double Gap, SearchWork Work)
{
    public const int Repeats = 5;

    private const double EarthKm = 6371;

    /// <summary>Searches between random airports under a closed set, which is prepared and warm.</summary>
    public static List<TimedSearch> Measure(RouteSearch search, CellSet closed, int pairs)
    {
        var stance = search.Prepare(closed);
        var ends = BenchmarkWorld.Pairs(search, closed, pairs);
        foreach (var (from, to) in ends)
        {
            stance.Solve(from, to);
        }

        return [.. ends.Select(each => Measure(stance, each.From, each.To))];
    }

    private static TimedSearch Measure(PreparedStance stance, SpherePoint from, SpherePoint to)
    {
        SearchResult result = null!;
        var time = Stopwatches.Least(Repeats, () => result = stance.Solve(from, to));
        var km = Arc.Angle(from, to) * EarthKm;
        return result is SearchResult.Found found
            ? new(km, time, found.Waypoints.Count > 2, (found.AngleRadians / found.LowerBoundRadians) - 1, found.Work)
            : new(km, time, false, 0, ((SearchResult.NoWay)result).Work);
    }
}
