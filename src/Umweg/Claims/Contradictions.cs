using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Claims;

/// <summary>Finds statements of one file that say the opposite of each other.</summary>
internal static class Contradictions
{
    /// <summary>The numbers of those that say the opposite of one.</summary>
    public static IReadOnlyList<int> Of(StatementVerdict one, IEnumerable<StatementVerdict> all) =>
        Subject(one.Statement) is not { } subject
            ? []
            : [.. all.Select(each => each.Statement)
                .Where(other => Subject(other) is { } its && its.Text == subject.Text && its.Says != subject.Says)
                .Select(other => other.Number)];

    // What a statement is about, and what it says of that; null where nothing is the opposite of it.
    private static (string Text, string Says)? Subject(Statement statement)
    {
        var (subject, says) = statement.Claim switch
        {
            Claim.Crosses claim => ($"{States(claim.Of)} {claim.CountsEnds}", "crosses"),
            Claim.Spares claim => ($"{States(claim.Of)} {claim.CountsEnds}", "spares"),
            Claim.Reach claim => ("", $"{claim.IsReachable}"),
            Claim.Way { IsShortest: true, IsExact: true } claim => ("shortest", States(claim.Over)),
            _ => (null, ""),
        };
        return subject is null ? null
            : ($"{statement.From}|{statement.To}|{Text(statement.Stance)}|{subject}", says);
    }

    private static string States(IEnumerable<Area> areas) =>
        string.Join(' ', areas.Select(area => area.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Text(StanceOptions stance) => string.Join('|', [
        .. new[] { stance.Policies, stance.Close, stance.Permission, stance.Avoid, stance.Open }
            .Select(list => string.Join(',', list)),
        $"{stance.StateAircraft}", $"{stance.Date:yyyy-MM-dd}", $"{stance.Worldview}",
        $"{stance.Straits}"]);
}
