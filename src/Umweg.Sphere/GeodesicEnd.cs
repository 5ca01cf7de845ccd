namespace Umweg.Sphere;

/// <summary>Where a geodesic arrives.</summary>
/// <param name="Position">The end of the path.</param>
/// <param name="Azimuth">The direction of travel there, in degrees clockwise from north, above -180, up to 180.</param>
public readonly record struct GeodesicEnd(GeoPosition Position, double Azimuth);
