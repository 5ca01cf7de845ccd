using System.Runtime.CompilerServices;
using Umweg.Sphere;

namespace Umweg.World.Location;

/// <summary>The triangles of a sphere as the walks see them, without saying who owns the memory.</summary>
/// <remarks>A <em>corner</em> number 3t + i stands for three things at once, as the context says: corner i of triangle
/// t, the edge of t that faces this corner, and the crossing into t over that edge.</remarks>
internal readonly ref struct MeshView
{
    private readonly ReadOnlySpan<SpherePoint> _vertices;
    private readonly ReadOnlySpan<int> _corners;
    private readonly ReadOnlySpan<int> _neighbours;

    public MeshView(ReadOnlySpan<SpherePoint> vertices, ReadOnlySpan<int> corners, ReadOnlySpan<int> neighbours)
    {
        _vertices = vertices;
        _corners = corners;
        _neighbours = neighbours;
    }

    public MeshView(Mesh mesh)
        : this(mesh.Vertices, mesh.Corners, mesh.Neighbours)
    {
    }

    public int CornerCount => _corners.Length;

    public int VertexCount => _vertices.Length;

    /// <summary>The next corner of the same triangle, counter-clockwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Next(int corner) => corner % 3 == 2 ? corner - 2 : corner + 1;

    /// <summary>The corner before it in the same triangle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Previous(int corner) => corner % 3 == 0 ? corner + 2 : corner - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int VertexAt(int corner) => _corners[corner];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SpherePoint PointAt(int corner) => _vertices[_corners[corner]];

    /// <summary>The same edge seen from its other side: the corner of the neighbour that faces it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Twin(int corner)
    {
        var neighbour = 3 * _neighbours[corner];
        var start = _corners[Next(corner)];

        // The edge runs from `start` to its end here and back in the neighbour, where `start` therefore comes last.
        return _corners[neighbour + 2] == start ? neighbour
            : _corners[neighbour] == start ? neighbour + 1
            : neighbour + 2;
    }

    /// <summary>The same vertex in the next triangle counter-clockwise around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CounterClockwise(int corner) => Next(Twin(Next(corner)));

    /// <summary>The same vertex in the next triangle clockwise around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Clockwise(int corner) => Previous(Twin(Previous(corner)));
}
