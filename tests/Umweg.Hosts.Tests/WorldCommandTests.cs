using Shouldly;
using Umweg.Cli;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: <c>umweg world info | build | check</c>, on the smallest world.</summary>
public sealed class WorldCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("umweg world ");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Info_says_what_the_world_is_and_whose_data_it_holds()
    {
        var result = new Cli().Run("world", "info");

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("sha256:");
        result.Output.ShouldContain("2022-04");
        result.Output.ShouldContain("data/borders-osm: Borders: © OpenStreetMap contributors");
        result.Output.ShouldContain("Open Database License (ODbL) 1.0");
    }

    [Fact]
    public void Build_compiles_the_world_anew()
    {
        var path = Path.Combine(_folder.FullName, "world.umweg");
        var cli = new Cli();
        cli.Installation = cli.Installation with { WorldPath = path };
        cli.Run("world", "info").ExitCode.ShouldBe(0);
        var first = File.GetLastWriteTimeUtc(path);

        cli.Run("world", "build").ExitCode.ShouldBe(0);

        File.GetLastWriteTimeUtc(path).ShouldBeGreaterThan(first);
    }

    [Fact]
    public void A_sound_world_is_said_to_be_sound() =>
        new Cli().Run("world", "check").ShouldBe(new CliResult(
            0, "The world is sound; checks that hold: 1.\n\nholds  Areas add up  by 0.1 %\n", ""));

    [Fact]
    public void A_world_that_is_not_sound_is_our_fault()
    {
        var cli = new Cli { Checks = [new("A", Passed: true, ""), new("B", Passed: false, "by 2 %")] };

        cli.Run("world", "check").ShouldBe(new CliResult(
            1, "The world is not sound; checks that fail: 1 of 2.\n\nholds  A\nFAILS  B  by 2 %\n", ""));
    }

    [Fact]
    public void The_program_finds_its_repository()
    {
        var installation = Installation.OfThisProgram();

        Directory.Exists(installation.DataFolder).ShouldBeTrue();
        installation.WorldPath.ShouldStartWith(Path.Combine(Root.Folder, "artifacts"));
    }
}
