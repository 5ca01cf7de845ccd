using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Tests.World.Search;

/// <summary>FEATURE UNDER TEST: departures and arrivals on borders, on corners, and inside closed territory.</summary>
public sealed class D01_EndsOnBorders
{
    private static readonly Sketch World = Sketch.Draw(
        """
        . . . . .
        . . X . .        X and Y meet along the prime meridian, whose points lie exactly on one circle
        a . X . b
        . . X Y .
        . . . Y .
        """,
        west: -15);

    [Fact]
    public void A_departure_on_a_border_leaves_by_the_open_side()
    {
        var from = Sketch.At(22, 0);
        Assert.Equal([from, World.Place("b")], World.Plan(from, World.Place("b")).Found.Waypoints);
        Assert.Equal("X.ne", World.NameOf(World.Plan(from, World.Place("a")).Found.Waypoints[1]));
    }

    [Fact]
    public void A_departure_on_a_corner_leaves_at_once() =>
        Assert.Equal("X.nw > X.ne > b", World.Plan(Sketch.At(25, -5), World.Place("b")).Corners());

    [Fact]
    public void An_arrival_on_a_corner_is_reached() =>
        Assert.Equal("a > X.nw", World.Plan(World.Place("a"), Sketch.At(25, -5)).Corners());

    [Fact]
    public void A_departure_where_two_regions_meet_sees_only_open_sectors() =>
        Assert.Equal("X.15/0 > X.ne > X.nw > a", World.Plan(Sketch.At(15, 0), World.Place("a")).Corners());

    [Fact]
    public void A_departure_inside_closed_territory_has_no_way_and_names_it() =>
        Assert.Equal("no way: X", World.Plan(Sketch.At(17.5, -2.5), World.Place("b")).Corners());

    [Fact]
    public void An_end_on_the_border_between_two_closed_regions_names_both() =>
        Assert.Equal("no way: X Y", World.Plan(World.Place("a"), Sketch.At(12, 0)).Corners());

    [Fact]
    public void A_place_inside_closed_territory_does_not_even_reach_itself() =>
        Assert.Equal("no way: X", World.Plan(Sketch.At(17.5, -2.5), Sketch.At(17.5, -2.5)).Corners());

    [Fact]
    public void The_cells_at_a_place_are_all_that_border_on_it()
    {
        Assert.Equal(World.Cells("X"), World.Search.CellsAt(Sketch.At(17.5, -2.5)));
        Assert.Equal(World.Cells("XY"), World.Search.CellsAt(Sketch.At(12, 0)));
        Assert.Equal(World.Cells("XY").Union(CellSet.Of([0])), World.Search.CellsAt(Sketch.At(15, 0)));
    }

    [Fact]
    public void No_way_names_the_closed_regions_round_either_end()
    {
        var world = Sketch.Draw("""
            X X X . .
            X a X Z .        Z stands apart, but borders on what b can reach
            X X X . b
            """);
        Assert.Equal("no way: X Z", world.Plan("a", "b").Corners());
    }

    [Fact]
    public void The_work_done_is_counted_and_equal_on_every_machine()
    {
        var found = World.Plan("a", "b").Found;
        Assert.Equal(new SearchWork(15, 17, 7, 52), found.Work);
    }
}
