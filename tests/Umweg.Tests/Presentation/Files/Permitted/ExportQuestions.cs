using Umweg.Places;
using Umweg.Routes;
using Umweg.Soak.Answers;
using Umweg.Soak.Questions;
using Question = Umweg.Soak.Questions.Question;
using Umweg.Sphere;
using Umweg.Tests.Catalogue;

namespace Umweg.Tests.Presentation.Files.Permitted;

/// <summary>Random questions and their best ways: stances with states, groups, policies and polygons closed, several
/// flights under each, so that what is made ready for one serves the others.</summary>
internal static class ExportQuestions
{
    private const int FlightsOfStance = 10;

    // Of a stance that is hard to fly under: about a fifth of the world.
    private const int MoreClosed = 40;

    /// <summary>Answers to so many questions; those without a way, or between one place and itself, are
    /// left out.</summary>
    public static IReadOnlyList<(string Question, Answer.Found Answer)> Answers(int seed, int count)
    {
        var folder = Directory.CreateTempSubdirectory("umweg-exports-");
        try
        {
            return [.. Draw(seed, count, folder.FullName).Chunk(FlightsOfStance).AsParallel().AsOrdered()
                .SelectMany(flights => flights.Select(question =>
                    (question.ToString(), RealFlights.Planner.Plan(question.Query) as Answer.Found)))
                .Where(each => each.Item2 is { } answer && answer.Routes[0].Distance > Length.Zero)
                .Select(each => (each.Item1, each.Item2!))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<Question> Draw(int seed, int count, string folder)
    {
        var random = new Random(seed);
        var world = new SoakWorld("200m", RealWorld.Globe);
        var questions = new List<Question>();
        for (var stance = 0; questions.Count < count; stance++)
        {
            var draw = new QuestionDraw(random, new(world, random), Path.Combine(folder, $"{stance}.yaml"));
            var first = draw.Next();
            if (stance % 2 == 0)
            {
                var taken = first.Permission.Concat(first.Open).Concat(first.Avoid.Select(each => each.Area))
                    .ToHashSet(StringComparer.Ordinal);
                first = first with
                {
                    Close = [.. first.Close.Concat(Enumerable.Range(0, MoreClosed)
                        .Select(_ => StateNames.Codes[random.Next(StateNames.Codes.Count)])
                        .Where(code => !taken.Contains(code))).Distinct(StringComparer.Ordinal)],
                };
            }

            var ends = new QuestionDraw(random, new(world, random), Path.Combine(folder, "unused.yaml"));
            for (var i = 0; i < FlightsOfStance; i++)
            {
                var other = i == 0 ? first : ends.Next();
                questions.Add(first with { From = other.From, To = other.To, Alternatives = 1 });
            }
        }

        return questions;
    }
}
