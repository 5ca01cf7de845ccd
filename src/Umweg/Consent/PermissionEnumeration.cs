using Umweg.Routes;

namespace Umweg.Consent;

/// <summary>Lists the sets of states whose yes suffices for a flight, shortest way first.</summary>
/// <remarks>
/// <para>A set is listed if no part of it gives as short a way, and only up to a size: <see cref="CorridorEnumeration{
/// TWay}"/> with every price zero, made to skip what is too large.</para>
/// <para>METHOD: best first over nodes (R refused, A accepted). The minimal sets up to that size are known beforehand,
/// and every set wanted contains one of them: a node that can hold none is dropped, and states that no set left to a
/// node can contain are refused at once. Proofs: docs/algorithms/consent.md.</para>
/// </remarks>
/// <param name="asked">The states that are asked.</param>
/// <param name="minimal">All minimal sets up to the size.</param>
/// <param name="maxStates">The size.</param>
/// <param name="memo">Solves.</param>
/// <param name="cancellation">Ends the enumeration early.</param>
/// <typeparam name="TWay">What a way is.</typeparam>
internal sealed class PermissionEnumeration<TWay>(
    StateSet asked,
    IReadOnlyList<StateSet> minimal,
    int maxStates,
    CorridorMemo<TWay> memo,
    CancellationToken cancellation)
    where TWay : CorridorWay
{
    /// <summary>The ways, each the shortest that needs no other yes than those of the states it crosses.</summary>
    /// <remarks>Ends early where the memo's limit is reached, which the memo says.</remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<TWay> ByLength()
    {
        var listed = new List<StateSet>();
        var queue = new PriorityQueue<Node, (double, int, int)>();
        var sequence = 0;
        Push(new(default, default, 0, null));
        while (queue.TryDequeue(out var node, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            if (listed.Exists(set => set.IsSubsetOf(node.Accepted)) || PossibleIn(node) is not { } possible)
            {
                // What was listed is no longer than any way still to come, so that more states gain nothing.
                continue;
            }

            if (node.Way is null)
            {
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

            var crossed = node.Way.Crossed.Intersect(asked);
            var undecided = crossed.Except(node.Accepted);
            var impossible = undecided.Except(possible);
            if (impossible.Count > 0)
            {
                Push(node with { Refused = node.Refused.Union(impossible), Way = null });
            }
            else if (undecided.Count > 0)
            {
                var state = undecided.Members().MaxBy(node.Way.KilometresOver);
                Push(node with { Refused = node.Refused.With(state), Way = null });
                Push(node with { Accepted = node.Accepted.With(state) });
            }
            else if (node.Accepted.IsSubsetOf(crossed))
            {
                listed.Add(crossed);
                yield return node.Way;
            }
        }

        void Push(Node node)
        {
            if (node.BoundKm < double.PositiveInfinity)
            {
                queue.Enqueue(node, (node.BoundKm, node.Accepted.Count, sequence++));
            }
        }
    }

    /// <summary>The states that a set of a node can contain besides the accepted ones; null where it holds no set.
    /// </summary>
    private StateSet? PossibleIn(Node node)
    {
        var more = maxStates - node.Accepted.Count;
        StateSet? possible = null;
        foreach (var set in minimal)
        {
            var missing = set.Except(node.Accepted);
            if (missing.Count > more || missing.Overlaps(node.Refused))
            {
                continue;
            }

            if (missing.Count < more)
            {
                // There is room for any state besides.
                return asked;
            }

            possible = (possible ?? default).Union(missing);
        }

        return possible;
    }

    /// <summary>The ways that avoid <paramref name="Refused"/> and cross all of <paramref name="Accepted"/>.</summary>
    /// <param name="Refused">States that are not crossed.</param>
    /// <param name="Accepted">States that say yes.</param>
    /// <param name="BoundKm">None of the ways is shorter; exact where <paramref name="Way"/> is there.</param>
    /// <param name="Way">A shortest way past the refused states; null while it is not asked for.</param>
    private sealed record Node(StateSet Refused, StateSet Accepted, double BoundKm, TWay? Way);
}
