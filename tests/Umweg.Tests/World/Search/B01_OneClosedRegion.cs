namespace Umweg.Tests.World.Search;

/// <summary>FEATURE UNDER TEST: a route bends round one closed region, at its corners and nowhere else.</summary>
public sealed class B01_OneClosedRegion
{
    [Fact]
    public void The_route_passes_the_nearer_end_of_the_wall()
    {
        var world = Sketch.Draw("""
            . . . . .
            . . X . .        X closed; cells of 5 by 5 degrees; top left at 30 N, 0 E
            a . X . b
            . . X . .
            . . X . .
            """);
        Assert.Equal("a > X.nw > X.ne > b", world.Plan("a", "b").Corners());
    }

    [Fact]
    public void Nothing_bends_where_the_region_is_open()
    {
        var world = Sketch.Draw("a X b");
        Assert.Equal("a > b", world.Plan("a", "b", closed: "").Corners());
    }

    [Fact]
    public void One_corner_suffices_round_an_end()
    {
        var world = Sketch.Draw("""
            . . b
            a X .
            . X .
            """);
        Assert.Equal("a > X.nw > b", world.Plan("a", "b").Corners());
    }

    [Fact]
    public void The_way_back_is_the_same()
    {
        var world = Sketch.Draw("""
            . . . b .
            a . X X .
            . . . X .
            """);
        var there = world.Plan("a", "b").Found;
        var back = world.Plan("b", "a").Found;
        Assert.Equal(there.Waypoints, back.Waypoints.Reverse());
        Assert.Equal(there.AngleRadians, back.AngleRadians, 1e-15);
    }

    [Fact]
    public void Of_two_equal_ways_the_same_one_is_chosen_every_time()
    {
        var world = Sketch.Draw(
            """
            . . X . .
            a . X . b        the equator runs along the middle of the wall
            . . X . .
            """,
            north: 5);
        var plans = Enumerable.Range(0, 5).Select(_ => world.Plan(Sketch.At(0, 2), Sketch.At(0, 23)).Corners());
        Assert.Single(plans.Distinct());
    }

    [Fact]
    public void A_wall_that_is_only_touched_does_not_bend_the_way()
    {
        // Along the prime meridian, whose points lie exactly on one circle, past X on one side and Y on the other.
        var world = Sketch.Draw(
            """
            . . . .
            . X . .
            . . . .
            . . Y .
            . . . .
            """,
            west: -10);
        var found = world.Plan(Sketch.At(30, 0), Sketch.At(5, 0)).Found;
        Assert.Equal(2, found.Waypoints.Count);
    }
}
