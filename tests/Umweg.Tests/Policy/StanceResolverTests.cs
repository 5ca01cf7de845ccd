using Shouldly;
using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Tests.Policy;

/// <summary>FEATURE UNDER TEST: of many rules, which one holds where.</summary>
public sealed class StanceResolverTests
{
    [Fact]
    public void Without_options_and_policies_all_is_open_and_no_rule_is_named()
    {
        var stance = Some.Stance(new StanceOptions());

        stance.Territories.Count.ShouldBe(Some.World.Count);
        stance.Territories.Values.ShouldAllBe(
            territory => territory.Access == Access.Open && territory.Avoid.Metres == 0 && territory.Rule == null);
        stance.Warnings.ShouldBeEmpty();
        stance.Worldview.ShouldBe("un");
    }

    [Fact]
    public void The_stance_of_17_October_2025_avoids_the_EU_but_Hungary_and_closes_Ukraine()
    {
        var stance = Resolve(new StanceOptions { Policies = ["kremlin-2025-10"] });

        stance.Date.ShouldBe(Some.Day("2025-10-17"));
        stance.Policies.ShouldBe(["kremlin-2025-10"]);
        var poland = stance.Territories["PL"];
        poland.Access.ShouldBe(Access.Open);
        poland.Avoid.Kilometres.ShouldBe(1500);
        poland.Rule.ShouldBe("kremlin-2025-10: avoid EU except HU");
        poland.Because.ShouldBe("regarded as hostile to Russia");
        poland.Source!.ShouldContain("17 October 2025");
        stance.Territories["HU"].Avoid.Kilometres.ShouldBe(0);
        stance.Territories["HU"].Rule.ShouldBeNull();
        foreach (var closed in new[] { "UA", "UA-43", "sea-of-azov" })
        {
            stance.Territories[closed].Access.ShouldBe(Access.Closed);
            stance.Territories[closed].Landing.ShouldBeTrue();
        }

        stance.Territories.Values.Count(territory => territory.Access == Access.Closed).ShouldBe(3);
        stance.Territories.Values.Where(territory => territory.Avoid.Metres > 0)
            .Select(territory => territory.State)
            .Distinct(StringComparer.Ordinal)
            .Count().ShouldBe(26);
        stance.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Closing_the_EU_includes_its_outermost_regions_but_no_overseas_territories()
    {
        var stance = Resolve(new StanceOptions { Close = ["EU"] });

        foreach (var closed in new[] { "FR", "GF", "RE", "GP", "MQ", "YT", "MF", "AX", "northern-cyprus" })
        {
            stance.Territories[closed].Access.ShouldBe(Access.Closed, closed);
        }

        foreach (var open in new[] { "GL", "FO", "NC", "PF", "BL", "PM", "AW", "CW", "GI", "GB", "akrotiri-dhekelia" })
        {
            stance.Territories[open].Access.ShouldBe(Access.Open, open);
        }
    }

    [Fact]
    public void A_rule_on_a_state_covers_all_that_the_worldview_gives_it_and_a_rule_on_a_territory_that_alone()
    {
        Some.Stance(new StanceOptions { Close = ["DK"] }).Territories["GL"].Access.ShouldBe(Access.Closed);
        Some.Stance(new StanceOptions { Close = ["GL"] }).Territories["DK"].Access.ShouldBe(Access.Open);
    }

    [Theory]
    [InlineData("un", "CN", "TW", Access.Closed)]
    [InlineData("de-facto", "CN", "TW", Access.Open)]
    [InlineData("un", "TW", "CN", Access.Open)]
    [InlineData("un", "RU", "UA-43", Access.Open)]
    [InlineData("de-facto", "RU", "UA-43", Access.Closed)]
    [InlineData("un", "RU", "sea-of-azov", Access.Closed)]
    [InlineData("un", "UA", "sea-of-azov", Access.Closed)]
    [InlineData("un", "SY", "golan", Access.Closed)]
    [InlineData("de-facto", "SY", "golan", Access.Open)]
    [InlineData("un", "MA", "EH", Access.Open)]
    [InlineData("de-facto", "MA", "EH", Access.Closed)]
    [InlineData("un", "PS", "gaza", Access.Closed)]
    public void A_disputed_territory_goes_with_the_states_of_the_worldview(
        string worldview, string closed, string territory, Access expected)
    {
        Some.Stance(new StanceOptions { Worldview = worldview, Close = [closed] }).Territories[territory].Access
            .ShouldBe(expected);
    }

    [Fact]
    public void In_a_territory_of_two_states_the_stricter_of_them_decides_unless_it_is_named_itself()
    {
        Azov(new StanceOptions { Close = ["RU"], Open = ["UA"] }).ShouldBe(Access.Closed);
        Azov(new StanceOptions { Permission = ["UA"] }).ShouldBe(Access.Permission);
        Azov(new StanceOptions { Close = ["RU"], Open = ["Sea of Azov"] }).ShouldBe(Access.Open);

        static Access Azov(StanceOptions options) => Some.Stance(options).Territories["sea-of-azov"].Access;
    }

    [Fact]
    public void Of_several_states_that_one_comes_first_for_whose_sake_a_territory_is_avoided_or_closed()
    {
        Azov(new StanceOptions()).ShouldBe("UA");
        Azov(new StanceOptions { Close = ["RU"] }).ShouldBe("RU");
        Azov(new StanceOptions { Close = ["UA"], Avoid = ["RU"] }).ShouldBe("RU");
        Azov(new StanceOptions { Avoid = ["RU:5", "UA:7"] }).ShouldBe("UA");

        static string? Azov(StanceOptions options) => Some.Stance(options).Territories["sea-of-azov"].State;
    }

    [Fact]
    public void The_most_specific_rule_wins_within_a_policy()
    {
        var policy = Some.Rules(
            "p",
            "{where: ALL, access: closed}",
            "{where: EU, access: permission}",
            "{where: DK, access: open}",
            "{where: GL, access: closed}");

        var territories = Some.Stance(new StanceOptions(), policy).Territories;

        territories["US"].Access.ShouldBe(Access.Closed);
        territories["DE"].Access.ShouldBe(Access.Permission);
        territories["DK"].Access.ShouldBe(Access.Open);
        territories["FO"].Access.ShouldBe(Access.Open);
        territories["GL"].Access.ShouldBe(Access.Closed);
    }

    [Fact]
    public void At_equal_rank_the_stricter_access_and_the_larger_price_hold_with_a_warning()
    {
        var policy = Some.Rules(
            "p", "{where: EU, access: closed, avoid: 100}", "{where: NATO, access: open, avoid: 300}");

        var stance = Some.Stance(new StanceOptions(), policy);

        stance.Territories["DE"].Access.ShouldBe(Access.Closed);
        stance.Territories["DE"].Avoid.Kilometres.ShouldBe(300);
        stance.Warnings.Count.ShouldBe(2);
        stance.Warnings[0].ShouldBe(
            "'p: close, avoid EU' and 'p: open, avoid NATO' disagree on BE, BG, CZ, DE, DK, EE, ES, FI +15; "
            + "the stricter one holds.");
    }

    [Fact]
    public void Rules_and_warnings_are_in_the_language_asked_for_and_what_holds_is_the_same()
    {
        var policy = Some.Rules(
            "p", "{where: EU, access: closed, avoid: 100}", "{where: NATO, access: open, avoid: 300}");

        var english = Some.Stance(new StanceOptions(), policy);
        var german = StanceResolver.Resolve(
            new StanceOptions(), [policy], Some.World, Some.Clock("2025-10-17"), Language.German).ShouldBeGood();

        german.Territories["DE"].Rule.ShouldBe("p: EU gesperrt, ungern; p: NATO offen, ungern");
        german.Warnings.ShouldContain(
            "'p: EU gesperrt, ungern' und 'p: NATO offen, ungern' widersprechen sich bei BE, BG, CZ, DE, DK, EE, ES, "
            + "FI +15; die strengere Regel gilt.");
        german.Territories.Values.Select(stance => (stance.Territory, stance.Access, stance.Avoid)).ShouldBe(
            english.Territories.Values.Select(stance => (stance.Territory, stance.Access, stance.Avoid)));
    }

    [Fact]
    public void Across_policies_the_stricter_holds_even_if_the_milder_is_more_specific()
    {
        var one = Some.Rules("one", "{where: ALL, access: closed}");
        var other = Some.Rules("other", "{where: HU, access: open}");

        var stance = Some.Stance(new StanceOptions(), one, other);

        stance.Territories["HU"].Access.ShouldBe(Access.Closed);
        stance.Warnings.Single().ShouldBe(
            "'one: close ALL' and 'other: open HU' disagree on HU; the stricter one holds.");
    }

    [Fact]
    public void Access_and_avoid_are_independent()
    {
        var ask = Some.Rules("ask", "{where: PL, access: permission}");
        var avoid = Some.Rules("avoid", "{where: EU, avoid: 700}");

        var poland = Some.Stance(new StanceOptions(), ask, avoid).Territories["PL"];

        poland.Access.ShouldBe(Access.Permission);
        poland.Avoid.Kilometres.ShouldBe(700);
        poland.Rule.ShouldBe("ask: permission PL; avoid: avoid EU");
    }

    [Fact]
    public void Options_stand_before_policies_each_for_what_it_speaks_of()
    {
        var policy = Some.Rules("p", "{where: HU, access: closed, avoid: 500}");

        var asked = Some.Stance(new StanceOptions { Permission = ["ALL"] }, policy).Territories["HU"];
        var opened = Some.Stance(new StanceOptions { Open = ["EU"] }, policy).Territories["HU"];
        var avoided = Some.Stance(new StanceOptions { Avoid = ["HU:5"] }, policy).Territories["HU"];

        (asked.Access, asked.Avoid.Kilometres).ShouldBe((Access.Permission, 500));
        (opened.Access, opened.Avoid.Kilometres).ShouldBe((Access.Open, 0));
        (avoided.Access, avoided.Avoid.Kilometres).ShouldBe((Access.Closed, 5));
    }

    [Fact]
    public void Among_options_the_most_specific_wins()
    {
        var stance = Some.Stance(new StanceOptions { Close = ["EU"], Open = ["HU"] });

        stance.Territories["HU"].Access.ShouldBe(Access.Open);
        stance.Territories["RO"].Access.ShouldBe(Access.Closed);
    }

    [Fact]
    public void Exceptions_take_out_what_they_name()
    {
        var policy = Some.Rules("p", "{where: [EU, UA], except: [HU, Schengen, UA-43], access: closed}");

        var stance = Some.Stance(new StanceOptions(), policy);

        stance.Territories.Values.Where(territory => territory.Access == Access.Closed)
            .Select(territory => territory.Territory)
            .ShouldBe(
                ["CY", "IE", "UA", "sea-of-azov", "northern-cyprus", "GF", "GP", "MQ", "RE", "MF", "YT"],
                ignoreOrder: true);
    }

    [Fact]
    public void A_state_aircraft_needs_every_states_permission_but_that_of_states_which_are_opened()
    {
        var policy = Some.Rules("p", "{where: RS, access: open}", "{where: UA, access: closed}");

        var stance = Some.Stance(new StanceOptions { StateAircraft = true, Open = ["TR"] }, policy);

        stance.Territories["FR"].Access.ShouldBe(Access.Permission);
        stance.Territories["FR"].Source!.ShouldContain("Art. 3(c)");
        stance.Territories["RS"].Access.ShouldBe(Access.Permission);
        stance.Territories["TR"].Access.ShouldBe(Access.Open);
        stance.Territories["UA"].Access.ShouldBe(Access.Closed);
        stance.Territories["high-seas"].Access.ShouldBe(Access.Open);
        stance.Territories["AQ"].Access.ShouldBe(Access.Open);
    }

    [Fact]
    public void Groups_and_rules_are_those_of_the_day()
    {
        Finland("2023-04-03").ShouldBe(Access.Open);
        Finland("2023-04-04").ShouldBe(Access.Closed);
        Russia("2022-02-27").ShouldBe(Access.Open);
        Russia("2022-02-28").ShouldBe(Access.Closed);

        static Access Finland(string day) =>
            Some.Stance(new StanceOptions { Close = ["NATO"], Date = Some.Day(day) }).Territories["FI"].Access;

        static Access Russia(string day) =>
            Resolve(new StanceOptions { Policies = ["europe-without-russia"], Date = Some.Day(day) })
                .Territories["RU"].Access;
    }

    [Fact]
    public void The_day_is_the_options_else_the_policies_latest_else_today()
    {
        var early = Some.Policy("name: early\ndate: 2022-03-01\nrules: [{where: RU, access: closed}]");
        var late = Some.Policy("name: late\ndate: 2024-05-01\nrules: [{where: BY, access: closed}]");
        var undated = Some.Rules("undated", "{where: UA, access: closed}");

        Some.Stance(new StanceOptions()).Date.ShouldBe(Some.Day("2025-10-17"));
        Some.Stance(new StanceOptions(), undated).Date.ShouldBe(Some.Day("2025-10-17"));
        Some.Stance(new StanceOptions(), early, undated).Date.ShouldBe(Some.Day("2022-03-01"));
        Some.Stance(new StanceOptions { Date = Some.Day("2020-01-01") }, early, late).Date
            .ShouldBe(Some.Day("2020-01-01"));
        var both = Some.Stance(new StanceOptions(), late, early);
        both.Date.ShouldBe(Some.Day("2024-05-01"));
        both.Warnings.Single().ShouldBe(
            "The policies have different dates (early 2022-03-01, late 2024-05-01); the latest was taken, "
            + "--date chooses another.");
    }

    [Fact]
    public void A_policy_that_says_nothing_on_the_day_is_warned_of()
    {
        var stance = Resolve(new StanceOptions
        {
            Policies = ["eu-ban-on-russian-aircraft"], Date = Some.Day("2021-01-01"),
        });

        stance.Warnings.Single().ShouldBe("The policy eu-ban-on-russian-aircraft has no rule in force on 2021-01-01.");
    }

    [Fact]
    public void Doubts_about_a_group_come_with_every_stance_that_uses_it_in_the_language_asked_for()
    {
        var stance = StanceResolver.Resolve(
            new StanceOptions { Close = ["CIS"] }, Some.World, Some.Clock("2025-10-17"), Language.German)
            .ShouldBeGood();

        stance.Warnings.Single().ShouldContain("ungeprüft");
    }

    [Fact]
    public void A_polygon_is_closed_besides_and_opens_nothing()
    {
        var policy = Some.Rules(
            "p", "{where: {polygon: [[30, 50], [40, 50], [40, 60]]}, access: closed, source: a map}");

        var stance = Some.Stance(new StanceOptions(), policy);

        var polygon = stance.ClosedPolygons.Single();
        polygon.Ring.Count.ShouldBe(3);
        polygon.Rule.ShouldBe("p: close a polygon of 3 corners");
        polygon.Source.ShouldBe("a map");
        stance.Territories.Values.ShouldAllBe(territory => territory.Access == Access.Open);
    }

    [Fact]
    public void The_same_policy_twice_is_the_policy_once()
    {
        var stance = Resolve(new StanceOptions { Policies = ["kremlin-2025-10", "Kremlin-2025-10"] });

        stance.Policies.ShouldBe(["kremlin-2025-10"]);
        stance.Warnings.ShouldBeEmpty();
    }

    private static Stance Resolve(StanceOptions options) =>
        StanceResolver.Resolve(options, Some.World, Some.Clock("2025-10-17")).ShouldBeGood();
}
