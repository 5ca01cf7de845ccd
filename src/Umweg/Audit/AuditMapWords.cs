using System.Globalization;
using Umweg.Presentation;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Audit;

/// <summary>What a map of audited tracks says, and where.</summary>
internal sealed class AuditMapWords(AuditReport report, Language language)
{
    // A border that is crossed twice within it is nothing to point at, unless what lies behind it is closed.
    private const double ClipKm = 5;

    // So many tracks have all their pieces named; of so many more, those that the stance says something of; of still
    // more, what is closed, once for each territory.
    private const int FewTracks = 3;
    private const int SomeTracks = 12;

    private const int MostInOrder = 40;
    private const int MostUnread = 3;

    private readonly AnswerWords _words = new(language);
    private readonly MapWords _map = new(language);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    private TextTable Texts => _words.Texts;

    /// <summary>The map's title: whose track it is, and what became of it.</summary>
    public string Title(string? name)
    {
        if (report.Tracks.Count > 1)
        {
            var (verdict, called) = (report.Tracks.Max(track => track.Verdict), name ?? Texts["map.audit.tracks"]);
            return verdict == AuditVerdict.Clear && !report.IsClear
                ? Texts.With("map.audit.undecided", called)
                : Texts.With(
                    $"map.audit.all.{AuditJson.Word(verdict)}",
                    called,
                    _words.Format.Count(report.Tracks.Count(track => track.Verdict == verdict)),
                    _words.Format.Count(report.Tracks.Count));
        }

        return Texts.With(
            $"map.audit.{AuditJson.Word(report.Verdict)}",
            report.Tracks[0].Name is { Length: > 0 } own ? own : name ?? Texts["audit.track"]);
    }

    /// <summary>The verdict on the file, then of what it could not be given.</summary>
    public IEnumerable<string> Headlines() => Paragraphs(report with { Unread = [] }).Take(1)
        .Concat(Paragraphs(report).Take(Math.Min(MostUnread, report.Unread.Count(part => part.IsUnread))));

    /// <summary>By which stance.</summary>
    public string Stance() =>
        $"{_words.Stance(report.Stance)} {Texts[report.IsEnRoute ? "audit.enroute" : "audit.ends"]}";

    /// <summary>What the report says of a track after the verdict, but for ways that have a line of their own.
    /// </summary>
    public IEnumerable<string> Remarks(int track) => Paragraphs(Alone(track)).Skip(1)
        .Where(text => report.Tracks[track] is not { Beside: Answer.Found found } audited
            || text != new BesideText(_words).Sentence(audited, found));

    /// <summary>The verdict on a track; of several, each has a number if the file has no name for it.</summary>
    public string Verdict(int track)
    {
        var name = report.Tracks[track].Name;
        var sentence = Paragraphs(Alone(track))[0];
        return name.Length > 0 ? sentence : $"{track + 1}: {sentence}";
    }

    /// <summary>That there are tracks without a line of their own; nothing where there are none.</summary>
    public IEnumerable<string> LeftOut(int count) =>
        count == 0 ? [] : [Texts.With("map.audit.more", _words.Format.Count(count))];

    /// <summary>What a track crosses, in order, with lengths and times of entry.</summary>
    public IEnumerable<string> Order(int track)
    {
        var shown = report.Tracks[track].Crossings.Where(each => IsNotable(report.Tracks[track], each)).ToList();
        var listed = shown.Take(MostInOrder).Select(each =>
        {
            var time = Time(each.EntryTime) is { } entry ? $"{entry}\u00a0" : "";
            return $"{time}{_words.Name(each.Crossing.Territory)} ({Kilometres(each)})";
        });
        var more = shown.Count > MostInOrder ? $", +{shown.Count - MostInOrder}" : "";
        yield return Texts.With(
            shown.Exists(each => each.EntryTime is not null) ? "map.audit.order.times" : "map.audit.order",
            string.Join(", ", listed) + more);
    }

    /// <summary>The ways beside a track; none where there is none, or where they were not asked for.</summary>
    public IReadOnlyList<Route> RoutesOf(TrackAudit track) =>
        track.Beside is { } answer ? AnswerParts.Of(answer).Routes : [];

    /// <summary>A way beside a track: over whom, how long, and in the legend how much longer the track is.</summary>
    public string OfWay(TrackAudit track, Route route, bool isShort)
    {
        var name = report.Tracks.Count > 1 ? $"{route.Rank} {track.Name}".TrimEnd() : $"{route.Rank}";
        return isShort
            ? _map.OfWay(name, route, isShort)
            : $"{_map.OfWay(name, route, isShort)}{_map.Remarks(route)}; "
                + new BesideText(_words).Difference(track.Distance, route.Distance);
    }

    /// <summary>A track to draw. Of a territory that several tracks cross it may be the first alone that names it, so
    /// they are asked for in order.</summary>
    public MapTrack Track(int index)
    {
        var track = report.Tracks[index];
        var isAlone = report.Tracks.Count == 1;
        return new(
            [.. Pieces(track)],
            isAlone ? End("map.audit.begin", track.Begin) : NameOf(index),
            isAlone ? End("map.audit.end", track.End) : "");
    }

    /// <summary>What a track is called; by its number where the file has no name for it.</summary>
    public string NameOf(int track) => report.Tracks[track].Name is { Length: > 0 } name
        ? name
        : report.Tracks.Count == 1 ? Texts["audit.track"] : $"{track + 1}";

    /// <summary>The name of a crossing's territory.</summary>
    public string NameOf(TimedCrossing crossing) => _words.Name(crossing.Crossing.Territory);

    /// <summary>What is said of a crossing: role or access, length, times, rule and source.</summary>
    public string RemarksOn(TrackAudit track, TimedCrossing each) => string.Join(
        "; ",
        [
            .. _words.Remarks(each.Crossing),
            .. TrackPieces.IsExempt(track, each.Crossing) ? [Texts["audit.remark.exempt"]] : Array.Empty<string>(),
            $"{_words.Format.Kilometres(each.Crossing.Distance)} km",
            .. each is { EntryTime: { } entry, ExitTime: { } exit }
                ? [$"{AuditText.Time(entry)} – {AuditText.Time(exit)}"]
                : Array.Empty<string>(),
            .. new[] { each.Crossing.Stance.Rule, each.Crossing.Stance.Source }.OfType<string>(),
        ]);

    /// <summary>What the folder of computed ways is called.</summary>
    public string Beside => Texts["map.audit.beside"];

    /// <summary>What stands in every file.</summary>
    public string Warning => Texts["map.warning"];

    /// <summary>The report in sentences, each a line: warning, verdict, stance, remarks, sources.</summary>
    public IEnumerable<string> Description() =>
    [
        Warning,
        .. Headlines(),
        Stance(),
        .. report.Notes.Where(note => note != Warning),
        Texts.With("files.sources", report.World.BordersDate, report.World.Checksum),
    ];

    private IEnumerable<MapPiece> Pieces(TrackAudit track)
    {
        var (isSecondTone, isPolygonNamed) = (true, false);
        foreach (var (each, i) in track.Crossings.Select((each, i) => (each, i)))
        {
            var style = TrackPieces.StyleOf(track, each.Crossing);
            isSecondTone ^= style == TrackStyles.Open;
            var isFirst = true;
            foreach (var (isInPolygon, line) in TrackPieces.Cut(track, each))
            {
                var shown = isInPolygon ? TrackStyles.Closed : style;
                var labels = isInPolygon
                    ? isPolygonNamed ? [] : PolygonLabels(track)
                    : isFirst ? Labels(track, each, style) : [];
                isPolygonNamed |= isInPolygon;
                yield return new(shown, line, labels)
                {
                    Territory = each.Crossing.Territory,
                    IsSecondTone = isSecondTone && shown == TrackStyles.Open,
                    HasTick = isInPolygon || (isFirst && i > 0 && IsTold(track, each, style)),
                    Importance = Importance(shown, each),
                };
                isFirst = false;
            }
        }
    }

    // The styles come in the order of their importance.
    private static double Importance(string style, TimedCrossing crossing) =>
        (1e6 * (TrackStyles.All.Count - TrackStyles.All.ToList().IndexOf(style)))
        + crossing.Crossing.Distance.Kilometres;

    private bool IsTold(TrackAudit track, TimedCrossing each, string style) => IsNotable(track, each)
        && (report.Tracks.Count <= FewTracks
            || style == TrackStyles.Closed
            || (report.Tracks.Count <= SomeTracks && style is not (TrackStyles.Open or TrackStyles.Nobody)));

    private static bool IsNotable(TrackAudit track, TimedCrossing each) =>
        each.Crossing.Distance.Kilometres >= ClipKm
        || TrackPieces.StyleOf(track, each.Crossing) is TrackStyles.Closed or TrackStyles.Exempt
        || track.Crossings.Count == 1;

    private IReadOnlyList<string> Labels(TrackAudit track, TimedCrossing each, string style)
    {
        if (!IsTold(track, each, style)
            || (report.Tracks.Count > SomeTracks && !_named.Add(each.Crossing.Territory))
            || (each.EntryTime is null && (style == TrackStyles.Nobody || !IsLongest(track, each))))
        {
            return [];
        }

        var (name, id) = (_words.Name(each.Crossing.Territory), each.Crossing.Territory);
        var (entry, exit) = (Time(each.EntryTime), Time(each.ExitTime));
        List<string> labels = style is TrackStyles.Open or TrackStyles.Nobody
            ? []
            :
            [
                $"{name}, {Kilometres(each)}{(entry is null ? "" : $", {entry}–{exit}")}",
                $"{name}, {Kilometres(each)}",
            ];
        foreach (var word in id.Length == 2 ? [name, id] : new[] { name })
        {
            labels.Add(entry is null || each == track.Crossings[0] ? word : $"{word} {entry}");
        }

        return labels;
    }

    // Without times the crossings of a territory differ by their lengths alone, and one name is enough.
    private static bool IsLongest(TrackAudit track, TimedCrossing each) => track.Crossings
        .Where(other => other.Crossing.Territory == each.Crossing.Territory)
        .MaxBy(other => other.Crossing.Distance) == each;

    private static IReadOnlyList<string> PolygonLabels(TrackAudit track) =>
        [string.Join(", ", track.Polygons.Select(each => each.Polygon.Rule).Distinct(StringComparer.Ordinal))];

    private string Kilometres(TimedCrossing each) => $"{_words.Format.Kilometres(each.Crossing.Distance)}\u00a0km";

    private string End(string key, DateTimeOffset? time) =>
        Time(time) is { } at ? $"{Texts[key]} {at} UTC" : Texts[key];

    private static string? Time(DateTimeOffset? time) =>
        time?.ToUniversalTime().ToString("HH:mm", CultureInfo.InvariantCulture);

    private AuditReport Alone(int track) => report with { Tracks = [report.Tracks[track]], Unread = [] };

    // The sentences of the text before its notes.
    private List<string> Paragraphs(AuditReport of) =>
        [.. AuditText.Of(of, language).Blocks.TakeWhile(block => block is not ReportBlock.Heading)
            .SelectMany(block => block switch
            {
                ReportBlock.Paragraph paragraph => [paragraph.Text],
                ReportBlock.Bullets bullets => bullets.Items,
                _ => Array.Empty<string>(),
            })];
}
