using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Routes;

/// <summary>What a batch says to one of its journeys: exactly one of the three below.</summary>
/// <remarks>Less than an <see cref="Answer"/>, so that a million of them fit into memory; who wants to know more of a
/// journey asks for it alone.</remarks>
public abstract record BatchAnswer
{
    private BatchAnswer()
    {
    }

    /// <summary>There is a way; this is the cheapest, the shortest where nothing is avoided.</summary>
    /// <param name="From">Departure.</param>
    /// <param name="To">Arrival.</param>
    /// <param name="DirectDistance">The unrestricted geodesic on WGS84.</param>
    /// <param name="Distance">The way's length on WGS84.</param>
    /// <param name="Cost">Its length plus the price of each state crossed unwillingly, counted once.</param>
    /// <param name="Via">The states crossed, in order of first entry, without endpoints and high seas.</param>
    /// <param name="Avoided">Those of them that are crossed unwillingly.</param>
    /// <param name="Permissions">Those that must say yes.</param>
    /// <param name="IsCheapest">False where <see cref="Planner.MaxSolves"/> was reached before a cheapest way was
    /// proved: it is the shortest then.</param>
    public sealed record Found(
        Place From,
        Place To,
        Length DirectDistance,
        Length Distance,
        Length Cost,
        IReadOnlyList<string> Via,
        IReadOnlyList<string> Avoided,
        IReadOnlyList<string> Permissions,
        bool IsCheapest) : BatchAnswer
    {
        /// <summary>How much longer the way is than the unrestricted geodesic.</summary>
        public Length Detour => Distance - DirectDistance;
    }

    /// <summary>There is no way, and this is what closes it.</summary>
    /// <param name="From">Departure.</param>
    /// <param name="To">Arrival.</param>
    /// <param name="DirectDistance">The unrestricted geodesic on WGS84.</param>
    /// <param name="BlockedBy">Closed territories; empty where closed polygons do it alone.</param>
    public sealed record Blocked(
        Place From,
        Place To,
        Length DirectDistance,
        IReadOnlyList<TerritoryStance> BlockedBy) : BatchAnswer;

    /// <summary>The journey cannot be answered as it stands.</summary>
    /// <param name="Errors">Everything that is wrong with it.</param>
    public sealed record BadQuery(IReadOnlyList<QueryError> Errors) : BatchAnswer;
}
