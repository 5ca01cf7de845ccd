using System.Diagnostics;
using System.Numerics;
using Umweg.Sphere;
using Umweg.World.Location;
using Umweg.World.Triangulation;

namespace Umweg.World.Search;

/// <summary>The lines between open and closed for one closed set, triangulated by themselves.</summary>
/// <remarks>
/// <para>Borders between two open cells, or two closed ones, are left out: a search needs to know only where it may not
/// go, and each vertex that it does not see saves it a split. The geometry is the world's own, so answers are the
/// same.</para>
/// <para>Each constraint carries one bit for the cells and one for each overlay; crossing it flips the bit. What is on
/// which side of a bit follows from one known triangle for the cells, and from the areas for an overlay.</para>
/// <para>docs/algorithms/frontier-mesh.md.</para>
/// </remarks>
internal sealed class Frontier
{
    /// <summary>The most overlays in one stance: one bit each, beside the cells' and the sign.</summary>
    public const int MaxOverlays = 30;

    private const int CellBit = 1;

    // The sign, which is no bit of anything.
    private const int Unknown = -1;

    // Sides of overlays are cut so that no edge comes near a quarter circle.
    private const double MaxSideRadians = 0.5;

    private readonly WorldIndex _world;
    private readonly SphereTriangulation _triangulation;
    private readonly CellSet _closed;
    private readonly int _overlays;

    // Triangles of the world that lie in pockets and are open all the same.
    private readonly HashSet<int> _opened;

    private Frontier(
        WorldIndex world,
        SphereTriangulation triangulation,
        CellSet closed,
        HashSet<int> opened,
        int overlays,
        Locator? locator)
    {
        _world = world;
        _triangulation = triangulation;
        _closed = closed;
        _opened = opened;
        _overlays = overlays;
        Mesh = Label(locator);
    }

    /// <summary>The triangles, open and closed.</summary>
    public SearchMesh Mesh { get; }

    /// <summary>The frontier of a closed set and overlays, from nothing.</summary>
    /// <param name="world">The world.</param>
    /// <param name="closed">The closed cells.</param>
    /// <param name="overlays">The closed polygons.</param>
    /// <param name="points">The pockets that hold them are opened at once.</param>
    public static Frontier Of(
        WorldIndex world,
        CellSet closed,
        IReadOnlyList<ClosedRing> overlays,
        IReadOnlyList<SpherePoint> points)
    {
        var triangulation = new SphereTriangulation((a, b) => a ^ b);
        var opened = new HashSet<int>();
        var caps = overlays.Select(ring => Cap.Around(ring.Corners)).ToList();
        foreach (var arc in ChangedArcs(world, CellSet.Empty, closed))
        {
            var edges = world.Hulls.EdgesOf(arc);
            ToggleEdges(world, triangulation, caps.Count == 0 ? edges : OpenedNear(world, edges, caps, opened));
        }

        for (var i = 0; i < overlays.Count; i++)
        {
            ToggleRing(triangulation, overlays[i].Corners, CellBit << (i + 1));
        }

        OpenPockets(world, triangulation, closed, opened, points);
        return new Frontier(world, triangulation, closed, opened, overlays.Count, locator: null);
    }

    /// <summary>The frontier with more cells closed, from a copy of this one: only their borders are touched.</summary>
    /// <remarks>Not for frontiers with overlays: where those cross borders, the borders are no longer whole.</remarks>
    /// <param name="more">The cells to close.</param>
    /// <param name="points">The pockets that hold them are opened at once.</param>
    public Frontier Close(CellSet more, IReadOnlyList<SpherePoint> points)
    {
        Debug.Assert(_overlays == 0, "Overlays split borders.");
        var triangulation = _triangulation.Clone(expected: more.Cells().Sum(_world.Hulls.EdgeCountOf));
        var closed = _closed.Union(more);
        foreach (var triangle in _opened.Where(triangle => more.Contains(_world.Mesh.Cells[triangle])))
        {
            ToggleTriangle(_world.Mesh, triangulation, triangle);
        }

        foreach (var arc in ChangedArcs(_world, _closed, closed))
        {
            ToggleEdges(_world, triangulation, _world.Hulls.EdgesOf(arc));
        }

        HashSet<int> opened = [.. _opened.Where(triangle => !more.Contains(_world.Mesh.Cells[triangle]))];
        OpenPockets(_world, triangulation, closed, opened, points);
        return new Frontier(_world, triangulation, closed, opened, overlays: 0, Mesh.Locator);
    }

    /// <summary>The frontier with the pockets that hold these points open, as far as is needed to reach them; this one
    /// if none of them lies in a pocket.</summary>
    public Frontier Open(IReadOnlyList<SpherePoint> points)
    {
        if (!points.Any(point => _world.TrianglesAt(point).Exists(IsClosedPocket)))
        {
            return this;
        }

        var triangulation = _triangulation.Clone();
        var opened = new HashSet<int>(_opened);
        OpenPockets(_world, triangulation, _closed, opened, points);
        return new Frontier(_world, triangulation, _closed, opened, _overlays, Mesh.Locator);
    }

    private bool IsClosedPocket(int triangle) =>
        IsInPocket(_world, _closed, triangle) && !_opened.Contains(triangle);

    private static void OpenPockets(
        WorldIndex world,
        SphereTriangulation triangulation,
        CellSet closed,
        HashSet<int> opened,
        IReadOnlyList<SpherePoint> points)
    {
        var path = new Stack<int>();
        foreach (var point in points)
        {
            foreach (var triangle in world.TrianglesAt(point))
            {
                // From the point outwards, pocket by pocket; laid from the outermost inwards.
                for (var t = triangle; IsInPocket(world, closed, t) && opened.Add(t); t = world.Hulls.Outwards(t))
                {
                    path.Push(t);
                }

                while (path.TryPop(out var t))
                {
                    ToggleTriangle(world.Mesh, triangulation, t);
                }
            }
        }
    }

    // In an open cell, with a closed one behind the pocket's walls.
    private static bool IsInPocket(WorldIndex world, CellSet closed, int triangle) =>
        world.Hulls.IsInPocket(triangle) && !closed.Contains(world.Mesh.Cells[triangle]) &&
        closed.Contains(world.Hulls.CellBehindPocket(triangle));

    // The lids and walls between an open cell and a closed one: those that come about and those that go. An arc is
    // listed with both its cells, but where both close at once it is frontier neither before nor after.
    private static IEnumerable<HullArc> ChangedArcs(WorldIndex world, CellSet before, CellSet after) =>
        after.Except(before).Cells()
            .SelectMany(world.Hulls.ArcsOf)
            .Where(arc => IsFrontier(arc, before) != IsFrontier(arc, after));

    private static bool IsFrontier(HullArc arc, CellSet closed) =>
        !closed.Contains(arc.Inside) && closed.Contains(arc.Behind);

    // A coast's points from coarse to fine: each then falls among few neighbours, where one after the other along the
    // coast would each time flip a fan of long triangles (10 flips a point instead of 4).
    private static void ToggleEdges(WorldIndex world, SphereTriangulation triangulation, ReadOnlySpan<int> edges)
    {
        var view = new MeshView(world.Mesh);
        var ends = new int[edges.Length];
        for (var stride = (int)BitOperations.RoundUpToPowerOf2((uint)edges.Length); stride > 0; stride /= 2)
        {
            for (var i = stride; i <= edges.Length; i += 2 * stride)
            {
                ends[i - 1] = triangulation.Insert(view.PointAt(MeshView.Previous(edges[i - 1])));
            }
        }

        for (var i = 0; i < edges.Length; i++)
        {
            var start = MeshView.Next(edges[i]);
            var from = i > 0 && view.VertexAt(start) == view.VertexAt(MeshView.Previous(edges[i - 1]))
                ? ends[i - 1]
                : triangulation.Insert(view.PointAt(start));
            triangulation.InsertConstraint(from, ends[i], CellBit);
        }
    }

    // Takes a triangle of a pocket out of what is closed, or puts it back.
    private static void ToggleTriangle(Mesh world, SphereTriangulation triangulation, int triangle)
    {
        var a = triangulation.Insert(world.Vertices[world.Corners[3 * triangle]]);
        var b = triangulation.Insert(world.Vertices[world.Corners[(3 * triangle) + 1]]);
        var c = triangulation.Insert(world.Vertices[world.Corners[(3 * triangle) + 2]]);
        triangulation.InsertConstraint(a, b, CellBit);
        triangulation.InsertConstraint(b, c, CellBit);
        triangulation.InsertConstraint(c, a, CellBit);
    }

    // An overlay may cross a pocket's lid, and a way round it may then lead through the pocket: such are opened whole,
    // their walls taking the place of the lid.
    private static int[] OpenedNear(
        WorldIndex world, ReadOnlySpan<int> edges, List<Cap> overlays, HashSet<int> opened)
    {
        var result = new List<int>();
        List<int> walls = [], triangles = [];
        foreach (var edge in edges)
        {
            walls.Clear();
            triangles.Clear();
            world.Hulls.AddWalls(edge, walls, triangles);
            var pocket = Cap.Around(walls.ConvertAll(wall => new MeshView(world.Mesh).PointAt(MeshView.Next(wall))));
            if (overlays.Exists(pocket.MayMeet))
            {
                opened.UnionWith(triangles);
                result.AddRange(walls);
            }
            else
            {
                result.Add(edge);
            }
        }

        return [.. result];
    }

    private static void ToggleRing(SphereTriangulation triangulation, IReadOnlyList<SpherePoint> corners, int bit)
    {
        for (var i = 0; i < corners.Count; i++)
        {
            SpherePoint from = corners[i], to = corners[(i + 1) % corners.Count];
            var pieces = (int)Math.Ceiling(Arc.Angle(from, to) / MaxSideRadians);
            var start = triangulation.Insert(from);
            for (var piece = 1; piece <= pieces; piece++)
            {
                var end = triangulation.Insert(Arc.Interpolate(from, to, (double)piece / pieces));
                triangulation.InsertConstraint(start, end, bit);
                start = end;
            }
        }
    }

    private SearchMesh Label(Locator? locator)
    {
        var bits = FlipAcrossConstraints();
        var flipped = IsFlipped(bits) ? CellBit : 0;
        for (var i = 1; i <= _overlays; i++)
        {
            flipped |= OutsideOf(bits, CellBit << i);
        }

        var (vertices, corners, neighbours) = _triangulation.Memory;
        var closed = GC.AllocateUninitializedArray<bool>(bits.Length);
        for (var triangle = 0; triangle < bits.Length; triangle++)
        {
            closed[triangle] = (bits[triangle] ^ flipped) != 0;
        }

        return new SearchMesh(vertices, corners, neighbours, closed, locator);
    }

    // From 0 in the first triangle, the bits of each.
    private int[] FlipAcrossConstraints()
    {
        ReadOnlySpan<int> neighbours = _triangulation.Neighbours, tags = _triangulation.Tags;
        var bits = GC.AllocateUninitializedArray<int>(_triangulation.TriangleCount);
        var reached = GC.AllocateUninitializedArray<int>(bits.Length);
        var count = 1;
        Array.Fill(bits, Unknown);
        (bits[0], reached[0]) = (0, 0);
        while (count > 0)
        {
            var triangle = reached[--count];
            for (var corner = 3 * triangle; corner < (3 * triangle) + 3; corner++)
            {
                var neighbour = neighbours[corner];
                if (bits[neighbour] == Unknown)
                {
                    bits[neighbour] = bits[triangle] ^ tags[corner];
                    reached[count++] = neighbour;
                }
            }
        }

        return bits;
    }

    // The world tells on which side of the frontier one triangle lies; its middle must be well inside a cell, so that
    // the last bits of a split border cannot matter.
    private bool IsFlipped(int[] bits)
    {
        for (var triangle = 0; triangle < bits.Length; triangle++)
        {
            var (a, b, c) = CornersOf(triangle);
            var middle = SpherePoint.FromVector(a.X + b.X + c.X, a.Y + b.Y + c.Y, a.Z + b.Z + c.Z);
            if (IsWellInside(a, b, middle) && IsWellInside(b, c, middle) && IsWellInside(c, a, middle))
            {
                var found = _world.TrianglesAt(middle)[0];
                var isClosed = _closed.Contains(_world.Mesh.Cells[found]) || IsClosedPocket(found);
                return isClosed != ((bits[triangle] & CellBit) != 0);
            }
        }

        throw new InvalidOperationException("Every triangle of a frontier is a sliver: the triangulation is broken.");
    }

    // By more than 1e-12 rad or so for edges of some kilometres; rounding displaces a border by 3e-16.
    private static bool IsWellInside(SpherePoint a, SpherePoint b, SpherePoint point)
    {
        double dx = b.X - a.X, dy = b.Y - a.Y, dz = b.Z - a.Z;
        double px = point.X - a.X, py = point.Y - a.Y, pz = point.Z - a.Z;
        var height = (((a.Y * dz) - (a.Z * dy)) * px) + (((a.Z * dx) - (a.X * dz)) * py)
            + (((a.X * dy) - (a.Y * dx)) * pz);
        return height > 1e-15;
    }

    // Of the two parts the smaller is meant: the bit must be set there and not in the other.
    private int OutsideOf(int[] bits, int bit)
    {
        var areaWithBit = 0.0;
        for (var triangle = 0; triangle < bits.Length; triangle++)
        {
            if ((bits[triangle] & bit) != 0)
            {
                var (a, b, c) = CornersOf(triangle);
                areaWithBit += SphericalArea.Of(a, b, c);
            }
        }

        return areaWithBit > 2 * Math.PI ? bit : 0;
    }

    private (SpherePoint A, SpherePoint B, SpherePoint C) CornersOf(int triangle)
    {
        var vertices = _triangulation.Vertices;
        var corners = _triangulation.Corners;
        return (
            vertices[corners[3 * triangle]],
            vertices[corners[(3 * triangle) + 1]],
            vertices[corners[(3 * triangle) + 2]]);
    }
}
