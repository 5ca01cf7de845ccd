using Shouldly;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Policy;

namespace Umweg.Tests.Catalogue;

/// <summary>
/// FEATURE UNDER TEST: what is left of a flight if states on its way refuse, on the real world.
/// METHOD: each case is asked again as a question of its own in which the states that refuse are closed.
/// </summary>
public sealed class R08_Refusals
{
    private static readonly Dictionary<string, (string From, string To, StanceOptions Stance, int Depth)> Flights =
        new(StringComparer.Ordinal)
        {
            ["nobody in particular"] = ("Moscow", "Budapest", On("2025-10-17"), 2),
            ["unwilling"] = ("Moscow", "Budapest", On("2025-10-17") with { Avoid = ["EU:100"], Close = ["UA"] }, 3),
            ["permission"] = ("Berlin", "Ankara", On("2025-10-17") with { Permission = ["RS", "BG", "RO"] }, 4),
            ["closed"] = ("DOH", "KRT", On("2017-06-08") with { Policies = ["qatar-2017"] }, 2),
            ["transit passage"] = ("Palermo", "Lisbon", On("2025-10-17") with { Straits = Straits.Transit }, 2),
            ["state aircraft"] = ("LHR", "JFK", On("2025-10-17") with { StateAircraft = true }, 2),
        };

    public static TheoryData<string> Names => [.. Flights.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_case_is_the_answer_to_the_question_with_these_states_closed(string name)
    {
        var (from, to, stance, _) = Flights[name];
        var tree = Tree(name);

        tree.Limit.ShouldBeNull();
        tree.Cases.Count.ShouldBeGreaterThan(1);
        foreach (var each in tree.Cases)
        {
            // A state that is avoided or asked refuses as a whole; landing is refused by policies alone.
            var isEnd = stance.StateAircraft && each.Refused.Any(state => state is "GB" or "US");
            var closed = stance with
            {
                Close = [.. stance.Close, .. each.Refused],
                Permission = [.. stance.Permission.Except(each.Refused)],
            };
            var fresh = isEnd ? null : RealFlights.Plan(from, to, closed, alternatives: 1) as Answer.Found;
            if (fresh is null)
            {
                each.Route.ShouldBeNull();
                continue;
            }

            // Of ways that are as good to within what WGS84 makes of the search's sphere, either may be given.
            var cost = fresh.Routes[0].Cost.Kilometres;
            each.Route!.Cost.Kilometres.ShouldBe(cost, 0.0034 * cost, $"{string.Join(' ', each.Refused)}");
            each.Route.Via.Intersect(each.Refused).ShouldBeEmpty();
            each.Route.Rank.ShouldBe(each.Number);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Cases_stand_in_the_order_of_reading_and_each_state_on_a_way_has_one_below_it(string name)
    {
        var (stance, depth) = (Flights[name].Stance, Flights[name].Depth);
        var tree = Tree(name);

        tree.Cases.Select(each => each.Number).ShouldBe(Enumerable.Range(1, tree.Cases.Count));
        tree.Cases[0].Refused.ShouldBeEmpty();
        foreach (var each in tree.Cases.Where(each => each.Route is not null && each.Refused.Count < depth))
        {
            each.Next.Select(next => next.State).ShouldBe(
                stance.Avoid.Count > 0 ? each.Route!.Avoided
                : stance.Permission.Count > 0 || stance.StateAircraft ? each.Route!.Permissions
                : each.Route!.Via);
            each.Next.ShouldAllBe(next =>
                tree.Cases[next.Case - 1].Refused.ToHashSet().SetEquals(each.Refused.Append(next.State)));
        }
    }

    /// <summary>Nobody's no ends the journey of October 2025: past Romania and Bulgaria a way is left that crosses none
    /// of those that the policy avoids.</summary>
    [Fact]
    public void With_the_stance_of_October_2025_the_tree_ends_where_nobody_unwilling_is_left()
    {
        var found = Ask("Moscow", "Budapest", new() { Policies = ["kremlin-2025-10"] }, 4);

        found.WhatIf!.Cases.Select(each => string.Join(' ', each.Refused)).ShouldBe(["", "RO", "RO BG"]);
        found.WhatIf.Cases[0].Route!.Avoided.ShouldBe(["RO"]);
        found.WhatIf.Cases[0].Route!.Waypoints.ShouldBe(found.Routes[0].Waypoints);
        found.WhatIf.Cases[1].Route!.Avoided.ShouldBe(["BG"]);
        found.WhatIf.Cases[2].Route!.Avoided.ShouldBeEmpty();
    }

    [Fact]
    public void Where_no_way_is_left_the_tree_names_whose_yes_alone_would_do()
    {
        var tree = Ask("TPE", "SHO", On("2026-04-21") with { Permission = ["ZA,MZ"] }, 2).WhatIf!;
        var blocked = tree.Cases.Single(each => each.Route is null);

        blocked.Refused.Order(StringComparer.Ordinal).ShouldBe(["MZ", "ZA"]);
        blocked.Next.ShouldBeEmpty();
        blocked.ReopenedBy.Select(again => again.State).ShouldBe(blocked.Refused);
        blocked.ReopenedBy.ShouldAllBe(again => again.Route.Permissions.Contains(again.State));
    }

    [Fact]
    public void A_disputed_place_of_departure_is_not_refused_with_the_state_that_claims_it()
    {
        // Simferopol is Ukraine's in the worldview un, and exempt alone.
        var tree = Ask("SIP", "Budapest", On("2025-10-17"), 1).WhatIf!;

        tree.Cases[0].Route!.Via.ShouldContain("UA");
        tree.Cases[tree.Cases[0].Next.Single(next => next.State == "UA").Case - 1].Route.ShouldNotBeNull();
    }

    [Fact]
    public void Where_there_is_no_way_who_asks_for_a_tree_is_told_where_the_single_yeses_are()
    {
        var stance = On("2025-10-17") with { Close = ["EU,UA,AL,MK,ME"] };

        Notes(whatIf: 2).Except(Notes(whatIf: null)).ShouldHaveSingleItem().ShouldContain("umweg consent");

        IReadOnlyList<string> Notes(int? whatIf) =>
            RealFlights.Planner.Plan(new("Moscow", "Belgrade", stance, WhatIf: whatIf))
                .ShouldBeOfType<Answer.Blocked>().Context.Notes;
    }

    [Fact]
    public void Only_who_asks_gets_a_tree() =>
        RealFlights.Found("Moscow", "Budapest", new()).WhatIf.ShouldBeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_depth_out_of_range_is_answered_by_a_sentence(int depth) =>
        RealFlights.Planner.Plan(new("Moscow", "Budapest", new(), WhatIf: depth)).ShouldBeOfType<Answer.BadQuery>()
            .Errors.ShouldHaveSingleItem().Code.ShouldBe("whatIf.range");

    private static RefusalTree Tree(string name)
    {
        var (from, to, stance, depth) = Flights[name];
        return Ask(from, to, stance, depth).WhatIf!;
    }

    private static Answer.Found Ask(string from, string to, StanceOptions stance, int depth) =>
        RealFlights.Planner.Plan(new(from, to, stance, 1, WhatIf: depth)).ShouldBeOfType<Answer.Found>();

    private static StanceOptions On(string day) => new() { Date = Some.Day(day) };
}
