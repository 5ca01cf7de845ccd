using System.Diagnostics;

namespace Umweg.Soak.Runs;

/// <summary>Runs numbered batches on some threads, each with a worker of its own, and adds up in order.</summary>
/// <remarks>A batch depends on its number alone, so the sum after n batches is the same whatever the threads did. A run
/// that is stopped ends with the batches begun, and keeps those that have all before them done.</remarks>
internal sealed class BatchRun
{
    private static readonly TimeSpan SavePeriod = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, BatchResult> _waiting = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly string _path;
    private readonly double _secondsBefore;
    private TimeSpan _saved;
    private int _next;

    /// <summary>A run that goes on from a state, and saves its own at a path.</summary>
    public BatchRun(RunState state, string path)
    {
        State = state;
        _path = path;
        _next = state.Batches;
        _secondsBefore = state.Seconds;
    }

    /// <summary>How far the run has come.</summary>
    public RunState State { get; private set; }

    /// <summary>How long this sitting has taken.</summary>
    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>Runs until so many batches are done in all, or it is stopped, or too much went wrong.</summary>
    /// <param name="batches">How many batches there are, those done before included.</param>
    /// <param name="threads">How many threads work.</param>
    /// <param name="makeWorker">Makes what one thread needs: from a batch's number to its result.</param>
    /// <param name="told">Hears of each step, under a lock.</param>
    /// <param name="mostFailures">The run ends when so many things went wrong.</param>
    /// <param name="stop">Ends the run after the batches begun.</param>
    public void Run(
        int batches,
        int threads,
        Func<Func<int, BatchResult>> makeWorker,
        Action<BatchRun> told,
        int mostFailures,
        CancellationToken stop)
    {
        var workers = Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(
            () => Work(batches, makeWorker, told, mostFailures, stop),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();
        Task.WaitAll(workers, CancellationToken.None);
        State.Save(_path);
    }

    private void Work(
        int batches,
        Func<Func<int, BatchResult>> makeWorker,
        Action<BatchRun> told,
        int mostFailures,
        CancellationToken stop)
    {
        var worker = makeWorker();
        while (!stop.IsCancellationRequested && State.Failures.Count < mostFailures)
        {
            var batch = Interlocked.Increment(ref _next) - 1;
            if (batch >= batches)
            {
                return;
            }

            var result = worker(batch);
            lock (_lock)
            {
                _waiting.Add(batch, result);
                AddUp();
                told(this);
            }
        }
    }

    private void AddUp()
    {
        while (_waiting.Remove(State.Batches, out var result))
        {
            State.Tally.Add(result.Tally);
            State.Failures.AddRange(result.Failures);
            State = State with { Batches = State.Batches + 1, Seconds = _secondsBefore + Elapsed.TotalSeconds };
        }

        if (Elapsed - _saved > SavePeriod)
        {
            _saved = Elapsed;
            State.Save(_path);
        }
    }
}
