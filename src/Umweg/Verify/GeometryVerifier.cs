using Umweg.Presentation;
using Umweg.Sphere;

namespace Umweg.Verify;

/// <summary>Verifies that the line to draw follows the legs.</summary>
internal static class GeometryVerifier
{
    // Positions of the line are written to 0.1 mm and lie on the legs; one at +-180 degrees was found by a crossing.
    private const double OnLegRadians = 1e-8;

    private const double MaxDeviationRadians = 1.05 * MapLine.MaxDeviationMetres / Wgs84.PolarRadiusMetres;

    /// <summary>The first position of the line that is off the way, out of order or too far from the next one; null
    /// where there is none.</summary>
    public static GeoPosition? FaultOf(IReadOnlyList<IReadOnlyList<GeoPosition>> lines, IReadOnlyList<SpherePoint> way)
    {
        var positions = lines.SelectMany(line => line).ToList();
        if (lines.Count == 0 || lines.Any(line => line.Count < 2))
        {
            return Wgs84.ToPosition(way[0]);
        }

        // Along the way, leg by leg: no position goes back, none is off, no waypoint is passed by.
        var leg = 0;
        var along = 0.0;
        var points = positions.ConvertAll(Wgs84.ToSphere);
        if (Arc.Angle(points[0], way[0]) > OnLegRadians)
        {
            return positions[0];
        }

        for (var i = 1; i < points.Count; i++)
        {
            while (leg < way.Count - 2 && Arc.Angle(points[i - 1], way[leg + 1]) <= OnLegRadians)
            {
                (leg, along) = (leg + 1, 0);
            }

            var at = Arc.Angle(way[leg], points[i]);
            if (OffLeg(points[i], way[leg], way[leg + 1]) > OnLegRadians || at < along - OnLegRadians)
            {
                return positions[i];
            }

            along = at;
            if (!IsCut(lines, i) && IsBulging(positions[i - 1], positions[i], way[leg], way[leg + 1]))
            {
                return positions[i];
            }
        }

        return leg == way.Count - 2 && Arc.Angle(points[^1], way[^1]) <= OnLegRadians ? null : positions[^1];
    }

    // Whether a new part of the line begins at this position.
    private static bool IsCut(IReadOnlyList<IReadOnlyList<GeoPosition>> lines, int position)
    {
        var start = 0;
        foreach (var line in lines)
        {
            if (position == start)
            {
                return true;
            }

            start += line.Count;
        }

        return false;
    }

    private static bool IsBulging(GeoPosition from, GeoPosition to, SpherePoint a, SpherePoint b)
    {
        for (var quarter = 1; quarter < 4; quarter++)
        {
            var share = quarter / 4.0;
            var between = GeoPosition.FromDegrees(
                from.Latitude + (share * (to.Latitude - from.Latitude)),
                from.Longitude + (share * (to.Longitude - from.Longitude)));
            if (OffLeg(Wgs84.ToSphere(between), a, b) > MaxDeviationRadians)
            {
                return true;
            }
        }

        return false;
    }

    private static double OffLeg(SpherePoint point, SpherePoint a, SpherePoint b)
    {
        if (Predicates.AreSame(a, b))
        {
            return Arc.Angle(point, a);
        }

        // Beside the arc, or beyond an end of it.
        double x = (a.Y * b.Z) - (a.Z * b.Y), y = (a.Z * b.X) - (a.X * b.Z), z = (a.X * b.Y) - (a.Y * b.X);
        var pole = SpherePoint.FromVector(x, y, z);
        var isBeside = Predicates.SideOf(pole, a, point) != Side.Right
            && Predicates.SideOf(b, pole, point) != Side.Right;
        return isBeside
            ? Math.Abs(Math.Asin(Math.Clamp(point.Dot(pole), -1, 1)))
            : Math.Min(Arc.Angle(point, a), Arc.Angle(point, b));
    }
}
