namespace Umweg.Sphere;

/// <summary>The integrals of geodesics on WGS84 as series of order 6 in the small parameter epsilon.</summary>
/// <remarks>
/// <para>With k = e' cos(alpha0) and epsilon = k^2 / (2 (1 + sqrt(1 + k^2)) + k^2), at most 0.00168 on WGS84, the first
/// omitted terms are of order epsilon^7, under 1e-19 of the whole.</para>
/// <para>A coefficient list holds c[1] to c[6]; c[0] is not used. Source: Karney 2013, equations (15) to (25), DOI
/// 10.1007/s00190-012-0578-z; docs/algorithms/geodesic.md.</para>
/// </remarks>
internal static class GeodesicSeries
{
    /// <summary>The length that a coefficient list needs.</summary>
    public const int Size = 7;

    /// <summary>The third flattening n = f / (2 - f).</summary>
    public const double N = Wgs84.Flattening / (2 - Wgs84.Flattening);

    /// <summary>The second eccentricity squared, e'^2 = e^2 / (1 - e^2).</summary>
    public const double SecondEccentricitySquared =
        Wgs84.EccentricitySquared / ((1 - Wgs84.Flattening) * (1 - Wgs84.Flattening));

    /// <summary>The expansion parameter for k^2, by a form without cancellation.</summary>
    public static double Epsilon(double kSquared) => kSquared / ((2 * (1 + Math.Sqrt(1 + kSquared))) + kSquared);

    /// <summary>The mean A1 - 1 of sqrt(1 + k^2 sin^2 sigma) relative to 1: distance per arc, less 1.</summary>
    public static double A1MinusOne(double epsilon)
    {
        var e2 = epsilon * epsilon;
        var t = e2 * ((e2 * (e2 + 4)) + 64) / 256;
        return (t + epsilon) / (1 - epsilon);
    }

    /// <summary>The mean A2 - 1 of 1 / sqrt(1 + k^2 sin^2 sigma), which the reduced length needs.</summary>
    public static double A2MinusOne(double epsilon)
    {
        var e2 = epsilon * epsilon;
        var t = e2 * ((e2 * ((25 * e2) + 36)) + 64) / 256;
        return (t * (1 - epsilon)) - epsilon;
    }

    /// <summary>The factor A3 of the longitude integral.</summary>
    public static double A3(double epsilon)
    {
        const double E1 = -(1 - N) / 2;
        const double E2 = -(2 + N - (3 * N * N)) / 8;
        const double E3 = -(1 + (3 * N) + (N * N)) / 16;
        const double E4 = -(3 + (2 * N)) / 64;
        const double E5 = -3.0 / 128;
        return 1 + (epsilon * (E1 + (epsilon * (E2 + (epsilon * (E3 + (epsilon * (E4 + (epsilon * E5)))))))));
    }

    /// <summary>Distance as a function of arc.</summary>
    public static void FillC1(double epsilon, Span<double> c)
    {
        var e2 = epsilon * epsilon;
        var power = epsilon;
        c[1] = power * (-16 + (e2 * (6 - e2))) / 32;
        power *= epsilon;
        c[2] = power * (-128 + (e2 * (64 - (9 * e2)))) / 2048;
        power *= epsilon;
        c[3] = power * (-16 + (9 * e2)) / 768;
        power *= epsilon;
        c[4] = power * (-5 + (3 * e2)) / 512;
        power *= epsilon;
        c[5] = power * -7 / 1280;
        power *= epsilon;
        c[6] = power * -7 / 2048;
    }

    /// <summary>Arc as a function of distance: the reversal of C1.</summary>
    public static void FillC1Reversed(double epsilon, Span<double> c)
    {
        var e2 = epsilon * epsilon;
        var power = epsilon;
        c[1] = power * (768 + (e2 * (-432 + (205 * e2)))) / 1536;
        power *= epsilon;
        c[2] = power * (3840 + (e2 * (-4736 + (4005 * e2)))) / 12288;
        power *= epsilon;
        c[3] = power * (116 - (225 * e2)) / 384;
        power *= epsilon;
        c[4] = power * (2695 - (7173 * e2)) / 7680;
        power *= epsilon;
        c[5] = power * 3467 / 7680;
        power *= epsilon;
        c[6] = power * 38081 / 61440;
    }

    /// <summary>The second integral, which the reduced length needs.</summary>
    public static void FillC2(double epsilon, Span<double> c)
    {
        var e2 = epsilon * epsilon;
        var power = epsilon;
        c[1] = power * (16 + (e2 * (2 + e2))) / 32;
        power *= epsilon;
        c[2] = power * (384 + (e2 * (64 + (35 * e2)))) / 2048;
        power *= epsilon;
        c[3] = power * (80 + (15 * e2)) / 768;
        power *= epsilon;
        c[4] = power * (35 + (7 * e2)) / 512;
        power *= epsilon;
        c[5] = power * 63 / 1280;
        power *= epsilon;
        c[6] = power * 77 / 2048;
    }

    /// <summary>Longitude as a function of arc; c[6] is zero at this order.</summary>
    public static void FillC3(double epsilon, Span<double> c)
    {
        const double N2 = N * N;
        var power = epsilon;
        c[1] = power * (
            ((1 - N) / 4) + (epsilon * (
            ((1 - N2) / 8) + (epsilon * (
            ((3 + (3 * N) - N2) / 64) + (epsilon * (
            ((5 + (2 * N)) / 128) + (epsilon * (3.0 / 128)))))))));
        power *= epsilon;
        c[2] = power * (
            ((2 - (3 * N) + N2) / 32) + (epsilon * (
            ((3 - (2 * N) - (3 * N2)) / 64) + (epsilon * (
            ((3 + N) / 128) + (epsilon * (5.0 / 256)))))));
        power *= epsilon;
        c[3] = power * (
            ((5 - (9 * N) + (5 * N2)) / 192) + (epsilon * (
            ((9 - (10 * N)) / 384) + (epsilon * (7.0 / 512)))));
        power *= epsilon;
        c[4] = power * (((7 - (14 * N)) / 512) + (epsilon * (7.0 / 512)));
        power *= epsilon;
        c[5] = power * (21.0 / 2560);
        c[6] = 0;
    }

    /// <summary>The sum of c[l] sin(2 l sigma), by Clenshaw's recurrence.</summary>
    public static double SinSum(ReadOnlySpan<double> c, SinCos sigma)
    {
        var twiceCos = 2 * (sigma.Cos - sigma.Sin) * (sigma.Cos + sigma.Sin);
        double current = 0, previous = 0;
        for (var l = Size - 1; l > 0; l--)
        {
            (current, previous) = (c[l] + (twiceCos * current) - previous, current);
        }

        return 2 * sigma.Sin * sigma.Cos * current;
    }
}
