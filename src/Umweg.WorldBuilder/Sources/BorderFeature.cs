namespace Umweg.WorldBuilder.Sources;

/// <summary>A named set of rings in longitude and latitude; what lies within an odd number of them is inside.</summary>
/// <param name="Code">The state's two-letter code, or the name of a mask.</param>
/// <param name="Rings">Closed rings (first corner repeated at the end); sides are straight in longitude and
/// latitude.</param>
public sealed record BorderFeature(string Code, IReadOnlyList<IReadOnlyList<LonLat>> Rings);

/// <summary>A corner as the sources write it, in degrees.</summary>
/// <param name="Longitude">East positive, -180 to 180.</param>
/// <param name="Latitude">North positive, -90 to 90.</param>
public readonly record struct LonLat(double Longitude, double Latitude);
