using Umweg.Soak.Answers;
using Umweg.Soak.Runs;

namespace Umweg.Soak;

/// <summary><c>soak</c>: random questions, every answer checked.</summary>
internal static class SoakCommand
{
    private const int MostFailures = 20;

    /// <summary>Asks, and tells; the exit code is 0 if all was right and done.</summary>
    public static int Run(SoakOptions options, TextWriter output, CancellationToken stop)
    {
        SoakWorld[] worlds = [Workshop.World("200m"), Workshop.World("1000m")];
        if (options.Batch is { } batch)
        {
            var failures = new AnswerBatch(worlds, options.Seed, options.Full).Run(batch).Failures;
            output.WriteLine(failures.Count == 0 ? "all laws hold" : string.Join("\n\n", failures));
            return failures.Count == 0 ? 0 : 1;
        }

        var answers = Answers(options, worlds, output, stop);
        var record = Record(options, worlds, answers).ToString();
        if (options.Record)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Workshop.RecordOf("Soak.md"))!);
            File.WriteAllText(Workshop.RecordOf("Soak.md"), record);
        }

        output.WriteLine(record);
        return answers.Failures.Count == 0
            && answers.Tally.Of("answers") >= options.Number
            && answers.Tally.Of("full proofs") >= options.Full
            ? 0
            : 1;
    }

    private static RunState Answers(
        SoakOptions options, SoakWorld[] worlds, TextWriter output, CancellationToken stop)
    {
        var batches = (options.Number + AnswerBatch.Questions - 1) / AnswerBatch.Questions;

        // One batch in three has few ways with bends or none.
        var proofsPerBatch = (int)Math.Ceiling(1.5 * options.Full / batches);
        var name = $"answers-{options.Seed}-{options.Number}-{options.Full}";
        var path = Workshop.StateOf(name);
        var run = new BatchRun(options.Resume ? RunState.Load(path, name) : RunState.Fresh(name), path);
        var line = new RunLine(output, "answers", AnswerBatch.Questions, batches);
        run.Run(
            batches,
            options.Threads,
            () => new AnswerBatch(worlds, options.Seed, proofsPerBatch).Run,
            line.Tell,
            MostFailures,
            stop);
        return run.State;
    }

    private static RecordText Record(SoakOptions options, SoakWorld[] worlds, RunState answers)
    {
        var tally = answers.Tally;
        return new RecordText(
                "Soak",
                "Random questions to the search on the real world, every answer checked; docs/testing.md says how.",
                $"./test soak {options.Number} --full {options.Full} --seed {options.Seed}")
            .Versions(
                options.Threads,
                answers.Seconds,
                worlds.Select(world => ($"world {world.Resolution}", world.Globe.Origin.Checksum)))
            .Heading("What was asked")
            .Paragraph(
                $"{RecordText.Number(tally.Of("answers"))} questions under {RecordText.Number(tally.Of("stances"))} "
                + $"closed sets, {RecordText.Number(tally.Of("stances with polygons"))} of them with polygons.")
            .Counts(tally, "closed sets", "stance: ")
            .Counts(tally, "polygons", "polygon: ")
            .Counts(tally, "pairs of ends", "pair: ")
            .Counts(tally, "departures", "end: ")
            .Heading("What was answered")
            .Counts(tally, "answers", "outcome: ")
            .Distribution(tally, "bends", "nodes generated", "nodes expanded")
            .Counts(tally, "full proofs", "full proof: ")
            .Heading("How long it took")
            .Distribution(tally, "search, us", "preparing, ms", "full proof, ms")
            .Failures(answers.Failures);
    }
}
