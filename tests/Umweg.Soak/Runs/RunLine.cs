using System.Globalization;

namespace Umweg.Soak.Runs;

/// <summary>Tells on stderr how far a run has come, every ten seconds, and prints each failure once.</summary>
/// <param name="output">Where it is told.</param>
/// <param name="what">What is counted: <c>answers</c>.</param>
/// <param name="perBatch">How many of them a batch has.</param>
/// <param name="batches">How many batches there are.</param>
internal sealed class RunLine(TextWriter output, string what, int perBatch, int batches)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private TimeSpan _told;
    private int _failuresPrinted;
    private int? _batchesBefore;

    /// <summary>Tells, if it is time.</summary>
    public void Tell(BatchRun run)
    {
        var state = run.State;
        _batchesBefore ??= state.Batches - 1;
        for (; _failuresPrinted < state.Failures.Count; _failuresPrinted++)
        {
            output.WriteLine($"\nFAILURE {_failuresPrinted + 1}\n{state.Failures[_failuresPrinted]}\n");
        }

        if (run.Elapsed - _told < Period)
        {
            return;
        }

        _told = run.Elapsed;
        var perSecond = perBatch * (state.Batches - _batchesBefore.Value) / run.Elapsed.TotalSeconds;
        var left = TimeSpan.FromSeconds(perBatch * (double)(batches - state.Batches) / Math.Max(perSecond, 1e-3));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(long)perBatch * state.Batches:#,0} of {(long)perBatch * batches:#,0} {what}, {perSecond:#,0.#}/s, "
            + $"{left.TotalMinutes:0} min left, failures: {state.Failures.Count}"));
    }
}
