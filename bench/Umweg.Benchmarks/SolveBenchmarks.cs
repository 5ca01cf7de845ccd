using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using Umweg.World.Search;

namespace Umweg.Benchmarks;

/// <summary>What one search costs once its stance is prepared: every corridor of every answer is one.</summary>
/// <remarks>
/// <para>Thirty random states closed, twenty times; random places over open states, 500 to 9,000 km apart, whose
/// direct way is closed. Ranked by triangles walked, which does not depend on the machine, the cases at the 50th, 90th,
/// 99th percentile and the worst are timed; each names its work.</para>
/// <para>Run: <c>bench/run Solve</c>. Results: bench/results.</para>
/// </remarks>
[MemoryDiagnoser]
[Config(typeof(WideColumns))]
public class SolveBenchmarks
{
    private SolveCase _case = null!;

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = string.Empty;

    public static IEnumerable<string> Cases => Ranked().Select(ranked => ranked.Name);

    [GlobalSetup]
    public void Setup() => _case = Ranked().Single(ranked => ranked.Name == Case).Case;

    [Benchmark]
    public SearchResult Solve() => _case.Stance.Solve(_case.From, _case.To);

    private static List<(string Name, SolveCase Case)> Ranked()
    {
        var cases = BenchmarkWorld.Searches(seeds: 20, pairsOfEach: 300)
            .OrderBy(it => it.Work.TrianglesWalked).ToList();
        return [.. new[] { 50, 90, 99, 100 }.Select(percentile =>
        {
            var it = cases[(cases.Count - 1) * percentile / 100];
            var work = $"{it.Work.TrianglesWalked} triangles, {it.Work.NodesGenerated} nodes";
            return (string.Create(CultureInfo.InvariantCulture, $"{percentile} % of {cases.Count}: {work}"), it);
        })];
    }

    private sealed class WideColumns : ManualConfig
    {
        public WideColumns() => SummaryStyle = SummaryStyle.Default.WithMaxParameterColumnWidth(60);
    }
}
