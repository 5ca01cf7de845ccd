using System.Text.Json.Nodes;
using Shouldly;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Verify;
using Umweg.World;

namespace Umweg.Tests.Catalogue;

/// <summary>
/// FEATURE UNDER TEST: the waters from 6 to 10 miles off Greece are high seas, or Greek airspace where the worldview
/// follows Greece's claim.
/// </summary>
public sealed class R11_GreekAirspace
{
    private const string Ring = "greek-10nm";

    private static StanceOptions OutsideTheUnion { get; } =
        new() { Close = ["EU,UA"], Open = ["HU"], Date = new DateOnly(2025, 10, 17) };

    [Fact]
    public void By_default_a_way_through_the_Aegean_crosses_them_as_high_seas_and_says_so()
    {
        var found = RealFlights.Found("Moscow", "Budapest", OutsideTheUnion, alternatives: 1);
        var crossings = found.Routes[0].Crossings.Where(crossing => crossing.Territory == Ring).ToList();

        crossings.Count.ShouldBeGreaterThan(2);
        crossings.ShouldAllBe(crossing => crossing.Kind == TerritoryKind.HighSeas && crossing.State == null);
        found.Routes[0].Via.ShouldNotContain("GR");
        found.Context.Notes.ShouldContain(note => note.Contains("which is contested; --worldview greek-10nm"));
    }

    /// <summary>The way keeps four miles farther off the islands, some hundred of them: it gets longer by 2 to 3 %.
    /// </summary>
    [Fact]
    public void With_the_claim_a_way_past_the_Union_keeps_ten_miles_off()
    {
        var six = RealFlights.Best("Moscow", "Budapest", OutsideTheUnion);
        var ten = RealFlights.Best("Moscow", "Budapest", OutsideTheUnion with { Worldview = Ring });

        ten.Crossings.ShouldAllBe(crossing => crossing.Territory != Ring);
        (ten.Distance - six.Distance).Kilometres.ShouldBeInRange(80, 120);
    }

    [Theory]
    [InlineData("un", null)]
    [InlineData("de-facto", null)]
    [InlineData("greek-10nm", "GR")]
    [InlineData("de-facto-greek-10nm", "GR")]
    public void They_go_with_Greece_in_all_things_or_with_nobody(string worldview, string? state)
    {
        var stance = RealFlights.Found("SVO", "CAI", new() { Avoid = ["EU:700"], Worldview = worldview })
            .Context.Stance.Territories;

        stance[Ring].State.ShouldBe(state);
        stance[Ring].Avoid.Kilometres.ShouldBe(state is null ? 0 : 700);
        stance[Ring].Rule.ShouldBe(state is null ? null : stance["GR"].Rule);
        stance[Ring].Disputed.ShouldBeFalse();
    }

    /// <summary>From Crete southwards; Greece, closed to overflight, lets its own flights out.</summary>
    [Fact]
    public void A_flight_from_Greece_crosses_them_on_departure()
    {
        var route = RealFlights.Best("35.05,24.9", "33.5,24.9", new() { Close = ["GR"], Worldview = Ring });

        route.Crossings.Select(crossing => (crossing.Territory, crossing.Kind, crossing.Role)).ShouldBe(
        [
            ("GR", TerritoryKind.State, CrossingRole.Departure),
            (Ring, TerritoryKind.State, CrossingRole.Departure),
            ("high-seas-mediterranean", TerritoryKind.HighSeas, CrossingRole.Arrival),
        ]);
        route.Via.ShouldBeEmpty();
    }

    /// <summary>Eight miles south of Gavdos.</summary>
    [Fact]
    public void Whoever_asks_all_states_asks_Greece_for_them()
    {
        StanceOptions all = new() { Permission = ["ALL"] };

        RealFlights.Best("34.67,23.6", "34.67,24.7", all).Permissions.ShouldBeEmpty();
        RealFlights.Best("34.67,23.6", "34.67,24.7", all with { Worldview = Ring }).Permissions.ShouldBe(["GR"]);
    }

    [Fact]
    public void An_answer_under_the_claim_is_verified_from_itself_and_refuted_under_another_worldview()
    {
        var answer = JsonNode.Parse(StatedAnswers.Write(
            RealFlights.Plan("35.05,24.9", "33.5,24.9", new() { Avoid = ["EU"], Worldview = Ring })))!;
        StatedAnswers.Verify(answer).IsProved.ShouldBeTrue();

        answer["query"]!["worldview"] = "un";
        StatedAnswers.Verify(answer).IsRefuted.ShouldBeTrue();
    }
}
