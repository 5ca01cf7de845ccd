using Shouldly;
using Umweg.Routes;

namespace Umweg.Tests.Catalogue;

/// <summary>FEATURE UNDER TEST: the question of 17 October 2025, from Moscow to Budapest on the policy that the
/// newspapers described: EU except Hungary avoided, Ukraine closed.</summary>
/// <remarks>The lengths are those of a rough study on the same borders, good to 1 % either way.</remarks>
public sealed class R01_SummitOfOctober2025
{
    private static readonly Lazy<Answer.Found> Asked = new(() =>
        RealFlights.Found("Moskau", "Budapest", new() { Policies = ["kremlin-2025-10"] }));

    private static IReadOnlyList<Route> Front => [.. Asked.Value.Routes.Where(route => route.OnFront)];

    [Fact]
    public void The_shortest_way_leads_through_Belarus_Poland_and_Slovakia_two_of_them_unwilling()
    {
        var route = Front.Single(each => each.Avoided.Count == 2);

        route.Via.ShouldBe(["BY", "PL", "SK"]);
        route.Avoided.ShouldBe(["PL", "SK"]);
        route.Distance.Kilometres.ShouldBeInRange(1590 * 0.99, 1590 * 1.01);
        route.Cost.Kilometres.ShouldBe(route.Distance.Kilometres + 3000, 1e-6);
    }

    [Fact]
    public void One_way_needs_Romania_alone()
    {
        var route = Front.Single(each => each.Avoided.Count == 1);

        route.Avoided.ShouldBe(["RO"]);
        route.Distance.Kilometres.ShouldBeInRange(2750 * 0.99, 2750 * 1.01);
    }

    [Fact]
    public void One_way_leads_through_Turkey_and_Serbia_with_no_EU_state_but_Hungary()
    {
        var route = Front.Single(each => each.Avoided.Count == 0);

        route.Via.ShouldContain("TR");
        route.Via.ShouldContain("RS");

        // The study had 4,390 km; in its borders the Aegean's seas were 1.0 to 1.4 NM narrower than they are.
        route.Distance.Kilometres.ShouldBeInRange(4390 * 1.01, 4390 * 1.03);
    }

    [Fact]
    public void No_way_enters_Ukraine() =>
        Asked.Value.Routes.SelectMany(route => route.Crossings).ShouldAllBe(crossing => crossing.State != "UA");

    [Fact]
    public void The_direct_line_crosses_Belarus_Ukraine_Poland_and_Slovakia()
    {
        Asked.Value.Context.DirectDistance.Kilometres.ShouldBeInRange(1530, 1600);
        Asked.Value.Context.DirectVia.ShouldContain("UA");
    }

    [Fact]
    public void The_list_is_the_front_by_cost_and_then_the_others_by_cost()
    {
        var routes = Asked.Value.Routes;

        routes.Count.ShouldBe(5);
        routes.Select(route => route.Rank).ShouldBe([1, 2, 3, 4, 5]);
        routes.Select(route => (!route.OnFront, route.Cost.Metres)).ShouldBeInOrder();
        routes.Select(route => string.Join(' ', route.Avoided.Order(StringComparer.Ordinal))).ShouldBeUnique();
    }

    [Fact]
    public void The_answer_says_how_Moscow_was_understood_and_what_it_is_not_for()
    {
        Asked.Value.Context.Notes.ShouldContain("Not for operational navigation.");
        Asked.Value.Context.Notes.ShouldContain(Asked.Value.Context.From.Remark!);
    }

    [Fact]
    public void No_other_day_is_asked_than_that_of_the_policy() =>
        Asked.Value.Context.Stance.Date.ShouldBe(new DateOnly(2025, 10, 17));
}
