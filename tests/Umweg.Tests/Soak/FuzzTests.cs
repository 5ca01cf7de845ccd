using System.Diagnostics;
using Umweg.Query;
using Umweg.Soak.Fuzz;

namespace Umweg.Tests.Soak;

/// <summary>
/// FEATURE UNDER TEST: whatever is written, a parser takes it or says what is wrong with it, soon and in little memory.
/// METHOD: the first batches of <c>./test fuzz</c> under a seed of their own, and what it once found.
/// </summary>
public sealed class FuzzTests
{
    private const int Seed = 20251017;

    private static readonly Lazy<Dictionary<string, FuzzTarget>> Targets =
        new(() => FuzzTargets.All().ToDictionary(target => target.Name));

    [Theory]
    [InlineData("places")]
    [InlineData("coordinates")]
    [InlineData("lists")]
    [InlineData("policies")]
    [InlineData("policy-bytes")]
    [InlineData("lines")]
    [InlineData("answers")]
    [InlineData("tracks")]
    [InlineData("track-bytes")]
    [InlineData("claims")]
    [InlineData("claim")]
    public void A_thousand_random_texts_are_read(string parser)
    {
        var batches = new FuzzBatch(Targets.Value[parser], Seed);
        for (var batch = 0; batch < 2; batch++)
        {
            var result = batches.Run(batch);
            Assert.True(result.Failures.Count == 0, string.Join('\n', result.Failures));
            Assert.True(result.Tally.Of("taken") > 0);
            Assert.True(result.Tally.Of("refused") > 0);
        }
    }

    [Theory]
    [InlineData("lines", "policy\nexplain\n7")] // quoted 7, though nothing is wrong with it
    [InlineData("coordinates", "\uFFFE")] // the system's normalisation refuses it
    [InlineData("lists", "avoid\n\uFFFE")]
    [InlineData("lists", "avoid\n:0\0km")] // the system's parser of numbers overlooks NULs at the end
    [InlineData("lists", "avoid\nHU:5\0")]
    [InlineData(
        "answers",
        "{\"schema\":\"umweg.route/1\",\"query\":{\"worldview\":\"un\",\"stance\":[{\"access\":\"\u007F\"}]}}")]
    [InlineData("answers", "{\"schema\":\"\u007F\"}")]
    [InlineData("answers", "{\"schema\":\"umweg.route/1\",\"query\":{\"worldview\":\"\u0085\"}}")]
    [InlineData("claim", "EU AT\u0000")] // went into the suggestion
    [InlineData("tracks", "<?xml version='1.0\u0662' encoding='UTF-8'?>")] // the system's reader counts to -2
    public void What_was_found_is_read(string parser, string text) =>
        Assert.Null(new FuzzBatch(Targets.Value[parser], Seed).Check(text));

    [Fact]
    public void A_thousand_unknown_names_are_refused_in_little_memory()
    {
        // It was 200 MB: every known name was brought into the form of comparison for each of them.
        var names = string.Join(',', Enumerable.Range(0, 1000).Select(i => $"nowhere{i}"));

        Assert.Null(new FuzzBatch(Targets.Value["lists"], Seed).Check($"close\n{names}"));
        Assert.Equal(1000, Targets.Value["lists"].Read($"close\n{names}").Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("an exception")]
    [InlineData("a sentence that does not quote")]
    [InlineData("a sentence with control characters")]
    [InlineData("a sentence without an end")]
    [InlineData("slower")]
    [InlineData("memory")]
    public void What_goes_wrong_is_noticed(string? wrong)
    {
        var how = new FuzzBatch(new BrokenTarget(wrong), Seed).Check("text");

        Assert.Equal(wrong is null, how is null);
        Assert.True(wrong is null or "an exception" || how!.Contains(wrong, StringComparison.Ordinal), how);
    }

    [Fact]
    public void A_failure_is_made_shorter()
    {
        var failures = new FuzzBatch(new BrokenTarget("on x"), Seed).Run(0).Failures;

        Assert.Contains("[InlineData(\"broken\", \"x\")]", failures[0], StringComparison.Ordinal);
    }

    private sealed class BrokenTarget(string? wrong) : FuzzTarget("broken", ["an x here", "one x more"], ["x"])
    {
        public override IReadOnlyList<QueryError> Read(string text)
        {
            switch (wrong)
            {
                case "an exception":
                case "on x" when text.Contains('x', StringComparison.Ordinal):
                    throw new InvalidOperationException("broken");
                case "slower":
                    // By the clock and in work, of which a busy machine grants less.
                    var enough = TimeSpan.FromSeconds(1.1);
                    for (var (start, spent) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                        Stopwatch.GetElapsedTime(start) < enough || Environment.CpuUsage.TotalTime - spent < enough;)
                    {
                    }

                    return [];
                case "memory":
                    return [new("memory", "", $"{new byte[3_000_000].Length} bytes.")];
                default:
                    return
                    [
                        wrong switch
                        {
                            "a sentence that does not quote" => new("code", text, "It is wrong."),
                            "a sentence with control characters" => new("code", text, "'text'\u0007 is wrong."),
                            "a sentence without an end" => new("code", text, "'text' is wrong"),
                            _ => new("code", text, "'text' is wrong."),
                        },
                    ];
            }
        }
    }
}
