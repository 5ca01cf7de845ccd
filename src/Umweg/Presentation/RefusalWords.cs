using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Presentation;

/// <summary>What a refusal tree says, in one language, row by row.</summary>
internal sealed class RefusalWords(Language language)
{
    private readonly AnswerWords _words = new(language);

    /// <summary>The rows in the order of reading: each case where it is met first, then again as a mere reference.
    /// </summary>
    public static IEnumerable<RefusalRow> Rows(RefusalTree tree)
    {
        var shown = new HashSet<int>();
        return Below(tree.Cases[0], null, 0);

        IEnumerable<RefusalRow> Below(RefusalCase found, string? state, int indent)
        {
            var isAgain = !shown.Add(found.Number);
            yield return new(found, state, indent, isAgain);
            foreach (var row in isAgain
                ? []
                : found.Next.SelectMany(next => Below(tree.Cases[next.Case - 1], next.State, indent + 1)))
            {
                yield return row;
            }
        }
    }

    /// <summary>How much longer a way is than the best one: <c>+1,644</c>; shorter where that one costs less.</summary>
    public string Difference(Route route, RefusalTree tree)
    {
        var best = tree.Cases[0].Route!.Distance;
        return route.Distance >= best
            ? "+" + _words.Format.Kilometres(route.Distance - best)
            : "-" + _words.Format.Kilometres(best - route.Distance);
    }

    /// <summary>That no way is left, and whose yes alone would open one.</summary>
    public string NoWay(RefusalCase found)
    {
        var yeses = found.ReopenedBy.Select(again => _words.Opening([again.State], again.Route)).ToList();
        return yeses.Count == 0
            ? _words.Texts["route.whatif.blocked"]
            : _words.Texts.With("route.whatif.blocked.but", _words.AnyOf(yeses));
    }

    /// <summary>The sentence on what is missing; null where nothing is.</summary>
    public string? Missing(RefusalTree tree) => tree.Limit switch
    {
        null => null,
        RefusalLimit.Interrupted => _words.Texts["route.whatif.interrupted"],
        RefusalLimit.Cases => _words.Texts.With("route.whatif.limit", _words.Format.Count(RefusalTree.MaxCases)),
        RefusalLimit.Searches => _words.Texts.With("route.whatif.searches", _words.Format.Count(Planner.MaxSolves)),
        _ => throw new ArgumentOutOfRangeException(nameof(tree), tree.Limit, "No sentence for this limit."),
    };
}

/// <summary>A row of a refusal tree.</summary>
/// <param name="Case">The case.</param>
/// <param name="State">The state that refuses last, by code; null: nobody does.</param>
/// <param name="Indent">How many refuse.</param>
/// <param name="IsAgain">Whether the case stands in a row above already, with other refusals in another order.</param>
internal sealed record RefusalRow(RefusalCase Case, string? State, int Indent, bool IsAgain);
