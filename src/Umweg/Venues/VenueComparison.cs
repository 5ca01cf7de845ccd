using Umweg.Query;
using Umweg.World;

namespace Umweg.Venues;

/// <summary>Where some delegations can meet, the best first.</summary>
/// <param name="Delegations">The delegations, in the order of the question.</param>
/// <param name="Venues">The venues, in the order that <paramref name="RankedBy"/> defines.</param>
/// <param name="RankedBy">What the best is.</param>
/// <param name="IsSurvey">Whether the question named no venues, so that all candidates were compared.</param>
/// <param name="Candidates">How many venues there were to compare; more than there are where the comparison was
/// interrupted.</param>
/// <param name="World">Which borders.</param>
/// <param name="Notes">What every reader must know.</param>
public sealed record VenueComparison(
    IReadOnlyList<Delegation> Delegations,
    IReadOnlyList<Venue> Venues,
    VenueRank RankedBy,
    bool IsSurvey,
    int Candidates,
    GlobeOrigin World,
    IReadOnlyList<string> Notes)
{
    /// <summary>Those of the notes that belong to the first lines: ways to the first venue that cross airspace which is
    /// closed to all civil flights on the day, though the stance does not close it.</summary>
    public IReadOnlyList<string> FirstNotes { get; init; } = [];

    /// <summary>By which durations are reckoned; null where none are asked for.</summary>
    public GroundSpeed? Speed { get; init; }

    /// <summary>Whether there is a venue to which all can come.</summary>
    public bool IsPossible => Venues.Any(venue => venue.IsForAll);

    /// <summary>Whether all candidates were compared.</summary>
    public bool IsComplete => Venues.Count == Candidates;
}
