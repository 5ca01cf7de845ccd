using Shouldly;
using Umweg.Presentation.Map;

namespace Umweg.Tests.Presentation.Map;

/// <summary>
/// FEATURE UNDER TEST: land is told from sea, also beside the antimeridian and at the poles.
/// METHOD: places that everybody knows.
/// </summary>
public sealed class CoastlineTests
{
    [Theory]
    [InlineData(90, 0)]
    [InlineData(67, 3)]
    [InlineData(66, -170)]
    [InlineData(0, 0)]
    [InlineData(0, 180)]
    [InlineData(-60, -120)]
    [InlineData(42, 51)]
    public void These_places_are_sea(double latitude, double longitude) =>
        Coastline.IsLand(RealWorld.At(latitude, longitude)).ShouldBeFalse();

    [Theory]
    [InlineData(-90, 0)]
    [InlineData(-87, 180)]
    [InlineData(67, 180)]
    [InlineData(67, -179)]
    [InlineData(67, 60)]
    [InlineData(-25, 135)]
    [InlineData(48, 16)]
    [InlineData(75, -40)]
    public void These_places_are_land(double latitude, double longitude) =>
        Coastline.IsLand(RealWorld.At(latitude, longitude)).ShouldBeTrue();
}
