using Umweg.Sphere;
using Umweg.World.Location;

namespace Umweg.World.Search;

/// <summary>The shortest way between two points through the open triangles of one mesh: Polyanya on the sphere,
/// with cones in place of computed intervals.</summary>
/// <remarks>
/// <para>A node is a <em>cone</em>: an edge about to be crossed, a root (departure or a bend), and two limits, which
/// are given points that the cone's rays pass. All that can be seen from the root through the edge between the rays
/// belongs to it. Pushing a cone through a triangle compares the apex with the two rays. Every decision is an exact
/// predicate on given points; floating point only orders the queue and measures.</para>
/// <para>A bend in sight round which the way is taut is queued by its length, and unfolds into the cones behind the
/// corner when its turn comes. Derivations and proofs: docs/algorithms/search.md. Source of the idea: Cui, Harabor,
/// Grastien, "Compromise-free pathfinding on a navigation mesh", IJCAI 2017.</para>
/// <para>An instance owns the buffers of one search at a time; the caller pools them. Not safe for threads.</para>
/// </remarks>
internal sealed partial class ConeSearch
{
    /// <summary>Ways that differ by less are held to be of equal length: sums of up to some hundred angles differ by
    /// rounding alone by less than this.</summary>
    public const double LengthTolerance = 1e-13;

    /// <summary>The most nodes that one search may make: a thousand times what the worst real one needs.</summary>
    public const int MaxNodes = 10_000_000;

    // Low bits of an item in the queue.
    private const int ConeItem = 0;
    private const int BendItem = 1;
    private const int ArrivalItem = 2;

    private readonly SearchQueue _queue = new();
    private Cone[] _cones = new Cone[256];
    private int _coneCount;
    private Root[] _roots = new Root[64];
    private int _rootCount;

    // By 2 * bend + turn: the root that has reached it best so far, plus one; 0 while none has.
    private int[] _bestRoots = [];

    // By triangle: the number of the search for which a dead end is worth entering.
    private int[] _wanted = [];
    private int _searchNumber;

    private SearchMesh _mesh = null!;
    private SpherePoint _target;
    private MeshLocation _targetPlace;
    private double _shortestArrival;
    private int _nodesGenerated;
    private int _nodesExpanded;
    private int _trianglesWalked;

    /// <summary>Searches from one located point to another; the two may not be equal.</summary>
    /// <returns>The way: the caller knows that there is one.</returns>
    public SearchResult.Found Run(
        SearchMesh mesh, SpherePoint start, MeshLocation startPlace, SpherePoint target, MeshLocation targetPlace)
    {
        Prepare(mesh, target, targetPlace);
        try
        {
            _roots[_rootCount++] = new Root(start, 0, -1, -1);
            ExpandStart(startPlace);
            while (!_queue.IsEmpty)
            {
                var item = _queue.Pop(out var key);
                if ((item & 3) == ArrivalItem)
                {
                    return Arrive(item >> 2, key);
                }

                _nodesExpanded++;
                if ((item & 3) == BendItem)
                {
                    ExpandBend(item >> 2, key);
                }
                else
                {
                    PushCone(_cones[item >> 2], key);
                }
            }

            throw new InvalidOperationException(
                $"No way from {start} to {target} was found in a component that has both: the search is broken.");
        }
        finally
        {
            Release();
        }
    }

    private void Prepare(SearchMesh mesh, SpherePoint target, MeshLocation targetPlace)
    {
        _mesh = mesh;
        _target = target;
        _targetPlace = targetPlace;
        _shortestArrival = double.PositiveInfinity;
        _coneCount = _rootCount = _nodesGenerated = _nodesExpanded = _trianglesWalked = 0;
        _queue.Clear();
        if (_bestRoots.Length < 2 * mesh.Corners.Length)
        {
            _bestRoots = new int[2 * mesh.Corners.Length];
        }

        if (_wanted.Length < mesh.TriangleCount)
        {
            _wanted = new int[mesh.TriangleCount];
            _searchNumber = 0;
        }

        _searchNumber++;
        var corner = targetPlace.Corner;
        do
        {
            MarkWayOutOfDeadEnd(corner / 3);
            corner = mesh.NextAt(targetPlace, corner);
        }
        while (corner != targetPlace.Corner);
    }

    private void Release()
    {
        for (var i = 0; i < _rootCount; i++)
        {
            if (_roots[i].Bend >= 0)
            {
                _bestRoots[_roots[i].Bend] = 0;
            }
        }

        _mesh = null!;
    }

    // From the target's triangle outward until a triangle on a round trip is reached: the one passage of a dead end
    // that is not itself a dead end leads out.
    private void MarkWayOutOfDeadEnd(int triangle)
    {
        var passages = _mesh.Passage;
        while (triangle >= 0 && _wanted[triangle] != _searchNumber)
        {
            _wanted[triangle] = _searchNumber;
            int way = -1, ways = 0;
            for (var i = 3 * triangle; i < (3 * triangle) + 3; i++)
            {
                if (passages[i] >= 0)
                {
                    way = passages[i] / 3;
                    ways++;
                }
            }

            triangle = ways == 1 ? way : -1;
        }
    }

    // Everything open around the departure is in sight.
    private void ExpandStart(MeshLocation place)
    {
        var view = _mesh.View;
        var corner = place.Corner;
        do
        {
            if (!_mesh.IsClosed(corner / 3))
            {
                if (_targetPlace.IsIn(corner / 3, view))
                {
                    AddArrival(0, _target, 0);
                }

                for (int k = 0, i = corner; k < 3; k++, i = MeshView.Next(i))
                {
                    ExpandStart(place.Kind, i, isPlace: k == 0);
                }
            }

            corner = _mesh.NextAt(place, corner);
        }
        while (corner != place.Corner);
    }

    // Edges that the departure lies on are not crossed; a vertex that it is, is not seen.
    private void ExpandStart(LocationKind kind, int corner, bool isPlace)
    {
        var view = _mesh.View;
        if (kind == LocationKind.Triangle || (kind == LocationKind.Vertex) == isPlace)
        {
            AddCone(
                corner, 0, view.PointAt(MeshView.Next(corner)), view.PointAt(MeshView.Previous(corner)), 0);
        }

        if (kind != LocationKind.Vertex || !isPlace)
        {
            See(corner, 0, 0);
        }
    }

    // Pushes a cone through triangle after triangle until it splits, is stopped, or waits behind something better.
    private void PushCone(Cone cone, double key)
    {
        if (IsSuperseded(cone.Root))
        {
            return;
        }

        var root = _roots[cone.Root].Point;
        var view = _mesh.View;
        var corner = cone.Corner;
        GreatCircle rightRay = new(root, cone.Right), leftRay = new(root, cone.Left);
        while (corner != SearchMesh.Wall)
        {
            _trianglesWalked++;
            if (_targetPlace.IsIn(corner / 3, view)
                && rightRay.SideOf(_target) != Side.Right && leftRay.SideOf(_target) != Side.Left)
            {
                AddArrival(cone.Root, _target, key, cone.Right);
            }

            var apex = view.PointAt(corner);
            Side besideRight = rightRay.SideOf(apex), besideLeft = leftRay.SideOf(apex);
            if (besideRight == Side.Right || besideLeft == Side.Left)
            {
                var exit = besideRight == Side.Right ? MeshView.Previous(corner) : MeshView.Next(corner);
                corner = IsBeforeAntipode(root, apex, exit) ? PassageOf(exit) : SearchMesh.Wall;
                continue;
            }

            if (IsAntipode(root, apex))
            {
                SeeAntipode(corner, cone, key);
                return;
            }

            See(corner, cone.Root, key);
            var rightPassage = besideRight == Side.Left ? PassageOf(MeshView.Next(corner)) : SearchMesh.Wall;
            var leftPassage = besideLeft == Side.Right ? PassageOf(MeshView.Previous(corner)) : SearchMesh.Wall;
            var rightCone = new Cone(rightPassage, cone.Root, cone.Right, apex);
            var leftCone = new Cone(leftPassage, cone.Root, apex, cone.Left);
            if (rightPassage == SearchMesh.Wall)
            {
                cone = leftCone;
            }
            else if (leftPassage == SearchMesh.Wall)
            {
                cone = rightCone;
            }
            else if (!GoOnWithBetter(rightCone, leftCone, ref cone, ref key))
            {
                return;
            }

            corner = cone.Corner;
            (rightRay, leftRay) = (new(root, cone.Right), new(root, cone.Left));
        }
    }

    // Whether rays from the root can leave by an exit: they cannot where they end first, at the root's antipode, which
    // then lies in this triangle. Edges are under a quarter circle, so the antipode is far from any near apex.
    private bool IsBeforeAntipode(SpherePoint root, SpherePoint apex, int exit)
    {
        if (root.Dot(apex) > 0.1)
        {
            return true;
        }

        var view = _mesh.View;
        return Predicates.SideOf(
            view.PointAt(MeshView.Next(exit)), view.PointAt(MeshView.Previous(exit)), root) == Side.Left;
    }

    private static bool IsAntipode(SpherePoint root, SpherePoint point) =>
        root.Dot(point) < -0.5 && Predicates.AreAntipodal(root, point);

    private static bool IsInCone(SpherePoint root, SpherePoint right, SpherePoint left, SpherePoint point) =>
        Predicates.SideOf(root, right, point) != Side.Right && Predicates.SideOf(root, left, point) != Side.Left;

    private int PassageOf(int exit)
    {
        var passage = _mesh.Passage[exit];
        if (passage >= SearchMesh.Wall)
        {
            return passage;
        }

        var twin = SearchMesh.IgnoreDeadEnd(passage);
        return _wanted[twin / 3] == _searchNumber ? twin : SearchMesh.Wall;
    }

    private void AddCone(int exit, int root, SpherePoint right, SpherePoint left, double parentKey)
    {
        var passage = PassageOf(exit);
        if (passage != SearchMesh.Wall)
        {
            var cone = new Cone(passage, root, right, left);
            Enqueue(cone, KeyOf(cone, parentKey));
        }
    }

    // Of two cones the better is pushed on at once unless something in the queue is better still; the rest waits.
    private bool GoOnWithBetter(in Cone right, in Cone left, ref Cone cone, ref double key)
    {
        double rightKey = KeyOf(right, key), leftKey = KeyOf(left, key);
        var isRight = rightKey <= leftKey;
        Enqueue(isRight ? left : right, isRight ? leftKey : rightKey);
        cone = isRight ? right : left;
        key = isRight ? rightKey : leftKey;
        if (key <= _queue.LeastKey && key <= _shortestArrival + LengthTolerance)
        {
            CountNode();
            return true;
        }

        Enqueue(cone, key);
        return false;
    }

    // No way through the cone is shorter. Never less than for what it came from: that bound holds as well.
    private double KeyOf(in Cone cone, double parentKey)
    {
        // Seen from inside the triangle to be entered, the edge starts on the cone's left.
        var view = _mesh.View;
        ref readonly var root = ref _roots[cone.Root];
        return Math.Max(parentKey, root.Length + ConeBound.Of(
            root.Point,
            cone.Right,
            cone.Left,
            view.PointAt(MeshView.Previous(cone.Corner)),
            view.PointAt(MeshView.Next(cone.Corner)),
            _target));
    }

    private void Enqueue(in Cone cone, double key)
    {
        if (key > _shortestArrival + LengthTolerance)
        {
            return;
        }

        if (_coneCount == _cones.Length)
        {
            Array.Resize(ref _cones, 2 * _coneCount);
        }

        _cones[_coneCount] = cone;
        CountNode();
        _queue.Push(key, (_coneCount++ << 2) | ConeItem);
    }

    private void AddArrival(int root, SpherePoint point, double parentKey, SpherePoint ray = default)
    {
        // A leg of exactly a half circle is no arc of its two ends: a stop on the cone's limit says which one is meant.
        if (ray.IsValid && IsAntipode(_roots[root].Point, point))
        {
            root = AddRoot(new(ray, _roots[root].Length + Arc.Angle(_roots[root].Point, ray), root, -1));
        }

        var length = _roots[root].Length + Arc.Angle(_roots[root].Point, point);
        if (length >= _shortestArrival)
        {
            return;
        }

        _shortestArrival = length;
        CountNode();
        _queue.Push(Math.Max(parentKey, length), (AddRoot(new(point, length, root, -1)) << 2) | ArrivalItem);
    }

    private int AddRoot(in Root root)
    {
        if (_rootCount == _roots.Length)
        {
            Array.Resize(ref _roots, 2 * _rootCount);
        }

        _roots[_rootCount] = root;
        return _rootCount++;
    }

    private void CountNode()
    {
        if (++_nodesGenerated > MaxNodes)
        {
            throw new InvalidOperationException($"A search exceeded the limit of {MaxNodes} nodes.");
        }
    }

    private SearchResult.Found Arrive(int arrival, double key)
    {
        var waypoints = new List<SpherePoint>();
        for (var i = arrival; i >= 0; i = _roots[i].Parent)
        {
            waypoints.Add(_roots[i].Point);
        }

        waypoints.Reverse();
        var length = _roots[arrival].Length;
        var straight = Arc.Angle(waypoints[0], _target);
        var proved = Math.Min(key, _queue.LeastKey) - ConeBound.MaxErrorRadians;
        return new(
            waypoints,
            length,
            Math.Min(length, Math.Max(straight, proved)),
            new SearchWork(_trianglesWalked, _nodesGenerated, _nodesExpanded, _mesh.VertexCount));
    }

    /// <summary>What can be seen from a root through an edge between two rays.</summary>
    /// <param name="Corner">The corner that faces the edge, in the triangle about to be entered.</param>
    /// <param name="Root">Where the rays start, in the list of roots.</param>
    /// <param name="Right">A point on the right ray.</param>
    /// <param name="Left">A point on the left ray.</param>
    private readonly record struct Cone(int Corner, int Root, SpherePoint Right, SpherePoint Left);

    /// <summary>A point of a way with straight legs: departure, bend or arrival.</summary>
    /// <param name="Point">Where.</param>
    /// <param name="Length">The length of the way so far, in radians.</param>
    /// <param name="Parent">The point before, or -1.</param>
    /// <param name="Bend">2 * bend + turn, or -1 where it is none.</param>
    private readonly record struct Root(SpherePoint Point, double Length, int Parent, int Bend);
}
