using Umweg.Query;
using Umweg.World.Storage;
using Umweg.WorldBuilder;

namespace Umweg.Cli;

/// <summary>Where the program finds the data that worlds are compiled from, and keeps the compiled one.</summary>
/// <param name="DataFolder">The repository's <c>data</c>.</param>
/// <param name="WorldPath">The world file.</param>
/// <param name="Resolution">Which borders.</param>
internal sealed record Installation(
    string DataFolder,
    string WorldPath,
    string Resolution = WorldBuild.DefaultResolution)
{
    /// <summary>The installation that the running program belongs to: the repository above it.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none: the program was moved away from it.</exception>
    public static Installation OfThisProgram()
    {
        const string Landmark = "Umweg.slnx";
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Landmark)))
            {
                return new(
                    Path.Combine(folder.FullName, "data"),
                    Path.Combine(folder.FullName, "artifacts", "world", "world-200m.umweg"));
            }
        }

        throw new DirectoryNotFoundException($"There is no {Landmark} in or above '{AppContext.BaseDirectory}'.");
    }

    /// <summary>Opens the world, which is compiled first where it is missing, damaged or outdated.</summary>
    public WorldFile OpenWorld(IProgress<string> progress, Language language) =>
        WorldBuild.OpenOrBuild(DataFolder, WorldPath, new BuildProgress(progress, language), Resolution);

    /// <summary>Compiles the world whether or not there is one, and opens it.</summary>
    public WorldFile RebuildWorld(IProgress<string> progress, Language language) =>
        WorldBuild.Rebuild(DataFolder, WorldPath, new BuildProgress(progress, language), Resolution);
}
