using Umweg.Presentation;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Audit;

/// <summary>What is said of the permitted ways beside a track.</summary>
internal sealed class BesideText(AnswerWords words)
{
    // Beside a round trip there is hardly a way: so many times as long, a share says less than the kilometres.
    private const double MostPercent = 1_000;

    /// <summary>The best way and how much longer the track is, or who closes them all; then all ways, if there are
    /// several. Nothing where they were not asked for.</summary>
    public IEnumerable<ReportBlock> Of(TrackAudit track)
    {
        if (track.Beside is not { } answer)
        {
            yield break;
        }

        yield return new ReportBlock.Paragraph(Sentence(track, answer));
        if (answer is Answer.Found { Routes.Count: > 1 } found)
        {
            yield return Ways(track, found.Routes);
        }
    }

    /// <summary>The best way and how much longer the track is, or who closes them all.</summary>
    public string Sentence(TrackAudit track, Answer answer)
    {
        var (context, routes, blockedBy) = AnswerParts.Of(answer);
        if (routes.Count == 0)
        {
            return blockedBy.Count == 0
                ? words.Texts["audit.beside.areas"]
                : words.Texts.With(
                    "audit.beside.blocked", words.Names(AnswerWords.Walls(context.Stance, blockedBy)));
        }

        // Where something is avoided, the best way need not be the shortest.
        var isShortest = context.Stance.Territories.Values.All(each => each.Avoid == Length.Zero);
        return words.Texts.With(
            isShortest ? "audit.beside.shortest" : "audit.beside.best",
            words.Format.Kilometres(routes[0].Distance),
            words.Via(routes[0].Via),
            Difference(track.Distance, routes[0].Distance));
    }

    /// <summary>How much longer a track is than a way: <c>the track is 66 km (4.2 %) longer</c>.</summary>
    public string Difference(Length track, Length way)
    {
        var km = Math.Round(track.Kilometres) - Math.Round(way.Kilometres);
        return km == 0
            ? words.Texts["audit.beside.equal"]
            : words.Texts.With(
                km > 0 ? "audit.beside.longer" : "audit.beside.shorter",
                words.Format.Kilometres(Length.FromKilometres(Math.Abs(km))),
                Percent(track, way) is { } percent && Math.Abs(percent) < MostPercent
                    ? $" ({words.Format.Percent(Math.Abs(percent))}\u00a0%)"
                    : "");
    }

    /// <summary>By how much of a way's length the track is longer, in percent; null where the way has none.</summary>
    public static double? Percent(Length track, Length way) =>
        way > Length.Zero ? 100 * (track.Metres - way.Metres) / way.Metres : null;

    private ReportBlock.Table Ways(TrackAudit track, IReadOnlyList<Route> routes) => new(
        [
            new("", IsNumber: true),
            new("km", IsNumber: true),
            new(words.Texts["audit.beside.column"], IsNumber: true),
            new(words.Texts["column.via"]),
        ],
        [.. routes.Select(route => (IReadOnlyList<string>)
        [
            $"{route.Rank}",
            words.Format.Kilometres(route.Distance),
            Percent(track.Distance, route.Distance) is { } percent ? words.Format.SignedPercent(percent) : "",
            words.ViaRow(route.Via),
        ])]);
}
