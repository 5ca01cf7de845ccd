using Umweg.Sphere;
using Umweg.Tests.World.Oracle;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Tests.World.Search;

/// <summary>FEATURE UNDER TEST: closed polygons lie over the world, and close what they cover.</summary>
public sealed class E01_ClosedPolygons
{
    private static readonly Sketch World = Sketch.Draw("""
        . . . . . .
        . . . X . .
        a . . X . b
        . . . . . .
        . . . . . .
        """);

    private static readonly ClosedRing Wall = Ring((26, 8), (26, 9), (4, 9), (4, 8));

    [Fact]
    public void A_polygon_in_the_open_sea_is_gone_round_at_its_corners()
    {
        var found = Solve([Wall], closed: "");
        Assert.Equal([World.Place("a"), Wall.Corners[0], Wall.Corners[1], World.Place("b")], found.Waypoints);
    }

    [Fact]
    public void The_direction_in_which_a_polygon_is_drawn_does_not_matter()
    {
        var reversed = new ClosedRing([.. Wall.Corners.Reverse()]);
        Assert.Equal(Solve([Wall]).AngleRadians, Solve([reversed]).AngleRadians);
    }

    [Fact]
    public void What_two_polygons_share_is_closed()
    {
        // A cross of two bars: were the overlap open, its middle could be reached.
        var bar = Ring((22, 5), (22, 12), (14, 12), (14, 5));
        Assert.IsType<SearchResult.NoWay>(
            World.Search.Prepare(CellSet.Empty, [Wall, bar]).Solve(Sketch.At(18, 8.5), World.Place("b")));
    }

    [Fact]
    public void A_polygon_adds_to_the_closed_cells()
    {
        var both = Solve([Wall]);
        Assert.True(both.AngleRadians >= Solve([Wall], closed: "").AngleRadians);
        Assert.True(both.AngleRadians >= World.Plan("a", "b").Found.AngleRadians);
    }

    [Fact]
    public void A_polygon_that_crosses_borders_closes_the_union()
    {
        // Through the middle of X, and beyond both its sides.
        var across = Ring((23, 12), (17, 23), (16, 22), (22, 11));
        var prepared = World.Search.Prepare(World.AllRegions, [across]);
        var mesh = prepared.Frontier.Mesh;
        var oracle = new VisibilityOracle(
            new Mesh(
                mesh.Points.ToArray(),
                mesh.Corners.ToArray(),
                mesh.Neighbours.ToArray(),
                Enumerable.Range(0, mesh.TriangleCount).Select(t => (ushort)(mesh.IsClosed(t) ? 1 : 0)).ToArray()),
            cell => cell == 1);
        var random = new Random(5);
        for (var i = 0; i < 40; i++)
        {
            SpherePoint from = Sketch.At(5 + (25 * random.NextDouble()), 30 * random.NextDouble());
            SpherePoint to = Sketch.At(5 + (25 * random.NextDouble()), 30 * random.NextDouble());
            var isClosed = IsIn(World.AllRegions, across, from) || IsIn(World.AllRegions, across, to);
            var result = prepared.Solve(from, to);
            Assert.Equal(isClosed, result is SearchResult.NoWay);
            if (result is SearchResult.Found found)
            {
                Assert.Equal(oracle.ShortestLength(from, to), found.AngleRadians, 1e-12);
            }
        }
    }

    [Fact]
    public void More_cells_can_be_closed_beside_polygons()
    {
        var child = World.Search.Prepare(CellSet.Empty, [Wall]).Close(World.AllRegions);
        var found = Assert.IsType<SearchResult.Found>(child.Solve(World.Place("a"), World.Place("b")));
        Assert.Equal(Solve([Wall]).AngleRadians, found.AngleRadians);
    }

    [Fact]
    public void A_polygon_that_closes_an_end_leaves_no_way()
    {
        var around = Ring((21, 1), (21, 4), (14, 4), (14, 1));
        var result = World.Search.Prepare(World.AllRegions, [around]).Solve(World.Place("a"), World.Place("b"));

        // The polygon is no cell, and the open sea under it closes nothing.
        Assert.Equal(CellSet.Empty, Assert.IsType<SearchResult.NoWay>(result).Wall);
    }

    [Fact]
    public void Polygons_that_are_none_are_refused_with_a_sentence()
    {
        var pole = Sketch.At(90, 0);
        Assert.Contains("three corners", Refusal(new ClosedRing([pole, World.Place("a")])), StringComparison.Ordinal);
        Assert.Contains(
            "no arc", Refusal(new ClosedRing([pole, pole.Antipode, World.Place("a")])), StringComparison.Ordinal);
        Assert.Contains("at most 30", Refusal([.. Enumerable.Repeat(Wall, 31)]), StringComparison.Ordinal);
    }

    private static string Refusal(params ClosedRing[] rings) =>
        Assert.Throws<ArgumentException>(() => World.Search.Prepare(CellSet.Empty, rings)).Message;

    private static SearchResult.Found Solve(ClosedRing[] rings, string? closed = null) =>
        Assert.IsType<SearchResult.Found>(
            World.Search.Prepare(World.Cells(closed), rings).Solve(World.Place("a"), World.Place("b")));

    // A convex counter-clockwise or clockwise ring has a point if it is on the same side of all its sides.
    private static bool IsIn(CellSet closed, ClosedRing ring, SpherePoint point)
    {
        var sides = Enumerable.Range(0, ring.Corners.Count).Select(i => Predicates.SideOf(
            ring.Corners[i], ring.Corners[(i + 1) % ring.Corners.Count], point)).Distinct().ToList();
        return sides.Count == 1 || World.Search.CellsAt(point).IsSubsetOf(closed);
    }

    private static ClosedRing Ring(params (double Latitude, double Longitude)[] corners) =>
        new([.. corners.Select(corner => Sketch.At(corner.Latitude, corner.Longitude))]);
}
