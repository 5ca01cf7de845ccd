using System.Runtime.CompilerServices;

namespace Umweg.Sphere;

/// <summary>Exact sums of doubles: a number held as components that do not overlap, least first.</summary>
/// <remarks>
/// <para>The sign of such a sum is the sign of its last component. Zero components are dropped; zero has none.</para>
/// <para>Exact as long as no product falls below the smallest double; <see cref="IsSafe(SpherePoint)"/> tells for which
/// coordinates that holds in a polynomial of degree four.</para>
/// <para>Source: Shewchuk, Adaptive precision floating-point arithmetic, Discrete Comput. Geom. 18 (1997),
/// DOI 10.1007/PL00009321: theorems 6 (TwoSum), 10 (expansion sum), 13 (fast expansion sum) and 19 (scaling).
/// TwoProduct is one fused multiply-add. C# never fuses on its own, so every other operation rounds as written.</para>
/// </remarks>
internal static class Expansion
{
    /// <summary>The components that a difference of two products can have.</summary>
    public const int MinorLength = 4;

    // A double of at least 2^-200 has its last bit at 2^-252 or above, so a product of four has it above 2^-1008,
    // and nothing down to 2^-1074 is lost.
    private const double LeastSafe = 1.0 / (1L << 50) / (1L << 50) / (1L << 50) / (1L << 50);

    /// <summary>Whether products of up to four of such coordinates are exact here.</summary>
    public static bool IsSafe(SpherePoint p) => IsSafe(p.X) && IsSafe(p.Y) && IsSafe(p.Z);

    /// <summary>The sign of a sum: -1, 0 or 1.</summary>
    public static int Sign(ReadOnlySpan<double> sum) => sum.IsEmpty ? 0 : Math.Sign(sum[^1]);

    /// <summary>a b - c d, in at most four components; returns how many.</summary>
    /// <remarks>Adjacent components do not touch (theorem 10), as <see cref="Scale"/> needs.</remarks>
    public static int Minor(double a, double b, double c, double d, Span<double> minor)
    {
        var (high, low) = TwoProduct(a, b);
        var (otherHigh, otherLow) = TwoProduct(-c, d);

        // The expansion sum: first otherLow goes into (low, high), then otherHigh into the upper three.
        (var carry, var x0) = TwoSum(low, otherLow);
        (var x2, var x1) = TwoSum(high, carry);
        (carry, x1) = TwoSum(x1, otherHigh);
        (var x3, x2) = TwoSum(x2, carry);

        var length = 0;
        Append(x0, minor, ref length);
        Append(x1, minor, ref length);
        Append(x2, minor, ref length);
        Append(x3, minor, ref length);
        return length;
    }

    /// <summary>A sum times a double, in at most twice as many components; returns how many.</summary>
    public static int Scale(ReadOnlySpan<double> sum, double factor, Span<double> product)
    {
        if (sum.IsEmpty || factor == 0)
        {
            return 0;
        }

        var length = 0;
        (var carry, var rest) = TwoProduct(sum[0], factor);
        Append(rest, product, ref length);
        for (var i = 1; i < sum.Length; i++)
        {
            var (high, low) = TwoProduct(sum[i], factor);
            (carry, rest) = TwoSum(carry, low);
            Append(rest, product, ref length);
            (carry, rest) = FastTwoSum(high, carry);
            Append(rest, product, ref length);
        }

        Append(carry, product, ref length);
        return length;
    }

    /// <summary>The sum of two sums, in at most as many components as both have; returns how many.</summary>
    public static int Add(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> total)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            var only = a.IsEmpty ? b : a;
            only.CopyTo(total);
            return only.Length;
        }

        var length = 0;
        int i = 0, j = 0;
        var carry = NextByMagnitude(a, b, ref i, ref j);
        while (i < a.Length || j < b.Length)
        {
            (carry, var rest) = TwoSum(carry, NextByMagnitude(a, b, ref i, ref j));
            Append(rest, total, ref length);
        }

        Append(carry, total, ref length);
        return length;
    }

    /// <summary>A product as its rounded value and what the rounding took away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double High, double Low) TwoProduct(double a, double b)
    {
        var high = a * b;
        return (high, Math.FusedMultiplyAdd(a, b, -high));
    }

    /// <summary>A sum as its rounded value and what the rounding took away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (double High, double Low) TwoSum(double a, double b)
    {
        var high = a + b;
        var bRounded = high - a;
        var aRounded = high - bRounded;
        return (high, (a - aRounded) + (b - bRounded));
    }

    private static bool IsSafe(double value) => value == 0 || Math.Abs(value) >= LeastSafe;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double NextByMagnitude(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ref int i, ref int j) =>
        j == b.Length || (i < a.Length && Math.Abs(a[i]) < Math.Abs(b[j])) ? a[i++] : b[j++];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Append(double component, Span<double> sum, ref int length)
    {
        if (component != 0)
        {
            sum[length++] = component;
        }
    }

    // Right where |a| >= |b|, as within Scale.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double High, double Low) FastTwoSum(double a, double b)
    {
        var high = a + b;
        return (high, b - (high - a));
    }
}
