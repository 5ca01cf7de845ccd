using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Benchmarks.Pages;

/// <summary>What making a closed set ready costs: each question needs one set, each of its corridors one state more.
/// </summary>
internal sealed class PreparePage() : Page("Prepare", "What preparing a stance costs")
{
    private static readonly IEnumerable<int> Seeded = Enumerable.Range(0, 20);

    private const int Repeats = 5;

    public override void Write(Sheet sheet, BenchmarkArguments arguments)
    {
        var globe = BenchmarkWorld.Globe;
        var cases = new List<(string Name, IReadOnlyList<(CellSet Closed, CellSet More)> Sets)>
        {
            ("30 random states, one more", [.. Seeded.Select(seed => BenchmarkWorld.States(globe, seed))]),
            ("RU BY UA, and TR", [(Closed("RU,BY,UA"), Closed("TR"))]),
            ("all EU, and TR", [(Closed("EU"), Closed("TR"))]),
        };
        var rows = cases.Select(it => (it.Name, Times: Measure(it.Sets))).ToList();
        sheet.Paragraph($"""
            Median and worst over {Seeded.Count()} sets; of each the least of {Repeats} times. Fresh: from nothing but
            the world. Child: one state more, from its parent. With a search: the same and a first search, in case
            that something is put off until then. Kept: asked for again.
            """);
        sheet.Table(
            ["closed", "vertices", "fresh", "worst", "with a search", "child", "worst", "with a search", "kept"],
            rows.Select(row => Row(row.Name, row.Times)));

        var fresh = rows.Max(row => row.Times.Fresh.Worst);
        var child = rows.Max(row => row.Times.Child.Worst);
        sheet.Goal(
            "a new stance prepared",
            "under 10 ms",
            Stopwatches.Time(fresh) + " at worst",
            fresh < 10,
            "docs/performance.md");
        sheet.Goal(
            "a child stance (one more state closed) prepared from its parent",
            "under 1 ms",
            Stopwatches.Time(child) + " at worst",
            child < 1,
            "docs/performance.md");

        static CellSet Closed(string states) => BenchmarkWorld.Closed(BenchmarkWorld.Globe, states);
    }

    private static IReadOnlyList<string> Row(string name, Measured times) =>
    [
        name,
        Sheet.Text($"{times.Vertices}"),
        Stopwatches.Time(times.Fresh.Median),
        Stopwatches.Time(times.Fresh.Worst),
        Stopwatches.Time(times.FreshAndSearch),
        Stopwatches.Time(times.Child.Median),
        Stopwatches.Time(times.Child.Worst),
        Stopwatches.Time(times.ChildAndSearch),
        Stopwatches.Time(times.Kept),
    ];

    private static Measured Measure(IReadOnlyList<(CellSet Closed, CellSet More)> sets)
    {
        var times = sets.Select(set => new double[Repeats][]).ToArray();
        var vertices = 0;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            // What is found once per world is not counted to a stance.
            var search = new RouteSearch(BenchmarkWorld.Globe);
            BenchmarkWorld.WarmUp(search);
            for (var i = 0; i < sets.Count; i++)
            {
                PreparedStance fresh = null!, child = null!;
                var (a, b) = BenchmarkWorld.Pairs(search, sets[i].Closed.Union(sets[i].More), 1)[0];
                var freshTime = Stopwatches.Milliseconds(() => fresh = search.Prepare(sets[i].Closed));
                var freshSearch = Stopwatches.Milliseconds(() => fresh.Solve(a, b));
                var childTime = Stopwatches.Milliseconds(() => child = fresh.Close(sets[i].More));
                var childSearch = Stopwatches.Milliseconds(() => child.Solve(a, b));
                var keptTime = Stopwatches.Milliseconds(() => search.Prepare(sets[i].Closed));
                times[i][repeat] = [freshTime, freshTime + freshSearch, childTime, childTime + childSearch, keptTime];
                vertices = Math.Max(vertices, WorkOf(fresh.Solve(a, b)).FrontierVertices);
            }
        }

        // Of each number the least over the repeats, then ranked over the sets.
        double[] Ranked(int which) => [.. times.Select(repeats => repeats.Min(values => values[which])).Order()];
        return new(
            (Median(Ranked(0)), Ranked(0)[^1]),
            Median(Ranked(1)),
            (Median(Ranked(2)), Ranked(2)[^1]),
            Median(Ranked(3)),
            Median(Ranked(4)),
            vertices);
    }

    private static double Median(double[] sorted) => Stopwatches.Percentile(sorted, 50);

    private static SearchWork WorkOf(SearchResult result) => result switch
    {
        SearchResult.Found found => found.Work,
        SearchResult.NoWay none => none.Work,
        _ => default,
    };

    private sealed record Measured(
        (double Median, double Worst) Fresh,
        double FreshAndSearch,
        (double Median, double Worst) Child,
        double ChildAndSearch,
        double Kept,
        int Vertices);
}
