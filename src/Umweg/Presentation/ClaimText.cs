using Umweg.Consent;
using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Presentation;

/// <summary>A claim that every way crosses one of some states, decided, in sentences that carry the proof.</summary>
internal static class ClaimText
{
    /// <summary>The sentences, on one line.</summary>
    public static string Of(ClaimVerdict claim, Language language)
    {
        var texts = TextTable.For(language);
        var format = HumanFormat.For(language);
        var what = texts.With("claim.every", claim.Claim);
        var ends = claim.EndsCounted.Count == 0
            ? ""
            : " " + texts.With(
                claim.EndsCounted.Count == 1 ? "claim.ends.one" : "claim.ends", Names(claim.EndsCounted));
        if (claim.Counterexample is { } route)
        {
            var via = route.Via.Count == 0
                ? texts["route.via.none"]
                : texts.With("route.via", Names(route.Via));
            return texts.With("claim.refuted", what, format.Kilometres(route.Distance), via) + ends;
        }

        return texts.With(
            claim.Cut.Count switch { 0 => "claim.empty", 1 => "claim.proved.one", _ => "claim.proved" },
            what,
            Names(claim.Cut)) + ends;

        string Names(IReadOnlyList<string> states) =>
            format.List([.. states.Select(state => TerritoryNames.Name(state, language))]);
    }
}
