using Shouldly;
using Umweg.Consent;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.Tests.Catalogue;
using Umweg.Tests.Policy;

namespace Umweg.Tests.Consent;

/// <summary>
/// FEATURE UNDER TEST: questions of consent that are at the edge of what can be asked, or past it, on the real world:
/// everybody on permission, closed polygons, avoided states, closed ends, misspelt claims.
/// METHOD: laws that need no other program: whoever blocks leaves no way when closed; whoever suffices leaves one when
/// all others are closed; points along a route lie outside a convex polygon.
/// </summary>
public sealed class ConsentLimitsTests
{
    private const double SampleRadians = 0.0002;

    // Of Hungary's neighbours Slovakia, Romania and Serbia are left, none of which opens a way that is not asked.
    private const string Closed = "BY,UA,AT,SI,HR";

    // Corners in the Black Sea, the middle of Romania and Bulgaria: across the ways that need the fewest yeses.
    private static readonly GeoPosition[] Corners =
    [
        GeoPosition.FromDegrees(42.2, 26.5), GeoPosition.FromDegrees(42.0, 33.5), GeoPosition.FromDegrees(45.3, 33.0),
        GeoPosition.FromDegrees(46.2, 25.0),
    ];

    [Fact]
    public void No_route_of_a_set_enters_a_closed_polygon_and_the_sets_hold()
    {
        var policy = Path.Combine(Path.GetTempPath(), $"umweg-{Guid.NewGuid():N}.yaml");
        File.WriteAllText(policy, $$"""
            rules:
              - where: {polygon: [{{string.Join(", ", Corners.Select(at => FormattableString.Invariant(
                  $"[{at.Longitude}, {at.Latitude}]")))}}]}
                access: closed
            """);
        var stance = new StanceOptions
        {
            Policies = [policy], Permission = ["PL,SK,RO,BG,RS,TR,GE"], Close = [Closed],
            Date = Some.Day("2025-10-17"),
        };

        var found = Ask(stance, "TR or RO").ShouldBeOfType<ConsentAnswer.Found>();
        found.Limit.ShouldBeNull();
        found.PermissionSets.ShouldNotBeEmpty();
        found.PermissionSets.Select(set => set.Route).Append(found.Best)
            .Concat(found.Claims.Select(claim => claim.Counterexample).OfType<Route>())
            .ShouldAllBe(route => IsClear(route));
        foreach (var set in found.PermissionSets)
        {
            var others = found.Asked.States.Except(set.States);
            RealFlights.Best("Moscow", "Budapest", stance with { Close = [Closed, .. others], Permission = [] })
                .Distance.Kilometres
                .ShouldBe(set.Route.Distance.Kilometres, 0.0034 * set.Route.Distance.Kilometres);
        }

        foreach (var set in found.BlockingSets)
        {
            RealFlights.Plan(
                    "Moscow",
                    "Budapest",
                    stance with { Close = [Closed, .. set.States], Permission = [] })
                .ShouldBeOfType<Answer.Blocked>();
        }

        // The polygon must matter for this to be a test: without it ways lead through it.
        File.Delete(policy);
        Ask(stance with { Policies = [] }).ShouldBeOfType<ConsentAnswer.Found>()
            .PermissionSets.Select(set => set.Route).ShouldContain(route => !IsClear(route));
    }

    [Fact]
    public void What_is_avoided_changes_nothing_and_the_answer_says_so()
    {
        var stance = new StanceOptions { Permission = ["RO,PL,SK,BG"], Close = ["UA"], Date = Some.Day("2025-10-17") };

        var plain = Ask(stance).ShouldBeOfType<ConsentAnswer.Found>();
        var unwilling = Ask(stance with { Avoid = ["EU:5000"] }).ShouldBeOfType<ConsentAnswer.Found>();

        unwilling.PermissionSets.Select(Line).ShouldBe(plain.PermissionSets.Select(Line));
        unwilling.Best.Distance.ShouldBe(plain.Best.Distance);
        unwilling.Context.Notes.ShouldContain(note => note.StartsWith("What the stance avoids plays no part"));
        plain.Context.Notes.ShouldNotContain(note => note.StartsWith("What the stance avoids plays no part"));
    }

    [Fact]
    public void Everybody_can_be_asked_departure_and_arrival_too()
    {
        var found = Ask(
            new() { Permission = ["ALL"], StateAircraft = true, Date = Some.Day("2025-10-17") }, maxStates: 2)
            .ShouldBeOfType<ConsentAnswer.Found>();

        found.Asked.States.Count.ShouldBeGreaterThan(190);
        found.Limit.ShouldBeNull();
        found.PermissionSets.ShouldAllBe(set => set.States.Contains("RU") && set.States.Contains("HU"));
        found.BlockingSets.Take(2).Select(set => string.Join(' ', set.States)).ShouldBe(["HU", "RU"]);
    }

    [Fact]
    public void An_end_that_nobody_may_reach_is_an_answer_with_those_who_could_open_it()
    {
        var blocked = Ask(new() { Policies = ["closed-to-russian-aircraft"], Close = ["RS,UA"] }, "EU")
            .ShouldBeOfType<ConsentAnswer.Blocked>();

        blocked.BlockedBy.ShouldNotBeEmpty();
        blocked.Claims[0].ShouldSatisfyAllConditions(
            claim => claim.Holds.ShouldBeTrue(), claim => claim.Cut.ShouldBeEmpty());
    }

    [Fact]
    public void Claims_given_together_are_each_decided_for_themselves()
    {
        // Ukraine is in neither: the wider claim holds, the narrower ones do not.
        Ask(new() { Date = Some.Day("2025-10-17") }, ["EU or NATO or UA", "EU or NATO", "UA", "EU or NATO or UA"])
            .ShouldBeOfType<ConsentAnswer.Found>()
            .Claims.Select(claim => claim.Holds).ShouldBe([true, false, false, true]);
    }

    [Theory]
    [InlineData("EU orr NATO", "'EU orr NATO' is no state", "Did you mean EU or NATO?")]
    [InlineData("EU NATO", "'EU NATO' is no state", "Did you mean EU or NATO?")]
    [InlineData("EU ore Bosnia and Herzegovina", "is no state", "Did you mean EU or Bosnia and Herzegovina?")]
    [InlineData("EU or NATO | ICC", "'NATO | ICC' is no state", "Did you mean NATO or ICC?")]
    [InlineData("NATOO", "'NATOO' is no state", "Did you mean NATO?")]
    [InlineData("EU or Hungray", "'Hungray' is no state", "Did you mean Hungary?")]
    [InlineData("EU and NATO", "'EU and NATO' is not understood", "Make one claim of each part.")]
    public void A_misspelt_claim_is_answered_by_what_was_probably_meant(string claim, string problem, string suggestion)
    {
        var error = Ask(new(), claim).ShouldBeOfType<ConsentAnswer.BadQuery>().Errors.ShouldHaveSingleItem();

        error.Problem.ShouldContain(problem);
        error.Suggestion.ShouldNotBeNull().ShouldStartWith(suggestion);
    }

    [Fact]
    public void A_misspelt_or_is_mended_in_German_by_oder() =>
        RealFlights.Planner
            .Consent(new("Moskau", "Budapest", new(), Claims: ["EU odr NATO"], Language: Language.German))
            .ShouldBeOfType<ConsentAnswer.BadQuery>().Errors[0].Suggestion.ShouldBe("Meinten Sie EU oder NATO?");

    private static ConsentAnswer Ask(StanceOptions stance, params string[] claims) => Ask(stance, 3, claims);

    private static ConsentAnswer Ask(StanceOptions stance, int maxStates, params string[] claims) =>
        RealFlights.Planner.Consent(new("Moscow", "Budapest", stance, maxStates, claims));

    private static string Line(PermissionSet set) =>
        FormattableString.Invariant($"{string.Join(' ', set.States)} {set.Route.Distance.Kilometres:F3}");

    private static bool IsClear(Route route) =>
        route.Waypoints.Zip(route.Waypoints.Skip(1)).All(leg =>
        {
            var samples = (int)(Arc.Angle(leg.First, leg.Second) / SampleRadians) + 1;
            return Enumerable.Range(0, samples + 1)
                .All(i => !IsInside(Arc.Interpolate(leg.First, leg.Second, (double)i / samples)));
        });

    // Left of every side, by more than a bend in a corner is off by rounding.
    private static bool IsInside(SpherePoint point)
    {
        var ring = Corners.Select(Wgs84.ToSphere).ToList();
        return ring.Zip(ring.Skip(1).Append(ring[0])).All(side =>
            point.Dot(SpherePoint.FromVector(
                (side.First.Y * side.Second.Z) - (side.First.Z * side.Second.Y),
                (side.First.Z * side.Second.X) - (side.First.X * side.Second.Z),
                (side.First.X * side.Second.Y) - (side.First.Y * side.Second.X))) > 1e-9);
    }
}
