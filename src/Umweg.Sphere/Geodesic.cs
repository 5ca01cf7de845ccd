namespace Umweg.Sphere;

/// <summary>Shortest paths on the WGS84 ellipsoid.</summary>
/// <remarks>
/// <para>The inverse problem finds the shortest path between two positions, the direct one follows a geodesic for a
/// given length. Both are solved to the precision of doubles for any positions, near-antipodal ones included.</para>
/// <para>Error against GeographicLib on 12,000 cases, degenerate ones among them: under 0.03 micrometres in length, and
/// in where the azimuth leads; measured by the tests, reported in docs/accuracy.md.</para>
/// <para>Degenerate cases: the same position gives zero length and azimuths 0. At a pole, the azimuth is measured
/// against the meridian of the longitude given. For opposite latitudes and longitudes within 0.61 degrees of opposite,
/// two paths are shortest, one north and one south: the one that sets out towards the start's own
/// pole is given, from the equator the one towards the North Pole.</para>
/// <para>Source: C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87, 43-55 (2013), DOI 10.1007/s00190-012-0578-z,
/// and its implementation by the author, GeographicLib (MIT), whose treatment of special cases is followed.
/// docs/algorithms/geodesic.md.</para>
/// </remarks>
public static class Geodesic
{
    // Ten times round the Earth: more is a mistake of units, and the error grows with the length.
    private const double MaxLengthMetres = 4e8;

    /// <summary>The shortest path from one position to another.</summary>
    /// <remarks>Cost: one to three microseconds, most where the positions are nearly antipodal.</remarks>
    public static GeodesicPath Inverse(GeoPosition from, GeoPosition to) => GeodesicInverse.Solve(from, to);

    /// <summary>The distance between two positions: the length of the shortest path.</summary>
    public static Length Distance(GeoPosition from, GeoPosition to) => Inverse(from, to).Length;

    /// <summary>Where one arrives who sets out in a direction and goes straight on for a length.</summary>
    /// <param name="from">The start.</param>
    /// <param name="azimuth">The direction in degrees clockwise from north, -360 to 360.</param>
    /// <param name="length">How far; up to ten times round the Earth (400,000 km).</param>
    /// <exception cref="ArgumentOutOfRangeException">The azimuth or length is out of range.</exception>
    public static GeodesicEnd Direct(GeoPosition from, double azimuth, Length length)
    {
        if (!(azimuth is >= -360 and <= 360))
        {
            throw new ArgumentOutOfRangeException(
                nameof(azimuth), azimuth, "An azimuth is from -360 to 360 degrees.");
        }

        if (length.Metres > MaxLengthMetres)
        {
            throw new ArgumentOutOfRangeException(
                nameof(length), length, "A geodesic can be followed for up to 400,000 km.");
        }

        var line = new GeodesicLine(from, SinCos.FromDegrees(azimuth));
        return line.At(length.Metres);
    }
}
