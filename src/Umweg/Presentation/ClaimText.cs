using Umweg.Consent;

namespace Umweg.Presentation;

/// <summary>A claim that every way crosses one of some states, decided, in sentences that carry the proof.</summary>
internal static class ClaimText
{
    /// <summary>The sentences, on one line.</summary>
    public static string Of(ClaimVerdict claim, AnswerWords words)
    {
        var texts = words.Texts;
        var what = texts.With("claim.every", claim.Claim);
        var ends = claim.EndsCounted.Count == 0
            ? ""
            : " " + texts.With(
                claim.EndsCounted.Count == 1 ? "claim.ends.one" : "claim.ends", words.Names(claim.EndsCounted));
        var verdict = claim.Counterexample is { } route
            ? texts.With("claim.refuted", what, words.Format.Kilometres(route.Distance), words.Via(route.Via))
            : texts.With(
                claim.Cut.Count switch { 0 => "claim.empty", 1 => "claim.proved.one", _ => "claim.proved" },
                what,
                words.Names(claim.Cut));
        return verdict + ends;
    }
}
