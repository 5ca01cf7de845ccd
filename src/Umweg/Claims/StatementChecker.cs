using Umweg.Consent;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Claims;

/// <summary>Decides one statement.</summary>
/// <remarks>Every form comes down to one question, whether each way crosses one of some states, whose answer is a cut
/// or a shortest way past them (docs/algorithms/consent.md): a way over some states alone is one past all others.
/// </remarks>
internal sealed class StatementChecker
{
    private static readonly Length SameLength = Length.FromMetres(1);
    private static readonly HashSet<string> Nobody = [];

    private readonly Statement _statement;
    private readonly ConsentQuestion _question;
    private readonly CancellationToken _cancellation;

    /// <summary>A statement whose flight and stance are understood.</summary>
    public StatementChecker(
        Planner planner, Statement statement, Question question, Language language, CancellationToken cancellation)
    {
        _statement = statement;
        _cancellation = cancellation;
        var areas = statement.Claim switch
        {
            Claim.Crosses claim => claim.Of,
            Claim.Spares claim => claim.Of,
            Claim.Way claim => claim.Over,
            Claim.Distance claim => claim.Over,
            _ => [],
        };
        var query = new ConsentQuery(statement.From, statement.To, statement.Stance, Language: language);
        _question = planner.ConsentQuestion(question, query, [("", areas)], progress: null, cancellation);
    }

    /// <summary>The verdict; undecided where the check was ended before.</summary>
    public StatementVerdict Check()
    {
        try
        {
            _cancellation.ThrowIfCancellationRequested();
            var verdict = _statement.Claim switch
            {
                Claim.Way claim => Way(claim),
                Claim.Distance claim => Distance(claim),
                Claim.Crosses claim => Crosses(claim),
                Claim.Spares claim => Spares(claim),
                Claim.Reach claim => Reach(claim),
                _ => Say(Decision.Undecided, Finding.NoQuestionOfWays),
            };
            return verdict with
            {
                Context = _question.ContextOf(
                    [.. verdict.Openings.Select(set => set.Route).Append(verdict.Route).OfType<Route>()]),
            };
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            return Say(Decision.Undecided, Finding.Interrupted);
        }
    }

    private StatementVerdict Way(Claim.Way claim)
    {
        var over = Over(claim.Over);
        if (over.Counterexample is not { } way)
        {
            return NoWayOver(claim.Over, over.Cut);
        }

        var inVain = claim.Over
            .Where(area => !_question.TerritoriesOf([area]).Overlaps(way.Crossings.Select(each => each.Territory)))
            .Select(area => area.Id)
            .ToList();
        if (claim.IsExact && inVain.Count > 0)
        {
            return Say(Decision.Refuted, Finding.NamedInVain) with { Route = way, States = inVain };
        }

        if (!claim.IsShortest)
        {
            return Say(Decision.Holds, Finding.WayExists) with { Route = way, States = inVain };
        }

        var best = BestWay()!;
        var isShortest = way.Distance.Metres <= (best.Distance.Metres * (1 + (claim.TolerancePercent / 100)))
            + SameLength.Metres;
        return isShortest
            ? Say(Decision.Holds, Finding.IsShortest) with
            {
                Route = way, States = inVain, Claimed = way.Distance, Shortest = best.Distance,
            }
            : Say(Decision.Refuted, Finding.IsNotShortest) with
            {
                Route = best, Claimed = way.Distance, Shortest = best.Distance,
            };
    }

    private StatementVerdict Distance(Claim.Distance claim)
    {
        var direct = _question.ContextOf([]).DirectDistance;
        var over = !claim.IsDirect && claim.Over.Count > 0 ? Over(claim.Over) : null;
        var way = claim.IsDirect ? null : over is null ? BestWay() : over.Counterexample;
        if (way is null && !claim.IsDirect)
        {
            return over is null ? NoWay(Decision.Undecided) : NoWayOver(claim.Over, over.Cut);
        }

        var published = claim.IsExtra ? direct + claim.Published : claim.Published;
        var shortest = way?.Distance ?? direct;
        var share = shortest.Metres / published.Metres;
        var (decision, finding) = share > claim.MostShare ? (Decision.Refuted, Finding.TooShort)
            : share < claim.LeastShare ? (Decision.Refuted, Finding.LongerThanNeeded)
            : (Decision.Holds, Finding.Agrees);
        return Say(decision, finding) with { Route = way, Claimed = published, Shortest = shortest };
    }

    private StatementVerdict Crosses(Claim.Crosses claim)
    {
        var decided = _question.Decide(claim.Text, _question.TerritoriesOf(claim.Of));
        return claim.CountsEnds && decided.EndsCounted.Count > 0
                ? Say(Decision.Holds, Finding.EndsCount) with { States = decided.EndsCounted }
            : decided.Counterexample is { } way ? Say(Decision.Refuted, Finding.WayPast) with { Route = way }
            : decided.Cut.Count == 0 ? NoWay(Decision.Undecided)
            : Say(Decision.Holds, Finding.EveryWayCrosses) with { Cut = decided.Cut };
    }

    private StatementVerdict Spares(Claim.Spares claim)
    {
        var decided = _question.Decide(claim.Text, _question.TerritoriesOf(claim.Of));
        return claim.CountsEnds && decided.EndsCounted.Count > 0
                ? Say(Decision.Refuted, Finding.EndsCount) with { States = decided.EndsCounted }
            : decided.Counterexample is { } way ? Say(Decision.Holds, Finding.WayPast) with { Route = way }
            : decided.Cut.Count == 0 ? NoWay(Decision.Refuted)
            : Say(Decision.Refuted, Finding.EveryWayCrosses) with { Cut = decided.Cut };
    }

    private StatementVerdict Reach(Claim.Reach claim) => BestWay() is { } way
        ? Say(claim.IsReachable ? Decision.Holds : Decision.Refuted, Finding.Reachable) with { Route = way }
        : Say(claim.IsReachable ? Decision.Refuted : Decision.Holds, Finding.Unreachable) with { States = Closing() };

    // Where everybody else is willing and there is still no way, the stance closes it, whatever the states.
    private StatementVerdict NoWayOver(IReadOnlyList<Area> areas, IReadOnlyList<string> cut) => cut.Count == 0
        ? NoWay(Decision.Refuted)
        : Say(Decision.Refuted, Finding.NoWayOver) with
        {
            Cut = cut, Openings = _question.Openings(_question.TerritoriesBesides(areas)),
        };

    private StatementVerdict NoWay(Decision decision) => Say(decision, Finding.NoWay) with { States = Closing() };

    private IReadOnlyList<string> Closing() => [.. _question.ClosedBy().Select(each => each.Territory)];

    private ClaimVerdict Over(IReadOnlyList<Area> areas) =>
        _question.Decide("", _question.TerritoriesBesides(areas));

    private Route? BestWay() => _question.Decide("", Nobody).Counterexample;

    private StatementVerdict Say(Decision decision, Finding finding) =>
        new(_statement, _question.ContextOf([]), decision, finding);
}
