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

    // Sides of overlays are cut so that no edge comes near a quarter circle.
    private const double MaxSideRadians = 0.5;

    private readonly Mesh _world;
    private readonly Locator _locator;
    private readonly SphereTriangulation _triangulation;

    private Frontier(Mesh world, Locator locator, SphereTriangulation triangulation, CellSet closed, int overlays)
    {
        _world = world;
        _locator = locator;
        _triangulation = triangulation;
        Mesh = Label(closed, overlays);
    }

    /// <summary>The triangles, open and closed.</summary>
    public SearchMesh Mesh { get; }

    /// <summary>The frontier of a closed set and overlays, from nothing.</summary>
    public static Frontier Of(
        Mesh world, Locator locator, CellBorders borders, CellSet closed, IReadOnlyList<ClosedRing> overlays)
    {
        var triangulation = new SphereTriangulation((a, b) => a ^ b);
        ToggleCells(triangulation, world, borders, CellSet.Empty, closed);
        for (var i = 0; i < overlays.Count; i++)
        {
            ToggleRing(triangulation, overlays[i].Corners, CellBit << (i + 1));
        }

        return new Frontier(world, locator, triangulation, closed, overlays.Count);
    }

    /// <summary>The frontier with more cells closed, from a copy of this one: only their borders are touched.</summary>
    /// <remarks>Not for frontiers with overlays: where those cross borders, the borders are no longer whole.</remarks>
    public Frontier Close(CellBorders borders, CellSet before, CellSet more)
    {
        var triangulation = _triangulation.Clone();
        ToggleCells(triangulation, _world, borders, before, more);
        return new Frontier(_world, _locator, triangulation, before.Union(more), 0);
    }

    // A border with an open cell becomes frontier; one with a cell closed before was frontier and no longer is; one
    // between two cells that close together never is.
    private static void ToggleCells(
        SphereTriangulation triangulation, Mesh world, CellBorders borders, CellSet before, CellSet more)
    {
        var view = new MeshView(world);
        foreach (var cell in more.Cells())
        {
            int lastWorldVertex = -1, lastVertex = -1;
            foreach (var edge in borders.Of(cell))
            {
                var other = world.Cells[view.Twin(edge) / 3];
                if (!before.Contains(other) && more.Contains(other))
                {
                    continue;
                }

                var from = view.VertexAt(MeshView.Next(edge)) == lastWorldVertex
                    ? lastVertex
                    : triangulation.Insert(view.PointAt(MeshView.Next(edge)));
                lastWorldVertex = view.VertexAt(MeshView.Previous(edge));
                lastVertex = triangulation.Insert(view.PointAt(MeshView.Previous(edge)));
                triangulation.InsertConstraint(from, lastVertex, CellBit);
            }
        }
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

    private SearchMesh Label(CellSet closed, int overlays)
    {
        var vertices = _triangulation.Vertices.ToArray();
        var corners = _triangulation.Corners.ToArray();
        var neighbours = _triangulation.Neighbours.ToArray();
        var bits = FlipAcrossConstraints(neighbours, _triangulation.Tags);
        var flipped = IsFlipped(vertices, corners, bits, closed) ? CellBit : 0;
        for (var i = 1; i <= overlays; i++)
        {
            flipped |= OutsideOf(vertices, corners, bits, CellBit << i);
        }

        return new SearchMesh(vertices, corners, neighbours, Array.ConvertAll(bits, bit => (bit ^ flipped) != 0));
    }

    // From 0 in the first triangle, the bits of each.
    private static int[] FlipAcrossConstraints(int[] neighbours, ReadOnlySpan<int> tags)
    {
        var bits = new int[neighbours.Length / 3];
        var isReached = new bool[bits.Length];
        var reached = new int[bits.Length];
        var count = 1;
        isReached[0] = true;
        for (var i = 0; i < count; i++)
        {
            var triangle = reached[i];
            for (var corner = 3 * triangle; corner < (3 * triangle) + 3; corner++)
            {
                var neighbour = neighbours[corner];
                if (!isReached[neighbour])
                {
                    isReached[neighbour] = true;
                    bits[neighbour] = bits[triangle] ^ tags[corner];
                    reached[count++] = neighbour;
                }
            }
        }

        return bits;
    }

    // The world tells on which side of the frontier one triangle lies; its middle must be well inside a cell, so that
    // the last bits of a split border cannot matter.
    private bool IsFlipped(SpherePoint[] vertices, int[] corners, int[] bits, CellSet closed)
    {
        var world = new MeshView(_world);
        for (var triangle = 0; triangle < bits.Length; triangle++)
        {
            SpherePoint a = vertices[corners[3 * triangle]], b = vertices[corners[(3 * triangle) + 1]];
            var c = vertices[corners[(3 * triangle) + 2]];
            var middle = SpherePoint.FromVector(a.X + b.X + c.X, a.Y + b.Y + c.Y, a.Z + b.Z + c.Z);
            if (IsWellInside(a, b, middle) && IsWellInside(b, c, middle) && IsWellInside(c, a, middle))
            {
                var place = _locator.Locate(world, middle);
                return closed.Contains(_world.Cells[place.Corner / 3]) != ((bits[triangle] & CellBit) != 0);
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
    private static int OutsideOf(SpherePoint[] vertices, int[] corners, int[] bits, int bit)
    {
        var areaWithBit = 0.0;
        for (var triangle = 0; triangle < bits.Length; triangle++)
        {
            if ((bits[triangle] & bit) != 0)
            {
                areaWithBit += SphericalArea.Of(
                    vertices[corners[3 * triangle]],
                    vertices[corners[(3 * triangle) + 1]],
                    vertices[corners[(3 * triangle) + 2]]);
            }
        }

        return areaWithBit > 2 * Math.PI ? bit : 0;
    }
}
