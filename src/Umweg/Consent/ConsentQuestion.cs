using Umweg.Policy;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Consent;

/// <summary>One question of consent, understood, over one world.</summary>
internal sealed class ConsentQuestion(
    RouteSearch search,
    PieceGraph pieces,
    Question question,
    ConsentQuery query,
    IReadOnlyList<(string Text, IReadOnlyList<Area> Areas)> claims,
    IProgress<string>? progress,
    CancellationToken cancellation)
{
    // What re-opens a closed way is of use while it can be told in a sentence: one yes, or two.
    private const int MostToReopen = 2;

    // The states of how many of the shortest permission sets are given a price besides those on the best way.
    private const int SetsPriced = 10;

    // To see whether any way is left takes microseconds; where polygons close pieces in part, a search, some 50 ms.
    private const int MaxTests = 200_000;
    private const int MaxTestsPastPolygons = 500;

    private static readonly LocalText BestWay = new("The best way", "Der beste Weg");

    // To which lengths are printed; less is rounding.
    private static readonly Length LeastDifference = Length.FromMetres(0.001);

    private readonly RouteTexts _texts = new(query.Language);

    /// <summary>The answer.</summary>
    public ConsentAnswer Answer()
    {
        progress?.Report(_texts.Preparing);
        var asking = Ask();
        var found = asking.Search.Find();
        var answer = AnswerOf(asking, found);
        return answer with { OtherStraits = Otherwise().Beside(asking, found, answer) };
    }

    /// <summary>The same question with straits crossed on the other word.</summary>
    private ConsentQuestion Otherwise()
    {
        var stance = question.Stance.WithStraitsOtherwise();
        return new(
            search,
            pieces,
            question with { Stance = stance },
            query,
            claims,
            progress is null ? null : new ProgressOn(progress, doing => _texts.WithStraits(stance.Straits, doing)),
            cancellation);
    }

    private OtherStraits Beside(Inquiry earlier, ConsentFindings<FlightWay>? found, ConsentAnswer answer)
    {
        var undecided = new OtherStraits(question.Stance.Straits, IsDecided: false, null);
        if (cancellation.IsCancellationRequested || found is { HasSmallest: false })
        {
            return undecided;
        }

        try
        {
            return Beside(Ask(earlier), earlier, found, answer) ?? undecided;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return undecided;
        }
    }

    private OtherStraits? Beside(
        Inquiry asking, Inquiry earlier, ConsentFindings<FlightWay>? found, ConsentAnswer answer)
    {
        if (asking.SharesAll && !answer.DiffersInClaims(asking.Verdicts))
        {
            return new(question.Stance.Straits, IsDecided: true, null);
        }

        // Where the first search came to no end, that all is the same cannot be found out.
        var others = asking.SharesStates
            ? asking.Search.FindBeside(
                found, each => found?.Limit is not null || answer.DiffersFrom(AnswerOf(asking, each)))
            : asking.Search.Find();
        var other = AnswerOf(asking, others);
        var differs = others is null or { HasSmallest: true } && answer.DiffersFrom(other);
        return differs || (others?.Limit is null && found?.Limit is null)
            ? new(question.Stance.Straits, IsDecided: true, differs ? other : null)
            : null;
    }

    private Inquiry Ask(Inquiry? earlier = null)
    {
        var flight = FlightUnder(AskedStance.Of(question.Stance));
        var system = new FlightConsent(search, pieces, flight);
        var shared = earlier is not null
            && earlier.Flight.Airspace.States.Entries.SequenceEqual(flight.Airspace.States.Entries)
            ? new SharedWays(search.Globe, flight, earlier.System, system)
            : null;

        // Claims first: they are quick, and what is interrupted shall have them.
        return new(
            flight,
            system,
            [.. claims.Select(claim => Decide(claim.Text, TerritoriesOf(claim.Areas)))],
            Search(system, query.MaxStates, shared is null ? null : earlier!.Search, shared),
            shared is not null,
            shared is { AreAll: true });
    }

    private ConsentAnswer AnswerOf(Inquiry asking, ConsentFindings<FlightWay>? found)
    {
        var asked = new AskedStates(
            [.. asking.Flight.Airspace.States.Names(asking.System.Asked)],
            !AskedStance.AsksSomebody(question.Stance));
        return found is null
            ? Blocked(asking.Flight, asked, asking.Verdicts)
            : Found(asking.Flight, asking.System, asked, found, asking.Verdicts);
    }

    /// <summary>Whether every way of the flight crosses one of some territories at least, with the proof.</summary>
    /// <param name="text">What the territories are called.</param>
    /// <param name="territories">Their ids. Those that no state holds are nobody's to cross.</param>
    public ClaimVerdict Decide(string text, IReadOnlySet<string> territories)
    {
        var (flight, system) = Asking(territories);
        var ends = EndsIn(territories);
        if (system.Solve(system.Asked, cancellation) is { } counterexample)
        {
            return new(text, Holds: false, [], RouteOf(flight, counterexample, rank: 1), ends);
        }

        var cut = Search(system, maxStates: 0).SmallestBlockingSet() ?? default;
        if (system.Solve(cut, cancellation) is not null)
        {
            throw new InvalidOperationException($"A way past {cut} was found, though the pieces have none.");
        }

        return new(text, Holds: true, Names(flight, cut), null, ends);
    }

    /// <summary>Which states of some territories open a way if they alone are crossed: the minimal sets of up to two,
    /// fewest states first, then the shortest way; none where there is no way over all of them either.</summary>
    /// <param name="territories">The ids of the territories.</param>
    public IReadOnlyList<PermissionSet> Openings(IReadOnlySet<string> territories)
    {
        var (flight, system) = Asking(territories);
        return MinimalSets(flight, system);
    }

    /// <summary>The ids of the territories that areas cover.</summary>
    public IReadOnlySet<string> TerritoriesOf(IReadOnlyList<Area> areas) =>
        TerritoriesWhere((scope, territory) => areas.Any(area => scope.Covers(area, territory)));

    /// <summary>The ids of the territories that belong to a state which the areas do not cover.</summary>
    public IReadOnlySet<string> TerritoriesBesides(IReadOnlyList<Area> areas) =>
        TerritoriesWhere((scope, territory) => !scope.CoverWholly(areas, territory));

    /// <summary>What closes the way, given that there is none.</summary>
    public IReadOnlyList<TerritoryStance> ClosedBy() => FlightUnder(question.Stance).BlockedBy();

    /// <summary>What was asked, with the notes of an answer that shows these routes.</summary>
    public AnswerContext ContextOf(IReadOnlyList<Route> routes)
    {
        var flight = FlightUnder(question.Stance);
        return flight.Context(
            [.. new AnswerNotes(_texts, search.Globe.Origin, flight).For(routes), .. AvoidNote(), .. GroupWarnings()]);
    }

    private HashSet<string> TerritoriesWhere(Func<RuleScope, Territory, bool> condition)
    {
        var scope = new RuleScope(Worldviews.Find(question.Stance.Worldview).Value!, question.Stance.Date);
        return search.Globe.Territories
            .Where(territory => condition(scope, territory))
            .Select(territory => territory.Id)
            .ToHashSet(StringComparer.Ordinal);
    }

    private (Flight Flight, FlightConsent System) Asking(IReadOnlySet<string> territories)
    {
        var flight = FlightUnder(
            AskedStance.AskingOnly(question.Stance, each => territories.Contains(each.Territory)));
        return (flight, new(search, pieces, flight));
    }

    private ConsentAnswer.Found Found(
        Flight flight,
        FlightConsent system,
        AskedStates asked,
        ConsentFindings<FlightWay> found,
        IReadOnlyList<ClaimVerdict> verdicts)
    {
        var sets = Sets(flight, found.Permission);
        var best = RouteOf(flight, found.Best, rank: 1);
        var notes = new AnswerNotes(_texts, search.Globe.Origin, flight).For(
            [best, .. sets.Select(set => set.Route), .. verdicts.Select(each => each.Counterexample).OfType<Route>()]);
        return new(
            flight.Context([.. notes, .. AvoidNote(), .. GroupWarnings()], ClosuresOn(best, sets)),
            asked,
            best,
            sets,
            [.. found.Blocking.Select(set => new BlockingSet(Names(flight, set)))],
            Prices(flight, system, found, sets),
            query.MaxStates,
            found.Limit,
            verdicts);
    }

    private ConsentAnswer.Blocked Blocked(Flight flight, AskedStates asked, IReadOnlyList<ClaimVerdict> verdicts)
    {
        var reopened = FlightUnder(question.Stance, AskedStance.AskingTheClosed);
        var system = new FlightConsent(search, pieces, reopened);
        var sets = MinimalSets(reopened, system);
        var notes = new AnswerNotes(_texts, search.Globe.Origin, flight);
        return new(
            flight.Context([.. notes.ForBlocked, .. AvoidNote(), .. GroupWarnings()], ClosuresOn(null, sets)),
            asked,
            flight.BlockedBy(),
            sets,
            query.MaxStates,
            verdicts);
    }

    // Of the best way, and of the others that are shown as far as they cross more of such airspace. What the stance
    // closes it need not be told to close, where a set of states would open it again.
    private IReadOnlyList<string> ClosuresOn(Route? best, IReadOnlyList<PermissionSet> sets)
    {
        var closures = new ClosureTexts(query.Language);
        var known = ClosedAirspace.On(best?.Crossings ?? []).Select(each => each.Closure).ToHashSet();
        return
        [
            .. best is null ? [] : closures.Of([best.Crossings], BestWay, BestWay),
            .. closures.Of(
                [.. sets.Select(set => (IReadOnlyList<Crossing>)[.. set.Route.Crossings
                    .Where(crossing => !known.Contains(crossing.Stance.GeneralClosure!)
                        && question.Stance.Territories[crossing.Territory].Access != Access.Closed)])],
                new("One of the ways below", "Einer der Wege unten"),
                new("Some of the ways below", "Einige der Wege unten")),
        ];
    }

    // A stance may avoid what consent is asked about, and its author should know that it makes no difference.
    private IEnumerable<string> AvoidNote() =>
        question.Stance.Territories.Values.Any(each => each.Avoid > Length.Zero) ? [_texts.AvoidAsksNobody] : [];

    /// <summary>The states of departure and arrival, of those territories.</summary>
    private IReadOnlyList<string> EndsIn(IReadOnlySet<string> covered) =>
        [.. new[] { question.From, question.To }
            .SelectMany(place => search.Globe.IdsOf(search.CellsAt(Wgs84.ToSphere(place.Position))))
            .Select(territory => question.Stance.Territories[territory])
            .Where(each => covered.Contains(each.Territory))
            .SelectMany(each => each.States)
            .Distinct(StringComparer.Ordinal)];

    private IEnumerable<string> GroupWarnings() =>
        claims.SelectMany(claim => claim.Areas)
            .Where(area => area.Kind == AreaKind.Group)
            .SelectMany(area => Groups.Find(area.Id)!.WarningsOn(question.Stance.Date, query.Language))
            .Distinct(StringComparer.Ordinal);

    private IReadOnlyList<StatePrice> Prices(
        Flight flight,
        FlightConsent system,
        ConsentFindings<FlightWay> found,
        IReadOnlyList<PermissionSet> sets)
    {
        // In the order of the way; those that it touches in a corner alone come last.
        var onBest = found.Best.Parts.Select(part => part.Crossed).Append(found.Best.Crossed)
            .SelectMany(crossed => crossed.Intersect(system.Asked).Members()).Distinct()
            .Where(found.Prices.ContainsKey)
            .Select(state => new StatePrice(
                flight.Airspace.States.Entries[state].Name,
                found.Prices[state] is { } without ? without.Distance - found.Best.Distance : null))
            .ToList();
        var others = sets.Take(SetsPriced).SelectMany(set => set.States)
            .Except(flight.Airspace.States.Names(found.Best.Crossed), StringComparer.Ordinal);
        return [.. onBest, .. others.Select(state => new StatePrice(state, Length.Zero))];
    }

    // Ways are found by their length on the sphere of the search, and shown by that on WGS84, by which a set may give
    // no shorter way than a part of it.
    private IReadOnlyList<PermissionSet> Sets(Flight flight, IReadOnlyList<PermissionFinding<FlightWay>> found) =>
        [.. found
            .Where(each => !found.Any(other => other.States != each.States
                && other.States.IsSubsetOf(each.States)
                && other.Way.Distance <= each.Way.Distance + LeastDifference))
            .OrderBy(each => each.Way.Distance)
            .Select((each, i) => new PermissionSet(
                Names(flight, each.States), each.IsMinimal, RouteOf(flight, each.Way, i + 1)))];

    private IReadOnlyList<PermissionSet> MinimalSets(Flight flight, FlightConsent system) =>
        [.. Sets(flight, Search(system, MostToReopen).MinimalSets())
            .OrderBy(set => set.States.Count).ThenBy(set => set.Route.Distance)
            .Select((set, i) => set with { Route = set.Route with { Rank = i + 1 } })];

    private static IReadOnlyList<string> Names(Flight flight, StateSet states) =>
        [.. flight.Airspace.States.Names(states)];

    private static Route RouteOf(Flight flight, FlightWay way, int rank) =>
        flight.Routes.Build(new(way, [], way.Distance, OnFront: true), rank);

    private Flight FlightUnder(Stance stance, Func<Stance, Stance>? afterwards = null) =>
        new(search, new(search.Globe, stance, afterwards), question.From, question.To, _texts);

    private ConsentSearch<FlightWay> Search(
        FlightConsent system,
        int maxStates,
        ConsentSearch<FlightWay>? earlier = null,
        SharedWays? shared = null) => new(
        system,
        maxStates,
        ConsentAsking.MaxSolves,
        question.Stance.ClosedPolygons.Count == 0 ? MaxTests : MaxTestsPastPolygons,
        solves => progress?.Report(_texts.Solving(solves)),
        earlier,
        shared is null ? null : shared.Hold,
        cancellation);

    private sealed class ProgressOn(IProgress<string> progress, Func<string, string> text) : IProgress<string>
    {
        public void Report(string value) => progress.Report(text(value));
    }

    /// <summary>The question with its search.</summary>
    /// <param name="Flight">The flight.</param>
    /// <param name="System">Its consent.</param>
    /// <param name="Verdicts">The claims, decided.</param>
    /// <param name="Search">Finds the sets.</param>
    /// <param name="SharesStates">Whether it asks the same states as an earlier one, and uses its ways.</param>
    /// <param name="SharesAll">Whether it asks the same states in the same places.</param>
    private sealed record Inquiry(
        Flight Flight,
        FlightConsent System,
        IReadOnlyList<ClaimVerdict> Verdicts,
        ConsentSearch<FlightWay> Search,
        bool SharesStates,
        bool SharesAll);
}
