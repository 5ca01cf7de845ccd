using Umweg.Places;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Audit;

/// <summary>Draws what was audited as a map to print: the tracks, piece by piece in the style of whose airspace they
/// cross, over the ways that were asked for beside them.</summary>
/// <remarks>As in <see cref="RouteMap"/>: the same bytes for the same report, nothing referred to outside the file.
/// Territories are tinted by the stance before departure and arrival open anything, for tracks have different ones;
/// where a track crosses what was opened to it, the line says so.</remarks>
public static class AuditMap
{
    // Of more tracks not every one has a line below the map.
    private const int MostRows = 12;

    // Ways beyond could not be told apart.
    private static readonly int MostWays = MapPalette.Ways.Count;

    /// <summary>Draws the report; words are in the language given, that of the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="globe">The world on which the tracks were audited.</param>
    /// <param name="language">The language.</param>
    /// <param name="stream">Receives the drawing as UTF-8.</param>
    /// <param name="name">What the map is called if the file has no one track with a name: the file's own name; null:
    /// none.</param>
    /// <param name="options">How it is drawn; null: as the report has it.</param>
    public static void Write(
        AuditReport report,
        Globe globe,
        Language language,
        Stream stream,
        string? name = null,
        MapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(globe);
        options ??= new();
        MapDrawing.Write(Content(report, language, name, options), globe, language, stream, options);
    }

    /// <summary>The numbers of the ways that can be drawn beside the tracks.</summary>
    public static IReadOnlyList<int> Numbers(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. Ways(report, new(report, Language.English)).Select(way => way.Route.Rank)];
    }

    private static MapContent Content(AuditReport report, Language language, string? name, MapOptions options)
    {
        var words = new AuditMapWords(report, language);
        var ways = Ways(report, words).Where(way => options.Draws(way.Route.Rank)).ToList();
        return new(
            Context(report),
            [.. words.Headlines(), words.Stance()],
            [.. ways.Select(way => new MapWay(way.Route, words.OfWay(way.Track, way.Route, isShort: true)))],
            [
                .. Rows(report, words),
                .. ways.Select((way, i) => new MapRow(words.OfWay(way.Track, way.Route, isShort: false), i)),
            ])
        {
            Title = words.Title(name),
            Places = [],
            Directs = [],
            Tracks = [.. report.Tracks.Select((_, i) => words.Track(i))],
            Walls = report.Tracks.Select(track => track.Beside).OfType<Answer.Blocked>()
                .SelectMany(blocked => blocked.BlockedBy).Select(stance => stance.Territory)
                .ToHashSet(StringComparer.Ordinal),
        };
    }

    private static IEnumerable<MapRow> Rows(AuditReport report, AuditMapWords words)
    {
        if (report.Tracks.Count == 1)
        {
            return words.Remarks(0).Concat(words.Order(0)).Select(text => new MapRow(text));
        }

        var shown = Enumerable.Range(0, report.Tracks.Count)
            .OrderByDescending(i => report.Tracks[i].Verdict).Take(MostRows).ToList();
        return shown.Select(words.Verdict).Concat(words.LeftOut(report.Tracks.Count - shown.Count))
            .Select(text => new MapRow(text));
    }

    // The best way of each track, then the second of each, numbered anew: their own numbers would stand several times.
    private static List<(TrackAudit Track, Route Route)> Ways(AuditReport report, AuditMapWords words) =>
        [.. report.Tracks
            .SelectMany(track => words.RoutesOf(track).Select(route => (Track: track, Route: route)))
            .OrderBy(way => way.Route.Rank)
            .Take(MostWays)
            .Select((way, i) => (way.Track, way.Route with { Rank = i + 1 }))];

    // Neither place is drawn: a track has its own marks.
    private static AnswerContext Context(AuditReport report)
    {
        var crossings = report.Tracks[0].Crossings;
        return new(
            PlaceAt(crossings[0].Line[0]),
            PlaceAt(crossings[^1].Line[^1]),
            report.Stance,
            report.World,
            Length.Zero,
            [],
            report.Notes);
    }

    private static Place PlaceAt(TrackPoint point) => new("", PlaceKind.Coordinate, point.Position);
}
