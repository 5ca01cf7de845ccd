using Umweg.Places;
using Umweg.Sphere;

namespace Umweg.Venues;

/// <summary>A city where the delegations could meet, and how each comes there.</summary>
/// <param name="Rank">Its place in the order, from 1.</param>
/// <param name="Place">The city.</param>
/// <param name="Territory">The id of the territory that it lies in; on a border the first by id.</param>
/// <param name="Ways">One for each delegation, in their order.</param>
public sealed record Venue(int Rank, Place Place, string Territory, IReadOnlyList<VenueWay> Ways)
{
    /// <summary>Those who cannot come.</summary>
    public IEnumerable<VenueWay.Blocked> Absent => Ways.OfType<VenueWay.Blocked>();

    /// <summary>Whether all can come.</summary>
    public bool IsForAll => !Absent.Any();

    /// <summary>What those who can come fly together.</summary>
    public Length Distance => Sum(way => way.Distance);

    /// <summary>What it costs them together: lengths plus prices.</summary>
    public Length Cost => Sum(way => way.Cost);

    /// <summary>How many states must say yes, each counted once for every delegation whose way needs it.</summary>
    public int Permissions => Ways.Sum(way => way.Permissions.Count);

    /// <summary>The one of those who can come that has the largest cost; null where nobody can.</summary>
    public VenueWay? WorstOff => Ways.Where(way => way is not VenueWay.Blocked)
        .OrderByDescending(way => way.Cost)
        .ThenBy(way => way.Delegation.Name, StringComparer.Ordinal)
        .FirstOrDefault();

    // From the smallest to the largest, so that the order of the delegations does not show in the last digit.
    private Length Sum(Func<VenueWay, Length> part) =>
        Ways.Select(part).Order().Aggregate(Length.Zero, (sum, each) => sum + each);
}
