using Shouldly;
using Umweg.Policy;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Tests.Catalogue;

/// <summary>FEATURE UNDER TEST: which narrow waters are high seas, and which are shut without permission.</summary>
public sealed class R03_NarrowWaters
{
    [Fact]
    public void From_Kaliningrad_to_Moscow_past_the_EU_the_high_seas_of_the_Gulf_of_Finland_are_open()
    {
        var route = RealFlights.Best("KGD", "SVO", new() { Close = ["EU"] });

        route.Via.ShouldBeEmpty();
        route.Crossings.ShouldContain(crossing => crossing.Kind == TerritoryKind.HighSeas);
        route.Waypoints.Max(point => Wgs84.ToPosition(point).Latitude).ShouldBeInRange(59.3, 60.5);
    }

    [Fact]
    public void Through_the_Strait_of_Otranto_and_Montenegro_there_is_a_way_to_Budapest()
    {
        var route = RealFlights.Best("AYT", "BUD", new() { Close = ["EU", "UA", "AL", "MK"] });

        route.Via.ShouldBeSubsetOf(["ME", "RS", "BA", "XK"]);
        route.Via[0].ShouldBe("ME");
        route.Waypoints.Select(Wgs84.ToPosition)
            .ShouldContain(bend => bend.Latitude > 39 && bend.Latitude < 41 && bend.Longitude > 18);
    }

    [Fact]
    public void With_Montenegro_closed_too_there_is_none()
    {
        var answer = RealFlights.Plan("AYT", "BUD", new() { Close = ["EU", "UA", "AL", "MK", "ME"] });

        ((Answer.Blocked)answer).BlockedBy.ShouldContain(
            each => each.State == "ME" && each.Access == Access.Closed);
    }

    [Theory]
    [InlineData("56,18.5", "56,4", "the Danish straits")]
    [InlineData("43,34", "35,20", "the Turkish straits")]
    [InlineData("36,-3.5", "36,-8", "the Strait of Gibraltar")]
    [InlineData("20,38.5", "12,48", "the Bab el-Mandeb")]
    [InlineData("26,53", "24.5,59.5", "the Strait of Hormuz")]
    public void With_all_states_closed_a_strait_is_shut(string from, string to, string strait) =>
        RealFlights.Plan(from, to, new() { Close = ["ALL"] }).ShouldBeOfType<Answer.Blocked>(strait);

    [Theory]
    [InlineData("59.9,26", "56,18.5", "the Gulf of Finland")]
    [InlineData("39,18.7", "42,17.5", "the Strait of Otranto")]
    public void With_all_states_closed_high_seas_as_narrow_as_a_strait_are_open(string from, string to, string waters)
    {
        var route = RealFlights.Best(from, to, new() { Close = ["ALL"] });

        route.Crossings.ShouldAllBe(crossing => crossing.Kind == TerritoryKind.HighSeas, waters);
    }
}
