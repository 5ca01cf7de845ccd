using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Timeline;

/// <summary>A timeline for people: when which way leads there, and what changed.</summary>
public sealed class TimelineText
{
    private const int MostNamed = 12;

    private readonly AnswerWords _words;
    private readonly TextTable _texts;
    private readonly HumanFormat _format;

    private TimelineText(Language language)
    {
        _words = new(language);
        _texts = _words.Texts;
        _format = _words.Format;
    }

    /// <summary>The report on a timeline.</summary>
    public static Report Of(TimelineAnswer timeline, Language language)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        return new TimelineText(language).Report(timeline);
    }

    private Report Report(TimelineAnswer timeline)
    {
        var (first, last) = (timeline.Spans[0], timeline.Spans[^1]);
        var context = AnswerParts.Of(first.Answer).Context;
        var changes = timeline.Spans.Count - 1;
        List<ReportBlock> blocks =
        [
            new ReportBlock.Paragraph(_texts.With(
                changes == 0 ? "timeline.never" : changes == 1 ? "timeline.changes.one" : "timeline.changes",
                context.From.Name,
                context.To.Name,
                _format.Date(first.From),
                _format.Date(last.Until),
                _format.Count(changes))),
            Spans(timeline.Spans),
        ];
        foreach (var span in timeline.Spans.Where(span => span.From != first.From))
        {
            blocks.Add(new ReportBlock.Heading(_texts.With("timeline.on", _format.Date(span.From))));
            blocks.Add(new ReportBlock.Bullets(Changes(span.Changes)));
        }

        if (timeline.QuietDays.Count > 0)
        {
            blocks.Add(new ReportBlock.Paragraph(
                _texts.With("timeline.quiet", _format.List([.. timeline.QuietDays.Select(_format.Date)]))));
        }

        blocks.Add(new ReportBlock.Heading(_texts["route.notes"]));
        blocks.Add(new ReportBlock.Bullets([.. timeline.Notes]));
        return new(blocks);
    }

    private ReportBlock.Table Spans(IReadOnlyList<TimelineSpan> spans)
    {
        var rows = spans.SelectMany(span => AnswerParts.Of(span.Answer) is { Routes: { Count: > 0 } routes }
            ? routes.Select((route, i) => Row(span, i, route))
            : [Closed(span)]);
        return new ReportBlock.Table(
            [
                new(_texts["column.since"]),
                new(_texts["column.until"]),
                new("km", IsNumber: true),
                new(_texts["column.detour"], IsNumber: true),
                new(_texts["column.via"]),
                new(_texts["column.unwillingly"]),
                new(_texts["column.permission"]),
            ],
            [.. rows]).WithoutEmptyColumns();
    }

    private IReadOnlyList<string> Row(TimelineSpan span, int number, Route route) =>
    [
        number == 0 ? _format.Date(span.From) : "",
        number == 0 ? _format.Date(span.Until) : "",
        _format.Kilometres(route.Distance),
        _format.Kilometres(route.Detour),
        _words.ViaRow(route.Via),
        _words.Row(route.Avoided),
        _words.Row(route.Permissions),
    ];

    private IReadOnlyList<string> Closed(TimelineSpan span)
    {
        var (context, _, blockedBy) = AnswerParts.Of(span.Answer);
        var closed = AnswerWords.Walls(context.Stance, blockedBy);
        return
        [
            _format.Date(span.From), _format.Date(span.Until), "-", "",
            _texts.With("timeline.blocked", _words.Row(closed)), "", "",
        ];
    }

    // What one rule does to many is said once.
    private List<string> Changes(IReadOnlyList<StanceChange> changes)
    {
        var sentences = changes
            .GroupBy(change => (What(change.Before), What(change.After), change.Rule, change.Group))
            .Select(group =>
            {
                var named = _format.List(Shortened([.. group.Select(change =>
                    _words.Name(change.After.Territory))]));
                var sentence = _texts.With("timeline.change", named, group.Key.Item1, group.Key.Item2);
                var member = group.Key.Group is { } id ? _texts.With("timeline.group", id) : "";
                var rule = group.Key.Rule is { } text ? _texts.With("timeline.rule", text) : "";
                return sentence + member + rule;
            })
            .ToList();
        return sentences.Count > 0 ? sentences : [_texts["timeline.polygons"]];
    }

    private List<string> Shortened(IReadOnlyList<string> names) => names.Count <= MostNamed
        ? [.. names]
        : [.. names.Take(MostNamed), Others(names.Count - MostNamed)];

    private string Others(int count) => _texts.Counted("timeline.others", count, _format.Count(count));

    private string What(TerritoryStance stance)
    {
        var access = _words.Word(stance.Access);
        return stance.Avoid > Sphere.Length.Zero
            ? _texts.With("timeline.unwillingly", access, _format.Kilometres(stance.Avoid))
            : access;
    }
}
