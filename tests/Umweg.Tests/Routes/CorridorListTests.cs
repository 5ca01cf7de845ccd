using Shouldly;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Tests.Routes;

/// <summary>FEATURE UNDER TEST: which of the corridors found are shown, in which order, and which as one.</summary>
public sealed class CorridorListTests
{
    /// <summary>A, B, C cost 100 km each, D 5000.</summary>
    private static readonly CorridorStates States =
        new([new("A", 100, false), new("B", 100, false), new("C", 100, false), new("D", 5000, false)]);

    [Fact]
    public void With_equal_prices_the_front_comes_first_by_cost_and_then_the_others_by_cost() =>
        Arranged("AB 1000", "A 1050", "B 1060", " 2000", "C 1300")
            .ShouldBe(["A 1050 front", "AB 1000 front", " 2000 front", "B 1060", "C 1300"]);

    [Fact]
    public void The_cheapest_way_is_first_even_where_it_is_not_on_the_front() =>
        Arranged("D 1000", "A 1100", " 9000").ShouldBe(["A 1100", "D 1000 front", " 9000 front"]);

    [Fact]
    public void A_way_through_more_states_that_is_not_shorter_is_not_shown() =>
        Arranged("A 1000", "AB 1000", "AC 1000.5", "B 1100").ShouldBe(["A 1000 front", "B 1100"]);

    [Fact]
    public void Ways_that_differ_only_by_clips_are_shown_as_the_cheapest_of_them() =>
        Arranged("A 1000", "Ab 990", "Ac 995", "C 1200")
            .ShouldBe(["A 1000 front (Ab 990; Ac 995)", "C 1200"]);

    [Fact]
    public void A_crossing_of_25_km_is_no_clip() =>
        Arranged("A 1000", "AB 990").ShouldBe(["A 1000 front", "AB 990 front"]);

    [Fact]
    public void A_long_detour_round_a_clip_is_a_way_of_its_own() =>
        Arranged("b 1000", " 1080").ShouldBe([" 1080 front", "b 1000 front"]);

    [Fact]
    public void Clips_are_measured_over_all_visits_of_a_state() =>
        Arranged("A 1000", "Abb 990").ShouldBe(["A 1000 front", "Abb 990 front"]);

    [Fact]
    public void The_list_is_filled_although_clips_are_shown_as_one()
    {
        var list = Find(alternatives: 2, Way("A 1000"), Way("Ab 999"), Way("Ac 998"), Way("C 1200"));

        list.Corridors.Select(Drawn).ShouldBe(["A 1000 front (Ac 998; Ab 999)", "C 1200"]);
        list.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void The_front_is_in_the_list_however_few_alternatives_are_asked_for() =>
        Find(alternatives: 1, Way("AB 1000"), Way("A 1050"), Way("B 1060"), Way(" 9000"))
            .Corridors.Select(Drawn).ShouldBe(["A 1050 front", "AB 1000 front", " 9000 front"]);

    [Fact]
    public void At_the_limit_of_solves_the_list_says_that_it_is_incomplete_and_has_a_way_all_the_same()
    {
        var ways = new Ways([Way("AB 1000"), Way("A 1050")]);
        var list = CorridorList.Find(States, CellSet.Empty, ways, alternatives: 5, maxSolves: 1, null, default);

        list.IsComplete.ShouldBeFalse();
        list.Corridors.Select(Drawn).ShouldBe(["AB 1000 front"]);
    }

    [Fact]
    public void Where_there_is_no_way_the_list_is_empty_and_complete()
    {
        var list = Find(alternatives: 5);

        list.Corridors.ShouldBeEmpty();
        list.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void Beside_a_way_that_asks_for_more_a_way_that_asks_for_less_is_never_folded()
    {
        var asked = new CorridorStates([new("A", 0, true), new("B", 0, true), new("C", 0, true)]);

        Arranged(asked, "Ab 1000", "A 1005", "Ac 1002")
            .ShouldBe(["Ab 1000 front", "Ac 1002", "A 1005"]);
        Arranged(asked, "A 1000", "Ab 995").ShouldBe(["Ab 995 front", "A 1000"]);
    }

    [Fact]
    public void A_variant_that_spares_a_state_is_not_folded_where_avoiding_it_is_worth_a_metre() =>
        Arranged(new CorridorStates([new("A", 0.001, false), new("B", 0.001, false)]), "b 1000", " 1005")
            .ShouldBe(["b 1000 front", " 1005 front"]);

    private static CorridorList Find(int alternatives, params FlightWay[] ways) =>
        CorridorList.Find(States, CellSet.Empty, new Ways(ways), alternatives, 100, null, default);

    private static IEnumerable<string> Arranged(params string[] ways) => Arranged(States, ways);

    private static IEnumerable<string> Arranged(CorridorStates states, params string[] ways) =>
        CorridorList.Arrange(states, new(states, CellSet.Empty), [.. ways.Select(Way)]).Select(Drawn);

    private static string Drawn(ListedCorridor corridor) =>
        Drawn(corridor.Way)
        + (corridor.OnFront ? " front" : "")
        + (corridor.Variants.Count == 0 ? "" : $" ({string.Join("; ", corridor.Variants.Select(Drawn))})");

    private static string Drawn(FlightWay way) =>
        FormattableString.Invariant($"{Visits(way)} {way.Distance.Kilometres}");

    private static string Visits(FlightWay way) => string.Concat(way.Parts.Select(Letter));

    private static string Letter(WayPart part)
    {
        var name = States.Names(part.Crossed).Single();
        return part.Distance.Kilometres < CorridorFolding.ClipKm ? name.ToLowerInvariant() : name;
    }

    /// <summary>A way as text: capitals are crossed for 25 km, small letters for 15, then its length in km.</summary>
    private static FlightWay Way(string text)
    {
        var cut = text.LastIndexOf(' ');
        var km = double.Parse(text[cut..], System.Globalization.CultureInfo.InvariantCulture);
        var parts = text[..cut].Where(char.IsLetter).Select(letter => new WayPart(
            default(CellCrossing),
            Length.FromKilometres(char.IsUpper(letter) ? 25 : 15),
            StateSet.Of(char.ToUpperInvariant(letter) - 'A'))).ToList();
        var crossed = StateSet.Of([.. parts.SelectMany(part => part.Crossed.Members())]);
        return new(km, crossed, Length.FromKilometres(km), Length.FromKilometres(km), [], parts);
    }

    private sealed class Ways(IReadOnlyList<FlightWay> ways) : ICorridorSolver<FlightWay>
    {
        public FlightWay? Solve(StateSet refused, CancellationToken cancellation) =>
            ways.Where(way => !way.Crossed.Overlaps(refused)).MinBy(way => way.SearchKm);
    }
}
