using System.Globalization;

namespace Umweg.World.Triangulation;

/// <summary>Restates what must hold of a mesh's pockets, and finds where it does not.</summary>
public static class PocketCheck
{
    /// <summary>What is wrong: at most ten sentences, none if all is well.</summary>
    /// <remarks>Checked of each triangle in a pocket: its lid lies inside its cell; outwards, from lid to lid, one
    /// comes to a triangle in no pocket; its other two edges are borders, or lids of pockets within it; and all walls
    /// of one pocket have the same cell behind them.</remarks>
    public static IReadOnlyList<string> FindFaults(Mesh mesh)
    {
        var faults = new List<string>();
        var behind = new int[mesh.TriangleCount];
        Array.Fill(behind, -1);
        for (var t = 0; t < mesh.TriangleCount && faults.Count < 10; t++)
        {
            if (mesh.Lids[t] != Mesh.NoLid)
            {
                CheckLid(mesh, t, faults);
                CheckWalls(mesh, t, behind, faults);
            }
        }

        return faults;
    }

    private static void CheckLid(Mesh mesh, int triangle, List<string> faults)
    {
        var t = triangle;
        for (var steps = 0; mesh.Lids[t] != Mesh.NoLid; steps++)
        {
            var outwards = mesh.Neighbours[(3 * t) + mesh.Lids[t]];
            if (mesh.Cells[outwards] != mesh.Cells[t] || steps > mesh.TriangleCount)
            {
                faults.Add(Say($"From triangle {triangle} no lids lead out of its pocket."));
                return;
            }

            t = outwards;
        }
    }

    // Each wall tells the triangles outwards of it what is behind it; two that disagree meet in one.
    private static void CheckWalls(Mesh mesh, int triangle, int[] behind, List<string> faults)
    {
        for (var i = 0; i < 3; i++)
        {
            var beyond = mesh.Neighbours[(3 * triangle) + i];
            if (i == mesh.Lids[triangle])
            {
                continue;
            }

            if (mesh.Cells[beyond] == mesh.Cells[triangle])
            {
                if (mesh.Lids[beyond] == Mesh.NoLid ||
                    mesh.Neighbours[(3 * beyond) + mesh.Lids[beyond]] != triangle)
                {
                    faults.Add(Say($"Triangle {triangle} of a pocket is open to triangle {beyond}."));
                }

                continue;
            }

            for (var t = triangle; mesh.Lids[t] != Mesh.NoLid; t = mesh.Neighbours[(3 * t) + mesh.Lids[t]])
            {
                if (behind[t] >= 0 && behind[t] != mesh.Cells[beyond])
                {
                    faults.Add(Say($"Triangle {t} lies in a pocket with two cells behind it."));
                    return;
                }

                behind[t] = mesh.Cells[beyond];
            }
        }
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
