using Umweg.Query;

namespace Umweg.Venues;

/// <summary>A question as text: in which city can these delegations meet best?</summary>
/// <param name="Delegations">Each where a delegation comes from, with its own policies: <c>Washington</c>,
/// <c>Moscow=kremlin-2025-10</c>, <c>Moscow=kremlin-2025-10+my.yaml</c>. The first <c>=</c> ends the place; a policy is
/// a name or a file's path, which therefore has no <c>+</c> in it. 1 to <see cref="MostDelegations"/>.</param>
/// <param name="Venues">The cities to compare, as places are written; none: all that
/// <see cref="Places.Gazetteer.MeetingPlaces"/> knows. At most <see cref="MostVenues"/>.</param>
/// <param name="Stance">What holds for all delegations besides their own policies. They meet on one day: that of the
/// options, else the latest of all policies' own days, else today.</param>
/// <param name="Rank">What the best venue is.</param>
/// <param name="Language">The language of names and sentences.</param>
/// <param name="Speed">By which the durations of ways are reckoned; null: they are not asked for.</param>
public sealed record VenueQuery(
    IReadOnlyList<string> Delegations,
    IReadOnlyList<string> Venues,
    StanceOptions Stance,
    VenueRank Rank = VenueRank.Total,
    Language Language = Language.English,
    GroundSpeed? Speed = null)
{
    /// <summary>How many delegations a question may have.</summary>
    public const int MostDelegations = 50;

    /// <summary>How many venues it may name.</summary>
    public const int MostVenues = 200;
}
