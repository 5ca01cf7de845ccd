using Umweg.Policy;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Audit;

/// <summary>What became of a file that was audited.</summary>
/// <param name="Format">What the file was taken for.</param>
/// <param name="Stance">What was asked, before departure and arrival open anything.</param>
/// <param name="World">On which borders.</param>
/// <param name="IsEnRoute">Whether the ends of the tracks were taken for places in the air, so that they open
/// nothing.</param>
/// <param name="Tracks">The tracks in the file's order.</param>
/// <param name="Notes">What every reader must know.</param>
public sealed record AuditReport(
    string Format,
    Stance Stance,
    GlobeOrigin World,
    bool IsEnRoute,
    IReadOnlyList<TrackAudit> Tracks,
    IReadOnlyList<string> Notes)
{
    /// <summary>Whether no track crosses anything closed.</summary>
    public bool IsClear => Tracks.All(track => track.IsClear);
}

/// <summary>Whose airspace one track crosses.</summary>
/// <param name="Name">What the file calls it; empty where it has no name.</param>
/// <param name="Positions">How many positions it has.</param>
/// <param name="Distance">Its length on WGS84, each leg as an arc of a great ellipse.</param>
/// <param name="Via">The states crossed in order of first entry, without those of departure and arrival.</param>
/// <param name="Crossings">Every crossing in order.</param>
/// <param name="Polygons">The closed polygons that it enters.</param>
/// <param name="Exempt">The territories that rules about overflight close, and that count as departure or arrival.
/// </param>
/// <param name="LongestLeg">The farthest that two positions in a row lie apart.</param>
/// <param name="Begin">The time of the first position; null where the file does not say.</param>
/// <param name="End">The time of the last position; null where the file does not say.</param>
public sealed record TrackAudit(
    string Name,
    int Positions,
    Length Distance,
    IReadOnlyList<string> Via,
    IReadOnlyList<TimedCrossing> Crossings,
    IReadOnlyList<EnteredPolygon> Polygons,
    IReadOnlyList<string> Exempt,
    TrackLeg LongestLeg,
    DateTimeOffset? Begin,
    DateTimeOffset? End)
{
    /// <summary>Whether it crosses nothing closed.</summary>
    public bool IsClear => Polygons.Count == 0 && !Crossings.Any(each => IsClosed(each.Crossing));

    /// <summary>Whether a crossing is of closed territory.</summary>
    internal static bool IsClosed(Crossing crossing) => crossing.Stance.Access == Access.Closed;

    /// <summary>Whether a crossing needs a state's yes.</summary>
    internal static bool NeedsPermission(Crossing crossing) => crossing.Stance.Access == Access.Permission;

    /// <summary>Whether a crossing is unwilling.</summary>
    internal static bool IsAvoided(Crossing crossing) => crossing.Stance.Avoid > Length.Zero;

    /// <summary>The states of some crossings in order of first entry; the territory where no state holds it.</summary>
    internal IReadOnlyList<string> StatesWhere(Func<Crossing, bool> condition) =>
        [.. Crossings.Select(each => each.Crossing).Where(condition)
            .Select(crossing => crossing.State ?? crossing.Territory).Distinct(StringComparer.Ordinal)];
}

/// <summary>A crossing with its times.</summary>
/// <param name="Crossing">The crossing.</param>
/// <param name="EntryTime">When it begins, in even flight between positions; null where the file does not say.</param>
/// <param name="ExitTime">When it ends.</param>
public sealed record TimedCrossing(Crossing Crossing, DateTimeOffset? EntryTime, DateTimeOffset? ExitTime);

/// <summary>A closed polygon that a track enters.</summary>
/// <param name="Polygon">The polygon.</param>
/// <param name="Leg">The first leg that enters it.</param>
public sealed record EnteredPolygon(ClosedPolygon Polygon, TrackLeg Leg);

/// <summary>The way from one position of a track to the next.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Distance">Its length on WGS84.</param>
/// <param name="Begin">When it begins; null where the file does not say.</param>
/// <param name="End">When it ends.</param>
public sealed record TrackLeg(
    GeoPosition From, GeoPosition To, Length Distance, DateTimeOffset? Begin, DateTimeOffset? End)
{
    /// <summary>How long it took; null where the file does not say.</summary>
    public TimeSpan? Duration => End - Begin;
}
