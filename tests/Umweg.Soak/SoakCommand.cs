using Umweg.Soak.Answers;
using Umweg.Soak.Questions;
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
        var questions = Questions(options, worlds[0], output, stop);
        var record = Record(options, worlds, answers, questions).ToString();
        if (options.Record)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Workshop.RecordOf("Soak.md"))!);
            File.WriteAllText(Workshop.RecordOf("Soak.md"), record);
        }

        output.WriteLine(record);
        return answers.Failures.Count + questions.Failures.Count == 0
            && questions.Tally.Of("questions") >= QuestionsOf(options)
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
        var state = options.Resume
            ? RunState.Load(path, name).AskedAgain(new AnswerBatch(worlds, options.Seed, proofsPerBatch).Run)
            : RunState.Fresh(name);
        var run = new BatchRun(state, path);
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

    private static int QuestionsOf(SoakOptions options) => options.Questions ?? (options.Number / 200);

    private static RunState Questions(SoakOptions options, SoakWorld world, TextWriter output, CancellationToken stop)
    {
        var batches = (QuestionsOf(options) + QuestionBatch.Questions - 1) / QuestionBatch.Questions;
        var name = $"questions-{options.Seed}-{QuestionsOf(options)}";
        var path = Workshop.StateOf(name);
        var folder = Path.Combine(Path.GetDirectoryName(path)!, name);
        var state = options.Resume
            ? RunState.Load(path, name).AskedAgain(new QuestionBatch(world, options.Seed, folder).Run)
            : RunState.Fresh(name);
        var run = new BatchRun(state, path);
        var line = new RunLine(output, "questions", QuestionBatch.Questions, batches);
        run.Run(
            batches,
            options.Threads,
            () => new QuestionBatch(world, options.Seed, folder).Run,
            line.Tell,
            MostFailures,
            stop);
        return run.State;
    }

    private static RecordText Record(
        SoakOptions options, SoakWorld[] worlds, RunState answers, RunState questions)
    {
        var tally = answers.Tally;
        return new RecordText(
                "Soak",
                "Random questions to the search on the real world, every answer checked; docs/testing.md says how.",
                $"./test soak {options.Number} --full {options.Full} --seed {options.Seed}")
            .Versions(
                options.Threads,
                answers.Seconds + questions.Seconds,
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
            .Heading("Whole questions")
            .Paragraph(
                $"{RecordText.Number(questions.Tally.Of("questions"))} questions as text to the planner, "
                + $"{RecordText.Number(questions.Tally.Of("routes"))} routes in answer.")
            .Counts(questions.Tally, "answers", "question: ")
            .Distribution(questions.Tally, "question, ms")
            .Failures([.. answers.Failures, .. questions.Failures])
            .Mended(answers.Mended, questions.Mended);
    }
}
