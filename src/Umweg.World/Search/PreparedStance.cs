using System.Collections.Concurrent;
using Umweg.Sphere;
using Umweg.World.Location;

namespace Umweg.World.Search;

/// <summary>A closed set made ready: every search under it starts here.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public sealed class PreparedStance
{
    private readonly RouteSearch _world;
    private readonly SearchPool _pool;
    private readonly SearchMesh _mesh;

    private readonly ConcurrentDictionary<int, CellSet> _walls = new();

    internal PreparedStance(
        RouteSearch world, SearchPool pool, Frontier frontier, CellSet closed, IReadOnlyList<ClosedRing> overlays)
    {
        _world = world;
        _pool = pool;
        _mesh = frontier.Mesh;
        Frontier = frontier;
        Closed = closed;
        Overlays = overlays;
    }

    /// <summary>The closed cells.</summary>
    public CellSet Closed { get; }

    /// <summary>The polygons that are closed as well.</summary>
    public IReadOnlyList<ClosedRing> Overlays { get; }

    internal Frontier Frontier { get; }

    /// <summary>The stance with more cells closed, made from this one.</summary>
    public PreparedStance Close(CellSet more) => _world.Close(this, more);

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

        MeshLocation start = _mesh.Locate(from), target = _mesh.Locate(to);
        var (startOpen, targetOpen) = (_mesh.IsOpenAt(start), _mesh.IsOpenAt(target));
        if (!startOpen || !targetOpen)
        {
            return new SearchResult.NoWay(() => InClosed(from, startOpen), () => InClosed(to, targetOpen), NoWork);
        }

        if (Predicates.AreSame(from, to))
        {
            return new SearchResult.Found([from, to], 0, 0, NoWork);
        }

        if (!_mesh.AreConnected(start, target))
        {
            return new SearchResult.NoWay(() => WallOf(start), () => WallOf(target), NoWork);
        }

        var walked = 0;
        if (!Predicates.AreAntipodal(from, to) && ArcCells.IsOpen(_mesh, start, from, to, out walked))
        {
            var angle = Arc.Angle(from, to);
            return new SearchResult.Found([from, to], angle, angle, NoWork with { TrianglesWalked = walked });
        }

        var search = _pool.Rent();
        var found = search.Run(_mesh, from, start, to, target);
        _pool.Return(search);
        return found with
        {
            Waypoints = WithoutStraightStops(found.Waypoints),
            Work = found.Work with { TrianglesWalked = found.Work.TrianglesWalked + walked },
        };
    }

    private SearchWork NoWork => new(0, 0, 0, _mesh.VertexCount);

    private CellSet InClosed(SpherePoint point, bool isOpen) => isOpen ? CellSet.Empty : _world.CellsAt(point);

    // The closed cells that border on the components of the open part at a place.
    private CellSet WallOf(MeshLocation place)
    {
        var cells = CellSet.Empty;
        var corner = place.Corner;
        do
        {
            if (!_mesh.IsClosed(corner / 3))
            {
                cells = cells.Union(_walls.GetOrAdd(_mesh.ComponentOf(corner / 3), WallOf));
            }

            corner = _mesh.NextAt(place, corner);
        }
        while (corner != place.Corner);

        return cells;
    }

    private CellSet WallOf(int component)
    {
        var cells = new HashSet<int>();
        var view = _mesh.View;
        for (var corner = 0; corner < view.CornerCount; corner++)
        {
            if (_mesh.ComponentOf(corner / 3) == component && _mesh.Passage[corner] == SearchMesh.Wall)
            {
                cells.UnionWith(_world.CellsBeside(
                    view.PointAt(MeshView.Next(corner)), view.PointAt(MeshView.Previous(corner))).Cells());
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
