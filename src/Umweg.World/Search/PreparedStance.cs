using Umweg.Sphere;
using Umweg.World.Location;

namespace Umweg.World.Search;

/// <summary>A closed set made ready: every search under it starts here.</summary>
/// <remarks>Safe for any number of threads. It learns: pockets that endpoints lie in are opened once and stay open.
/// That changes the work of later searches and, between exactly equally short ways, which is found; never a length.
/// </remarks>
public sealed class PreparedStance
{
    private readonly RouteSearch _search;
    private readonly WorldIndex _world;
    private readonly SearchPool _pool;
    private readonly Lock _opening = new();
    private volatile Frontier _frontier;

    internal PreparedStance(
        RouteSearch search,
        WorldIndex world,
        SearchPool pool,
        Frontier frontier,
        CellSet closed,
        IReadOnlyList<ClosedRing> overlays)
    {
        _search = search;
        _world = world;
        _pool = pool;
        _frontier = frontier;
        Closed = closed;
        Overlays = overlays;
    }

    /// <summary>The closed cells.</summary>
    public CellSet Closed { get; }

    /// <summary>The polygons that are closed as well.</summary>
    public IReadOnlyList<ClosedRing> Overlays { get; }

    /// <summary>With the pockets open that endpoints so far lay in.</summary>
    internal Frontier Frontier => _frontier;

    /// <summary>The stance with more cells closed, made from this one or from a larger part that is kept.</summary>
    /// <param name="more">What to close.</param>
    /// <param name="endpoints">What will be asked for first, if it is known.</param>
    public PreparedStance Close(CellSet more, IReadOnlyList<SpherePoint>? endpoints = null) =>
        _search.Prepare(Closed.Union(more), Overlays, endpoints);

    /// <summary>A shortest permitted way between two points, or the wall between them.</summary>
    /// <remarks>
    /// <para>A permitted way lies in open cells and on their borders; it may touch a corner of closed territory but not
    /// slip between two closed areas that share one, and may follow a border only beside an open cell.</para>
    /// <para>A point on a border is open if an open cell borders on it there. A point inside closed territory has no
    /// way anywhere. Two equal points are joined by a way of no length.</para>
    /// <para>Between exactly antipodal points without an obstacle every half circle is shortest; the answer then names
    /// a third point on the one meant. So it does for any leg of exactly a half circle.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">A point is the default value.</exception>
    public SearchResult Solve(SpherePoint from, SpherePoint to)
    {
        if (!from.IsValid || !to.IsValid)
        {
            throw new ArgumentException(
                "The default value is no point of the sphere.", from.IsValid ? nameof(to) : nameof(from));
        }

        var mesh = _frontier.Mesh;
        MeshLocation start = mesh.Locate(from), target = mesh.Locate(to);
        if (!mesh.IsOpenAt(start) || !mesh.IsOpenAt(target))
        {
            mesh = Open(from, to).Mesh;
            (start, target) = (mesh.Locate(from), mesh.Locate(to));
        }

        var noWork = new SearchWork(0, 0, 0, mesh.VertexCount);
        var (startOpen, targetOpen) = (mesh.IsOpenAt(start), mesh.IsOpenAt(target));
        if (!startOpen || !targetOpen)
        {
            return new SearchResult.NoWay(() => InClosed(from, startOpen), () => InClosed(to, targetOpen), noWork);
        }

        if (Predicates.AreSame(from, to))
        {
            return new SearchResult.Found([from, to], 0, 0, noWork);
        }

        if (!mesh.AreConnected(start, target))
        {
            return new SearchResult.NoWay(() => WallOf(mesh, start), () => WallOf(mesh, target), noWork);
        }

        var walked = 0;
        if (!Predicates.AreAntipodal(from, to) && ArcCells.IsOpen(mesh, start, from, to, out walked))
        {
            var angle = Arc.Angle(from, to);
            return new SearchResult.Found([from, to], angle, angle, noWork with { TrianglesWalked = walked });
        }

        var search = _pool.Rent();
        var found = search.Run(mesh, from, start, to, target);
        _pool.Return(search);
        return found with
        {
            Waypoints = WithoutStraightStops(found.Waypoints),
            Work = found.Work with { TrianglesWalked = found.Work.TrianglesWalked + walked },
        };
    }

    // Pockets that were opened for one question stay open for the next, which often has the same endpoints.
    private Frontier Open(SpherePoint from, SpherePoint to)
    {
        lock (_opening)
        {
            return _frontier = _frontier.Open([from, to]);
        }
    }

    private CellSet InClosed(SpherePoint point, bool isOpen) =>
        isOpen ? CellSet.Empty : CellSet.Of(_search.CellsAt(point).Cells().Where(Closed.Contains));

    // The closed cells that border on the components of the open part at a place.
    private CellSet WallOf(SearchMesh mesh, MeshLocation place)
    {
        var components = new HashSet<int>();
        var corner = place.Corner;
        do
        {
            components.Add(mesh.ComponentOf(corner / 3));
            corner = mesh.NextAt(place, corner);
        }
        while (corner != place.Corner);

        var cells = new List<int>();
        var view = mesh.View;
        for (corner = 0; corner < view.CornerCount; corner++)
        {
            if (!mesh.IsClosed(corner / 3) && mesh.Passage[corner] == SearchMesh.Wall
                && components.Contains(mesh.ComponentOf(corner / 3)))
            {
                _world.AddCellsBeside(
                    view.PointAt(MeshView.Next(corner)), view.PointAt(MeshView.Previous(corner)), cells);
            }
        }

        return CellSet.Of(cells.Where(Closed.Contains));
    }

    // A bend that turns out to be straight is a corner touched in passing, of no interest to a reader; but a leg must
    // stay under a half circle to be the arc of its ends.
    private static List<SpherePoint> WithoutStraightStops(IReadOnlyList<SpherePoint> waypoints)
    {
        var kept = new List<SpherePoint> { waypoints[0] };
        for (var i = 1; i < waypoints.Count - 1; i++)
        {
            SpherePoint before = kept[^1], here = waypoints[i], after = waypoints[i + 1];
            var isStraight = Predicates.SideOf(before, here, after) == Side.On
                && Arc.Angle(before, here) + Arc.Angle(here, after) < 3;
            if (!isStraight)
            {
                kept.Add(here);
            }
        }

        kept.Add(waypoints[^1]);
        return kept;
    }
}
