using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Proof;
using Umweg.World.Search;

namespace Umweg.Tests.World.Proof;

/// <summary>
/// FEATURE UNDER TEST: the full proof finds a shorter way where there is one, and only there.
/// METHOD: drawn worlds; random worlds, full of shared corners and of points on one circle; polygons. What is shortest
/// under more closed cells is mostly not the shortest under fewer.
/// </summary>
public sealed class ShortestProofTests
{
    private static readonly Sketch World = Sketch.Draw("""
        . . . . . .
        . . . X . .
        a . . X . b
        . . . X . .
        . . . X . .
        . . . . . .
        """);

    private static readonly WayChecker Checker = new(World.Globe);

    [Fact]
    public void The_shorter_side_is_proved_and_the_longer_one_refuted()
    {
        SpherePoint a = World.Place("a"), b = World.Place("b");
        var north = Checker.ProveShortest(World.AllRegions, null, [a, Sketch.At(25, 15), Sketch.At(25, 20), b]);
        Assert.Equal(ProofVerdict.Proved, north.Verdict);
        SpherePoint[] southern = [a, Sketch.At(5, 15), Sketch.At(5, 20), b];
        Assert.Null(Checker.FindFault(World.AllRegions, null, southern));
        var south = Checker.ProveShortest(World.AllRegions, null, southern);
        Assert.Equal(ProofVerdict.Refuted, south.Verdict);
        Assert.Equal([a, Sketch.At(25, 15), Sketch.At(25, 20), b], south.Shorter);
    }

    [Fact]
    public void A_straight_way_is_its_own_proof() => Assert.Equal(
        ProofVerdict.Proved,
        Checker.ProveShortest(CellSet.Empty, null, [World.Place("a"), World.Place("b")]).Verdict);

    [Fact]
    public void A_way_with_a_needless_bend_is_refuted() => Assert.Equal(
        ProofVerdict.Refuted,
        Checker.ProveShortest(CellSet.Empty, null, [World.Place("a"), Sketch.At(18, 10), World.Place("b")]).Verdict);

    [Fact]
    public void What_takes_too_much_work_is_not_called_proved() => Assert.Equal(
        ProofVerdict.NotDecided,
        Checker.ProveShortest(
            World.AllRegions,
            null,
            [World.Place("a"), Sketch.At(5, 15), Sketch.At(5, 20), World.Place("b")],
            maxTriangles: 1).Verdict);

    [Fact]
    public void On_random_worlds_it_agrees_with_the_search()
    {
        var random = new Random(5);
        var (proved, refuted) = (0, 0);
        for (var i = 0; i < 300; i++)
        {
            var globe = RandomWorld.Create(random, 60, 4, 0.35);
            var (few, more) = (CellSet.Of([1, 2]), CellSet.Of([1, 2, 3]));
            var search = new RouteSearch(globe);
            var checker = new WayChecker(globe);
            for (var j = 0; j < 20; j++)
            {
                SpherePoint a = RandomWorld.PointIn(random, globe.Mesh), b = RandomWorld.PointIn(random, globe.Mesh);
                if (search.Prepare(few).Solve(a, b) is not SearchResult.Found best
                    || search.Prepare(more).Solve(a, b) is not SearchResult.Found longer)
                {
                    continue;
                }

                var proof = checker.ProveShortest(few, null, best.Waypoints);
                Assert.True(proof.Verdict == ProofVerdict.Proved, $"{i}/{j}: {proof}");
                proved++;
                if (longer.AngleRadians > best.AngleRadians + 1e-11)
                {
                    var found = checker.ProveShortest(few, null, longer.Waypoints);
                    Assert.True(found.Verdict == ProofVerdict.Refuted, $"{i}/{j}: {found}");
                    var angle = found.Shorter.Zip(found.Shorter.Skip(1)).Sum(leg => Arc.Angle(leg.First, leg.Second));
                    Assert.Equal(best.AngleRadians, angle, 1e-12);
                    refuted++;
                }
            }
        }

        Assert.True(proved > 2000 && refuted > 300, $"{proved} proved, {refuted} refuted");
    }

    [Fact]
    public void Past_polygons_it_agrees_with_the_search()
    {
        var random = new Random(6);
        var (proved, refuted) = (0, 0);
        for (var i = 0; i < 150; i++)
        {
            List<ClosedRing> few = [RandomPolygon.Star(random), RandomPolygon.Star(random)];
            List<ClosedRing> more = [.. few, RandomPolygon.Star(random)];
            for (var j = 0; j < 10; j++)
            {
                SpherePoint a = RandomPolygon.PointNear(random), b = RandomPolygon.PointNear(random);
                if (World.Search.Prepare(World.AllRegions, few).Solve(a, b) is not SearchResult.Found best
                    || World.Search.Prepare(World.AllRegions, more).Solve(a, b) is not SearchResult.Found longer)
                {
                    continue;
                }

                var proof = Checker.ProveShortest(World.AllRegions, few, best.Waypoints);
                Assert.True(proof.Verdict == ProofVerdict.Proved, $"{i}/{j}: {proof}");
                proved++;
                if (longer.AngleRadians > best.AngleRadians + 1e-11)
                {
                    var found = Checker.ProveShortest(World.AllRegions, few, longer.Waypoints);
                    Assert.True(found.Verdict == ProofVerdict.Refuted, $"{i}/{j}: {found}");
                    refuted++;
                }
            }
        }

        Assert.True(proved > 500 && refuted > 50, $"{proved} proved, {refuted} refuted");
    }
}
