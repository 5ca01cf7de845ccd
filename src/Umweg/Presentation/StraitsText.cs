using Umweg.Consent;
using Umweg.Sphere;

namespace Umweg.Presentation;

/// <summary>What changes in an answer about consent if straits are crossed on the other word, in a few sentences and a
/// short table.</summary>
/// <param name="answer">The answer.</param>
/// <param name="say">The sentences that an answer begins with: the best way, whose yes suffices, whose no prevents.
/// </param>
/// <param name="words">The words.</param>
internal sealed class StraitsText(
    ConsentAnswer answer, Func<ConsentAnswer, IReadOnlyList<string>> say, AnswerWords words)
{
    // Enough to see what it comes to; the question put with the other word has all.
    private const int MostRows = 6;
    private const int MostNamed = 3;

    // Less would be printed as the same length; of a price, it would be no reason to ask or to spare anybody.
    private static readonly Length LeastChange = Length.FromMetres(500);
    private static readonly Length LeastChangeOfPrice = Length.FromKilometres(25);

    private readonly TextTable _texts = words.Texts;

    /// <summary>What there is to say where the answers do not differ, or that is not known; empty where they do.
    /// </summary>
    public string Sameness => answer.OtherStraits switch
    {
        { Answer: not null } or null => "",
        { IsDecided: true } other => _texts[$"consent.straits.{RouteJson.Word(other.Straits)}.same"],
        { } other => _texts[$"consent.straits.{RouteJson.Word(other.Straits)}.undecided"],
    };

    /// <summary>What differs in sentences, the first of which says on whose word; empty where nothing does.</summary>
    public IReadOnlyList<string> Sentences
    {
        get
        {
            if (answer.OtherStraits is not { Answer: { } other, Straits: var straits })
            {
                return [];
            }

            var before = say(answer);
            var changed = say(other).Where(sentence => !before.Contains(sentence, StringComparer.Ordinal));
            return
            [
                _texts[$"consent.straits.{RouteJson.Word(straits)}"],
                .. answer is ConsentAnswer.Found one && other is ConsentAnswer.Found two
                    && !ConsentDifference.IsOther(one.Best.Distance, two.Best.Distance)
                        ? changed.Prepend(_texts["consent.straits.best"])
                        : changed,
            ];
        }
    }

    /// <summary>What differs, sentences and table; nothing where nothing does.</summary>
    public IEnumerable<ReportBlock> Blocks()
    {
        if (answer.OtherStraits?.Answer is not { } other)
        {
            yield break;
        }

        var said = Sentences;
        yield return new ReportBlock.Heading(said[0]);
        List<string> sentences = [.. said.Skip(1)];
        var (sets, others) = (SetsOf(answer), SetsOf(other));
        if (answer.GetType() == other.GetType())
        {
            sentences.AddRange(Gone(sets, others));
            sentences.AddRange(Prices(other));
        }

        sentences.AddRange(Claims(other));
        if (sentences.Count > 0)
        {
            yield return new ReportBlock.Paragraph(string.Join(' ', sentences));
        }

        var changed = Changed(sets, others);
        if (changed.Count > 0)
        {
            yield return Table([.. changed.Take(MostRows)], sets);
        }

        if (changed.Count > MostRows)
        {
            var more = changed.Count - MostRows;
            yield return new ReportBlock.Paragraph(
                _texts.Counted("consent.more", more, words.Format.Count(more)));
        }
    }

    private static IReadOnlyList<PermissionSet> SetsOf(ConsentAnswer answer) => answer switch
    {
        ConsentAnswer.Found found => found.PermissionSets,
        ConsentAnswer.Blocked blocked => blocked.ReopenedBy,
        _ => [],
    };

    // That nobody need be asked a sentence has said; and a yes that saves little is none to speak of.
    private static List<PermissionSet> Changed(
        IReadOnlyList<PermissionSet> sets, IReadOnlyList<PermissionSet> others) =>
        [.. ConsentDifference.Changed(sets, others)
            .Intersect(others.Where(set => set.IsMinimal).Concat(ConsentText.Shorter(others)))
            .Where(set => set.States.Count > 0
                && (ConsentDifference.Same(set, sets) is not { } before
                    || Apart(before.Route.Distance, set.Route.Distance) >= LeastChange))
            .OrderBy(set => !set.IsMinimal)
            .ThenBy(set => set.States.Count)
            .ThenBy(set => set.Route.Distance)];

    private static Length Apart(Length one, Length two) => one > two ? one - two : two - one;

    private ReportBlock.Table Table(
        IReadOnlyList<PermissionSet> changed, IReadOnlyList<PermissionSet> before) => new ReportBlock.Table(
        [
            new(_texts["column.states"]),
            new("km", IsNumber: true),
            new(_texts["column.insteadof"], IsNumber: true),
            new(_texts["column.via"]),
        ],
        [.. changed.Select(set => (IReadOnlyList<string>)
        [
            words.Names(set.States),
            words.Format.Kilometres(set.Route.Distance),
            ConsentDifference.Same(set, before) is { } same ? words.Format.Kilometres(same.Route.Distance) : "",
            words.ViaRow(set.Route.Via),
        ])]).WithoutEmptyColumns();

    // Where nobody need be asked, all can be spared, which was said.
    private IEnumerable<string> Gone(IReadOnlyList<PermissionSet> before, IReadOnlyList<PermissionSet> others)
    {
        var gone = ConsentDifference.Gone(before, others)
            .Where(set => set.States.Count > 0)
            .OrderBy(set => !set.IsMinimal)
            .ToList();
        if (gone.Count == 0 || others.Any(set => set.States.Count == 0))
        {
            yield break;
        }

        var named = string.Join("; ", gone.Take(MostNamed).Select(set => words.Names(set.States)));
        var more = gone.Count - MostNamed;
        var all = more <= 0
            ? named
            : _texts.Counted("consent.straits.more", more, named, words.Format.Count(more));
        yield return _texts.With($"consent.straits.{RouteJson.Word(answer.OtherStraits!.Straits)}.gone", all);
    }

    private IEnumerable<string> Prices(ConsentAnswer other)
    {
        if (answer is not ConsentAnswer.Found one || other is not ConsentAnswer.Found two)
        {
            return [];
        }

        // On another best way other states have a price; that says nothing of the straits.
        var before = one.Prices.ToDictionary(price => price.State, price => price.Detour, StringComparer.Ordinal);
        return two.Prices
            .Where(price => before.TryGetValue(price.State, out var detour) && (price.Detour, detour) switch
            {
                (null, null) => false,
                ({ } now, { } then) => Apart(now, then) >= LeastChangeOfPrice,
                _ => true,
            })
            .Take(MostNamed)
            .Select(price => price.Detour is { } detour
                ? _texts.With(
                    "consent.straits.price",
                    words.Name(price.State),
                    words.Format.Kilometres(detour),
                    before[price.State] is { } then
                        ? _texts.With("consent.straits.price.km", words.Format.Kilometres(then))
                        : _texts["consent.price.none"])
                : _texts.With("consent.straits.price.none", words.Name(price.State)));
    }

    private IEnumerable<string> Claims(ConsentAnswer other) =>
        ConsentDifference.ClaimsOf(answer).Zip(ConsentDifference.ClaimsOf(other))
            .Where(pair => ConsentDifference.Differ(pair.First, pair.Second))
            .Select(pair => ClaimText.Of(pair.Second, words));
}
