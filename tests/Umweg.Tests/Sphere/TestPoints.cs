using Umweg.Sphere;

namespace Umweg.Tests.Sphere;

/// <summary>Points for tests, and arithmetic on their coordinates that does not round.</summary>
internal static class TestPoints
{
    public static SpherePoint At(double latitude, double longitude) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude));

    /// <summary>Evenly over the sphere.</summary>
    public static SpherePoint Random(Random random)
    {
        var z = (2 * random.NextDouble()) - 1;
        var (sin, cos) = Math.SinCos(2 * Math.PI * random.NextDouble());
        var r = Math.Sqrt(1 - (z * z));
        return SpherePoint.FromVector(r * cos, r * sin, z);
    }

    /// <summary>Within about so many radians of a point.</summary>
    public static SpherePoint Near(SpherePoint p, Random random, double radians)
    {
        var q = Random(random);
        return SpherePoint.FromVector(p.X + (radians * q.X), p.Y + (radians * q.Y), p.Z + (radians * q.Z));
    }

    /// <summary>The cross product of the very doubles, to 1e-27.</summary>
    public static (double X, double Y, double Z) ExactCross(SpherePoint a, SpherePoint b)
    {
        var (ax, ay, az) = (ToDecimal(a.X), ToDecimal(a.Y), ToDecimal(a.Z));
        var (bx, by, bz) = (ToDecimal(b.X), ToDecimal(b.Y), ToDecimal(b.Z));
        return ((double)((ay * bz) - (az * by)), (double)((az * bx) - (ax * bz)), (double)((ax * by) - (ay * bx)));
    }

    /// <summary>A coordinate to 1e-28; the cast from double would keep only 15 digits.</summary>
    public static decimal ToDecimal(double value)
    {
        const double Unit = 1L << 46;
        var high = Math.Round(value * Unit);
        var low = Math.Round(((value * Unit) - high) * Unit);
        return ((decimal)(long)high / (1L << 46)) + ((decimal)(long)low / (1L << 46) / (1L << 46));
    }
}
