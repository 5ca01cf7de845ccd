using Umweg.Soak.Answers;
using Umweg.Soak.Questions;
using Umweg.Soak.Runs;

namespace Umweg.Tests.Soak;

/// <summary>
/// FEATURE UNDER TEST: every answer that a user gets keeps the laws that any answer must keep.
/// METHOD: the first batches of whole questions of <c>./test soak</c>, under a seed of their own.
/// </summary>
public sealed class QuestionSliceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("umweg-questions-");

    [Fact]
    public void Some_dozen_random_questions_are_answered_lawfully()
    {
        var batches = new QuestionBatch(new SoakWorld("200m", RealWorld.Globe), seed: 20251017, _folder.FullName);
        var tally = new Tally();
        for (var batch = 0; batch < 6; batch++)
        {
            var result = batches.Run(batch);
            Assert.True(result.Failures.Count == 0, string.Join('\n', result.Failures));
            tally.Add(result.Tally);
        }

        Assert.Equal(30, tally.Of("questions"));
        Assert.True(tally.Of("question: found") > 15);
        Assert.True(tally.Of("routes") > 30);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
