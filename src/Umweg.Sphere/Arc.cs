namespace Umweg.Sphere;

/// <summary>Angles and constructions on the unit sphere, in floating point, with their error bounds.</summary>
/// <remarks>For decisions use <see cref="Predicates"/>: these numbers measure, they do not decide.</remarks>
public static class Arc
{
    /// <summary>The angle between two points in radians, 0 to pi, accurate to 3 ulp even for equal and antipodal
    /// points.</summary>
    public static double Angle(SpherePoint a, SpherePoint b)
    {
        var x = (a.Y * b.Z) - (a.Z * b.Y);
        var y = (a.Z * b.X) - (a.X * b.Z);
        var z = (a.X * b.Y) - (a.Y * b.X);
        return Math.Atan2(Math.Sqrt((x * x) + (y * y) + (z * z)), a.Dot(b));
    }

    /// <summary>The point a fraction (0 to 1) of the way from <paramref name="a"/> to <paramref name="b"/>.</summary>
    /// <remarks>The two may not be antipodal. At 0 and 1 it is exactly the end.</remarks>
    public static SpherePoint Interpolate(SpherePoint a, SpherePoint b, double fraction)
    {
        if (fraction <= 0 || a == b)
        {
            return a;
        }

        if (fraction >= 1)
        {
            return b;
        }

        var angle = Angle(a, b);
        var weightA = Math.Sin((1 - fraction) * angle);
        var weightB = Math.Sin(fraction * angle);
        return SpherePoint.FromVector(
            (weightA * a.X) + (weightB * b.X),
            (weightA * a.Y) + (weightB * b.Y),
            (weightA * a.Z) + (weightB * b.Z));
    }

    /// <summary>Where the arc a-b meets the great circle through <paramref name="c"/> and
    /// <paramref name="d"/>.</summary>
    /// <remarks>The caller knows that a and b are on different sides (or on) that circle. The result is within
    /// 1e-15 rad of both circles when they cross at a fair angle; for nearly parallel ones it is within 1e-15 rad of
    /// the arc a-b, and uncertain along it.</remarks>
    public static SpherePoint Crossing(SpherePoint a, SpherePoint b, SpherePoint c, SpherePoint d)
    {
        var (nx, ny, nz) = RobustNormal(c, d);
        var heightA = (nx * a.X) + (ny * a.Y) + (nz * a.Z);
        var heightB = (nx * b.X) + (ny * b.Y) + (nz * b.Z);
        var total = heightA - heightB;
        if (total == 0)
        {
            return a;
        }

        var weightA = Math.Clamp(-heightB / total, 0, 1);
        return SpherePoint.FromVector(
            (weightA * a.X) + ((1 - weightA) * b.X),
            (weightA * a.Y) + ((1 - weightA) * b.Y),
            (weightA * a.Z) + ((1 - weightA) * b.Z));
    }

    // (c - d) x (c + d) = 2 c x d, without the cancellation that c x d suffers when the two are close.
    private static (double X, double Y, double Z) RobustNormal(SpherePoint c, SpherePoint d)
    {
        double px = c.X - d.X, py = c.Y - d.Y, pz = c.Z - d.Z;
        double sx = c.X + d.X, sy = c.Y + d.Y, sz = c.Z + d.Z;
        return ((py * sz) - (pz * sy), (pz * sx) - (px * sz), (px * sy) - (py * sx));
    }
}
