using Umweg.Sphere;

namespace Umweg.World.Proof;

/// <summary>Why a way is not permitted, or not the shortest, by its first fault.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Stop">The waypoint, from 0, where it is wrong; for a leg, the one that it begins at.</param>
/// <param name="Where">A point at or near the fault.</param>
public sealed record WayFault(WayFaultKind Kind, int Stop, SpherePoint Where);

/// <summary>What is wrong with a way. The default value is <see cref="NoWay"/>.</summary>
public enum WayFaultKind
{
    /// <summary>There are fewer than two waypoints, or one of them is no point of the sphere.</summary>
    NoWay = 0,

    /// <summary>An end lies where nothing is open.</summary>
    EndIsClosed,

    /// <summary>Two successive waypoints are antipodal: no one arc joins them.</summary>
    LegIsAmbiguous,

    /// <summary>A leg meets the inside of a closed triangle.</summary>
    LegEntersClosed,

    /// <summary>A leg runs between two closed areas that touch along it.</summary>
    LegBetweenClosed,

    /// <summary>A leg slips through a point that closed areas on both its sides share.</summary>
    LegThroughSharedCorner,

    /// <summary>A leg meets the inside of a closed polygon.</summary>
    LegEntersPolygon,

    /// <summary>A bend goes from one side of closed territory to another through a point that they share.</summary>
    BendThroughSharedCorner,

    /// <summary>A bend has closed territory on its outer side only.</summary>
    BendOnWrongSide,

    /// <summary>A bend goes round nothing closed.</summary>
    BendAtNothing,

    /// <summary>The way turns back on itself.</summary>
    TurnsBack,

    /// <summary>A closed polygon crosses or touches itself: what it closes is not defined.</summary>
    PolygonIsNotSimple,
}
