using System.Numerics;
using System.Runtime.CompilerServices;

namespace Umweg.Sphere;

/// <summary>Questions about points of the sphere that are answered exactly for the doubles given.</summary>
/// <remarks>
/// <para>Two points are the <em>same</em> where their vectors have the same direction, whatever their last bits say
/// of length: (1, 0, 0) and (1 - ulp, 0, 0) are one point. The arc from a to b is the set of directions of
/// s a + t b with s, t at least 0 and not both 0: the shorter arc with its ends; one point where a and b are the
/// same; the two ends alone where they are antipodal, since no circle is marked out then.</para>
/// <para>Every answer is found in floating point where a proved bound allows, else in exact sums of doubles
/// (<see cref="Expansion"/>), else, for coordinates between 0 and 2^-200, in big integers. Nothing is allocated
/// before that. Points must be from 2^-100 to 1 + 2^-40 long; the factories keep within 2^-51 of 1.</para>
/// <para>Method, proofs and costs: docs/algorithms/side-of-great-circle.md.</para>
/// </remarks>
public static class Predicates
{
    // A computed determinant beyond this has the true sign: |error| <= (3 + 2/sqrt(3)) e < 4.155 e for unit vectors,
    // e = 2^-53; rounded up for second-order terms and for vectors up to 1 + 2^-40 long.
    internal const double MaxDeterminantError = 4.16 / (1L << 53);

    // The same where every rounding error of the first order is carried along: |error| < 27.2 e^2.
    internal const double MaxDoubledError = 28.0 / (1L << 53) / (1L << 53);

    // The same as the first for (a x b) . (q x p): |error| <= (4 + 4/sqrt(3)) e < 6.31 e.
    internal const double MaxOrderError = 6.32 / (1L << 53);

    /// <summary>The side of the great circle from <paramref name="a"/> to <paramref name="b"/> that
    /// <paramref name="c"/> is on.</summary>
    /// <returns>The sign of the determinant |a b c|, exact for the given doubles: never a rounding artefact.</returns>
    /// <remarks>
    /// <para>Properties, each a test:</para>
    /// <para>1. Swapping two points flips the side.</para>
    /// <para>2. Rotating the three keeps it.</para>
    /// <para>3. <see cref="Side.On"/> if and only if the vectors are linearly dependent; so whenever two of the points
    /// are the same or antipodal, which define no circle.</para>
    /// <para>4. Replacing a point by its antipode flips the side.</para>
    /// <para>5. It equals <see cref="ExactSideOf"/>, whichever stage decides.</para>
    /// <para>Cost: arithmetic only, except within 4.6e-16 of the circle (3 nm on the ground, for a and b at right
    /// angles); there twofold precision decides, and within 3.5e-31 exact sums of doubles; numbers in bench/results,
    /// SideOf.</para>
    /// </remarks>
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

        return determinant < -MaxDeterminantError ? Side.Right : NearSideOf(a, b, c);
    }

    /// <summary><see cref="SideOf"/> by big integers alone: the plainest statement of it, hundreds of times slower.
    /// </summary>
    public static Side ExactSideOf(SpherePoint a, SpherePoint b, SpherePoint c)
    {
        Span<BigInteger> m = new BigInteger[9];
        ToIntegers([a.X, a.Y, a.Z, b.X, b.Y, b.Z, c.X, c.Y, c.Z], m);
        var determinant =
            (((m[1] * m[5]) - (m[2] * m[4])) * m[6]) +
            (((m[2] * m[3]) - (m[0] * m[5])) * m[7]) +
            (((m[0] * m[4]) - (m[1] * m[3])) * m[8]);
        return (Side)determinant.Sign;
    }

    /// <summary>Whether two vectors are the same point: the same direction exactly.</summary>
    /// <remarks>Properties: 1. an equivalence; 2. equal coordinates are the same; 3. a point and its antipode never
    /// are.</remarks>
    public static bool AreSame(SpherePoint a, SpherePoint b) => a == b || (AreParallel(a, b) && a.Dot(b) > 0);

    /// <summary>Whether two points lie exactly opposite each other, so that no single arc joins them.</summary>
    /// <remarks>Property: <c>AreAntipodal(a, b)</c> if and only if <c>AreSame(a, b.Antipode)</c>.</remarks>
    public static bool AreAntipodal(SpherePoint a, SpherePoint b) => AreSame(a, b.Antipode);

    /// <summary>Whether <paramref name="p"/> lies on the arc from <paramref name="a"/> to <paramref name="b"/>, ends
    /// included.</summary>
    /// <remarks>
    /// <para>Properties, each a test: 1. the ends lie on it; 2. swapping a and b changes nothing; 3. of a point and its
    /// antipode, at most one lies on it unless a and b are antipodal; 4. what lies on it is <see cref="Side.On"/>;
    /// 5. where a and b are the same or antipodal, only they lie on it.</para>
    /// </remarks>
    public static bool IsOnArc(SpherePoint a, SpherePoint b, SpherePoint p)
    {
        if (SideOf(a, b, p) != Side.On)
        {
            return false;
        }

        // With p = s a + t b and n = a x b, the vectors p x b = s n and a x p = t n are parallel to n, so one
        // coordinate in which n is not zero shows the signs of s and t.
        var axis = AxisOf(a, b, out var normal);
        if (axis < 0)
        {
            return AreSame(a, p) || AreSame(b, p);
        }

        return MinorSign(p, b, axis) * normal >= 0 && MinorSign(a, p, axis) * normal >= 0;
    }

    /// <summary>How the arc a-b and the arc c-d meet.</summary>
    /// <remarks>
    /// <para>Properties, each a test: 1. swapping the ends of an arc, or the two arcs, or taking all four antipodes
    /// changes nothing; 2. <see cref="ArcCrossing.Proper"/> if and only if a, b lie strictly on different sides of c-d
    /// and c, d strictly on different sides of a-b, and the arcs, not their antipodes, meet; 3. an arc and itself
    /// <see cref="ArcCrossing.Overlap"/>, unless it is one point, which has a <see cref="ArcCrossing.SharedEnd"/> with
    /// itself; 4. <see cref="ArcCrossing.None"/> if and only if not proper and no end lies on the other arc; 5. arcs
    /// that share one end, and do not overlap, have a <see cref="ArcCrossing.SharedEnd"/>; 6. antipodal a, b stand for
    /// two points, as <see cref="IsOnArc"/> says, and two points that both lie on c-d count as an overlap.</para>
    /// </remarks>
    public static ArcCrossing Classify(SpherePoint a, SpherePoint b, SpherePoint c, SpherePoint d)
    {
        var abc = SideOf(a, b, c);
        var abd = SideOf(a, b, d);
        if (abc != Side.On && abc == abd)
        {
            return ArcCrossing.None;
        }

        var cda = SideOf(c, d, a);
        var cdb = SideOf(c, d, b);
        if (abc != Side.On && abd != Side.On && cda != Side.On && cdb != Side.On)
        {
            // (a x b) x (c x d) = c |abd| - d |abc| = b |cda| - a |cdb|: where the signs agree as below, this vector
            // or its opposite lies within both arcs; otherwise an arc meets the other's antipode.
            return cda != cdb && abc != cda ? ArcCrossing.Proper : ArcCrossing.None;
        }

        return ClassifyTouching(a, b, c, d);
    }

    /// <summary>Whether the directions from <paramref name="o"/> to a, b and c come in this order, turning
    /// counter-clockwise from a by less than a full turn.</summary>
    /// <remarks>
    /// <para>Properties, each a test, for points with a direction from o: 1. where a and b, or b and c, lie in the
    /// same direction, it is true; 2. otherwise, where a and c do, it is false; 3. for three different directions,
    /// exactly one of (a, b, c) and (c, b, a) is ordered; 4. for three different directions, rotating them keeps the
    /// answer.</para>
    /// <para>A point that is o or its antipode has no direction from o; with one, the answer is false.</para>
    /// </remarks>
    public static bool IsOrderedCounterClockwise(SpherePoint o, SpherePoint a, SpherePoint b, SpherePoint c)
    {
        var toB = TurnAt(o, a, b);
        var toC = TurnAt(o, a, c);
        if (toB == Turn.Undefined || toC == Turn.Undefined)
        {
            return false;
        }

        if (toB == Turn.None || toC == Turn.None)
        {
            return toB == Turn.None;
        }

        return toB == toC ? TurnAt(o, b, c) is Turn.None or Turn.UnderHalf : toB < toC;
    }

    /// <summary>Which of <paramref name="p"/> and <paramref name="q"/> comes first on the way round the great circle
    /// from <paramref name="a"/> to <paramref name="b"/>: the sign of (a x b) . (q x p).</summary>
    /// <returns>-1 where p comes first, 1 where q does, 0 where neither: their feet on the circle are the same or
    /// antipodal, or one of them is a pole of it, or a and b define none.</returns>
    /// <remarks>
    /// <para>Points off the circle count by their feet, so rounded points of an arc can be sorted by this along an arc
    /// shorter than a half circle. Properties, each a test: 1. swapping p and q, or a and b, flips the sign; 2. along
    /// the arc it is transitive; 3. -1 for a and b themselves unless they are the same or antipodal; 4. it equals big
    /// integers' answer, whichever stage decides.</para>
    /// </remarks>
    public static int CompareAlong(SpherePoint a, SpherePoint b, SpherePoint p, SpherePoint q)
    {
        var order =
            (((a.Y * b.Z) - (a.Z * b.Y)) * ((q.Y * p.Z) - (q.Z * p.Y))) +
            (((a.Z * b.X) - (a.X * b.Z)) * ((q.Z * p.X) - (q.X * p.Z))) +
            (((a.X * b.Y) - (a.Y * b.X)) * ((q.X * p.Y) - (q.Y * p.X)));
        return Math.Abs(order) > MaxOrderError ? Math.Sign(order) : NearCompareAlong(a, b, p, q);
    }

    // The middle stages of SideOf, kept out of line so that the filter stays small enough to inline.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Side NearSideOf(SpherePoint a, SpherePoint b, SpherePoint c)
    {
        if (a == b || b == c || a == c)
        {
            return Side.On;
        }

        var determinant = DoubledDeterminant(a, b, c);
        return Math.Abs(determinant) > MaxDoubledError ? (Side)Math.Sign(determinant) : OnOrNearlyOn(a, b, c);
    }

    // The determinant with the rounding errors of all products and sums added up beside it.
    internal static double DoubledDeterminant(SpherePoint a, SpherePoint b, SpherePoint c)
    {
        var (x, xRest) = Term(a.Y, b.Z, a.Z, b.Y, c.X);
        var (y, yRest) = Term(a.Z, b.X, a.X, b.Z, c.Y);
        var (z, zRest) = Term(a.X, b.Y, a.Y, b.X, c.Z);
        var (xy, xyRest) = Expansion.TwoSum(x, y);
        var (xyz, xyzRest) = Expansion.TwoSum(xy, z);
        return xyz + (xyRest + xyzRest + (xRest + yRest + zRest));

        // (p q - r s) t
        static (double High, double Low) Term(double p, double q, double r, double s, double t)
        {
            var (plus, plusRest) = Expansion.TwoProduct(p, q);
            var (minus, minusRest) = Expansion.TwoProduct(r, s);
            var (minor, minorRest) = Expansion.TwoSum(plus, -minus);
            var (term, termRest) = Expansion.TwoProduct(minor, t);
            return (term, Math.FusedMultiplyAdd(minorRest + (plusRest - minusRest), t, termRest));
        }
    }

    private static Side OnOrNearlyOn(SpherePoint a, SpherePoint b, SpherePoint c)
    {
        if (!Expansion.IsSafe(a) || !Expansion.IsSafe(b) || !Expansion.IsSafe(c))
        {
            return ExactSideOf(a, b, c);
        }

        const int TermLength = 2 * Expansion.MinorLength;
        Span<double> minor = stackalloc double[Expansion.MinorLength];
        Span<double> termX = stackalloc double[TermLength];
        Span<double> termY = stackalloc double[TermLength];
        Span<double> termZ = stackalloc double[TermLength];
        Span<double> termXY = stackalloc double[2 * TermLength];
        Span<double> determinant = stackalloc double[3 * TermLength];

        var length = Expansion.Minor(a.Y, b.Z, a.Z, b.Y, minor);
        termX = termX[..Expansion.Scale(minor[..length], c.X, termX)];
        length = Expansion.Minor(a.Z, b.X, a.X, b.Z, minor);
        termY = termY[..Expansion.Scale(minor[..length], c.Y, termY)];
        length = Expansion.Minor(a.X, b.Y, a.Y, b.X, minor);
        termZ = termZ[..Expansion.Scale(minor[..length], c.Z, termZ)];
        termXY = termXY[..Expansion.Add(termX, termY, termXY)];
        length = Expansion.Add(termXY, termZ, determinant);
        return (Side)Expansion.Sign(determinant[..length]);
    }

    // Some end lies on the other's great circle. Then whatever the arcs share contains an end of one of them: on two
    // circles the shared point is such an end, on one circle the shared stretch is bounded by ends.
    private static ArcCrossing ClassifyTouching(SpherePoint a, SpherePoint b, SpherePoint c, SpherePoint d)
    {
        var aOnCD = IsOnArc(c, d, a);
        var bOnCD = IsOnArc(c, d, b);
        var cOnAB = IsOnArc(a, b, c);
        var dOnAB = IsOnArc(a, b, d);
        if (!aOnCD && !bOnCD && !cOnAB && !dOnAB)
        {
            return ArcCrossing.None;
        }

        var shared = aOnCD ? a : bOnCD ? b : cOnAB ? c : d;
        var isOnlyOne =
            (!bOnCD || AreSame(shared, b)) && (!cOnAB || AreSame(shared, c)) && (!dOnAB || AreSame(shared, d));
        if (!isOnlyOne)
        {
            return ArcCrossing.Overlap;
        }

        return (aOnCD || bOnCD) && (cOnAB || dOnAB) ? ArcCrossing.SharedEnd : ArcCrossing.EndInside;
    }

    // How far the direction o-v is turned counter-clockwise from the direction o-u.
    private static Turn TurnAt(SpherePoint o, SpherePoint u, SpherePoint v)
    {
        switch (SideOf(o, u, v))
        {
            case Side.Left:
                return Turn.UnderHalf;
            case Side.Right:
                return Turn.OverHalf;
            default:
                // The normals o x u and o x v are parallel: one coordinate tells whether they agree.
                var axis = AxisOf(o, u, out var normal);
                var other = axis < 0 ? 0 : MinorSign(o, v, axis);
                return other == 0 ? Turn.Undefined : other == normal ? Turn.None : Turn.Half;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int NearCompareAlong(SpherePoint a, SpherePoint b, SpherePoint p, SpherePoint q)
    {
        if (!Expansion.IsSafe(a) || !Expansion.IsSafe(b) || !Expansion.IsSafe(p) || !Expansion.IsSafe(q))
        {
            return ExactCompareAlong(a, b, p, q);
        }

        const int TermLength = 2 * Expansion.MinorLength * Expansion.MinorLength;
        Span<double> left = stackalloc double[Expansion.MinorLength];
        Span<double> right = stackalloc double[Expansion.MinorLength];
        Span<double> scaled = stackalloc double[2 * Expansion.MinorLength];
        Span<double> total = stackalloc double[3 * TermLength];
        Span<double> next = stackalloc double[3 * TermLength];
        var totalLength = 0;
        for (var axis = 0; axis < 3; axis++)
        {
            var leftLength = Minor(a, b, axis, left);
            var rightLength = Minor(q, p, axis, right);
            for (var i = 0; i < rightLength; i++)
            {
                var length = Expansion.Scale(left[..leftLength], right[i], scaled);
                totalLength = Expansion.Add(total[..totalLength], scaled[..length], next);
                var spare = total;
                total = next;
                next = spare;
            }
        }

        return Expansion.Sign(total[..totalLength]);
    }

    internal static int ExactCompareAlong(SpherePoint a, SpherePoint b, SpherePoint p, SpherePoint q)
    {
        Span<BigInteger> m = new BigInteger[12];
        ToIntegers([a.X, a.Y, a.Z, b.X, b.Y, b.Z, p.X, p.Y, p.Z, q.X, q.Y, q.Z], m);
        var order =
            (((m[1] * m[5]) - (m[2] * m[4])) * ((m[10] * m[8]) - (m[11] * m[7]))) +
            (((m[2] * m[3]) - (m[0] * m[5])) * ((m[11] * m[6]) - (m[9] * m[8]))) +
            (((m[0] * m[4]) - (m[1] * m[3])) * ((m[9] * m[7]) - (m[10] * m[6])));
        return order.Sign;
    }

    private static bool AreParallel(SpherePoint a, SpherePoint b) => AxisOf(a, b, out _) < 0;

    // A coordinate in which a x b is not zero, and its sign there; -1 where a and b are parallel.
    private static int AxisOf(SpherePoint a, SpherePoint b, out int sign)
    {
        for (var axis = 0; axis < 3; axis++)
        {
            sign = MinorSign(a, b, axis);
            if (sign != 0)
            {
                return axis;
            }
        }

        sign = 0;
        return -1;
    }

    // The sign of one coordinate of a x b.
    private static int MinorSign(SpherePoint a, SpherePoint b, int axis)
    {
        var (a1, a2) = Others(a, axis);
        var (b1, b2) = Others(b, axis);

        // Rounding is monotone: products that differ when rounded differ so exactly.
        var plus = a1 * b2;
        var minus = a2 * b1;
        if (plus != minus)
        {
            return plus > minus ? 1 : -1;
        }

        if (Expansion.IsSafe(a) && Expansion.IsSafe(b))
        {
            return Math.FusedMultiplyAdd(a1, b2, -plus).CompareTo(Math.FusedMultiplyAdd(a2, b1, -minus));
        }

        Span<BigInteger> m = new BigInteger[4];
        ToIntegers([a1, a2, b1, b2], m);
        return ((m[0] * m[3]) - (m[1] * m[2])).Sign;
    }

    private static int Minor(SpherePoint a, SpherePoint b, int axis, Span<double> minor)
    {
        var (a1, a2) = Others(a, axis);
        var (b1, b2) = Others(b, axis);
        return Expansion.Minor(a1, b2, a2, b1, minor);
    }

    private static (double First, double Second) Others(SpherePoint p, int axis) => axis switch
    {
        0 => (p.Y, p.Z),
        1 => (p.Z, p.X),
        _ => (p.X, p.Y),
    };

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

    private enum Turn
    {
        Undefined,
        None,
        UnderHalf,
        Half,
        OverHalf,
    }
}
