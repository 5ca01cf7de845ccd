using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Umweg.Soak.Runs;

/// <summary>How far a run has come, so that it can go on another time.</summary>
/// <param name="Name">What is run; only the same run goes on.</param>
/// <param name="Batches">How many batches are done, from the first.</param>
/// <param name="Tally">What they counted.</param>
/// <param name="Failures">What went wrong in them.</param>
/// <param name="Seconds">How long they took, added up over all sittings.</param>
internal sealed partial record RunState(string Name, int Batches, Tally Tally, List<string> Failures, double Seconds)
{
    /// <summary>Batches that went wrong in an earlier sitting and, asked again with what was mended since, did not.
    /// </summary>
    public List<int> Mended { get; init; } = [];

    /// <summary>The state of a run that has not begun.</summary>
    public static RunState Fresh(string name) => new(name, 0, new(), [], 0);

    /// <summary>The state that was saved last; a fresh one where there is none of this run.</summary>
    public static RunState Load(string path, string name) =>
        File.Exists(path) && JsonSerializer.Deserialize<RunState>(File.ReadAllBytes(path)) is { } saved
            && saved.Name == name
            ? saved
            : Fresh(name);

    /// <summary>The state after each batch that went wrong was asked again.</summary>
    public RunState AskedAgain(Func<int, BatchResult> worker)
    {
        var failed = Failures.Select(failure => BatchNumber().Match(failure)).Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Distinct().ToList();
        var results = failed.ToDictionary(batch => batch, batch => worker(batch).Failures);
        return this with
        {
            Failures = [.. results.Values.SelectMany(failures => failures)],
            Mended = [.. Mended, .. failed.Where(batch => results[batch].Count == 0)],
        };
    }

    [GeneratedRegex(@"^seed \d+, batch (\d+)[ ,]")]
    private static partial Regex BatchNumber();

    /// <summary>Saves the state, in place of the last one at once, so that an interruption spoils neither.</summary>
    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(this));
        File.Move(path + ".new", path, overwrite: true);
    }
}
