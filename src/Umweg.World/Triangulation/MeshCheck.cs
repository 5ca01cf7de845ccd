using System.Globalization;
using Umweg.Sphere;

namespace Umweg.World.Triangulation;

/// <summary>Restates what must hold of any triangulation of the sphere, and finds where it does not.</summary>
/// <remarks>Called by the tests after every step of building, and by <c>umweg world check</c> on the real world. Costs
/// about a microsecond per triangle.</remarks>
public static class MeshCheck
{
    /// <summary>What is wrong with a mesh: at most ten sentences, none if all is well.</summary>
    /// <remarks>Checked: every vertex number in range; neighbours mutual and sharing their edge; every triangle
    /// counter-clockwise, exactly; no edge of a quarter circle or more; V - E + F = 2; every vertex used; the areas sum
    /// to the whole sphere within 1e-9.</remarks>
    public static IReadOnlyList<string> FindFaults(
        ReadOnlySpan<SpherePoint> vertices, ReadOnlySpan<int> corners, ReadOnlySpan<int> neighbours)
    {
        var faults = new List<string>();
        var used = new bool[vertices.Length];
        var area = 0.0;
        for (var t = 0; t < corners.Length / 3 && faults.Count < 10; t++)
        {
            int a = corners[3 * t], b = corners[(3 * t) + 1], c = corners[(3 * t) + 2];
            if (Math.Max((uint)a, Math.Max((uint)b, (uint)c)) >= (uint)vertices.Length)
            {
                faults.Add(Say($"Triangle {t} names a vertex that does not exist."));
                continue;
            }

            used[a] = used[b] = used[c] = true;
            if (Predicates.SideOf(vertices[a], vertices[b], vertices[c]) != Side.Left)
            {
                faults.Add(Say($"Triangle {t} is not counter-clockwise."));
            }

            area += SphericalArea.Of(vertices[a], vertices[b], vertices[c]);
            CheckEdges(t, vertices, corners, neighbours, faults);
        }

        var unused = used.Count(u => !u);
        if (faults.Count == 0 && unused > 0)
        {
            faults.Add(Say($"{unused} vertices belong to no triangle."));
        }

        // Every triangle has three edges, each shared by two: E = 3 F / 2.
        if (faults.Count == 0 && vertices.Length - (corners.Length / 2) + (corners.Length / 3) != 2)
        {
            faults.Add(Say($"Euler's characteristic of {vertices.Length} vertices is not 2."));
        }

        if (faults.Count == 0 && Math.Abs(area - (4 * Math.PI)) > 1e-9)
        {
            faults.Add(Say($"The triangles cover {area:R} instead of 4 pi."));
        }

        return faults;
    }

    /// <summary>How many unconstrained edges are certainly not Delaunay although their quad could be flipped.</summary>
    public static int CountNotDelaunay(
        ReadOnlySpan<SpherePoint> vertices,
        ReadOnlySpan<int> corners,
        ReadOnlySpan<int> neighbours,
        Func<int, bool> isConstrained)
    {
        var count = 0;
        for (var i = 0; i < corners.Length; i++)
        {
            int t = i / 3, n = neighbours[i];
            if (n < t || isConstrained(i))
            {
                continue;
            }

            var (a, b, c) = (vertices[corners[i]], vertices[corners[After(i)]], vertices[corners[After(After(i))]]);
            var d = vertices[corners[EntryFacing(neighbours, n, t)]];
            if (InCircle.IsCertainlyInside(a, b, c, d, margin: 4) &&
                Predicates.SideOf(a, b, d) == Side.Left && Predicates.SideOf(a, d, c) == Side.Left)
            {
                count++;
            }
        }

        return count;
    }

    private static void CheckEdges(
        int t,
        ReadOnlySpan<SpherePoint> vertices,
        ReadOnlySpan<int> corners,
        ReadOnlySpan<int> neighbours,
        List<string> faults)
    {
        for (var i = 3 * t; i < (3 * t) + 3; i++)
        {
            var n = neighbours[i];
            var back = (uint)n < (uint)(corners.Length / 3) ? EntryFacing(neighbours, n, t) : -1;
            if (back < 0)
            {
                faults.Add(Say($"Triangle {t} has a neighbour that does not know it."));
                continue;
            }

            if (corners[After(i)] != corners[After(After(back))] || corners[After(After(i))] != corners[After(back)])
            {
                faults.Add(Say($"Triangles {t} and {n} do not share the edge that makes them neighbours."));
            }

            if (vertices[corners[After(i)]].Dot(vertices[corners[After(After(i))]]) <= 0)
            {
                faults.Add(Say($"Triangle {t} has an edge of a quarter circle or more."));
            }
        }
    }

    private static int After(int entry) => entry % 3 == 2 ? entry - 2 : entry + 1;

    private static int EntryFacing(ReadOnlySpan<int> neighbours, int triangle, int neighbour)
    {
        for (var i = 3 * triangle; i < (3 * triangle) + 3; i++)
        {
            if (neighbours[i] == neighbour)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
