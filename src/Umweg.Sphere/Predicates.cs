using System.Numerics;
using System.Runtime.CompilerServices;

namespace Umweg.Sphere;

/// <summary>Questions about points of the sphere that are answered exactly for the doubles given.</summary>
public static class Predicates
{
    // |fl(det) - det| <= 3.6548 e for unit vectors, e = 2^-53 (docs/algorithms/side-of-great-circle.md).
    // Doubled, so that vectors a few ulps off unit length cannot eat the margin.
    internal const double MaxDeterminantError = 2 * 3.6548 / (1L << 53);

    /// <summary>The side of the great circle from <paramref name="a"/> to <paramref name="b"/> that
    /// <paramref name="c"/> is on.</summary>
    /// <returns>The sign of the determinant |a b c|, exact for the given doubles: never a rounding artefact.</returns>
    /// <remarks>Antipodal or equal a, b define no circle and give <see cref="Side.On"/>.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Side SideOf(SpherePoint a, SpherePoint b, SpherePoint c)
    {
        var determinant =
            (((a.Y * b.Z) - (a.Z * b.Y)) * c.X) +
            (((a.Z * b.X) - (a.X * b.Z)) * c.Y) +
            (((a.X * b.Y) - (a.Y * b.X)) * c.Z);
        if (determinant > MaxDeterminantError)
        {
            return Side.Left;
        }

        return determinant < -MaxDeterminantError ? Side.Right : ExactSideOf(a, b, c);
    }

    /// <summary><see cref="SideOf"/> by big integers alone, about a thousand times slower.</summary>
    public static Side ExactSideOf(SpherePoint a, SpherePoint b, SpherePoint c)
    {
        if (a == b || b == c || a == c)
        {
            return Side.On;
        }

        Span<BigInteger> m = new BigInteger[9];
        ToIntegers([a.X, a.Y, a.Z, b.X, b.Y, b.Z, c.X, c.Y, c.Z], m);
        var determinant =
            (((m[1] * m[5]) - (m[2] * m[4])) * m[6]) +
            (((m[2] * m[3]) - (m[0] * m[5])) * m[7]) +
            (((m[0] * m[4]) - (m[1] * m[3])) * m[8]);
        return (Side)determinant.Sign;
    }

    // Every double is mantissa * 2^exponent; scaled to the least exponent of all, they are integers.
    private static void ToIntegers(ReadOnlySpan<double> values, Span<BigInteger> integers)
    {
        var least = int.MaxValue;
        foreach (var value in values)
        {
            if (value != 0)
            {
                least = Math.Min(least, ExponentOf(value));
            }
        }

        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            if (value != 0)
            {
                var exponent = ExponentOf(value);
                integers[i] = new BigInteger(Math.ScaleB(value, -exponent)) << (exponent - least);
            }
        }
    }

    private static int ExponentOf(double value) => Math.Max(Math.ILogB(value), -1022) - 52;
}
