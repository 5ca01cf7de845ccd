using Umweg.Sphere;
using Umweg.World.Location;

namespace Umweg.World.Search;

/// <summary>What an arc crosses: whether it stays open, and which cells it lies in.</summary>
internal static class ArcCells
{
    /// <summary>Whether the arc is a permitted way: each part of it in an open triangle or along an edge of one, and
    /// nowhere from one open sector to another through a mere corner.</summary>
    /// <remarks>The ends may lie on walls. Neither equal nor antipodal.</remarks>
    public static bool IsOpen(
        SearchMesh mesh, MeshLocation start, SpherePoint from, SpherePoint to, out int trianglesWalked)
    {
        var view = mesh.View;
        var walk = new ArcWalk(view, start, from, to);
        while (walk.MoveNext())
        {
            trianglesWalked = walk.Steps;
            var isOpen = !mesh.IsClosed(walk.Triangle)
                || (walk.IsAlongEdge && !mesh.IsClosed(view.Twin(walk.Corner) / 3));
            if (!isOpen || (walk.Exit == WalkExit.Vertex && !IsPassage(mesh, walk.ExitCorner, from, to)))
            {
                return false;
            }
        }

        trianglesWalked = walk.Steps;
        return true;
    }

    /// <summary>The parts of the arc by cell, in order, consecutive parts in one cell merged.</summary>
    /// <remarks>An arc that runs along an edge is in the open one of the two cells beside it; where both or neither are
    /// open, in that with the lower number, so that the way back crosses the same.</remarks>
    public static List<CellCrossing> Walk(
        Mesh mesh, MeshLocation start, SpherePoint from, SpherePoint to, CellSet closed)
    {
        var view = new MeshView(mesh);
        var crossings = new List<CellCrossing>();
        var walk = new ArcWalk(view, start, from, to);
        var entry = from;
        while (walk.MoveNext())
        {
            int cell = mesh.Cells[walk.Triangle];
            if (walk.IsAlongEdge)
            {
                cell = Preferred(cell, mesh.Cells[view.Twin(walk.Corner) / 3], closed);
            }

            var exit = walk.Exit switch
            {
                WalkExit.End => to,
                WalkExit.Vertex => view.PointAt(walk.ExitCorner),
                _ => CrossingOf(view, walk.ExitCorner, entry),
            };
            if (crossings.Count > 0 && crossings[^1].Cell == cell)
            {
                crossings[^1] = crossings[^1] with { Exit = exit };
            }
            else
            {
                crossings.Add(new(cell, entry, exit));
            }

            entry = exit;
        }

        return crossings;

        // Where the arc and an edge lie on all but one circle, rounding leaves open where they cross: anywhere on the
        // edge, but not behind the last crossing and not beyond the arc's end.
        SpherePoint CrossingOf(MeshView view, int corner, SpherePoint entry)
        {
            var at = Arc.Crossing(
                view.PointAt(MeshView.Next(corner)), view.PointAt(MeshView.Previous(corner)), from, to);
            return Arc.IsBefore(from, to, at, entry) ? entry : Arc.IsBefore(from, to, to, at) ? to : at;
        }
    }

    private static int Preferred(int a, int b, CellSet closed) =>
        closed.Contains(a) == closed.Contains(b) ? Math.Min(a, b) : closed.Contains(a) ? b : a;

    // Straight through a vertex: everything on the left of the arc is open there, or everything on its right. The two
    // triangles that the arc passes through lie on both sides; they are parts of the walk and judged as such.
    private static bool IsPassage(SearchMesh mesh, int corner, SpherePoint from, SpherePoint to)
    {
        var view = mesh.View;
        bool leftIsOpen = true, rightIsOpen = true;
        var k = corner;
        do
        {
            if (mesh.IsClosed(k / 3))
            {
                var side = Predicates.SideOf(from, to, view.PointAt(MeshView.Next(k)));
                if (side == Side.On)
                {
                    side = Predicates.SideOf(from, to, view.PointAt(MeshView.Previous(k)));
                }

                leftIsOpen &= side != Side.Left;
                rightIsOpen &= side != Side.Right;
            }

            k = view.CounterClockwise(k);
        }
        while (k != corner);

        return leftIsOpen || rightIsOpen;
    }
}
