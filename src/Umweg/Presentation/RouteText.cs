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

    private readonly AnswerWords _words;
    private readonly TextTable _texts;
    private readonly HumanFormat _format;

    private RouteText(Language language)
    {
        _words = new(language);
        _texts = _words.Texts;
        _format = _words.Format;
    }

    /// <summary>The report on an answer.</summary>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to write.</exception>
    public static Report Of(Answer answer, Language language)
    {
        var (context, routes, blockedBy) = AnswerParts.Of(answer);
        var text = new RouteText(language);
        return routes.Count > 0
            ? text.Found(context, routes, ((Answer.Found)answer).WhatIf, language)
            : text.Blocked(context, blockedBy);
    }

    /// <summary>The answer in its first sentence.</summary>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to write.</exception>
    public static string Headline(Answer answer, Language language)
    {
        var (context, routes, blockedBy) = AnswerParts.Of(answer);
        var text = new RouteText(language);
        return routes.Count > 0 ? text.Headline(context, routes) : text._words.NoWay(context, blockedBy);
    }

    /// <summary>What stands between the first sentence and the tables: closed airspace on the ways, then direct line
    /// and stance, and by what speed durations are reckoned.</summary>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to write.</exception>
    internal static IReadOnlyList<string> Circumstances(Answer answer, Language language) =>
        new RouteText(language).Circumstances(AnswerParts.Of(answer).Context);

    private Report Found(
        AnswerContext context, IReadOnlyList<Route> routes, RefusalTree? tree, Language language)
    {
        var best = routes[0];
        List<ReportBlock> blocks =
        [
            new ReportBlock.Paragraph(Headline(context, routes)),
            .. Circumstances(context).Select(text => new ReportBlock.Paragraph(text)),
            Corridors(routes, context.Speed),
        ];
        if (routes.Any(route => route.OnFront) && routes.Any(route => !route.OnFront))
        {
            var key = routes.Any(route => route.Avoided.Count > 0) ? "route.front" : "route.front.length";
            blocks.Add(new ReportBlock.Paragraph(_texts[key]));
        }

        if (tree is not null)
        {
            blocks.AddRange(RefusalText.Of(tree, context.Speed, language));
        }

        // Rounded down: nothing may be claimed that was not proved. No way is shorter than the geodesic either.
        var bound = Length.FromKilometres(Math.Floor(
            Math.Max(best.LowerBound.Kilometres, context.DirectDistance.Kilometres)));
        blocks.Add(new ReportBlock.Heading(_texts.With("route.crossings", best.Rank, _format.Kilometres(bound))));
        blocks.AddRange(Crossings(best, context.Speed));
        AddNotes(blocks, [.. best.Notes, .. AnswerWords.LastNotes(context)]);
        return new(blocks);
    }

    private Report Blocked(AnswerContext context, IReadOnlyList<TerritoryStance> blockedBy)
    {
        List<ReportBlock> blocks =
        [
            new ReportBlock.Paragraph(_words.NoWay(context, blockedBy)),
            .. Circumstances(context).Select(text => new ReportBlock.Paragraph(text)),
        ];
        if (blockedBy.Count > 0)
        {
            var walls = AnswerWords.Walls(context.Stance, blockedBy).ToHashSet(StringComparer.Ordinal);
            var rows = blockedBy.Where(stance => walls.Contains(stance.Territory))
                .Select(stance => (IReadOnlyList<string>)
                [
                    _words.Name(stance.Territory), _words.Word(stance.Access), stance.Rule ?? "", stance.Source ?? "",
                ]);
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
        var avoided = best.Avoided.Count == 0
            ? ""
            : _texts.With("route.unwillingly", _words.Names(best.Avoided));
        var permissions = best.Permissions.Count == 0
            ? ""
            : _texts.With("route.permission", _words.Names(best.Permissions));
        return _texts.With(
            routes.Count == 1 ? "route.found.one" : "route.found",
            AnswerWords.Place(context.From),
            AnswerWords.Place(context.To),
            _format.Count(routes.Count),
            _format.Kilometres(best.Distance),
            detour,
            _words.Via(best.Via),
            avoided + permissions);
    }

    private IReadOnlyList<string> Circumstances(AnswerContext context) =>
    [
        .. context.FirstNotes,
        _texts.With(
            "route.circumstances",
            _format.Kilometres(context.DirectDistance),
            _words.Via(context.DirectVia),
            _words.Stance(context.Stance)),
    ];

    private ReportBlock.Table Corridors(IReadOnlyList<Route> routes, GroundSpeed? speed)
    {
        var markFront = routes.Any(route => !route.OnFront);
        var rows = routes.Select(route => (IReadOnlyList<string>)
        [
            $"{route.Rank}",
            route.OnFront && markFront ? "*" : "",
            _format.Kilometres(route.Distance),
            _format.Kilometres(route.Detour),
            _words.Duration(speed, route.Distance),
            _words.ViaRow(route.Via),
            _words.Row(route.Avoided),
            _words.Row(route.Permissions),
            route.Variants.Count == 0 ? "" : _format.Count(route.Variants.Count),
        ]);
        return new ReportBlock.Table(
            [
                new("", IsNumber: true),
                new(""),
                new("km", IsNumber: true),
                new(_texts["column.detour"], IsNumber: true),
                new(_words.DurationColumn(speed), IsNumber: true),
                new(_texts["column.via"]),
                new(_texts["column.unwillingly"]),
                new(_texts["column.permission"]),
                new(_texts["column.variants"], IsNumber: true),
            ],
            [.. rows]).WithoutEmptyColumns();
    }

    private IEnumerable<ReportBlock> Crossings(Route route, GroundSpeed? speed)
    {
        var grazing = new Grazing(route.Crossings);
        var told = route.Crossings.Where(crossing => !grazing.IsGrazed(crossing));
        var rows = told.Select(crossing => (IReadOnlyList<string>)
        [
            _words.Name(crossing.Territory),
            string.Join(", ", _words.Remarks(crossing)),
            _format.Kilometres(crossing.Distance),
            _words.Duration(speed, crossing.Distance),
            _format.Position(crossing.Entry),
            _format.Position(crossing.Exit),
        ]);
        yield return new ReportBlock.Table(
            [
                new(_texts["column.territory"]),
                new(""),
                new("km", IsNumber: true),
                new(_words.DurationColumn(speed), IsNumber: true),
                new(_texts["column.from"], IsNumber: true),
                new(_texts["column.to"], IsNumber: true),
            ],
            [.. rows]).WithoutEmptyColumns();
        var grazed = grazing.Grazed.Select(each => _texts.With(
            "consent.with.km", _words.Name(each.Territory), _format.FewKilometres(each.Together))).ToList();
        if (grazed.Count > 0)
        {
            yield return new ReportBlock.Paragraph(
                _texts.With("route.grazes", _format.Kilometres(Grazing.Least), _format.List(grazed)));
        }
    }

    private void AddNotes(List<ReportBlock> blocks, IReadOnlyList<string> notes)
    {
        if (notes.Count > 0)
        {
            blocks.Add(new ReportBlock.Heading(_texts["route.notes"]));
            blocks.Add(new ReportBlock.Bullets(notes));
        }
    }
}
