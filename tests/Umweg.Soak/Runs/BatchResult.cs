namespace Umweg.Soak.Runs;

/// <summary>What one batch of a run came to.</summary>
/// <param name="Tally">What it counted.</param>
/// <param name="Failures">What went wrong, ready to be printed.</param>
internal sealed record BatchResult(Tally Tally, IReadOnlyList<string> Failures);
