using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using Umweg.Sphere;

namespace Umweg.World.Triangulation;

/// <summary>A constrained Delaunay triangulation of the whole sphere that grows point by point, edge by edge.</summary>
/// <remarks>
/// <para>It begins as a turned icosphere of 42 points, so that every triangle is small from the start (edges under
/// 37 degrees) and there is never an outside. Every decision is an exact predicate on the points as given, so the mesh
/// is valid whatever is inserted: points on edges, doubles of points, collinear runs, crossing constraints.</para>
/// <para>A constraint is an edge with a tag other than 0. Where a constraint runs along another, their tags are
/// combined; a combination of 0 makes the edge ordinary again (with exclusive or: a border seen from both sides
/// cancels). Where two constraints cross, both are split at a new point, rounded to doubles: it lies within 3e-16 rad
/// (2 nm on the ground) of either, and the two bend there by as much.</para>
/// <para>Without constraints the triangulation is Delaunay up to the rounding of the in-circle test, which flips an
/// edge only when it is certain; each certain flip grows the convex hull's volume, so flipping ends.</para>
/// <para>Not safe for use by several threads at once; <see cref="Clone"/> gives an independent copy.</para>
/// <para>Source: Lawson (1977) for insertion by flips; Sloan, Adv. Eng. Software 17 (1993), for constraints by flips;
/// docs/algorithms/triangulation.md.</para>
/// </remarks>
public sealed partial class SphereTriangulation
{
    private readonly Func<int, int, int> _combine;
    private readonly double _snapRadians;
    private readonly Stack<(int Triangle, int Corner)> _suspects = new();
    private SpherePoint[] _points;
    private int[] _incident;
    private int[] _corners;
    private int[] _neighbours;
    private int[] _tags;
    private int _lastTriangle;
    private uint _walkRandom = 2463534242;

    /// <summary>A triangulation of the sphere without constraints.</summary>
    /// <param name="combine">What two constraints that share an edge make of their tags: commutative and associative;
    /// 0 makes the edge ordinary.</param>
    /// <param name="snapRadians">A constraint that passes a vertex this closely is led through it. 0, exactly through
    /// it, is right for borders that already meet in vertices only; raw borders that overlap within rounding need a
    /// little, or splitting them might never end.</param>
    public SphereTriangulation(Func<int, int, int> combine, double snapRadians = 0)
    {
        _combine = combine;
        _snapRadians = snapRadians;
        var (points, corners) = Icosphere.Create();
        _points = points;
        _corners = corners;
        VertexCount = points.Length;
        TriangleCount = corners.Length / 3;
        _tags = new int[corners.Length];
        _incident = new int[points.Length];
        _neighbours = MeshTopology.FindNeighbours(corners);
        for (var i = 0; i < corners.Length; i++)
        {
            _incident[corners[i]] = i / 3;
        }
    }

    private SphereTriangulation(SphereTriangulation other, int expected)
    {
        _combine = other._combine;
        _snapRadians = other._snapRadians;
        var capacity = other.VertexCount + (other.VertexCount / 8) + expected;
        _points = Copy(other.Vertices, capacity);
        _incident = Copy(other._incident.AsSpan(0, other.VertexCount), capacity);
        _corners = Copy(other.Corners, 6 * capacity);
        _neighbours = Copy(other.Neighbours, 6 * capacity);
        _tags = Copy(other.Tags, 6 * capacity);
        _lastTriangle = other._lastTriangle;
        VertexCount = other.VertexCount;
        TriangleCount = other.TriangleCount;
        SplitCount = other.SplitCount;
    }

    /// <summary>How many points there are, the first 42 of them the icosphere's.</summary>
    public int VertexCount { get; private set; }

    /// <summary>How many triangles cover the sphere: 2 V - 4.</summary>
    public int TriangleCount { get; private set; }

    /// <summary>How often two constraints crossed and were split.</summary>
    public int SplitCount { get; private set; }

    /// <summary>The points, by vertex number.</summary>
    public ReadOnlySpan<SpherePoint> Vertices => _points.AsSpan(0, VertexCount);

    /// <summary>Three vertex numbers per triangle, counter-clockwise.</summary>
    public ReadOnlySpan<int> Corners => _corners.AsSpan(0, 3 * TriangleCount);

    /// <summary>Three triangle numbers per triangle; entry i lies across from corner i.</summary>
    public ReadOnlySpan<int> Neighbours => _neighbours.AsSpan(0, 3 * TriangleCount);

    /// <summary>Three tags per triangle, of the edge across from each corner; 0 where it is no constraint.</summary>
    public ReadOnlySpan<int> Tags => _tags.AsSpan(0, 3 * TriangleCount);

    /// <summary>The points, corners and neighbours as memory, for whoever keeps a triangulation that changes no more.
    /// </summary>
    internal (ReadOnlyMemory<SpherePoint> Vertices, ReadOnlyMemory<int> Corners, ReadOnlyMemory<int> Neighbours)
        Memory =>
        (_points.AsMemory(0, VertexCount),
            _corners.AsMemory(0, 3 * TriangleCount),
            _neighbours.AsMemory(0, 3 * TriangleCount));

    /// <summary>A triangle that has the vertex as a corner.</summary>
    public int TriangleAt(int vertex) => _incident[vertex];

    /// <summary>A copy that shares nothing with this one.</summary>
    /// <param name="expected">How many points will about be added, so that there is room for them.</param>
    public SphereTriangulation Clone(int expected = 0) => new(this, expected);

    /// <summary>Makes room for this many more points, so that a bulk insertion allocates once.</summary>
    public void Reserve(int points) => EnsureCapacity(VertexCount + points);

    /// <summary>Adds a point.</summary>
    /// <returns>Its vertex number; that of the vertex in the same direction where there is one.</returns>
    /// <remarks>Costs about a microsecond for a point near the one inserted before it.</remarks>
    public int Insert(SpherePoint point)
    {
        Debug.Assert(point.IsValid, "The zero vector is no point.");
        EnsureCapacity(VertexCount + 1);
        var triangle = Locate(point, _lastTriangle, out var onEdges);
        switch (onEdges)
        {
            case 0:
                SplitTriangle(triangle, point);
                break;
            case 1 or 2 or 4:
                SplitEdge(triangle, BitOperations.TrailingZeroCount(onEdges), point);
                break;
            default:
                // On two edges: in the direction of the corner that they share, the one whose bit is not set.
                _lastTriangle = triangle;
                return _corners[(3 * triangle) + BitOperations.TrailingZeroCount(~onEdges)];
        }

        Legalise();
        return VertexCount - 1;
    }

    /// <summary>The triangle that holds a point, and on which of its edges the point lies.</summary>
    /// <param name="point">Where.</param>
    /// <param name="hint">A triangle to walk from; a near one makes the walk short.</param>
    /// <param name="onEdges">Bit i is set where the point lies on the edge across from corner i.</param>
    public int Locate(SpherePoint point, int hint, out int onEdges)
    {
        var triangle = hint;

        // A visibility walk in a constrained triangulation can circle unless it varies the edge that it tries first.
        for (var step = 0; step < (4 * TriangleCount) + 1000; step++)
        {
            _walkRandom ^= _walkRandom << 13;
            _walkRandom ^= _walkRandom >> 17;
            _walkRandom ^= _walkRandom << 5;
            var corner = (int)(_walkRandom % 3);
            var next = -1;
            onEdges = 0;
            for (var k = 0; k < 3; k++)
            {
                var side = SideOfEdge(triangle, corner, point);
                if (side == Side.Right)
                {
                    next = _neighbours[(3 * triangle) + corner];
                    break;
                }

                onEdges |= side == Side.On ? 1 << corner : 0;
                corner = Mesh.Next(corner);
            }

            if (next < 0)
            {
                return triangle;
            }

            triangle = next;
        }

        throw new InvalidOperationException("The walk to a point did not end; the triangulation is damaged.");
    }

    private static T[] Copy<T>(ReadOnlySpan<T> content, int capacity)
    {
        var copy = GC.AllocateUninitializedArray<T>(capacity);
        content.CopyTo(copy);
        return copy;
    }

    private Side SideOfEdge(int triangle, int corner, SpherePoint point)
    {
        var first = 3 * triangle;
        return Predicates.SideOf(
            _points[_corners[first + Mesh.Next(corner)]],
            _points[_corners[first + Mesh.Previous(corner)]],
            point);
    }

    private void EnsureCapacity(int points)
    {
        if (_points.Length >= points)
        {
            return;
        }

        var capacity = Math.Max(points, 2 * _points.Length);
        Array.Resize(ref _points, capacity);
        Array.Resize(ref _incident, capacity);
        Array.Resize(ref _corners, 6 * capacity);
        Array.Resize(ref _neighbours, 6 * capacity);
        Array.Resize(ref _tags, 6 * capacity);
    }

    private int AddVertex(SpherePoint point)
    {
        _points[VertexCount] = point;
        return VertexCount++;
    }

    private void SetTriangle(int t, int a, int b, int c, Border acrossA, Border acrossB, Border acrossC)
    {
        var first = 3 * t;
        _corners[first] = a;
        _corners[first + 1] = b;
        _corners[first + 2] = c;
        _neighbours[first] = acrossA.Neighbour;
        _neighbours[first + 1] = acrossB.Neighbour;
        _neighbours[first + 2] = acrossC.Neighbour;
        _tags[first] = acrossA.Tag;
        _tags[first + 1] = acrossB.Tag;
        _tags[first + 2] = acrossC.Tag;
        _incident[a] = t;
        _incident[b] = t;
        _incident[c] = t;
    }

    private Border Across(int triangle, int corner) =>
        new(_neighbours[(3 * triangle) + corner], _tags[(3 * triangle) + corner]);

    private void Relink(int triangle, int oldNeighbour, int newNeighbour) =>
        _neighbours[(3 * triangle) + CornerFacing(triangle, oldNeighbour)] = newNeighbour;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int CornerOf(int triangle, int vertex)
    {
        var first = 3 * triangle;
        return _corners[first] == vertex ? 0 : _corners[first + 1] == vertex ? 1 : 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int CornerFacing(int triangle, int neighbour)
    {
        var first = 3 * triangle;
        return _neighbours[first] == neighbour ? 0 : _neighbours[first + 1] == neighbour ? 1 : 2;
    }

    private void SplitTriangle(int t, SpherePoint point)
    {
        int a = _corners[3 * t], b = _corners[(3 * t) + 1], c = _corners[(3 * t) + 2];
        var (acrossA, acrossB, acrossC) = (Across(t, 0), Across(t, 1), Across(t, 2));
        var p = AddVertex(point);
        int u = TriangleCount, v = TriangleCount + 1;
        TriangleCount += 2;
        SetTriangle(t, p, b, c, acrossA, new(u, 0), new(v, 0));
        SetTriangle(u, p, c, a, acrossB, new(v, 0), new(t, 0));
        SetTriangle(v, p, a, b, acrossC, new(t, 0), new(u, 0));
        Relink(acrossB.Neighbour, t, u);
        Relink(acrossC.Neighbour, t, v);
        _lastTriangle = t;
        _suspects.Push((t, 0));
        _suspects.Push((u, 0));
        _suspects.Push((v, 0));
    }

    // The edge b-c of (a, b, c), shared with (d, c, b), gets the point; both triangles become two.
    private void SplitEdge(int t, int corner, SpherePoint point)
    {
        var q = Quad(t, corner);
        var tag = _tags[(3 * t) + corner];
        var p = AddVertex(point);
        int n = q.Other, u = TriangleCount, v = TriangleCount + 1;
        TriangleCount += 2;
        SetTriangle(t, p, q.A, q.B, q.AcrossC, new(v, tag), new(u, 0));
        SetTriangle(u, p, q.C, q.A, q.AcrossB, new(t, 0), new(n, tag));
        SetTriangle(n, p, q.D, q.C, q.BeyondB, new(u, tag), new(v, 0));
        SetTriangle(v, p, q.B, q.D, q.BeyondC, new(n, 0), new(t, tag));
        Relink(q.AcrossB.Neighbour, t, u);
        Relink(q.BeyondC.Neighbour, n, v);
        _lastTriangle = t;
        _suspects.Push((t, 0));
        _suspects.Push((u, 0));
        _suspects.Push((n, 0));
        _suspects.Push((v, 0));
    }

    // The two triangles (a, b, c) and (d, c, b) on both sides of the edge b-c that lies across from the corner a.
    private QuadView Quad(int t, int corner)
    {
        int next = Mesh.Next(corner), previous = Mesh.Previous(corner);
        var n = _neighbours[(3 * t) + corner];
        var back = CornerFacing(n, t);
        return new(
            n,
            _corners[(3 * t) + corner],
            _corners[(3 * t) + next],
            _corners[(3 * t) + previous],
            _corners[(3 * n) + back],
            Across(t, next),
            Across(t, previous),
            Across(n, Mesh.Previous(back)),
            Across(n, Mesh.Next(back)));
    }

    private void Legalise()
    {
        while (_suspects.TryPop(out var suspect))
        {
            var (t, corner) = suspect;
            if (_tags[(3 * t) + corner] == 0 && IsWrong(t, corner))
            {
                var quad = Quad(t, corner);

                // The flip leaves (a, b, d) in t and (a, d, c) in the other; a looks out through both far edges.
                Flip(t, quad);
                _suspects.Push((t, 0));
                _suspects.Push((quad.Other, 0));
            }
        }
    }

    // Whether the edge across from the corner is to be flipped. Most are not, so only the four points are looked up.
    private bool IsWrong(int t, int corner)
    {
        var n = _neighbours[(3 * t) + corner];
        ref readonly var a = ref _points[_corners[(3 * t) + corner]];
        ref readonly var b = ref _points[_corners[(3 * t) + Mesh.Next(corner)]];
        ref readonly var c = ref _points[_corners[(3 * t) + Mesh.Previous(corner)]];
        ref readonly var d = ref _points[_corners[(3 * n) + CornerFacing(n, t)]];
        return InCircle.IsCertainlyInside(a, b, c, d) && IsStrictlyConvex(a, b, c, d);
    }

    private static bool IsStrictlyConvex(in SpherePoint a, in SpherePoint b, in SpherePoint c, in SpherePoint d) =>
        Predicates.SideOf(a, b, d) == Side.Left && Predicates.SideOf(a, d, c) == Side.Left;

    // (a, b, c) and (d, c, b) become (a, b, d) in t and (a, d, c) in the other.
    private void Flip(int t, in QuadView q)
    {
        SetTriangle(t, q.A, q.B, q.D, q.BeyondC, new(q.Other, 0), q.AcrossC);
        SetTriangle(q.Other, q.A, q.D, q.C, q.BeyondB, q.AcrossB, new(t, 0));
        Relink(q.BeyondC.Neighbour, q.Other, t);
        Relink(q.AcrossB.Neighbour, t, q.Other);
    }

    private readonly record struct Border(int Neighbour, int Tag);

    private readonly record struct QuadView(
        int Other, int A, int B, int C, int D, Border AcrossB, Border AcrossC, Border BeyondB, Border BeyondC);
}
