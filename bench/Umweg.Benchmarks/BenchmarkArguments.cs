namespace Umweg.Benchmarks;

/// <summary>What a run of the benchmarks is asked for.</summary>
/// <param name="Names">Beginnings of the names of the wanted pages; none for all.</param>
/// <param name="Results">The folder for the pages.</param>
/// <param name="OpenFlights">The folder with OpenFlights' <c>routes.dat</c>, or null: it is not ours to bring along.
/// </param>
internal sealed record BenchmarkArguments(IReadOnlyList<string> Names, string Results, string? OpenFlights)
{
    /// <summary>Reads the arguments; where they are not understood, says so and is null.</summary>
    public static BenchmarkArguments? Read(IReadOnlyList<string> words, IReadOnlyList<string> pages)
    {
        var names = new List<string>();
        var results = Path.Combine(BenchmarkWorld.Root, "bench", "results", "unknown");
        string? openFlights = null;
        for (var i = 0; i < words.Count; i++)
        {
            switch (words[i])
            {
                case "--results" when i + 1 < words.Count:
                    results = words[++i];
                    break;
                case "--openflights" when i + 1 < words.Count:
                    openFlights = words[++i];
                    break;
                case var name when pages.Any(page => page.StartsWith(name, StringComparison.OrdinalIgnoreCase)):
                    names.Add(name);
                    break;
                default:
                    Console.Error.WriteLine(
                        $"bench: '{words[i]}' is not understood; there are {string.Join(", ", pages)}, "
                        + "--results FOLDER and --openflights FOLDER.");
                    return null;
            }
        }

        return new(names, results, openFlights);
    }

    /// <summary>Whether a page is to be made.</summary>
    public bool Wants(string page) =>
        Names.Count == 0 || Names.Any(name => page.StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
