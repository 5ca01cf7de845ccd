using Umweg.Soak.Fuzz;
using Umweg.Soak.Runs;

namespace Umweg.Soak;

/// <summary><c>fuzz</c>: random texts for every parser.</summary>
internal static class FuzzCommand
{
    private const int MostFailures = 10;

    /// <summary>Feeds, and tells; the exit code is 0 if all was right and done.</summary>
    public static int Run(SoakOptions options, TextWriter output, CancellationToken stop)
    {
        var targets = FuzzTargets.All()
            .Where(target => options.Parser is null || target.Name == options.Parser).ToList();
        if (targets.Count == 0)
        {
            output.WriteLine($"There is no parser '{options.Parser}'.");
            return 2;
        }

        if (options.Batch is { } batch)
        {
            var failures = targets
                .SelectMany(target => new FuzzBatch(target, options.Seed).Run(batch).Failures).ToList();
            output.WriteLine(failures.Count == 0 ? "all is well" : string.Join("\n\n", failures));
            return failures.Count == 0 ? 0 : 1;
        }

        var runs = targets.ConvertAll(target => (target.Name, State: Feed(options, target, output, stop)));
        var record = Record(options, runs).ToString();
        if (options.Record)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Workshop.RecordOf("Fuzz.md"))!);
            File.WriteAllText(Workshop.RecordOf("Fuzz.md"), record);
        }

        output.WriteLine(record);
        return runs.TrueForAll(run => run.State.Failures.Count == 0 && run.State.Tally.Of("texts") >= options.Number)
            ? 0
            : 1;
    }

    private static RunState Feed(SoakOptions options, FuzzTarget target, TextWriter output, CancellationToken stop)
    {
        var batches = (options.Number + FuzzBatch.Texts - 1) / FuzzBatch.Texts;
        var name = $"fuzz-{target.Name}-{options.Seed}-{options.Number}";
        var path = Workshop.StateOf(name);
        var run = new BatchRun(options.Resume ? RunState.Load(path, name) : RunState.Fresh(name), path);
        var line = new RunLine(output, $"texts for {target.Name}", FuzzBatch.Texts, batches);

        run.Run(
            batches, options.Threads, () => new FuzzBatch(target, options.Seed).Run, line.Tell, MostFailures, stop);
        return run.State;
    }

    private static RecordText Record(SoakOptions options, IReadOnlyList<(string Name, RunState State)> runs)
    {
        var together = new Tally();
        foreach (var (name, state) in runs)
        {
            together.Count($"{name}, taken", state.Tally.Of("taken"));
            together.Count($"{name}, refused", state.Tally.Of("refused"));
            foreach (var (value, values) in state.Tally.Values)
            {
                foreach (var (amount, many) in values)
                {
                    together.Add($"{name}, {value}", amount, many);
                }
            }
        }

        return new RecordText(
                "Fuzz",
                "Random texts for every parser of what users write; docs/testing.md says how.",
                $"./test fuzz {options.Number} --seed {options.Seed}")
            .Versions(options.Threads, runs.Sum(run => run.State.Seconds))
            .Heading("Texts")
            .Counts(together, "parser", "")
            .Heading("What a text took")
            .Distribution(together, together.Values.Keys)
            .Failures([.. runs.SelectMany(run => run.State.Failures)]);
    }
}
