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
            List<string> notes = [.. Always];
            var polygons = flight.ClosedPolygons.Distinct(StringComparer.Ordinal).ToList();
            if (polygons.Count > 0)
            {
                notes.Add(texts.PolygonsClose(polygons));
            }

            var straits = flight.BlockedBy().Select(each => each.Territory)
                .Where(territory => StraitPiece.Of(territory) is not null).ToList();
            if (straits.Count > 0)
            {
                notes.Add(texts.StraitsClose(straits));
            }

            return notes;
        }
    }

    /// <summary>The notes of an answer with these routes and no others.</summary>
    public IReadOnlyList<string> For(IReadOnlyList<Route> routes)
    {
        var crossings = routes.SelectMany(route => route.Crossings).ToList();
        var exempt = flight.ExemptOn(crossings);
        return
        [
            .. Always,
            .. exempt.Count > 0 ? [texts.ExemptEnds(exempt)] : Array.Empty<string>(),
            .. OnCrossings(crossings, flight.Worldview, texts),
            .. OnDisputes(
                routes.SelectMany(route => DisputesCrossed.Under(route.Waypoints)), flight.Airspace.Stance, texts),
        ];
    }

    /// <summary>What is to be known of disputed territories that are crossed and that the world does not draw.
    /// </summary>
    public static IEnumerable<string> OnDisputes(
        IEnumerable<UndrawnDispute> disputes, Stance stance, RouteTexts texts) =>
        disputes.Distinct().Select(dispute => texts.Disputed(dispute, stance.IsClosed));

    /// <summary>What is to be known of the airspaces that are crossed.</summary>
    public static IEnumerable<string> OnCrossings(
        IReadOnlyList<Crossing> crossings, string worldview, RouteTexts texts)
    {
        var seas = crossings.Any(crossing => crossing.Kind == TerritoryKind.HighSeas) ? texts.HighSeas : null;
        var straits = crossings.Any(crossing => crossing.Stance.Transit) ? texts.Transit : null;
        var view = Worldviews.Find(worldview).Value!;
        return crossings.Select(crossing => crossing.Territory).Distinct(StringComparer.Ordinal)
            .Select(territory => view.NoteFor(territory, texts.Language))
            .Prepend(straits)
            .Prepend(seas)
            .OfType<string>();
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
