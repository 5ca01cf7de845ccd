using System.Text.RegularExpressions;
using Umweg.Soak.Answers;
using Umweg.WorldBuilder;

namespace Umweg.Soak;

/// <summary>The repository in which a run takes place, and the machine.</summary>
internal static partial class Workshop
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where runs keep how far they have come.</summary>
    public static string StateOf(string run) => Path.Combine(Root, "artifacts", "soak", run + ".json");

    /// <summary>Where the record of a kind of run stands, by processor, because times of different ones do not compare.
    /// </summary>
    public static string RecordOf(string name) =>
        Path.Combine(Root, "bench", "results", Slug().Replace(Processor, "-").Trim('-').ToLowerInvariant(), name);

    /// <summary>The processor's name.</summary>
    public static string Processor { get; } = FindProcessor();

    /// <summary>The world of a resolution, compiled if need be.</summary>
    public static SoakWorld World(string resolution)
    {
        // Open as long as the process lives: the globe is the mapped file.
        var file = WorldBuild.OpenOrBuild(
            Path.Combine(Root, "data"),
            Path.Combine(Root, "artifacts", "test", $"world-{resolution}.umweg"),
            null,
            resolution);
        return new(resolution, file.Globe);
    }

    private static string FindProcessor()
    {
        const string cpuinfo = "/proc/cpuinfo";
        var line = File.Exists(cpuinfo)
            ? File.ReadLines(cpuinfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line is null ? "unknown" : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Umweg.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Umweg.slnx in or above {AppContext.BaseDirectory}.");
    }

    [GeneratedRegex("[^A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
