using Shouldly;
using Umweg.Cli;
using Umweg.Query;
using Umweg.WorldBuilder;

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
            0,
            "The world is sound; checks that hold: 1.\n\n"
            + "holds  25 landlocked states have their published areas within 1 %  worst: CF, +0.70 %\n",
            ""));

    [Fact]
    public void A_world_that_is_not_sound_is_our_fault()
    {
        var cli = new Cli
        {
            Checks = [new("borders", Passed: true, [100_000, 0]), new("land", Passed: false, [9_000, 2], "51 N 7 E")],
        };

        cli.Run("world", "check", "--lang", "de").ShouldBe(new CliResult(
            1,
            """
            Die Welt ist nicht in Ordnung; nicht bestandene Prüfungen: 1 von 2.

            gilt        Die Grenze jedes Gebiets ist geschlossen  Grenzkanten: 100.000; lose Enden: 0
            GILT NICHT  Kein Land liegt in der Hohen See          Positionen: 9.000; Löcher: 2; {first}

            """.Replace("{first}", "der erste Fehler: 51 N 7 E", StringComparison.Ordinal),
            ""));
    }

    [Theory]
    [InlineData(Language.English, "reading the borders", "triangulating once more; ")]
    [InlineData(Language.German, "lese die Grenzen", "trianguliere noch einmal; ")]
    public void Compiling_tells_each_of_its_steps_once_but_for_the_last(Language language, string first, string last)
    {
        var steps = new Steps();
        var installation = new Cli().Installation with { WorldPath = Path.Combine(_folder.FullName, "w.umweg") };

        installation.RebuildWorld(steps, language).Dispose();

        steps.Told[0].ShouldBe(first);
        var once = steps.Told.TakeWhile(step => !step.StartsWith(last, StringComparison.Ordinal)).ToList();
        once.ShouldBeUnique();
        once.Count.ShouldBe(4);
        steps.Told.Skip(once.Count).ShouldNotBeEmpty();
        steps.Told.Skip(once.Count).ShouldAllBe(step => step.StartsWith(last, StringComparison.Ordinal));
    }

    [Fact]
    public void Waiting_for_another_process_is_told_in_words()
    {
        var steps = new Steps();

        new BuildProgress(steps, Language.German).Report(new(BuildStepKind.Waiting));

        steps.Told.ShouldBe(["warte auf einen anderen Prozess, der die Welt erzeugt"]);
    }

    [Fact]
    public void The_program_finds_its_repository()
    {
        var installation = Installation.OfThisProgram();

        Directory.Exists(installation.DataFolder).ShouldBeTrue();
        installation.WorldPath.ShouldStartWith(Path.Combine(Root.Folder, "artifacts"));
    }

    private sealed class Steps : IProgress<string>
    {
        public List<string> Told { get; } = [];

        public void Report(string value) => Told.Add(value);
    }
}
