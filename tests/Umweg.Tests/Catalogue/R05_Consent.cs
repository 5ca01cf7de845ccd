using Shouldly;
using Umweg.Consent;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Policy;

namespace Umweg.Tests.Catalogue;

/// <summary>
/// FEATURE UNDER TEST: who must say yes and who can say no, on the real world.
/// METHOD: sets that anybody can see on a map; lengths of the rough study on the same borders (good to 1 %); and the
/// law that a set which can prevent a flight shares a state with every set that makes it possible.
/// </summary>
public sealed class R05_Consent
{
    private static readonly Lazy<ConsentAnswer.Found> Summit = new(() => Found(
        "Moscow", "Budapest", new(), claims: ["EU or NATO or ICC", "EU or NATO", "EU", "HU"]));

    /// <summary>Everybody is asked, Ukraine too: nothing is closed.</summary>
    [Theory]
    [InlineData("RO", true, 2766)]
    [InlineData("PL SK", true, 2373)]
    [InlineData("BG RS", true, 2959)]
    [InlineData("UA", true, 1618)]
    [InlineData("BY PL SK", false, 1590)]
    public void Moscow_to_Budapest_can_go_with_the_yes_of(string states, bool isMinimal, double km)
    {
        var set = Summit.Value.PermissionSets.Single(each => string.Join(' ', each.States) == states);

        set.IsMinimal.ShouldBe(isMinimal);
        set.Route.Distance.Kilometres.ShouldBe(km, 0.01 * km);
        set.Route.Permissions.Order(StringComparer.Ordinal).ShouldBe(set.States);
    }

    [Fact]
    public void Moscow_to_Budapest_is_prevented_by_no_fewer_than_the_seven_neighbours_of_Hungary()
    {
        Summit.Value.BlockingSets.ShouldHaveSingleItem().States.ShouldBe(["AT", "HR", "RO", "RS", "SI", "SK", "UA"]);
        Summit.Value.Limit.ShouldBeNull();
        Summit.Value.Asked.ByDefault.ShouldBeTrue();
        Summit.Value.Asked.States.ShouldNotContain("RU");
        Summit.Value.Asked.States.ShouldNotContain("HU");
    }

    [Fact]
    public void Asking_all_by_name_is_what_asking_nobody_in_particular_means()
    {
        var named = Found("Moscow", "Budapest", new() { Permission = ["ALL"] });

        named.Asked.ByDefault.ShouldBeFalse();
        named.Asked.States.ShouldBe(Summit.Value.Asked.States);
        named.PermissionSets.Select(Line).ShouldBe(Summit.Value.PermissionSets.Select(Line));
    }

    /// <summary>The claim of October 2025. Serbia and Ukraine are in neither EU nor NATO, yet parties to the Rome
    /// Statute.</summary>
    [Fact]
    public void Every_way_to_Budapest_crosses_a_state_of_EU_or_NATO_or_a_party_to_the_Rome_Statute()
    {
        var claim = Summit.Value.Claims[0];

        claim.Holds.ShouldBeTrue();
        claim.Cut.ShouldBe(["AT", "HR", "RO", "RS", "SI", "SK", "UA"]);
        claim.EndsCounted.ShouldBe(["HU"]);
        claim.Counterexample.ShouldBeNull();
    }

    [Fact]
    public void Not_every_way_crosses_EU_or_NATO_unless_Hungary_is_counted()
    {
        foreach (var claim in Summit.Value.Claims.Skip(1).Take(2))
        {
            claim.Holds.ShouldBeFalse();
            claim.HoldsCountingEnds.ShouldBeTrue();
            claim.Cut.ShouldBeEmpty();
            claim.Counterexample!.Via.ShouldBe(["BY", "UA"]);
        }

        // Hungary alone: crossed by arriving, not by overflight.
        Summit.Value.Claims[3].Holds.ShouldBeFalse();
        Summit.Value.Claims[3].HoldsCountingEnds.ShouldBeTrue();
    }

    [Fact]
    public void Moscow_to_Belgrade_is_opened_by_single_yeses()
    {
        var blocked = Ask("Moscow", "Belgrade", new() { Close = ["EU,UA,AL,MK,ME"] })
            .ShouldBeOfType<ConsentAnswer.Blocked>();

        blocked.ReopenedBy.Where(set => set.States.Count == 1).Select(set => set.States[0])
            .ShouldBe(["RO", "BG", "ME", "AL", "HR"]);
        blocked.ReopenedBy.Where(set => set.States.Count == 2).Select(Line)
            .ShouldBe(["HU UA", "GR MK"]);
        blocked.ReopenedBy.ShouldAllBe(set => set.Route.Distance.Kilometres > 0);
        blocked.BlockedBy.ShouldNotBeEmpty();
    }

    [Fact]
    public void Where_the_arrival_itself_is_closed_its_yes_is_in_every_pair()
    {
        var blocked = Ask("Moscow", "Budapest", new()
            {
                Policies = ["closed-to-russian-aircraft"], Date = Some.Day("2025-10-17"),
            })
            .ShouldBeOfType<ConsentAnswer.Blocked>();

        blocked.ReopenedBy.ShouldNotBeEmpty();
        blocked.ReopenedBy.ShouldAllBe(set => set.States.Count == 2 && set.States.Contains("HU"));
    }

    [Fact]
    public void Doha_to_Khartoum_in_2017_needs_one_of_three_neighbours()
    {
        var found = Found("DOH", "KRT", new()
        {
            Policies = ["qatar-2017"], Permission = ["ALL"], Open = [], Close = ["SA,AE,BH,EG,YE"],
        });

        found.Best.Distance.Kilometres.ShouldBe(4016, 40);
        found.PermissionSets.ShouldAllBe(set => set.States.Contains("IR") || set.States.Contains("OM")
            || set.States.Contains("IQ"));
        AssertDuality(found);
    }

    [Fact]
    public void Taipei_to_Eswatini_needs_Mozambique_or_South_Africa()
    {
        var found = Found("TPE", "SHO", new() { Close = ["MG,MU,SC"] });

        found.BlockingSets.Select(set => string.Join(' ', set.States)).ShouldBe(["MZ ZA"]);
        found.PermissionSets.Where(set => set.IsMinimal).Select(Line).ShouldBe(["ZA", "MZ"], ignoreOrder: true);
        AssertDuality(found);
    }

    [Fact]
    public void Tel_Aviv_to_New_York_past_the_parties_to_the_Rome_Statute_needs_Morocco_or_a_long_detour()
    {
        var found = Found("TLV", "JFK", new() { Close = ["ICC"], Date = Some.Day("2025-09-25") });

        found.PermissionSets[0].States.ShouldBe(["MA"]);
        found.PermissionSets[0].Route.Distance.Kilometres.ShouldBe(9591, 96);
        found.PermissionSets[1].Route.Distance.Kilometres.ShouldBeGreaterThan(10_000);
        AssertDuality(found);
    }

    /// <summary>What the seconds of docs/performance.md are made of, the same on every machine but for ties.</summary>
    [Fact]
    public void Complete_consent_up_to_three_states_takes_some_hundred_searches()
    {
        var search = RealWorld.Search;
        var stance = new StanceOptions { Permission = ["ALL"], Date = Some.Day("2025-10-17") };
        var question = RealFlights.Planner.Understand("Moscow", "Budapest", stance, Language.English).Value!;
        var flight = new Flight(
            search, new(search.Globe, question.Stance), question.From, question.To, new(Language.English));
        var system = new FlightConsent(search, new PieceGraph(search.Globe), flight);
        var consent = new ConsentSearch<FlightWay>(
            system, 3, ConsentAsking.MaxSolves, maxTests: 2_500, cancellation: TestContext.Current.CancellationToken);

        consent.Find()!.Limit.ShouldBeNull();

        consent.Solves.ShouldBeInRange(100, 450);
        consent.Tests.ShouldBeInRange(500, 2_500);
    }

    [Fact]
    public void Duality_holds_from_Moscow_to_Budapest() => AssertDuality(Summit.Value);

    [Fact]
    public void A_state_aircraft_asks_departure_and_arrival_too()
    {
        var found = Found("LHR", "JFK", new() { StateAircraft = true }, maxStates: 1);

        found.BlockingSets.Select(set => string.Join(' ', set.States)).ShouldBe(["GB", "US"], ignoreOrder: true);
        found.PermissionSets.ShouldAllBe(set => set.States.Contains("GB") && set.States.Contains("US"));
        found.PermissionSets.ShouldContain(set => set.States.Count == 2 && set.IsMinimal);
        found.PermissionSets.ShouldContain(set => set.States.Count == 3 && set.States.Contains("CA"));
    }

    [Fact]
    public void Over_the_high_seas_nobody_is_needed_and_nobody_can_prevent_it()
    {
        var found = Found("LHR", "JFK", new());

        found.PermissionSets.Single(set => set.IsMinimal).States.ShouldBeEmpty();
        found.BlockingSets.ShouldBeEmpty();
    }

    [Fact]
    public void A_delegation_that_is_already_there_needs_nobody()
    {
        var found = Found("Budapest", "BUD", new(), claims: ["EU"]);

        found.PermissionSets.ShouldHaveSingleItem().States.ShouldBeEmpty();
        found.Best.Distance.Kilometres.ShouldBe(0);
        found.BlockingSets.ShouldBeEmpty();
        found.Prices.ShouldBeEmpty();
        found.Claims[0].Holds.ShouldBeFalse();
        found.Claims[0].HoldsCountingEnds.ShouldBeTrue();
    }

    [Theory]
    [InlineData("EU or Atlantis", "area.unknown")]
    [InlineData("EU and NATO", "claim.form")]
    [InlineData("not EU", "claim.form")]
    [InlineData("EU or", "claim.empty")]
    [InlineData("EU,,NATO", "claim.empty")]
    [InlineData("", "claim.empty")]
    [InlineData("high-seas", "claim.stateless")]
    public void A_claim_that_cannot_be_decided_is_answered_by_a_sentence(string claim, string code)
    {
        var error = Ask("Moscow", "Budapest", new(), claims: [claim]).ShouldBeOfType<ConsentAnswer.BadQuery>()
            .Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(code);
        error.Problem.ShouldEndWith(".");
    }

    [Fact]
    public void All_mistakes_of_a_question_are_told_at_once() =>
        Ask("Heatrhow", "99,0", new() { Close = ["XX"], Permission = ["RO"], Open = ["RO"] }, 9, ["Atlantis"])
            .ShouldBeOfType<ConsentAnswer.BadQuery>().Errors.Select(error => error.Code)
            .ShouldBe(
            [
                "place.unknown", "coordinate.outOfRange", "area.unknown", "options.contradiction", "area.unknown",
                "maxStates.range",
            ]);

    private static void AssertDuality(ConsentAnswer.Found found)
    {
        found.BlockingSets.ShouldNotBeEmpty();
        found.PermissionSets.ShouldNotBeEmpty();
        foreach (var blocking in found.BlockingSets)
        {
            found.PermissionSets.ShouldAllBe(set => set.States.Any(state => blocking.States.Contains(state)));
        }
    }

    private static string Line(PermissionSet set) => string.Join(' ', set.States);

    private static ConsentAnswer.Found Found(
        string from, string to, StanceOptions stance, int maxStates = 3, IReadOnlyList<string>? claims = null) =>
        Ask(from, to, stance, maxStates, claims).ShouldBeOfType<ConsentAnswer.Found>();

    private static ConsentAnswer Ask(
        string from, string to, StanceOptions stance, int maxStates = 3, IReadOnlyList<string>? claims = null) =>
        RealFlights.Planner.Consent(new(
            from,
            to,
            stance.Policies.Count == 0 && stance.Date is null ? stance with { Date = Some.Day("2025-10-17") } : stance,
            maxStates,
            claims));
}
