using Umweg.Sphere;
using Umweg.Tests.World.Oracle;
using Umweg.World;
using Umweg.World.Proof;
using Umweg.World.Search;

namespace Umweg.Tests.World.Proof;

/// <summary>
/// FEATURE UNDER TEST: the checker finds what is wrong with a way, and nothing where nothing is wrong.
/// METHOD: drawn worlds with each fault; random worlds, full of shared corners and of points on one circle, against the
/// oracle, which decides arc by arc in another way; what the search finds on random and real worlds.
/// </summary>
public sealed class WayCheckerTests
{
    private static readonly Sketch World = Sketch.Draw("""
        . . . . . . .
        . . X X . . .
        a . X X . b .
        . . X X Y . .
        . . . . Y . .      Y meets X along a side, and Z at a corner
        . . . . . Z .
        . . . . . . .
        """);

    private static readonly WayChecker Checker = new(World.Globe);

    private static SpherePoint A => World.Place("a");

    private static SpherePoint B => World.Place("b");

    [Fact]
    public void A_way_round_a_region_is_right() =>
        Assert.Null(FaultOf(A, Sketch.At(25, 10), Sketch.At(25, 20), B));

    [Fact]
    public void A_leg_through_a_region_is_refuted() => Assert.Equal(
        new WayFault(WayFaultKind.LegEntersClosed, 0, default), FaultOf(A, B)! with { Where = default });

    [Fact]
    public void A_skipped_bend_is_refuted() =>
        Assert.Equal(WayFaultKind.LegEntersClosed, FaultOf(A, Sketch.At(25, 10), B)!.Kind);

    [Fact]
    public void A_bend_in_the_open_sea_is_refuted() =>
        Assert.Equal(WayFaultKind.BendAtNothing, FaultOf(A, Sketch.At(28, 12), Sketch.At(25, 20), B)!.Kind);

    [Fact]
    public void A_bend_at_a_corner_to_the_wrong_side_is_refuted()
    {
        // Down to the corner of X and up again, with X under the bend's outer side.
        var fault = FaultOf(Sketch.At(29, 5), Sketch.At(25, 10), Sketch.At(29, 15))!;
        Assert.Equal((WayFaultKind.BendOnWrongSide, 1), (fault.Kind, fault.Stop));
    }

    [Fact]
    public void A_way_that_turns_back_is_refuted() =>
        Assert.Equal(WayFaultKind.TurnsBack, FaultOf(A, Sketch.At(25, 10), A)!.Kind);

    [Fact]
    public void A_leg_along_a_region_is_right_beside_open_sea_and_refuted_between_two_regions()
    {
        // Along the prime meridian, where corners lie on one circle exactly.
        var drawn = Sketch.Draw("""
            . . . .
            . X . .
            . X Y .
            . . . .
            """, north: 30, west: -10);
        var checker = new WayChecker(drawn.Globe);
        SpherePoint[] way = [Sketch.At(28, 0), Sketch.At(13, 0)];
        Assert.Null(checker.FindFault(drawn.Cells("X"), null, way));
        Assert.Null(checker.FindFault(drawn.Cells("Y"), null, way));
        Assert.Equal(WayFaultKind.LegBetweenClosed, checker.FindFault(drawn.AllRegions, null, way)!.Kind);
    }

    [Fact]
    public void A_leg_through_a_corner_that_two_regions_share_is_refuted()
    {
        // Y's south-eastern corner is Z's north-western one.
        SpherePoint corner = Sketch.At(5, 25), from = Sketch.At(7, 27);
        var beyond = SpherePoint.FromVector(
            (2 * corner.X) - from.X, (2 * corner.Y) - from.Y, (2 * corner.Z) - from.Z);
        Assert.Equal(WayFaultKind.BendThroughSharedCorner, FaultOf(from, corner, Sketch.At(3, 22))!.Kind);
        Assert.NotNull(FaultOf(from, corner, beyond));
    }

    [Fact]
    public void A_straight_leg_through_a_shared_corner_is_refuted()
    {
        // Along the equator, where four corners lie on one circle exactly.
        var drawn = Sketch.Draw("""
            . . . . .
            . . X . .
            . . . X .      the two share a corner on the equator
            """, north: 10);
        var checker = new WayChecker(drawn.Globe);
        Assert.Equal(
            WayFaultKind.LegThroughSharedCorner,
            checker.FindFault(drawn.AllRegions, null, [Sketch.At(0, 17), Sketch.At(0, 13)]) is { } fault
                ? fault.Kind
                : WayFaultKind.NoWay);
    }

    [Fact]
    public void An_end_inside_a_region_is_refuted() => Assert.Equal(
        new WayFault(WayFaultKind.EndIsClosed, 1, Sketch.At(22, 13)), FaultOf(A, Sketch.At(22, 13)));

    [Fact]
    public void A_leg_without_one_arc_is_refuted() =>
        Assert.Equal(WayFaultKind.LegIsAmbiguous, FaultOf(A, A.Antipode)!.Kind);

    [Fact]
    public void No_way_at_all_is_refuted()
    {
        Assert.Equal(WayFaultKind.NoWay, FaultOf(A)!.Kind);
        Assert.Equal(WayFaultKind.NoWay, FaultOf(A, default)!.Kind);
    }

    [Fact]
    public void A_way_of_no_length_is_right_where_it_is_open()
    {
        Assert.Null(FaultOf(A, A));
        Assert.Equal(WayFaultKind.EndIsClosed, FaultOf(Sketch.At(22, 13), Sketch.At(22, 13))!.Kind);
    }

    [Fact]
    public void It_agrees_with_the_oracle_arc_by_arc_on_random_worlds()
    {
        var random = new Random(3);
        var (permitted, refuted) = (0, 0);
        for (var i = 0; i < 60; i++)
        {
            var globe = RandomWorld.Create(random, 30, 4, 0.4);
            var closed = CellSet.Of([1, 2]);
            var oracle = new VisibilityOracle(globe.Mesh, closed.Contains);
            var checker = new WayChecker(globe);
            for (var j = 0; j < 100; j++)
            {
                SpherePoint a = RandomWorld.PointIn(random, globe.Mesh), b = RandomWorld.PointIn(random, globe.Mesh);
                if (!checker.IsOpenAt(closed, null, a) || !checker.IsOpenAt(closed, null, b)
                    || Predicates.AreAntipodal(a, b))
                {
                    continue;
                }

                var isPermitted = oracle.IsPermitted(a, b);
                Assert.True(isPermitted == (checker.FindFault(closed, null, [a, b]) is null), $"{i}: {a} to {b}");
                _ = isPermitted ? permitted++ : refuted++;
            }
        }

        Assert.True(permitted > 500 && refuted > 500, $"{permitted} permitted, {refuted} refuted");
    }

    [Fact]
    public void What_the_search_finds_on_random_worlds_is_right()
    {
        var random = new Random(4);
        var bends = 0;
        for (var i = 0; i < 150; i++)
        {
            var globe = RandomWorld.Create(random, 60, 4, 0.35);
            var closed = CellSet.Of([1, 2, 3]);
            var stance = new RouteSearch(globe).Prepare(closed);
            var checker = new WayChecker(globe);
            for (var j = 0; j < 20; j++)
            {
                SpherePoint a = RandomWorld.PointIn(random, globe.Mesh), b = RandomWorld.PointIn(random, globe.Mesh);
                if (stance.Solve(a, b) is SearchResult.Found found)
                {
                    bends += found.Waypoints.Count - 2;
                    Assert.True(checker.FindFault(closed, null, found.Waypoints) is null, $"{i}/{j}: {a} to {b}");
                }
            }
        }

        Assert.True(bends > 500, $"{bends} bends");
    }

    private static WayFault? FaultOf(params SpherePoint[] waypoints) =>
        Checker.FindFault(World.AllRegions, null, waypoints);
}
