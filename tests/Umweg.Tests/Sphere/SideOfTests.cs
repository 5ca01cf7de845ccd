using System.Numerics;
using Umweg.Sphere;

namespace Umweg.Tests.Sphere;

/// <summary>
/// FEATURE UNDER TEST: the side of a great circle is exact.
/// METHOD: the numbered properties of Predicates.SideOf, on points made to be degenerate, because random points never
/// leave the filter; a plain big-integer determinant and 64-bit integers as oracles.
/// </summary>
public sealed class SideOfTests
{
    [Fact]
    public void Property_1_swapping_two_points_flips_the_side() =>
        DegeneratePoints.Check(DegeneratePoints.Several(3), p =>
            (int)Predicates.SideOf(p[0], p[1], p[2]) == -(int)Predicates.SideOf(p[1], p[0], p[2]) &&
            (int)Predicates.SideOf(p[0], p[1], p[2]) == -(int)Predicates.SideOf(p[0], p[2], p[1]));

    [Fact]
    public void Property_2_rotating_the_three_keeps_the_side() =>
        DegeneratePoints.Check(DegeneratePoints.Several(3), p =>
            Predicates.SideOf(p[0], p[1], p[2]) == Predicates.SideOf(p[1], p[2], p[0]) &&
            Predicates.SideOf(p[0], p[1], p[2]) == Predicates.SideOf(p[2], p[0], p[1]));

    [Fact]
    public void Property_3_on_the_circle_if_and_only_if_the_vectors_are_dependent() =>
        DegeneratePoints.Check(DegeneratePoints.SeveralIntegers(3), v =>
            (int)Predicates.SideOf(v[0].ToPoint(), v[1].ToPoint(), v[2].ToPoint()) ==
            Math.Sign(v[0].Cross(v[1]).Dot(v[2])));

    [Fact]
    public void Property_3_equal_and_antipodal_points_define_no_circle() =>
        DegeneratePoints.Check(DegeneratePoints.Several(2), p =>
            Predicates.SideOf(p[0], p[0], p[1]) == Side.On &&
            Predicates.SideOf(p[0], p[0].Antipode, p[1]) == Side.On &&
            Predicates.SideOf(p[0], p[1], p[0].Antipode) == Side.On);

    [Fact]
    public void Property_4_an_antipode_lies_on_the_other_side() =>
        DegeneratePoints.Check(DegeneratePoints.Several(3), p =>
            (int)Predicates.SideOf(p[0], p[1], p[2].Antipode) == -(int)Predicates.SideOf(p[0], p[1], p[2]));

    [Fact]
    public void Property_5_every_stage_agrees_with_big_integers() =>
        DegeneratePoints.Check(DegeneratePoints.Several(3), p =>
            Predicates.SideOf(p[0], p[1], p[2]) == Predicates.ExactSideOf(p[0], p[1], p[2]) &&
            Predicates.NearSideOf(p[0], p[1], p[2]) == Predicates.ExactSideOf(p[0], p[1], p[2]));

    [Fact]
    public void A_great_circle_made_ready_says_the_same() =>
        DegeneratePoints.Check(DegeneratePoints.Several(3), p =>
            new GreatCircle(p[0], p[1]).SideOf(p[2]) == Predicates.SideOf(p[0], p[1], p[2]));

    [Fact]
    public void Everything_lies_on_the_default_great_circle() =>
        Assert.Equal(Side.On, default(GreatCircle).SideOf(At(10, 20)));

    [Fact]
    public void Three_points_of_one_meridian_are_on_it()
    {
        for (var longitude = -180; longitude <= 180; longitude += 90)
        {
            Assert.Equal(Side.On, Predicates.SideOf(At(10, longitude), At(20.1, longitude), At(-77.7, longitude)));
        }
    }

    [Fact]
    public void East_is_left_of_the_way_south_and_north_is_left_of_the_way_east()
    {
        Assert.Equal(Side.Left, Predicates.SideOf(At(10, 0), At(-10, 0), At(0, 1e-13)));
        Assert.Equal(Side.Left, Predicates.SideOf(At(0, 0), At(0, 10), At(1e-13, 5)));
        Assert.Equal(Side.Right, Predicates.SideOf(At(0, 0), At(0, 10), At(-1e-13, 5)));
    }

    [Fact]
    public void One_unit_in_the_last_place_off_a_circle_is_noticed()
    {
        var a = SpherePoint.FromExactCoordinates(0.5, 0.5, 0.5);
        var b = SpherePoint.FromExactCoordinates(0.25, 0.5, 0.75);
        var on = SpherePoint.FromExactCoordinates(0.375, 0.5, 0.625);
        var off = SpherePoint.FromExactCoordinates(0.375, 0.5, Math.BitIncrement(0.625));

        Assert.Equal(Side.On, Predicates.SideOf(a, b, on));
        Assert.Equal(Side.Left, Predicates.SideOf(a, b, off));
    }

    [Fact]
    public void Points_rounded_onto_an_arc_are_judged_like_big_integers_judge_them()
    {
        var random = new Random(7);
        var decidedNear = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var a = RandomPoint(random);
            var b = RandomPoint(random);
            var c = Arc.Interpolate(a, b, random.NextDouble());
            Assert.Equal(Predicates.ExactSideOf(a, b, c), Predicates.SideOf(a, b, c));
            decidedNear += Math.Abs(Determinant(a, b, c)) <= Predicates.MaxDeterminantError ? 1 : 0;
        }

        Assert.True(decidedNear > 19_000, $"only {decidedNear} of 20,000 reached the middle stage");
    }

    [Fact]
    public void The_filter_keeps_its_proved_bound()
    {
        var random = new Random(11);
        var worst = 0.0;
        for (var i = 0; i < 200_000; i++)
        {
            var (a, b) = (RandomPoint(random), RandomPoint(random));
            var c = i % 2 == 0 ? RandomPoint(random) : Arc.Interpolate(a, b, random.NextDouble());
            worst = Math.Max(worst, Math.Abs(Determinant(a, b, c) - (double)DecimalDeterminant(a, b, c)));
        }

        Assert.InRange(worst, 1e-17, Predicates.MaxDeterminantError);
    }

    [Fact]
    public void Twofold_precision_keeps_its_proved_bound()
    {
        // Integers scaled up to full mantissas: the exact determinant is a big integer.
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (RandomPoint(random), RandomPoint(random));
            var c = Arc.Interpolate(a, b, random.NextDouble());
            var error = Fixed(a.Y) * Fixed(b.Z) * Fixed(c.X) - Fixed(a.Z) * Fixed(b.Y) * Fixed(c.X)
                + Fixed(a.Z) * Fixed(b.X) * Fixed(c.Y) - Fixed(a.X) * Fixed(b.Z) * Fixed(c.Y)
                + Fixed(a.X) * Fixed(b.Y) * Fixed(c.Z) - Fixed(a.Y) * Fixed(b.X) * Fixed(c.Z)
                - new BigInteger(Math.ScaleB(Predicates.DoubledDeterminant(a, b, c), 330));
            Assert.InRange(Math.ScaleB((double)BigInteger.Abs(error), -330), 0, Predicates.MaxDoubledError);
        }
    }

    // In units of 2^-110, which the last bits of all but the tiniest coordinates are multiples of.
    private static BigInteger Fixed(double value) => new(Math.ScaleB(value, 110));

    private static double Determinant(SpherePoint a, SpherePoint b, SpherePoint c) =>
        (((a.Y * b.Z) - (a.Z * b.Y)) * c.X) +
        (((a.Z * b.X) - (a.X * b.Z)) * c.Y) +
        (((a.X * b.Y) - (a.Y * b.X)) * c.Z);

    // 28 decimal digits: off by 1e-27 at most, since the products stay below 1. The conversion must not round to 15
    // digits, as the cast from double does.
    private static decimal DecimalDeterminant(SpherePoint a, SpherePoint b, SpherePoint c)
    {
        decimal ax = Exact(a.X), ay = Exact(a.Y), az = Exact(a.Z);
        decimal bx = Exact(b.X), by = Exact(b.Y), bz = Exact(b.Z);
        return (((ay * bz) - (az * by)) * Exact(c.X)) +
            (((az * bx) - (ax * bz)) * Exact(c.Y)) +
            (((ax * by) - (ay * bx)) * Exact(c.Z));
    }

    private static decimal Exact(double value) =>
        (decimal)(long)(value * (1L << 62)) / (1L << 62);

    private static SpherePoint RandomPoint(Random random) =>
        At((Math.Asin((2 * random.NextDouble()) - 1) * 180) / Math.PI, (360 * random.NextDouble()) - 180);

    private static SpherePoint At(double latitude, double longitude) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude));
}
