using Umweg.World;
using Umweg.World.Triangulation;

namespace Umweg.Tests.World;

/// <summary>A drawn mesh made as the real world's is: its borders triangulated by themselves, their pockets covered.
/// </summary>
internal static class PocketedMesh
{
    /// <summary>The mesh with its pockets covered; itself where it has no border.</summary>
    public static Mesh Of(Mesh plain)
    {
        if (!plain.Cells.ContainsAnyExcept(plain.Cells[0]))
        {
            return plain;
        }

        var borders = BorderTriangulation.Of(
            plain.Vertices, plain.Corners, plain.Neighbours, plain.Cells, out var cells);
        var lids = PocketCover.Cover(borders);
        return new(borders.Vertices.ToArray(), borders.Corners.ToArray(), borders.Neighbours.ToArray(), cells, lids);
    }
}
