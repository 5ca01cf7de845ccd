using Umweg.Sphere;
using Umweg.World.Proof;
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

        var area = new PolygonArea(ring);
        cuts.Sort((p, q) => Arc.Angle(from, p).CompareTo(Arc.Angle(from, q)));
        return cuts.Zip(cuts.Skip(1))
            .Where(piece => Arc.Angle(piece.First, piece.Second) > ToleranceRadians)
            .Select(piece => Arc.Interpolate(piece.First, piece.Second, 0.5))
            .Where(middle => Sides(ring).All(side => Distance(middle, side) > ToleranceRadians))
            .Any(area.HasInside);
    }

    private static IEnumerable<(SpherePoint A, SpherePoint B)> Sides(ClosedRing ring) =>
        ring.Corners.Select((corner, i) => (corner, ring.Corners[(i + 1) % ring.Corners.Count]));

    private static double Distance(SpherePoint point, (SpherePoint A, SpherePoint B) side)
    {
        var foot = Arc.Pole(side.A, side.B);
        var height = point.Dot(foot);
        var isBeside = Predicates.SideOf(foot, side.A, point) != Side.Right
            && Predicates.SideOf(side.B, foot, point) != Side.Right;
        return isBeside
            ? Math.Abs(Math.Asin(Math.Clamp(height, -1, 1)))
            : Math.Min(Arc.Angle(point, side.A), Arc.Angle(point, side.B));
    }
}
