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
    /// <summary>What else the file has, and was not looked at.</summary>
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];

    /// <summary>Gaps between tracks that may be one flight, in which closed airspace would be crossed.</summary>
    public IReadOnlyList<AuditGap> Gaps { get; init; } = [];

    /// <summary>The gravest of the tracks' verdicts; not decided at least where a part could not be read or a gap
    /// may hide a crossing.</summary>
    public AuditVerdict Verdict
    {
        get
        {
            var gravest = Tracks.Max(track => track.Verdict);
            return gravest < AuditVerdict.Undecided && (Gaps.Count > 0 || Unread.Any(part => part.IsUnread))
                ? AuditVerdict.Undecided
                : gravest;
        }
    }

    /// <summary>Whether everything was looked at and nothing in it crosses anything closed.</summary>
    public bool IsClear => Verdict == AuditVerdict.Clear;
}

/// <summary>A gap between two tracks that may be one flight.</summary>
/// <param name="From">The name of the track before it.</param>
/// <param name="To">The name of the track after it.</param>
/// <param name="Leg">From the end of the one to the beginning of the other.</param>
/// <param name="Closed">What is closed on the straight way between.</param>
public sealed record AuditGap(string From, string To, TrackLeg Leg, IReadOnlyList<Crossing> Closed);

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

/// <summary>A crossing with its times.</summary>
/// <param name="Crossing">The crossing.</param>
/// <param name="EntryTime">When it begins, in even flight between positions; null where the file does not say.</param>
/// <param name="ExitTime">When it ends.</param>
public sealed record TimedCrossing(Crossing Crossing, DateTimeOffset? EntryTime, DateTimeOffset? ExitTime)
{
    /// <summary>From its entry over every position of the file to its exit.</summary>
    internal IReadOnlyList<TrackPoint> Line { get; init; } = [];
}

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
    /// <summary>How long it took; null where the file does not say, or has its times run backwards.</summary>
    public TimeSpan? Duration => End - Begin is { } time && time >= TimeSpan.Zero ? time : null;
}
