namespace Umweg.Sphere;

/// <summary>Angles and constructions on the unit sphere, in floating point, with their error bounds.</summary>
/// <remarks>For decisions use <see cref="Predicates"/>: these numbers measure, they do not decide.</remarks>
public static class Arc
{
    // From here on the middle of an arc is found first, since its ends nearly cancel: 1 / sin(2.5) = 1.7.
    private const double WideAngle = 2.5;

    /// <summary>Below this the square of a normal's length tells nothing of its direction.</summary>
    internal const double LeastNormalSquared = 1e-290;

    /// <summary>The angle between two points in radians, 0 to pi.</summary>
    /// <remarks>The relative error is below 1e-15, for nearly equal and nearly antipodal points too, whatever their
    /// last bits say of their lengths. The same both ways to the last bit.</remarks>
    public static double Angle(SpherePoint a, SpherePoint b)
    {
        var (x, y, z) = TwiceNormal(a, b);
        return Math.Atan2(Math.Sqrt((x * x) + (y * y) + (z * z)) / 2, a.Dot(b));
    }

    /// <summary>The point a quarter turn to the left of every point of the great circle from <paramref name="a"/> to
    /// <paramref name="b"/>.</summary>
    /// <remarks>Error: below 1e-15 rad divided by the sine of the angle between the two; metres apart, too.</remarks>
    /// <exception cref="ArgumentException">The points are the same or antipodal: they are on many great circles.
    /// </exception>
    public static SpherePoint Pole(SpherePoint a, SpherePoint b)
    {
        var (x, y, z) = TwiceNormal(a, b);
        return SpherePoint.FromVector(x, y, z);
    }

    /// <summary>The point a fraction (0 to 1) of the way from <paramref name="a"/> to <paramref name="b"/>.</summary>
    /// <remarks>
    /// <para>At 0 and 1 it is exactly the end. From the other end, where 1 less the fraction is exact, it is the same
    /// point to the last bit, so that two neighbours divide their common border alike.</para>
    /// <para>Error: below 1e-15 rad (6 nm) across the arc and 2e-15 rad along it, for nearly antipodal ends too.</para>
    /// </remarks>
    /// <exception cref="ArgumentException">The points are antipodal (to within 1e-145), so that no single arc joins
    /// them.</exception>
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
        if (angle <= WideAngle)
        {
            return Blend(a, b, angle, fraction);
        }

        ThrowIfAntipodal(a, b);

        // Not a + b: where that is short, the ends' last bits of length tilt it.
        var (nx, ny, nz) = TwiceNormal(a, b);
        double px = a.X - b.X, py = a.Y - b.Y, pz = a.Z - b.Z;
        var middle = SpherePoint.FromVector((ny * pz) - (nz * py), (nz * px) - (nx * pz), (nx * py) - (ny * px));
        return fraction < 0.5
            ? Blend(a, middle, Angle(a, middle), 2 * fraction)
            : Blend(middle, b, Angle(middle, b), (2 * fraction) - 1);
    }

    /// <summary>Where the arc a-b meets the great circle through <paramref name="c"/> and <paramref name="d"/>.
    /// </summary>
    /// <remarks>The caller knows that a and b are on different sides of that circle, or one of them on it. For arcs of
    /// up to 2.5 rad the result is within 3e-15 rad of the arc and of the circle, so within that divided by the sine of
    /// the crossing angle of the true crossing: nearly parallel ones leave it uncertain along the arc. Where both ends
    /// lie on the circle, it is a.</remarks>
    public static SpherePoint Crossing(SpherePoint a, SpherePoint b, SpherePoint c, SpherePoint d)
    {
        var (nx, ny, nz) = TwiceNormal(c, d);
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

    /// <summary>Whether, seen along the great circle from <paramref name="a"/> towards <paramref name="b"/>,
    /// <paramref name="p"/> comes before <paramref name="q"/>: less than a half circle behind it.</summary>
    /// <remarks>For points on that circle, or within rounding of it. Points nearer to each other than 1e-15 rad may be
    /// told in either order.</remarks>
    public static bool IsBefore(SpherePoint a, SpherePoint b, SpherePoint p, SpherePoint q)
    {
        var (nx, ny, nz) = TwiceNormal(a, b);
        var (x, y, z) = TwiceNormal(p, q);
        return (nx * x) + (ny * y) + (nz * z) > 0;
    }

    // (a - b) x (a + b) = 2 a x b, without the cancellation that a x b suffers when the two are close.
    internal static (double X, double Y, double Z) TwiceNormal(SpherePoint a, SpherePoint b)
    {
        double px = a.X - b.X, py = a.Y - b.Y, pz = a.Z - b.Z;
        double sx = a.X + b.X, sy = a.Y + b.Y, sz = a.Z + b.Z;
        return ((py * sz) - (pz * sy), (pz * sx) - (px * sz), (px * sy) - (py * sx));
    }

    // Below that, squares begin to vanish among the smallest doubles.
    internal static void ThrowIfAntipodal(SpherePoint a, SpherePoint b)
    {
        var (x, y, z) = TwiceNormal(a, b);
        if ((x * x) + (y * y) + (z * z) < LeastNormalSquared && a.Dot(b) < 0)
        {
            throw new ArgumentException($"The points {a} and {b} are antipodal: no single arc joins them.", nameof(b));
        }
    }

    private static SpherePoint Blend(SpherePoint a, SpherePoint b, double angle, double fraction)
    {
        if (angle == 0 || fraction == 0)
        {
            return a;
        }

        var weightA = Math.Sin((1 - fraction) * angle);
        var weightB = Math.Sin(fraction * angle);
        return SpherePoint.FromVector(
            (weightA * a.X) + (weightB * b.X),
            (weightA * a.Y) + (weightB * b.Y),
            (weightA * a.Z) + (weightB * b.Z));
    }
}
