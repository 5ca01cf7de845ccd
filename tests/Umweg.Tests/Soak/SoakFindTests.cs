using Umweg.Soak.Answers;
using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Tests.Soak;

/// <summary>
/// FEATURE UNDER TEST: what <c>./test soak</c> once found broken holds.
/// METHOD: each case as the shrinker printed it; all laws are asked.
/// </summary>
public sealed class SoakFindTests
{
    private static readonly Lazy<(SoakWorld World, RouteSearch Search)> Fine =
        new(() => (new("200m", RealWorld.Globe), new(RealWorld.Globe)));

    private static readonly Lazy<(SoakWorld World, RouteSearch Search)> Coarse =
        new(() => (new("1000m", RealWorld.Globe1000), new(RealWorld.Globe1000)));

    [Fact]
    public void A_broken_law_is_noticed()
    {
        var (world, search) = Coarse.Value;
        var stance = new SoakStance(world, search, ["FR"], [], 1, Relatives.None);
        SpherePoint from = At(40, -20), to = At(60, 20);
        var found = Assert.IsType<SearchResult.Found>(stance.Itself.Solve(from, to));
        var laws = new AnswerLaws(stance);

        Assert.Null(laws.Check(from, to, found, number: null));
        Assert.Equal("the bound is not above the length", LawOf(found with { LowerBoundRadians = 4 }));
        Assert.Equal("the bound is near the length", LawOf(found with { LowerBoundRadians = 0.1 }));
        Assert.Equal("a way begins and ends where it should", LawOf(found with { Waypoints = [from, At(0, 0)] }));
        Assert.Equal("a way is as long as its legs", LawOf(found with { AngleRadians = 1 }));

        string? LawOf(SearchResult.Found wrong) => laws.Check(from, to, wrong, number: 0)?.Law;
    }

    private static SpherePoint At(double latitude, double longitude) => RealWorld.At(latitude, longitude);
}
