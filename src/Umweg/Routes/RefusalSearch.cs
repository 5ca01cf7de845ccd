namespace Umweg.Routes;

/// <summary>Finds the best way of a flight past every set of states that refuse one after another.</summary>
/// <remarks>
/// <para>Level by level, so that a limit costs the deepest cases only. Each case is a search of its own from its
/// refused set, and shares with others nothing but searches past exactly the same states: what is claimed of a case
/// holds of the flight with these states closed.</para>
/// <para>Cost: one search a case where nothing has a price, else as many as prove a way the cheapest.</para>
/// </remarks>
/// <param name="states">The states that tell corridors apart.</param>
/// <param name="solver">Finds ways.</param>
/// <param name="refusable">Those of the states that can refuse.</param>
/// <param name="inOrder">The states of a way in the order of crossing.</param>
/// <param name="solved">Hears how many searches were made.</param>
/// <param name="cancellation">Ends the search; what was found by then is returned.</param>
/// <typeparam name="TWay">What a way is.</typeparam>
internal sealed class RefusalSearch<TWay>(
    CorridorStates states,
    ICorridorSolver<TWay> solver,
    StateSet refusable,
    Func<TWay, IEnumerable<int>> inOrder,
    Action<int>? solved = null,
    CancellationToken cancellation = default)
    where TWay : CorridorWay
{
    private readonly Dictionary<StateSet, TWay?> _solves = [];
    private readonly Dictionary<StateSet, RefusalFinding<TWay>> _known = [];
    private int _maxSolves;

    /// <summary>How many searches were made.</summary>
    public int Solves => _solves.Count;

    /// <summary>The cases, those with fewer refusals first.</summary>
    /// <param name="best">The best way if nobody refuses.</param>
    /// <param name="depth">How many states refuse at most.</param>
    /// <param name="maxCases">How many cases are looked at.</param>
    /// <param name="maxSolves">How many searches may be made.</param>
    public (IReadOnlyList<RefusalFinding<TWay>> Cases, RefusalLimit? Limit) Find(
        TWay best, int depth, int maxCases, int maxSolves)
    {
        _maxSolves = maxSolves;
        var root = new RefusalFinding<TWay>([], default, best);
        _known[default] = root;
        var cases = new List<RefusalFinding<TWay>> { root };
        try
        {
            return (cases, Grow(cases, depth, maxCases) ? null : RefusalLimit.Cases);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return (cases, RefusalLimit.Interrupted);
        }
        catch (LimitReachedException)
        {
            return (cases, RefusalLimit.Searches);
        }
    }

    // Each case is looked at after those that were found before it: level by level.
    private bool Grow(List<RefusalFinding<TWay>> cases, int depth, int maxCases)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            var parent = cases[i];
            if (parent.Way is not { } way || parent.Names.Count == depth)
            {
                continue;
            }

            foreach (var name in NamesInOrder(way))
            {
                var refused = parent.Refused.Union(PartsOf(name));
                if (!_known.TryGetValue(refused, out var child))
                {
                    if (cases.Count == maxCases)
                    {
                        return false;
                    }

                    child = Case([.. parent.Names, name], refused);
                    _known[refused] = child;
                    cases.Add(child);
                }

                parent.Next.Add((name, child));
            }
        }

        return true;
    }

    private RefusalFinding<TWay> Case(IReadOnlyList<string> names, StateSet refused)
    {
        var found = new RefusalFinding<TWay>(names, refused, BestPast(refused));
        if (found.Way is null)
        {
            found.ReopenedBy.AddRange(
                from name in names
                let way = BestPast(refused.Except(PartsOf(name)))
                where way is not null
                select (name, way));
        }

        return found;
    }

    private TWay? BestPast(StateSet refused) => _known.TryGetValue(refused, out var known)
        ? known.Way
        : CorridorList.Cheapest(states, new PastRefused(this, refused), int.MaxValue, cancellation).Way;

    private TWay? Solve(StateSet refused)
    {
        if (_solves.TryGetValue(refused, out var known))
        {
            return known;
        }

        cancellation.ThrowIfCancellationRequested();
        if (_solves.Count == _maxSolves)
        {
            throw new LimitReachedException();
        }

        var way = solver.Solve(refused, cancellation);
        _solves[refused] = way;
        solved?.Invoke(_solves.Count);
        return way;
    }

    private IEnumerable<string> NamesInOrder(TWay way) => inOrder(way).Where(refusable.Contains)
        .Select(state => states.Entries[state].Name).Distinct(StringComparer.Ordinal);

    // A state refuses as a whole, whatever the stance says of its parts.
    private StateSet PartsOf(string name) => StateSet.Of(
        [.. refusable.Members().Where(state => states.Entries[state].Name == name)]);

    /// <summary>The flight with those states closed.</summary>
    private sealed class PastRefused(RefusalSearch<TWay> search, StateSet closed) : ICorridorSolver<TWay>
    {
        public TWay? Solve(StateSet refused, CancellationToken cancellation) => search.Solve(refused.Union(closed));
    }

    /// <summary>Ends the search from within; never leaves this class.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Design", "CA1064:Exceptions should be public", Justification = "It never leaves this class.")]
    private sealed class LimitReachedException : Exception;
}

/// <summary>A case as it is found.</summary>
/// <param name="Names">The states that refuse, in order.</param>
/// <param name="Refused">The same with all their parts.</param>
/// <param name="Way">The best way that is left.</param>
internal sealed record RefusalFinding<TWay>(IReadOnlyList<string> Names, StateSet Refused, TWay? Way)
    where TWay : CorridorWay
{
    /// <summary>The cases with one state more, in the order of crossing.</summary>
    public List<(string State, RefusalFinding<TWay> Case)> Next { get; } = [];

    /// <summary>Where no way is left: who alone re-opens one, and which.</summary>
    public List<(string State, TWay Way)> ReopenedBy { get; } = [];
}
