using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Tests.World.Oracle;

/// <summary>The length of the shortest permitted way by brute force: all closed corners, all closed triangles.
/// </summary>
/// <remarks>
/// <para>It shares only the predicate with the search. An arc is permitted if no closed triangle's inside meets it, if
/// it follows no edge between two closed triangles, and passes no vertex with closed triangles on both its sides. The
/// test of arc against triangle looks for a separating great circle among the sides of both.</para>
/// <para>Nodes are open sectors at vertices, not vertices, for a way cannot go from one sector to another through the
/// vertex. No leg of a half circle or more is considered.</para>
/// </remarks>
internal sealed class VisibilityOracle
{
    private readonly Mesh _mesh;
    private readonly bool[] _closed;
    private readonly List<Triangle> _closedTriangles = [];
    private readonly List<(SpherePoint A, SpherePoint B)> _shutEdges = [];
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<SpherePoint, List<Triangle>> _closedAt = [];

    public VisibilityOracle(Mesh mesh, Func<int, bool> isClosed)
    {
        _mesh = mesh;
        _closed = new bool[mesh.TriangleCount];
        for (var t = 0; t < _closed.Length; t++)
        {
            _closed[t] = isClosed(mesh.Cells[t]);
        }

        var openAt = new Dictionary<int, List<int>>();
        var meetsClosed = new HashSet<int>();
        for (var t = 0; t < _closed.Length; t++)
        {
            if (_closed[t])
            {
                AddClosed(t, meetsClosed);
                continue;
            }

            for (var i = 0; i < 3; i++)
            {
                var vertex = mesh.Corners[(3 * t) + i];
                if (!openAt.TryGetValue(vertex, out var list))
                {
                    openAt[vertex] = list = [];
                }

                list.Add(t);
            }
        }

        foreach (var vertex in meetsClosed.Order())
        {
            foreach (var sector in SectorsAt(openAt.GetValueOrDefault(vertex, [])))
            {
                _nodes.Add(new(mesh.Vertices[vertex], sector));
            }
        }
    }

    /// <summary>The number of places where a way might bend.</summary>
    public int NodeCount => _nodes.Count;

    /// <summary>How many bends a way of at most this length could have to consider.</summary>
    public int NodesWithin(SpherePoint from, SpherePoint to, double atMost) =>
        _nodes.Count(node => Arc.Angle(from, node.Point) + Arc.Angle(node.Point, to) <= atMost);

    /// <summary>The length in radians; infinite where there is no way, or none of at most the given length.</summary>
    public double ShortestLength(SpherePoint from, SpherePoint to, double atMost = double.PositiveInfinity)
    {
        var nodes = new List<Node>(_nodes.Where(
            node => Arc.Angle(from, node.Point) + Arc.Angle(node.Point, to) <= atMost));
        var target = nodes.Count;
        nodes.AddRange(TrianglesAt(to).Select(sector => new Node(to, sector)));
        var targets = nodes.Count;
        nodes.AddRange(TrianglesAt(from).Select(sector => new Node(from, sector)));
        if (from == to)
        {
            return targets > target ? 0 : double.PositiveInfinity;
        }

        var length = new double[nodes.Count];
        var straight = nodes.Select(node => Arc.Angle(node.Point, to)).ToArray();
        var isDone = new bool[nodes.Count];
        Array.Fill(length, double.PositiveInfinity);
        Array.Fill(length, 0, targets, nodes.Count - targets);
        while (true)
        {
            var least = -1;
            for (var i = 0; i < nodes.Count; i++)
            {
                // By the length so far and the straight rest, which no way can undercut (A*).
                if (!isDone[i] && length[i] < double.PositiveInfinity
                    && (least < 0 || length[i] + straight[i] < length[least] + straight[least]))
                {
                    least = i;
                }
            }

            if (least < 0)
            {
                return double.PositiveInfinity;
            }

            if (least >= target && least < targets)
            {
                return length[least];
            }

            isDone[least] = true;
            for (var i = 0; i < targets; i++)
            {
                var longer = length[least] + Arc.Angle(nodes[least].Point, nodes[i].Point);
                if (!isDone[i] && longer < length[i] && IsPermitted(nodes[least], nodes[i]))
                {
                    length[i] = longer;
                }
            }
        }
    }

    /// <summary>Whether an arc between two points, any points, is permitted as a whole.</summary>
    public bool IsPermitted(SpherePoint a, SpherePoint b) =>
        a == b || (a != b.Antipode
            && _closedTriangles.TrueForAll(
                triangle => !PlainGeometry.MayMeet(triangle, a, b) || !PlainGeometry.MeetsInside(triangle, a, b))
            && _shutEdges.TrueForAll(edge => !PlainGeometry.Overlaps(edge.A, edge.B, a, b))
            && _closedAt.All(at => Predicates.SideOf(a, b, at.Key) != Side.On || !IsPinched(at.Key, at.Value, a, b)));

    private bool IsPermitted(Node a, Node b)
    {
        if (a.Point == b.Point)
        {
            // From the departure to a bend at the same place, in a sector they share.
            return a.Sector.Overlaps(b.Sector);
        }

        return a.Point != b.Point.Antipode
            && Leaves(a, b.Point) && Leaves(b, a.Point)
            && IsPermitted(a.Point, b.Point);
    }

    // Whether the arc towards a point starts out inside the closure of one of the sector's triangles.
    private bool Leaves(Node node, SpherePoint towards)
    {
        foreach (var t in node.Sector)
        {
            var triangle = TriangleOf(t);
            var isInside = true;
            foreach (var (a, b) in triangle.Edges())
            {
                // Only edges that the point lies on limit the direction.
                isInside &= Predicates.SideOf(a, b, node.Point) != Side.On
                    || Predicates.SideOf(a, b, towards) != Side.Right;
            }

            // At a vertex both edges' circles may have the direction or its opposite: the opposite leads away.
            if (isInside && !LeadsAway(triangle, node.Point, towards))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LeadsAway(Triangle triangle, SpherePoint vertex, SpherePoint towards)
    {
        foreach (var (a, b) in triangle.Edges())
        {
            if ((a == vertex || b == vertex) && Predicates.SideOf(a, b, towards) == Side.On)
            {
                var along = a == vertex ? b : a;
                return !PlainGeometry.IsAhead(vertex, towards, along);
            }
        }

        return false;
    }

    private static bool IsPinched(SpherePoint vertex, List<Triangle> closed, SpherePoint a, SpherePoint b)
    {
        if (!PlainGeometry.IsStrictlyBetween(vertex, a, b))
        {
            return false;
        }

        // No closed triangle's inside meets the arc, so each lies on one side.
        bool left = false, right = false;
        foreach (var triangle in closed)
        {
            foreach (var corner in (ReadOnlySpan<SpherePoint>)[triangle.A, triangle.B, triangle.C])
            {
                var side = Predicates.SideOf(a, b, corner);
                left |= side == Side.Left;
                right |= side == Side.Right;
            }
        }

        return left && right;
    }

    private void AddClosed(int t, HashSet<int> meetsClosed)
    {
        var triangle = TriangleOf(t);
        _closedTriangles.Add(triangle);
        for (var i = 0; i < 3; i++)
        {
            var corner = (3 * t) + i;
            meetsClosed.Add(_mesh.Corners[corner]);
            var point = _mesh.Vertices[_mesh.Corners[corner]];
            if (!_closedAt.TryGetValue(point, out var list))
            {
                _closedAt[point] = list = [];
            }

            list.Add(triangle);
            if (_closed[_mesh.Neighbours[corner]])
            {
                var edge = triangle.Edges().First(edge => edge.From != point && edge.To != point);
                _shutEdges.Add(edge);
            }
        }
    }

    // Groups the open triangles at a vertex by shared edges.
    private List<HashSet<int>> SectorsAt(List<int> open)
    {
        var sectors = new List<HashSet<int>>();
        foreach (var t in open)
        {
            var touching = sectors.Where(sector => sector.Any(other => AreNeighbours(t, other))).ToList();
            var merged = new HashSet<int> { t };
            foreach (var sector in touching)
            {
                merged.UnionWith(sector);
                sectors.Remove(sector);
            }

            sectors.Add(merged);
        }

        return sectors;
    }

    private bool AreNeighbours(int a, int b) =>
        _mesh.Neighbours[3 * a] == b || _mesh.Neighbours[(3 * a) + 1] == b || _mesh.Neighbours[(3 * a) + 2] == b;

    // Open triangles whose closure has a point, by sector.
    private List<HashSet<int>> TrianglesAt(SpherePoint point)
    {
        var open = new List<int>();
        for (var t = 0; t < _closed.Length; t++)
        {
            if (!_closed[t] && TriangleOf(t).Edges().All(e => Predicates.SideOf(e.From, e.To, point) != Side.Right))
            {
                open.Add(t);
            }
        }

        return SectorsAt(open);
    }

    private Triangle TriangleOf(int t) => new(
        _mesh.Vertices[_mesh.Corners[3 * t]],
        _mesh.Vertices[_mesh.Corners[(3 * t) + 1]],
        _mesh.Vertices[_mesh.Corners[(3 * t) + 2]]);

    private readonly record struct Node(SpherePoint Point, HashSet<int> Sector);
}
