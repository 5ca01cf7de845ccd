using Umweg.Policy;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Venues;

/// <summary>How one delegation comes to one venue: exactly one of the three below.</summary>
/// <param name="Delegation">The delegation.</param>
public abstract record VenueWay(Delegation Delegation)
{
    /// <summary>It is there already, whatever its stance says: nothing is flown.</summary>
    /// <param name="Delegation">The delegation.</param>
    public sealed record AlreadyThere(Delegation Delegation) : VenueWay(Delegation);

    /// <summary>There is a way.</summary>
    /// <param name="Delegation">The delegation.</param>
    /// <param name="DirectDistance">The unrestricted geodesic on WGS84.</param>
    /// <param name="Route">The cheapest way, the shortest where nothing is avoided.</param>
    /// <param name="IsCheapest">False where <see cref="Planner.MaxSolves"/> was reached before it was proved so: it is
    /// the shortest then.</param>
    public sealed record Found(Delegation Delegation, Length DirectDistance, Route Route, bool IsCheapest)
        : VenueWay(Delegation);

    /// <summary>There is no way, and this is what closes it.</summary>
    /// <param name="Delegation">The delegation.</param>
    /// <param name="DirectDistance">The unrestricted geodesic on WGS84.</param>
    /// <param name="BlockedBy">Closed territories; empty where closed polygons do it alone.</param>
    public sealed record Blocked(
        Delegation Delegation, Length DirectDistance, IReadOnlyList<TerritoryStance> BlockedBy)
        : VenueWay(Delegation);

    /// <summary>What the way costs: length plus prices; nothing where none is flown.</summary>
    public Length Cost => this is Found found ? found.Route.Cost : Length.Zero;

    /// <summary>How long the way is; nothing where none is flown.</summary>
    public Length Distance => this is Found found ? found.Route.Distance : Length.Zero;

    /// <summary>The states that must say yes, in the order of the way.</summary>
    public IReadOnlyList<string> Permissions => this is Found found ? found.Route.Permissions : [];
}
