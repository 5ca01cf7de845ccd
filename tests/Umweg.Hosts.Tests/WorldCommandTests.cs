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
    public void Check_says_of_every_claim_whether_it_holds()
    {
        var result = new Cli().Run("world", "check");

        // A world of borders simplified to 10 km need not hold every claim; but the exit code must say so.
        result.ExitCode.ShouldBe(result.Output.Contains("FAILS", StringComparison.Ordinal) ? 1 : 0);
        result.Output.ShouldContain("Euler's characteristic 2");
        result.Error.ShouldBeEmpty();
    }

    [Fact]
    public void The_program_finds_its_repository()
    {
        var installation = Installation.OfThisProgram();

        Directory.Exists(installation.DataFolder).ShouldBeTrue();
        installation.WorldPath.ShouldStartWith(Path.Combine(Root.Folder, "artifacts"));
    }
}
