using Umweg.Sphere;
using static Umweg.Tests.Sphere.TestPoints;

namespace Umweg.Tests.Sphere;

/// <summary>FEATURE UNDER TEST: points are directions of unit length, with no negative zeros among their coordinates.
/// </summary>
public sealed class SpherePointTests
{
    [Fact]
    public void The_length_is_1_to_within_2_to_the_minus_51()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var scale = Math.Pow(10, (298 * random.NextDouble()) - 149);
            var p = Random(random);
            p = SpherePoint.FromVector(scale * p.X, scale * p.Y, scale * p.Z);
            var (x, y, z) = (ToDecimal(p.X), ToDecimal(p.Y), ToDecimal(p.Z));
            var squared = (double)((x * x) + (y * y) + (z * z) - 1);

            // Twice the excess of the length, to first order.
            Assert.InRange(squared, -2.0 / (1L << 51), 2.0 / (1L << 51));
        }
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1e-151, 0, 0)]
    [InlineData(1e200, 0, 0)]
    [InlineData(double.PositiveInfinity, 0, 0)]
    [InlineData(double.NaN, 0, 1)]
    public void A_vector_without_a_direction_is_refused(double x, double y, double z) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SpherePoint.FromVector(x, y, z));

    [Fact]
    public void Zeros_are_positive()
    {
        var p = SpherePoint.FromVector(-0.0, 2, -0.0);

        Assert.Equal("(0, 1, 0)", p.ToString());
        Assert.Equal("(0, -1, 0)", p.Antipode.ToString());
    }

    [Fact]
    public void The_antipode_of_the_antipode_is_the_point()
    {
        var random = new Random(2);
        for (var i = 0; i < 1000; i++)
        {
            var p = Random(random);
            Assert.Equal(p, p.Antipode.Antipode);
            Assert.Equal(-1, p.Dot(p.Antipode), 1e-15);
        }
    }

    [Fact]
    public void The_default_is_no_point()
    {
        Assert.False(default(SpherePoint).IsValid);
        Assert.True(SpherePoint.FromVector(0, 0, -1).IsValid);
    }
}
