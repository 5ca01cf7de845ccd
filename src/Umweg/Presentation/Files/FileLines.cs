using System.Globalization;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Presentation.Files;

/// <summary>The lines of an answer's ways as formats hold them, or the sentence that one cannot.</summary>
internal sealed class FileLines(Answer.Found answer, RouteSearch search, Language language)
{
    private readonly AnswerWords _words = new(language);

    /// <summary>Lines to draw, one for each way.</summary>
    public Outcome<IReadOnlyList<MapLine>> ForMaps(string format)
    {
        var lines = new List<MapLine>();
        foreach (var route in answer.Routes)
        {
            var permitted = Line(route);
            if (permitted.ForMaps() is not { } line)
            {
                return Refusal(format, "files.form.nine", route, permitted, other: null);
            }

            lines.Add(line);
        }

        return lines;
    }

    /// <summary>The points of a flight plan whose positions are written in a form.</summary>
    public Outcome<IReadOnlyList<PlanPoint>> ForPlan(Route route, string format, PositionForm form)
    {
        var permitted = Line(route);
        if (permitted.ForPlans(form) is { } points)
        {
            return Outcome<IReadOnlyList<PlanPoint>>.Good(PlanPoint.Along(answer.Context, points));
        }

        return Refusal(
            format,
            form == PositionForm.SixDecimals ? "files.form.six" : "files.form.seconds",
            route,
            permitted,
            OtherWay(route, each => Line(each).ForPlans(form) is not null));
    }

    /// <summary>The points of item 15 between aerodromes, and those that stand for ends without a code.</summary>
    public Outcome<IReadOnlyList<MinutePoint>> ForMinutes(Route route)
    {
        var withStart = PlanPoint.AerodromeCode(answer.Context.From) is null;
        var withEnd = PlanPoint.AerodromeCode(answer.Context.To) is null;
        var permitted = Line(route);
        if (permitted.ForMinutes(withStart, withEnd) is { } points)
        {
            return Outcome<IReadOnlyList<MinutePoint>>.Good(points);
        }

        return Refusal(
            "field15",
            "files.form.minutes",
            route,
            permitted,
            OtherWay(route, each => Line(each).ForMinutes(withStart, withEnd) is not null));
    }

    private PermittedLine Line(Route route) => new(search, answer.Context, route);

    private int? OtherWay(Route refused, Func<Route, bool> canBeHeld) =>
        answer.Routes.Where(route => route != refused).FirstOrDefault(canBeHeld)?.Rank;

    private QueryError Refusal(string format, string form, Route route, PermittedLine line, int? other)
    {
        var texts = _words.Texts;
        var at = Wgs84.ToPosition(line.Obstacle);
        var name = line.ObstacleName;
        var finer = format != "fms" && line.ForPlans(PositionForm.SixDecimals) is not null;
        return new(
            "file.noRoom",
            format,
            texts.With(
                name is null ? "files.noroom" : "files.noroom.beside",
                format,
                route.Rank,
                string.Create(CultureInfo.InvariantCulture, $"{at.Latitude:0.##},{at.Longitude:0.##}"),
                texts[form],
                name is null ? "" : _words.Name(name)),
            (finer, other) switch
            {
                (true, { } way) => texts.With("files.noroom.finer.other", way),
                (true, null) => texts["files.noroom.finer"],
                (false, { } way) => texts.With("files.noroom.other", way),
                _ => null,
            });
    }
}
