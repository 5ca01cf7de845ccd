// A node's key: compared item by item.
using Key = (double First, double Second, double Third);

namespace Umweg.Routes;

/// <summary>Lists the corridors of a flight: the sets of states that it may cross, with their shortest ways.</summary>
/// <remarks>
/// <para>The states that tell corridors apart are given by <see cref="CorridorStates"/>. A way is <em>dominated</em> if
/// another crosses a proper subset of its states and is not longer; a corridor is a set that the shortest way within it
/// needs whole. Dominated ways are never listed, every other set is, once, with a shortest way.</para>
/// <para>METHOD: best first over nodes (R refused, A accepted), each standing for the ways that avoid R and cross all
/// of A. A solve minimises length alone, so its length plus the price of A is a lower bound for the node; where the way
/// found crosses more than A, the node is split on one such state. Proofs, and the simpler method that fails:
/// docs/algorithms/corridors.md.</para>
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
    /// <summary>All corridors, cheapest first; equally cheap ones by fewer states.</summary>
    /// <remarks>Cost is length plus <see cref="CorridorStates.PriceKm"/>.</remarks>
    public IEnumerable<TWay> ByCost()
    {
        var all = StateSet.Of([.. Enumerable.Range(0, states.Entries.Count)]);
        var listed = new List<TWay>();
        foreach (var way in Enumerate(all, Rank, IsDominated))
        {
            listed.Add(way);
            yield return way;
        }

        // A way through fewer states that is not longer has a lower key, so it was listed before.
        bool IsDominated(Node node) => listed.Exists(
            other => other.SearchKm <= node.BoundKm && other.Crossed.IsSubsetOf(node.Accepted));

        Key Rank(double searchKm, StateSet accepted) =>
            (searchKm + states.PriceKm(accepted), accepted.Count, 0);
    }

    /// <summary>The shortest way for each number of unwilling states, fewest first; each shorter than all before.
    /// </summary>
    /// <remarks>Of several equally short ways with equally many unwilling states, one of the least price.</remarks>
    public IReadOnlyList<TWay> Front()
    {
        var front = new List<TWay>();
        foreach (var way in Enumerate(states.Unwilling, Rank, IsNoShorter))
        {
            front.Add(way);
        }

        return front;

        bool IsNoShorter(Node node) => front.Count > 0 && front[^1].SearchKm <= node.BoundKm;

        Key Rank(double searchKm, StateSet accepted) =>
            (states.CountUnwilling(accepted), searchKm, states.PriceKm(accepted));
    }

    /// <summary>Ways by ascending key, told apart by the states of <paramref name="branchOn"/> alone.</summary>
    /// <param name="branchOn">The states that make a difference.</param>
    /// <param name="rank">A node's key from its length and accepted states; never decreases in either.</param>
    /// <param name="isIdle">Whether a node, by the time it is reached, can hold nothing of interest.</param>
    private IEnumerable<TWay> Enumerate(
        StateSet branchOn,
        Func<double, StateSet, Key> rank,
        Func<Node, bool> isIdle)
    {
        var queue = new PriorityQueue<Node, (Key, int)>();
        var sequence = 0;
        Push(new Node(default, default, memo.KnownBoundKm(default), null));
        while (queue.TryDequeue(out var node, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            if (isIdle(node))
            {
                continue;
            }

            if (node.Way is null)
            {
                // A node is solved when it is reached, not when it is made: many are never reached, and what was
                // learnt meanwhile may raise its bound.
                var bound = memo.KnownBoundKm(node.Refused);
                if (bound > node.BoundKm)
                {
                    Push(node with { BoundKm = bound });
                }
                else if (!memo.TrySolve(node.Refused, out var way, cancellation))
                {
                    yield break;
                }
                else if (way is not null)
                {
                    Push(node with { BoundKm = way.SearchKm, Way = way });
                }

                continue;
            }

            var crossed = node.Way.Crossed.Intersect(branchOn);
            var undecided = crossed.Except(node.Accepted);
            if (undecided.Count > 0)
            {
                // Any state would do. Refusing the one that is crossed longest lifts that half's bound the most, so it
                // waits longest.
                var state = undecided.Members().MaxBy(node.Way.KilometresOver);
                Push(new Node(node.Refused.With(state), node.Accepted, node.BoundKm, null));
                Push(node with { Accepted = node.Accepted.With(state) });
            }
            else if (node.Accepted.IsSubsetOf(crossed))
            {
                yield return node.Way;
            }
        }

        void Push(Node node)
        {
            if (node.BoundKm < double.PositiveInfinity)
            {
                queue.Enqueue(node, (rank(node.BoundKm, node.Accepted), sequence++));
            }
        }
    }

    /// <summary>The ways that avoid <paramref name="Refused"/> and cross all of <paramref name="Accepted"/>.</summary>
    /// <param name="Refused">States that are not crossed.</param>
    /// <param name="Accepted">States that are paid for.</param>
    /// <param name="BoundKm">None of the ways is shorter; exact where <paramref name="Way"/> is there.</param>
    /// <param name="Way">A shortest way past the refused states; null while it is not asked for.</param>
    private sealed record Node(StateSet Refused, StateSet Accepted, double BoundKm, TWay? Way);
}
