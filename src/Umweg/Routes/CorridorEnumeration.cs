namespace Umweg.Routes;

/// <summary>Lists the corridors of a flight: the sets of states that it may cross, with their shortest ways.</summary>
/// <remarks>
/// <para>The states that tell corridors apart are given by <see cref="CorridorStates"/>. A way is <em>dominated</em> if
/// another crosses a proper subset of its states and is not longer; a corridor is a set that the shortest way within it
/// needs whole. Dominated ways are never listed, every other set is, once, with a shortest way.</para>
/// <para>METHOD: best first over the tree of what is refused and accepted (<see cref="CorridorTree{TWay}"/>). A solve
/// minimises length alone, so its length plus the price of what is accepted is a lower bound. Proofs, and the simpler
/// method that fails: docs/algorithms/corridors.md.</para>
/// <para>Cost: at most one solve per node, and no more than the memo's limit; when that is reached the enumeration ends
/// early and <see cref="CorridorMemo{TWay}.LimitReached"/> says so.</para>
/// </remarks>
/// <typeparam name="TWay">What a way is.</typeparam>
internal sealed class CorridorEnumeration<TWay>(
    CorridorStates states,
    CorridorMemo<TWay> memo,
    CancellationToken cancellation = default)
    where TWay : CorridorWay
{
    private readonly CorridorTree<TWay> _tree = new(memo, cancellation);

    /// <summary>All corridors, cheapest first; equally cheap ones by fewer states.</summary>
    /// <remarks>Cost is length plus <see cref="CorridorStates.PriceKm"/>.</remarks>
    public IEnumerable<TWay> ByCost()
    {
        var all = StateSet.Of([.. Enumerable.Range(0, states.Entries.Count)]);
        var listed = new List<TWay>();
        foreach (var way in _tree.Ways(all, Rank, node => IsDominated(node) ? null : all))
        {
            listed.Add(way);
            yield return way;
        }

        // A way through fewer states that is not longer has a lower key, so it was listed before.
        bool IsDominated(CorridorTree<TWay>.Node node) => listed.Exists(
            other => other.SearchKm <= node.BoundKm && other.Crossed.IsSubsetOf(node.Accepted));

        (double, double, double) Rank(double searchKm, StateSet accepted) =>
            (searchKm + states.PriceKm(accepted), accepted.Count, 0);
    }

    /// <summary>The shortest way for each number of unwilling states, fewest first; each shorter than all before.
    /// </summary>
    /// <remarks>Of several equally short ways with equally many unwilling states, one of the least price.</remarks>
    public IReadOnlyList<TWay> Front()
    {
        var front = new List<TWay>();
        foreach (var way in _tree.Ways(states.Unwilling, Rank, node => IsNoShorter(node) ? null : states.Unwilling))
        {
            front.Add(way);
        }

        return front;

        bool IsNoShorter(CorridorTree<TWay>.Node node) =>
            front.Count > 0 && front[^1].SearchKm <= node.BoundKm;

        (double, double, double) Rank(double searchKm, StateSet accepted) =>
            (states.CountUnwilling(accepted), searchKm, states.PriceKm(accepted));
    }
}
