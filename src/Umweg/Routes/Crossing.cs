using Umweg.Policy;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Routes;

/// <summary>The part of a route in one territory, from entry to exit.</summary>
/// <param name="Territory">The territory's id.</param>
/// <param name="State">The state that the worldview gives it to; null over high seas, the Caspian, unclaimed
/// land.</param>
/// <param name="Kind">What sort of airspace it is.</param>
/// <param name="Role">Departure, overflight or arrival.</param>
/// <param name="Stance">What the stance says of it, endpoints' exemption applied.</param>
/// <param name="Distance">Its length on WGS84.</param>
/// <param name="Entry">Where it begins.</param>
/// <param name="Exit">Where it ends.</param>
public sealed record Crossing(
    string Territory,
    string? State,
    TerritoryKind Kind,
    CrossingRole Role,
    TerritoryStance Stance,
    Length Distance,
    GeoPosition Entry,
    GeoPosition Exit);

/// <summary>What a crossing is to the flight. The default value is overflight.</summary>
public enum CrossingRole
{
    /// <summary>Crossed without landing.</summary>
    Overflight,

    /// <summary>The state (or disputed territory) of departure.</summary>
    Departure,

    /// <summary>The state (or disputed territory) of arrival.</summary>
    Arrival,
}
