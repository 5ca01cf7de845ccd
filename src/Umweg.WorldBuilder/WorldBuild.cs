using System.Security.Cryptography;
using System.Text;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Storage;
using Umweg.WorldBuilder.Compile;
using Umweg.WorldBuilder.Sources;

namespace Umweg.WorldBuilder;

/// <summary>Compiles <c>data/</c> into a world file, or opens the one that is there.</summary>
/// <remarks>The file is written beside its final name and renamed, so that it is whole or absent whenever the process
/// is killed; two processes that start at once take turns by a lock file, and the second finds the first one's work.
/// A recipe (the checksums of all sources and of the compiling code) in the file tells an outdated one.</remarks>
public static class WorldBuild
{
    /// <summary>The resolution that answers are given on.</summary>
    public const string DefaultResolution = "200m";

    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(5);

    /// <summary>Opens the world file, compiling it first where it is missing, damaged, foreign or outdated.</summary>
    /// <param name="dataFolder">The repository's <c>data</c> folder, or a copy of it.</param>
    /// <param name="worldPath">The world file.</param>
    /// <param name="progress">Told what is being done; only where there is something to compile.</param>
    /// <param name="resolution">Which borders: <c>200m</c>, <c>1000m</c> or <c>10000m</c>.</param>
    /// <exception cref="IOException">A source is missing, or the file cannot be written.</exception>
    public static WorldFile OpenOrBuild(
        string dataFolder,
        string worldPath,
        IProgress<BuildStep>? progress = null,
        string resolution = DefaultResolution)
    {
        var recipe = RecipeOf(dataFolder, resolution);
        return WorldFile.TryOpen(worldPath, recipe, out _) ??
            Build(dataFolder, worldPath, recipe, progress, resolution, force: false);
    }

    /// <summary>Compiles the world whether or not there is a file, and opens it.</summary>
    /// <inheritdoc cref="OpenOrBuild"/>
    public static WorldFile Rebuild(
        string dataFolder,
        string worldPath,
        IProgress<BuildStep>? progress = null,
        string resolution = DefaultResolution) =>
        Build(dataFolder, worldPath, RecipeOf(dataFolder, resolution), progress, resolution, force: true);

    /// <summary>Compiles the world in memory.</summary>
    public static Globe Compile(
        string dataFolder, IProgress<BuildStep>? progress = null, string resolution = DefaultResolution)
    {
        progress?.Report(new(BuildStepKind.Reading));
        var (features, land) = WorldSources.Read(dataFolder, resolution);
        var (mesh, territories) = WorldCompiler.Compile(features, land, progress);
        return new(mesh, territories, new(
            string.Empty,
            WorldSources.BordersDate,
            $"umweg {typeof(WorldBuild).Assembly.GetName().Version?.ToString(3)}",
            BorderMesh.MaxDisplacementMetres));
    }

    private static WorldFile Build(
        string dataFolder,
        string worldPath,
        string recipe,
        IProgress<BuildStep>? progress,
        string resolution,
        bool force)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(worldPath)) ?? ".");
        using var turn = WaitForTurn(worldPath + ".lock", progress);
        if (!force && WorldFile.TryOpen(worldPath, recipe, out _) is { } made)
        {
            return made;
        }

        foreach (var left in Directory.EnumerateFiles(
            Path.GetDirectoryName(Path.GetFullPath(worldPath)) ?? ".", Path.GetFileName(worldPath) + ".*.tmp"))
        {
            File.Delete(left);
        }

        WorldFile.Write(worldPath, Compile(dataFolder, progress, resolution), recipe);
        return WorldFile.TryOpen(worldPath, recipe, out var refusal) ?? throw new IOException(refusal);
    }

    private static FileStream WaitForTurn(string lockPath, IProgress<BuildStep>? progress)
    {
        using var never = new ManualResetEventSlim();
        for (var waited = TimeSpan.Zero; ; waited += LockPoll)
        {
            try
            {
                return new(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < LockTimeout && Directory.Exists(Path.GetDirectoryName(lockPath)))
            {
                if (waited == TimeSpan.Zero)
                {
                    progress?.Report(new(BuildStepKind.Waiting));
                }

                never.Wait(LockPoll);
            }
        }
    }

    private static string RecipeOf(string dataFolder, string resolution)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in WorldSources.Files(dataFolder, resolution))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        foreach (var type in new[] { typeof(WorldBuild), typeof(Globe), typeof(SpherePoint) })
        {
            hash.AppendData(type.Module.ModuleVersionId.ToByteArray());
        }

        return $"{resolution}/{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
