using Umweg.Sphere;
using static Umweg.Tests.Sphere.TestPoints;

namespace Umweg.Tests.Sphere;

/// <summary>
/// FEATURE UNDER TEST: angles and points along arcs are as accurate as they say, near and far.
/// METHOD: cross products of the very doubles in 28 digits.
/// </summary>
public sealed class ArcTests
{
    [Fact]
    public void Angles_have_a_relative_error_below_1e15th_near_and_far()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var a = Random(random);
            var b = (i % 3) switch
            {
                0 => Random(random),
                1 => Near(a, random, Math.Pow(10, -10 * random.NextDouble())),
                _ => Near(a.Antipode, random, Math.Pow(10, -10 * random.NextDouble())),
            };
            var expected = TrueAngle(a, b);
            Assert.InRange(Arc.Angle(a, b), expected * (1 - 1e-15), expected * (1 + 1e-15));
            Assert.Equal(Arc.Angle(a, b), Arc.Angle(b, a));
        }
    }

    [Fact]
    public void Angles_of_equal_and_antipodal_points_are_exact()
    {
        var p = At(12.3, 45.6);

        Assert.Equal(0, Arc.Angle(p, p));
        Assert.Equal(Math.PI, Arc.Angle(p, p.Antipode));
        Assert.Equal(Math.PI / 2, Arc.Angle(At(0, 0), At(0, 90)));
        Assert.Equal(1e-12 * Math.PI / 180, Arc.Angle(At(0, 0), At(0, 1e-12)), 1e-29);
    }

    [Fact]
    public void Interpolated_points_lie_on_the_arc_at_their_fraction_to_within_1e15th()
    {
        var random = new Random(2);
        for (var i = 0; i < 20_000; i++)
        {
            var a = Random(random);
            var b = i % 2 == 0 ? Random(random) : Near(a.Antipode, random, Math.Pow(10, -10 * random.NextDouble()));
            var fraction = random.NextDouble();
            var p = Arc.Interpolate(a, b, fraction);

            Assert.InRange(HeightAbove(a, b, p), -1e-15, 1e-15);
            Assert.Equal(fraction * TrueAngle(a, b), TrueAngle(a, p), 2e-15);
        }
    }

    [Fact]
    public void Interpolation_is_the_same_from_either_end_and_exact_at_the_ends()
    {
        var random = new Random(3);
        for (var i = 0; i < 1000; i++)
        {
            var (a, b) = (Random(random), Random(random));
            for (var k = 0; k <= 16; k++)
            {
                Assert.Equal(Arc.Interpolate(a, b, k / 16.0), Arc.Interpolate(b, a, 1 - (k / 16.0)));
            }

            Assert.Equal(a, Arc.Interpolate(a, b, 0));
            Assert.Equal(b, Arc.Interpolate(a, b, 1));
            Assert.Equal(a, Arc.Interpolate(a, a, 0.3));
        }
    }

    [Fact]
    public void Antipodal_points_have_nothing_between_them() =>
        Assert.Throws<ArgumentException>(() => Arc.Interpolate(At(10, 20), At(-10, -160), 0.5));

    [Fact]
    public void Crossings_lie_on_both_circles_as_closely_as_their_angle_allows()
    {
        var random = new Random(4);
        var tested = 0;
        while (tested < 5_000)
        {
            var (a, b, c, d) = (Random(random), Random(random), Random(random), Random(random));
            if (Predicates.Classify(a, b, c, d) != ArcCrossing.Proper || Arc.Angle(a, b) > 2.5)
            {
                continue;
            }

            tested++;
            var x = Arc.Crossing(a, b, c, d);
            Assert.InRange(HeightAbove(a, b, x), -3e-15, 3e-15);
            Assert.InRange(HeightAbove(c, d, x), -3e-15, 3e-15);
        }
    }

    [Fact]
    public void A_crossing_at_an_end_is_that_end()
    {
        var (a, b) = (At(0, 0), At(0, 50));

        Assert.Equal(a, Arc.Crossing(a, b, At(-10, 0), At(20, 0)));
        Assert.Equal(a, Arc.Crossing(a, b, At(0, 10), At(0, 20)));
    }

    [Fact]
    public void Points_of_an_arc_are_before_those_further_along_however_near_they_are()
    {
        var random = new Random(5);
        for (var i = 0; i < 5_000; i++)
        {
            var a = Random(random);
            var b = i % 2 == 0 ? Random(random) : Near(a, random, Math.Pow(10, -10 * random.NextDouble()));
            var first = random.NextDouble();
            var second = first + (Math.Pow(10, -5 * random.NextDouble()) * (1 - first));
            var (p, q) = (Arc.Interpolate(a, b, first), Arc.Interpolate(a, b, second));
            if (Arc.Angle(p, q) > 1e-15)
            {
                Assert.True(Arc.IsBefore(a, b, p, q));
                Assert.False(Arc.IsBefore(a, b, q, p));
            }

            Assert.False(Arc.IsBefore(a, b, p, p));
        }
    }

    private static double TrueAngle(SpherePoint a, SpherePoint b)
    {
        var (x, y, z) = ExactCross(a, b);
        return Math.Atan2(Math.Sqrt((x * x) + (y * y) + (z * z)), a.Dot(b));
    }

    // The sine of the angle between p and the circle through a and b.
    private static double HeightAbove(SpherePoint a, SpherePoint b, SpherePoint p)
    {
        var (x, y, z) = ExactCross(a, b);
        var norm = Math.Sqrt((x * x) + (y * y) + (z * z));
        var height = (ToDecimal(x / norm) * ToDecimal(p.X)) + (ToDecimal(y / norm) * ToDecimal(p.Y))
            + (ToDecimal(z / norm) * ToDecimal(p.Z));
        return (double)height;
    }
}
