namespace Umweg.Policy;

/// <summary>The day on which a stance is taken, where the query does not name one.</summary>
internal static class StanceDate
{
    /// <summary>The policies' own day, the latest of several with a warning; today (UTC) where none has one.</summary>
    /// <remarks>The latest, because a policy describes what held until it was written, and the newest of them knew of
    /// the others (docs/decisions).</remarks>
    public static DateOnly Of(IReadOnlyList<PolicyFile> policies, TimeProvider clock, StanceWarnings warnings)
    {
        var dated = policies.Where(policy => policy.Date is not null).OrderBy(policy => policy.Date).ToList();
        if (dated.Count == 0)
        {
            return DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        }

        var latest = dated[^1];
        if (dated[0].Date != latest.Date)
        {
            warnings.DatesDiffer(dated);
        }

        return latest.Date!.Value;
    }
}
