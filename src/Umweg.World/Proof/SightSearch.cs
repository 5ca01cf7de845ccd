using Umweg.Sphere;

namespace Umweg.World.Proof;

/// <summary>The shortest chain of sight lines from corner to corner of closed territory: A* over the visibility graph.
/// </summary>
/// <remarks>
/// <para>A node is an open sector at a corner, with the turn that a taut chain makes there. What it sees is found when
/// it is expanded: its fan of directions is followed from triangle to triangle, split at each corner in sight. Whatever
/// cannot be part of a chain of the limit's length is left out, by the sum of the distances to the node and to the
/// target.</para>
/// <para>Method and proof: docs/algorithms/proof.md. For one thread at a time; kept to be used again.</para>
/// </remarks>
internal sealed class SightSearch
{
    // Distances that only leave out what is too far are this near, whatever they are found by.
    private const double NearEnoughRadians = 1e-9;

    // Longer chords are measured by arcsines: of shorter ones (74 degrees), a series says enough.
    private const double LongChord = 1.2;
    private const double C3 = 1.0 / 24;
    private const double C5 = 3.0 / 640;
    private const double C7 = 5.0 / 7168;
    private const double C9 = 35.0 / 294912;

    // A triangle whose corner is within 78 degrees of a root does not reach its antipode: edges are below 90 degrees.
    private const double WellBeforeAntipode = 0.2;

    // Sectors at vertices go by the number of their last corner; the target and polygons' corners have none.
    private const int NoSector = -1;
    private const int TargetSector = -2;
    private const int FirstPolygonSector = -3;

    private readonly Mesh _mesh;
    private readonly TriangleTree _tree;
    private readonly Dictionary<int, (double Length, int Parent)> _best = [];
    private readonly List<Node> _nodes = [];
    private readonly PriorityQueue<int, double> _queue = new();
    private readonly Stack<Cone> _cones = new();
    private readonly List<int> _near = [];
    private readonly HashSet<int> _targetTriangles = [];
    private readonly double[] _toTarget;
    private readonly int[] _toTargetRun;
    private IReadOnlyList<PolygonArea> _polygons = [];
    private Obstacles _obstacles = null!;
    private SpherePoint _target;
    private SightMetric _metric;
    private double _limit;
    private int _run;
    private int _current;

    public SightSearch(Mesh mesh, TriangleTree tree)
    {
        _mesh = mesh;
        _tree = tree;
        _toTarget = new double[mesh.Vertices.Length];
        _toTargetRun = new int[mesh.Vertices.Length];
    }

    /// <summary>How many nodes were expanded.</summary>
    public int Expanded { get; private set; }

    /// <summary>How many triangles were looked through.</summary>
    public long Triangles { get; private set; }

    /// <summary>Whether the last search was given up because it looked through too many triangles.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>A chain from one point to another that is shorter than the limit, the shortest; null where there is
    /// none, or where the search was given up.</summary>
    public List<SpherePoint>? Find(
        bool[] isClosedCell,
        Obstacles obstacles,
        SpherePoint from,
        SpherePoint to,
        SightMetric metric,
        double limit,
        long maxTriangles)
    {
        Clear();
        (_obstacles, _polygons) = (obstacles, obstacles.Polygons);
        (_target, _metric, _limit) = (to, metric, limit);
        var mesh = new SightMesh(_mesh, isClosedCell);
        FindTarget(mesh, to);
        _nodes.Add(new(from, NoSector, -1, Side.On, 0, -1));
        _queue.Enqueue(0, metric.LeastBetween(from, to));
        while (_queue.TryDequeue(out var number, out _))
        {
            var node = _nodes[number];
            if (node.Sector == TargetSector)
            {
                return ChainTo(number);
            }

            if (node.Sector != NoSector && node.Length > _best[node.Sector].Length + _metric.Tie)
            {
                continue;
            }

            _current = number;
            Expand(mesh, node);
            if (Triangles > maxTriangles)
            {
                IsGivenUp = true;
                return null;
            }
        }

        return null;
    }

    private void Clear()
    {
        _best.Clear();
        _nodes.Clear();
        _queue.Clear();
        _cones.Clear();
        _targetTriangles.Clear();
        _run++;
        (Expanded, Triangles, IsGivenUp) = (0, 0, false);
    }

    private void FindTarget(SightMesh mesh, SpherePoint to)
    {
        _tree.Near(to, _near);
        foreach (var t in _near)
        {
            if (!mesh.IsClosed(3 * t) && Triangle.Of(_mesh, t).Has(to, out _))
            {
                _targetTriangles.Add(t);
            }
        }
    }

    private List<SpherePoint> ChainTo(int number)
    {
        var chain = new List<SpherePoint>();
        for (var at = number; at >= 0; at = _nodes[at].Parent)
        {
            chain.Add(_nodes[at].Point);
        }

        chain.Reverse();
        return chain;
    }

    private void Expand(SightMesh mesh, Node node)
    {
        Expanded++;
        switch (node.Turn)
        {
            case Side.Left:
                FanLeft(mesh, node);
                break;
            case Side.Right:
                FanRight(mesh, node);
                break;
            default:
                LookAround(mesh, node);
                break;
        }

        SeePolygons(mesh, node);
        LookThrough(mesh, node);
    }

    // From the wall on the left clockwise to the straight continuation.
    private void FanLeft(SightMesh mesh, Node node)
    {
        var ahead = _nodes[node.Parent].Point.Antipode;
        for (var corner = node.Corner; ; corner = mesh.Clockwise(corner))
        {
            SpherePoint right = mesh.Point(SightMesh.Next(corner)), left = mesh.Point(SightMesh.Previous(corner));
            See(mesh, node, SightMesh.Previous(corner));
            var side = Predicates.SideOf(node.Point, ahead, right);
            if (side != Side.Right)
            {
                See(mesh, node, SightMesh.Next(corner));
            }

            LookOut(mesh, node, corner, side == Side.Right ? ahead : right, left);
            if (side != Side.Left)
            {
                return;
            }
        }
    }

    // From the wall on the right counter-clockwise to the straight continuation.
    private void FanRight(SightMesh mesh, Node node)
    {
        var ahead = _nodes[node.Parent].Point.Antipode;
        for (var corner = node.Corner; ; corner = mesh.CounterClockwise(corner))
        {
            SpherePoint right = mesh.Point(SightMesh.Next(corner)), left = mesh.Point(SightMesh.Previous(corner));
            See(mesh, node, SightMesh.Next(corner));
            var side = Predicates.SideOf(node.Point, ahead, left);
            if (side != Side.Left)
            {
                See(mesh, node, SightMesh.Previous(corner));
            }

            LookOut(mesh, node, corner, right, side == Side.Left ? ahead : left);
            if (side != Side.Right)
            {
                return;
            }
        }
    }

    // All directions, from wherever the point lies.
    private void LookAround(SightMesh mesh, Node node)
    {
        _tree.Near(node.Point, _near);
        foreach (var t in _near.ToArray())
        {
            var triangle = Triangle.Of(_mesh, t);
            if (mesh.IsClosed(3 * t) || !triangle.Has(node.Point, out _))
            {
                continue;
            }

            if (_targetTriangles.Contains(t))
            {
                Reach(node);
            }

            for (var corner = 3 * t; corner < (3 * t) + 3; corner++)
            {
                var right = mesh.Point(SightMesh.Next(corner));
                var left = mesh.Point(SightMesh.Previous(corner));
                See(mesh, node, corner);
                if (Predicates.SideOf(right, left, node.Point) != Side.On)
                {
                    LookOut(mesh, node, corner, right, left, isFirst: false);
                }
            }
        }
    }

    // Out of the triangle of a corner, over the edge that faces it.
    private void LookOut(
        SightMesh mesh, Node node, int corner, SpherePoint right, SpherePoint left, bool isFirst = true)
    {
        if (isFirst && _targetTriangles.Contains(corner / 3) && IsBetween(node.Point, right, left, _target))
        {
            Reach(node);
        }

        if (!mesh.IsWall(corner))
        {
            var (rightEnd, leftEnd) = (SightMesh.Next(corner), SightMesh.Previous(corner));
            _cones.Push(new(
                mesh.Beyond(corner), right, left,
                Detour(node, mesh.Vertex(rightEnd)), Detour(node, mesh.Vertex(leftEnd))));
        }
    }

    private void LookThrough(SightMesh mesh, in Node node)
    {
        var root = node.Point;
        while (_cones.TryPop(out var cone))
        {
            Triangles++;
            var apex = cone.Corner;
            if (_targetTriangles.Contains(apex / 3) && IsBetween(root, cone.Right, cone.Left, _target))
            {
                Reach(node);
            }

            var point = mesh.Point(apex);
            var detour = Detour(node, mesh.Vertex(apex));
            var ofRight = Predicates.SideOf(root, cone.Right, point);
            var ofLeft = Predicates.SideOf(root, cone.Left, point);
            int rightEdge = SightMesh.Next(apex), leftEdge = SightMesh.Previous(apex);
            if (ofRight == Side.Right)
            {
                LookOn(mesh, node, apex, leftEdge, cone with { RightDetour = detour });
            }
            else if (ofLeft == Side.Left)
            {
                LookOn(mesh, node, apex, rightEdge, cone with { LeftDetour = detour });
            }
            else
            {
                See(mesh, node, apex, point, detour);
                if (ofRight == Side.Left)
                {
                    LookOn(mesh, node, apex, rightEdge, cone with { Left = point, LeftDetour = detour });
                }

                if (ofLeft == Side.Right)
                {
                    LookOn(mesh, node, apex, leftEdge, cone with { Right = point, RightDetour = detour });
                }
            }
        }
    }

    // Over an edge, given by the corner that faces it, unless there is a wall, all beyond is too far, or the rays from
    // the root, which meet again at its antipode, do so before the edge.
    private void LookOn(SightMesh mesh, in Node node, int apex, int edge, in Cone cone)
    {
        if (mesh.IsWall(edge))
        {
            return;
        }

        // From any point of the edge its two ends together are as far as it is long.
        SpherePoint a = mesh.Point(SightMesh.Next(edge)), b = mesh.Point(SightMesh.Previous(edge));
        var atLeast = ((cone.RightDetour + cone.LeftDetour) / 2) - AtMost(a, b);
        var isFar = node.Point.Dot(mesh.Point(apex)) < WellBeforeAntipode;
        if (!IsTooFar(node, atLeast)
            && (!isFar || Predicates.SideOf(a, b, node.Point) == Side.Left))
        {
            _cones.Push(cone with { Corner = mesh.Beyond(edge) });
        }
    }

    // Whether nothing at least so many radians from the node and on to the target can be part of a chain in question.
    private bool IsTooFar(in Node node, double radians) =>
        node.Length + ((radians - NearEnoughRadians) * _metric.PerRadian) > _limit;

    private static bool IsBetween(SpherePoint root, SpherePoint right, SpherePoint left, SpherePoint point) =>
        Predicates.SideOf(root, right, point) != Side.Right && Predicates.SideOf(root, left, point) != Side.Left;

    // The target is in sight.
    private void Reach(Node node)
    {
        var length = node.Length + _metric.LengthOf(node.Point, _target);
        if (length < _limit && !IsShut(node.Point, _target))
        {
            _limit = length;
            _nodes.Add(new(_target, TargetSector, -1, Side.On, length, _current));
            _queue.Enqueue(_nodes.Count - 1, length);
        }
    }

    private void See(SightMesh mesh, Node node, int corner) =>
        See(mesh, node, corner, mesh.Point(corner), Detour(node, mesh.Vertex(corner)));

    // A vertex is in sight, at a corner of an open triangle.
    private void See(SightMesh mesh, in Node node, int corner, SpherePoint point, double detour)
    {
        if (IsTooFar(node, detour))
        {
            return;
        }

        var end = mesh.SectorEnd(corner);
        if (end < 0)
        {
            return;
        }

        var length = node.Length + _metric.LengthOf(node.Point, point);
        if (!IsWorthwhile(end, length))
        {
            return;
        }

        var start = mesh.SectorStart(corner);
        var turnsLeft = Predicates.SideOf(node.Point, point, mesh.Point(SightMesh.Previous(end))) == Side.Left;
        var turnsRight = Predicates.SideOf(node.Point, point, mesh.Point(SightMesh.Next(start))) == Side.Right;
        if ((!turnsLeft && !turnsRight) || IsShut(node.Point, point))
        {
            return;
        }

        Keep(end, length);
        if (turnsLeft)
        {
            Add(new(point, end, end, Side.Left, length, _current));
        }

        if (turnsRight)
        {
            Add(new(point, end, start, Side.Right, length, _current));
        }
    }

    // Corners of polygons are few: each is tried from each node, in every direction.
    private void SeePolygons(SightMesh mesh, Node node)
    {
        var sector = FirstPolygonSector;
        foreach (var polygon in _polygons)
        {
            foreach (var corner in polygon.Corners)
            {
                var length = node.Length + _metric.LengthOf(node.Point, corner);
                if (length + _metric.LeastBetween(corner, _target) < _limit
                    && IsWorthwhile(sector, length)
                    && IsInFan(mesh, node, corner)
                    && !Predicates.AreAntipodal(node.Point, corner)
                    && !Predicates.AreSame(node.Point, corner)
                    && _obstacles.OnLeg(node.Point, corner) is null)
                {
                    Keep(sector, length);
                    Add(new(corner, sector, -1, Side.On, length, _current));
                }

                sector--;
            }
        }
    }

    private bool IsInFan(SightMesh mesh, Node node, SpherePoint point)
    {
        if (node.Turn == Side.On)
        {
            return true;
        }

        var ahead = _nodes[node.Parent].Point.Antipode;
        return node.Turn == Side.Left
            ? IsBetween(node.Point, ahead, mesh.Point(SightMesh.Previous(node.Corner)), point)
            : IsBetween(node.Point, mesh.Point(SightMesh.Next(node.Corner)), ahead, point);
    }

    // Longer ways to a place are not part of a shortest way, whichever side they turn to. Of equally long ones, all
    // are followed, since one may see what another does not.
    private bool IsWorthwhile(int sector, double length) =>
        !_best.TryGetValue(sector, out var best)
        || (length <= best.Length + _metric.Tie && (best.Parent != _current || length < best.Length));

    private void Keep(int sector, double length)
    {
        var least = _best.TryGetValue(sector, out var best) ? Math.Min(length, best.Length) : length;
        _best[sector] = (least, _current);
    }

    private void Add(Node node)
    {
        var key = node.Length + _metric.LeastBetween(node.Point, _target);
        if (key < _limit)
        {
            _nodes.Add(node);
            _queue.Enqueue(_nodes.Count - 1, key);
        }
    }

    private bool IsShut(SpherePoint a, SpherePoint b)
    {
        foreach (var polygon in _polygons)
        {
            if (polygon.IsEntered(a, b))
            {
                return true;
            }
        }

        return false;
    }

    // The distance from the node to the target by way of a vertex, or 0.02 % less.
    private double Detour(in Node node, int vertex)
    {
        var point = _mesh.Vertices[vertex];
        if (_toTargetRun[vertex] != _run)
        {
            _toTargetRun[vertex] = _run;
            _toTarget[vertex] = AngleOf(Chord(point, _target));
        }

        return AtLeast(node.Point, point) + _toTarget[vertex];
    }

    // Between the angle of two points and 0.02 % less, for 2 asin(c / 2) = c + c^3 / 24 + 3 c^5 / 640 + 5 c^7 / 7168
    // + 35 c^9 / 294912 + ..., all terms positive.
    private static double AtLeast(SpherePoint a, SpherePoint b)
    {
        var chord = Chord(a, b);
        var square = chord * chord;
        return chord < LongChord
            ? chord * (1 + (square * (C3 + (square * (C5 + (square * (C7 + (square * C9))))))))
            : AngleOf(chord);
    }

    // Between that angle and 0.3 % more: up to a chord of 1 all terms after the second come to less than a fifth of it.
    private static double AtMost(SpherePoint a, SpherePoint b)
    {
        var chord = Chord(a, b);
        return chord < 1 ? chord * (1 + (chord * chord / 20)) : AngleOf(chord);
    }

    private static double AngleOf(double chord) => 2 * Math.Asin(Math.Min(1, chord / 2));

    private static double Chord(SpherePoint a, SpherePoint b)
    {
        double x = a.X - b.X, y = a.Y - b.Y, z = a.Z - b.Z;
        return Math.Sqrt((x * x) + (y * y) + (z * z));
    }

    private readonly record struct Cone(
        int Corner, SpherePoint Right, SpherePoint Left, double RightDetour, double LeftDetour);

    // Turn: the side to which a chain bends here; On where every direction is open, at the start.
    private readonly record struct Node(
        SpherePoint Point, int Sector, int Corner, Side Turn, double Length, int Parent);
}
