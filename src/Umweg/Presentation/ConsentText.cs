using Umweg.Consent;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Presentation;

/// <summary>An answer about consent as an assistant would paste it into a memo: what it comes to in short sentences,
/// then the sets in tables.</summary>
public sealed class ConsentText
{
    // A page; all of them are in the JSON.
    private const int MostRows = 12;
    private const int MostNamedInSentence = 6;

    // A further yes that saves less is no choice that anybody would make (as clips are none among corridors).
    private static readonly Length LeastSaving = Length.FromKilometres(25);

    // Less would be printed as 0 km.
    private static readonly Length LeastPrice = Length.FromMetres(500);

    private readonly AnswerWords _words;
    private readonly TextTable _texts;
    private readonly HumanFormat _format;

    private ConsentText(Language language)
    {
        _words = new(language);
        _texts = _words.Texts;
        _format = _words.Format;
    }

    /// <summary>The report on an answer.</summary>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to write.</exception>
    public static Report Of(ConsentAnswer answer, Language language)
    {
        var text = new ConsentText(language);
        return new(answer switch
        {
            ConsentAnswer.Found found => [.. text.Found(found)],
            ConsentAnswer.Blocked blocked => [.. text.Blocked(blocked)],
            _ => throw new ArgumentException("A bad query has no answer to present.", nameof(answer)),
        });
    }

    private IEnumerable<ReportBlock> Found(ConsentAnswer.Found found)
    {
        var straits = Straits(found);
        yield return new ReportBlock.Paragraph(string.Join(' ', Lead(found)));
        foreach (var note in found.Context.FirstNotes)
        {
            yield return new ReportBlock.Paragraph(note);
        }

        yield return new ReportBlock.Paragraph(
            $"{Asked(found.Asked)} {_words.Stance(found.Context.Stance)}");
        foreach (var block in Claims(found.Claims))
        {
            yield return block;
        }

        var minimal = found.PermissionSets.Where(set => set.IsMinimal && set.States.Count > 0).ToList();
        foreach (var block in Sets("consent.minimal", minimal))
        {
            yield return block;
        }

        foreach (var block in Sets("consent.shorter", Shorter(found.PermissionSets)))
        {
            yield return block;
        }

        foreach (var block in BlockingSets(found).Concat(Prices(found.Prices)).Concat(straits.Blocks()))
        {
            yield return block;
        }

        yield return new ReportBlock.Paragraph($"{Completeness(found)} {straits.Sameness}".TrimEnd());
        yield return new ReportBlock.Heading(_texts["route.notes"]);
        yield return new ReportBlock.Bullets(AnswerWords.LastNotes(found.Context));
    }

    private IEnumerable<ReportBlock> Blocked(ConsentAnswer.Blocked blocked)
    {
        var context = blocked.Context;
        var (singles, pairs) = Reopened(blocked);
        var straits = Straits(blocked);
        yield return new ReportBlock.Paragraph(string.Join(' ', Lead(blocked)));
        foreach (var note in context.FirstNotes)
        {
            yield return new ReportBlock.Paragraph(note);
        }

        yield return new ReportBlock.Paragraph(_words.Stance(context.Stance));
        foreach (var block in Claims(blocked.Claims)
            .Concat(Sets("consent.reopen.singles", singles)).Concat(Sets("consent.reopen.pairs", pairs))
            .Concat(straits.Blocks()))
        {
            yield return block;
        }

        if (straits.Sameness.Length > 0)
        {
            yield return new ReportBlock.Paragraph(straits.Sameness);
        }

        yield return new ReportBlock.Heading(_texts["route.notes"]);
        yield return new ReportBlock.Bullets(AnswerWords.LastNotes(context));
    }

    /// <summary>What was asked.</summary>
    internal static AnswerContext ContextOf(ConsentAnswer answer) => answer switch
    {
        ConsentAnswer.Found found => found.Context,
        ConsentAnswer.Blocked blocked => blocked.Context,
        _ => throw new ArgumentException("A bad query has no answer to present.", nameof(answer)),
    };

    /// <summary>The straits' part of an answer's text.</summary>
    internal static StraitsText StraitsOf(ConsentAnswer answer, Language language) =>
        new ConsentText(language).Straits(answer);

    private StraitsText Straits(ConsentAnswer answer) => new(answer, Lead, _words);

    private IReadOnlyList<string> Lead(ConsentAnswer answer) => answer switch
    {
        ConsentAnswer.Found found => [Headline(found), WhoMustSayYes(found), WhoCanSayNo(found)],
        ConsentAnswer.Blocked blocked => [_words.NoWay(blocked.Context, blocked.BlockedBy), Reopening(blocked)],
        _ => [],
    };

    private string Reopening(ConsentAnswer.Blocked blocked)
    {
        var (singles, pairs) = Reopened(blocked);
        return (singles.Count, pairs.Count) switch
        {
            (0, 0) => _texts["consent.reopen.none"],
            (0, _) => _texts.With("consent.reopen.two", _words.Opening(pairs[0].States, pairs[0].Route)),
            (1, _) => _texts.With("consent.reopen.one", _words.Names(singles[0].States)),
            _ => _texts.With("consent.reopen", AnyOf(singles)),
        };
    }

    private static (List<PermissionSet> Singles, List<PermissionSet> Pairs) Reopened(ConsentAnswer.Blocked blocked) => (
        [.. blocked.ReopenedBy.Where(set => set.States.Count == 1)],
        [.. blocked.ReopenedBy.Where(set => set.States.Count > 1)]);

    private string Headline(ConsentAnswer.Found found) => _texts.With(
        "consent.best",
        AnswerWords.Place(found.Context.From),
        AnswerWords.Place(found.Context.To),
        _format.Kilometres(found.Best.Distance),
        _words.Via(found.Best.Via));

    private string WhoMustSayYes(ConsentAnswer.Found found)
    {
        var fewest = found.PermissionSets.Where(set => set.IsMinimal).ToList();
        if (fewest.Count == 0)
        {
            return _texts["consent.yes.unknown"];
        }

        var size = fewest.Min(set => set.States.Count);
        var smallest = fewest.Where(set => set.States.Count == size).ToList();
        var shortest = smallest.MinBy(set => set.Route.Distance)!;
        return size switch
        {
            0 => _texts.With(
                "consent.yes.nobody",
                _format.Kilometres(shortest.Route.Distance),
                _words.Via(shortest.Route.Via)),
            1 when smallest.Count == 1 => _texts.With(
                "consent.yes.only", _words.Names(shortest.States), _format.Kilometres(shortest.Route.Distance)),
            1 => _texts.With("consent.yes.one", AnyOf(smallest)),
            _ => _texts.With(
                "consent.yes.several",
                _format.Count(size),
                _words.Names(shortest.States),
                _format.Kilometres(shortest.Route.Distance)),
        };
    }

    private string WhoCanSayNo(ConsentAnswer.Found found)
    {
        if (found.BlockingSets.Count == 0)
        {
            return _texts[found.Limit is null || found.PermissionSets.Any(set => set.States.Count == 0)
                ? "consent.no.nobody"
                : "consent.no.unknown"];
        }

        var smallest = found.BlockingSets[0].States;
        var alone = found.BlockingSets.Where(set => set.States.Count == 1).Select(set => set.States[0]).ToList();
        return alone.Count switch
        {
            0 => _texts.With("consent.no.several", _format.Count(smallest.Count), _words.Names(smallest)),
            1 => _texts.With("consent.no.one", _words.Name(alone[0])),
            _ => _texts.With("consent.no.each", _words.Names(alone)),
        };
    }

    private string Asked(AskedStates asked) => asked.States.Count == 0
        ? _texts["consent.asked.nobody"]
        : _texts.Counted(
            asked.ByDefault ? "consent.asked.default"
            : asked.States.Count <= MostNamedInSentence ? "consent.asked.named"
            : "consent.asked.number",
            asked.States.Count,
            _format.Count(asked.States.Count),
            asked.States.Count <= MostNamedInSentence ? _words.Names(asked.States) : "");

    private IEnumerable<ReportBlock> Claims(IReadOnlyList<ClaimVerdict> claims)
    {
        if (claims.Count == 0)
        {
            return [];
        }

        return
        [
            new ReportBlock.Heading(_texts["consent.claims"]),
            new ReportBlock.Bullets([.. claims.Select(claim => ClaimText.Of(claim, _words))]),
        ];
    }

    /// <summary>Those with more states than a smaller set that are shorter by something to speak of.</summary>
    internal static List<PermissionSet> Shorter(IReadOnlyList<PermissionSet> sets) =>
        [.. sets.Where(set => !set.IsMinimal && sets
            .Where(other => other != set && other.States.All(set.States.Contains))
            .All(other => other.Route.Distance - set.Route.Distance >= LeastSaving))];

    private IEnumerable<ReportBlock> Sets(string heading, IReadOnlyList<PermissionSet> sets)
    {
        if (sets.Count == 0)
        {
            yield break;
        }

        yield return new ReportBlock.Heading(_texts[heading]);
        var rows = sets.Take(MostRows).Select(set => (IReadOnlyList<string>)
        [
            $"{set.Route.Rank}",
            _words.Names(set.States),
            _format.Kilometres(set.Route.Distance),
            _format.Kilometres(set.Route.Detour),
            _words.ViaRow(set.Route.Via),
        ]);
        yield return new ReportBlock.Table(
            [
                new("", IsNumber: true),
                new(_texts["column.states"]),
                new("km", IsNumber: true),
                new(_texts["column.detour"], IsNumber: true),
                new(_texts["column.via"]),
            ],
            [.. rows]);
        if (sets.Count > MostRows)
        {
            yield return More(sets.Count - MostRows);
        }
    }

    private ReportBlock.Paragraph More(int count) =>
        new(_texts.Counted("consent.more", count, _format.Count(count)));

    private IEnumerable<ReportBlock> BlockingSets(ConsentAnswer.Found found)
    {
        if (found.BlockingSets.Count == 0)
        {
            yield break;
        }

        yield return new ReportBlock.Heading(_texts["consent.blocking"]);
        yield return new ReportBlock.Bullets(
            [.. found.BlockingSets.Take(MostRows).Select(set => _words.Names(set.States))]);
        if (found.BlockingSets.Count > MostRows)
        {
            yield return More(found.BlockingSets.Count - MostRows);
        }
    }

    private IEnumerable<ReportBlock> Prices(IReadOnlyList<StatePrice> prices)
    {
        // Those that are not on the best way cost nothing.
        var costly = prices.Where(price => price.Detour is not { } detour || detour >= LeastPrice).ToList();
        if (costly.Count == 0)
        {
            yield break;
        }

        yield return new ReportBlock.Heading(_texts["consent.prices"]);
        yield return new ReportBlock.Table(
            [new(""), new("km", IsNumber: true)],
            [.. costly.Take(MostRows).Select(price => (IReadOnlyList<string>)
            [
                "  " + _words.Name(price.State),
                price.Detour is { } detour ? "+" + _format.Kilometres(detour) : _texts["consent.price.none"],
            ])]);
    }

    private string Completeness(ConsentAnswer.Found found) => _texts.Counted(
        found.Limit switch
        {
            null => "consent.complete",
            ConsentLimit.Interrupted => "consent.interrupted",
            _ => "consent.limit",
        },
        found.MaxStates,
        _format.Count(found.MaxStates));

    private string AnyOf(IReadOnlyList<PermissionSet> singles)
    {
        var names = singles.OrderBy(set => set.Route.Distance)
            .Select(set => _words.Opening(set.States, set.Route)).ToList();
        var more = names.Count - MostNamedInSentence;
        return more > 1
            ? _texts.With("consent.or.others", string.Join(", ", names.Take(MostNamedInSentence)), _format.Count(more))
            : _words.AnyOf(names);
    }
}
