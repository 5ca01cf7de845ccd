using Umweg.Sphere;
using Umweg.World.Location;

namespace Umweg.World.Search;

/// <summary>Whether a convex region is open throughout: a flood over the triangles that it meets.</summary>
internal static class RegionCells
{
    /// <summary>A closed cell that the region meets, or null; the ends of the closed triangles' edges that it meets are
    /// added to <paramref name="corners"/>, if there is such a list: the flood ends at the first closed cell otherwise.
    /// </summary>
    public static int? ClosedIn(
        Mesh mesh, int start, ConvexRegion region, CellSet closed, ICollection<SpherePoint>? corners)
    {
        var view = new MeshView(mesh);
        int? found = null;
        var seen = new HashSet<int> { start };
        var waiting = new Stack<int>([start]);
        while (waiting.TryPop(out var triangle))
        {
            var isClosed = closed.Contains(mesh.Cells[triangle]);
            if (isClosed)
            {
                found ??= mesh.Cells[triangle];
                if (corners is null)
                {
                    return found;
                }
            }

            for (var corner = 3 * triangle; corner < (3 * triangle) + 3; corner++)
            {
                SpherePoint a = view.PointAt(MeshView.Next(corner)), b = view.PointAt(MeshView.Previous(corner));
                if (!region.Meets(a, b))
                {
                    continue;
                }

                var twin = view.Twin(corner) / 3;
                if (isClosed != closed.Contains(mesh.Cells[twin]))
                {
                    corners?.Add(a);
                    corners?.Add(b);
                }

                if (seen.Add(twin))
                {
                    waiting.Push(twin);
                }
            }
        }

        return found;
    }
}
