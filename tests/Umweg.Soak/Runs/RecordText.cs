using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace Umweg.Soak.Runs;

/// <summary>A record of a run as a page: what was run on what, how many of each kind, what went wrong.</summary>
internal sealed class RecordText
{
    private readonly StringBuilder _text = new();

    /// <summary>A page with its heading and how to make it again.</summary>
    public RecordText(string title, string purpose, string command)
    {
        _text.Append(CultureInfo.InvariantCulture, $"# {title}\n\n{purpose}\n\nRun: `{command}`\n\n");
    }

    /// <summary>What a result depends on: program, runtime, machine, threads.</summary>
    public RecordText Versions(int threads, double seconds, params IEnumerable<(string Name, string Value)> more)
    {
        var version = typeof(RecordText).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return Table(
            ["what", "value"],
            [
                ["Umweg", version],
                ["runtime", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}"],
                ["processor", $"{Workshop.Processor}, {Environment.ProcessorCount} cores"],
                ["threads", Number(threads)],
                ["duration", $"{Number(Math.Round(seconds / 60, 1))} min"],
                .. more.Select(each => new[] { each.Name, each.Value }),
            ]);
    }

    /// <summary>A heading of the second rank.</summary>
    public RecordText Heading(string text)
    {
        _text.Append(CultureInfo.InvariantCulture, $"## {text}\n\n");
        return this;
    }

    /// <summary>A paragraph.</summary>
    public RecordText Paragraph(string text)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{text}\n\n");
        return this;
    }

    /// <summary>The counts whose name begins so, without that beginning.</summary>
    public RecordText Counts(Tally tally, string header, string prefix) => Table(
        [header, "number"],
        tally.Counts.Where(count => count.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(count => new[] { count.Key[prefix.Length..], Number(count.Value) }));

    /// <summary>How the values of some names are distributed.</summary>
    public RecordText Distribution(Tally tally, params IEnumerable<string> names) => Table(
        ["of each", "p50", "p90", "p99", "p99.9", "most"],
        names.Select(name => new[] { name }.Concat(
            new[] { 0.5, 0.9, 0.99, 0.999, 1 }.Select(share => Number(tally.Percentile(name, share)))).ToArray()));

    /// <summary>What went wrong; a sentence where nothing did.</summary>
    public RecordText Failures(IReadOnlyCollection<string> failures)
    {
        Heading($"Failures: {Number(failures.Count)}");
        foreach (var failure in failures)
        {
            _text.Append(CultureInfo.InvariantCulture, $"```text\n{failure.TrimEnd()}\n```\n\n");
        }

        return this;
    }

    /// <summary>What went wrong in an earlier sitting, and no longer does; nothing where nothing did.</summary>
    public RecordText Mended(IReadOnlyCollection<int> ofAnswers, IReadOnlyCollection<int> ofQuestions) =>
        ofAnswers.Count + ofQuestions.Count == 0
            ? this
            : Paragraph(
                "Something had gone wrong in these batches; asked again after it was mended, nothing does "
                + $"(docs/testing.md): of answers {Listed(ofAnswers)}, of questions {Listed(ofQuestions)}.");

    private static string Listed(IReadOnlyCollection<int> batches) =>
        batches.Count == 0 ? "none" : string.Join(", ", batches);

    /// <summary>A whole number with its thousands apart, or one with decimals.</summary>
    public static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>The page.</summary>
    public override string ToString() => _text.ToString().TrimEnd('\n') + "\n";

    private RecordText Table(string[] header, IEnumerable<string[]> rows)
    {
        AppendRow(header);
        _text.Append("|---|").Append(string.Concat(header.Skip(1).Select(_ => "---:|"))).Append('\n');
        foreach (var row in rows)
        {
            AppendRow(row);
        }

        _text.Append('\n');
        return this;
    }

    private void AppendRow(string[] cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
