using BenchmarkDotNet.Attributes;
using Umweg.Sphere;

using Umweg.World.Search;

namespace Umweg.Benchmarks;

/// <summary>What it costs to find the cells at a point: every flight asks for two.</summary>
/// <remarks>Run: <c>bench/run Locate</c>. Results: bench/results/&lt;cpu&gt;/Locate.md.</remarks>
[MemoryDiagnoser]
public class LocateBenchmarks
{
    private const int Points = 1_000;

    private readonly RouteSearch _search = new(BenchmarkWorld.Globe);
    private readonly SpherePoint[] _airports = [.. BenchmarkWorld.Airports.Take(Points)];
    private readonly SpherePoint[] _anywhere = [.. BenchmarkWorld.Anywhere(Points)];

    /// <summary>Scheduled airports, where the triangles are small.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Points)]
    public int Airports() => Count(_airports);

    /// <summary>Points spread evenly over the Earth, most of them at sea.</summary>
    [Benchmark(OperationsPerInvoke = Points)]
    public int Anywhere() => Count(_anywhere);

    private int Count(SpherePoint[] points)
    {
        var cells = 0;
        foreach (var point in points)
        {
            cells += _search.CellsAt(point).Count;
        }

        return cells;
    }
}
