using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Proof;
using Umweg.World.Search;

namespace Umweg.Tests.World.Proof;

/// <summary>
/// FEATURE UNDER TEST: on the real world, the checker and the search agree.
/// METHOD: random sets of states closed, random ends at 500 to 9,000 km.
/// </summary>
public sealed class RealWorldProofTests
{
    private static readonly Lazy<WayChecker> OneChecker = new(() => new(RealWorld.Globe));

    [Fact]
    public void Every_way_that_the_search_finds_is_permitted_and_taut()
    {
        var bends = 0;
        foreach (var (closed, found) in Ways(seed: 11, count: 300))
        {
            var fault = OneChecker.Value.FindFault(closed, null, found.Waypoints);
            Assert.True(fault is null, $"{fault} on {string.Join(' ', found.Waypoints)}");
            bends += found.Waypoints.Count - 2;
        }

        Assert.True(bends > 300, $"{bends} bends");
    }

    [Fact]
    public void Every_way_that_the_search_finds_is_the_shortest()
    {
        foreach (var (closed, found) in Ways(seed: 12, count: 150))
        {
            var proof = OneChecker.Value.ProveShortest(closed, null, found.Waypoints);
            Assert.True(proof.Verdict == ProofVerdict.Proved, $"{proof} on {string.Join(' ', found.Waypoints)}");
        }
    }

    /// <summary>Ways with bends that the search finds, under random closed sets.</summary>
    internal static IEnumerable<(CellSet Closed, SearchResult.Found Found)> Ways(int seed, int count)
    {
        var random = new Random(seed);
        var globe = RealWorld.Globe;
        var states = Enumerable.Range(0, globe.Territories.Count)
            .Where(cell => globe.Territories[cell].Kind == TerritoryKind.State).ToList();
        for (var made = 0; made < count;)
        {
            var closed = CellSet.Of(
                Enumerable.Range(0, 1 + random.Next(40)).Select(_ => states[random.Next(states.Count)]));
            var stance = RealWorld.Search.Prepare(closed);
            for (var i = 0; i < 200 && made < count; i++)
            {
                SpherePoint from = Anywhere(random), to = Anywhere(random);
                if (Arc.Angle(from, to) is > 0.08 and < 1.4
                    && stance.Solve(from, to) is SearchResult.Found { Waypoints.Count: > 2 } found)
                {
                    made++;
                    yield return (closed, found);
                    if (made % 5 == 0)
                    {
                        break;
                    }
                }
            }
        }
    }

    private static SpherePoint Anywhere(Random random)
    {
        var mesh = RealWorld.Globe.Mesh;
        var corner = mesh.Vertices[random.Next(mesh.Vertices.Length)];
        return random.Next(3) == 0 ? corner : SpherePoint.FromVector(
            corner.X + (0.05 * (random.NextDouble() - 0.5)),
            corner.Y + (0.05 * (random.NextDouble() - 0.5)),
            corner.Z + (0.05 * (random.NextDouble() - 0.5)));
    }
}
