using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Soak.Answers;

/// <summary>How near points and arcs come to a closed polygon's sides.</summary>
internal static class RingGeometry
{
    /// <summary>Whether an arc meets no side, and so lies on one side of the polygon altogether.</summary>
    public static bool MeetsNoSide(SpherePoint from, SpherePoint to, ClosedRing ring) =>
        Sides(ring).TrueForAll(side => Predicates.Classify(from, to, side.A, side.B) == ArcCrossing.None);

    /// <summary>Whether a point is within a distance of some side.</summary>
    public static bool IsNear(SpherePoint point, ClosedRing ring, double radians) =>
        Sides(ring).Exists(side => Distance(point, side.A, side.B) < radians);

    private static List<(SpherePoint A, SpherePoint B)> Sides(ClosedRing ring) =>
        [.. ring.Corners.Select((corner, i) => (corner, ring.Corners[(i + 1) % ring.Corners.Count]))];

    private static double Distance(SpherePoint point, SpherePoint a, SpherePoint b)
    {
        var (x, y, z) = Normal(a, b);
        var foot = SpherePoint.FromVector(x, y, z);
        var isBeside = Predicates.SideOf(foot, a, point) != Side.Right
            && Predicates.SideOf(b, foot, point) != Side.Right;
        return isBeside
            ? Math.Abs(Math.Asin(Math.Clamp(point.Dot(foot), -1, 1)))
            : Math.Min(Arc.Angle(point, a), Arc.Angle(point, b));
    }

    private static (double X, double Y, double Z) Normal(SpherePoint a, SpherePoint b)
    {
        var (x, y, z) = Arc.TwiceNormal(a, b);
        var norm = Math.Sqrt((x * x) + (y * y) + (z * z));
        return (x / norm, y / norm, z / norm);
    }
}
