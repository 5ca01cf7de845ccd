using Umweg.Places;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Catalogue;
using Umweg.Tests.Policy;
using Umweg.Venues;
using Umweg.World.Search;

namespace Umweg.Tests.Venues;

/// <summary>What the tests of venues have in common: questions put to the real world, and short forms.</summary>
internal static class SomeVenues
{
    /// <summary>The cities that were named in October 2025 and the months before.</summary>
    public static readonly string[] OfOctober2025 =
        ["Budapest", "Istanbul", "Geneva", "Anchorage", "Abu Dhabi", "Riyadh"];

    /// <summary>A planner that has prepared nothing.</summary>
    public static Planner NewPlanner() =>
        new(new RouteSearch(RealWorld.Globe), new Gazetteer(), Some.Clock("2025-11-01"));

    public static VenueComparison Compare(
        string[] delegations,
        string[] venues,
        StanceOptions? options = null,
        VenueRank rank = VenueRank.Total,
        Planner? planner = null,
        Language language = Language.English) =>
        (planner ?? RealFlights.Planner).Venues(new(delegations, venues, options ?? new(), rank, language))
        .ShouldBeGood();

    /// <summary>The codes of all that is wrong with a question.</summary>
    public static IReadOnlyList<string> Refused(
        string[] delegations, string[] venues, StanceOptions? options = null) =>
        [.. RealFlights.Planner.Venues(new(delegations, venues, options ?? new())).Errors.Select(error => error.Code)];

    public static IReadOnlyList<string> Codes(VenueComparison comparison) =>
        [.. comparison.Venues.Select(venue => venue.Place.Iata!)];

    public static VenueWay Way(VenueComparison comparison, string venue, string delegation) =>
        comparison.Venues.Single(each => each.Place.Iata == venue)
            .Ways.Single(way => way.Delegation.Place.Iata == delegation);
}
