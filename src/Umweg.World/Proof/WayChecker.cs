using System.Collections.Concurrent;
using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.World.Proof;

/// <summary>Checks ways over one world without the search: are they permitted, and taut?</summary>
/// <remarks>
/// <para>It shares with the search the exact predicates and the labelled triangles, and nothing else: no frontier, no
/// walk, no neighbour of a triangle. The method, and why it suffices: docs/algorithms/proof.md.</para>
/// <para>Safe for any number of threads; make one per world and keep it.</para>
/// </remarks>
public sealed class WayChecker
{
    /// <summary>How many triangles a proof may look through where nothing else is said: some ten seconds' work.
    /// </summary>
    public const long DefaultMaxTriangles = 100_000_000;

    // What the rounding of a few thousand angles may add up to.
    private const double MaxErrorRadians = 1e-12;

    private readonly Mesh _mesh;
    private readonly Lazy<TriangleTree> _tree;
    private readonly ConcurrentBag<Obstacles> _pool = [];
    private readonly ConcurrentBag<SightSearch> _searches = [];

    /// <summary>A checker of ways over a world.</summary>
    public WayChecker(Globe globe)
    {
        ArgumentNullException.ThrowIfNull(globe);
        Globe = globe;
        _mesh = globe.Mesh;
        _tree = new(() => new TriangleTree(_mesh));
    }

    /// <summary>The world.</summary>
    public Globe Globe { get; }

    internal TriangleTree Tree => _tree.Value;

    /// <summary>The first fault of a way, or null where it is permitted and taut.</summary>
    /// <param name="closed">The closed cells.</param>
    /// <param name="polygons">Polygons that are closed as well.</param>
    /// <param name="waypoints">Departure, bends, arrival; between two of them the way is the great-circle arc.</param>
    /// <remarks>
    /// <para>Permitted: every leg lies in open triangles and along their rims, outside of every polygon; it neither
    /// runs between two closed areas nor slips through a corner that two of them share, at bends neither. The ends lie
    /// where something is open.</para>
    /// <para>Taut: at each bend closed territory fills some of the smaller angle, so that no short cut is permitted
    /// there, and nothing of the greater one. A waypoint on a straight piece is allowed: a leg stays under a half
    /// circle.</para>
    /// <para>Everything is decided exactly for the doubles given.</para>
    /// </remarks>
    public WayFault? FindFault(
        CellSet closed, IReadOnlyList<ClosedRing>? polygons, IReadOnlyList<SpherePoint> waypoints)
    {
        ArgumentNullException.ThrowIfNull(closed);
        ArgumentNullException.ThrowIfNull(waypoints);
        if (waypoints.Count < 2 || !waypoints.All(point => point.IsValid))
        {
            return new(WayFaultKind.NoWay, 0, default);
        }

        var areas = (polygons ?? []).Select(ring => new PolygonArea(ring)).ToArray();
        if (Array.Exists(areas, area => !area.IsSimple))
        {
            return new(WayFaultKind.PolygonIsNotSimple, 0, default);
        }

        var obstacles = Rent(closed, areas);
        try
        {
            return FaultOfEnds(obstacles, waypoints)
                ?? FaultOfLegs(obstacles, waypoints)
                ?? FaultOfBends(obstacles, waypoints);
        }
        finally
        {
            _pool.Add(obstacles);
        }
    }

    /// <summary>Whether something is open at a point, so that a way may begin or end there.</summary>
    public bool IsOpenAt(CellSet closed, IReadOnlyList<ClosedRing>? polygons, SpherePoint point)
    {
        var obstacles = Rent(closed, [.. (polygons ?? []).Select(ring => new PolygonArea(ring))]);
        try
        {
            return obstacles.IsOpenAt(point);
        }
        finally
        {
            _pool.Add(obstacles);
        }
    }

    /// <summary>Whether a permitted way is the shortest: no chain of sight lines between corners of closed territory is
    /// shorter by more than 1e-12 rad.</summary>
    /// <param name="closed">The closed cells.</param>
    /// <param name="polygons">Polygons that are closed as well.</param>
    /// <param name="waypoints">A way without fault.</param>
    /// <param name="maxTriangles">How many triangles may be looked through; a proof that needs more is not decided.
    /// </param>
    /// <remarks>Only what is nearer to both ends together than the way is long is looked at. The method:
    /// docs/algorithms/proof.md.</remarks>
    public ShortestProof ProveShortest(
        CellSet closed,
        IReadOnlyList<ClosedRing>? polygons,
        IReadOnlyList<SpherePoint> waypoints,
        long maxTriangles = DefaultMaxTriangles)
    {
        ArgumentNullException.ThrowIfNull(closed);
        ArgumentNullException.ThrowIfNull(waypoints);
        var angle = waypoints.Zip(waypoints.Skip(1)).Sum(leg => Arc.Angle(leg.First, leg.Second));
        if (angle <= Arc.Angle(waypoints[0], waypoints[^1]) + MaxErrorRadians)
        {
            return new(ProofVerdict.Proved, angle, [], 0, 0);
        }

        var obstacles = Rent(closed, [.. (polygons ?? []).Select(ring => new PolygonArea(ring))]);
        var search = _searches.TryTake(out var kept) ? kept : new SightSearch(_mesh, Tree);
        try
        {
            var shorter = search.Find(
                [.. Enumerable.Range(0, Globe.Territories.Count).Select(closed.Contains)],
                obstacles,
                waypoints[0],
                waypoints[^1],
                angle - MaxErrorRadians,
                maxTriangles);
            var verdict = shorter is not null
                ? FindFault(closed, polygons, shorter) is null ? ProofVerdict.Refuted : ProofVerdict.NotDecided
                : search.IsGivenUp ? ProofVerdict.NotDecided : ProofVerdict.Proved;
            return new(
                verdict,
                angle,
                verdict == ProofVerdict.Refuted ? shorter! : [],
                search.Expanded,
                search.Triangles);
        }
        finally
        {
            _searches.Add(search);
            _pool.Add(obstacles);
        }
    }

    private Obstacles Rent(CellSet closed, PolygonArea[] areas)
    {
        var obstacles = _pool.TryTake(out var kept) ? kept : new Obstacles(_mesh, Tree);
        obstacles.Use(closed, areas);
        return obstacles;
    }

    private static WayFault? FaultOfEnds(Obstacles obstacles, IReadOnlyList<SpherePoint> waypoints) =>
        !obstacles.IsOpenAt(waypoints[0]) ? new(WayFaultKind.EndIsClosed, 0, waypoints[0])
        : !obstacles.IsOpenAt(waypoints[^1])
            ? new(WayFaultKind.EndIsClosed, waypoints.Count - 1, waypoints[^1])
        : null;

    private static WayFault? FaultOfLegs(Obstacles obstacles, IReadOnlyList<SpherePoint> waypoints)
    {
        for (var i = 0; i + 1 < waypoints.Count; i++)
        {
            if (Predicates.AreAntipodal(waypoints[i], waypoints[i + 1]))
            {
                return new(WayFaultKind.LegIsAmbiguous, i, waypoints[i]);
            }

            if (!Predicates.AreSame(waypoints[i], waypoints[i + 1])
                && obstacles.OnLeg(waypoints[i], waypoints[i + 1]) is { } fault)
            {
                return new(fault.Kind, i, fault.Where);
            }
        }

        return null;
    }

    private static WayFault? FaultOfBends(Obstacles obstacles, IReadOnlyList<SpherePoint> waypoints)
    {
        // A stop made twice is one.
        var stops = waypoints.Index()
            .Where(stop => stop.Index == 0 || !Predicates.AreSame(stop.Item, waypoints[stop.Index - 1])).ToList();
        for (var i = 1; i + 1 < stops.Count; i++)
        {
            if (obstacles.OnBend(stops[i - 1].Item, stops[i].Item, stops[i + 1].Item) is { } kind)
            {
                return new(kind, stops[i].Index, stops[i].Item);
            }
        }

        return null;
    }
}
