using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Presentation.Map;

/// <summary>What a map shows of a refusal tree: its first ways, and all of the tree as the legend.</summary>
internal static class RefusalMap
{
    // The height of the map once more; what hangs on a wall must be taken in.
    private const int MostRows = 50;

    /// <summary>The content.</summary>
    /// <param name="context">What was asked.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="circumstances">The sentences on direct line and stance.</param>
    /// <param name="options">Which of its ways are drawn.</param>
    /// <param name="language">The language.</param>
    public static MapContent Content(
        AnswerContext context,
        RefusalTree tree,
        IEnumerable<string> circumstances,
        MapOptions options,
        Language language)
    {
        var words = new MapWords(language, context.Speed);
        var drawn = Drawn(tree, options);
        return new(
            context,
            [words.OfTree(context, tree), .. new ClosureTexts(language).OfCases(tree, []), .. circumstances],
            [.. drawn.Select(route => new MapWay(route, words.OfWay(route, isShort: true)))],
            [.. Legend()]);

        IEnumerable<MapRow> Legend()
        {
            var rows = RefusalWords.Rows(tree).ToList();
            foreach (var row in rows.Take(MostRows))
            {
                var way = row.IsAgain || row.Case.Route is not { } route
                    ? -1
                    : drawn.FindIndex(other => IsSameWay(other, route));
                yield return new(words.OfRefusal(row, tree), way < 0 ? null : way, row.Indent);
            }

            if (rows.Count > MostRows)
            {
                yield return new(words.OfRowsLeftOut(rows.Count - MostRows));
            }

            if (new RefusalWords(language).Missing(tree) is { } missing)
            {
                yield return new(missing);
            }
        }
    }

    /// <summary>The numbers of the cases that have a way.</summary>
    public static IReadOnlyList<int> Numbers(RefusalTree tree) =>
        [.. tree.Cases.Where(each => each.Route is not null).Select(each => each.Number)];

    // With fewer refusals first, and no more than there are styles of lines: what cannot be told apart says nothing.
    private static List<Route> Drawn(RefusalTree tree, MapOptions options)
    {
        var drawn = new List<Route>();
        foreach (var route in tree.Cases.Where(each => options.Draws(each.Number))
            .OrderBy(each => each.Refused.Count).Select(each => each.Route).OfType<Route>())
        {
            if (drawn.Count < MapPalette.Ways.Count && !drawn.Exists(other => IsSameWay(other, route)))
            {
                drawn.Add(route);
            }
        }

        return drawn;
    }

    private static bool IsSameWay(Route one, Route other) => one.Waypoints.SequenceEqual(other.Waypoints);
}
