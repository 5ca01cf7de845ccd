using Umweg.Policy;
using Umweg.Routes;

namespace Umweg.Presentation;

/// <summary>What every presentation needs of an answer, found or blocked.</summary>
internal readonly record struct AnswerParts(
    AnswerContext Context,
    IReadOnlyList<Route> Routes,
    IReadOnlyList<TerritoryStance> BlockedBy)
{
    /// <exception cref="ArgumentException">The answer is a bad query, which is for the host to report.</exception>
    public static AnswerParts Of(Answer answer) => answer switch
    {
        Answer.Found found => new(found.Context, found.Routes, []),
        Answer.Blocked blocked => new(blocked.Context, [], blocked.BlockedBy),
        _ => throw new ArgumentException("A bad query has no answer to present.", nameof(answer)),
    };
}
