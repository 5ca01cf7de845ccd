using Umweg.Sphere;
using Umweg.World.Location;

namespace Umweg.World.Search;

/// <summary>Shortest permitted ways over one world. It knows cells and points, and no country.</summary>
/// <remarks>Safe for any number of threads; make one per world and keep it.</remarks>
public sealed class RouteSearch
{
    private readonly Lazy<Locator> _locator;
    private readonly Lazy<CellBorders> _borders;
    private readonly PreparedCache _cache = new();
    private readonly SearchPool _pool = new();

    /// <summary>How many polygons may be closed at once.</summary>
    public const int MaxOverlays = Frontier.MaxOverlays;

    /// <summary>A search over a world.</summary>
    public RouteSearch(Globe globe)
    {
        Globe = globe;
        _locator = new(() => new Locator(new MeshView(globe.Mesh)));
        _borders = new(() => new CellBorders(globe.Mesh));
    }

    /// <summary>The world that is searched.</summary>
    public Globe Globe { get; }

    internal Locator Locator => _locator.Value;

    /// <summary>Makes a closed set, and polygons that are closed as well, ready for any number of searches.</summary>
    /// <remarks>Sets without polygons are kept for some time, and made from a kept part of them where that saves
    /// work.</remarks>
    /// <exception cref="ArgumentException">A polygon has fewer than three corners or two successive ones that are
    /// antipodal, or there are more than 30.</exception>
    public PreparedStance Prepare(CellSet closed, IReadOnlyList<ClosedRing>? overlays = null)
    {
        if (overlays is { Count: > 0 })
        {
            Check(overlays);
            var frontier = Frontier.Of(Globe.Mesh, Locator, _borders.Value, closed, overlays);
            return new PreparedStance(this, _pool, frontier, closed, overlays);
        }

        return _cache.Find(closed) ?? _cache.Keep(Prepare(closed, _cache.FindPart(closed)));
    }

    /// <summary>A prepared stance with more cells closed.</summary>
    internal PreparedStance Close(PreparedStance part, CellSet more)
    {
        var closed = part.Closed.Union(more);
        return part.Overlays.Count > 0
            ? Prepare(closed, part.Overlays)
            : _cache.Find(closed) ?? _cache.Keep(Prepare(closed, part));
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

        return ArcCells.Walk(Globe.Mesh, Locate(from), from, to, closed);
    }

    /// <summary>The cells whose closure has the point: one inside, two on a border, more where borders meet.</summary>
    public CellSet CellsAt(SpherePoint point)
    {
        var place = Locate(point);
        var view = new MeshView(Globe.Mesh);
        var cells = new List<int>();
        var corner = place.Corner;
        do
        {
            cells.Add(Globe.Mesh.Cells[corner / 3]);
            corner = place.Kind switch
            {
                LocationKind.Vertex => view.CounterClockwise(corner),
                LocationKind.Edge => view.Twin(corner),
                _ => corner,
            };
        }
        while (corner != place.Corner);

        return CellSet.Of(cells);
    }

    /// <summary>The cells on both sides of a border edge of the world, given by its ends; none if it is no edge of it,
    /// as a piece of one that an overlay has cut.</summary>
    internal CellSet CellsBeside(SpherePoint a, SpherePoint b)
    {
        var place = Locate(a);
        var view = new MeshView(Globe.Mesh);
        for (var corner = place.Corner; place.Kind == LocationKind.Vertex;)
        {
            if (view.PointAt(MeshView.Next(corner)) == b)
            {
                return CellSet.Of([
                    Globe.Mesh.Cells[corner / 3], Globe.Mesh.Cells[view.Twin(MeshView.Previous(corner)) / 3]]);
            }

            corner = view.CounterClockwise(corner);
            if (corner == place.Corner)
            {
                break;
            }
        }

        return CellSet.Empty;
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
    private PreparedStance Prepare(CellSet closed, PreparedStance? part)
    {
        var more = part is null ? closed : closed.Except(part.Closed);
        var frontier = part is not null && 2 * BorderLength(more) < BorderLength(closed)
            ? part.Frontier.Close(_borders.Value, part.Closed, more)
            : Frontier.Of(Globe.Mesh, Locator, _borders.Value, closed, []);
        return new PreparedStance(this, _pool, frontier, closed, []);
    }

    private int BorderLength(CellSet cells) => cells.Cells().Sum(cell => _borders.Value.Of(cell).Length);

    private MeshLocation Locate(SpherePoint point)
    {
        if (!point.IsValid)
        {
            throw new ArgumentException("The default value is no point of the sphere.", nameof(point));
        }

        return Locator.Locate(new MeshView(Globe.Mesh), point);
    }
}
