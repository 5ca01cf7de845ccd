using Umweg.Routes;

namespace Umweg.Consent;

/// <summary>The minimal sets that hit every set of a family which nobody can write down: it is found out piece by
/// piece, by asking which of its sets a candidate misses.</summary>
/// <remarks>
/// <para>Both halves of consent are this one question. The sets that can prevent a flight hit every way; the sets whose
/// yes suffices hit every wall. Proof of completeness: docs/algorithms/consent.md.</para>
/// <para>METHOD: for each size in turn, a search that branches on the states of a known set not hit yet; where all
/// known sets are hit, the family is asked, and what it gives is known from then on. A branch ends where more sets than
/// states are left that have no state in common.</para>
/// </remarks>
/// <param name="missedBy">A set of the family that has no state in common with this one, the smaller the better; null
/// where every set of the family is hit.</param>
internal sealed class Transversals(Func<StateSet, StateSet?> missedBy)
{
    private readonly List<StateSet> _known = [];
    private readonly List<StateSet> _found = [];

    /// <summary>All minimal ones of up to so many states, fewest first.</summary>
    /// <remarks>Where none is that small and <paramref name="orSmallest"/> is set, one of the least size instead, if
    /// there is any at all.</remarks>
    public IEnumerable<StateSet> UpTo(int maxStates, bool orSmallest)
    {
        for (var size = 0; size <= maxStates || (orSmallest && _found.Count == 0); size++)
        {
            foreach (var found in Search(default, default, size))
            {
                _found.Add(found);
                yield return found;
                if (size > maxStates)
                {
                    yield break;
                }
            }

            // The empty set can never be hit. A state that is in none of the known sets need not be chosen, so that
            // with all of them chosen nothing is missed, unless nothing can be hit.
            if (_known.Exists(set => set.Count == 0) || size > StatesKnown())
            {
                yield break;
            }
        }
    }

    private int StatesKnown() => _known.Aggregate(default(StateSet), (all, set) => all.Union(set)).Count;

    /// <summary>The minimal ones that consist of the chosen states and so many more, none of them excluded.</summary>
    private IEnumerable<StateSet> Search(StateSet chosen, StateSet excluded, int more)
    {
        if (_found.Exists(found => found.IsSubsetOf(chosen)))
        {
            yield break;
        }

        if (Unhit(chosen, excluded, more) is not { } branching)
        {
            yield break;
        }

        if (branching.Set is not { } unhit)
        {
            if (missedBy(chosen) is not { } missed)
            {
                // Smaller ones were found in their turn, so this one is minimal; and of its size.
                yield return chosen;
                yield break;
            }

            _known.Add(missed);
            unhit = missed.Except(excluded);
        }

        if (more == 0)
        {
            yield break;
        }

        foreach (var state in unhit.Members())
        {
            foreach (var found in Search(chosen.With(state), excluded, more - 1))
            {
                yield return found;
            }

            // What contains it was listed just now: each set is met once.
            excluded = excluded.With(state);
        }
    }

    /// <summary>What is left to choose from of a known set that is not hit, the one with the least choice; null where
    /// so few states cannot hit all.</summary>
    private Branching? Unhit(StateSet chosen, StateSet excluded, int more)
    {
        var unhit = _known.Where(set => !set.Overlaps(chosen))
            .Select(set => set.Except(excluded))
            .OrderBy(set => set.Count)
            .ToList();
        if (unhit.Count == 0)
        {
            return new(null);
        }

        var apart = 0;
        var taken = default(StateSet);
        foreach (var set in unhit.Where(set => !set.Overlaps(taken)))
        {
            taken = taken.Union(set);
            apart++;
        }

        return apart > more || unhit[0].Count == 0 ? null : new(unhit[0]);
    }

    private sealed record Branching(StateSet? Set);
}
