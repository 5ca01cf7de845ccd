using Umweg.Sphere;

namespace Umweg.Tests.World.Search;

/// <summary>FEATURE UNDER TEST: a gap is a passage, a shared corner is none, a border may be followed.</summary>
public sealed class B02_GapsAndCorners
{
    [Fact]
    public void A_gap_of_one_cell_is_a_passage()
    {
        var world = Sketch.Draw("""
            X X X X X X
            a . X . . b
            X . X . X X
            X . . . X X
            X X X X X X
            """);
        Assert.Equal("a > X.sw > X.se > X.nw > b", world.Plan("a", "b").Corners());
    }

    [Fact]
    public void A_shared_corner_is_no_passage()
    {
        var world = Sketch.Draw("""
            X X X X
            X a Y .
            X Y b .
            X X . .
            """);
        Assert.StartsWith("no way", world.Plan("a", "b").Corners(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_round_is_taken_where_a_shared_corner_would_be_shorter()
    {
        var world = Sketch.Draw("""
            a X .
            X b .
            . . .
            """);
        var plan = world.Plan("a", "b");
        Assert.True(plan.Found.AngleRadians > 2 * Arc.Angle(world.Place("a"), world.Place("b")));
    }

    [Fact]
    public void A_border_of_closed_territory_may_be_followed()
    {
        var world = Sketch.Draw(
            """
            . . .
            . X .
            . X .
            . . .
            """,
            west: -5);
        SpherePoint from = Sketch.At(30, 0), to = Sketch.At(10, 0);
        Assert.Equal([from, to], world.Plan(from, to).Found.Waypoints);
    }

    [Fact]
    public void The_border_between_two_closed_regions_may_not_be_followed()
    {
        var world = Sketch.Draw(
            """
            . . . .
            . X Y .
            . X Y .
            . . . .
            """,
            west: -10);
        SpherePoint from = Sketch.At(30, 0), to = Sketch.At(10, 0);
        Assert.True(world.Plan(from, to).Found.Waypoints.Count > 2);
        Assert.Equal(2, world.Plan(from, to, closed: "X").Found.Waypoints.Count);
    }

    [Fact]
    public void A_pocket_is_entered_only_for_what_lies_in_it()
    {
        var world = Sketch.Draw("""
            . . . . . .
            . X X X X .
            a X b . X c        b in a pocket that opens south
            . X . . X .
            . X . . X .
            . . . . . .
            """);
        Assert.Equal("a > X.sw > X.se > b", world.Plan("a", "b").Corners());
        Assert.Equal("a > X.nw > X.ne > c", world.Plan("a", "c").Corners());
    }
}
