namespace Umweg.Benchmarks.Pages;

/// <summary>What a question costs a person at a terminal: the whole process, from its start to its end.</summary>
internal sealed class ColdStartPage() : Page("ColdStart", "What a whole process costs")
{
    private const int Runs = 20;
    private const int GoalMilliseconds = 250;

    private static readonly string[][] Commands =
    [
        ["--version"],
        ["places", "Moskau"],
        ["policy", "show", "kremlin-2025-10"],
        ["world", "info"],
        ["route", "LHR", "SIN"],
        ["route", "KGD", "SVO", "--close", "EU"],
        ["route", "Moskau", "Budapest", "--policy", "kremlin-2025-10"],
        ["route", "Moskau", "Budapest", "--avoid", "EU", "--alternatives", "10"],
    ];

    public override void Write(Sheet sheet, BenchmarkArguments arguments)
    {
        // The launcher publishes the program first, and the first question compiles the world.
        var launcher = Path.Combine(BenchmarkWorld.Root, "umweg");
        ChildProcess.Run(launcher, "route", "LHR", "SIN");
        var builds = Path.Combine(BenchmarkWorld.Root, "artifacts", "umweg");
        var build = Path.Combine(builds, File.ReadAllText(Path.Combine(builds, "current")).Trim());
        var program = Path.Combine(build, "Umweg.Cli");
        var isManaged = File.Exists(program + ".dll");
        var kind = isManaged ? "ReadyToRun or less, on the shared runtime" : "machine code (NativeAOT)";
        sheet.Paragraph($"""
            The published program, {kind}, as a process of its own, its files warm in memory. {Runs} runs of each,
            from the start of the process to its end; the last row goes through the script `./umweg`, which looks for
            changed sources first.
            """);
        var rows = Commands
            .Select(command => (Name: $"umweg {string.Join(' ', command)}", Times: Measure(program, command))).ToList();
        var main = rows[^2];
        rows.Add(("./" + main.Name, Measure(launcher, Commands[^2])));
        sheet.Table(
            ["command", "least", "median", "most"],
            rows.Select(row => new[]
            {
                $"`{row.Name}`",
                Stopwatches.Time(row.Times[0]),
                Stopwatches.Time(Stopwatches.Percentile(row.Times, 50)),
                Stopwatches.Time(row.Times[^1]),
            }));
        var median = Stopwatches.Percentile(main.Times, 50);
        sheet.Goal(
            $"CLI from process start to printed answer, `{main.Name}`",
            Sheet.Text($"under {GoalMilliseconds} ms"),
            Sheet.Text($"{median:F0} ms (median), {main.Times[^1]:F0} ms (most)"),
            median < GoalMilliseconds,
            "docs/performance.md");
    }

    private static IReadOnlyList<double> Measure(string program, string[] words)
    {
        ChildProcess.Run(program, words);
        return
        [
            .. Enumerable.Range(0, Runs)
                .Select(_ => Stopwatches.Milliseconds(() => ChildProcess.Run(program, words))).Order(),
        ];
    }
}
