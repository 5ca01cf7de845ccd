using System.Globalization;

namespace Umweg.Soak;

/// <summary>What a run was asked to do.</summary>
/// <param name="Command"><c>soak</c> or <c>fuzz</c>.</param>
/// <param name="Number">How many answers, or inputs of each parser.</param>
/// <param name="Full">How many of the answers get the full proof.</param>
/// <param name="Questions">How many whole questions are asked; null: one for every 200 answers.</param>
/// <param name="Parser">The one parser to be fuzzed; null: all.</param>
/// <param name="Seed">What everything follows from.</param>
/// <param name="Minutes">The run ends after so long.</param>
/// <param name="Threads">How many threads work.</param>
/// <param name="Batch">The one batch to be run, to see a failure again; null: all.</param>
/// <param name="Resume">Whether to go on where the same run was stopped.</param>
/// <param name="Record">Whether the record goes to bench/results, for good.</param>
internal sealed record SoakOptions(
    string Command,
    int Number,
    int Full = 0,
    int? Questions = null,
    string? Parser = null,
    int Seed = 1,
    double Minutes = double.PositiveInfinity,
    int Threads = 2,
    int? Batch = null,
    bool Resume = false,
    bool Record = false)
{
    /// <summary>How to write it.</summary>
    public const string Usage = """
        ./test soak N [--full M] [--questions Q] [--seed S] [--batch B] [--minutes T] [--threads K]
            [--resume] [--record]
        ./test fuzz N [--parser NAME] [--seed S] [--batch B] [--minutes T] [--threads K] [--resume] [--record]
        """;

    /// <summary>The options that the words mean; null with a sentence where they mean none.</summary>
    public static SoakOptions? Read(IReadOnlyList<string> words, out string? problem)
    {
        problem = null;
        if (words.Count < 2 || words[0] is not ("soak" or "fuzz") || Whole(words[1]) is not > 0)
        {
            problem = "How many? A number from 1 to a thousand million is expected after soak or fuzz.";
            return null;
        }

        var options = new SoakOptions(words[0], Whole(words[1])!.Value);
        for (var i = 2; i < words.Count; i++)
        {
            if (words[i] is "--resume" or "--record")
            {
                options = words[i] == "--resume" ? options with { Resume = true } : options with { Record = true };
                continue;
            }

            var value = i + 1 < words.Count ? words[i + 1] : "";
            if (With(options, words[i], value) is not { } next)
            {
                problem = $"'{words[i]} {value}' is not understood.";
                return null;
            }

            options = next;
            i++;
        }

        return options;
    }

    private static SoakOptions? With(SoakOptions options, string name, string value) => (name, Whole(value)) switch
    {
        ("--full", { } number) => options with { Full = number },
        ("--questions", { } number) => options with { Questions = number },
        ("--seed", { } number) => options with { Seed = number },
        ("--batch", { } number) => options with { Batch = number },
        ("--minutes", { } number and > 0) => options with { Minutes = number },
        ("--threads", { } number and > 0 and <= 64) => options with { Threads = number },
        ("--parser", _) when options.Command == "fuzz" => options with { Parser = value },
        _ => null,
    };

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= 1_000_000_000
            ? number
            : null;
}
