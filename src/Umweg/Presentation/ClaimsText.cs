using System.Globalization;
using Umweg.Claims;
using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Presentation;

/// <summary>The verdicts on a file of reported statements: each statement with who said it, then why it holds or does
/// not.</summary>
public sealed class ClaimsText
{
    private const int MostOpenings = 6;

    private readonly Language _language;
    private readonly AnswerWords _words;
    private readonly TextTable _texts;
    private readonly HumanFormat _format;

    private ClaimsText(Language language)
    {
        _language = language;
        _words = new(language);
        _texts = _words.Texts;
        _format = _words.Format;
    }

    /// <summary>The report.</summary>
    public static Report Of(ClaimsReport claims, Language language) =>
        new([.. new ClaimsText(language).Blocks(claims)]);

    private IEnumerable<ReportBlock> Blocks(ClaimsReport claims)
    {
        yield return new ReportBlock.Paragraph(_texts.With(
            "claims.summary",
            claims.File.Title.In(_language),
            Number(Decision.Holds),
            Number(Decision.Refuted),
            Number(Decision.Undecided)));
        foreach (var verdict in claims.Verdicts)
        {
            yield return new ReportBlock.Heading(Heading(verdict));
            yield return new ReportBlock.Bullets([.. Lines(verdict)]);
        }

        yield return new ReportBlock.Heading(_texts["route.notes"]);
        yield return new ReportBlock.Bullets(claims.Notes);

        string Number(Decision decision) => _format.Count(claims.Verdicts.Count(each => each.Decision == decision));
    }

    private string Heading(StatementVerdict verdict)
    {
        var statement = verdict.Statement;
        var who = new[] { statement.Speaker, statement.Outlet }.OfType<LocalText>();
        return _texts.With(
            "claims.statement",
            statement.Number,
            _texts[$"verdict.{ClaimsJson.Word(verdict.Decision)}"],
            string.Join(", ", who.Select(each => each.In(_language))),
            _format.Date(statement.Date),
            statement.Says.In(_language));
    }

    private IEnumerable<string> Lines(StatementVerdict verdict)
    {
        yield return Reason(verdict);
        if (verdict.Contradicts.Count > 0)
        {
            var numbers = _format.List([.. verdict.Contradicts.Select(number => _format.Count(number))]);
            yield return _texts.With(
                verdict.Contradicts.Count == 1 ? "claims.contradicts.one" : "claims.contradicts", numbers);
        }

        yield return _texts.With(
            "claims.flight",
            AnswerWords.Place(verdict.Context.From),
            AnswerWords.Place(verdict.Context.To),
            _words.Stance(verdict.Context.Stance),
            Options(verdict.Statement.Stance)).TrimEnd();
        yield return _texts.With("claims.source", verdict.Statement.Source);
    }

    // What a stance adds to its policies, as it would stand on the command line.
    private static string Options(StanceOptions stance)
    {
        return string.Join(
            ' ',
            Option("--close", stance.Close)
                .Concat(Option("--permission", stance.Permission))
                .Concat(Option("--avoid", stance.Avoid))
                .Concat(Option("--open", stance.Open))
                .Concat(stance.StateAircraft ? ["--state-aircraft"] : [])
                .Concat(stance.Straits == Straits.Transit ? ["--straits transit"] : []));

        static IEnumerable<string> Option(string name, IReadOnlyList<string> lists) =>
            lists.Count == 0 ? [] : [$"{name} {string.Join(',', lists)}"];
    }

    private string Reason(StatementVerdict verdict)
    {
        return verdict.Finding switch
        {
            Finding.Interrupted => _texts["finding.interrupted"],
            Finding.NoQuestionOfWays => _texts.With(
                "finding.undecidable", ((Claim.Undecidable)verdict.Statement.Claim).Because.In(_language)),
            Finding.NoWay or Finding.Unreachable => _words.NoWay(
                verdict.Context, [.. verdict.States.Select(id => verdict.Context.Stance.Territories[id])]),
            Finding.WayExists when verdict.States.Count > 0 => $"{WayWith("finding.way")} {Spared()}",
            Finding.WayExists => WayWith("finding.way"),
            Finding.NoWayOver => NoWayOver(verdict),
            Finding.NamedInVain => $"{WayWith("finding.way.shortest")} {Spared()}",
            Finding.IsShortest => Shortest(verdict),
            Finding.IsNotShortest => _texts.With(
                "finding.shorter",
                _format.Kilometres(verdict.Route!.Distance),
                _words.Via(verdict.Route.Via),
                _format.Kilometres(verdict.Claimed!.Value)),
            Finding.Agrees or Finding.TooShort or Finding.LongerThanNeeded => Distance(verdict),
            Finding.EveryWayCrosses => _texts.With(
                verdict.Cut.Count == 1 ? "finding.cut.one" : "finding.cut", _words.Names(verdict.Cut)),
            Finding.EndsCount => _texts.With(
                verdict.States.Count == 1 ? "finding.ends.one" : "finding.ends", _words.Names(verdict.States)),
            Finding.WayPast => WayWith("finding.past"),
            Finding.Reachable => WayWith("finding.reachable"),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict.Finding, "No such finding."),
        };

        string WayWith(string key) =>
            _texts.With(key, _format.Kilometres(verdict.Route!.Distance), _words.Via(verdict.Route.Via));

        string Spared() => _texts.With("finding.spared", _words.Names(verdict.States));
    }

    private string NoWayOver(StatementVerdict verdict)
    {
        var closed = _texts.With(
            verdict.Cut.Count == 1 ? "finding.none.one" : "finding.none", _words.Names(verdict.Cut));
        var openings = verdict.Openings.Where(set => set.States.Count == verdict.Openings[0].States.Count)
            .Take(MostOpenings)
            .Select(set => _words.Opening(set.States, set.Route))
            .ToList();
        return openings.Count == 0 ? closed : $"{closed} " + _texts.With(
            verdict.Openings[0].States.Count == 1 ? "finding.opening" : "finding.opening.two",
            _words.AnyOf(openings));
    }

    private string Shortest(StatementVerdict verdict)
    {
        var (route, shortest) = (verdict.Route!, verdict.Shortest!.Value);
        var way = (_format.Kilometres(route.Distance), _words.Via(route.Via));
        return way.Item1 == _format.Kilometres(shortest)
            ? _texts.With("finding.shortest", way.Item1, way.Item2)
            : _texts.With(
                "finding.shortest.about",
                way.Item1,
                way.Item2,
                _format.Kilometres(shortest),
                _format.Decimal(((Claim.Way)verdict.Statement.Claim).TolerancePercent));
    }

    private string Distance(StatementVerdict verdict)
    {
        var claim = (Claim.Distance)verdict.Statement.Claim;
        var (published, shortest) = (verdict.Claimed!.Value, verdict.Shortest!.Value);
        var said = claim.IsExtra
            ? _texts.With(
                "finding.length.extra",
                _format.Kilometres(published),
                _format.Kilometres(verdict.Context.DirectDistance),
                Said(claim))
            : _texts.With("finding.length.said", Said(claim));
        var computed = verdict.Route is { } route
            ? _texts.With("finding.length.way", _format.Kilometres(shortest), _words.Via(route.Via))
            : _texts.With("finding.length.direct", _format.Kilometres(shortest));
        var share = _format.Decimal(shortest.Metres / published.Metres);
        var key = verdict.Finding switch
        {
            Finding.Agrees => "finding.length.agrees",
            Finding.TooShort => "finding.length.short",
            _ => "finding.length.longer",
        };
        var (least, most) = (_format.Decimal(claim.LeastShare), _format.Decimal(claim.MostShare));
        return $"{said} {computed} {_texts.With(key, share, least, most)}";
    }

    // "5000 km" and "3 h at 900 km/h" as the language writes them; the file's own grammar is English.
    private string Said(Claim.Distance claim) => string.Join(' ', claim.Text
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word =>
            double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? _format.Number(number)
                : word == "at" ? _texts["finding.length.at"] : word));
}
