namespace Umweg.Sphere;

/// <summary>The shortest path between two positions: how long it is and which way it sets out and arrives.</summary>
/// <param name="Length">The length of the path.</param>
/// <param name="StartAzimuth">The direction of travel at the start, in degrees clockwise from north, above -180, up to
/// 180. 0 where the path has no length.</param>
/// <param name="EndAzimuth">The direction of travel at the end, likewise.</param>
public readonly record struct GeodesicPath(Length Length, double StartAzimuth, double EndAzimuth);
