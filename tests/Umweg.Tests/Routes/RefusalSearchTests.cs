using Shouldly;
using Umweg.Routes;

namespace Umweg.Tests.Routes;

/// <summary>
/// FEATURE UNDER TEST: each case of a refusal tree has the best way that is left, and no case is missing.
/// METHOD: brute force over the ways of small random systems, in which ties abound, some states have parts, and the
/// solver chooses among equally short ways at random.
/// </summary>
public sealed class RefusalSearchTests
{
    private const int Systems = 10_000;
    private const int Depth = 3;
    private const int Plenty = 1_000_000;

    private static readonly Lazy<IReadOnlyList<(SmallSystem System, IReadOnlyList<RefusalFinding<CorridorWay>> Cases)>>
        Trees = new(() => [.. Enumerable.Range(0, Systems).Select(SmallSystem.Random).Select(Grown).OfType<
            (SmallSystem, IReadOnlyList<RefusalFinding<CorridorWay>>)>()]);

    [Fact]
    public void Each_case_is_what_a_fresh_look_at_all_ways_past_the_refused_states_gives() =>
        ShouldHoldOfAll((system, _, found) =>
            Nullable.Equals(Cost(system, found.Way), LeastCost(system, found.Refused))
            && found.Way?.Crossed.Overlaps(found.Refused) != true);

    [Fact]
    public void Below_each_way_every_state_on_it_refuses_until_the_depth_is_reached() =>
        ShouldHoldOfAll((system, _, found) =>
            found.Next.Select(next => next.State).SequenceEqual(
                found.Way is { } way && found.Names.Count < Depth ? system.States.Names(way.Crossed) : [])
            && found.Next.TrueForAll(next => system.States.Names(next.Case.Refused).SequenceEqual(
                found.Names.Append(next.State).Order(StringComparer.Ordinal))));

    [Fact]
    public void The_same_states_refusing_in_another_order_are_the_same_case() =>
        ShouldHoldOfAll((_, cases, found) =>
            cases.Count(other => other.Refused == found.Refused) == 1
            && found.Next.TrueForAll(next => cases.Contains(next.Case)));

    [Fact]
    public void Where_no_way_is_left_those_are_named_whose_yes_alone_opens_one() =>
        ShouldHoldOfAll((system, _, found) =>
        {
            var expected =
                from name in found.Names
                let left = LeastCost(system, StateSet.Of([.. system.States.Entries.Index()
                    .Where(each => found.Names.Contains(each.Item.Name) && each.Item.Name != name)
                    .Select(each => each.Index)]))
                where left is not null
                select (name, left);
            return found.ReopenedBy.Select(each => (each.State, Cost(system, each.Way)))
                .SequenceEqual(found.Way is null ? expected : []);
        });

    [Fact]
    public void A_limit_of_cases_leaves_those_with_fewer_refusals()
    {
        var system = Chain(5);
        var all = Search(system).Find(system.Ways[0], Depth, Plenty, Plenty);
        var some = Search(system).Find(system.Ways[0], Depth, 7, Plenty);

        all.Limit.ShouldBeNull();
        some.Limit.ShouldBe(RefusalLimit.Cases);
        some.Cases.Select(each => each.Refused).ShouldBe(all.Cases.Take(7).Select(each => each.Refused));
    }

    [Fact]
    public void A_limit_of_searches_is_told_and_kept()
    {
        var system = Chain(5);
        var search = Search(system);

        search.Find(system.Ways[0], Depth, Plenty, maxSolves: 4).Limit.ShouldBe(RefusalLimit.Searches);
        search.Solves.ShouldBe(4);
        system.Solves.ShouldBe(4);
    }

    [Fact]
    public void Whoever_interrupts_it_gets_what_was_found()
    {
        using var source = new CancellationTokenSource();
        var system = Chain(5);
        var search = Search(
            system,
            solves =>
            {
                if (solves == 3)
                {
                    source.Cancel();
                }
            },
            source.Token);
        var (cases, limit) = search.Find(system.Ways[0], Depth, Plenty, Plenty);

        limit.ShouldBe(RefusalLimit.Interrupted);
        cases.Count.ShouldBe(4);
    }

    // A best way over all states, and one past each.
    private static SmallSystem Chain(int count)
    {
        var states = new CorridorStates(
            Enumerable.Range(0, count).Select(i => new CorridorState($"{(char)('A' + i)}", 0, NeedsPermission: true)));
        var all = StateSet.Of([.. Enumerable.Range(0, count)]);
        return new(
            states, [new(1, all), .. all.Members().Select(i => new CorridorWay(2 + i, all.Except(StateSet.Of(i))))]);
    }

    private static (SmallSystem, IReadOnlyList<RefusalFinding<CorridorWay>>)? Grown(SmallSystem system) =>
        system.Enumeration().ByCost().FirstOrDefault() is { } best
            ? (system, Search(system).Find(best, Depth, Plenty, Plenty).Cases)
            : null;

    private static void ShouldHoldOfAll(
        Func<SmallSystem, IReadOnlyList<RefusalFinding<CorridorWay>>, RefusalFinding<CorridorWay>, bool> law)
    {
        Trees.Value.Count.ShouldBeGreaterThan(Systems / 2);
        foreach (var (system, cases) in Trees.Value)
        {
            if (cases.FirstOrDefault(each => !law(system, cases, each)) is { } broken)
            {
                Assert.Fail($"{broken.Refused} in {string.Join("; ", system.Ways)}");
            }
        }
    }

    private static double? Cost(SmallSystem system, CorridorWay? way) => way is null ? null : system.Cost(way);

    private static double? LeastCost(SmallSystem system, StateSet refused) => system.Ways
        .Where(way => !way.Crossed.Overlaps(refused)).Min(way => Cost(system, way));

    private static RefusalSearch<CorridorWay> Search(
        SmallSystem system, Action<int>? solved = null, CancellationToken cancellation = default) => new(
            system.States,
            system,
            StateSet.Of([.. Enumerable.Range(0, system.States.Entries.Count)]),
            way => way.Crossed.Members(),
            solved,
            cancellation);
}
