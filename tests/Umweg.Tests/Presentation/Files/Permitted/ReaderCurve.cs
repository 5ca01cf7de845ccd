using Umweg.Sphere;

namespace Umweg.Tests.Presentation.Files.Permitted;

/// <summary>A line that a program draws or flies between two positions, as points close enough for the arcs between
/// them to be it. Written for the tests from the lines' definitions.</summary>
internal static class ReaderCurve
{
    private const int Pieces = 16;

    /// <summary>The arc of a great ellipse, as audits have it.</summary>
    public static IEnumerable<SpherePoint> GreatEllipse(GeoPosition a, GeoPosition b) =>
        [Wgs84.ToSphere(a), Wgs84.ToSphere(b)];

    /// <summary>The great circle of a sphere that takes latitudes as they are, by half angles of its chord.</summary>
    public static IEnumerable<SpherePoint> GreatCircle(GeoPosition a, GeoPosition b)
    {
        var (ax, ay, az) = Vector(a);
        var (bx, by, bz) = Vector(b);
        var angle = 2 * Math.Asin(Math.Min(
            1, Math.Sqrt(((ax - bx) * (ax - bx)) + ((ay - by) * (ay - by)) + ((az - bz) * (az - bz))) / 2));
        return Along(a, b, t =>
        {
            var (u, v) = angle == 0 ? (1, 0) : (Math.Sin((1 - t) * angle), Math.Sin(t * angle));
            double x = (u * ax) + (v * bx), y = (u * ay) + (v * by), z = (u * az) + (v * bz);
            return (Math.Atan2(z, Math.Sqrt((x * x) + (y * y))), Math.Atan2(y, x));
        });
    }

    /// <summary>The geodesic.</summary>
    public static IEnumerable<SpherePoint> GeodesicLine(GeoPosition a, GeoPosition b)
    {
        var path = Geodesic.Inverse(a, b);
        return
        [
            Wgs84.ToSphere(a),
            .. Enumerable.Range(1, Pieces - 1).Select(i => Wgs84.ToSphere(Geodesic.Direct(
                a, path.StartAzimuth, Length.FromMetres(path.Length.Metres * i / Pieces)).Position)),
            Wgs84.ToSphere(b),
        ];
    }

    /// <summary>Straight in longitude and latitude.</summary>
    public static IEnumerable<SpherePoint> PlateCarree(GeoPosition a, GeoPosition b) => Along(a, b, t => (
        Radians(a.Latitude) + (t * Radians(b.Latitude - a.Latitude)), Radians(a.Longitude) + (t * East(a, b))));

    /// <summary>Straight on Mercator's map, as the web's maps have it; on plate carrée beyond 85 degrees.</summary>
    public static IEnumerable<SpherePoint> Mercator(GeoPosition a, GeoPosition b)
    {
        if (Math.Max(Math.Abs(a.Latitude), Math.Abs(b.Latitude)) > 85)
        {
            return PlateCarree(a, b);
        }

        double from = Math.Asinh(Math.Tan(Radians(a.Latitude))), to = Math.Asinh(Math.Tan(Radians(b.Latitude)));
        return Along(a, b, t => (
            Math.Atan(Math.Sinh(from + (t * (to - from)))), Radians(a.Longitude) + (t * East(a, b))));
    }

    private static IEnumerable<SpherePoint> Along(
        GeoPosition a, GeoPosition b, Func<double, (double Latitude, double Longitude)> at) =>
        [
            Wgs84.ToSphere(a),
            .. Enumerable.Range(1, Pieces - 1).Select(i => at((double)i / Pieces)).Select(each => Wgs84.ToSphere(
                GeoPosition.FromDegrees(
                    Math.Clamp(double.RadiansToDegrees(each.Latitude), -90, 90),
                    Math.IEEERemainder(double.RadiansToDegrees(each.Longitude), 360)))),
            Wgs84.ToSphere(b),
        ];

    private static double East(GeoPosition a, GeoPosition b) =>
        Radians(Math.IEEERemainder(b.Longitude - a.Longitude, 360));

    private static double Radians(double degrees) => double.DegreesToRadians(degrees);

    private static (double X, double Y, double Z) Vector(GeoPosition position)
    {
        var (sin, cos) = Math.SinCos(Radians(position.Latitude));
        return (cos * Math.Cos(Radians(position.Longitude)), cos * Math.Sin(Radians(position.Longitude)), sin);
    }
}
