using Umweg.Policy;
using Umweg.World;

namespace Umweg.Routes;

/// <summary>What every reader of an answer must know: approximations, disputes, how the question was understood.
/// </summary>
internal sealed class AnswerNotes(RouteTexts texts, GlobeOrigin origin, Flight flight)
{
    /// <summary>The notes of an answer without a way.</summary>
    public IReadOnlyList<string> ForBlocked
    {
        get
        {
            var polygons = flight.ClosedPolygons.Distinct(StringComparer.Ordinal).ToList();
            return polygons.Count == 0 ? Always : [.. Always, texts.PolygonsClose(polygons)];
        }
    }

    /// <summary>The notes of an answer with these routes and no others.</summary>
    public IReadOnlyList<string> For(IReadOnlyList<Route> routes)
    {
        var crossings = routes.SelectMany(route => route.Crossings).ToList();
        List<string> notes = [.. Always];
        if (crossings.Exists(crossing => crossing.Kind == TerritoryKind.HighSeas))
        {
            notes.Add(texts.HighSeas);
        }

        var worldview = Worldviews.Find(flight.Worldview).Value!;
        notes.AddRange(crossings.Select(crossing => crossing.Territory).Distinct(StringComparer.Ordinal)
            .Select(territory => worldview.NoteFor(territory, texts.Language)).OfType<string>());
        return notes;
    }

    /// <summary>The notes of an answer with the first routes of a list, and the ways past states that refuse.
    /// </summary>
    public IReadOnlyList<string> For(CorridorList list, IReadOnlyList<Route> routes, RefusalTree? tree)
    {
        List<string> notes =
            [.. For([.. routes, .. tree?.Cases.Select(each => each.Route).OfType<Route>() ?? []])];
        var hidden = list.Corridors.Skip(routes.Count).Count(corridor => corridor.OnFront);
        if (hidden > 0)
        {
            notes.Add(texts.FrontCut(hidden, routes.Count + hidden));
        }

        if (!list.IsComplete)
        {
            notes.Add(texts.LimitReached(Planner.MaxSolves));
        }

        return notes;
    }

    private IReadOnlyList<string> Always =>
        [texts.FirstOfAll, .. flight.PlaceRemarks, .. flight.StanceWarnings, texts.Borders(origin), texts.Model];
}
