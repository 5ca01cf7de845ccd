using Shouldly;
using Umweg.Places;
using Umweg.Query;

namespace Umweg.Tests.Places;

/// <summary>FEATURE UNDER TEST: a position is understood as people and charts write it, or refused with a reason.
/// </summary>
public sealed class CoordinateTextTests
{
    private static readonly Gazetteer Gazetteer = new();

    [Theory]
    [InlineData("55.75,37.62", 55.75, 37.62)]
    [InlineData("55.75, 37.62", 55.75, 37.62)]
    [InlineData("55.75 37.62", 55.75, 37.62)]
    [InlineData(" 55.75;37.62 ", 55.75, 37.62)]
    [InlineData("55,75 37,62", 55.75, 37.62)]
    [InlineData("55,75; 37,62", 55.75, 37.62)]
    [InlineData("-33.95,151.18", -33.95, 151.18)]
    [InlineData("−33.95,+151.18", -33.95, 151.18)]
    [InlineData("55°45'N 37°37'E", 55.75, 37.616667)]
    [InlineData("55°45′00″N, 37°37′00″E", 55.75, 37.616667)]
    [InlineData("55°45' 37°37'", 55.75, 37.616667)]
    [InlineData("-55°45' -37°37'", -55.75, -37.616667)]
    [InlineData("55 45 N 37 37 E", 55.75, 37.616667)]
    [InlineData("55.75N 37.62E", 55.75, 37.62)]
    [InlineData("N55.75 E37.62", 55.75, 37.62)]
    [InlineData("37°37'E 55°45'N", 55.75, 37.616667)]
    [InlineData("55°45'N 37°37'O", 55.75, 37.616667)]
    [InlineData("33.95s 151.18w", -33.95, -151.18)]
    [InlineData("5545N03737E", 55.75, 37.616667)]
    [InlineData("554530N0373730E", 55.758333, 37.625)]
    [InlineData("5545S03737W", -55.75, -37.616667)]
    [InlineData("55N037E", 55, 37)]
    [InlineData("90,0", 90, 0)]
    [InlineData("-90,-180", -90, -180)]
    [InlineData("0,180", 0, 180)]
    [InlineData("0 0", 0, 0)]
    [InlineData("61.17,210.01", 61.17, -149.99)]
    [InlineData("61.17,-210.01", 61.17, 149.99)]
    [InlineData("61,17 210,01", 61.17, -149.99)]
    [InlineData("61°10'N 210°0'36\"E", 61.166667, -149.99)]
    [InlineData("210°0'36\"W 61°10'N", 61.166667, 149.99)]
    [InlineData("N61.17 E210.01", 61.17, -149.99)]
    [InlineData("6110N21000E", 61.166667, -150)]
    [InlineData("6110N21000W", 61.166667, 150)]
    [InlineData("0,360", 0, 0)]
    [InlineData("0,-360", 0, 0)]
    [InlineData("0,180.5", 0, -179.5)]
    public void A_position_is_understood(string text, double latitude, double longitude)
    {
        var place = Gazetteer.Resolve(text, Language.German).Value.ShouldNotBeNull();

        place.Kind.ShouldBe(PlaceKind.Coordinate);
        place.Position.Latitude.ShouldBe(latitude, 1e-6);
        place.Position.Longitude.ShouldBe(longitude, 1e-6);
        place.Iata.ShouldBeNull();
    }

    [Theory]
    [InlineData("91,10", "coordinate.outOfRange", "Did you mean 10,91?")]
    [InlineData("-90.0001,91", "coordinate.outOfRange", null)]
    [InlineData("0,360.5", "coordinate.outOfRange", null)]
    [InlineData("137.62,55.75", "coordinate.outOfRange", "Did you mean 55.75,137.62?")]
    [InlineData("210.01,61.17", "coordinate.outOfRange", "Did you mean 61.17,210.01?")]
    [InlineData("6110N36100E", "coordinate.outOfRange", null)]
    [InlineData("99999999999999999999,1", "coordinate.outOfRange", null)]
    [InlineData("55.75,37.62,10000", "coordinate.altitude", null)]
    [InlineData("55.75 37.62 10000", "coordinate.altitude", null)]
    [InlineData("55°45'N 37°37'E 300", "coordinate.altitude", null)]
    [InlineData("55.75", "coordinate.malformed", null)]
    [InlineData("55..75,37", "coordinate.malformed", null)]
    [InlineData("55°75'N 37°37'E", "coordinate.malformed", null)]
    [InlineData("55°45'61\"N 37°37'E", "coordinate.malformed", null)]
    [InlineData("55N 37N", "coordinate.malformed", null)]
    [InlineData("-55N 37E", "coordinate.malformed", null)]
    [InlineData("55°45'N 37°37'O", "coordinate.malformed", null)]
    [InlineData("1", "coordinate.malformed", null)]
    public void A_position_is_refused_with_the_reason(string text, string code, string? suggestion)
    {
        var error = Gazetteer.Resolve(text, Language.English).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(code);
        error.Problem.ShouldContain($"'{text}'");
        error.Suggestion.ShouldBe(suggestion);
    }

    [Fact]
    public void A_position_is_named_in_the_language_asked_for()
    {
        Gazetteer.Resolve("55.75,37.62", Language.English).Value!.Name.ShouldBe("55.75° N, 37.62° E");
        Gazetteer.Resolve("-55.75,37.62", Language.German).Value!.Name.ShouldBe("55,75° S, 37,62° O");
    }
}
