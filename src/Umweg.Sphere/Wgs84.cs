namespace Umweg.Sphere;

/// <summary>The WGS84 ellipsoid, and the way between it and the unit sphere of reduced latitudes.</summary>
/// <remarks>
/// <para>Source: NIMA TR8350.2, third edition: a = 6378137 m, 1/f = 298.257223563.</para>
/// <para>Poles and the antimeridian are exact: latitude +-90 gives (0, 0, +-1), longitudes -180 and 180 give the same
/// point with y = 0, and multiples of 90 degrees lie exactly on the axes' planes. Zeros are never negative.</para>
/// </remarks>
public static class Wgs84
{
    /// <summary>The equatorial radius a, in metres.</summary>
    public const double EquatorialRadiusMetres = 6378137;

    /// <summary>The flattening f = (a - b) / a.</summary>
    public const double Flattening = 1 / 298.257223563;

    /// <summary>The polar radius b = a (1 - f), in metres.</summary>
    public const double PolarRadiusMetres = EquatorialRadiusMetres * (1 - Flattening);

    /// <summary>The first eccentricity squared, e^2 = f (2 - f).</summary>
    public const double EccentricitySquared = Flattening * (2 - Flattening);

    /// <summary>The point of the reduced sphere for a position.</summary>
    /// <remarks>Error: under 2 nm on the ground, as much as the last place of a longitude near 180 degrees.</remarks>
    public static SpherePoint ToSphere(GeoPosition position)
    {
        var latitude = SinCos.FromDegrees(position.Latitude);
        var longitude = SinCos.FromDegrees(position.Longitude is -180 ? 180 : position.Longitude);
        return SpherePoint.FromVector(
            latitude.Cos * longitude.Cos, latitude.Cos * longitude.Sin, (1 - Flattening) * latitude.Sin);
    }

    /// <summary>The position of a point of the reduced sphere.</summary>
    /// <remarks>Longitude is above -180, up to 180, and 0 at the poles. Error: under 2 nm on the ground; a position
    /// comes back from the sphere to within 3 nm.</remarks>
    public static GeoPosition ToPosition(SpherePoint point)
    {
        var fromAxis = Math.Sqrt((point.X * point.X) + (point.Y * point.Y));
        return GeoPosition.FromDegrees(
            new SinCos(point.Z, (1 - Flattening) * fromAxis).Degrees, new SinCos(point.Y, point.X).Degrees);
    }
}
