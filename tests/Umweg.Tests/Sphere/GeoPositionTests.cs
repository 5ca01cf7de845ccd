using Umweg.Sphere;

namespace Umweg.Tests.Sphere;

/// <summary>FEATURE UNDER TEST: positions keep what was written, within their range.</summary>
public sealed class GeoPositionTests
{
    [Theory]
    [InlineData(90.00000000000001, 0)]
    [InlineData(-90.00000000000001, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, 180.00000000000003)]
    [InlineData(0, -180.00000000000003)]
    [InlineData(0, double.NaN)]
    [InlineData(0, double.PositiveInfinity)]
    public void Out_of_range_is_refused(double latitude, double longitude) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GeoPosition.FromDegrees(latitude, longitude));

    [Theory]
    [InlineData(90, 180)]
    [InlineData(-90, -180)]
    [InlineData(55.75, 37.62)]
    public void What_is_written_is_kept(double latitude, double longitude)
    {
        var position = GeoPosition.FromDegrees(latitude, longitude);

        Assert.Equal((latitude, longitude), (position.Latitude, position.Longitude));
    }

    [Fact]
    public void The_default_is_on_the_equator_and_equality_is_of_the_numbers()
    {
        Assert.Equal(GeoPosition.FromDegrees(0, 0), default);
        Assert.Equal(GeoPosition.FromDegrees(0, 0), GeoPosition.FromDegrees(-0.0, -0.0));
        Assert.NotEqual(GeoPosition.FromDegrees(0, 180), GeoPosition.FromDegrees(0, -180));
    }

    [Theory]
    [InlineData(-0.0, -0.0, "0,0")]
    [InlineData(-1e-9, -4e-7, "0,0")]
    [InlineData(47.4367, 19.2556, "47.4367,19.2556")]
    [InlineData(-12.3456789, -180, "-12.345679,-180")]
    public void Text_has_six_decimals_and_no_negative_zero(double latitude, double longitude, string expected) =>
        Assert.Equal(expected, GeoPosition.FromDegrees(latitude, longitude).ToString());
}
