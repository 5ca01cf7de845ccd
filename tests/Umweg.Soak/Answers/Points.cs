using Umweg.Sphere;

namespace Umweg.Soak.Answers;

/// <summary>Random points, and points beside others.</summary>
internal static class Points
{
    /// <summary>Any direction, evenly.</summary>
    public static SpherePoint Anywhere(Random random)
    {
        var z = (2 * random.NextDouble()) - 1;
        var bearing = 2 * Math.PI * random.NextDouble();
        var fromAxis = Math.Sqrt(1 - (z * z));
        return SpherePoint.FromVector(fromAxis * Math.Cos(bearing), fromAxis * Math.Sin(bearing), z);
    }

    /// <summary>A number between two, evenly by its logarithm, so that tiny ones come as often as large ones.</summary>
    public static double Magnitude(Random random, double least, double most) =>
        least * Math.Pow(most / least, random.NextDouble());

    /// <summary>The point a distance away under a bearing, counted from an arbitrary direction.</summary>
    public static SpherePoint Away(SpherePoint point, double bearing, double radians)
    {
        // Across the axis that the point is farthest from.
        double ax = Math.Abs(point.X), ay = Math.Abs(point.Y), az = Math.Abs(point.Z);
        var axis = ax <= ay && ax <= az ? SpherePoint.FromVector(1, 0, 0)
            : ay <= az ? SpherePoint.FromVector(0, 1, 0)
            : SpherePoint.FromVector(0, 0, 1);
        var east = Cross(axis, point);
        var north = Cross(point, east);
        double along = Math.Cos(radians), across = Math.Sin(radians);
        double toEast = across * Math.Sin(bearing), toNorth = across * Math.Cos(bearing);
        return SpherePoint.FromVector(
            (along * point.X) + (toEast * east.X) + (toNorth * north.X),
            (along * point.Y) + (toEast * east.Y) + (toNorth * north.Y),
            (along * point.Z) + (toEast * east.Z) + (toNorth * north.Z));
    }

    /// <summary>A point a distance away in any direction.</summary>
    public static SpherePoint Beside(Random random, SpherePoint point, double radians) =>
        Away(point, 2 * Math.PI * random.NextDouble(), radians);

    private static SpherePoint Cross(SpherePoint a, SpherePoint b) => SpherePoint.FromVector(
        (a.Y * b.Z) - (a.Z * b.Y), (a.Z * b.X) - (a.X * b.Z), (a.X * b.Y) - (a.Y * b.X));
}
