using Shouldly;
using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Tests.Policy;

/// <summary>FEATURE UNDER TEST: which rule of a policy applies to a state, and why not the others.</summary>
public sealed class PolicyExplainerTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_state_that_a_rule_excepts_is_open_and_the_exception_is_named()
    {
        var hungary = Explain("kremlin-2025-10", "Ungarn").Territories.Single();

        hungary.Access.ShouldBe(Access.Open);
        hungary.Avoid.Metres.ShouldBe(0);
        var voice = hungary.Voices.Single();
        voice.Fate.ShouldBe(RuleFate.Excepted);
        voice.Say(Language.English).ShouldBe("'avoid EU except HU' does not apply: excepted.");
        voice.Say(Language.German).ShouldBe("'EU außer HU ungern' gilt hier nicht: ausgenommen.");
    }

    [Fact]
    public void A_state_is_explained_territory_by_territory()
    {
        var explanation = Explain("kremlin-2025-10", "France");

        explanation.Name.ShouldBe("France");
        explanation.Date.ShouldBe(Some.Day("2025-10-17"));
        explanation.Territories.Where(territory => territory.Avoid.Kilometres is 1500)
            .Select(territory => territory.Territory)
            .ShouldBe(["FR", "GF", "GP", "MF", "MQ", "RE", "YT"]);
        explanation.Territories.Single(territory => territory.Territory == "NC").Voices.ShouldBeEmpty();
    }

    [Fact]
    public void What_gives_way_says_to_what_and_why()
    {
        File.WriteAllText(
            _path,
            """
            date: 2025-10-17
            rules:
              - {where: ALL, access: permission}
              - {where: EU, access: closed}
              - {where: NATO, access: open}
              - {where: PL, access: open, from: 2026-01-01}
            """);

        var voices = Explain(_path, "PL").Territories.Single().Voices;

        voices.Select(voice => voice.Say(Language.English)).ShouldBe(
        [
            "'close EU' decides.",
            "'permission ALL' gives way: 'close EU' is more specific.",
            "'open NATO' gives way: 'close EU' is as specific and no milder.",
            "'open PL' is not in force on this day.",
        ]);
        voices.Select(voice => voice.Specificity).ShouldBe(
            [Specificity.Group, Specificity.All, Specificity.Group, Specificity.State]);
    }

    [Fact]
    public void Day_and_worldview_may_be_chosen_and_change_the_answer()
    {
        Explain("europe-without-russia", "RU", date: "2022-02-27").Territories[0].Access.ShouldBe(Access.Open);
        Explain("europe-without-russia", "Crimea", worldview: "de-facto").Territories.Single().Voices[0]
            .Rule.Summary.English.ShouldBe("close RU");
        Explain("europe-without-russia", "Crimea").Territories.Single().Voices[0]
            .Rule.Summary.English.ShouldBe("close UA");
    }

    [Fact]
    public void What_belongs_to_nobody_is_explained_too()
    {
        Explain("kremlin-2025-10", "high-seas").Territories.Single().Voices.ShouldBeEmpty();
    }

    [Fact]
    public void The_explanation_agrees_with_the_stance_for_every_state()
    {
        foreach (var policy in PolicyLibrary.List())
        {
            var options = new StanceOptions { Policies = [policy.Name] };
            var stance = StanceResolver.Resolve(options, Some.World, Some.Clock("2025-10-17")).ShouldBeGood();
            foreach (var state in new[] { "FR", "UA", "RU", "CY", "HU", "GL", "XK", "BY" })
            {
                foreach (var territory in Explain(policy.Name, state).Territories)
                {
                    var decided = stance.Territories[territory.Territory];
                    (territory.Access, territory.Avoid, territory.Landing)
                        .ShouldBe((decided.Access, decided.Avoid, decided.Landing), territory.Territory);
                }
            }
        }
    }

    [Fact]
    public void A_group_an_unknown_state_and_an_unknown_policy_are_refused_together_or_alone()
    {
        var clock = Some.Clock("2025-10-17");

        PolicyExplainer.Explain("kremlin-2025-10", "EU", clock).Errors.Single().Problem
            .ShouldBe("'EU' is a group; one state or territory was expected, such as HU.");
        PolicyExplainer.Explain("kreml", "Hungry", clock).Errors.Select(error => error.Code)
            .ShouldBe(["policy.unknown", "area.unknown"]);
    }

    [Fact]
    public void A_states_waters_in_a_strait_go_with_it_unless_a_rule_names_them_or_they_are_crossed_in_transit()
    {
        File.WriteAllText(
            _path,
            """
            rules:
              - {where: [OM, YE], access: closed}
              - {where: strait-hormuz, access: permission}
            """);

        var oman = Explain(_path, "Oman").Territories;
        var hormuz = Explain(_path, "Strait of Hormuz").Territories;
        var transit = PolicyExplainer.Explain(
            _path, "strait-hormuz-om", Some.Clock("2025-10-17"), straits: Straits.Transit).ShouldBeGood();

        oman.Select(each => (each.Territory, each.Coast, each.Access)).ShouldBe(
            [("OM", null, Access.Closed), ("strait-hormuz-om", "OM", Access.Permission)]);
        Explain(_path, "YE").Territories.Select(each => (each.Territory, each.Access)).ShouldBe(
            [("YE", Access.Closed), ("strait-bab-el-mandeb-ye", Access.Closed)]);
        hormuz.Select(each => each.Territory).ShouldBe(["strait-hormuz-ir", "strait-hormuz-om"]);
        hormuz.ShouldAllBe(each => each.Access == Access.Permission && !each.Transit);
        var piece = transit.Territories.ShouldHaveSingleItem();
        (piece.Territory, piece.Access, piece.Transit).ShouldBe(("strait-hormuz-om", Access.Open, true));
        piece.Voices.ShouldBeEmpty();
    }

    [Fact]
    public void The_straits_explained_are_those_of_the_world() =>
        TerritoryNames.Straits.Select(piece => piece.Id).Order(StringComparer.Ordinal).ShouldBe(
            RealWorld.Globe.Territories.Where(each => each.Kind == Umweg.World.TerritoryKind.Strait)
                .Select(each => each.Id).Distinct().Order(StringComparer.Ordinal));

    private static PolicyExplanation Explain(
        string policy, string area, string? date = null, string? worldview = null) =>
        PolicyExplainer.Explain(
            policy, area, Some.Clock("2025-10-17"), date is null ? null : Some.Day(date), worldview).ShouldBeGood();
}
