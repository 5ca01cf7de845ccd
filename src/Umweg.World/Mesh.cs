using System.Runtime.CompilerServices;
using Umweg.Sphere;

namespace Umweg.World;

/// <summary>The whole sphere as triangles, each with the cell that it lies in.</summary>
/// <remarks>
/// <para>A triangle's corners run counter-clockwise as seen from outside the Earth. Corner numbers 3t, 3t+1, 3t+2
/// belong to triangle t; <see cref="Neighbours"/>[3t + i] is the triangle across the edge that faces corner i, that is
/// across the edge from corner i+1 to corner i+2. There is no outside: every triangle has three neighbours.</para>
/// <para>Invariants, restated by <c>CheckInvariants</c> in the tests and by <c>umweg world check</c>: V - E + F = 2;
/// neighbours are mutual; every triangle has positive orientation and every edge is shorter than a quarter
/// circle.</para>
/// <para>Memory belongs to the caller (arrays, or a mapped file) and is never written to.</para>
/// </remarks>
public sealed class Mesh
{
    /// <summary>What <see cref="Lids"/> says of a triangle that lies in no pocket.</summary>
    public const byte NoLid = 3;

    private readonly ReadOnlyMemory<SpherePoint> _vertices;
    private readonly ReadOnlyMemory<int> _corners;
    private readonly ReadOnlyMemory<int> _neighbours;
    private readonly ReadOnlyMemory<ushort> _cells;
    private readonly ReadOnlyMemory<byte> _lids;

    /// <summary>A mesh without pockets over the given memory.</summary>
    public Mesh(
        ReadOnlyMemory<SpherePoint> vertices,
        ReadOnlyMemory<int> corners,
        ReadOnlyMemory<int> neighbours,
        ReadOnlyMemory<ushort> cells)
        : this(vertices, corners, neighbours, cells, Enumerable.Repeat(NoLid, cells.Length).ToArray())
    {
    }

    /// <summary>A mesh over the given memory, which is trusted; the world file's checksum vouches for it.</summary>
    public Mesh(
        ReadOnlyMemory<SpherePoint> vertices,
        ReadOnlyMemory<int> corners,
        ReadOnlyMemory<int> neighbours,
        ReadOnlyMemory<ushort> cells,
        ReadOnlyMemory<byte> lids)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(corners.Length, 3 * cells.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(neighbours.Length, 3 * cells.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(lids.Length, cells.Length);
        _vertices = vertices;
        _corners = corners;
        _neighbours = neighbours;
        _cells = cells;
        _lids = lids;
    }

    /// <summary>The corners' points, by vertex number.</summary>
    public ReadOnlySpan<SpherePoint> Vertices => _vertices.Span;

    /// <summary>Three vertex numbers per triangle, counter-clockwise.</summary>
    public ReadOnlySpan<int> Corners => _corners.Span;

    /// <summary>Three triangle numbers per triangle; entry i lies across from corner i.</summary>
    public ReadOnlySpan<int> Neighbours => _neighbours.Span;

    /// <summary>The cell of each triangle.</summary>
    public ReadOnlySpan<ushort> Cells => _cells.Span;

    /// <summary>For each triangle in a pocket the corner (0, 1, 2) that faces its lid; <see cref="NoLid"/> elsewhere.
    /// </summary>
    /// <remarks>A pocket is a piece of one cell between a straight edge, its lid, and a chain of border edges that all
    /// have one other cell behind them. Its other two edges are such border edges or lids of pockets within it. Across
    /// the outermost lid lies a triangle without one.</remarks>
    public ReadOnlySpan<byte> Lids => _lids.Span;

    /// <summary>How many triangles cover the sphere.</summary>
    public int TriangleCount => _cells.Length;

    /// <summary>The corner after <paramref name="corner"/> (0, 1, 2), counter-clockwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Next(int corner) => corner == 2 ? 0 : corner + 1;

    /// <summary>The corner before <paramref name="corner"/> (0, 1, 2), counter-clockwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Previous(int corner) => corner == 0 ? 2 : corner - 1;
}
