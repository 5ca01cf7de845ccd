using Umweg.Sphere;

namespace Umweg.Presentation.Map;

/// <summary>Which side of a ring a point lies on, for drawing.</summary>
internal static class SphericalRing
{
    /// <summary>Whether a ring goes round a point: whether it lies in the smaller of the two parts of the sphere.
    /// </summary>
    /// <remarks>The angles under which the point sees the edges add up to a turn or to nothing. The smaller part is
    /// that which does not hold the antipode of the corners' mean; a ring round half the sphere has neither.</remarks>
    public static bool Holds(IReadOnlyList<SpherePoint> ring, SpherePoint point)
    {
        double x = 0, y = 0, z = 0;
        foreach (var corner in ring)
        {
            (x, y, z) = (x + corner.X, y + corner.Y, z + corner.Z);
        }

        var isBeforeHorizon = (x * point.X) + (y * point.Y) + (z * point.Z) > 0;
        return isBeforeHorizon && Crossings(ring, point) % 2 != 0;
    }

    // Seen from the point, in Lambert's projection about it, an odd number of edges crosses a ray to the right.
    private static int Crossings(IReadOnlyList<SpherePoint> ring, SpherePoint point)
    {
        var projection = new MapProjection(point);
        var count = 0;
        var last = projection.Project(ring[^1]);
        foreach (var corner in ring)
        {
            var next = projection.Project(corner);
            var isCrossing = last.Y > 0 != next.Y > 0
                && last.X + ((next.X - last.X) * (0 - last.Y) / (next.Y - last.Y)) > 0;
            count += isCrossing ? 1 : 0;
            last = next;
        }

        return count;
    }
}
