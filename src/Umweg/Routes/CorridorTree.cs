// A node's key: compared item by item.
using Key = (double First, double Second, double Third);

namespace Umweg.Routes;

/// <summary>The ways of a flight as the leaves of a tree in which state after state is refused or accepted.</summary>
/// <remarks>A node (R refused, A accepted) stands for the ways that avoid R and cross all of A; where the shortest way
/// past R crosses more than A, the node is split on one such state. The node of the least key comes first. Proofs:
/// docs/algorithms/corridors.md.</remarks>
/// <param name="memo">Solves; where its limit is reached, the tree ends early, and the memo says so.</param>
/// <param name="cancellation">Ends it early.</param>
/// <typeparam name="TWay">What a way is.</typeparam>
internal sealed class CorridorTree<TWay>(CorridorMemo<TWay> memo, CancellationToken cancellation)
    where TWay : CorridorWay
{
    /// <summary>Ways by ascending key, told apart by the states of <paramref name="branchOn"/> alone.</summary>
    /// <param name="branchOn">The states that make a difference.</param>
    /// <param name="rank">A node's key from its length and accepted states; never decreases in either.</param>
    /// <param name="possibleIn">The states that a way of interest in a node may cross besides the accepted ones, asked
    /// when the node is reached; null where it holds none.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<TWay> Ways(
        StateSet branchOn, Func<double, StateSet, Key> rank, Func<Node, StateSet?> possibleIn)
    {
        var queue = new PriorityQueue<Node, (Key, int)>();
        var sequence = 0;
        Push(new(default, default, memo.KnownBoundKm(default), null));
        while (queue.TryDequeue(out var node, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            if (possibleIn(node) is not { } possible)
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
                else
                {
                    SolveAhead(node, queue, possibleIn);
                    if (!memo.TrySolve(node.Refused, out var way, cancellation))
                    {
                        yield break;
                    }

                    if (way is not null)
                    {
                        Push(node with { BoundKm = way.SearchKm, Way = way });
                    }
                }

                continue;
            }

            var crossed = node.Way.Crossed.Intersect(branchOn);
            var undecided = crossed.Except(node.Accepted);
            var impossible = undecided.Except(possible);
            if (impossible.Count > 0)
            {
                Push(node with { Refused = node.Refused.Union(impossible), Way = null });
            }
            else if (undecided.Count > 0)
            {
                // Any state would do. Refusing the one that is crossed longest lifts that half's bound the most, so it
                // waits longest.
                var state = undecided.Members().MaxBy(node.Way.KilometresOver);
                Push(node with { Refused = node.Refused.With(state), Way = null });
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

    // Those next in the queue are seldom spared a solve, and together they take less time.
    private void SolveAhead(
        Node first, PriorityQueue<Node, (Key, int)> queue, Func<Node, StateSet?> possibleIn)
    {
        if (memo.AtOnce == 1 || memo.IsKnown(first.Refused, out _))
        {
            return;
        }

        var ahead = new List<StateSet> { first.Refused };
        var looked = new List<(Node, (Key, int))>();
        while (ahead.Count < memo.AtOnce && queue.TryDequeue(out var node, out var key))
        {
            looked.Add((node, key));
            if (node.Way is null
                && possibleIn(node) is not null
                && memo.KnownBoundKm(node.Refused) <= node.BoundKm
                && !ahead.Contains(node.Refused)
                && !memo.IsKnown(node.Refused, out _))
            {
                ahead.Add(node.Refused);
            }
        }

        queue.EnqueueRange(looked);
        memo.SolveAhead(ahead, cancellation);
    }

    /// <summary>The ways that avoid <paramref name="Refused"/> and cross all of <paramref name="Accepted"/>.</summary>
    /// <param name="Refused">States that are not crossed.</param>
    /// <param name="Accepted">States that are paid for, or say yes.</param>
    /// <param name="BoundKm">None of the ways is shorter; exact where <paramref name="Way"/> is there.</param>
    /// <param name="Way">A shortest way past the refused states; null while it is not asked for.</param>
    public sealed record Node(StateSet Refused, StateSet Accepted, double BoundKm, TWay? Way);
}
