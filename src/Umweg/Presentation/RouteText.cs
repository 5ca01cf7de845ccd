using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Presentation;

/// <summary>An answer as a person wants it: the answer in one sentence, the ways in a table, the best way's crossings,
/// then what is to be known.</summary>
public sealed class RouteText
{
    // Below this a detour is said to be none: it would be printed as 0 km.
    private static readonly Length LeastDetour = Length.FromMetres(500);

    private readonly Language _language;
    private readonly TextTable _texts;
    private readonly HumanFormat _format;

    private RouteText(Language language)
    {
        _language = language;
        _texts = TextTable.For(language);
        _format = HumanFormat.For(language);
    }

    /// <summary>The report on an answer.</summary>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to write.</exception>
    public static Report Of(Answer answer, Language language)
    {
        var (context, routes, blockedBy) = AnswerParts.Of(answer);
        var text = new RouteText(language);
        return routes.Count > 0 ? text.Found(context, routes) : text.Blocked(context, blockedBy);
    }

    /// <summary>The answer in its first sentence.</summary>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to write.</exception>
    public static string Headline(Answer answer, Language language) =>
        ((ReportBlock.Paragraph)Of(answer, language).Blocks[0]).Text;

    private Report Found(AnswerContext context, IReadOnlyList<Route> routes)
    {
        var best = routes[0];
        List<ReportBlock> blocks =
        [
            new ReportBlock.Paragraph(Headline(context, routes)),
            new ReportBlock.Paragraph(Circumstances(context)),
            Corridors(routes),
        ];
        if (routes.Any(route => route.OnFront) && routes.Any(route => !route.OnFront))
        {
            blocks.Add(new ReportBlock.Paragraph(_texts["route.front"]));
        }

        // Rounded down: nothing may be claimed that was not proved.
        var bound = Length.FromKilometres(Math.Floor(best.LowerBound.Kilometres));
        blocks.Add(new ReportBlock.Heading(_texts.With("route.crossings", best.Rank, _format.Kilometres(bound))));
        blocks.Add(Crossings(best));
        AddNotes(blocks, [.. best.Notes, .. context.Notes]);
        return new(blocks);
    }

    private Report Blocked(AnswerContext context, IReadOnlyList<TerritoryStance> blockedBy)
    {
        var closed = blockedBy.Select(stance => TerritoryNames.Name(stance.Territory, _language)).ToList();
        var headline = closed.Count == 0
            ? _texts.With("route.blocked.areas", PlaceName(context.From), PlaceName(context.To))
            : _texts.With("route.blocked", PlaceName(context.From), PlaceName(context.To), _format.List(closed));
        List<ReportBlock> blocks =
            [new ReportBlock.Paragraph(headline), new ReportBlock.Paragraph(Circumstances(context))];
        if (blockedBy.Count > 0)
        {
            var rows = blockedBy.Select((stance, i) => (IReadOnlyList<string>)
                [closed[i], AccessWord(stance.Access), stance.Rule ?? "", stance.Source ?? ""]);
            blocks.Add(new ReportBlock.Table(
                [new(_texts["column.territory"]), new(_texts["column.access"]), new(_texts["column.rule"]),
                    new(_texts["column.source"])],
                [.. rows]).WithoutEmptyColumns());
        }

        AddNotes(blocks, context.Notes);
        return new(blocks);
    }

    private string Headline(AnswerContext context, IReadOnlyList<Route> routes)
    {
        var best = routes[0];
        var detour = best.Detour < LeastDetour
            ? _texts["route.detour.none"]
            : _texts.With("route.detour", _format.Kilometres(best.Detour), _format.Percent(best.DetourPercent));
        var via = best.Via.Count == 0
            ? _texts["route.via.none"]
            : _texts.With("route.via", _format.List(StateList(best.Via)));
        var avoided = best.Avoided.Count == 0
            ? ""
            : _texts.With("route.unwillingly", _format.List(StateList(best.Avoided)));
        var permissions = best.Permissions.Count == 0
            ? ""
            : _texts.With("route.permission", _format.List(StateList(best.Permissions)));
        return _texts.With(
            routes.Count == 1 ? "route.found.one" : "route.found",
            PlaceName(context.From),
            PlaceName(context.To),
            _format.Count(routes.Count),
            _format.Kilometres(best.Distance),
            detour,
            via,
            avoided + permissions);
    }

    private string Circumstances(AnswerContext context)
    {
        var via = context.DirectVia.Count == 0
            ? _texts["route.via.none"]
            : _texts.With("route.via", _format.List(StateList(context.DirectVia)));
        var stance = context.Stance;
        var policies = stance.Policies.Count == 0
            ? _texts["route.policies.none"]
            : _texts.With("route.policies", string.Join(", ", stance.Policies));
        return _texts.With(
            "route.circumstances",
            _format.Kilometres(context.DirectDistance),
            via,
            policies,
            _format.Date(stance.Date),
            stance.Worldview);
    }

    private ReportBlock.Table Corridors(IReadOnlyList<Route> routes)
    {
        var markFront = routes.Any(route => !route.OnFront);
        var rows = routes.Select(route => (IReadOnlyList<string>)
        [
            $"{route.Rank}",
            route.OnFront && markFront ? "*" : "",
            _format.Kilometres(route.Distance),
            _format.Kilometres(route.Detour),
            route.Via.Count == 0 ? "-" : string.Join(", ", StateList(route.Via)),
            string.Join(", ", StateList(route.Avoided)),
            string.Join(", ", StateList(route.Permissions)),
        ]);
        return new ReportBlock.Table(
            [
                new("", IsNumber: true),
                new(""),
                new("km", IsNumber: true),
                new(_texts["column.detour"], IsNumber: true),
                new(_texts["column.via"]),
                new(_texts["column.unwillingly"]),
                new(_texts["column.permission"]),
            ],
            [.. rows]).WithoutEmptyColumns();
    }

    private ReportBlock.Table Crossings(Route route)
    {
        var rows = route.Crossings.Select(crossing => (IReadOnlyList<string>)
        [
            TerritoryNames.Name(crossing.Territory, _language),
            Remark(crossing),
            _format.Kilometres(crossing.Distance),
            _format.Position(crossing.Entry),
            _format.Position(crossing.Exit),
        ]);
        return new ReportBlock.Table(
            [
                new(_texts["column.territory"]),
                new(""),
                new("km", IsNumber: true),
                new(_texts["column.from"], IsNumber: true),
                new(_texts["column.to"], IsNumber: true),
            ],
            [.. rows]).WithoutEmptyColumns();
    }

    private string Remark(Crossing crossing) => crossing.Role switch
    {
        CrossingRole.Departure => _texts["role.departure"],
        CrossingRole.Arrival => _texts["role.arrival"],
        _ when crossing.Stance.Access == Access.Permission && crossing.Stance.Avoid > Length.Zero =>
            $"{_texts["access.permission"]}, {_texts["column.unwillingly"]}",
        _ when crossing.Stance.Avoid > Length.Zero => _texts["column.unwillingly"],
        _ when crossing.Stance.Access == Access.Permission => _texts["access.permission"],
        _ => "",
    };

    private void AddNotes(List<ReportBlock> blocks, IReadOnlyList<string> notes)
    {
        if (notes.Count > 0)
        {
            blocks.Add(new ReportBlock.Heading(_texts["route.notes"]));
            blocks.Add(new ReportBlock.Bullets(notes));
        }
    }

    private string AccessWord(Access access) => _texts[$"access.{RouteJson.Word(access)}"];

    private List<string> StateList(IEnumerable<string> states) =>
        [.. states.Select(state => TerritoryNames.Name(state, _language))];

    /// <summary>A place's name with its code, where it has one that is not the name.</summary>
    internal static string PlaceName(Place place) =>
        place.Iata is null || place.Iata == place.Name ? place.Name : $"{place.Name} ({place.Iata})";
}
