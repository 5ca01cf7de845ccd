using System.Globalization;

namespace Umweg.Sphere;

/// <summary>A position on the WGS84 ellipsoid as people write it: geodetic latitude and longitude in degrees.</summary>
/// <remarks>
/// <para>Latitude is from -90 to 90. Longitude is from -180 to 180; both ends name the same meridian, and the sign is
/// kept as given, so that a file is written as it was read. Equality is of the numbers: -180 and 180 differ, and so do
/// two longitudes at a pole.</para>
/// <para>The default value is 0 N, 0 E. Only input and output use this type; inside, points are
/// <see cref="SpherePoint"/>.</para>
/// </remarks>
public readonly record struct GeoPosition
{
    /// <summary>The largest longitude, in degrees either way, that <see cref="WrapLongitude"/> takes: one turn.
    /// </summary>
    /// <remarks>A line that goes on across the antimeridian is drawn with 180 and more; beyond a whole turn a number is
    /// more likely a slip than a longitude.</remarks>
    public const double LargestTurn = 360;

    private GeoPosition(double latitude, double longitude)
    {
        Latitude = latitude;
        Longitude = longitude;
    }

    /// <summary>Geodetic latitude in degrees, -90 to 90, north positive.</summary>
    public double Latitude { get; }

    /// <summary>Longitude in degrees, -180 to 180, east positive.</summary>
    public double Longitude { get; }

    /// <summary>A position from degrees.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Latitude or longitude is out of range or not a number.</exception>
    public static GeoPosition FromDegrees(double latitude, double longitude)
    {
        if (!(latitude is >= -90 and <= 90))
        {
            throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude is from -90 to 90 degrees.");
        }

        if (!(longitude is >= -180 and <= 180))
        {
            throw new ArgumentOutOfRangeException(
                nameof(longitude), longitude, "A longitude is from -180 to 180 degrees.");
        }

        return new(latitude, longitude);
    }

    /// <summary>The longitude of the same meridian within -180 to 180; one that is there already as it is.</summary>
    /// <param name="longitude">Degrees east, -<see cref="LargestTurn"/> to <see cref="LargestTurn"/>; what lies beyond
    /// or is no number comes back as it is, for <see cref="FromDegrees"/> to refuse.</param>
    public static double WrapLongitude(double longitude) => longitude switch
    {
        > 180 and <= LargestTurn => longitude - LargestTurn,
        < -180 and >= -LargestTurn => longitude + LargestTurn,
        _ => longitude,
    };

    /// <summary>Latitude, then longitude, in degrees to six decimals (0.1 m), invariant culture, never -0.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Rounded(Latitude):0.######},{Rounded(Longitude):0.######}");

    private static double Rounded(double degrees) => Math.Round(degrees, 6) + 0.0;
}
