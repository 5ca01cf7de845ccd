using Umweg.Sphere;

namespace Umweg.Routes;

/// <summary>One permitted way, proved so, with all that an answer says of it.</summary>
/// <param name="Rank">Its place in the answer's list, from 1.</param>
/// <param name="Distance">Its length on WGS84, leg by leg.</param>
/// <param name="Detour">Distance less the unrestricted geodesic.</param>
/// <param name="DetourPercent">The detour in percent of the unrestricted geodesic; 0 where both places are one.</param>
/// <param name="LowerBound">No way that crosses only what this one may is shorter than this, on WGS84.</param>
/// <param name="LowerBoundMethod">How the bound was proved: <c>reducedSphere</c>.</param>
/// <param name="Cost">Distance plus the price of each state crossed unwillingly, counted once.</param>
/// <param name="OnFront">Whether no shown way crosses fewer states unwillingly and is as short.</param>
/// <param name="Via">The states crossed, in order of first entry, without endpoints and high seas.</param>
/// <param name="Avoided">Those of them that are crossed unwillingly.</param>
/// <param name="Permissions">Those that must say yes.</param>
/// <param name="Crossings">Every crossing in order.</param>
/// <param name="Waypoints">Departure, bends, arrival. Between two of them the route is the arc of a great
/// ellipse.</param>
/// <param name="Notes">What is to be known of this way alone: what is counted with it, and the like.</param>
public sealed record Route(
    int Rank,
    Length Distance,
    Length Detour,
    double DetourPercent,
    Length LowerBound,
    string LowerBoundMethod,
    Length Cost,
    bool OnFront,
    IReadOnlyList<string> Via,
    IReadOnlyList<string> Avoided,
    IReadOnlyList<string> Permissions,
    IReadOnlyList<Crossing> Crossings,
    IReadOnlyList<SpherePoint> Waypoints,
    IReadOnlyList<string> Notes)
{
    /// <summary>Ways that are counted with this one rather than listed, cheapest first.</summary>
    public IReadOnlyList<RouteVariant> Variants { get; init; } = [];
}
