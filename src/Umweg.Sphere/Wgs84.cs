namespace Umweg.Sphere;

/// <summary>The WGS84 ellipsoid, and the way between it and the unit sphere of reduced latitudes.</summary>
/// <remarks>
/// <para>Source: NIMA TR8350.2, third edition: a = 6378137 m, 1/f = 298.257223563.</para>
/// <para>Poles and the antimeridian are exact: latitude +-90 gives (0, 0, +-1), longitudes -180 and 180 give the same
/// point with y = 0, and multiples of 90 degrees lie exactly on the axes' planes.</para>
/// </remarks>
public static class Wgs84
{
    /// <summary>The equatorial radius a, in metres.</summary>
    public const double EquatorialRadiusMetres = 6378137;

    /// <summary>The flattening f = (a - b) / a.</summary>
    public const double Flattening = 1 / 298.257223563;

    /// <summary>The polar radius b = a (1 - f), in metres.</summary>
    public const double PolarRadiusMetres = EquatorialRadiusMetres * (1 - Flattening);

    /// <summary>The point of the reduced sphere for a position. Error: under 2 nm on the ground.</summary>
    public static SpherePoint ToSphere(GeoPosition position)
    {
        var (sinLat, cosLat) = SinCosDegrees(position.Latitude);
        var (sinLon, cosLon) = SinCosDegrees(position.Longitude is -180 ? 180 : position.Longitude);
        return SpherePoint.FromVector(cosLat * cosLon, cosLat * sinLon, (1 - Flattening) * sinLat);
    }

    /// <summary>The position of a point of the reduced sphere. Error: under 2 nm on the ground.</summary>
    public static GeoPosition ToPosition(SpherePoint point)
    {
        var latitude = Math.Atan2(point.Z, (1 - Flattening) * Math.Sqrt((point.X * point.X) + (point.Y * point.Y)));
        var longitude = Math.Atan2(point.Y, point.X);
        return GeoPosition.FromDegrees(
            Math.Clamp(latitude * (180 / Math.PI), -90, 90),
            Math.Clamp(longitude * (180 / Math.PI), -180, 180));
    }

    // The argument is reduced to within 45 degrees before it becomes radians, so that 90, 180 and the like are exact.
    private static (double Sin, double Cos) SinCosDegrees(double degrees)
    {
        var quarter = Math.Round(degrees / 90);
        var (sin, cos) = Math.SinCos((degrees - (90 * quarter)) * (Math.PI / 180));
        return ((int)quarter & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }
}
