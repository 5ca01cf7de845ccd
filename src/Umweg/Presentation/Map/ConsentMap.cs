using Umweg.Consent;
using Umweg.Query;
using Umweg.World;

namespace Umweg.Presentation.Map;

/// <summary>Draws an answer about consent as a map to print: ways that the yes of some states opens, and those whose no
/// closes them all.</summary>
/// <remarks>As in <see cref="RouteMap"/>: the same bytes for the same answer, nothing referred to outside the file. The
/// ways that are drawn are numbered from 1.</remarks>
public static class ConsentMap
{
    // So many of the sets in which nobody can be spared, the fewest states first, come before those that make a way
    // shorter, by a tenth at least.
    private const int FirstMinimal = 5;
    private const double WorthDrawing = 0.1;

    // Ways that are longer by more would leave of all others a knot in the middle of the map.
    private const double MostTimesTheShortest = 2;

    /// <summary>The numbers of the ways that can be drawn.</summary>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to draw.</exception>
    public static IReadOnlyList<int> Numbers(ConsentAnswer answer) => [.. Enumerable.Range(1, Sets(answer).Count)];

    /// <summary>Draws the answer; words are in the language given.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="globe">The world on which it was found.</param>
    /// <param name="language">The language.</param>
    /// <param name="stream">Receives the drawing as UTF-8.</param>
    /// <param name="options">How it is drawn; null: as the answer has it.</param>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to draw.</exception>
    public static void Write(
        ConsentAnswer answer, Globe globe, Language language, Stream stream, MapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(globe);
        options ??= new();
        var content = Content(answer, options, language);
        var straits = ConsentText.StraitsOf(answer, language).Sentences;
        MapDrawing.Write(
            straits.Count < 2
                ? content
                : content with { Legend = [.. content.Legend, new MapRow(string.Join(' ', straits))] },
            globe,
            language,
            stream,
            options);
    }

    private static MapContent Content(ConsentAnswer answer, MapOptions options, Language language)
    {
        var words = new MapWords(language);
        var lead = ConsentText.Of(answer, language).Blocks.OfType<ReportBlock.Paragraph>()
            .Take(2 + ConsentText.ContextOf(answer).FirstNotes.Count)
            .Select(paragraph => paragraph.Text).ToList();
        var all = Sets(answer);
        var sets = all.Where(set => options.Draws(set.Route.Rank)).ToList();
        switch (answer)
        {
            case ConsentAnswer.Found found:
                var cut = found.SmallestCut;
                return new(
                    found.Context,
                    lead,
                    all.Count == 0
                        ? [new(found.Best, words.OfWay(found.Best, isShort: true))]
                        : [.. sets.Select(set => new MapWay(set.Route, words.OfSet(set, isShort: true)))],
                    [
                        .. sets.Select((set, i) => new MapRow(words.OfSet(set, isShort: false), i)),
                        .. words.OfOthers(found.PermissionSets.Count - sets.Count).Select(text => new MapRow(text)),
                        .. words.OfCut(cut).Select(text => new MapRow(text)),
                    ])
                {
                    Walls = found.Context.Stance.Territories.Values
                        .Where(each => each.States.Intersect(cut, StringComparer.Ordinal).Any())
                        .Select(each => each.Territory).ToHashSet(StringComparer.Ordinal),
                    IsCut = cut.Count > 0,
                    TintsPermission = !found.Asked.ByDefault,
                };
            case ConsentAnswer.Blocked blocked:
                return new(
                    blocked.Context,
                    lead,
                    [.. sets.Select(set => new MapWay(set.Route, words.OfSet(set, isShort: true)))],
                    [
                        .. sets.Select((set, i) => new MapRow(words.OfSet(set, isShort: false), i)),
                        .. words.OfOthers(blocked.ReopenedBy.Count - sets.Count).Select(text => new MapRow(text)),
                        new(words.OfWall(blocked.Context.Stance, blocked.BlockedBy)),
                    ])
                {
                    Walls = blocked.BlockedBy.Select(each => each.Territory).ToHashSet(StringComparer.Ordinal),
                    TintsPermission = !blocked.Asked.ByDefault,
                };
            default:
                throw new ArgumentException("A bad query has no answer to draw.", nameof(answer));
        }
    }

    // The sets that are drawn, numbered from 1: a reader of the map has no other numbers.
    private static List<PermissionSet> Sets(ConsentAnswer answer) =>
    [
        .. (answer switch
            {
                ConsentAnswer.Found found => Drawn(found.PermissionSets),
                ConsentAnswer.Blocked blocked => blocked.ReopenedBy.Take(MapPalette.Ways.Count),
                _ => throw new ArgumentException("A bad query has no answer to draw.", nameof(answer)),
            })
            .Select((set, i) => set with { Route = set.Route with { Rank = i + 1 } }),
    ];

    // No more than there are styles of lines; shortest first, as they are numbered.
    private static List<PermissionSet> Drawn(IReadOnlyList<PermissionSet> sets)
    {
        var minimal = sets.Where(set => set.IsMinimal).OrderBy(set => set.States.Count).ToList();
        return [.. minimal.Take(FirstMinimal)
            .Concat(ConsentText.Shorter(sets).Where(set => ShareSaved(set, sets) >= WorthDrawing))
            .Concat(minimal.Skip(FirstMinimal))
            .Where(set => set == minimal.FirstOrDefault()
                || set.Route.Distance.Kilometres <= MostTimesTheShortest * sets[0].Route.Distance.Kilometres)
            .Take(MapPalette.Ways.Count)
            .OrderBy(set => set.Route.Rank)];
    }

    // Of the best way that a part of the set opens.
    private static double ShareSaved(PermissionSet set, IReadOnlyList<PermissionSet> sets)
    {
        var best = sets.Where(other => other != set && other.States.All(set.States.Contains))
            .Min(other => other.Route.Distance);
        return 1 - (set.Route.Distance.Kilometres / best.Kilometres);
    }
}
