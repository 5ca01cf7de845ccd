using Umweg.Soak.Runs;

namespace Umweg.Tests.Soak;

/// <summary>FEATURE UNDER TEST: a run adds up the same on any number of threads, and goes on where it was stopped.
/// </summary>
public sealed class BatchRunTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("umweg-run-");

    private string StatePath => Path.Combine(_folder.FullName, "run.json");

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Every_batch_counts_once(int threads)
    {
        var run = new BatchRun(RunState.Fresh("run"), StatePath);

        run.Run(100, threads, () => Squares, _ => { }, 100, CancellationToken.None);

        Assert.Equal(100, run.State.Batches);
        Assert.Equal(Enumerable.Range(0, 100).Sum(batch => batch * batch), run.State.Tally.Of("sum"));
        Assert.Equal(["batch 13"], run.State.Failures);
    }

    [Fact]
    public void A_stopped_run_goes_on_where_it_was()
    {
        using var stop = new CancellationTokenSource();
        var first = new BatchRun(RunState.Fresh("run"), StatePath);
        first.Run(100, 1, () => Squares, run => Stop(run.State.Batches >= 30), 100, stop.Token);
        Assert.Equal(30, first.State.Batches);

        var second = new BatchRun(RunState.Load(StatePath, "run"), StatePath);
        second.Run(100, 2, () => Squares, _ => { }, 100, CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, 100).Sum(batch => batch * batch), second.State.Tally.Of("sum"));
        Assert.Equal(49, second.State.Tally.Percentile("rest", 0.5));
        Assert.Equal(["batch 13"], second.State.Failures);

        void Stop(bool now)
        {
            if (now)
            {
                stop.Cancel();
            }
        }
    }

    [Fact]
    public void A_run_ends_where_too_much_is_wrong()
    {
        var run = new BatchRun(RunState.Fresh("run"), StatePath);

        run.Run(1000, 1, () => batch => new(new(), [$"batch {batch}"]), _ => { }, 5, CancellationToken.None);

        Assert.Equal(5, run.State.Failures.Count);
    }

    [Fact]
    public void Another_run_does_not_go_on_from_this_one()
    {
        RunState.Fresh("run").Save(StatePath);

        Assert.Equal(0, RunState.Load(StatePath, "other").Batches);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private static BatchResult Squares(int batch)
    {
        var tally = new Tally();
        tally.Count("sum", batch * batch);
        tally.Add("rest", batch % 100);
        return new(tally, batch == 13 ? ["batch 13"] : []);
    }
}
