using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Benchmarks.Pages;

/// <summary>What one search costs once its stance is prepared: every corridor of every answer is one.</summary>
internal sealed class SolvePage() : Page("Solve", "What one search costs, its stance prepared")
{
    private const int Pairs = 2_000;
    private const int Seeds = 20;

    private static readonly (int From, int To)[] Lengths =
        [(500, 1000), (1000, 2000), (2000, 4000), (4000, 6000), (6000, 9000)];

    private static readonly string[] Columns =
    [
        "50 %", "90 %", "99 %", "worst", "first time 50 %", "99 %", "worst", "triangles 50 %", "99 %",
        "nodes expanded 50 %", "99 %",
    ];

    public override void Write(Sheet sheet, BenchmarkArguments arguments)
    {
        var search = new RouteSearch(BenchmarkWorld.Globe);

        // Once for nothing, so that the first row is not measured on code that is still being compiled.
        Random30(new(BenchmarkWorld.Globe), Pairs / Seeds);
        var all = new List<(string Name, List<TimedSearch> Searches)>
        {
            ("free", TimedSearch.Measure(search, CellSet.Empty, Pairs)),
            ("RU BY UA closed", TimedSearch.Measure(search, Closed("RU,BY,UA"), Pairs)),
            ("all EU closed", TimedSearch.Measure(search, Closed("EU"), Pairs)),
            ("30 random states closed", Random30(search, Pairs / Seeds)),
        };
        sheet.Paragraph($"""
            {Pairs} pairs of scheduled airports outside closed airspace, 500 to 9,000 km apart, the same in every run;
            of each search the least of {TimedSearch.Repeats} times. Thirty random states: {Seeds} sets with
            {Pairs / Seeds} pairs each. A search is *needed* where the direct way is closed and there is a way. A
            stance opens the pockets that endpoints lie in when they are first asked for, and keeps them open: *first
            time* is with that, question after question on a stance that has met none of them.
            """);
        sheet.Table(
            ["stance", "pairs", .. Columns],
            all.SelectMany(it => new[] { Row(it.Name, it.Searches), Row(it.Name + ", needed", Needed(it.Searches)) }));

        sheet.Line("## Against length");
        sheet.Line();
        sheet.Paragraph($"Thirty random states closed, searches that are needed, by the length of the direct way.");
        sheet.Table(
            ["km", "pairs", .. Columns],
            Lengths.Select(range => Row(
                Sheet.Text($"{range.From} to {range.To}"),
                [.. Needed(all[^1].Searches).Where(each => each.Km >= range.From && each.Km < range.To)])));
        WriteGoals(sheet, all);

        static CellSet Closed(string states) => BenchmarkWorld.Closed(BenchmarkWorld.Globe, states);
    }

    private static void WriteGoals(Sheet sheet, List<(string Name, List<TimedSearch> Searches)> all)
    {
        foreach (var (name, searches) in all.Skip(1))
        {
            var needed = Ranked(Needed(searches), each => each.Milliseconds);
            double middle = Stopwatches.Percentile(needed, 50), late = Stopwatches.Percentile(needed, 99);
            sheet.Goal(
                $"one search that is needed, {name}",
                "p50 under 0.1 ms, p99 under 1 ms",
                $"{Stopwatches.Time(middle)}, {Stopwatches.Time(late)}{FirstTime(searches)}",
                middle < 0.1 && late < 1,
                "docs/performance.md");
        }

        var free = Stopwatches.Percentile(Ranked(all[0].Searches, each => each.Milliseconds), 50);
        sheet.Goal(
            "free great circle", "under 20 µs", Stopwatches.Time(free) + " (p50)", free < 0.02, "docs/performance.md");
        var gap = all.SelectMany(it => it.Searches).Max(each => each.Gap);
        sheet.Goal(
            "path length above the search's own lower bound, on the sphere",
            "relative gap under 1e-9",
            Sheet.Text($"{gap:E1} at worst"),
            gap < 1e-9);
    }

    private static string FirstTime(List<TimedSearch> searches)
    {
        var times = Ranked(Needed(searches), each => each.FirstMilliseconds);
        return $" ({Stopwatches.Time(Stopwatches.Percentile(times, 50))},"
            + $" {Stopwatches.Time(Stopwatches.Percentile(times, 99))} when first asked)";
    }

    private static List<TimedSearch> Random30(RouteSearch search, int pairs) =>
        [.. Enumerable.Range(0, Seeds).SelectMany(seed =>
            TimedSearch.Measure(search, BenchmarkWorld.States(search.Globe, seed).Closed, pairs))];

    private static List<TimedSearch> Needed(List<TimedSearch> searches) =>
        [.. searches.Where(each => each.IsNeeded)];

    private static IReadOnlyList<string> Row(string name, List<TimedSearch> searches)
    {
        if (searches.Count == 0)
        {
            return [name, "0", .. Columns.Select(_ => "")];
        }

        var times = Ranked(searches, each => each.Milliseconds);
        var first = Ranked(searches, each => each.FirstMilliseconds);
        var triangles = Ranked(searches, each => each.Work.TrianglesWalked);
        var nodes = Ranked(searches, each => each.Work.NodesExpanded);
        return
        [
            name,
            Sheet.Text($"{searches.Count}"),
            Stopwatches.Time(Stopwatches.Percentile(times, 50)),
            Stopwatches.Time(Stopwatches.Percentile(times, 90)),
            Stopwatches.Time(Stopwatches.Percentile(times, 99)),
            Stopwatches.Time(times[^1]),
            Stopwatches.Time(Stopwatches.Percentile(first, 50)),
            Stopwatches.Time(Stopwatches.Percentile(first, 99)),
            Stopwatches.Time(first[^1]),
            Sheet.Text($"{Stopwatches.Percentile(triangles, 50):F0}"),
            Sheet.Text($"{Stopwatches.Percentile(triangles, 99):F0}"),
            Sheet.Text($"{Stopwatches.Percentile(nodes, 50):F0}"),
            Sheet.Text($"{Stopwatches.Percentile(nodes, 99):F0}"),
        ];
    }

    private static List<double> Ranked(List<TimedSearch> searches, Func<TimedSearch, double> value) =>
        [.. searches.Select(value).Order()];
}
