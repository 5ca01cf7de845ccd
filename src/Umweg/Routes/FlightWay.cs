using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Routes;

/// <summary>A shortest way past some refused states, walked and measured.</summary>
/// <param name="SearchKm">The length that was minimised: the angle on the reduced sphere at the mean radius, in km.
/// </param>
/// <param name="Crossed">The states crossed, of those that tell corridors apart.</param>
/// <param name="Distance">The length on WGS84, leg by leg.</param>
/// <param name="LowerBound">No way that keeps clear of the refused states is shorter than this on WGS84.</param>
/// <param name="Waypoints">Departure, bends, arrival.</param>
/// <param name="Parts">The way cell by cell, in order, without gaps.</param>
internal sealed record FlightWay(
    double SearchKm,
    StateSet Crossed,
    Length Distance,
    Length LowerBound,
    IReadOnlyList<SpherePoint> Waypoints,
    IReadOnlyList<WayPart> Parts)
    : CorridorWay(SearchKm, Crossed)
{
    /// <summary>How many kilometres of the way lie over a state.</summary>
    public override double KilometresOver(int state) =>
        Parts.Where(part => part.Crossed.Contains(state)).Sum(part => part.Distance.Kilometres);
}

/// <summary>The part of a way in one cell.</summary>
/// <param name="Where">The cell, and where the part begins and ends.</param>
/// <param name="Distance">Its length on WGS84.</param>
/// <param name="Crossed">The states that this part crosses, of those that tell corridors apart.</param>
internal sealed record WayPart(CellCrossing Where, Length Distance, StateSet Crossed);
