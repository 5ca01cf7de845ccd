using Shouldly;
using Umweg.Places;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Tests.World.Search;

/// <summary>
/// FEATURE UNDER TEST: fixed questions take no more work than they did, so that a slowdown shows without a clock.
/// METHOD: counts that are equal on every machine, each at most what it was when the line was last written. Who needs
/// less lowers the number; who needs more says why in the commit that raises it.
/// </summary>
public sealed class WorkTests
{
    // What is closed, from, to, then at most: triangles walked, nodes generated, nodes expanded, vertices searched.
    [Theory]
    [InlineData("", 51.47, -0.46, 1.36, 103.99, 7, 0, 0, 42)]
    [InlineData("RU BY UA", 60.32, 24.95, 37.46, 126.44, 19_471, 1_680, 1_490, 1_398)]
    [InlineData("RU BY UA", 51.47, -0.46, 35.55, 139.78, 19_682, 1_666, 1_548, 1_398)]
    [InlineData("LT LV EE PL FI DE SE DK", 54.89, 20.59, 55.97, 37.41, 446, 88, 72, 606)]
    [InlineData("TR SY IQ IR", 32.01, 34.88, 55.97, 37.41, 304, 69, 46, 299)]
    public void A_search_takes_at_most(
        string closed,
        double fromLatitude,
        double fromLongitude,
        double toLatitude,
        double toLongitude,
        int triangles,
        int generated,
        int expanded,
        int vertices)
    {
        var stance = new RouteSearch(RealWorld.Globe).Prepare(RealWorld.Cells(closed.Split(' ')));

        var found = stance.Solve(RealWorld.At(fromLatitude, fromLongitude), RealWorld.At(toLatitude, toLongitude))
            .ShouldBeOfType<SearchResult.Found>();

        ShouldBeAtMost(found.Work, new(triangles, generated, expanded, vertices));
    }

    [Fact]
    public void Hundreds_of_searches_under_random_stances_take_at_most()
    {
        var random = new Random(1);
        var states = RealWorld.Globe.Territories.Where(territory => territory.Kind == TerritoryKind.State)
            .Select(territory => territory.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var sum = default(SearchWork);
        for (var i = 0; i < 10; i++)
        {
            random.Shuffle(states);
            var stance = new RouteSearch(RealWorld.Globe).Prepare(RealWorld.Cells(states[..30]));
            for (var pair = 0; pair < 40; pair++)
            {
                var (from, to) = (Somewhere(), Somewhere());
                if (stance.Solve(from, to) is SearchResult.Found { Work: var work })
                {
                    sum = new(
                        sum.TrianglesWalked + work.TrianglesWalked,
                        sum.NodesGenerated + work.NodesGenerated,
                        sum.NodesExpanded + work.NodesExpanded,
                        Math.Max(sum.FrontierVertices, work.FrontierVertices));
                }
            }
        }

        ShouldBeAtMost(sum, new(136_603, 12_848, 8_577, 6_345));

        SpherePoint Somewhere() =>
            RealWorld.At((140 * random.NextDouble()) - 60, (360 * random.NextDouble()) - 180);
    }

    [Theory]
    [InlineData("SVO", "BUD", "kremlin-2025-10", "", 5, 24)]
    [InlineData("SVO", "BUD", "kremlin-2025-10", "", 10, 128)]
    [InlineData("SVO", "BUD", "", "EU", 10, 3)]
    [InlineData("0, 0", "0, 180", "", "", 5, 12)]
    public void Corridors_take_at_most_so_many_searches(
        string from, string to, string policy, string avoid, int ways, int searches)
    {
        var planner = new Planner(new RouteSearch(RealWorld.Globe), new Gazetteer(), TimeProvider.System);
        var options = new StanceOptions
        {
            Policies = policy.Length > 0 ? [policy] : [],
            Avoid = avoid.Length > 0 ? [avoid] : [],
            Date = new(2025, 10, 17),
        };
        var steps = new Steps();

        planner.Plan(new(from, to, options, ways), steps).ShouldBeOfType<Answer.Found>();

        // The first step prepares the stance, each further one is a search.
        (steps.Count - 1).ShouldBeInRange(1, searches);
    }

    private static void ShouldBeAtMost(SearchWork work, SearchWork limit)
    {
        var isWithin = work.TrianglesWalked <= limit.TrianglesWalked
            && work.NodesGenerated <= limit.NodesGenerated
            && work.NodesExpanded <= limit.NodesExpanded
            && work.FrontierVertices <= limit.FrontierVertices;
        isWithin.ShouldBeTrue($"{work} is more than {limit}");
    }

    private sealed class Steps : IProgress<string>
    {
        public int Count { get; private set; }

        public void Report(string value) => Count++;
    }
}
