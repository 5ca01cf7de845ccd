using Umweg.Sphere;

namespace Umweg.WorldBuilder.Compile;

/// <summary>Distances for decisions about slivers, on the sphere, good to a percent.</summary>
internal static class Distances
{
    /// <summary>The distance of a point from an arc under a quarter circle, in metres.</summary>
    public static double FromArcMetres(SpherePoint point, SpherePoint a, SpherePoint b)
    {
        double dx = b.X - a.X, dy = b.Y - a.Y, dz = b.Z - a.Z;
        var squared = (dx * dx) + (dy * dy) + (dz * dz);
        var along = squared == 0
            ? 0
            : (((point.X - a.X) * dx) + ((point.Y - a.Y) * dy) + ((point.Z - a.Z) * dz)) / squared;
        var foot = SpherePoint.FromVector(
            a.X + (Math.Clamp(along, 0, 1) * dx),
            a.Y + (Math.Clamp(along, 0, 1) * dy),
            a.Z + (Math.Clamp(along, 0, 1) * dz));
        return Arc.Angle(point, foot) * Wgs84.EquatorialRadiusMetres;
    }
}
