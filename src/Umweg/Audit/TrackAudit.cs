using Umweg.Policy;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Audit;

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
    /// <summary>That it crosses airspace which is closed to all civil flights on the stance's day, though the stance
    /// does not close it, in sentences.</summary>
    public IReadOnlyList<string> FirstNotes { get; init; } = [];

    /// <summary>Whether it crosses what is closed, whatever way it can be read.</summary>
    public AuditVerdict Verdict { get; init; }

    /// <summary>Whether it crosses nothing closed, not even where it departs or arrives, whatever way it is read.
    /// </summary>
    public bool IsClear => Verdict == AuditVerdict.Clear;

    /// <summary>What cannot be right in it; the crossings are those without such positions.</summary>
    public IReadOnlyList<TrackFault> Faults { get; init; } = [];

    /// <summary>The closed crossings on which a verdict of <see cref="AuditVerdict.Undecided"/> rests: those of the
    /// reading that has any.</summary>
    public IReadOnlyList<Crossing> InDoubt { get; init; } = [];

    /// <summary>The disputed territories under it that the world does not draw.</summary>
    internal IReadOnlyList<UndrawnDispute> Disputes { get; init; } = [];

    /// <summary>The day whose rules it was judged by.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Whether that is a day of its own, from the file, rather than one asked for or today.</summary>
    public bool IsOwnDay { get; init; }

    /// <summary>Of how many consecutive pieces of the file it was joined.</summary>
    public int Pieces { get; init; } = 1;

    /// <summary>The permitted ways from its first position to its last under the same stance, or what closes them; null
    /// where they were not asked for.</summary>
    public Answer? Beside { get; init; }

    /// <summary>The stance that it was judged by, before its ends open anything.</summary>
    internal Stance? Stance { get; init; }

    /// <summary>Its positions as the file has them, those that cannot be right among them.</summary>
    internal IReadOnlyList<TrackPoint> AsWritten { get; init; } = [];

    /// <summary>The verdict on this reading alone, by the rules of a day.</summary>
    /// <param name="day">The day, of which only what was flown then counts; null where the rules hold for all of it.
    /// </param>
    internal AuditVerdict VerdictOn(DateOnly? day) =>
        Polygons.Any(each => IsOn(day, each.Leg.Begin, each.Leg.End))
            || Crossings.Any(each => IsClosed(each.Crossing) && IsOn(day, each.EntryTime, each.ExitTime))
            ? AuditVerdict.Closed
        : Exempt.Count > 0 ? AuditVerdict.Exempt
        : AuditVerdict.Clear;

    // What has no time may have been on any day.
    private static bool IsOn(DateOnly? day, DateTimeOffset? begin, DateTimeOffset? end) => day is not { } on
        || ((begin is not { } from || DateOnly.FromDateTime(from.UtcDateTime) <= on)
            && (end is not { } until || DateOnly.FromDateTime(until.UtcDateTime) >= on));

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
