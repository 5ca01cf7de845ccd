using Umweg.Routes;

namespace Umweg.Consent;

/// <summary>Lists the sets of states whose yes suffices for a flight, shortest way first.</summary>
/// <remarks>
/// <para>A set is listed if no part of it gives as short a way, and only up to a size: <see cref="CorridorEnumeration{
/// TWay}"/> with every price zero, made to skip what is too large.</para>
/// <para>METHOD: best first over the same tree (<see cref="CorridorTree{TWay}"/>). The minimal sets up to that size are
/// known beforehand, and every set wanted contains one of them: a node that can hold none is dropped, and states that
/// no set left to a node can contain are refused at once. Proofs: docs/algorithms/consent.md.</para>
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
        var tree = new CorridorTree<TWay>(memo, cancellation);
        foreach (var way in tree.Ways(asked, (km, accepted) => (km, accepted.Count, 0), PossibleUnlessListed))
        {
            listed.Add(way.Crossed.Intersect(asked));
            yield return way;
        }

        // What was listed is no longer than any way still to come, so that more states gain nothing.
        StateSet? PossibleUnlessListed(CorridorTree<TWay>.Node node) =>
            listed.Exists(set => set.IsSubsetOf(node.Accepted)) ? null : PossibleIn(node);
    }

    /// <summary>The states that a set of a node can contain besides the accepted ones; null where it holds no set.
    /// </summary>
    private StateSet? PossibleIn(CorridorTree<TWay>.Node node)
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
}
