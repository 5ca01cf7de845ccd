using System.Runtime.CompilerServices;
using Umweg.Sphere;

namespace Umweg.World.Proof;

/// <summary>The world's triangles with their neighbours, and which of them are closed.</summary>
/// <remarks>Corner number 3t + i is corner i of triangle t; it also names the edge that faces it.</remarks>
internal readonly ref struct SightMesh(Mesh mesh, bool[] isClosedCell)
{
    private readonly ReadOnlySpan<SpherePoint> _vertices = mesh.Vertices;
    private readonly ReadOnlySpan<int> _corners = mesh.Corners;
    private readonly ReadOnlySpan<int> _neighbours = mesh.Neighbours;
    private readonly ReadOnlySpan<ushort> _cells = mesh.Cells;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Next(int corner) => corner % 3 == 2 ? corner - 2 : corner + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Previous(int corner) => corner % 3 == 0 ? corner + 2 : corner - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Vertex(int corner) => _corners[corner];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SpherePoint Point(int corner) => _vertices[_corners[corner]];

    /// <summary>Whether the triangle beyond the edge that faces a corner is closed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsWall(int corner) => isClosedCell[_cells[_neighbours[corner]]];

    /// <summary>Whether the corner's own triangle is closed.</summary>
    public bool IsClosed(int corner) => isClosedCell[_cells[corner / 3]];

    /// <summary>The edge that faces a corner, seen from its other side: the corner there that faces it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Beyond(int corner)
    {
        // Two triangles run along their common edge in opposite directions: what comes next here comes last there.
        var other = 3 * _neighbours[corner];
        var start = _corners[Next(corner)];
        return _corners[other + 2] == start ? other : _corners[other] == start ? other + 1 : other + 2;
    }

    /// <summary>The last corner of the open sector at a vertex, turning counter-clockwise from one of its corners; the
    /// wall follows. Negative where nothing round the vertex is closed.</summary>
    public int SectorEnd(int corner)
    {
        var at = corner;
        while (!IsWall(Next(at)))
        {
            at = Next(Beyond(Next(at)));
            if (at == corner)
            {
                return -1;
            }
        }

        return at;
    }

    /// <summary>The first corner of the open sector: as above, turning clockwise.</summary>
    public int SectorStart(int corner)
    {
        var at = corner;
        while (!IsWall(Previous(at)))
        {
            at = Clockwise(at);
            if (at == corner)
            {
                return -1;
            }
        }

        return at;
    }

    /// <summary>The same vertex in the next triangle counter-clockwise.</summary>
    public int CounterClockwise(int corner) => Next(Beyond(Next(corner)));

    /// <summary>The same vertex in the next triangle clockwise.</summary>
    public int Clockwise(int corner) => Previous(Beyond(Previous(corner)));
}
