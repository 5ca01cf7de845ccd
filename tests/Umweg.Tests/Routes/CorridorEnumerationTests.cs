using Shouldly;
using Umweg.Routes;

namespace Umweg.Tests.Routes;

/// <summary>
/// FEATURE UNDER TEST: the list of corridors is complete, in order of cost and free of dominated ways; the front is
/// the shortest way for each number of unwilling states.
/// METHOD: brute force over all subsets of the states of small random systems, in which ties abound and the solver
/// chooses among equally short ways at random.
/// </summary>
public sealed class CorridorEnumerationTests
{
    private const int Systems = 20_000;

    [Fact]
    public void The_list_by_cost_is_what_trying_all_subsets_gives()
    {
        for (var seed = 0; seed < Systems; seed++)
        {
            var system = SmallSystem.Random(seed);
            var listed = system.Enumeration(atOnce: 1 + (seed % 4)).ByCost()
                .Select(way => (Cost: system.Cost(way), way.SearchKm, way.Crossed.ToString())).ToList();

            listed.Select(corridor => corridor.Cost).ShouldBeInOrder(SortDirection.Ascending, $"seed {seed}");
            listed.Order().ShouldBe(system.CorridorsByTryingAllSubsets().Order(), $"seed {seed}");
        }
    }

    [Fact]
    public void The_front_is_what_trying_all_numbers_gives()
    {
        for (var seed = 0; seed < Systems; seed++)
        {
            var system = SmallSystem.Random(seed);
            system.Enumeration(atOnce: 1 + (seed % 4)).Front()
                .Select(way => (system.States.CountUnwilling(way.Crossed), way.SearchKm))
                .ShouldBe(system.FrontByTryingAllNumbers(), $"seed {seed}");
        }
    }

    [Fact]
    public void Of_the_front_the_least_price_is_taken_where_length_and_number_are_equal()
    {
        for (var seed = 0; seed < Systems; seed++)
        {
            var system = SmallSystem.Random(seed);
            foreach (var way in system.Enumeration().Front())
            {
                var number = system.States.CountUnwilling(way.Crossed);
                system.States.PriceKm(way.Crossed).ShouldBe(
                    system.Ways.Where(other => other.SearchKm == way.SearchKm)
                        .Where(other => system.States.CountUnwilling(other.Crossed) == number)
                        .Min(other => system.States.PriceKm(other.Crossed)),
                    $"seed {seed}");
            }
        }
    }

    [Fact]
    public void With_equal_prices_the_cheapest_way_is_no_cheaper_than_the_front()
    {
        for (var seed = 0; seed < Systems; seed++)
        {
            var drawn = SmallSystem.Random(seed);
            var alike = new CorridorStates(drawn.States.Entries.Select((_, i) => new CorridorState($"{i}", 7, false)));
            var system = new SmallSystem(alike, drawn.Ways);
            var front = system.Enumeration().Front();

            front.Select(system.Cost).DefaultIfEmpty().Min()
                .ShouldBe(system.Enumeration().ByCost().Select(system.Cost).FirstOrDefault(), $"seed {seed}");
        }
    }

    /// <summary>The question of 17 October 2025 with the lengths of the rough study.</summary>
    [Fact]
    public void A_costly_way_without_unwilling_states_is_on_the_front_and_in_its_place_by_cost()
    {
        var system = MoscowToBudapest(1500);

        system.Enumeration().Front().Select(way => way.SearchKm).ShouldBe([4390, 2750, 1590]);
        system.Enumeration().ByCost().Select(system.Cost).ShouldBe([2750 + 1500, 4390, 1590 + (2 * 1500)]);
    }

    [Fact]
    public void The_front_does_not_depend_on_the_prices()
    {
        var cheap = MoscowToBudapest(1);

        cheap.Enumeration().Front().Select(way => way.SearchKm).ShouldBe([4390, 2750, 1590]);
        cheap.Enumeration().ByCost().Select(way => way.SearchKm).ShouldBe([1590, 2750, 4390]);
    }

    /// <summary>Refusing ever larger sets in order of the cost of their shortest ways meets {A, B} at 10 + 2 * 10
    /// first, although the way through A alone costs 11 + 10: why nodes carry what they have accepted.</summary>
    [Fact]
    public void A_longer_way_with_the_lower_price_comes_first()
    {
        var system = new SmallSystem(
            new([new("A", 10, false), new("B", 10, false)]),
            [new(10, StateSet.Of(0, 1)), new(11, StateSet.Of(0)), new(40, StateSet.Of())]);

        system.Enumeration().ByCost().Select(system.Cost).ShouldBe([21, 30, 40]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void At_the_limit_of_solves_the_list_ends_and_says_so(int atOnce)
    {
        var system = MoscowToBudapest(1500);
        var memo = new CorridorMemo<CorridorWay>(system, maxSolves: 2, atOnce: atOnce);
        var listed = new CorridorEnumeration<CorridorWay>(system.States, memo).ByCost().ToList();

        listed.Count.ShouldBeLessThan(3);
        memo.LimitReached.ShouldBeTrue();
        system.Solves.ShouldBe(2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_solve_is_never_made_twice(int atOnce)
    {
        var system = MoscowToBudapest(1500);
        var memo = new CorridorMemo<CorridorWay>(system, maxSolves: 100, atOnce: atOnce);
        var enumeration = new CorridorEnumeration<CorridorWay>(system.States, memo);
        _ = enumeration.ByCost().ToList();
        var solves = system.Solves;
        _ = enumeration.ByCost().ToList();
        _ = enumeration.Front();

        system.Solves.ShouldBe(solves);
        memo.LimitReached.ShouldBeFalse();
    }

    [Fact]
    public void Cancelling_ends_the_enumeration()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var system = MoscowToBudapest(1500);

        Should.Throw<OperationCanceledException>(() =>
            new CorridorEnumeration<CorridorWay>(system.States, new(system, 100), source.Token).ByCost().ToList());
    }

    [Fact]
    public void Parts_of_one_state_count_and_cost_once()
    {
        var states = new CorridorStates([new("UA", 500, false), new("RO", 70, false), new("UA", 900, false)]);
        var all = StateSet.Of(0, 1, 2);

        states.PriceKm(all).ShouldBe(970);
        states.CountUnwilling(all).ShouldBe(2);
        states.Names(all).ShouldBe(["RO", "UA"]);
    }

    private static SmallSystem MoscowToBudapest(double avoidKm)
    {
        var states = new CorridorStates(
            new[] { "BG", "PL", "RO", "SK" }.Select(name => new CorridorState(name, avoidKm, false)));
        const int bulgaria = 0, poland = 1, romania = 2, slovakia = 3;
        return new(states,
        [
            new(1590, StateSet.Of(poland, slovakia)),
            new(1600, StateSet.Of(poland, slovakia, romania)),
            new(2750, StateSet.Of(romania)),
            new(2900, StateSet.Of(bulgaria, romania)),
            new(4390, StateSet.Of()),
        ]);
    }
}
