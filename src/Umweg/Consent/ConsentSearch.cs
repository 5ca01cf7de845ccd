using Umweg.Routes;

namespace Umweg.Consent;

/// <summary>Finds who must say yes to a flight and who can prevent it, up to a number of states.</summary>
/// <remarks>
/// <para>In this order, so that what is wanted first is there first if the search is ended: the best way, the price of
/// each state on it, the sets that can prevent the flight, the minimal sets that suffice, then all that suffice, by
/// length.</para>
/// <para>What is found does not depend on when the search is ended; only how much of it does. Proofs and limits:
/// docs/algorithms/consent.md.</para>
/// </remarks>
/// <typeparam name="TWay">What a way is.</typeparam>
internal sealed class ConsentSearch<TWay>
    where TWay : CorridorWay
{
    // Nearly every search foreseen is needed: of some 600 but a dozen or two are not.
    private const int AtOnce = 4;

    private readonly IConsentSystem<TWay> _system;
    private readonly int _maxStates;
    private readonly CorridorMemo<TWay> _memo;
    private readonly int _maxTests;
    private readonly CancellationToken _cancellation;
    private int _tests;

    /// <summary>A search.</summary>
    /// <param name="system">The flight.</param>
    /// <param name="maxStates">Sets of up to so many states are listed, states in every set (those of departure and
    /// arrival, where they are asked) not counted.</param>
    /// <param name="maxSolves">How many shortest ways may be searched for.</param>
    /// <param name="maxTests">How often it may be tested whether any way is left.</param>
    /// <param name="solved">Hears how many shortest ways were searched for.</param>
    /// <param name="earlier">A search for the same flight under other conditions, with the same states.</param>
    /// <param name="stillHolds">Whether a way found there (null: that there is none) is a shortest here too.</param>
    /// <param name="cancellation">Ends the search; what was found by then is returned.</param>
    public ConsentSearch(
        IConsentSystem<TWay> system,
        int maxStates,
        int maxSolves,
        int maxTests,
        Action<int>? solved = null,
        ConsentSearch<TWay>? earlier = null,
        Func<TWay?, bool>? stillHolds = null,
        CancellationToken cancellation = default)
    {
        _system = system;
        _maxStates = maxStates;
        _memo = new(system, maxSolves, solved, AtOnce, earlier?._memo, stillHolds);
        _cancellation = cancellation;
        _maxTests = maxTests;
    }

    /// <summary>How many shortest ways were searched for.</summary>
    public int Solves => _memo.Solves;

    /// <summary>How often it was tested whether any way is left.</summary>
    public int Tests => _tests;

    /// <summary>All that is to be found; null where there is no way though everybody says yes.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before any way was found.</exception>
    public ConsentFindings<TWay>? Find() => Find(null, _ => false);

    /// <summary>As much of it as it takes to tell what differs from what was found under other conditions.</summary>
    /// <param name="earlier">What was found there, the smallest sets completely; null for no way.</param>
    /// <param name="differs">Whether what is found differs already. It holds the minimal sets, and of the sets listed
    /// there those that are permission sets here; the search goes on to all others if that is no difference.</param>
    /// <returns>What was found; null where there is no way though everybody says yes.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled before any way was found.</exception>
    public ConsentFindings<TWay>? FindBeside(
        ConsentFindings<TWay>? earlier, Func<ConsentFindings<TWay>, bool> differs) => Find(earlier, differs);

    private ConsentFindings<TWay>? Find(
        ConsentFindings<TWay>? earlier, Func<ConsentFindings<TWay>, bool> isEnough)
    {
        if (!_memo.TrySolve(default, out var best, _cancellation) || best is null)
        {
            return null;
        }

        var findings = new ConsentFindings<TWay>(best);
        try
        {
            AddPrices(findings, best.Crossed.Intersect(_system.Asked));
            AddBlockingSets(findings, earlier);
            AddMinimalSets(findings, earlier);
            AddListed(findings, earlier);
            findings.HasSmallest = true;
            if (!isEnough(findings))
            {
                AddLargerSets(findings);
            }
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            findings.Limit = ConsentLimit.Interrupted;
        }
        catch (LimitReachedException)
        {
            findings.Limit = ConsentLimit.Searches;
        }

        return findings;
    }

    /// <summary>The smallest of the sets whose no prevents the flight, or, if that takes too many tests, one of which
    /// nobody can be spared; null where nobody can prevent it.</summary>
    public StateSet? SmallestBlockingSet()
    {
        try
        {
            return new Transversals(MissedByRefusal).UpTo(0, orSmallest: true)
                .Select(set => (StateSet?)Plainer(set)).FirstOrDefault();
        }
        catch (LimitReachedException)
        {
            _tests = 0;
            return MissedByYes(default);
        }
    }

    /// <summary>The minimal sets of up to the number of states whose yes suffices, each with its shortest way, fewest
    /// states first; those found until a limit was reached.</summary>
    public IReadOnlyList<PermissionFinding<TWay>> MinimalSets()
    {
        var found = new List<PermissionFinding<TWay>>();
        try
        {
            found.AddRange(WithWays(new Transversals(MissedByYes).UpTo(_maxStates, orSmallest: false)));
        }
        catch (LimitReachedException)
        {
            // What is there is right; the sets of two after it are not worth more time.
        }

        return found;
    }

    private void AddPrices(ConsentFindings<TWay> findings, StateSet states)
    {
        _memo.SolveAhead(
            [.. states.Members().Select(state => StateSet.Of(state)).Where(set => !_memo.IsKnown(set, out _))],
            _cancellation);
        foreach (var state in states.Members())
        {
            findings.Prices[state] = Solve(StateSet.Of(state));
        }
    }

    private void AddBlockingSets(ConsentFindings<TWay> findings, ConsentFindings<TWay>? earlier)
    {
        foreach (var found in new Transversals(MissedByRefusal).UpTo(_maxStates, orSmallest: true))
        {
            // Of many that are as small, the one that was shown already, if it is one here.
            var set = found.Count <= _maxStates ? found
                : earlier?.Blocking is [var shown] && shown.Count == found.Count && WayPast(shown) is null ? shown
                : Plainer(found);
            if (Solve(set) is not null)
            {
                throw new InvalidOperationException($"A way past {set} was found, though the pieces have none.");
            }

            findings.Blocking.Add(set);
        }
    }

    // Of several smallest sets a reader understands that best which lies round one end, such as all its neighbours.
    private StateSet Plainer(StateSet smallest) =>
        MissedByYes(default) is { } wall && wall.Count == smallest.Count ? wall : smallest;

    // What is in every set, as departure and arrival of a state aircraft are, is no choice and does not count.
    private int MaxStates => _maxStates + _system.Ends.Count;

    private void AddMinimalSets(ConsentFindings<TWay> findings, ConsentFindings<TWay>? earlier) =>
        findings.Permission.AddRange(WithWays(new Transversals(MissedByYes).UpTo(MaxStates, orSmallest: true)
            .Select(found => found.Count > MaxStates
                && earlier?.Permission is [{ States: var shown }]
                && shown.Count == found.Count
                && Suffices(shown) ? shown : found)));

    // A way found within a set that needs a part of it alone proves that it is no permission set.
    private void AddListed(ConsentFindings<TWay> findings, ConsentFindings<TWay>? earlier)
    {
        var known = findings.Permission.Select(found => found.States).ToHashSet();
        var listed = (earlier?.Permission ?? []).Select(each => each.States)
            .Where(set => set.Count <= MaxStates && !known.Contains(set) && Suffices(set))
            .ToList();
        foreach (var sets in listed.Chunk(AtOnce))
        {
            findings.Permission.AddRange(sets.Zip(ShortestWithin(sets))
                .Where(found => found.Second.Crossed.Intersect(_system.Asked) == found.First)
                .Select(found => new PermissionFinding<TWay>(found.First, found.Second, IsMinimal: false)));
        }
    }

    private bool Suffices(StateSet willing) => WayPast(_system.Asked.Except(willing)) is not null;

    // A few at a time, so that processors share the searches and what is found early is there early.
    private IEnumerable<PermissionFinding<TWay>> WithWays(IEnumerable<StateSet> minimal) =>
        from sets in minimal.Chunk(AtOnce)
        from found in sets.Zip(ShortestWithin(sets))
        select new PermissionFinding<TWay>(found.First, found.Second, IsMinimal: true);

    private void AddLargerSets(ConsentFindings<TWay> findings)
    {
        var known = findings.Permission.Select(found => found.States).ToHashSet();
        var minimal = findings.Permission.Where(found => found.IsMinimal).Select(found => found.States).ToList();
        if (minimal.TrueForAll(set => set.Count <= MaxStates))
        {
            var enumeration = new PermissionEnumeration<TWay>(_system.Asked, minimal, MaxStates, _memo, _cancellation);
            foreach (var way in enumeration.ByLength())
            {
                var states = way.Crossed.Intersect(_system.Asked);
                if (!known.Contains(states))
                {
                    findings.Permission.Add(new(states, way, IsMinimal: false));
                }
            }
        }

        if (_memo.LimitReached)
        {
            findings.Limit = ConsentLimit.Searches;
        }
    }

    // The asked states of a way past the refused ones that nobody of them can be spared for; null where there is none.
    private StateSet? MissedByRefusal(StateSet refused)
    {
        if (WayPast(refused) is not { } states)
        {
            return null;
        }

        foreach (var state in states.Members().ToList())
        {
            if (states.Contains(state)
                && WayPast(_system.Asked.Except(states).With(state)) is { } fewer)
            {
                states = fewer;
            }
        }

        return states;
    }

    // States besides the willing ones that leave no way, none of which can be spared; null where there is a way.
    private StateSet? MissedByYes(StateSet willing)
    {
        var refused = _system.Asked.Except(willing);
        if (WayPast(refused) is not null)
        {
            return null;
        }

        var wall = _system.WallWithin(refused);
        foreach (var state in wall.Members().ToList())
        {
            var without = wall.Except(StateSet.Of(state));
            if (wall.Contains(state) && WayPast(without) is null)
            {
                wall = _system.WallWithin(without);
            }
        }

        return wall;
    }

    private StateSet? WayPast(StateSet refused)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (++_tests > _maxTests)
        {
            throw new LimitReachedException();
        }

        return _system.SomeWayPast(refused, _cancellation);
    }

    // Only those are refused that the ways would cross: to close the whole world takes long.
    private IReadOnlyList<TWay> ShortestWithin(IReadOnlyList<StateSet> willing)
    {
        var refused = new StateSet[willing.Count];
        var ways = new TWay?[willing.Count];
        while (ways.Contains(null))
        {
            _memo.SolveAhead(
                [.. refused.Where((set, i) => ways[i] is null && !_memo.IsKnown(set, out _)).Distinct()],
                _cancellation);
            for (var i = 0; i < ways.Length; i++)
            {
                var way = Solve(refused[i])
                    ?? throw new InvalidOperationException(
                        $"No way within {willing[i]} was found, though the pieces have one.");
                var unwanted = way.Crossed.Intersect(_system.Asked).Except(willing[i]);
                refused[i] = refused[i].Union(unwanted);
                ways[i] = unwanted.Count == 0 ? way : null;
            }
        }

        return ways!;
    }

    private TWay? Solve(StateSet refused) =>
        _memo.TrySolve(refused, out var way, _cancellation) ? way : throw new LimitReachedException();

    /// <summary>Ends the search from within; never leaves this class.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1064:Exceptions should be public", Justification = "It never leaves this class.")]
    private sealed class LimitReachedException : Exception;
}

/// <summary>What a search for consent found.</summary>
/// <typeparam name="TWay">What a way is.</typeparam>
/// <param name="best">The shortest way, if everybody says yes.</param>
internal sealed class ConsentFindings<TWay>(TWay best)
    where TWay : CorridorWay
{
    /// <summary>The shortest way, if everybody says yes.</summary>
    public TWay Best { get; } = best;

    /// <summary>For states on the best way the shortest way if it alone refuses; null where none is left.</summary>
    public Dictionary<int, TWay?> Prices { get; } = [];

    /// <summary>The sets whose no prevents the flight.</summary>
    public List<StateSet> Blocking { get; } = [];

    /// <summary>The sets whose yes suffices, each with the shortest way that it gives: first the minimal ones, fewest
    /// states first, then the others, shortest first.</summary>
    public List<PermissionFinding<TWay>> Permission { get; } = [];

    /// <summary>Whether the blocking and the minimal sets are complete, whatever ended the search.</summary>
    public bool HasSmallest { get; set; }

    /// <summary>What ended the search before all was found; null where nothing did.</summary>
    public ConsentLimit? Limit { get; set; }
}

/// <summary>A set of states whose yes suffices.</summary>
/// <typeparam name="TWay">What a way is.</typeparam>
/// <param name="States">The states.</param>
/// <param name="Way">The shortest way that asks no others.</param>
/// <param name="IsMinimal">Whether no part of the set suffices.</param>
internal sealed record PermissionFinding<TWay>(StateSet States, TWay Way, bool IsMinimal)
    where TWay : CorridorWay;
