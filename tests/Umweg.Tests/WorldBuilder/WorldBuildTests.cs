using System.Security.Cryptography;
using Umweg.Tests.Architecture;
using Umweg.World.Storage;
using Umweg.WorldBuilder;

namespace Umweg.Tests.WorldBuilder;

/// <summary>FEATURE UNDER TEST: the world file is the same twice, and a bad one is found and made again, never used.
/// </summary>
public sealed class WorldBuildTests : IDisposable
{
    private const string Resolution = "10000m";
    private readonly string _folder = Repository.PathOf($"artifacts/test/{Guid.NewGuid():N}");

    private string WorldPath => Path.Combine(_folder, "world.umweg");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public void The_same_borders_give_the_same_bytes()
    {
        Build().Dispose();
        var first = SHA256.HashData(File.ReadAllBytes(WorldPath));
        File.Delete(WorldPath);
        Build().Dispose();

        Assert.Equal(first, SHA256.HashData(File.ReadAllBytes(WorldPath)));
    }

    [Theory]
    [InlineData("a byte changed", 5000)]
    [InlineData("the end missing", -1)]
    [InlineData("empty", -2)]
    [InlineData("another program's file", -3)]
    public void A_bad_file_is_never_used_but_made_again(string damage, int at)
    {
        Build().Dispose();
        var good = File.ReadAllBytes(WorldPath);
        File.WriteAllBytes(WorldPath, at switch
        {
            -1 => good[..^1000],
            -2 => [],
            -3 => new byte[good.Length],
            _ => [.. good[..at], (byte)~good[at], .. good[(at + 1)..]],
        });

        Assert.Null(WorldFile.TryOpen(WorldPath, null, out var refusal));
        Assert.True(refusal!.Contains("world file", StringComparison.Ordinal), damage);
        Build().Dispose();
        Assert.Equal(good, File.ReadAllBytes(WorldPath));
    }

    [Fact]
    public void A_world_of_other_borders_is_outdated()
    {
        WorldBuild.OpenOrBuild(RealWorld.DataFolder, WorldPath, null, Resolution).Dispose();

        Assert.Null(WorldFile.TryOpen(WorldPath, "200m/another recipe", out var refusal));
        Assert.Contains("other borders", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_build_left_is_cleared_away()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(WorldPath + ".1.tmp", "half a world");
        Build().Dispose();

        Assert.Equal(["world.umweg", "world.umweg.lock"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Two_that_start_at_once_get_the_same_world()
    {
        var worlds = new WorldFile[2];
        Parallel.For(0, 2, i => worlds[i] = Build());

        Assert.Equal(worlds[0].Globe.Origin, worlds[1].Globe.Origin);
        worlds[0].Dispose();
        worlds[1].Dispose();
    }

    private WorldFile Build() => WorldBuild.OpenOrBuild(RealWorld.DataFolder, WorldPath, null, Resolution);
}
