using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Routes;

/// <summary>Answers the enumeration of corridors by searching the world for one flight. Safe for threads.</summary>
internal sealed class FlightSolver(RouteSearch search, Airspace airspace, SpherePoint from, SpherePoint to)
    : ICorridorSolver<FlightWay>
{
    /// <summary>By which the angle of a way makes its <see cref="CorridorWay.SearchKm"/>.</summary>
    /// <remarks>Lengths on WGS84 are within 0.17 % of it (docs/algorithms/corridors.md, "Accuracy").</remarks>
    public const double MeanRadiusKm = (Wgs84.EquatorialRadiusMetres + Wgs84.PolarRadiusMetres) / 2000;

    // To a micrometre: ways that differ by rounding alone tie, of which there are thousands between antipodes.
    private const int RoundedDigits = 9;

    // Made when it is first asked for, so that what comes before costs nothing.
    private readonly Lazy<PreparedStance> _unrefused =
        new(() => search.Prepare(airspace.Closed, airspace.ClosedRings, [from, to]));

    /// <inheritdoc/>
    public FlightWay? Solve(StateSet refused, CancellationToken cancellation)
    {
        var stance = StanceOf(refused);
        cancellation.ThrowIfCancellationRequested();
        if (stance.Solve(from, to) is not SearchResult.Found found)
        {
            return null;
        }

        var parts = Walk(found.Waypoints, stance.Closed);
        var way = new FlightWay(
            Math.Round(found.AngleRadians * MeanRadiusKm, RoundedDigits),
            StateSet.Of([.. parts.SelectMany(part => part.Crossed.Members()).Distinct()]),
            parts.Aggregate(Length.Zero, (sum, part) => sum + part.Distance),
            Length.FromMetres(found.LowerBoundRadians * Wgs84.PolarRadiusMetres),
            found.Waypoints,
            parts);
        WayProof.Check(way, found, from, to, stance);
        return way;
    }

    /// <summary>What closes the way, given that there is none past the refused states.</summary>
    public SearchResult.NoWay Walls(StateSet refused = default) =>
        (SearchResult.NoWay)StanceOf(refused).Solve(from, to);

    private PreparedStance StanceOf(StateSet refused) =>
        refused.Count == 0 ? _unrefused.Value : _unrefused.Value.Close(airspace.CellsOf(refused), [from, to]);

    private List<WayPart> Walk(IReadOnlyList<SpherePoint> waypoints, CellSet closed)
    {
        var parts = new List<WayPart>();
        foreach (var (start, end) in waypoints.Zip(waypoints.Skip(1)))
        {
            parts.AddRange(search.Walk(start, end, closed).Select(crossing => new WayPart(
                crossing, GreatEllipse.Length(crossing.Entry, crossing.Exit), airspace.StatesOf(crossing.Cell))));
        }

        return parts;
    }
}
