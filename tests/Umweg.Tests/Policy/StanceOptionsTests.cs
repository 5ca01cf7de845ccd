using Shouldly;
using Umweg.Policy;
using Umweg.Query;
using Umweg.World;

namespace Umweg.Tests.Policy;

/// <summary>FEATURE UNDER TEST: the lists of --close, --permission, --avoid and --open.</summary>
public sealed class StanceOptionsTests
{
    [Theory]
    [InlineData("HU")]
    [InlineData("hu")]
    [InlineData("HUN")]
    [InlineData("Hungary")]
    [InlineData("Ungarn")]
    [InlineData(" ungarn ")]
    public void A_state_is_named_by_its_codes_and_its_names(string name)
    {
        var stance = Some.Stance(new StanceOptions { Close = [name] });

        Closed(stance).ShouldBe(["HU"]);
        stance.Territories["HU"].Rule.ShouldBe("--close HU");
    }

    [Theory]
    [InlineData("Crimea", "UA-43")]
    [InlineData("Krim", "UA-43")]
    [InlineData("ua-43", "UA-43")]
    [InlineData("Golan Heights", "golan")]
    [InlineData("Grönland", "GL")]
    [InlineData("high-seas-baltic", "high-seas-baltic")]
    [InlineData("high-seas", "high-seas high-seas-baltic")]
    [InlineData("EFTA", "CH IS LI NO")]
    [InlineData("Golf-Kooperationsrat", "AE BH KW OM QA SA")]
    public void Territories_and_groups_are_named_by_id_or_name(string name, string closed)
    {
        string.Join(' ', Closed(Some.Stance(new StanceOptions { Close = [name] }))).ShouldBe(closed);
    }

    [Fact]
    public void ALL_is_every_state_and_its_dependencies_but_not_what_belongs_to_nobody()
    {
        var stance = Some.Stance(new StanceOptions { Close = ["all"] });

        stance.Territories.Values.Where(territory => territory.Access == Access.Open)
            .Select(territory => territory.Territory)
            .ShouldBe(["AQ", "bir-tawil", "caspian", "high-seas", "high-seas-baltic"], ignoreOrder: true);
    }

    [Fact]
    public void Lists_are_separated_by_commas_and_may_be_repeated()
    {
        var stance = Some.Stance(new StanceOptions { Close = ["RU, BY", "UA"], Permission = ["TR"] });

        Closed(stance).ShouldBe(["BY", "RU", "UA", "UA-43", "disputed-ee-ru", "sea-of-azov"]);
        stance.Territories["TR"].Access.ShouldBe(Access.Permission);
    }

    [Fact]
    public void Avoid_takes_kilometres_and_is_a_thousand_without()
    {
        var stance = Some.Stance(new StanceOptions { Avoid = ["EU:1500, RO:500, TR"] });

        stance.Territories["PL"].Avoid.Kilometres.ShouldBe(1500);
        stance.Territories["RO"].Avoid.Kilometres.ShouldBe(500);
        stance.Territories["TR"].Avoid.Kilometres.ShouldBe(1000);
        stance.Territories["PL"].Rule.ShouldBe("--avoid EU");
        stance.Territories["PL"].Access.ShouldBe(Access.Open);
    }

    [Fact]
    public void A_world_may_have_territories_of_its_own_making()
    {
        var world = new[] { new Territory("X", TerritoryKind.State), new Territory("Y", TerritoryKind.State) };

        var stance = StanceResolver.Resolve(new StanceOptions { Close = ["X"] }, world, TimeProvider.System)
            .ShouldBeGood();

        Closed(stance).ShouldBe(["X"]);
    }

    [Theory]
    [InlineData("--close", "Hungry", "'Hungry' is no state, territory or group", "Did you mean Hungary?")]
    [InlineData("--close", "", "'--close ' has an empty entry", null)]
    [InlineData("--close", "HU,,RO", "'--close HU,,RO' has an empty entry", null)]
    [InlineData("--close", "EU:1500", "'--close EU:1500': only --avoid takes kilometres.",
        "Write --close EU, or --avoid EU:1500.")]
    [InlineData("--avoid", "EU:", "'' is no number of kilometres from 0 to 100000", "Write EU:1500.")]
    [InlineData("--avoid", "EU:-1", "'-1' is no number of kilometres", "Write EU:1500.")]
    [InlineData("--avoid", "EU:100001", "'100001' is no number of kilometres", "Write EU:1500.")]
    [InlineData("--avoid", "EU:1500km", "'1500km' is no number of kilometres", "Write EU:1500.")]
    [InlineData("--avoid", "EU:1e3", "'1e3' is no number of kilometres", "Write EU:1500.")]
    [InlineData("--avoid", "EU:1500,EU:500", "'--avoid EU:1500' and '--avoid EU:500' contradict each other", null)]
    [InlineData("--permission", "high-seas", "belongs to no state", null)]
    [InlineData("--avoid", "Caspian Sea:5", "belongs to no state", null)]
    [InlineData("--close", "high-seas-atlantis", "is no state, territory or group", null)]
    public void A_mistake_is_said_in_a_sentence_that_quotes_it(
        string option, string list, string problem, string? suggestion)
    {
        var error = Errors(option, list).Single();

        error.Problem.ShouldContain(problem);
        error.Problem.ShouldEndWith(".");
        error.Suggestion.ShouldBe(suggestion);
    }

    [Theory]
    [InlineData("--close", "--open")]
    [InlineData("--close", "--permission")]
    [InlineData("--permission", "--open")]
    [InlineData("--open", "--avoid")]
    public void Two_options_that_say_different_things_of_the_same_area_contradict_each_other(string one, string other)
    {
        var options = With(With(new StanceOptions(), one, "Hungary"), other, "HU");

        var error = StanceResolver.Resolve(options, Some.World, TimeProvider.System).Errors.Single();

        error.Problem.ShouldBe($"'{one} Hungary' and '{other} HU' contradict each other; keep one of the two.");
    }

    [Fact]
    public void To_say_the_same_twice_or_to_close_and_avoid_is_no_contradiction()
    {
        var options = new StanceOptions { Close = ["HU", "Ungarn"], Avoid = ["HU"], Permission = ["RO"] };

        Some.Stance(options).Territories["HU"].Access.ShouldBe(Access.Closed);
    }

    [Fact]
    public void Every_mistake_is_reported_at_once_whichever_option_it_is_in()
    {
        var options = new StanceOptions
        {
            Policies = ["kremlin-2025-11", "missing.yaml"],
            Close = ["Hungry"],
            Avoid = ["EU:x"],
            Worldview = "moon",
        };

        StanceResolver.Resolve(options, Some.World, TimeProvider.System).Errors.Select(error => error.Code).ShouldBe(
            ["policy.unknown", "policy.fileNotFound", "area.unknown", "options.price", "worldview.unknown"]);
    }

    [Fact]
    public void A_name_that_the_world_does_not_draw_is_an_error_rather_than_a_rule_that_nobody_keeps()
    {
        var world = Some.World.Where(territory => territory.Id != "golan").ToList();

        var error = StanceResolver.Resolve(new StanceOptions { Close = ["golan"] }, world, TimeProvider.System)
            .Errors.Single();

        error.Code.ShouldBe("area.undrawn");
        error.Problem.ShouldContain("'--close golan' names 'golan'");
    }

    [Fact]
    public void A_thousand_names_are_a_limit()
    {
        Errors("--close", string.Join(',', Enumerable.Repeat("HU", 1001))).Single().Code.ShouldBe("options.tooMany");
    }

    private static StanceOptions With(StanceOptions options, string option, string list) => option switch
    {
        "--close" => options with { Close = [list] },
        "--permission" => options with { Permission = [list] },
        "--open" => options with { Open = [list] },
        _ => options with { Avoid = [list] },
    };

    private static IReadOnlyList<QueryError> Errors(string option, string list) =>
        StanceResolver.Resolve(With(new StanceOptions(), option, list), Some.World, TimeProvider.System).Errors;

    private static IEnumerable<string> Closed(Stance stance) =>
        stance.Territories.Values.Where(territory => territory.Access == Access.Closed)
            .Select(territory => territory.Territory)
            .Order(StringComparer.Ordinal);
}
