using Umweg.World;

namespace Umweg.Routes;

/// <summary>Which ways are shown as one: variants of what is listed, that nobody would choose between.</summary>
/// <remarks>Why so, and why no way is hidden that spares somebody: docs/algorithms/corridors.md, "What is listed".
/// </remarks>
/// <param name="states">The states that tell corridors apart.</param>
/// <param name="closedToAll">The cells whose airspace is closed to all civil flights, whatever the stance says.</param>
internal sealed class CorridorFolding(CorridorStates states, CellSet closedToAll)
{
    /// <summary>A state crossed for less than this is clipped rather than crossed.</summary>
    public const double ClipKm = 25;

    /// <summary>By how much of the shown way's length a variant may differ from it.</summary>
    public const double LengthShare = 0.01;

    /// <summary>How far a variant may run beside the shown way.</summary>
    public const double BesideKm = 100;

    /// <summary>Whether a way is no choice of its own beside one that stands before it in the list.</summary>
    public bool IsVariant(FlightWay way, FlightWay shown) =>
        SparesNobody(way, shown) && (DifferOnlyByClips(way, shown)
            || (states.ArePlain(way.Crossed.Except(shown.Crossed)) && RunsBeside(way, shown)));

    /// <summary>Whether no point of a way is farther from another than a variant may run beside it.</summary>
    public static bool RunsBeside(FlightWay way, FlightWay shown) =>
        Math.Abs(way.Distance.Metres - shown.Distance.Metres) <= LengthShare * shown.Distance.Metres
        && WayNearness.AreWithin(way.Waypoints, shown.Waypoints, BesideKm);

    // Whoever looks for a way past somebody who is asked or avoided, or past closed airspace, must find it listed.
    private bool SparesNobody(FlightWay way, FlightWay shown) =>
        states.ArePlain(shown.Crossed.Except(way.Crossed)) && ClosedOn(shown).IsSubsetOf(ClosedOn(way));

    private CellSet ClosedOn(FlightWay way) =>
        CellSet.Of(way.Parts.Select(part => part.Where.Cell).Where(closedToAll.Contains));

    private static bool DifferOnlyByClips(FlightWay a, FlightWay b) =>
        Math.Abs(a.Distance.Kilometres - b.Distance.Kilometres) < ClipKm
        && a.Crossed.Except(b.Crossed).Members().All(state => a.KilometresOver(state) < ClipKm)
        && b.Crossed.Except(a.Crossed).Members().All(state => b.KilometresOver(state) < ClipKm);
}
