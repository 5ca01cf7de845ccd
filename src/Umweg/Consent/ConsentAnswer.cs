using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Consent;

/// <summary>What Umweg says to a question of consent: exactly one of the three below.</summary>
public abstract record ConsentAnswer
{
    private ConsentAnswer()
    {
    }

    /// <summary>What becomes of it if straits are crossed on the other word; null for a bad query, and for an answer
    /// that is another's own.</summary>
    public OtherStraits? OtherStraits { get; init; }

    /// <summary>There is a way, if all who are asked say yes.</summary>
    /// <param name="Context">What was asked, and on which data.</param>
    /// <param name="Asked">Who is asked.</param>
    /// <param name="Best">The shortest way, if everybody says yes.</param>
    /// <param name="PermissionSets">The sets of states whose yes suffices, of which no part gives as short a way;
    /// shortest first.</param>
    /// <param name="BlockingSets">The sets of states whose no prevents the flight, of which no part does; fewest states
    /// first. Empty where nobody can prevent it.</param>
    /// <param name="Prices">What the no of one state alone costs, for those on the best way and in the shortest
    /// permission sets.</param>
    /// <param name="MaxStates">Both lists hold every set of up to so many states. Where none is so small, they hold one
    /// of the smallest that there are.</param>
    /// <param name="Limit">What ended the search earlier; null where both lists are complete.</param>
    /// <param name="Claims">The claims, decided.</param>
    public sealed record Found(
        AnswerContext Context,
        AskedStates Asked,
        Route Best,
        IReadOnlyList<PermissionSet> PermissionSets,
        IReadOnlyList<BlockingSet> BlockingSets,
        IReadOnlyList<StatePrice> Prices,
        int MaxStates,
        ConsentLimit? Limit,
        IReadOnlyList<ClaimVerdict> Claims) : ConsentAnswer
    {
        /// <summary>The smallest set that can prevent the flight; empty where nobody can.</summary>
        internal IReadOnlyList<string> SmallestCut => BlockingSets.Count == 0 ? [] : BlockingSets[0].States;
    }

    /// <summary>There is no way, whoever says yes.</summary>
    /// <param name="Context">What was asked, and on which data.</param>
    /// <param name="Asked">Who is asked.</param>
    /// <param name="BlockedBy">What closes the way.</param>
    /// <param name="ReopenedBy">The sets of up to two closed states whose yes would open a way, of which no part would;
    /// fewest states first, then the shortest way.</param>
    /// <param name="MaxStates">The number of states that was asked for.</param>
    /// <param name="Claims">The claims; all hold, as there is no way.</param>
    public sealed record Blocked(
        AnswerContext Context,
        AskedStates Asked,
        IReadOnlyList<TerritoryStance> BlockedBy,
        IReadOnlyList<PermissionSet> ReopenedBy,
        int MaxStates,
        IReadOnlyList<ClaimVerdict> Claims) : ConsentAnswer;

    /// <summary>The question cannot be answered as it stands.</summary>
    /// <param name="Errors">All that is wrong with it.</param>
    public sealed record BadQuery(IReadOnlyList<QueryError> Errors) : ConsentAnswer;
}

/// <summary>Who is asked.</summary>
/// <param name="States">The states, by code.</param>
/// <param name="ByDefault">Whether the question named nobody, so that all are asked.</param>
public sealed record AskedStates(IReadOnlyList<string> States, bool ByDefault);

/// <summary>A set of states whose yes suffices.</summary>
/// <param name="States">The states, by code; none where nobody need be asked.</param>
/// <param name="IsMinimal">Whether no part of the set suffices.</param>
/// <param name="Route">The shortest way that asks no others. Its rank is the set's place in the list.</param>
public sealed record PermissionSet(IReadOnlyList<string> States, bool IsMinimal, Route Route);

/// <summary>A set of states whose no prevents the flight.</summary>
/// <param name="States">The states, by code.</param>
public sealed record BlockingSet(IReadOnlyList<string> States);

/// <summary>What it costs if one state alone refuses.</summary>
/// <param name="State">The state, by code.</param>
/// <param name="Detour">How much longer the best way gets; null where no way is left.</param>
public sealed record StatePrice(string State, Length? Detour);

/// <summary>Whether every way crosses one of some states at least, with the proof.</summary>
/// <param name="Claim">The states and groups, as they were written.</param>
/// <param name="Holds">Whether every way does, the states of departure and arrival not counted.</param>
/// <param name="Cut">Where it holds: the fewest of the states that close every way already; none where there is no way
/// at all.</param>
/// <param name="Counterexample">Where it does not: the shortest way that crosses none of them.</param>
/// <param name="EndsCounted">Those of the states that the flight leaves or reaches. If they are counted and there are
/// any, the claim holds of itself.</param>
public sealed record ClaimVerdict(
    string Claim,
    bool Holds,
    IReadOnlyList<string> Cut,
    Route? Counterexample,
    IReadOnlyList<string> EndsCounted)
{
    /// <summary>Whether every way does if the states of departure and arrival are counted.</summary>
    public bool HoldsCountingEnds => Holds || EndsCounted.Count > 0;
}
