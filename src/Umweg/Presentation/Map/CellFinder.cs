using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Presentation.Map;

/// <summary>Tells in which cell of the world points lie; fast for points near the one asked for before.</summary>
/// <remarks>It walks from triangle to triangle, across an edge that the point is beyond. Between constraints such a
/// walk may go in circles, so that after <see cref="MostSteps"/> all triangles are tried instead.</remarks>
internal sealed class CellFinder(Mesh mesh)
{
    // Across the whole world it takes some thousand.
    private const int MostSteps = 10_000;

    private int _triangle = -1;

    /// <summary>The cell at a point; on a border, one of its cells.</summary>
    public int At(SpherePoint point)
    {
        if (_triangle < 0 || !Walk(point))
        {
            _triangle = Enumerable.Range(0, mesh.TriangleCount).First(triangle => Beyond(triangle, point) < 0);
        }

        return mesh.Cells[_triangle];
    }

    private bool Walk(SpherePoint point)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var corner = Beyond(_triangle, point);
            if (corner < 0)
            {
                return true;
            }

            _triangle = mesh.Neighbours[corner];
        }

        return false;
    }

    // The corner that faces an edge beyond which the point lies, else -1: what lies left of all three is inside.
    private int Beyond(int triangle, SpherePoint point)
    {
        for (var i = 0; i < 3; i++)
        {
            var corner = (3 * triangle) + i;
            var from = mesh.Vertices[mesh.Corners[(3 * triangle) + Mesh.Next(i)]];
            var to = mesh.Vertices[mesh.Corners[(3 * triangle) + Mesh.Previous(i)]];
            if (Predicates.SideOf(from, to, point) == Side.Right)
            {
                return corner;
            }
        }

        return -1;
    }
}
