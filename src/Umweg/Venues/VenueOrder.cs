using Umweg.Sphere;

namespace Umweg.Venues;

/// <summary>Puts venues in their order (<see cref="VenueRank"/>).</summary>
internal static class VenueOrder
{
    // To a millimetre: what differs by rounding alone is equal.
    private const int RoundedDigits = 3;

    /// <summary>The venues with their ranks, the best first.</summary>
    public static IReadOnlyList<Venue> Ranked(IEnumerable<Venue> venues, VenueRank rank) =>
    [
        .. venues
            .OrderBy(venue => venue.Absent.Count())
            .ThenBy(venue => KeyOf(venue, rank))
            .ThenBy(venue => Rounded(venue.Cost))
            .ThenBy(venue => venue.Place.Iata ?? venue.Place.Icao ?? "", StringComparer.Ordinal)
            .ThenBy(venue => venue.Place.Position.Latitude)
            .ThenBy(venue => venue.Place.Position.Longitude)
            .Select((venue, i) => venue with { Rank = i + 1 }),
    ];

    private static double KeyOf(Venue venue, VenueRank rank) => rank switch
    {
        VenueRank.Fairness => Rounded(venue.WorstOff?.Cost ?? Length.Zero),
        VenueRank.Permissions => venue.Permissions,
        _ => Rounded(venue.Cost),
    };

    private static double Rounded(Length length) => Math.Round(length.Metres, RoundedDigits);
}
