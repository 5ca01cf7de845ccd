using Umweg.World;

namespace Umweg.Claims;

/// <summary>What became of a file of statements.</summary>
/// <param name="File">The file.</param>
/// <param name="World">Which borders.</param>
/// <param name="Verdicts">One for each statement, in their order.</param>
/// <param name="Notes">What every reader must know: approximations, how places were understood, disputes, warnings.
/// </param>
public sealed record ClaimsReport(
    ClaimsFile File, GlobeOrigin World, IReadOnlyList<StatementVerdict> Verdicts, IReadOnlyList<string> Notes)
{
    /// <summary>Whether every statement was decided, one way or the other.</summary>
    public bool IsDecided => Verdicts.All(each => each.Decision != Decision.Undecided);
}
