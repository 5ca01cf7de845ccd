using Umweg.Places;
using Umweg.Query;
using Umweg.Routes;
using Umweg.World.Search;

namespace Umweg.Benchmarks.Pages;

/// <summary>What a whole answer costs: places, stance, corridors, proof, words.</summary>
internal sealed class CorridorsPage() : Page("Corridors", "What a whole answer costs")
{
    private const int Repeats = 10;

    private static readonly StanceOptions Kremlin = new() { Policies = ["kremlin-2025-10"] };

    private static readonly (string Name, RouteQuery Query)[] Questions =
    [
        ("10 best Moscow to Budapest, EU avoided", new("SVO", "BUD", new() { Avoid = ["EU"] }, 10)),
        ("10 best Moscow to Budapest, kremlin-2025-10", new("SVO", "BUD", Kremlin, 10)),
        ("5 best Moscow to Budapest, kremlin-2025-10", new("SVO", "BUD", Kremlin)),
        ("5 best Moscow to Budapest, no stance", new("SVO", "BUD", new())),
        ("5 best Frankfurt to Tokyo, RU BY UA closed", new("FRA", "HND", new() { Close = ["RU,BY,UA"] })),
        ("1 best London to Singapore, no stance", new("LHR", "SIN", new(), 1)),
    ];

    public override void Write(Sheet sheet, BenchmarkArguments arguments)
    {
        var measured = Questions.Select(question => (question.Name, Times: Measure(question.Query))).ToList();
        sheet.Paragraph($"""
            In a process that has answered before. First: by a planner that has prepared no stance yet, but has found
            the world's borders; again: the same question asked again. Median and least of {Repeats} times.
            """);
        sheet.Table(
            ["question", "ways", "searches", "first, median", "first, least", "again, median", "again, least"],
            measured.Select(row => new[]
            {
                row.Name,
                Sheet.Text($"{row.Times.Ways}"),
                Sheet.Text($"{row.Times.Solves}"),
                Stopwatches.Time(Stopwatches.Percentile(row.Times.First, 50)),
                Stopwatches.Time(row.Times.First[0]),
                Stopwatches.Time(Stopwatches.Percentile(row.Times.Again, 50)),
                Stopwatches.Time(row.Times.Again[0]),
            }));

        // Where all of the EU is avoided three corridors dominate the rest; the policy of that month leaves more.
        foreach (var (name, times) in measured.Take(2))
        {
            var median = Stopwatches.Percentile(times.First, 50);
            foreach (var goal in new[] { 300, 100 })
            {
                sheet.Goal(
                    $"{name} ({times.Ways} there are)",
                    Sheet.Text($"under {goal} ms"),
                    Stopwatches.Time(median),
                    median < goal,
                    "docs/performance.md");
            }
        }
    }

    private static Measured Measure(RouteQuery query)
    {
        var first = new List<double>();
        var again = new List<double>();
        var (solves, ways) = (0, 0);
        var gazetteer = new Gazetteer();
        for (var i = 0; i <= Repeats; i++)
        {
            var search = new RouteSearch(BenchmarkWorld.Globe);
            BenchmarkWorld.WarmUp(search);
            var planner = new Planner(search, gazetteer, TimeProvider.System);
            var steps = new Steps();
            Answer answer = null!;
            var firstTime = Stopwatches.Milliseconds(() => answer = planner.Plan(query, steps));
            var againTime = Stopwatches.Milliseconds(() => planner.Plan(query));
            (solves, ways) = (steps.Count - 1, ((Answer.Found)answer).Routes.Count);
            if (i > 0)
            {
                // The first round warms up.
                first.Add(firstTime);
                again.Add(againTime);
            }
        }

        return new([.. first.Order()], [.. again.Order()], solves, ways);
    }

    /// <summary>Counts what the planner tells: one line for the stance, then one for each search.</summary>
    private sealed class Steps : IProgress<string>
    {
        public int Count { get; private set; }

        public void Report(string value) => Count++;
    }

    private sealed record Measured(IReadOnlyList<double> First, IReadOnlyList<double> Again, int Solves, int Ways);
}
