using BenchmarkDotNet.Attributes;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Benchmarks;

/// <summary>What making a closed set ready costs: each question needs one set, each of its corridors one state more.
/// </summary>
/// <remarks>Thirty random states closed, and one more. Run: <c>bench/run Prepare</c>. Results: bench/results.</remarks>
[MemoryDiagnoser]
public class PrepareBenchmarks
{
    private RouteSearch _search = null!;
    private PreparedStance _parent = null!;
    private Frontier _frontier = null!;
    private WorldIndex _world = null!;
    private CellSet _closed = CellSet.Empty;
    private CellSet _oneMore = CellSet.Empty;

    [GlobalSetup]
    public void Setup()
    {
        (_closed, _oneMore) = BenchmarkWorld.States(seed: 1);
        _search = new RouteSearch(BenchmarkWorld.Globe);
        _parent = _search.Prepare(_closed);
        _frontier = _parent.Frontier;
        _world = new WorldIndex(BenchmarkWorld.Globe.Mesh);
    }

    /// <summary>From nothing but the world.</summary>
    [Benchmark(Baseline = true)]
    public object Fresh() => Frontier.Of(_world, _closed, []);

    /// <summary>One state more, from the parent.</summary>
    [Benchmark]
    public object Child() => _frontier.Close(_oneMore);

    /// <summary>A set prepared before.</summary>
    [Benchmark]
    public object Kept() => _search.Prepare(_closed);
}
