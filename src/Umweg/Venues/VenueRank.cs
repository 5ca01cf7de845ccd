namespace Umweg.Venues;

/// <summary>What makes one venue better than another. The default value is <see cref="Total"/>.</summary>
/// <remarks>A venue that somebody cannot reach stands behind all that everybody can, the more are kept out the further
/// behind. Of equally good ones the total decides, then the airport's code and position, so that the order never
/// depends on chance, on the language or on the order of the delegations.</remarks>
public enum VenueRank
{
    /// <summary>The smallest sum of the delegations' costs: length plus the price of each state crossed unwillingly.
    /// </summary>
    Total,

    /// <summary>The smallest cost of the delegation that has the largest.</summary>
    Fairness,

    /// <summary>The fewest states that must say yes, each counted once for every delegation whose way needs it. The
    /// ways are the cheapest: a longer one may need fewer (docs/consent.md).</summary>
    Permissions,
}
