using FsCheck;
using FsCheck.Fluent;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Tests.Policy;

/// <summary>
/// FEATURE UNDER TEST: laws that a stance keeps whatever its policies say.
/// METHOD: random policies over few areas that overlap in every way: all, groups, a state with a dependency and an
/// outermost region, a disputed territory, one of two states.
/// </summary>
public sealed class StanceLawsTests
{
    private static readonly Area[] Areas =
    [
        Area.All, Group("EU"), Group("NATO"), Code("HU"), Code("FR"), Code("GF"), Code("NC"), Code("UA"), Code("RU"),
        Code("UA-43"), Code("sea-of-azov"),
    ];

    private static readonly Territory[] World =
    [
        .. new[] { "DE", "FR", "GF", "HU", "NC", "RU", "TR", "UA", "UA-43", "US", "sea-of-azov" }
            .Select(id => new Territory(id, TerritoryKind.State)),
        new("high-seas", TerritoryKind.HighSeas),
    ];

    private static readonly Gen<Rule> AnyRule =
        from areas in Gen.Elements(Areas).NonEmptyListOf()
        from except in Gen.Elements(Areas).ListOf()
        from access in Gen.Elements<Access?>(null, Access.Open, Access.Permission, Access.Closed)
        from avoid in Gen.Elements<int?>(null, 0, 500, 1500)
        from landing in Gen.Elements(true, false)
        where access is not null || avoid is not null
        select new Rule
        {
            Where = [.. areas.Take(2)],
            Except = [.. except.Take(1)],
            Access = access,
            Avoid = avoid is { } kilometres ? Length.FromKilometres(kilometres) : null,
            Landing = landing && access == Access.Closed,
        };

    private static readonly Gen<PolicyFile[]> AnyPolicies =
        from policies in AnyRule.NonEmptyListOf().NonEmptyListOf()
        select policies.Take(3).Select((rules, i) => Policy($"p{i}", [.. rules.Take(5)])).ToArray();

    [Fact]
    public void The_order_of_policies_and_of_their_rules_changes_nothing() => Check(AnyPolicies, policies =>
    {
        var turned = policies.Reverse()
            .Select(policy => policy with { Rules = [.. policy.Rules.Reverse()] })
            .ToArray();

        var one = Resolve(policies);
        var other = Resolve(turned);

        return one.Warnings.SequenceEqual(other.Warnings) && one.Territories.All(pair =>
            Strictness(pair.Value) == Strictness(other.Territories[pair.Key])
            && pair.Value.Avoid == other.Territories[pair.Key].Avoid
            && pair.Value.Rule == other.Territories[pair.Key].Rule);
    });

    [Fact]
    public void Closing_more_at_equal_rank_never_opens() => Check(
        from policies in AnyPolicies
        from chosen in Gen.Choose(0, 100)
        select (policies, chosen),
        given =>
        {
            var first = given.policies[0];
            var twin = first.Rules[given.chosen % first.Rules.Count] with { Access = Access.Closed, Avoid = null };

            return IsNowhereMilder(
                given.policies, [Policy(first.Name, [.. first.Rules, twin]), .. given.policies.Skip(1)]);
        });

    [Fact]
    public void A_further_policy_never_opens_and_never_makes_avoiding_cheaper() => Check(
        from policies in AnyPolicies
        from rule in AnyRule
        select (policies, rule),
        given => IsNowhereMilder(given.policies, [.. given.policies, Policy("further", [given.rule])]));

    [Fact]
    public void Departure_and_arrival_only_make_milder_and_only_once() => Check(
        from policies in AnyPolicies
        from departure in Gen.Elements("HU", "FR", "GF", "UA", "UA-43", "sea-of-azov", "high-seas")
        from arrival in Gen.Elements("HU", "RU", "NC")
        select (policies, departure, arrival),
        given =>
        {
            var stance = Resolve(given.policies);
            var flight = stance.ForFlight([given.departure], [given.arrival]);
            var again = flight.ForFlight([given.departure], [given.arrival]);

            return flight.Territories.Values.All(milder =>
                Strictness(milder) <= Strictness(stance.Territories[milder.Territory])
                && milder.Avoid <= stance.Territories[milder.Territory].Avoid
                && milder == again.Territories[milder.Territory]);
        });

    private static Area Group(string id) => new(AreaKind.Group, id);

    private static Area Code(string id) => new(AreaKind.Code, id);

    private static PolicyFile Policy(string name, IReadOnlyList<Rule> rules) =>
        new(name, LocalText.Same(name), null, null, null, rules);

    private static Stance Resolve(PolicyFile[] policies) =>
        StanceResolver.Resolve(new StanceOptions(), policies, World, Some.Clock("2025-10-17")).ShouldBeGood();

    private static bool IsNowhereMilder(PolicyFile[] before, PolicyFile[] after)
    {
        var mild = Resolve(before).Territories;
        var strict = Resolve(after).Territories;
        return mild.Values.All(territory =>
            Strictness(strict[territory.Territory]) >= Strictness(territory)
            && strict[territory.Territory].Avoid >= territory.Avoid);
    }

    private static int Strictness(TerritoryStance territory) =>
        (2 * (int)territory.Access) + (territory.Landing ? 1 : 0);

    private static void Check<T>(Gen<T> given, Func<T, bool> law) =>
        Prop.ForAll(Arb.From(given), law)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(17_10_2025UL, 1UL));
}
