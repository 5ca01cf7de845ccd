using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Proof;
using Umweg.World.Search;

namespace Umweg.Tests.World.Proof;

/// <summary>FEATURE UNDER TEST: the checker knows closed polygons by their sides alone.</summary>
public sealed class WayCheckerPolygonTests
{
    private static readonly Sketch World = Sketch.Draw("""
        . . . . . .
        . . . X . .
        a . . X . b
        . . . . . .
        . . . . . .
        """);

    private static readonly WayChecker Checker = new(World.Globe);
    private static readonly ClosedRing Wall = RandomPolygon.Ring((26, 8), (26, 9), (4, 9), (4, 8));

    [Fact]
    public void A_way_round_a_polygon_is_right_whichever_way_round_it_is_drawn()
    {
        SpherePoint[] way = [World.Place("a"), Wall.Corners[0], Wall.Corners[1], World.Place("b")];
        Assert.Null(Checker.FindFault(CellSet.Empty, [Wall], way));
        Assert.Null(Checker.FindFault(CellSet.Empty, [new([.. Wall.Corners.Reverse()])], way));
    }

    [Fact]
    public void A_leg_through_a_polygon_is_refuted() => Assert.Equal(
        WayFaultKind.LegEntersPolygon,
        Checker.FindFault(CellSet.Empty, [Wall], [World.Place("a"), World.Place("b")])!.Kind);

    [Fact]
    public void A_leg_from_corner_to_corner_through_a_polygon_is_refuted() => Assert.Equal(
        WayFaultKind.LegEntersPolygon,
        Checker.FindFault(CellSet.Empty, [Wall], [Wall.Corners[0], Wall.Corners[2]])!.Kind);

    [Fact]
    public void A_leg_within_a_polygon_has_its_ends_closed() => Assert.Equal(
        WayFaultKind.EndIsClosed,
        Checker.FindFault(CellSet.Empty, [Wall], [Sketch.At(20, 8.2), Sketch.At(10, 8.8)])!.Kind);

    [Fact]
    public void A_leg_along_a_side_is_right_and_between_two_polygons_it_is_not()
    {
        SpherePoint[] along = [Wall.Corners[1], Wall.Corners[2]];
        var beside = RandomPolygon.Ring((26, 9), (26, 10), (4, 10), (4, 9));
        Assert.Null(Checker.FindFault(CellSet.Empty, [Wall], along));
        Assert.Equal(
            WayFaultKind.LegBetweenClosed, Checker.FindFault(CellSet.Empty, [Wall, beside], along)!.Kind);
    }

    [Fact]
    public void A_polygon_that_crosses_itself_is_refused() => Assert.Equal(
        WayFaultKind.PolygonIsNotSimple,
        Checker.FindFault(
            CellSet.Empty,
            [RandomPolygon.Ring((0, 0), (5, 5), (5, 0), (0, 5))],
            [World.Place("a"), World.Place("b")])!.Kind);

    [Fact]
    public void A_polygon_of_more_than_half_the_sphere_means_the_rest()
    {
        // All but a cap of 40 degrees round the South Pole is outside of it: the cap is what is closed.
        var cap = new ClosedRing([.. Enumerable.Range(0, 12).Select(i => Sketch.At(-50, 30 * i))]);
        Assert.Null(Checker.FindFault(CellSet.Empty, [cap], [World.Place("a"), World.Place("b")]));
        Assert.Equal(
            WayFaultKind.EndIsClosed,
            Checker.FindFault(CellSet.Empty, [cap], [World.Place("a"), Sketch.At(-80, 10)])!.Kind);
    }

    [Fact]
    public void What_the_search_finds_past_random_polygons_is_right()
    {
        var random = new Random(8);
        var bends = 0;
        for (var i = 0; i < 200; i++)
        {
            var polygons = Enumerable.Range(0, 3).Select(_ => RandomPolygon.Star(random)).ToList();
            var stance = World.Search.Prepare(World.AllRegions, polygons);
            for (var j = 0; j < 10; j++)
            {
                SpherePoint a = RandomPolygon.PointNear(random), b = RandomPolygon.PointNear(random);
                if (stance.Solve(a, b) is SearchResult.Found found)
                {
                    bends += found.Waypoints.Count - 2;
                    var fault = Checker.FindFault(World.AllRegions, polygons, found.Waypoints);
                    Assert.True(fault is null, $"{i}/{j}: {fault}");
                }
            }
        }

        Assert.True(bends > 1000, $"{bends} bends");
    }
}
