namespace Umweg.Routes;

/// <summary>Solves that are remembered and reused, up to a limit.</summary>
/// <remarks>
/// <para>A solve of R' answers R as well if R' lies within R and its way avoids R (or there was none): every way that
/// avoids R avoids R', so none is shorter. docs/algorithms/corridors.md, lemma 1.</para>
/// <para>The scan for such a solve is linear; at the limit of some thousand solves it costs microseconds, a solve
/// milliseconds.</para>
/// </remarks>
/// <typeparam name="TWay">What a way is.</typeparam>
internal sealed class CorridorMemo<TWay>(ICorridorSolver<TWay> solver, int maxSolves, Action<int>? solved = null)
    where TWay : CorridorWay
{
    private readonly List<(StateSet Refused, TWay? Way)> _solves = [];

    /// <summary>How many solves were made; at most the limit.</summary>
    public int Solves => _solves.Count;

    /// <summary>Whether a solve was refused because the limit was reached: what is enumerated is incomplete.</summary>
    public bool LimitReached { get; private set; }

    /// <summary>No way past these states is shorter than this, by what is known without a solve.</summary>
    public double KnownBoundKm(StateSet refused)
    {
        var bound = 0.0;
        foreach (var (earlier, way) in _solves)
        {
            if (earlier.IsSubsetOf(refused))
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
        foreach (var (earlier, known) in _solves)
        {
            if (earlier.IsSubsetOf(refused) && known?.Crossed.Overlaps(refused) != true)
            {
                way = known;
                return true;
            }
        }

        cancellation.ThrowIfCancellationRequested();
        if (_solves.Count >= maxSolves)
        {
            LimitReached = true;
            way = null;
            return false;
        }

        way = solver.Solve(refused, cancellation);
        if (way?.Crossed.Overlaps(refused) == true)
        {
            throw new InvalidOperationException($"The solver crossed a refused state: {way.Crossed}, not {refused}.");
        }

        _solves.Add((refused, way));
        solved?.Invoke(_solves.Count);
        return true;
    }
}
