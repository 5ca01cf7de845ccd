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
