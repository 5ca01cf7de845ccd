namespace Umweg.Benchmarks;

/// <summary>The page of all goals: put together from the pages at hand, so that it can never say other than they do.
/// </summary>
internal static class Goals
{
    /// <summary>The head of every table of goals.</summary>
    public const string TableHead = "| what | goal | reached | goal reached |\n|---|---|---|---|\n";

    /// <summary>Writes <c>Goals.md</c>; pages that were never made are named.</summary>
    public static void Write(string results, IReadOnlyList<string> pages)
    {
        var rows = new List<string>();
        var missing = new List<string>();
        foreach (var page in pages)
        {
            var path = Path.Combine(results, $"{page}.md");
            if (!File.Exists(path))
            {
                missing.Add(page);
                continue;
            }

            var lines = File.ReadAllLines(path);
            var goals = lines.SkipWhile(line => line != Sheet.GoalsHeading).Where(line => line.StartsWith('|')).Skip(2);
            rows.AddRange(goals.Select(line => $"{line} [{page}]({page}.md) |"));
        }

        var head = TableHead.Replace(" goal reached |\n", " goal reached | from |\n", StringComparison.Ordinal)
            .Replace("|---|\n", "|---|---|\n", StringComparison.Ordinal);
        var note = missing.Count == 0 ? "" : $"\nNot run here: {string.Join(", ", missing)}.\n";
        File.WriteAllText(
            Path.Combine(results, "Goals.md"),
            "# The goals and what was reached\n\nMade by `bench/run` from the pages beside this one.\n\n"
            + $"{head}{string.Join('\n', rows)}\n{note}");
    }
}
