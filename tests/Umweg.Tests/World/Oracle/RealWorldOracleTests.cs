using Umweg.Sphere;
using Umweg.Tests.Architecture;
using Umweg.World;
using Umweg.World.Search;
using Umweg.WorldBuilder;

namespace Umweg.Tests.World.Oracle;

/// <summary>
/// FEATURE UNDER TEST: on the real world, the search finds the shortest permitted way.
/// METHOD: random states of the coarse worlds closed, random ends; brute force over all corners that a way as short as
/// the found one could pass. Only cases that brute force can do within seconds are taken.
/// </summary>
public sealed class RealWorldOracleTests
{
    private const int MaxNodes = 250;

    [Theory]
    [InlineData("10000m", 40, 10)]
    [InlineData("1000m", 12, 3)]
    public void The_real_world_agrees_with_brute_force(string resolution, int cases, int statesClosed)
    {
        var globe = WorldBuild.Compile(Repository.PathOf("data"), null, resolution);
        var search = new RouteSearch(globe);
        var random = new Random(17);
        var states = Enumerable.Range(0, globe.Territories.Count)
            .Where(cell => globe.Territories[cell].Kind == TerritoryKind.State).ToList();
        var compared = 0;
        for (var attempt = 0; attempt < 100 && compared < cases; attempt++)
        {
            var closed = CellSet.Of(Enumerable.Range(0, statesClosed).Select(_ => states[random.Next(states.Count)]));
            var stance = search.Prepare(closed);
            var oracle = new VisibilityOracle(globe.Mesh, closed.Contains);
            for (var pair = 0; pair < 60; pair++)
            {
                // Ends on both sides of something closed, else most ways are direct.
                var centre = globe.Mesh.Vertices[globe.Mesh.Corners[3 * TriangleIn(globe, closed, random)]];
                SpherePoint from = Near(random, centre), to = Near(random, centre);
                if (stance.Solve(from, to) is SearchResult.Found { Waypoints.Count: > 2 } found
                    && oracle.NodesWithin(from, to, found.AngleRadians) <= MaxNodes)
                {
                    var expected = oracle.ShortestLength(from, to, found.AngleRadians + 1e-12);
                    Assert.True(
                        Math.Abs(expected - found.AngleRadians) <= 1e-12,
                        $"{Wgs84.ToPosition(from)} to {Wgs84.ToPosition(to)}: {found.AngleRadians}, not {expected}");
                    compared++;
                    break;
                }
            }
        }

        Assert.Equal(cases, compared);
    }

    private static int TriangleIn(Globe globe, CellSet cells, Random random)
    {
        while (true)
        {
            var triangle = random.Next(globe.Mesh.TriangleCount);
            if (cells.Contains(globe.Mesh.Cells[triangle]))
            {
                return triangle;
            }
        }
    }

    // Within some 800 km.
    private static SpherePoint Near(Random random, SpherePoint point) => SpherePoint.FromVector(
        point.X + (0.25 * (random.NextDouble() - 0.5)),
        point.Y + (0.25 * (random.NextDouble() - 0.5)),
        point.Z + (0.25 * (random.NextDouble() - 0.5)));
}
