using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Presentation.Files;

/// <summary>The region between all lines that readers draw or fly between two positions, and a margin beside it.
/// </summary>
/// <remarks>
/// <para>Each line leaves the arc of the great ellipse as a parabola does, h = 4 H t (1 - t) for the fraction t of the
/// way, but for terms of higher order. H is measured at three places of each line and enlarged by a twentieth; the
/// region is the polygon of tangents that encloses the greatest parabola on either side, moved outwards by the margin.
/// </para>
/// <para>The geodesic lies within 7e-8 of the square of the distance in metres beside the arc: measured, 60 m at 1,000
/// km and 260 m at 2,000 km (docs/accuracy.md).</para>
/// </remarks>
internal static class LineBand
{
    /// <summary>How long a leg may be: parallels of longer ones are no straight lines.</summary>
    public const double LongestRadians = 0.18;

    private const double MostRadians = 0.01;
    private const double GeodesicPerMetre = 7e-8;
    private const double Enlarged = 1.05;
    private const double MercatorLimitDegrees = 85.06;
    private const int Tangents = 8;

    private static readonly double[] Fractions = [0.25, 0.5, 0.75];

    /// <summary>The region; null where the lines lie too far apart to be joined to one.</summary>
    /// <param name="leg">From where to where; not the same point.</param>
    /// <param name="lines">Which lines.</param>
    /// <param name="marginMetres">How far it reaches beyond them.</param>
    public static ConvexRegion? Around(Leg leg, ReaderLines lines, double marginMetres)
    {
        var angle = Arc.Angle(leg.From, leg.To);
        if (angle > LongestRadians)
        {
            return null;
        }

        var pole = Arc.Pole(leg.From, leg.To);
        var (left, right) = Heights(leg, angle, pole, lines);
        if (Math.Max(left, right) > MostRadians)
        {
            return null;
        }

        var margin = marginMetres / Wgs84.PolarRadiusMetres;
        List<SpherePoint> corners =
            [.. Side(leg, pole, -right, -margin), .. Enumerable.Reverse(Side(leg, pole, left, margin))];
        return new(corners, Arc.Interpolate(leg.From, leg.To, 0.5));
    }

    /// <summary>How far one of the lines lies beside the arc at most, in metres.</summary>
    public static double WidestMetres(Leg leg, ReaderLines lines)
    {
        var (left, right) = Heights(leg, Arc.Angle(leg.From, leg.To), Arc.Pole(leg.From, leg.To), lines);
        return Math.Max(left, right) * Wgs84.EquatorialRadiusMetres;
    }

    // The greatest heights of parabolas to the left and to the right.
    private static (double Left, double Right) Heights(Leg leg, double angle, SpherePoint pole, ReaderLines lines)
    {
        if (lines == ReaderLines.Arc)
        {
            return (0, 0);
        }

        var metres = angle * Wgs84.EquatorialRadiusMetres;
        var left = GeodesicPerMetre * metres * metres / Wgs84.PolarRadiusMetres;
        var right = left;
        foreach (var sample in Samples(leg.From, leg.To, lines))
        {
            var along = Math.Clamp(Arc.Angle(leg.From, sample) / angle, 0.05, 0.95);
            var height = Enlarged * pole.Dot(sample) / (4 * along * (1 - along));
            (left, right) = (Math.Max(left, height), Math.Max(right, -height));
        }

        return (left, right);
    }

    // The tangents at nine places of a parabola of this height meet between them, a 64th of it above the parabola. A
    // fixed end has nothing beside it: the region begins at its point.
    private static List<SpherePoint> Side(Leg leg, SpherePoint pole, double height, double margin)
    {
        var points = new List<SpherePoint> { Beside(leg.From, pole, leg.IsStartFixed ? 0 : margin) };
        for (var i = 0; i < Tangents; i++)
        {
            var t = (i + 0.5) / Tangents;
            var beside = margin + (height * ((4 * t * (1 - t)) + (1.0 / (Tangents * Tangents))));
            points.Add(Beside(Arc.Interpolate(leg.From, leg.To, t), pole, beside));
        }

        points.Add(Beside(leg.To, pole, leg.IsEndFixed ? 0 : margin));
        return points;
    }

    private static SpherePoint Beside(SpherePoint point, SpherePoint pole, double radians) => radians == 0
        ? point
        : SpherePoint.FromVector(
            point.X + (radians * pole.X), point.Y + (radians * pole.Y), point.Z + (radians * pole.Z));

    private static IEnumerable<SpherePoint> Samples(SpherePoint from, SpherePoint to, ReaderLines lines)
    {
        GeoPosition a = Wgs84.ToPosition(from), b = Wgs84.ToPosition(to);
        var (start, end) = (OfSphere(a), OfSphere(b));
        foreach (var t in Fractions)
        {
            yield return ToReduced(Arc.Interpolate(start, end, t));
        }

        // To a pole every line of a map goes along the meridian, as the arc does.
        if (lines != ReaderLines.Maps || Math.Abs(a.Latitude) == 90 || Math.Abs(b.Latitude) == 90)
        {
            yield break;
        }

        var east = Math.IEEERemainder(b.Longitude - a.Longitude, 360);
        var hasMercator = Math.Max(Math.Abs(a.Latitude), Math.Abs(b.Latitude)) < MercatorLimitDegrees;
        foreach (var t in Fractions)
        {
            var longitude = Math.IEEERemainder(a.Longitude + (t * east), 360);
            yield return At(a.Latitude + (t * (b.Latitude - a.Latitude)), longitude);
            if (hasMercator)
            {
                var northing = Northing(a.Latitude) + (t * (Northing(b.Latitude) - Northing(a.Latitude)));
                yield return At(double.RadiansToDegrees(Math.Atan(Math.Sinh(northing))), longitude);
            }
        }
    }

    private static SpherePoint At(double latitude, double longitude) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude));

    private static double Northing(double latitude) => Math.Asinh(Math.Tan(double.DegreesToRadians(latitude)));

    // A sphere whose latitudes are those of WGS84, and back.
    private static SpherePoint OfSphere(GeoPosition position)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(position.Latitude));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(position.Longitude));
        return SpherePoint.FromVector(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    private static SpherePoint ToReduced(SpherePoint point) =>
        SpherePoint.FromVector(point.X, point.Y, (1 - Wgs84.Flattening) * point.Z);
}

/// <summary>From one position to the next.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsStartFixed">Whether it begins at a place that is as it is, near a border though it may be.</param>
/// <param name="IsEndFixed">Likewise for its end.</param>
internal readonly record struct Leg(
    SpherePoint From, SpherePoint To, bool IsStartFixed = false, bool IsEndFixed = false);
