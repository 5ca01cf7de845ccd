using System.Globalization;
using Shouldly;
using Umweg.Query;
using Umweg.Sphere;
using Umweg.Tests.Catalogue;
using Umweg.Tests.Policy;
using Umweg.Venues;

namespace Umweg.Tests.Venues;

/// <summary>
/// FEATURE UNDER TEST: cities are compared for several delegations, each with its own stance.
/// METHOD: the same journeys asked of <c>route</c> one by one, summed and put in order here by other means.
/// </summary>
public sealed class VenueAskingTests
{
    private static readonly string[] Summit = ["Moskau=kremlin-2025-10", "Washington", "Kyiv"];

    // Delegation by delegation as one asks of route: place, and the stance spelt out, on the one day of the meeting.
    private static readonly (string Place, StanceOptions Options)[] SummitAsRoutes =
    [
        ("SVO", new() { Policies = ["kremlin-2025-10"], Date = new(2025, 10, 17) }),
        ("IAD", new() { Date = new(2025, 10, 17) }),
        ("KBP", new() { Date = new(2025, 10, 17) }),
    ];

    [Theory]
    [InlineData(VenueRank.Total)]
    [InlineData(VenueRank.Fairness)]
    [InlineData(VenueRank.Permissions)]
    public void Each_number_is_that_of_a_single_route_and_each_sum_and_place_follows_from_them(VenueRank rank)
    {
        var asked = new StanceOptions { Permission = ["TR,RO,DE,GE"] };

        var comparison = SomeVenues.Compare(Summit, SomeVenues.OfOctober2025, asked, rank);

        var alone = comparison.Venues.Select(venue => (
            Code: venue.Place.Iata!,
            Routes: SummitAsRoutes.Select(each => RealFlights.Best(
                each.Place, venue.Place.Iata!, each.Options with { Permission = asked.Permission })).ToList()))
            .ToList();
        foreach (var (venue, (_, routes)) in comparison.Venues.Zip(alone))
        {
            foreach (var (way, route) in venue.Ways.Zip(routes))
            {
                var found = way.ShouldBeOfType<VenueWay.Found>();
                found.Route.Distance.Metres.ShouldBe(route.Distance.Metres, 0.01);
                found.Route.Detour.Metres.ShouldBe(route.Detour.Metres, 0.01);
                found.Route.Cost.Metres.ShouldBe(route.Cost.Metres, 0.01);
                found.Route.Via.ShouldBe(route.Via);
                found.Route.Avoided.ShouldBe(route.Avoided);
                found.Route.Permissions.ShouldBe(route.Permissions);
                found.DirectDistance.Metres.ShouldBe((route.Distance - route.Detour).Metres, 0.01);
                found.IsCheapest.ShouldBeTrue();
            }

            venue.Distance.Metres.ShouldBe(routes.Sum(route => route.Distance.Metres), 0.1);
            venue.Cost.Metres.ShouldBe(routes.Sum(route => route.Cost.Metres), 0.1);
            venue.WorstOff!.Cost.Metres.ShouldBe(routes.Max(route => route.Cost.Metres), 0.01);
            venue.Permissions.ShouldBe(routes.Sum(route => route.Permissions.Count));
            venue.IsForAll.ShouldBeTrue();
        }

        var total = alone.ToDictionary(each => each.Code, each => each.Routes.Sum(route => route.Cost.Metres));
        var expected = rank switch
        {
            VenueRank.Total => alone.OrderBy(each => total[each.Code]),
            VenueRank.Fairness => alone.OrderBy(each => each.Routes.Max(route => route.Cost.Metres)),
            _ => alone.OrderBy(each => each.Routes.Sum(route => route.Permissions.Count))
                .ThenBy(each => total[each.Code]),
        };
        SomeVenues.Codes(comparison).ShouldBe(expected.Select(each => each.Code));
        comparison.Venues.Select(venue => venue.Rank).ShouldBe(Enumerable.Range(1, alone.Count));
        comparison.Venues.Select(venue => venue.Permissions).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void The_three_orders_differ_where_they_should()
    {
        var options = new StanceOptions { Permission = ["BG"] };

        IReadOnlyList<string> First(VenueRank rank) =>
            [SomeVenues.Codes(SomeVenues.Compare(Summit, SomeVenues.OfOctober2025, options, rank))[0]];

        First(VenueRank.Total).ShouldBe(["IST"]);
        First(VenueRank.Fairness).ShouldBe(["GVA"]);
        First(VenueRank.Permissions).ShouldBe(["BUD"]);
    }

    [Fact]
    public void A_delegation_that_is_there_already_flies_nothing_whatever_is_closed()
    {
        var comparison = SomeVenues.Compare(
            ["Budapest=eu-ban-on-russian-aircraft", "Wien"], ["BUD"], new() { Close = ["AT"] });

        var venue = comparison.Venues.ShouldHaveSingleItem();
        venue.Ways[0].ShouldBeOfType<VenueWay.AlreadyThere>();
        venue.Ways[0].Distance.ShouldBe(Length.Zero);
        venue.Ways[1].ShouldBeOfType<VenueWay.Found>().Route.Distance.ShouldBe(venue.Distance);
        venue.WorstOff!.Delegation.Place.Iata.ShouldBe("VIE");
        comparison.IsPossible.ShouldBeTrue();
    }

    [Fact]
    public void All_there_already_is_a_clear_answer()
    {
        var comparison = SomeVenues.Compare(["Budapest"], ["Budapest"]);

        comparison.Venues.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            venue => venue.Distance.ShouldBe(Length.Zero),
            venue => venue.WorstOff.ShouldBeOfType<VenueWay.AlreadyThere>(),
            venue => venue.IsForAll.ShouldBeTrue());
    }

    /// <summary>Art. 3d of Regulation (EU) No 833/2014: Russian aircraft may not land in the Union.</summary>
    [Fact]
    public void A_rule_about_landing_keeps_a_delegation_out_and_the_venue_comes_last_with_the_reason()
    {
        var comparison = SomeVenues.Compare(
            ["Moskau=eu-ban-on-russian-aircraft", "Washington"], ["Budapest", "Riyadh", "Istanbul", "Wien"]);

        SomeVenues.Codes(comparison).ShouldBe(["IST", "RUH", "VIE", "BUD"]);
        var blocked = SomeVenues.Way(comparison, "BUD", "SVO").ShouldBeOfType<VenueWay.Blocked>();
        blocked.BlockedBy.ShouldContain(stance => stance.Territory == "HU" && stance.Landing);
        comparison.Venues[3].Absent.ShouldBe([blocked]);
        comparison.Venues[3].Distance.ShouldBe(SomeVenues.Way(comparison, "BUD", "IAD").Distance);
        comparison.IsPossible.ShouldBeTrue();
    }

    [Fact]
    public void Where_nobody_can_come_together_there_is_no_venue_and_each_reason_is_said()
    {
        var comparison = SomeVenues.Compare(
            ["Moskau=eu-ban-on-russian-aircraft", "Wien"],
            ["Budapest", "Prag"],
            new() { Close = ["SK"] });

        comparison.IsPossible.ShouldBeFalse();
        comparison.Venues.ShouldAllBe(venue => venue.Absent.Single().BlockedBy.Count > 0);
    }

    [Fact]
    public void The_more_are_kept_out_the_further_behind_a_venue_stands()
    {
        // Malta lies at sea, so that only a closed Malta itself keeps anybody out.
        var comparison = SomeVenues.Compare(
            ["Moskau=eu-ban-on-russian-aircraft", "Minsk=eu-ban-on-belarusian-carriers", "Ankara"],
            ["Valletta", "Helsinki", "Belgrad", "Sarajevo"]);

        comparison.Venues.Select(venue => venue.Absent.Count()).ShouldBeInOrder();
        comparison.Venues[0].Absent.ShouldBeEmpty();
        comparison.Venues[^1].Absent.Count().ShouldBe(2);
    }

    [Fact]
    public void Options_hold_for_all_and_policies_for_their_own_delegation()
    {
        var comparison = SomeVenues.Compare(
            ["Moskau=kremlin-2025-10", "Washington"], ["Budapest"], new() { Close = ["RO"], Avoid = ["CA"] });

        var moscow = comparison.Delegations[0].Stance;
        var washington = comparison.Delegations[1].Stance;
        moscow.Policies.ShouldBe(["kremlin-2025-10"]);
        washington.Policies.ShouldBeEmpty();
        new[] { moscow, washington }.ShouldAllBe(stance => stance.Territories["CA"].Avoid > Length.Zero);
        moscow.Territories["PL"].Avoid.ShouldBeGreaterThan(Length.Zero);
        washington.Territories["PL"].Avoid.ShouldBe(Length.Zero);
        SomeVenues.Way(comparison, "BUD", "SVO").ShouldBeOfType<VenueWay.Found>().Route.Via.ShouldNotContain("RO");
    }

    [Fact]
    public void Delegations_meet_on_one_day_the_latest_of_their_policies()
    {
        var comparison = SomeVenues.Compare(
            ["Moskau=kremlin-2025-10", "Doha=qatar-2017", "Washington"], ["Wien"]);

        comparison.Delegations.Select(each => each.Stance.Date).Distinct()
            .ShouldHaveSingleItem().ShouldBe(new DateOnly(2025, 10, 17));
        comparison.Notes.ShouldContain(note => note.Contains("different dates", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_with_a_plus_in_its_path_is_one_policy_and_may_stand_among_others()
    {
        var path = Path.Combine(Path.GetTempPath(), $"eins+zwei+{Guid.NewGuid():N}.yaml");
        File.WriteAllText(path, "rules:\n  - {where: HU, access: closed, landing: true}\n");
        try
        {
            var delegation = SomeVenues.Compare(
                    [$"Moskau=kremlin-2025-10+{path}+europe-without-russia", "Washington"], ["Wien"])
                .Delegations[0];

            delegation.Policies.ShouldBe(["kremlin-2025-10", path, "europe-without-russia"]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Delegations_of_one_place_are_told_apart_by_their_policies()
    {
        var comparison = SomeVenues.Compare(["Moskau=kremlin-2025-10", "SVO", "Washington"], ["Budapest"]);

        comparison.Delegations.Select(each => each.Name)
            .ShouldBe(["Moscow", "Sheremetyevo International Airport", "Washington"]);
        SomeVenues.Compare(["Moskau=kremlin-2025-10", "Moskau", "Washington"], ["Budapest"])
            .Delegations.Select(each => each.Name)
            .ShouldBe(["Moscow (kremlin-2025-10)", "Moscow (no policy)", "Washington"]);
    }

    [Fact]
    public void What_is_interrupted_says_so_and_keeps_what_was_found()
    {
        using var source = new CancellationTokenSource();
        var progress = new Cancelling(source, 20);

        var comparison = RealFlights.Planner.Venues(
            new(["Washington"], [], new()), progress, source.Token).ShouldBeGood();

        comparison.IsComplete.ShouldBeFalse();
        comparison.Venues.Count.ShouldBeInRange(20, 100);
        comparison.Notes[^1].ShouldContain(comparison.Candidates.ToString(CultureInfo.InvariantCulture));
        progress.Last.ShouldBe($"comparing cities, {comparison.Venues.Count} of {comparison.Candidates}");
    }

    [Fact]
    public void What_is_interrupted_before_anything_was_found_has_no_answer()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() =>
            RealFlights.Planner.Venues(new(["Washington"], ["Wien"], new()), cancellation: source.Token));
    }

    [Theory]
    [InlineData("delegation.missing", new string[0], new[] { "Wien" })]
    [InlineData("delegation.malformed", new[] { "Moskau=" }, new[] { "Wien" })]
    [InlineData("delegation.malformed", new[] { "=kremlin-2025-10" }, new[] { "Wien" })]
    [InlineData("delegation.malformed", new[] { "Moskau=kremlin-2025-10++qatar-2017" }, new[] { "Wien" })]
    [InlineData("delegation.twice", new[] { "Moskau=kremlin-2025-10", "SVO=KREMLIN-2025-10" }, new[] { "Wien" })]
    [InlineData("delegation.twice", new[] { "Wien", "Vienna" }, new[] { "Budapest" })]
    [InlineData("policy.unknown", new[] { "Moskau=kremlin-2025" }, new[] { "Wien" })]
    [InlineData("policy.fileNotFound", new[] { "Moskau=kremlin-2025-10+./mine.yaml" }, new[] { "Wien" })]
    [InlineData("place.unknown", new[] { "Mosskau" }, new[] { "Wien" })]
    [InlineData("place.unknown", new[] { "Moskau" }, new[] { "Budapesst" })]
    [InlineData("place.isState", new[] { "Moskau" }, new[] { "Ungarn" })]
    [InlineData("place.empty", new[] { "" }, new[] { "Wien" })]
    [InlineData("venue.twice", new[] { "Moskau" }, new[] { "Istanbul", "IST" })]
    public void Bad_input_is_refused(string code, string[] delegations, string[] venues) =>
        SomeVenues.Refused(delegations, venues).ShouldBe([code]);

    [Fact]
    public void Everything_wrong_is_said_at_once_and_what_is_wrong_for_all_only_once() =>
        SomeVenues.Refused(
            ["Mosskau", "Wien=kremlin", "Rom", "Bern"], ["Budapesst"], new() { Close = ["XX"] })
            .ShouldBe(["place.unknown", "area.unknown", "policy.unknown", "place.unknown"]);

    [Fact]
    public void A_misspelt_policy_is_suggested() =>
        RealFlights.Planner.Venues(new(["Moskau=kremlin-2025-01"], ["Wien"], new()))
            .Errors.ShouldHaveSingleItem().Suggestion.ShouldBe("Did you mean kremlin-2025-10?");

    [Fact]
    public void Thirty_delegations_are_compared_and_more_than_the_limit_refused()
    {
        var capitals = RealFlights.Planner.Gazetteer.MeetingPlaces(Language.English).Take(60)
            .Select(place => place.Iata!).ToArray();

        SomeVenues.Compare(capitals[..30], ["Wien", "Geneva"]).Venues.ShouldAllBe(venue => venue.Ways.Count == 30);
        SomeVenues.Refused(capitals, ["Wien"]).ShouldBe(["delegation.tooMany"]);
        SomeVenues.Refused(["Wien"], [.. Enumerable.Repeat("Wien", VenueQuery.MostVenues + 1)])
            .ShouldBe(["venue.tooMany"]);
    }

    private sealed class Cancelling(CancellationTokenSource source, int after) : IProgress<string>
    {
        private readonly Lock _lock = new();
        private int _heard;

        public string Last { get; private set; } = "";

        public void Report(string value)
        {
            lock (_lock)
            {
                Last = string.CompareOrdinal(value.PadLeft(60), Last.PadLeft(60)) > 0 ? value : Last;
                if (++_heard == after)
                {
                    source.Cancel();
                }
            }
        }
    }
}
