using Shouldly;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Tests.Catalogue;

/// <summary>FEATURE UNDER TEST: from a question to its routes, in a world of few states.</summary>
public sealed class C01_WaysThroughStates
{
    private static readonly DrawnWorld Wall = DrawnWorld.Draw("""
        . . . . . . . .
        . . B B . . . .
        . . B B . . . .
        a . B B . . b .
        . . B B . . . .
        . . D D . . . .   D is the way round in the south, nearer than the open sea in the north
        . . D D . . . .
        . . D D . . . .
        . . D D . . . .
        """);

    [Fact]
    public void With_everything_open_the_direct_way_is_best()
    {
        var route = DrawnWorld.Routes(Wall.Plan("a", "b"))[0];

        route.Via.ShouldBe(["BG"]);
        route.Detour.Metres.ShouldBeLessThan(100);
        route.Waypoints.Count.ShouldBe(2);
        route.Cost.ShouldBe(route.Distance);
    }

    [Fact]
    public void With_everything_open_the_alternatives_differ_in_the_states_crossed() =>
        Wall.Lines("a", "b").ShouldBe(["1 B, front", "2 D", "3"]);

    [Fact]
    public void A_closed_state_is_not_crossed() =>
        Wall.Lines("a", "b", new() { Close = ["BG"] }).ShouldBe(["1 D, front", "2"]);

    [Fact]
    public void An_avoided_state_is_crossed_where_the_detour_is_longer_than_it_is_worth() =>
        Wall.Lines("a", "b", new() { Avoid = ["BG:10", "DE:10"] })
            .ShouldBe(["1 B, unwilling B, front", "2, front", "3 D, unwilling D"]);

    [Fact]
    public void An_avoided_state_is_not_crossed_where_the_detour_is_shorter_than_it_is_worth() =>
        Wall.Lines("a", "b", new() { Avoid = ["BG:20000", "DE:20000"] })
            .ShouldBe(["1, front", "2 B, unwilling B, front", "3 D, unwilling D"]);

    [Fact]
    public void Open_states_do_not_tell_corridors_apart_where_others_do() =>
        Wall.Lines("a", "b", new() { Avoid = ["BG:10"] })
            .ShouldBe(["1 B, unwilling B, front", "2 D, front"]);

    [Fact]
    public void States_that_must_say_yes_are_named_and_a_way_without_them_is_shown() =>
        Wall.Lines("a", "b", new() { Permission = ["BG", "DE"] })
            .ShouldBe(["1 B, asks B, front", "2 D, asks D", "3"]);

    [Fact]
    public void No_more_alternatives_are_shown_than_asked_for()
    {
        var answer = Wall.Plan("a", "b", new() { Avoid = ["BG:10", "DE:10"] }, alternatives: 1);

        DrawnWorld.Routes(answer).Count.ShouldBe(1);
        ((Answer.Found)answer).Context.Notes.ShouldContain(note => note.Contains("--alternatives 2"));
    }

    [Fact]
    public void Every_route_has_a_lower_bound_within_the_flattening_and_a_cost_of_length_and_prices()
    {
        foreach (var route in DrawnWorld.Routes(Wall.Plan("a", "b", new() { Avoid = ["BG:10", "DE:10"] })))
        {
            (route.Distance.Metres / route.LowerBound.Metres).ShouldBeInRange(1, 1.00337);
            route.LowerBoundMethod.ShouldBe("reducedSphere");
            (route.Cost.Kilometres - route.Distance.Kilometres).ShouldBe(10 * route.Avoided.Count, 1e-9);
            route.Crossings.Sum(crossing => crossing.Distance.Metres).ShouldBe(route.Distance.Metres, 0.01);
        }
    }

    [Fact]
    public void The_way_back_is_as_long()
    {
        var there = DrawnWorld.Routes(Wall.Plan("a", "b", new() { Close = ["BG"] }));
        var back = DrawnWorld.Routes(Wall.Plan("b", "a", new() { Close = ["BG"] }));

        back.Count.ShouldBe(there.Count);
        foreach (var (one, other) in there.Zip(back))
        {
            other.Distance.Metres.ShouldBe(one.Distance.Metres, 0.001);
        }
    }

    [Fact]
    public void From_a_place_to_itself_the_way_has_no_length()
    {
        var route = DrawnWorld.Routes(Wall.Plan("a", "a")).ShouldHaveSingleItem();

        route.Distance.ShouldBe(Length.Zero);
        route.DetourPercent.ShouldBe(0);
        DrawnWorld.Crossings(route).ShouldBe("sea");
    }
}
