using System.Globalization;
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

    private readonly AnswerWords _words;
    private readonly TextTable _texts;
    private readonly HumanFormat _format;

    private AuditText(Language language)
    {
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
        List<ReportBlock> blocks = [];
        if (report.Tracks.Count > 1)
        {
            var closed = report.Tracks.Count(track => !track.IsClear);
            blocks.Add(new ReportBlock.Paragraph(closed == 0
                ? _texts.With("audit.all.clear", report.Tracks.Count)
                : _texts.Counted("audit.all.closed", closed, closed, report.Tracks.Count)));
        }

        foreach (var track in report.Tracks)
        {
            AddTrack(blocks, track, report);
        }

        blocks.Add(new ReportBlock.Heading(_texts["route.notes"]));
        blocks.Add(new ReportBlock.Bullets(
        [
            .. report.Notes.Take(1),
            _words.Stance(report.Stance),
            _texts[report.IsEnRoute ? "audit.enroute" : "audit.ends"],
            LegNote(report.Tracks.MaxBy(track => track.LongestLeg.Distance)!.LongestLeg),
            _texts.With("audit.graze", TrackWalk.GrazeMetres),
            .. report.Notes.Skip(1),
        ]));
        return new(blocks);
    }

    private void AddTrack(List<ReportBlock> blocks, TrackAudit track, AuditReport report)
    {
        blocks.Add(new ReportBlock.Paragraph(Verdict(track)));
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
    }

    private string Verdict(TrackAudit track)
    {
        var name = track.Name.Length > 0 ? track.Name : _texts["audit.track"];
        var closed = _format.List(
        [
            .. NamesWithKilometres(track, TrackAudit.IsClosed),
            .. track.Polygons.Select(each => each.Polygon.Rule).Distinct(StringComparer.Ordinal),
        ]);
        var permissions = NamesWithKilometres(track, TrackAudit.NeedsPermission);
        var avoided = NamesWithKilometres(track, TrackAudit.IsAvoided);
        return _texts.With(
            track.IsClear ? "audit.clear" : "audit.closed",
            name,
            closed,
            permissions.Count == 0 ? "" : _texts.With("audit.permission", _format.List(permissions)),
            avoided.Count == 0 ? "" : _texts.With("route.unwillingly", _format.List(avoided)));
    }

    // "Ukraine (312 km)", in order of first entry.
    private List<string> NamesWithKilometres(TrackAudit track, Func<Crossing, bool> condition) =>
        [.. track.Crossings.Select(each => each.Crossing).Where(condition)
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
        Time(track.End));

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

    private static string Time(DateTimeOffset? time) =>
        time?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
