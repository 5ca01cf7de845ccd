using Shouldly;
using Umweg.Consent;
using Umweg.Routes;

namespace Umweg.Tests.Consent;

/// <summary>
/// FEATURE UNDER TEST: the sets whose yes suffices and those whose no prevents a flight are complete up to their size,
/// and the prices are exact.
/// METHOD: brute force over all subsets of up to twelve states in small random systems, in which ties abound and the
/// solver chooses among equally short ways at random.
/// </summary>
public sealed class ConsentSearchTests
{
    private const int Systems = 10_000;
    private const int MaxTests = 1_000_000;

    [Fact]
    public void The_permission_sets_are_what_trying_all_subsets_gives()
    {
        for (var seed = 0; seed < Systems; seed++)
        {
            var system = SmallConsent.Random(seed);
            var maxStates = seed % 5;
            var expected = system.PermissionSetsByTryingAll(maxStates);
            var found = Search(system, maxStates).Find()?.Permission ?? [];
            if (expected.Count == 0 && found.Count > 0)
            {
                // None is as small as was asked; then one of the smallest there are is shown.
                var smallest = system.PermissionSetsByTryingAll(12).Where(each => each.IsMinimal).ToList();
                expected = [smallest.Single(each => each.States == SmallConsent.BitsOf(found[0].States))];
                expected[0].States.ShouldSatisfyAllConditions(states =>
                    int.PopCount(states).ShouldBe(smallest.Min(each => int.PopCount(each.States))));
            }

            found.Select(each => (!each.IsMinimal, each.IsMinimal ? each.States.Count : each.Way.SearchKm))
                .ShouldBeInOrder(SortDirection.Ascending, $"seed {seed}");
            found.Select(each => (SmallConsent.BitsOf(each.States), (int)each.Way.SearchKm, each.IsMinimal)).Order()
                .ShouldBe(expected.Order(), $"seed {seed}");
        }
    }

    [Fact]
    public void The_blocking_sets_are_what_trying_all_subsets_gives_and_the_smallest_is_among_them()
    {
        for (var seed = 0; seed < Systems; seed++)
        {
            var system = SmallConsent.Random(seed);
            var maxStates = seed % 5;
            if (Search(system, maxStates).Find() is not { } found)
            {
                system.ShortestPast(0).ShouldBe(SmallConsent.None, $"seed {seed}");
                continue;
            }

            var all = system.BlockingSetsByTryingAll();
            var expected = all.Where(set => int.PopCount(set) <= maxStates).ToList();
            var blocking = found.Blocking.Select(SmallConsent.BitsOf).ToList();
            if (expected.Count == 0 && all.Count > 0)
            {
                int.PopCount(blocking.ShouldHaveSingleItem($"seed {seed}"))
                    .ShouldBe(all.Min(int.PopCount), $"seed {seed}");
                all.ShouldContain(blocking[0], $"seed {seed}");
                continue;
            }

            blocking.Select(int.PopCount).ShouldBeInOrder(SortDirection.Ascending, $"seed {seed}");
            blocking.Order().ShouldBe(expected.Order(), $"seed {seed}");
        }
    }

    [Fact]
    public void Each_state_on_the_best_way_has_the_price_of_the_best_way_without_it()
    {
        for (var seed = 0; seed < Systems; seed++)
        {
            var system = SmallConsent.Random(seed);
            if (Search(system, 1).Find() is not { } found)
            {
                continue;
            }

            found.Prices.Keys.Order().ShouldBe(
                found.Best.Crossed.Intersect(system.Asked).Members(), $"seed {seed}");
            foreach (var (state, way) in found.Prices)
            {
                (way is null ? SmallConsent.None : (int)way.SearchKm)
                    .ShouldBe(system.ShortestPast(1 << state), $"seed {seed}");
            }
        }
    }

    [Fact]
    public void The_smallest_blocking_set_alone_and_the_minimal_sets_alone_are_the_same()
    {
        for (var seed = 0; seed < Systems; seed += 10)
        {
            var system = SmallConsent.Random(seed);
            if (system.ShortestPast(0) == SmallConsent.None)
            {
                continue;
            }

            var all = system.BlockingSetsByTryingAll();
            (Search(system, 0).SmallestBlockingSet() is { } smallest ? smallest.Count : -1)
                .ShouldBe(all.Count == 0 ? -1 : all.Min(int.PopCount), $"seed {seed}");
            Search(system, 2).MinimalSets()
                .Select(each => (SmallConsent.BitsOf(each.States), (int)each.Way.SearchKm, true)).Order()
                .ShouldBe(
                    system.PermissionSetsByTryingAll(2).Where(each => each.IsMinimal).Order(), $"seed {seed}");
        }
    }

    [Fact]
    public void A_claim_holds_where_no_way_is_left_past_its_states_and_the_cut_is_the_smallest_that_proves_it()
    {
        var (held, refuted) = (0, 0);
        for (var seed = 0; seed < Systems; seed++)
        {
            var random = new Random(seed);
            var claim = random.Next(1 << 12);
            var system = SmallConsent.Random(seed, claim);
            if (system.Solve(system.Asked, CancellationToken.None) is { } counterexample)
            {
                refuted++;
                counterexample.Crossed.Overlaps(system.Asked).ShouldBeFalse($"seed {seed}");
                ((int)counterexample.SearchKm).ShouldBe(
                    system.ShortestPast(SmallConsent.BitsOf(system.Asked)), $"seed {seed}");
                continue;
            }

            held++;
            var cut = SmallConsent.BitsOf(Search(system, 0).SmallestBlockingSet() ?? default);
            system.ShortestPast(cut).ShouldBe(SmallConsent.None, $"seed {seed}");
            int.PopCount(cut).ShouldBe(
                system.BlockingSetsByTryingAll().Select(int.PopCount).DefaultIfEmpty(0).Min(), $"seed {seed}");
        }

        Math.Min(held, refuted).ShouldBeGreaterThan(Systems / 10);
    }

    [Fact]
    public void At_the_limit_of_searches_what_was_found_is_right_and_marked()
    {
        var incomplete = 0;
        for (var seed = 0; seed < 1_000; seed++)
        {
            var system = SmallConsent.Random(seed);
            if (new ConsentSearch<CorridorWay>(system, 3, maxSolves: 1 + (seed % 7), MaxTests).Find() is not { } found)
            {
                continue;
            }

            incomplete += found.Limit == ConsentLimit.Searches ? 1 : 0;
            var all = system.PermissionSetsByTryingAll(12).Select(each => (each.States, each.Km)).ToList();
            found.Permission.ShouldAllBe(
                each => all.Contains(ValueTuple.Create(SmallConsent.BitsOf(each.States), (int)each.Way.SearchKm)),
                $"seed {seed}");
        }

        incomplete.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Interrupting_leaves_what_was_found_and_says_so()
    {
        var interrupted = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            using var source = new CancellationTokenSource();
            var system = SmallConsent.Random(seed);
            var search = new ConsentSearch<CorridorWay>(
                system, 3, 1_000, MaxTests, solves => CancelAt(source, solves), cancellation: source.Token);
            if (search.Find() is { } found)
            {
                interrupted += found.Limit == ConsentLimit.Interrupted ? 1 : 0;
                found.Best.SearchKm.ShouldBe(system.ShortestPast(0), $"seed {seed}");
            }
        }

        interrupted.ShouldBeGreaterThan(50);

        static void CancelAt(CancellationTokenSource source, int solves)
        {
            if (solves == 2)
            {
                source.Cancel();
            }
        }
    }

    private static ConsentSearch<CorridorWay> Search(SmallConsent system, int maxStates) =>
        new(system, maxStates, maxSolves: 100_000, MaxTests);
}
