using Umweg.Places;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Audit;

/// <summary>Says whose airspace flown or planned ways cross, and what a stance says of each.</summary>
/// <remarks>
/// <para>Between two positions a way is taken for the arc of a great ellipse, which is walked exactly
/// (<see cref="TrackWalk"/>). The ends count as departure and arrival, with the exemptions that
/// <see cref="Stance.ForFlight"/> grants, unless the file is said to be part of a flight; what is exempted so is no
/// clear verdict.</para>
/// <para>A track is judged by the rules of the days that it was flown on, by the file, unless a day is asked for; where
/// they differ, the gravest verdict stands. A track with positions or times that cannot be right is judged in every way
/// that it can be read (<see cref="TrackReadings"/>).</para>
/// <para>Safe for any number of threads; make one and keep it.</para>
/// </remarks>
public sealed class Auditor
{
    /// <summary>How many bytes a file may have.</summary>
    public const int MaxBytes = TrackReader.MaxBytes;

    // A balloon stays up for weeks; each day's rules are weighed.
    private const int MaxDays = 60;

    private readonly RouteSearch _search;
    private readonly Gazetteer _gazetteer;
    private readonly TimeProvider _clock;

    /// <summary>An auditor over one world.</summary>
    /// <param name="search">Walks through the world.</param>
    /// <param name="gazetteer">Knows the aerodromes that flight plans name.</param>
    /// <param name="clock">Tells today, for stances that name no day.</param>
    public Auditor(RouteSearch search, Gazetteer gazetteer, TimeProvider clock)
    {
        _search = search;
        _gazetteer = gazetteer;
        _clock = clock;
    }

    /// <summary>Audits a file.</summary>
    /// <param name="file">Its content.</param>
    /// <param name="options">What may be crossed.</param>
    /// <param name="isEnRoute">Whether its ends are in the air, so that they open nothing.</param>
    /// <param name="language">The language of sentences and errors.</param>
    /// <param name="progress">Hears what is being done, in a few words of the language.</param>
    /// <param name="cancellation">Ends the audit early.</param>
    /// <returns>What the tracks cross, or everything that is wrong with file and options.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Outcome<AuditReport> Audit(
        ReadOnlyMemory<byte> file,
        StanceOptions options,
        bool isEnRoute,
        Language language,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var texts = TextTable.For(language);
        progress?.Report(texts["audit.reading"]);
        var tracks = new TrackReader(_gazetteer, language).Read(file);
        var stances = new DatedStances(options, _search.Globe.Territories, _clock, language);
        if (tracks.Value is not { } found || stances.Undated.Value is not { } undated)
        {
            return Outcome<AuditReport>.Bad([.. tracks.Errors, .. stances.Undated.Errors]);
        }

        var audits = new List<TrackAudit>();
        var unread = found.Unread.ToList();
        foreach (var track in found.Tracks)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(texts.With("audit.walking", audits.Count + unread.Count + 1, found.Tracks.Count));
            var readings = new TrackReadings(track.Points);
            var days = stances.IsDayAskedFor ? [] : DaysOf(track);
            if (Obstacle(readings, days, texts) is { } reason)
            {
                unread.Add(new(track.Name, track.Points.Count, reason, IsUnread: true));
                continue;
            }

            var outcome = Audit(track, readings, days, stances, isEnRoute, language, cancellation);
            if (outcome.Value is not { } audit)
            {
                return Outcome<AuditReport>.Bad(outcome.Errors);
            }

            audits.Add(audit);
        }

        if (audits.Count == 0)
        {
            return new QueryError("track.unwalkable", "", unread.First(part => part.IsUnread).Reason);
        }

        var stance = audits[0].IsOwnDay ? stances.On(audits[0].Day).Value! : undated;
        return new AuditReport(
            found.Format, stance, _search.Globe.Origin, isEnRoute, audits, Notes(stance, audits, language))
        {
            Unread = unread,
            Gaps = [.. Gaps(found.Tracks, stance, new(language), cancellation)],
        };
    }

    // The straight way between tracks that may be one flight, where it crosses what is closed.
    private IEnumerable<AuditGap> Gaps(
        IReadOnlyList<Track> tracks, Stance stance, RouteTexts texts, CancellationToken cancellation)
    {
        foreach (var track in tracks)
        {
            if (track.MayGoOnFrom is not { } number)
            {
                continue;
            }

            var before = tracks[number];
            TrackPoint[] ends = [before.Points[^1], track.Points[0]];
            if (Predicates.AreAntipodal(Wgs84.ToSphere(ends[0].Position), Wgs84.ToSphere(ends[1].Position)))
            {
                continue;
            }

            var audit = new FlownWay(_search, stance, "", ends, isEnRoute: true, texts).Audit(cancellation);
            IReadOnlyList<Crossing> closed =
                [.. audit.Crossings.Select(each => each.Crossing).Where(TrackAudit.IsClosed)];
            if (closed.Count > 0)
            {
                yield return new(before.Name, track.Name, audit.LongestLeg, closed);
            }
        }
    }

    private Outcome<TrackAudit> Audit(
        Track track,
        TrackReadings readings,
        IReadOnlyList<DateOnly> days,
        DatedStances stances,
        bool isEnRoute,
        Language language,
        CancellationToken cancellation)
    {
        TrackAudit? gravest = null;
        foreach (var day in days.Select(each => (DateOnly?)each).DefaultIfEmpty())
        {
            var resolved = day is { } own ? stances.On(own) : stances.Undated;
            if (resolved.Value is not { } stance)
            {
                return Outcome<TrackAudit>.Bad(resolved.Errors);
            }

            var audit = Judged(track, readings, stance, days.Count > 1 ? day : null, isEnRoute, language, cancellation);
            if (gravest is null || audit.Verdict > gravest.Verdict)
            {
                gravest = audit with { Day = stance.Date, IsOwnDay = day is not null };
            }
        }

        return gravest!;
    }

    private TrackAudit Judged(
        Track track,
        TrackReadings readings,
        Stance stance,
        DateOnly? day,
        bool isEnRoute,
        Language language,
        CancellationToken cancellation)
    {
        var texts = new RouteTexts(language);
        var audits = readings.Others.Prepend(readings.Believed)
            .Select(points => new FlownWay(_search, stance, track.Name, points, isEnRoute, texts).Audit(cancellation))
            .ToList();
        var gravest = audits.MaxBy(audit => audit.VerdictOn(day))!;
        var isDoubtful = gravest.VerdictOn(day) == AuditVerdict.Closed
            && audits.Any(audit => audit.VerdictOn(day) != AuditVerdict.Closed);
        return audits[0] with
        {
            Positions = track.Points.Count,
            Begin = track.Points[0].Time,
            End = track.Points[^1].Time,
            Verdict = isDoubtful || (gravest.VerdictOn(day) < AuditVerdict.Undecided && IsDisputed(gravest, stance))
                ? AuditVerdict.Undecided
                : gravest.VerdictOn(day),
            Faults = readings.Faults,
            InDoubt = isDoubtful
                ? [.. gravest.Crossings.Select(each => each.Crossing).Where(TrackAudit.IsClosed)]
                : [],
            Pieces = track.Pieces,
            Stance = stance,
            AsWritten = track.Points,
        };
    }

    // Whether it crosses what belongs to a closed state, but is not drawn as its.
    private static bool IsDisputed(TrackAudit audit, Stance stance)
    {
        var view = Worldviews.Find(stance.Worldview).Value!;
        return audit.Disputes.Any(dispute => dispute.HoldersIn(view).Any(stance.IsClosed));
    }

    // In UTC, as flights are planned and closures announced; none where the file has none.
    private static IReadOnlyList<DateOnly> DaysOf(Track track)
    {
        var days = track.Points.Select(point => point.Time).OfType<DateTimeOffset>()
            .Select(time => DateOnly.FromDateTime(time.UtcDateTime)).Distinct().Order().ToList();
        return days.Count > 0 ? days : track.Day is { } day ? [day] : [];
    }

    // Why a track cannot be followed; null where it can.
    private static string? Obstacle(TrackReadings readings, IReadOnlyList<DateOnly> days, TextTable texts)
    {
        if (days.Count > MaxDays)
        {
            return texts.With("audit.error.track.days", days.Count, MaxDays);
        }

        foreach (var points in readings.Others.Prepend(readings.Believed))
        {
            for (var i = 1; i < points.Count; i++)
            {
                var (from, to) = (points[i - 1].Position, points[i].Position);
                if (Predicates.AreAntipodal(Wgs84.ToSphere(from), Wgs84.ToSphere(to)))
                {
                    return texts.With("audit.error.track.antipodes", from, to);
                }
            }
        }

        return null;
    }

    private IReadOnlyList<string> Notes(Stance stance, List<TrackAudit> audits, Language language)
    {
        var texts = new RouteTexts(language);
        IReadOnlyList<Crossing> crossings =
            [.. audits.SelectMany(audit => audit.Crossings).Select(each => each.Crossing)];
        return
        [
            texts.FirstOfAll,
            .. stance.Warnings,
            texts.Borders(_search.Globe.Origin),
            .. AnswerNotes.OnCrossings(crossings, stance.Worldview, texts),
            .. AnswerNotes.OnDisputes(audits.SelectMany(audit => audit.Disputes), stance, texts),
        ];
    }
}
