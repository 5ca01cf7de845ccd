using Umweg.Sphere;

namespace Umweg.Consent;

/// <summary>Tells whether two answers to one flight differ, and in which sets.</summary>
internal static class ConsentDifference
{
    // Less is rounding.
    private static readonly Length Least = Length.FromMetres(0.001);

    /// <summary>Whether two answers differ in anything of which <see cref="OtherStraits"/> speaks.</summary>
    public static bool DiffersFrom(this ConsentAnswer answer, ConsentAnswer other) => (answer, other) switch
    {
        (ConsentAnswer.Found one, ConsentAnswer.Found two) =>
            IsOther(one.Best.Distance, two.Best.Distance)
            || AnyChanged(one.PermissionSets, two.PermissionSets)
            || !Keys(one.BlockingSets.Select(set => set.States)).SetEquals(
                Keys(two.BlockingSets.Select(set => set.States)))
            || AnyChanged(one.Prices, two.Prices)
            || answer.DiffersInClaims(two.Claims),
        (ConsentAnswer.Blocked one, ConsentAnswer.Blocked two) =>
            AnyChanged(one.ReopenedBy, two.ReopenedBy) || answer.DiffersInClaims(two.Claims),
        _ => true,
    };

    /// <summary>Whether an answer's claims differ from these verdicts on the same claims.</summary>
    public static bool DiffersInClaims(this ConsentAnswer answer, IReadOnlyList<ClaimVerdict> verdicts) =>
        ClaimsOf(answer).Zip(verdicts).Any(pair => Differ(pair.First, pair.Second));

    /// <summary>The verdicts of an answer; none of a bad query.</summary>
    public static IReadOnlyList<ClaimVerdict> ClaimsOf(ConsentAnswer answer) => answer switch
    {
        ConsentAnswer.Found found => found.Claims,
        ConsentAnswer.Blocked blocked => blocked.Claims,
        _ => [],
    };

    /// <summary>Whether two verdicts on a claim differ.</summary>
    public static bool Differ(ClaimVerdict one, ClaimVerdict two) =>
        one.Holds != two.Holds
        || (one.Counterexample is { } way && IsOther(way.Distance, two.Counterexample!.Distance));

    /// <summary>Those of the other sets that are not among these, or have ways of another length.</summary>
    public static IReadOnlyList<PermissionSet> Changed(
        IReadOnlyList<PermissionSet> sets, IReadOnlyList<PermissionSet> others)
    {
        var known = sets.ToDictionary(set => Key(set.States), set => set.Route.Distance, StringComparer.Ordinal);
        return [.. others.Where(other => !known.TryGetValue(Key(other.States), out var distance)
            || IsOther(distance, other.Route.Distance))];
    }

    /// <summary>Those of these sets that are not among the others.</summary>
    public static IReadOnlyList<PermissionSet> Gone(
        IReadOnlyList<PermissionSet> sets, IReadOnlyList<PermissionSet> others)
    {
        var left = Keys(others.Select(set => set.States));
        return [.. sets.Where(set => !left.Contains(Key(set.States)))];
    }

    /// <summary>Whether two lengths differ by more than rounding.</summary>
    public static bool IsOther(Length one, Length two) => one >= two + Least || two >= one + Least;

    /// <summary>The set with the same states, or null.</summary>
    public static PermissionSet? Same(PermissionSet set, IReadOnlyList<PermissionSet> others) =>
        others.FirstOrDefault(other => Key(other.States) == Key(set.States));

    private static bool AnyChanged(IReadOnlyList<PermissionSet> one, IReadOnlyList<PermissionSet> two) =>
        Changed(one, two).Count > 0 || Gone(one, two).Count > 0;

    private static bool AnyChanged(IReadOnlyList<StatePrice> one, IReadOnlyList<StatePrice> two)
    {
        var prices = two.ToDictionary(price => price.State, price => price.Detour, StringComparer.Ordinal);
        return Costly(one).Count() != Costly(two).Count()
            || Costly(one).Any(price => !prices.TryGetValue(price.State, out var detour)
                || (detour is null) != (price.Detour is null)
                || (detour is { } length && IsOther(length, price.Detour!.Value)));
    }

    // What is listed and what is not cost the same: nothing.
    private static IEnumerable<StatePrice> Costly(IReadOnlyList<StatePrice> prices) =>
        prices.Where(price => price.Detour is not { } detour || detour >= Least);

    private static HashSet<string> Keys(IEnumerable<IReadOnlyList<string>> sets) =>
        sets.Select(Key).ToHashSet(StringComparer.Ordinal);

    private static string Key(IReadOnlyList<string> states) => string.Join(' ', states);
}
