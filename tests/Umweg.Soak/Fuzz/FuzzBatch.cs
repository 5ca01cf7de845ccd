using System.Diagnostics;
using System.Globalization;
using System.Text;
using Umweg.Query;
using Umweg.Soak.Runs;

namespace Umweg.Soak.Fuzz;

/// <summary>Batches of random texts for one parser, each text read and what comes of it checked.</summary>
internal sealed class FuzzBatch(FuzzTarget target, int seed)
{
    /// <summary>How many texts a batch has.</summary>
    public const int Texts = 500;

    private const int MostFailures = 2;
    private const int LongestSentence = 2_000;
    private const int MostAttempts = 3_000;
    private const int LongestLiteral = 4_000;

    // What else the machine does may delay an attempt, but costs this process no processor's time.
    private const int Attempts = 3;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(1);

    /// <summary>Reads the texts of a batch.</summary>
    public BatchResult Run(int batch)
    {
        var tally = new Tally();
        var failures = new List<string>();
        var mutator = new TextMutator(target, new Random(unchecked((seed * 1_000_003) + batch)));
        for (var number = 0; number < Texts; number++)
        {
            var text = mutator.Next();
            tally.Count("texts");
            var broken = Check(text, tally);
            if (broken is not null && failures.Count < MostFailures)
            {
                var (simplest, how) = Shrink(text, broken);
                failures.Add($"{target.Name}, seed {seed}, batch {batch}, text {number}: {how}\n{Test(simplest)}");
            }
        }

        return new(tally, failures);
    }

    /// <summary>What is wrong with how a text is read; null if nothing is.</summary>
    public string? Check(string text) => Check(text, new Tally());

    private string? Check(string text, Tally tally)
    {
        IReadOnlyList<QueryError> errors = [];
        var least = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < Attempts && least > Budget; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var (start, spent) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            try
            {
                errors = target.Read(text);
            }
            catch (Exception bug) when (bug is not OutOfMemoryException)
            {
                return $"{bug.GetType().Name}: {bug.Message} {FirstFrame(bug)}";
            }

            var elapsed = Stopwatch.GetElapsedTime(start);
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            var worked = Environment.CpuUsage.TotalTime - spent;
            least = TimeSpan.FromTicks(Math.Min(least.Ticks, Math.Min(elapsed.Ticks, worked.Ticks)));
            if (attempt == 0)
            {
                tally.Add("time, us", (int)elapsed.TotalMicroseconds);
                tally.Add("memory, kB", (int)(bytes / 1000));
            }

            if (bytes > target.BytesAtMost + (target.BytesPerCharacter * text.Length))
            {
                return "more memory than is granted";
            }
        }

        if (least > Budget)
        {
            return "slower than a second";
        }

        tally.Count(errors.Count == 0 ? "taken" : "refused");
        return errors.Select(WrongWith).FirstOrDefault(wrong => wrong is not null);
    }

    private static string FirstFrame(Exception bug) =>
        bug.StackTrace?.Split('\n')
            .FirstOrDefault(line => line.Contains("Umweg", StringComparison.Ordinal))?.Trim() ?? "";

    // An error is a whole sentence that quotes what is wrong or says where it stands.
    private static string? WrongWith(QueryError error)
    {
        var sentence = error.Problem;
        return error.Code.Length == 0 ? "an error without a code"
            : string.IsNullOrWhiteSpace(sentence) || sentence.Length > LongestSentence ? "a sentence empty or endless"
            : sentence[^1] is not ('.' or '?' or '!') ? $"a sentence without an end: {sentence}"
            : sentence.Any(char.IsControl) ? $"a sentence with control characters ({error.Code})"
            : error.Suggestion?.Any(char.IsControl) == true ? $"a suggestion with control characters ({error.Code})"
            : error.Input.Length > 0 && error.Line is null && !Quotes(sentence, error.Input)
                ? $"a sentence that does not quote its input ({error.Code}): {sentence}"
            : null;
    }

    // Long inputs are quoted by their beginning, and control characters are shown otherwise.
    private static bool Quotes(string sentence, string input)
    {
        var start = new string([.. input.Take(20).TakeWhile(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        return sentence.Contains(start, StringComparison.Ordinal);
    }

    // Pieces are left out as long as the same goes wrong.
    private (string Text, string How) Shrink(string text, string how)
    {
        var kind = KindOf(how);
        var attempts = 0;
        for (var size = Math.Max(1, text.Length / 2); size > 0; size = size == 1 ? 0 : size / 2)
        {
            for (var at = 0; at + size <= text.Length && attempts < MostAttempts;)
            {
                attempts++;
                var shorter = text.Remove(at, size);
                if (Check(shorter) is { } still && KindOf(still) == kind)
                {
                    (text, how) = (shorter, still);
                }
                else
                {
                    at += size;
                }
            }
        }

        return (text, how);
    }

    private static string KindOf(string how) => how.Split(':')[0];

    private string Test(string text) => text.Length > LongestLiteral
        ? $"// a text of {text.Length.ToString(CultureInfo.InvariantCulture)} characters"
        : $"[InlineData(\"{target.Name}\", \"{Literal(text)}\")]";

    private static string Literal(string text)
    {
        var literal = new StringBuilder();
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '"' or '\\' => $"\\{c}",
                >= ' ' and < '\u007F' => c.ToString(),
                _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            });
        }

        return literal.ToString();
    }
}
