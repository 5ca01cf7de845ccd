using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Tests.World.Oracle;

/// <summary>
/// FEATURE UNDER TEST: the search finds the shortest permitted way, and a way exactly if there is one.
/// METHOD: random drawn worlds full of shared corners, pockets and flush borders, against brute force.
/// </summary>
public sealed class SearchAgainstOracleTests
{
    private const double Tolerance = 1e-12;

    [Theory]
    [InlineData(30, 0)]
    [InlineData(90, 0)]
    [InlineData(20, 160)]
    [InlineData(-50, -20)]
    public void Random_drawn_worlds_agree_with_brute_force(int north, int west)
    {
        var random = new Random(north + (1000 * west));
        for (var world = 0; world < 20; world++)
        {
            var density = random.Next(2, 7);
            var rows = Enumerable.Range(0, 7).Select(_ => string.Join(' ', Enumerable.Range(0, 8).Select(
                _ => random.Next(10) < density ? ((char)('A' + random.Next(3))).ToString() : ".")));
            var picture = string.Join('\n', rows);
            var sketch = Sketch.Draw(picture, north, west);
            var stance = sketch.Search.Prepare(sketch.AllRegions);
            var oracle = new VisibilityOracle(sketch.Globe.Mesh, cell => cell != 0);
            for (var pair = 0; pair < 12; pair++)
            {
                AssertAgree(stance, oracle, PointIn(random, north, west), PointIn(random, north, west), picture);
            }
        }
    }

    [Fact]
    public void Random_triangulated_worlds_agree_with_brute_force()
    {
        var random = new Random(11);
        for (var world = 0; world < 25; world++)
        {
            var globe = RandomWorld.Create(random, 20 + random.Next(60), 3, 0.2 + (0.5 * random.NextDouble()));
            var closed = CellSet.Of([1, 2]);
            var stance = new RouteSearch(globe).Prepare(closed);
            var oracle = new VisibilityOracle(globe.Mesh, closed.Contains);
            for (var pair = 0; pair < 12; pair++)
            {
                SpherePoint from = RandomWorld.PointIn(random, globe.Mesh);
                var to = RandomWorld.PointIn(random, globe.Mesh);
                AssertAgree(stance, oracle, from, to, $"world {world}");
            }
        }
    }

    private static void AssertAgree(
        PreparedStance stance, VisibilityOracle oracle, SpherePoint from, SpherePoint to, string world)
    {
        var result = stance.Solve(from, to);
        var expected = oracle.ShortestLength(from, to);
        var length = result is SearchResult.Found found ? found.AngleRadians : double.PositiveInfinity;
        Assert.True(
            length == expected || Math.Abs(length - expected) <= Tolerance,
            $"{world}\nfrom {Wgs84.ToPosition(from)} to {Wgs84.ToPosition(to)}: "
                + $"{length}, brute force {expected}");
        if (result is SearchResult.Found way)
        {
            Assert.True(way.LowerBoundRadians <= way.AngleRadians);
            Assert.True(way.LowerBoundRadians >= way.AngleRadians - 1.1e-12);
            for (var i = 1; i < way.Waypoints.Count; i++)
            {
                Assert.True(oracle.IsPermitted(way.Waypoints[i - 1], way.Waypoints[i]), world);
            }
        }
    }

    // A grid point, a point on a meridian's side, or any point.
    private static SpherePoint PointIn(Random random, int north, int west)
    {
        double row = random.Next(8), column = random.Next(9);
        var kind = random.Next(4);
        row += kind >= 1 ? random.NextDouble() : 0;
        column += kind >= 2 ? random.NextDouble() : 0;
        return Sketch.At(Math.Clamp(north - (5 * row), -90, 90), west + (5 * column));
    }
}
