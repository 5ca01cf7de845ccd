using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Routes;

/// <summary>What Umweg says to a query: exactly one of the three below.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>There is a way; at least one route, best first.</summary>
    public sealed record Found(AnswerContext Context, IReadOnlyList<Route> Routes) : Answer
    {
        /// <summary>What is left if states refuse; null where that was not asked.</summary>
        public RefusalTree? WhatIf { get; init; }
    }

    /// <summary>There is no way, and this is what closes it.</summary>
    public sealed record Blocked(AnswerContext Context, IReadOnlyList<TerritoryStance> BlockedBy) : Answer;

    /// <summary>The query cannot be answered as it stands.</summary>
    public sealed record BadQuery(IReadOnlyList<QueryError> Errors) : Answer;
}

/// <summary>What was asked and on which data, carried by every answer.</summary>
/// <param name="From">Departure.</param>
/// <param name="To">Arrival.</param>
/// <param name="Stance">What was closed, avoided, on permission.</param>
/// <param name="World">Which borders.</param>
/// <param name="DirectDistance">The unrestricted geodesic on WGS84.</param>
/// <param name="DirectVia">The states that the unrestricted way crosses, without endpoints and high seas.</param>
/// <param name="Notes">What every reader must know: approximations, how places were understood, disputes,
/// warnings.</param>
public sealed record AnswerContext(
    Place From,
    Place To,
    Stance Stance,
    GlobeOrigin World,
    Length DirectDistance,
    IReadOnlyList<string> DirectVia,
    IReadOnlyList<string> Notes)
{
    /// <summary>Those of the notes that belong to the first lines: ways that cross airspace which is closed to all
    /// civil flights on the day of the stance, though the stance does not close it.</summary>
    public IReadOnlyList<string> FirstNotes { get; init; } = [];

    /// <summary>By which durations are reckoned; null where none are asked for.</summary>
    public GroundSpeed? Speed { get; init; }
}
