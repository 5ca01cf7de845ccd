using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Soak.Answers;

/// <summary>Where points and arcs lie to a simple closed polygon, without any mesh.</summary>
internal static class RingGeometry
{
    private const double LeastGap = 1e-13;

    /// <summary>Whether a point that lies on no side is in the smaller of the two parts; null where nearness to a
    /// corner leaves it open.</summary>
    /// <remarks>METHOD: on the way to some side's middle, and a little beyond, the first side that is crossed is seen
    /// from the point's own part.</remarks>
    public static bool? IsInside(SpherePoint point, ClosedRing ring)
    {
        var sides = Sides(ring);
        foreach (var (a, b) in sides)
        {
            var middle = Arc.Interpolate(a, b, 0.5);
            if (Arc.Angle(point, middle) is < 1e-9 or > 3)
            {
                continue;
            }

            // Farther on by as much as half of what is left to the other end of the Earth, at most a degree.
            var beyond = Extend(point, middle, 0.02);
            var meetings = sides.ConvertAll(side => Predicates.Classify(point, beyond, side.A, side.B));
            if (meetings.Exists(meeting => meeting is not (ArcCrossing.None or ArcCrossing.Proper)))
            {
                continue;
            }

            var crossed = sides.Where((_, i) => meetings[i] == ArcCrossing.Proper)
                .Select(side => (side, At: Arc.Angle(point, Arc.Crossing(side.A, side.B, point, beyond))))
                .OrderBy(crossing => crossing.At).ToList();
            if (crossed.Count > 0 && (crossed.Count == 1 || crossed[1].At - crossed[0].At > LeastGap))
            {
                var first = crossed[0].side;
                return Predicates.SideOf(first.A, first.B, point) == Side.Left == LeftArea(ring) < 2 * Math.PI;
            }
        }

        return null;
    }

    /// <summary>Whether an arc meets no side, and so lies on one side of the polygon altogether.</summary>
    public static bool MeetsNoSide(SpherePoint from, SpherePoint to, ClosedRing ring) =>
        Sides(ring).TrueForAll(side => Predicates.Classify(from, to, side.A, side.B) == ArcCrossing.None);

    /// <summary>Whether a point is within a distance of some side.</summary>
    public static bool IsNear(SpherePoint point, ClosedRing ring, double radians) =>
        Sides(ring).Exists(side => Distance(point, side.A, side.B) < radians);

    private static List<(SpherePoint A, SpherePoint B)> Sides(ClosedRing ring) =>
        [.. ring.Corners.Select((corner, i) => (corner, ring.Corners[(i + 1) % ring.Corners.Count]))];

    private static SpherePoint Extend(SpherePoint from, SpherePoint to, double radians)
    {
        var angle = Arc.Angle(from, to);
        double weightFrom = -Math.Sin(radians), weightTo = Math.Sin(angle + radians);
        return angle + radians > 3.1
            ? to
            : SpherePoint.FromVector(
                (weightFrom * from.X) + (weightTo * to.X),
                (weightFrom * from.Y) + (weightTo * to.Y),
                (weightFrom * from.Z) + (weightTo * to.Z));
    }

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

    // Girard: the area is what the angles on the left exceed those of a plane polygon by.
    private static double LeftArea(ClosedRing ring)
    {
        var corners = ring.Corners;
        var angles = 0.0;
        for (var i = 0; i < corners.Count; i++)
        {
            var here = corners[i];
            var (nx, ny, nz) = Normal(here, corners[(i + 1) % corners.Count]);
            var (bx, by, bz) = Normal(here, corners[(i + corners.Count - 1) % corners.Count]);
            var sine = (here.X * ((ny * bz) - (nz * by))) + (here.Y * ((nz * bx) - (nx * bz)))
                + (here.Z * ((nx * by) - (ny * bx)));
            var angle = Math.Atan2(sine, (nx * bx) + (ny * by) + (nz * bz));
            angles += angle < 0 ? angle + (2 * Math.PI) : angle;
        }

        return angles - ((corners.Count - 2) * Math.PI);
    }
}
