using System.Diagnostics;
using System.Globalization;
using Umweg.Places;
using Umweg.Routes;
using Umweg.Soak.Answers;
using Umweg.Soak.Runs;
using Umweg.World.Search;

namespace Umweg.Soak.Questions;

/// <summary>Batches of whole questions, asked as a user would ask them.</summary>
internal sealed class QuestionBatch
{
    /// <summary>How many questions a batch has.</summary>
    public const int Questions = 5;

    // Every third question is compared with related ones, each as dear as itself.
    private const int PerRelated = 3;

    private readonly SoakWorld _world;
    private readonly QuestionLaws _laws;
    private readonly int _seed;
    private readonly string _folder;

    /// <summary>Questions about a world; policies with polygons are written to a folder and stay there.</summary>
    public QuestionBatch(SoakWorld world, int seed, string folder)
    {
        _world = world;
        _folder = folder;
        _laws = new(world, new Planner(new RouteSearch(world.Globe), new Gazetteer(), TimeProvider.System));
        _seed = seed;
    }

    /// <summary>Asks the questions of a batch.</summary>
    public BatchResult Run(int batch)
    {
        var tally = new Tally();
        var failures = new List<string>();
        var random = new Random(unchecked((_seed * 1_000_003) + batch));
        for (var number = 0; number < Questions; number++)
        {
            var file = string.Create(CultureInfo.InvariantCulture, $"{_seed}-{batch}-{number}.yaml");
            var question = new QuestionDraw(random, new(_world, random), Path.Combine(_folder, file)).Next();
            var start = Stopwatch.GetTimestamp();
            var broken = Check(question, number % PerRelated == 0, out var answer);
            tally.Count("questions");
            tally.Count($"question: {answer?.GetType().Name.ToLowerInvariant() ?? "none"}");
            tally.Count("routes", (answer as Answer.Found)?.Routes.Count ?? 0);
            tally.Add("question, ms", (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (broken is not null)
            {
                var simplest = Shrink(question, ref broken);
                failures.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"seed {_seed}, batch {batch} of questions, question {number}\n{simplest}\n# {broken.Law}: ")
                    + broken.Detail);
            }
        }

        return new(tally, failures);
    }

    private Broken? Check(Question question, bool related, out Answer? answer)
    {
        answer = null;
        try
        {
            return _laws.Check(question, related, out answer);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            return new("no exception", bug.ToString());
        }
    }

    private Question Shrink(Question question, ref Broken broken)
    {
        for (var isSimpler = true; isSimpler;)
        {
            isSimpler = false;
            foreach (var simpler in Simpler(question))
            {
                if (Check(simpler, related: true, out _) is { } still && still.Law == broken.Law)
                {
                    (question, broken, isSimpler) = (simpler, still, true);
                    break;
                }
            }
        }

        return question;
    }

    private static IEnumerable<Question> Simpler(Question it)
    {
        foreach (var policies in Without(it.Policies))
        {
            yield return it with { Policies = policies };
        }

        foreach (var close in Without(it.Close))
        {
            yield return it with { Close = close };
        }

        foreach (var permission in Without(it.Permission))
        {
            yield return it with { Permission = permission };
        }

        foreach (var avoid in Without(it.Avoid))
        {
            yield return it with { Avoid = avoid };
        }

        foreach (var open in Without(it.Open))
        {
            yield return it with { Open = open };
        }

        if (it.StateAircraft)
        {
            yield return it with { StateAircraft = false };
        }

        if (it.Worldview is not null)
        {
            yield return it with { Worldview = null };
        }

        if (it.Alternatives > 1)
        {
            yield return it with { Alternatives = it.Alternatives - 1 };
        }
    }

    private static IEnumerable<IReadOnlyList<T>> Without<T>(IReadOnlyList<T> items) =>
        Enumerable.Range(0, items.Count).Select(left => (IReadOnlyList<T>)[.. items.Where((_, i) => i != left)]);
}
