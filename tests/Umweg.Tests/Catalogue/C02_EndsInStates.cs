using Shouldly;
using Umweg.Routes;

namespace Umweg.Tests.Catalogue;

/// <summary>FEATURE UNDER TEST: the states of departure and arrival are exempt from rules about overflight, and are
/// named as such in the crossings.</summary>
public sealed class C02_EndsInStates
{
    /// <summary>A reaches round B: the direct way leaves A and comes back to it.</summary>
    private static readonly DrawnWorld World = DrawnWorld.Draw("""
        . . . . . . . .
        . A A A A A . .
        . A B B B A C .
        . A B B B A C .
        . A A . . A C .
        . . . . . . . .
        """);

    private const string InA = "12.5,7.5";
    private const string InEnclosedB = "17.5,12.5";
    private const string InC = "17.5,32.5";
    private const string InEasternA = "14,27.5";

    [Fact]
    public void A_rule_about_overflight_does_not_close_departure_and_arrival() =>
        World.Lines(InA, InC, new() { Close = ["AT", "CH"], Avoid = ["BG:20000"] })
            .ShouldBe(["1, front", "2 B, unwilling B, front"]);

    [Fact]
    public void What_is_closed_and_crossed_all_the_same_is_named()
    {
        const string Note = "Closed to overflight, yet open to this flight, which departs or arrives there: ";

        Notes("AT").ShouldContain(note => note.StartsWith(Note + "Austria."));
        Notes("BG").ShouldNotContain(note => note.StartsWith(Note));

        static IReadOnlyList<string> Notes(string closed) =>
            World.Plan(InA, InC, new() { Close = [closed] }).ShouldBeOfType<Answer.Found>().Context.Notes;
    }

    [Fact]
    public void Nobody_avoids_where_he_is_going() =>
        World.Best(InA, InC, new() { Avoid = ["AT", "CH"] }).Avoided.ShouldBeEmpty();

    [Fact]
    public void A_return_to_the_state_of_departure_is_overflight() =>
        DrawnWorld.Crossings(World.Best(InA, InC)).ShouldBe("A Departure, B Overflight, A Overflight, C Arrival");

    [Fact]
    public void Within_one_state_the_last_entry_is_arrival() =>
        DrawnWorld.Crossings(World.Best(InA, InEasternA)).ShouldBe("A Departure, B Overflight, A Arrival");

    [Fact]
    public void A_state_of_departure_that_is_crossed_again_is_not_on_the_way() =>
        World.Best(InA, InC).Via.ShouldBe(["BG"]);

    [Fact]
    public void An_enclosed_arrival_is_blocked_by_what_encloses_it_and_not_by_what_lies_beyond()
    {
        var world = DrawnWorld.Draw("""
            . . . . . .
            . A A A . .
            . A B A C b
            . A A A . .
            . . . . . .
            """);

        world.Lines("b", InEnclosedB, new() { Close = ["AT", "CH"] }).ShouldBe(["no way: A"]);
        world.Lines(InEnclosedB, "b", new() { Close = ["AT", "CH"] }).ShouldBe(["no way: A"]);
    }

    [Fact]
    public void State_aircraft_ask_at_both_ends_too() =>
        World.Best(InA, InC, new() { StateAircraft = true }).Permissions.ShouldBe(["AT", "BG", "CH"]);
}
