using Umweg.Sphere;
using static Umweg.Tests.Sphere.ReferenceFile;
using static Umweg.Tests.Sphere.TestPoints;

namespace Umweg.Tests.Sphere;

/// <summary>
/// FEATURE UNDER TEST: positions and points of the reduced sphere turn into each other, exactly on the axes' planes.
/// METHOD: coordinates to 20 digits by mpmath (Data/README.md).
/// </summary>
public sealed class Wgs84Tests
{
    // Felt units: what an angle or a coordinate is worth on the ground.
    private const double MetresPerDegree = Wgs84.EquatorialRadiusMetres * Math.PI / 180;
    private const double Nanometre = 1e-9;

    [Fact]
    public void Points_are_within_2_nanometres_of_the_truth()
    {
        foreach (var n in Read("reduced.txt.gz").Select(words => words.Select(Number).ToArray()))
        {
            var p = At(n[0], n[1]);
            var off = Math.Sqrt(Math.Pow(p.X - n[2], 2) + Math.Pow(p.Y - n[3], 2) + Math.Pow(p.Z - n[4], 2));
            Assert.True(off * Wgs84.EquatorialRadiusMetres < 2 * Nanometre, $"{n[0]} {n[1]}: {off}");
        }
    }

    [Fact]
    public void Positions_are_within_2_nanometres_of_the_truth_and_those_that_come_back_within_3()
    {
        foreach (var n in Read("reduced.txt.gz").Select(words => words.Select(Number).ToArray()))
        {
            var cos = Math.Cos(n[0] * Math.PI / 180);
            Assert.True(Off(Wgs84.ToPosition(SpherePoint.FromExactCoordinates(n[2], n[3], n[4]))) < 2 * Nanometre);
            Assert.True(Off(Wgs84.ToPosition(At(n[0], n[1]))) < 3 * Nanometre, $"{n[0]} {n[1]}");

            double Off(GeoPosition back) => MetresPerDegree * Math.Sqrt(
                Math.Pow(back.Latitude - n[0], 2) +
                Math.Pow(Math.IEEERemainder(back.Longitude - n[1], 360) * cos, 2));
        }
    }

    [Fact]
    public void Poles_the_antimeridian_and_quarter_turns_are_exact()
    {
        Assert.Equal("(0, 0, 1)", At(90, 123.4).ToString());
        Assert.Equal("(0, 0, -1)", At(-90, -180).ToString());
        Assert.Equal("(1, 0, 0)", At(0, 0).ToString());
        Assert.Equal("(0, 1, 0)", At(0, 90).ToString());
        Assert.Equal("(0, -1, 0)", At(-0.0, -90).ToString());
        Assert.Equal("(-1, 0, 0)", At(0, 180).ToString());
        Assert.Equal(At(33.3, 180), At(33.3, -180));
        Assert.Equal(0, At(33.3, 180).Y);
        Assert.Equal(0, At(33.3, -90).X);
        Assert.Equal(At(12, 34).Antipode, At(-12, -146));
    }

    [Theory]
    [InlineData(90, 0)]
    [InlineData(-90, 0)]
    [InlineData(0, 180)]
    [InlineData(0, 90)]
    [InlineData(0, -90)]
    [InlineData(0, 0)]
    public void Poles_and_quarter_turns_come_back_exactly(double latitude, double longitude) =>
        Assert.Equal(GeoPosition.FromDegrees(latitude, longitude), Wgs84.ToPosition(At(latitude, longitude)));

    [Fact]
    public void At_a_pole_the_longitude_is_zero_and_on_the_antimeridian_180_whatever_the_zeros_signs()
    {
        Assert.Equal(
            GeoPosition.FromDegrees(90, 0), Wgs84.ToPosition(SpherePoint.FromExactCoordinates(-0.0, -0.0, 1)));
        Assert.Equal(
            GeoPosition.FromDegrees(0, 180), Wgs84.ToPosition(SpherePoint.FromExactCoordinates(-1, -0.0, 0)));
        Assert.Equal(
            GeoPosition.FromDegrees(0, 180), Wgs84.ToPosition(SpherePoint.FromExactCoordinates(-1, -1e-300, 0)));
    }

    [Fact]
    public void The_equator_of_the_ellipsoid_is_the_equator_of_the_sphere_and_latitudes_are_reduced()
    {
        // tan(beta) = (1 - f) tan(phi); at 45 degrees beta is 5.77 minutes of arc less.
        var p = At(45, 0);

        Assert.Equal(1 - Wgs84.Flattening, p.Z / p.X, 1e-15);
    }
}
