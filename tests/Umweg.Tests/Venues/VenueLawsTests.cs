using FsCheck;
using FsCheck.Fluent;
using Umweg.Query;
using Umweg.Tests.Catalogue;
using Umweg.Tests.Policy;
using Umweg.Venues;

namespace Umweg.Tests.Venues;

/// <summary>
/// FEATURE UNDER TEST: laws that every comparison of venues keeps.
/// METHOD: random delegations, venues and stances on the real world; and the same question to two planners that have
/// prepared nothing, whose processors finish in whatever order they please.
/// </summary>
public sealed class VenueLawsTests
{
    // A length is found as the least on the reduced sphere, and measured on WGS84 (docs/algorithms/corridors.md).
    private const double Tolerance = 0.0034;

    private const int Questions = 25;

    private static readonly string[] Homes =
        ["SVO=kremlin-2025-10", "IAD", "KBP", "PEK", "TLV=icc-parties-closed", "DOH", "BUD", "SYD", "SVO"];

    private static readonly string[] Cities = ["BUD", "IST", "GVA", "RUH", "ANC", "DOH", "KEF", "BEG", "SVO"];
    private static readonly string[] Areas = ["EU", "TR", "RU", "UA", "IR", "CA", "SA", "GE", "NO", "RS"];

    private static readonly Gen<Asked> AnyQuestion =
        from homes in Gen.Shuffle(Homes)
        from delegations in Gen.Choose(1, 4)
        from cities in Gen.Shuffle(Cities)
        from venues in Gen.Choose(2, 5)
        from areas in Gen.Shuffle(Areas)
        from closed in Gen.Choose(0, 3)
        from avoided in Gen.Choose(0, 3)
        from rank in Gen.Elements(Enum.GetValues<VenueRank>())
        select new Asked(
            homes[..delegations],
            cities[..venues],
            new()
            {
                Close = areas[..closed],
                Avoid = areas[closed..(closed + avoided)],
                Permission = areas[^2..],
                Date = new DateOnly(2025, 10, 17),
            },
            rank,
            homes[^1],
            areas[closed + avoided]);

    [Fact]
    public void One_more_delegation_lowers_no_sum_and_no_worst_off_and_lets_nobody_in() => Check(asked =>
    {
        var before = Compare(asked).Venues.ToDictionary(venue => venue.Place.Iata!);
        var after = Compare(asked with { Delegations = [.. asked.Delegations, asked.OneMore] }).Venues;

        return after.All(venue => before[venue.Place.Iata!] is var earlier
            && venue.Cost >= earlier.Cost
            && venue.Distance >= earlier.Distance
            && venue.Permissions >= earlier.Permissions
            && venue.Absent.Count() >= earlier.Absent.Count()
            && (earlier.WorstOff is null || venue.WorstOff!.Cost >= earlier.WorstOff.Cost));
    });

    [Fact]
    public void The_order_of_delegations_and_of_venues_changes_nothing() => Check(asked =>
    {
        var one = Compare(asked);
        var other = Compare(asked with
        {
            Delegations = [.. asked.Delegations.Reverse()],
            Venues = [.. asked.Venues.Reverse()],
        });

        return one.Venues.Select(Line).SequenceEqual(other.Venues.Select(Line), StringComparer.Ordinal);
    });

    [Fact]
    public void Closing_more_makes_nothing_cheaper_and_lets_nobody_in() => Check(asked =>
    {
        var before = Compare(asked).Venues.ToDictionary(venue => venue.Place.Iata!);
        var closed = asked.Options with { Close = [.. asked.Options.Close, asked.Closed] };
        var after = Compare(asked with { Options = closed });

        return after.Venues.All(venue => venue.Ways.Zip(before[venue.Place.Iata!].Ways).All(pair => pair switch
        {
            (VenueWay.Blocked, _) => true,
            (_, VenueWay.Blocked) => false,
            var (now, then) => now.Cost.Metres >= then.Cost.Metres * (1 - Tolerance),
        }));
    });

    [Fact]
    public void A_venue_asked_alone_has_the_ways_that_it_has_among_others() => Check(asked =>
        Compare(asked).Venues.All(venue => Compare(asked with { Venues = [venue.Place.Iata!] })
            .Venues.Single() is var alone && Line(alone with { Rank = venue.Rank }) == Line(venue)));

    [Fact]
    public void Venues_stand_in_the_order_that_was_asked_for() => Check(asked =>
        Compare(asked).Venues is var venues && venues.Zip(venues.Skip(1)).All(pair =>
            Key(pair.First, asked.Rank).CompareTo(Key(pair.Second, asked.Rank)) <= 0));

    [Fact]
    public void The_same_question_gets_the_same_answer_from_a_planner_that_has_prepared_nothing()
    {
        string[] Lines() =>
        [
            .. SomeVenues.Compare(
                ["Moskau=kremlin-2025-10", "Washington"], [], rank: VenueRank.Fairness,
                planner: SomeVenues.NewPlanner())
                .Venues.Select(Line),
        ];

        Assert.Equal(Lines(), Lines());
    }

    private static (int, double, double) Key(Venue venue, VenueRank rank)
    {
        var costs = venue.Ways.OfType<VenueWay.Found>()
            .Select(way => Math.Round(way.Route.Cost.Metres, 3)).ToList();
        var total = Math.Round(costs.Order().Sum(), 2);
        return (venue.Ways.Count(way => way is VenueWay.Blocked), rank switch
        {
            VenueRank.Total => total,
            VenueRank.Fairness => costs.DefaultIfEmpty().Max(),
            _ => venue.Ways.OfType<VenueWay.Found>().Sum(way => way.Route.Permissions.Count),
        }, total);
    }

    // Everything about a venue that does not depend on who is named first.
    private static string Line(Venue venue) => FormattableString.Invariant(
        $"{venue.Rank} {venue.Place.Iata} {venue.Territory} {venue.Cost} {venue.Distance} {venue.Permissions} ")
        + venue.WorstOff?.Delegation.Place.Iata + ": "
        + string.Join("; ", venue.Ways.Select(Line).Order(StringComparer.Ordinal));

    private static string Line(VenueWay way) => way switch
    {
        VenueWay.Found found => FormattableString.Invariant(
            $"{way.Delegation.Place.Iata} {found.Route.Cost} {string.Join('+', found.Route.Via)}"),
        VenueWay.Blocked blocked =>
            $"{way.Delegation.Place.Iata} by {string.Join('+', blocked.BlockedBy.Select(each => each.Territory))}",
        _ => $"{way.Delegation.Place.Iata} there",
    };

    private static VenueComparison Compare(Asked asked) => RealFlights.Planner
        .Venues(new(asked.Delegations, asked.Venues, asked.Options, asked.Rank)).ShouldBeGood();

    private static void Check(Func<Asked, bool> law) =>
        Prop.ForAll(Arb.From(AnyQuestion), law).Check(Config.QuickThrowOnFailure.WithMaxTest(Questions));

    private sealed record Asked(
        string[] Delegations, string[] Venues, StanceOptions Options, VenueRank Rank, string OneMore, string Closed)
    {
        public override string ToString() =>
            $"{string.Join(' ', Delegations)} to {string.Join(' ', Venues)}, close {string.Join(' ', Options.Close)}, "
            + $"avoid {string.Join(' ', Options.Avoid)}, {Rank}, then {OneMore}, {Closed}";
    }
}
