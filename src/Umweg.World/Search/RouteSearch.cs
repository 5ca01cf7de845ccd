using Umweg.Sphere;

namespace Umweg.World.Search;

/// <summary>Shortest permitted ways over one world. It knows cells and points, and no country.</summary>
/// <remarks>Safe for any number of threads; make one per world and keep it.</remarks>
public sealed class RouteSearch
{
    private readonly WorldIndex _world;
    private readonly PreparedCache _cache = new();
    private readonly SearchPool _pool = new();

    /// <summary>How many polygons may be closed at once.</summary>
    public const int MaxOverlays = Frontier.MaxOverlays;

    /// <summary>A search over a world.</summary>
    public RouteSearch(Globe globe)
    {
        Globe = globe;
        _world = new WorldIndex(globe.Mesh);
    }

    /// <summary>The world that is searched.</summary>
    public Globe Globe { get; }

    /// <summary>Makes a closed set, and polygons that are closed as well, ready for any number of searches.</summary>
    /// <param name="closed">The closed cells.</param>
    /// <param name="overlays">The closed polygons.</param>
    /// <param name="endpoints">What will be asked for first, if it is known: searches between other points are made
    /// ready when they are asked for.</param>
    /// <remarks>Sets without polygons are kept for some time, and made from a kept part of them where that saves
    /// work.</remarks>
    /// <exception cref="ArgumentException">A polygon has fewer than three corners or two successive ones that are
    /// antipodal, or there are more than 30.</exception>
    public PreparedStance Prepare(
        CellSet closed, IReadOnlyList<ClosedRing>? overlays = null, IReadOnlyList<SpherePoint>? endpoints = null)
    {
        endpoints ??= [];
        if (overlays is { Count: > 0 })
        {
            Check(overlays);
            var frontier = Frontier.Of(_world, closed, overlays, endpoints);
            return new PreparedStance(this, _world, _pool, frontier, closed, overlays);
        }

        return _cache.Find(closed) ?? _cache.Keep(Prepare(closed, _cache.FindPart(closed), endpoints));
    }

    /// <summary>The parts of the arc between two points by cell, in order, consecutive parts in one cell merged.
    /// </summary>
    /// <remarks>An arc that runs along a border is in the open one of the two cells; where both or neither are open, in
    /// that with the lower number. Touching a border or a corner in passing is no crossing. For equal points: one
    /// crossing without length.</remarks>
    /// <exception cref="ArgumentException">The points are antipodal: there is no one arc between them.</exception>
    public IReadOnlyList<CellCrossing> Walk(SpherePoint from, SpherePoint to, CellSet closed)
    {
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

        return ArcCells.Walk(Globe.Mesh, _world.Locate(Valid(from)), from, to, closed);
    }

    /// <summary>The cells whose closure has the point: one inside, two on a border, more where borders meet.</summary>
    public CellSet CellsAt(SpherePoint point) =>
        CellSet.Of(_world.TrianglesAt(Valid(point)).Select(triangle => (int)Globe.Mesh.Cells[triangle]));

    /// <summary>A closed cell that a convex region meets, or null where all of it is open.</summary>
    /// <param name="region">The region; touching counts as meeting.</param>
    /// <param name="closed">The closed cells.</param>
    /// <param name="corners">Receives the ends of the borders between open and closed cells that the region meets, some
    /// more than once; null: they are not wanted.</param>
    public int? ClosedIn(ConvexRegion region, CellSet closed, ICollection<SpherePoint>? corners = null)
    {
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(closed);
        return RegionCells.ClosedIn(
            Globe.Mesh, _world.Locate(Valid(region.Inside)).Corner / 3, region, closed, corners);
    }

    private static void Check(IReadOnlyList<ClosedRing> overlays)
    {
        if (overlays.Count > Frontier.MaxOverlays)
        {
            throw new ArgumentException(
                $"A stance has at most {Frontier.MaxOverlays} closed polygons; these are {overlays.Count}.",
                nameof(overlays));
        }

        foreach (var ring in overlays)
        {
            if (ring.Corners.Count < 3)
            {
                throw new ArgumentException("A closed polygon has at least three corners.", nameof(overlays));
            }

            for (var i = 0; i < ring.Corners.Count; i++)
            {
                SpherePoint a = ring.Corners[i], b = ring.Corners[(i + 1) % ring.Corners.Count];
                if (!a.IsValid || Predicates.AreAntipodal(a, b))
                {
                    throw new ArgumentException(
                        $"A closed polygon's side from {a} to {b} is no arc.", nameof(overlays));
                }
            }
        }
    }

    // From a part that is ready only the borders of the rest are new; from nothing, those of all.
    private PreparedStance Prepare(CellSet closed, PreparedStance? part, IReadOnlyList<SpherePoint> endpoints)
    {
        var more = part is null ? closed : closed.Except(part.Closed);
        var frontier = part is not null && 2 * EdgesOf(more) < EdgesOf(closed)
            ? part.Frontier.Close(more, endpoints)
            : Frontier.Of(_world, closed, [], endpoints);
        return new PreparedStance(this, _world, _pool, frontier, closed, []);
    }

    private int EdgesOf(CellSet cells) => cells.Cells().Sum(_world.Hulls.EdgeCountOf);

    private static SpherePoint Valid(SpherePoint point) =>
        point.IsValid
            ? point
            : throw new ArgumentException("The default value is no point of the sphere.", nameof(point));
}
