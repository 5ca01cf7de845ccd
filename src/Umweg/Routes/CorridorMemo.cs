using System.Runtime.ExceptionServices;

namespace Umweg.Routes;

/// <summary>Solves that are remembered and reused, up to a limit.</summary>
/// <remarks>
/// <para>A solve of R' answers R as well if R' lies within R and its way avoids R (or there was none): every way that
/// avoids R avoids R', so none is shorter. docs/algorithms/corridors.md, lemma 1.</para>
/// <para>The scan for such a solve is linear; at the limit of some thousand solves it costs microseconds, a solve
/// milliseconds.</para>
/// </remarks>
/// <param name="solver">Finds ways; asked by several threads where <paramref name="atOnce"/> is above 1.</param>
/// <param name="maxSolves">The limit.</param>
/// <param name="solved">Hears how many solves were made.</param>
/// <param name="atOnce">How many solves are made at once where so many are foreseen; not a matter of the machine, so
/// that the same solves are made on each.</param>
/// <param name="earlier">Solves of another question, which count as known as far as they hold for this one.</param>
/// <param name="stillHolds">Whether a way of the other question (null: that there is none) holds for this one.</param>
/// <typeparam name="TWay">What a way is.</typeparam>
internal sealed class CorridorMemo<TWay>(
    ICorridorSolver<TWay> solver,
    int maxSolves,
    Action<int>? solved = null,
    int atOnce = 1,
    CorridorMemo<TWay>? earlier = null,
    Func<TWay?, bool>? stillHolds = null)
    where TWay : CorridorWay
{
    private readonly List<(StateSet Refused, TWay? Way)> _solves = [];

    /// <summary>How many solves are made at once where so many are foreseen.</summary>
    public int AtOnce => atOnce;

    /// <summary>How many solves were made; at most the limit.</summary>
    public int Solves => _solves.Count;

    /// <summary>Whether a solve was refused because the limit was reached: what is enumerated is incomplete.</summary>
    public bool LimitReached { get; private set; }

    /// <summary>No way past these states is shorter than this, by what is known without a solve.</summary>
    public double KnownBoundKm(StateSet refused)
    {
        var bound = 0.0;
        foreach (var (before, way) in _solves)
        {
            if (before.IsSubsetOf(refused))
            {
                bound = Math.Max(bound, way?.SearchKm ?? double.PositiveInfinity);
            }
        }

        return bound;
    }

    /// <summary>A shortest way past these states.</summary>
    /// <returns>False where it is unknown because the limit is reached; otherwise true, with null for "no way".
    /// </returns>
    public bool TrySolve(StateSet refused, out TWay? way, CancellationToken cancellation)
    {
        if (IsKnown(refused, out way))
        {
            return true;
        }

        cancellation.ThrowIfCancellationRequested();
        if (_solves.Count >= maxSolves)
        {
            LimitReached = true;
            return false;
        }

        way = solver.Solve(refused, cancellation);
        Remember(refused, way);
        return true;
    }

    /// <summary>Whether a shortest way past these states follows from the solves made.</summary>
    /// <param name="refused">The states.</param>
    /// <param name="way">The way; null where there is none, or where nothing is known.</param>
    public bool IsKnown(StateSet refused, out TWay? way)
    {
        foreach (var (before, known) in _solves)
        {
            if (before.IsSubsetOf(refused) && known?.Crossed.Overlaps(refused) != true)
            {
                way = known;
                return true;
            }
        }

        if (earlier is not null && earlier.IsKnown(refused, out way) && stillHolds!(way))
        {
            return true;
        }

        way = null;
        return false;
    }

    /// <summary>Makes solves that will be asked for, at once, as far as the limit allows.</summary>
    /// <param name="ahead">Sets that are not known, all different.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void SolveAhead(IReadOnlyList<StateSet> ahead, CancellationToken cancellation)
    {
        var ways = new TWay?[Math.Min(ahead.Count, maxSolves - _solves.Count)];
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = atOnce };
        try
        {
            Parallel.For(0, ways.Length, options, i => ways[i] = solver.Solve(ahead[i], cancellation));
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        for (var i = 0; i < ways.Length; i++)
        {
            Remember(ahead[i], ways[i]);
        }
    }

    private void Remember(StateSet refused, TWay? way)
    {
        if (way?.Crossed.Overlaps(refused) == true)
        {
            throw new InvalidOperationException($"The solver crossed a refused state: {way.Crossed}, not {refused}.");
        }

        _solves.Add((refused, way));
        solved?.Invoke(_solves.Count);
    }
}
