using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Routes;

/// <summary>Whether a leg keeps out of a closed polygon, decided without the mesh that was searched.</summary>
/// <remarks>A leg is cut where it meets the polygon's sides; a piece lies wholly inside or outside, so its middle
/// decides. Ways bend at corners that the search computed, nanometres off the sides, so what is within
/// <see cref="ToleranceRadians"/> of a side is on it.</remarks>
internal static class PolygonProof
{
    // 6 mm on the ground: far above rounding, far below anything that a polygon could be drawn for.
    private const double ToleranceRadians = 1e-9;

    // A point beside a side must be nearer to it than to any other, and farther than rounding reaches: 6 m.
    private const double BesideRadians = 1e-6;

    /// <summary>Whether some part of the leg lies inside the polygon.</summary>
    public static bool Enters(SpherePoint from, SpherePoint to, ClosedRing ring)
    {
        var cuts = new List<SpherePoint> { from, to };
        foreach (var (a, b) in Sides(ring))
        {
            switch (Predicates.Classify(from, to, a, b))
            {
                case ArcCrossing.None:
                    break;
                case ArcCrossing.Proper:
                    cuts.Add(Arc.Crossing(from, to, a, b));
                    break;
                default:
                    cuts.AddRange(new[] { a, b }.Where(corner => Predicates.IsOnArc(from, to, corner)));
                    break;
            }
        }

        cuts.Sort((p, q) => Arc.Angle(from, p).CompareTo(Arc.Angle(from, q)));
        return cuts.Zip(cuts.Skip(1))
            .Where(piece => Arc.Angle(piece.First, piece.Second) > ToleranceRadians)
            .Select(piece => Arc.Interpolate(piece.First, piece.Second, 0.5))
            .Where(middle => Sides(ring).All(side => Distance(middle, side) > ToleranceRadians))
            .Any(middle => IsInside(middle, ring));
    }

    /// <summary>Whether a point that lies on no side is in the smaller of the two parts.</summary>
    public static bool IsInside(SpherePoint point, ClosedRing ring)
    {
        var leftIsMeant = LeftArea(ring) < 2 * Math.PI;
        foreach (var (a, b) in Sides(ring))
        {
            // Seen from a point just left of a side, an even number of crossings means that the point is left as well.
            // Where the line between them touches a corner the number says nothing: try beside the next side.
            var beside = LeftOf(Arc.Interpolate(a, b, 0.5), a, b);
            var meetings = Sides(ring).Select(side => Predicates.Classify(point, beside, side.A, side.B)).ToList();
            if (meetings.TrueForAll(meeting => meeting is ArcCrossing.None or ArcCrossing.Proper))
            {
                var isLeft = meetings.Count(meeting => meeting == ArcCrossing.Proper) % 2 == 0;
                return isLeft == leftIsMeant;
            }
        }

        throw new InvalidOperationException($"Whether {point} lies in a closed polygon could not be proved.");
    }

    private static IEnumerable<(SpherePoint A, SpherePoint B)> Sides(ClosedRing ring) =>
        ring.Corners.Select((corner, i) => (corner, ring.Corners[(i + 1) % ring.Corners.Count]));

    private static SpherePoint LeftOf(SpherePoint point, SpherePoint a, SpherePoint b)
    {
        var (x, y, z) = Normal(a, b);
        return SpherePoint.FromVector(
            point.X + (BesideRadians * x), point.Y + (BesideRadians * y), point.Z + (BesideRadians * z));
    }

    private static double Distance(SpherePoint point, (SpherePoint A, SpherePoint B) side)
    {
        var (x, y, z) = Normal(side.A, side.B);
        var foot = SpherePoint.FromVector(x, y, z);
        var height = point.Dot(foot);
        var isBeside = Predicates.SideOf(foot, side.A, point) != Side.Right
            && Predicates.SideOf(side.B, foot, point) != Side.Right;
        return isBeside
            ? Math.Abs(Math.Asin(Math.Clamp(height, -1, 1)))
            : Math.Min(Arc.Angle(point, side.A), Arc.Angle(point, side.B));
    }

    private static (double X, double Y, double Z) Normal(SpherePoint a, SpherePoint b)
    {
        double x = (a.Y * b.Z) - (a.Z * b.Y), y = (a.Z * b.X) - (a.X * b.Z), z = (a.X * b.Y) - (a.Y * b.X);
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
            var (nextX, nextY, nextZ) = Normal(here, corners[(i + 1) % corners.Count]);
            var (beforeX, beforeY, beforeZ) = Normal(here, corners[(i + corners.Count - 1) % corners.Count]);
            var cosine = (nextX * beforeX) + (nextY * beforeY) + (nextZ * beforeZ);
            var sine = (here.X * ((nextY * beforeZ) - (nextZ * beforeY)))
                + (here.Y * ((nextZ * beforeX) - (nextX * beforeZ)))
                + (here.Z * ((nextX * beforeY) - (nextY * beforeX)));
            var angle = Math.Atan2(sine, cosine);
            angles += angle < 0 ? angle + (2 * Math.PI) : angle;
        }

        return angles - ((corners.Count - 2) * Math.PI);
    }
}
