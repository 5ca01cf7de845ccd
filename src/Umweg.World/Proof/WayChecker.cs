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
    private const double MaxErrorMetres = 1e-5;

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
    /// <param name="refused">Cells that the way keeps clear of though they are open: a bend may go round them as well.
    /// Whether it crosses them is not asked.</param>
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
        CellSet closed,
        IReadOnlyList<ClosedRing>? polygons,
        IReadOnlyList<SpherePoint> waypoints,
        CellSet? refused = null)
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

        var obstacles = Rent(closed, areas, refused);
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

        var (shorter, isGivenUp, corners, triangles) =
            Search(
                closed,
                polygons,
                waypoints[0],
                waypoints[^1],
                SightMetric.Sphere,
                angle - MaxErrorRadians,
                maxTriangles);
        var verdict = shorter is null ? isGivenUp ? ProofVerdict.NotDecided : ProofVerdict.Proved
            : FindFault(closed, polygons, shorter) is null ? ProofVerdict.Refuted
            : ProofVerdict.NotDecided;
        return new(verdict, angle, verdict == ProofVerdict.Refuted ? shorter! : [], corners, triangles);
    }

    /// <summary>The tightest lower bound on WGS84 that is known of a permitted way: no permitted way is
    /// shorter.</summary>
    /// <param name="closed">The closed cells.</param>
    /// <param name="polygons">Polygons that are closed as well.</param>
    /// <param name="waypoints">A way without fault.</param>
    /// <param name="maxTriangles">How many triangles may be looked through.</param>
    /// <remarks>The visibility graph with its sight lines measured on WGS84, less what a way may gain beside them:
    /// 1.2e-6 of the length at 9,000 km, 6.2e-6 at 15,000 km; longer ways are left out. A straight way's bound is the
    /// geodesic. The derivation, and what of it is estimated to the second order: docs/algorithms/proof.md.</remarks>
    public EllipsoidBound BoundOnWgs84(
        CellSet closed,
        IReadOnlyList<ClosedRing>? polygons,
        IReadOnlyList<SpherePoint> waypoints,
        long maxTriangles = DefaultMaxTriangles)
    {
        ArgumentNullException.ThrowIfNull(closed);
        ArgumentNullException.ThrowIfNull(waypoints);
        var geodesic = SightMetric.Ellipsoid(0).LeastBetween(waypoints[0], waypoints[^1]);
        var legs = waypoints.Zip(waypoints.Skip(1)).ToList();
        if (legs.Count == 1)
        {
            return new(Length.FromMetres(geodesic), true, 0);
        }

        // No shorter chain is longer on the sphere than this one is on WGS84 at the polar radius.
        var metres = legs.Sum(leg => SightMetric.Ellipsoid(0).LengthOf(leg.First, leg.Second));
        var slack = EllipsoidBound.SlackMetres(metres / Wgs84.PolarRadiusMetres);
        if (double.IsInfinity(slack))
        {
            return new(default, false, 0);
        }

        var (shorter, isGivenUp, corners, _) = Search(
            closed,
            polygons,
            waypoints[0],
            waypoints[^1],
            SightMetric.Ellipsoid(slack),
            metres - MaxErrorMetres,
            maxTriangles);
        if (isGivenUp)
        {
            return new(default, false, corners);
        }

        var least = shorter is null
            ? metres - MaxErrorMetres
            : shorter.Zip(shorter.Skip(1)).Sum(leg => SightMetric.Ellipsoid(0).LengthOf(leg.First, leg.Second));
        return new(Length.FromMetres(Math.Max(geodesic, least - slack)), true, corners);
    }

    /// <summary>Whether there is no way at all between two points.</summary>
    /// <remarks>Without polygons by a flood over open triangles; with polygons by the visibility graph without a limit
    /// of length, which may be too much work to be decided.</remarks>
    public BlockProof ProveBlocked(
        CellSet closed,
        IReadOnlyList<ClosedRing>? polygons,
        SpherePoint from,
        SpherePoint to,
        long maxTriangles = DefaultMaxTriangles)
    {
        ArgumentNullException.ThrowIfNull(closed);
        var (start, end) = (TrianglesAt(from), TrianglesAt(to));
        OpenReach departure = OpenReach.From(_mesh, start, closed), arrival = OpenReach.From(_mesh, end, closed);
        var isEndClosed = !IsOpenAt(closed, polygons, from) || !IsOpenAt(closed, polygons, to);
        var verdict = isEndClosed || !departure.Reaches(end) ? ProofVerdict.Proved
            : polygons is { Count: > 0 } ? ProveCut(closed, polygons, from, to, maxTriangles)
            : ProofVerdict.Refuted;
        return new(verdict, departure.Wall, arrival.Wall, isEndClosed);
    }

    /// <summary>The cells whose triangles have a point in them or on their rim.</summary>
    public CellSet CellsAt(SpherePoint point) =>
        CellSet.Of(TrianglesAt(point).Select(t => (int)_mesh.Cells[t]));

    /// <summary>The parts of the arc between two points by cell, in order, consecutive parts in one cell merged.
    /// </summary>
    /// <remarks>An arc along a border is in the open one of the two cells; where both or neither are open, in that with
    /// the lower number. Entries and exits are right to 3e-15 rad over the sine of the angle at which the arc crosses
    /// the border. Equal points make one part without length.</remarks>
    /// <exception cref="ArgumentException">The points are antipodal: there is no one arc between them.</exception>
    public IReadOnlyList<CellPiece> CellsAlong(CellSet closed, SpherePoint from, SpherePoint to)
    {
        ArgumentNullException.ThrowIfNull(closed);
        if (Predicates.AreAntipodal(from, to))
        {
            throw new ArgumentException($"{from} and its antipode have no one arc between them.", nameof(to));
        }

        if (Predicates.AreSame(from, to))
        {
            var cells = CellsAt(from);
            var open = cells.Except(closed);
            return [new((open.Count > 0 ? open : cells).Cells().First(), from, to)];
        }

        var near = new List<int>();
        Tree.Near(from, to, near);
        return ArcPieces.Of(_mesh, near, from, to, closed);
    }

    /// <summary>The corner of the world that lies within an angle of a point, up to 1e-7 rad (0.6 m); the nearest, or
    /// null.</summary>
    /// <remarks>So that a bend that was written with some decimals is known for the corner that it is.</remarks>
    public SpherePoint? CornerNear(SpherePoint point, double radians)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(radians, 1e-7);
        var near = new List<int>();
        Tree.Near(point, near);
        var corners = near
            .SelectMany(t => _mesh.Corners.Slice(3 * t, 3).ToArray())
            .Select(vertex => _mesh.Vertices[vertex])
            .Where(corner => Arc.Angle(corner, point) <= radians)
            .ToList();
        return corners.Count == 0 ? null : corners.MinBy(corner => Arc.Angle(corner, point));
    }

    private ProofVerdict ProveCut(
        CellSet closed, IReadOnlyList<ClosedRing> polygons, SpherePoint from, SpherePoint to, long maxTriangles)
    {
        var (way, isGivenUp, _, _) = Search(
            closed, polygons, from, to, SightMetric.Sphere, double.PositiveInfinity, maxTriangles);
        return way is not null && FindFault(closed, polygons, way) is null ? ProofVerdict.Refuted
            : way is not null || isGivenUp ? ProofVerdict.NotDecided
            : ProofVerdict.Proved;
    }

    private List<int> TrianglesAt(SpherePoint point)
    {
        var near = new List<int>();
        Tree.Near(point, near);
        return near.FindAll(t => Triangle.Of(_mesh, t).Has(point, out _));
    }

    private (List<SpherePoint>? Way, bool IsGivenUp, int Corners, long Triangles) Search(
        CellSet closed,
        IReadOnlyList<ClosedRing>? polygons,
        SpherePoint from,
        SpherePoint to,
        SightMetric metric,
        double limit,
        long maxTriangles)
    {
        var obstacles = Rent(closed, [.. (polygons ?? []).Select(ring => new PolygonArea(ring))]);
        var search = _searches.TryTake(out var kept) ? kept : new SightSearch(_mesh, Tree);
        var isClosedCell = Enumerable.Range(0, Globe.Territories.Count).Select(closed.Contains).ToArray();
        var way = search.Find(isClosedCell, obstacles, from, to, metric, limit, maxTriangles);
        var result = (way, search.IsGivenUp, search.Expanded, search.Triangles);
        _searches.Add(search);
        _pool.Add(obstacles);
        return result;
    }

    private Obstacles Rent(CellSet closed, PolygonArea[] areas, CellSet? refused = null)
    {
        var obstacles = _pool.TryTake(out var kept) ? kept : new Obstacles(_mesh, Tree);
        obstacles.Use(closed, refused ?? CellSet.Empty, areas);
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
