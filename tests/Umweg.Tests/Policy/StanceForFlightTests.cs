using Shouldly;
using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Tests.Policy;

/// <summary>FEATURE UNDER TEST: a rule about overflight does not hold where a flight departs or arrives.</summary>
public sealed class StanceForFlightTests
{
    [Fact]
    public void Closed_avoided_and_asked_states_are_open_to_a_flight_that_leaves_or_reaches_them()
    {
        var stance = Some.Stance(new StanceOptions { Close = ["RU"], Avoid = ["RU", "HU"], Permission = ["HU"] });

        var flight = stance.ForFlight(["RU"], ["HU"]);

        foreach (var end in new[] { "RU", "HU" })
        {
            flight.Territories[end].Access.ShouldBe(Access.Open);
            flight.Territories[end].Avoid.Metres.ShouldBe(0);
            flight.Territories[end].Rule.ShouldBeNull();
        }
    }

    [Fact]
    public void The_undisputed_territories_of_the_state_go_with_it_and_the_disputed_ones_do_not()
    {
        var stance = Some.Stance(new StanceOptions { Close = ["DK", "CY", "UA"] });

        var flight = stance.ForFlight(["DK"], ["CY"]);

        AccessOf(flight, "GL").ShouldBe(Access.Open);
        AccessOf(flight, "northern-cyprus").ShouldBe(Access.Closed);
        AccessOf(flight, "UA").ShouldBe(Access.Closed);
    }

    [Fact]
    public void A_disputed_territory_is_exempt_alone_so_that_leaving_Taipei_does_not_open_China()
    {
        var stance = Some.Stance(new StanceOptions { Close = ["CN"] });

        var flight = stance.ForFlight(["TW"], ["JP"]);

        AccessOf(flight, "TW").ShouldBe(Access.Open);
        AccessOf(flight, "CN").ShouldBe(Access.Closed);
        AccessOf(flight, "HK").ShouldBe(Access.Closed);
        AccessOf(stance.ForFlight(["CN"], ["JP"]), "TW").ShouldBe(Access.Closed);
    }

    [Fact]
    public void A_territory_of_two_states_stays_closed_to_a_flight_from_one_of_them()
    {
        var flight = Some.Stance(new StanceOptions { Close = ["RU", "UA"] }).ForFlight(["RU"], ["RU"]);

        AccessOf(flight, "RU").ShouldBe(Access.Open);
        AccessOf(flight, "sea-of-azov").ShouldBe(Access.Closed);
    }

    [Fact]
    public void A_piece_that_the_borders_give_to_two_states_is_closed_with_either_and_opened_by_neither()
    {
        var stance = Some.Stance(new StanceOptions { Close = ["RU"] });

        AccessOf(stance, "disputed-ee-ru").ShouldBe(Access.Closed);
        AccessOf(stance.ForFlight(["RU"], ["RU"]), "disputed-ee-ru").ShouldBe(Access.Closed);
    }

    [Fact]
    public void What_is_closed_to_landing_too_stays_closed()
    {
        var policy = Some.Rules("p", "{where: UA, access: closed, landing: true}");

        AccessOf(Some.Stance(new StanceOptions(), policy).ForFlight(["UA"], ["PL"]), "UA").ShouldBe(Access.Closed);
    }

    [Fact]
    public void A_state_aircraft_asks_departure_and_arrival_too_and_a_closure_to_overflight_becomes_a_question()
    {
        var stance = Some.Stance(new StanceOptions { StateAircraft = true, Close = ["RU"], Open = ["HU"] });

        var flight = stance.ForFlight(["RU"], ["HU"]);

        AccessOf(flight, "RU").ShouldBe(Access.Permission);
        AccessOf(flight, "HU").ShouldBe(Access.Open);
        AccessOf(stance.ForFlight(["DE"], ["HU"]), "DE").ShouldBe(Access.Permission);
    }

    [Fact]
    public void A_flight_from_the_high_seas_opens_nothing_else()
    {
        var flight = Some.Stance(new StanceOptions { Close = ["high-seas", "RU"] }).ForFlight(["high-seas"], ["RU"]);

        AccessOf(flight, "high-seas").ShouldBe(Access.Open);
        AccessOf(flight, "high-seas-baltic").ShouldBe(Access.Closed);
    }

    [Fact]
    public void The_rest_of_the_stance_stays_as_it_was()
    {
        var stance = Some.Stance(new StanceOptions { Close = ["EU"] });

        var flight = stance.ForFlight(["HU"], ["TR"]);

        flight.Territories.Count.ShouldBe(stance.Territories.Count);
        flight.Territories.Where(pair => pair.Key != "HU" && pair.Key != "TR")
            .ShouldAllBe(pair => pair.Value == stance.Territories[pair.Key]);
    }

    private static Access AccessOf(Stance stance, string territory) => stance.Territories[territory].Access;
}
