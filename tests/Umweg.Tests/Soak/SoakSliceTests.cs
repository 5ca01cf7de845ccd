using Umweg.Soak.Answers;
using Umweg.Soak.Runs;

namespace Umweg.Tests.Soak;

/// <summary>
/// FEATURE UNDER TEST: every answer of the search keeps the laws that any answer must keep.
/// METHOD: the first batches of <c>./test soak</c> under a seed of their own; docs/testing.md says what is drawn.
/// </summary>
public sealed class SoakSliceTests
{
    private const int Seed = 20251017;

    private static readonly Lazy<IReadOnlyList<SoakWorld>> Worlds = new(() =>
        [new("200m", RealWorld.Globe), new("1000m", RealWorld.Globe1000)]);

    [Fact]
    public void Some_hundred_random_questions_are_answered_lawfully()
    {
        var batches = new AnswerBatch(Worlds.Value, Seed);
        var tally = new Tally();
        for (var batch = 0; batch < 16; batch++)
        {
            var result = batches.Run(batch, questions: 40);
            Assert.True(result.Failures.Count == 0, string.Join('\n', result.Failures));
            tally.Add(result.Tally);
        }

        Assert.Equal(640, tally.Of("answers"));
        Assert.True(tally.Of("outcome: way with bends") > 50);
        Assert.True(tally.Of("outcome: no way") > 50);
    }

    [Fact]
    public void A_batch_is_the_same_whatever_was_asked_before()
    {
        var warm = new AnswerBatch(Worlds.Value, Seed);
        warm.Run(1, questions: 10);

        Assert.Equal(Lasting(new AnswerBatch(Worlds.Value, Seed).Run(2, questions: 20)), Lasting(warm.Run(2, 20)));

        // All that does not hang on the clock.
        static string Lasting(BatchResult result) => string.Join(
            '\n',
            result.Tally.Counts.Select(count => $"{count.Key} {count.Value}").Concat(
                result.Tally.Values["nodes expanded"].Select(value => $"{value.Key} {value.Value}")));
    }
}
