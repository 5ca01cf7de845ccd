using System.Globalization;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Audit;

/// <summary>What was audited, for people: the verdict, then each track with its crossings, then what is to be known.
/// </summary>
public sealed class AuditText
{
    // From docs/accuracy.md: so far, in km, does an arc of a great ellipse of so many km lie beside the geodesic.
    private static readonly (double UpToKm, double BesideKm)[] Beside =
        [(1_000, 0.06), (2_000, 0.26), (5_000, 1.7), (9_000, 6.2), (12_000, 14), (15_000, 30)];

    // Whoever needs all of them reads JSON.
    private const int MostFaults = 5;

    private const int MostNames = 10;

    private readonly Language _language;
    private readonly AnswerWords _words;
    private readonly TextTable _texts;
    private readonly HumanFormat _format;

    private AuditText(Language language)
    {
        _language = language;
        _words = new(language);
        _texts = _words.Texts;
        _format = _words.Format;
    }

    /// <summary>The report.</summary>
    public static Report Of(AuditReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new AuditText(language).Whole(report);
    }

    private Report Whole(AuditReport report)
    {
        List<ReportBlock> blocks = [.. Unread(report, isUnread: true), .. report.Gaps.Select(Gap)];
        if (report.Tracks.Count > 1)
        {
            blocks.Add(new ReportBlock.Paragraph(Count(report)));
        }

        foreach (var track in report.Tracks)
        {
            AddTrack(blocks, track, report);
        }

        blocks.AddRange(Unread(report, isUnread: false));
        blocks.Add(new ReportBlock.Heading(_texts["route.notes"]));
        blocks.Add(new ReportBlock.Bullets(
        [
            .. report.Notes.Take(1),
            _words.Stance(report.Stance),
            .. Day(report),
            _texts[report.IsEnRoute ? "audit.enroute" : "audit.ends"],
            .. report.Tracks.Count > 1 ? [_texts["audit.apart"]] : Array.Empty<string>(),
            LegNote(report.Tracks.MaxBy(track => track.LongestLeg.Distance)!.LongestLeg),
            _texts.With("audit.graze", TrackWalk.GrazeMetres),
            .. report.Notes.Skip(1).Except(
                report.Tracks.SelectMany(track => track.FirstNotes), StringComparer.Ordinal),
        ]));
        return new(blocks);
    }

    private IEnumerable<ReportBlock> Unread(AuditReport report, bool isUnread) => report.Unread
        .Where(part => part.IsUnread == isUnread)
        .Select(part => new ReportBlock.Paragraph(_texts.With(
            isUnread ? "audit.unread" : "audit.passed",
            part.Name.Length > 0 ? part.Name : _texts["audit.part"],
            part.Reason)));

    private ReportBlock Gap(AuditGap gap) => new ReportBlock.Paragraph(_texts.With(
        "audit.gap",
        gap.From.Length > 0 ? gap.From : _texts["audit.part"],
        gap.To.Length > 0 ? gap.To : _texts["audit.part"],
        _format.List(NamesWithKilometres(gap.Closed)),
        _format.Position(gap.Leg.From),
        _format.Position(gap.Leg.To)));

    private string Count(AuditReport report)
    {
        if (report.Tracks.All(track => track.IsClear))
        {
            return _texts.With("audit.all.clear", report.Tracks.Count);
        }

        var counts = new[]
        {
            (AuditVerdict.Closed, "audit.count.closed"), (AuditVerdict.Undecided, "audit.count.undecided"),
            (AuditVerdict.Exempt, "audit.count.exempt"), (AuditVerdict.Clear, "audit.count.clear"),
        };
        return _texts.With("audit.count", _format.Count(report.Tracks.Count), string.Join("; ", counts
            .Select(each => (each.Item2, Count: report.Tracks.Count(track => track.Verdict == each.Item1)))
            .Where(each => each.Count > 0)
            .Select(each => _texts.With(each.Item1, _format.Count(each.Count)))));
    }

    private void AddTrack(List<ReportBlock> blocks, TrackAudit track, AuditReport report)
    {
        blocks.Add(new ReportBlock.Paragraph(Verdict(track, report)));
        blocks.AddRange(track.FirstNotes.Select(note => new ReportBlock.Paragraph(note)));
        blocks.AddRange(Faults(track));
        blocks.Add(new ReportBlock.Paragraph(Circumstances(track, report)));
        blocks.AddRange(track.Polygons.Select(each => new ReportBlock.Paragraph(_texts.With(
            "audit.polygon",
            each.Polygon.Rule,
            _format.Position(each.Leg.From),
            _format.Position(each.Leg.To),
            Time(each.Leg.Begin) is { Length: > 0 } time ? $", {time}" : ""))));
        blocks.Add(Crossings(track));
        if (track.Exempt.Count > 0)
        {
            blocks.Add(new ReportBlock.Paragraph(_texts.With(
                "audit.exempt", _words.Names(track.Exempt))));
        }

        blocks.AddRange(new BesideText(_words).Of(track));
    }

    private string Verdict(TrackAudit track, AuditReport report)
    {
        var name = track.Name.Length > 0 ? track.Name : _texts["audit.track"];
        var closed = track.Verdict switch
        {
            AuditVerdict.Exempt => NamesWithKilometres(
                track, crossing => track.Exempt.Contains(crossing.Territory, StringComparer.Ordinal)),
            AuditVerdict.Undecided => NamesWithKilometres(track.InDoubt),
            _ => NamesWithKilometres(track, TrackAudit.IsClosed),
        };
        var polygons = track.Polygons.Select(each => each.Polygon.Rule).Distinct(StringComparer.Ordinal);
        var permissions = NamesWithKilometres(track, TrackAudit.NeedsPermission);
        var avoided = NamesWithKilometres(track, TrackAudit.IsAvoided);
        return _texts.With(
            track.Verdict switch
            {
                AuditVerdict.Clear when !ClosesAnything(report.Stance) => "audit.open",
                AuditVerdict.Clear => "audit.clear",
                AuditVerdict.Exempt => "audit.exempted",
                AuditVerdict.Undecided when closed.Count == 0 && track.Polygons.Count == 0 => "audit.undecided.dispute",
                AuditVerdict.Undecided => "audit.undecided",
                _ => "audit.closed",
            },
            name,
            track.Verdict == AuditVerdict.Clear ? Crossed(track)
                : closed.Count == 0 && track.Verdict == AuditVerdict.Undecided && track.Polygons.Count == 0
                ? _format.List([.. track.Disputes.Select(dispute => dispute.Name.In(_language))])
                : _format.List([.. closed, .. polygons]),
            permissions.Count == 0 ? "" : _texts.With("audit.permission", _format.List(permissions)),
            avoided.Count == 0 ? "" : _texts.With("route.unwillingly", _format.List(avoided)));
    }

    private static bool ClosesAnything(Stance stance) => stance.ClosedPolygons.Count > 0
        || stance.Territories.Values.Any(territory => territory.Access == Access.Closed);

    // In order of first entry, as many as a sentence can hold.
    private string Crossed(TrackAudit track)
    {
        var names = track.Crossings.Select(each => each.Crossing.Territory).Distinct(StringComparer.Ordinal).ToList();
        return names.Count <= MostNames
            ? _words.Names(names)
            : _texts.Counted(
                "audit.open.more", names.Count - MostNames, _words.Row(names.Take(MostNames)), names.Count - MostNames);
    }

    // What cannot be right, and whether the verdict rests on it.
    private IEnumerable<ReportBlock> Faults(TrackAudit track)
    {
        if (track.Faults.Count == 0)
        {
            yield break;
        }

        var lines = track.Faults.Take(MostFaults).Select(Fault).ToList();
        if (track.Faults.Count > MostFaults)
        {
            var more = track.Faults.Count - MostFaults;
            lines.Add(_texts.Counted("audit.fault.more", more, _format.Count(more)));
        }

        yield return new ReportBlock.Bullets(lines);
        yield return new ReportBlock.Paragraph(_texts[
            track.InDoubt.Count > 0 ? "audit.fault.rests" : "audit.fault.holds"]);
    }

    private string Fault(TrackFault fault) => _texts.With(
        fault.Kind switch
        {
            TrackFaultKind.Backwards => "audit.fault.backwards",
            TrackFaultKind.Null => "audit.fault.null",
            _ when double.IsInfinity(fault.Knots) => "audit.fault.jump",
            _ => "audit.fault.fast",
        },
        _format.Position(fault.From.Position),
        _format.Position(fault.To.Position),
        Time(fault.From.Time),
        Time(fault.To.Time),
        _format.Kilometres(TrackPiece.Distance(fault.From, fault.To)),
        double.IsFinite(fault.Knots) ? _format.Count((long)Math.Round(fault.Knots)) : "",
        _format.Count((long)TrackSpeed.MaxKnots));

    // By the rules of which day; where tracks differ, each has its own.
    private IEnumerable<string> Day(AuditReport report)
    {
        var days = report.Tracks.Where(track => track.IsOwnDay).Select(track => track.Day).Distinct().Order().ToList();
        if (days.Count > 0)
        {
            yield return _texts.With("audit.day", string.Join(", ", days.Take(MostFaults).Select(_format.Date))
                + (days.Count > MostFaults ? " ..." : ""));
        }
    }

    // "Ukraine (312 km)", in order of first entry.
    private List<string> NamesWithKilometres(TrackAudit track, Func<Crossing, bool> condition) =>
        NamesWithKilometres(track.Crossings.Select(each => each.Crossing).Where(condition));

    private List<string> NamesWithKilometres(IEnumerable<Crossing> crossings) =>
        [.. crossings
            .GroupBy(crossing => crossing.Territory, StringComparer.Ordinal)
            .Select(group =>
                $"{_words.Name(group.Key)} ({Kilometres(group.Select(crossing => crossing.Distance))} km)")];

    private string Kilometres(IEnumerable<Length> lengths) =>
        _format.Kilometres(lengths.Aggregate(Length.Zero, (sum, length) => sum + length));

    private string Circumstances(TrackAudit track, AuditReport report) => _texts.With(
        track.Begin is null || track.End is null ? "audit.circumstances" : "audit.circumstances.times",
        report.Format,
        _format.Count(track.Positions),
        _format.Kilometres(track.Distance),
        Time(track.Begin),
        Time(track.End)) + (track.Pieces > 1 ? " " + _texts.With("audit.pieces", _format.Count(track.Pieces)) : "");

    private ReportBlock.Table Crossings(TrackAudit track)
    {
        var rows = track.Crossings.Select(each => (IReadOnlyList<string>)
        [
            _words.Name(each.Crossing.Territory),
            string.Join(", ", _words.Remarks(each.Crossing)),
            _format.Kilometres(each.Crossing.Distance),
            _format.Position(each.Crossing.Entry),
            _format.Position(each.Crossing.Exit),
            Time(each.EntryTime),
            Time(each.ExitTime),
            each.Crossing.Stance.Rule ?? "",
            each.Crossing.Stance.Source ?? "",
        ]);
        return new ReportBlock.Table(
            [
                new(_texts["column.territory"]),
                new(""),
                new("km", IsNumber: true),
                new(_texts["column.from"], IsNumber: true),
                new(_texts["column.to"], IsNumber: true),
                new(_texts["audit.column.entry"]),
                new(_texts["audit.column.exit"]),
                new(_texts["column.rule"]),
                new(_texts["column.source"]),
            ],
            [.. rows]).WithoutEmptyColumns();
    }

    // How far two positions lie apart, and how well the way between them is known.
    private string LegNote(TrackLeg leg)
    {
        var km = leg.Distance.Kilometres;
        var duration = leg.Duration is { } time ? Lasting(time) : "";
        var known = Array.FindIndex(Beside, each => km <= each.UpToKm);
        var beside = known < 0
            ? _texts["audit.leg.far"]
            : _texts.With("audit.leg.beside", _format.Decimal(Beside[known].BesideKm));
        return _texts.With(
            "audit.leg",
            _format.Kilometres(leg.Distance),
            duration,
            _format.Position(leg.From),
            _format.Position(leg.To),
            beside);
    }

    private string Lasting(TimeSpan time) =>
        _texts.Counted("audit.leg.time", (long)Math.Round(time.TotalMinutes), Minutes(time));

    private string Minutes(TimeSpan time) => _format.Count((long)Math.Round(time.TotalMinutes));

    /// <summary>A time in UTC to the second; nothing where there is none.</summary>
    internal static string Time(DateTimeOffset? time) =>
        time?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
