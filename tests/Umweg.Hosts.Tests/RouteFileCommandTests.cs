using System.Text;
using Shouldly;
using Umweg.Presentation.Files;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Presentation;
using Umweg.World.Search;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: <c>umweg route --format</c> with the files of other tools.</summary>
public sealed class RouteFileCommandTests
{
    public static TheoryData<string> Formats => [.. RouteFile.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Each_format_is_what_the_library_writes(string format)
    {
        var result = new Cli().Run("route", "A", "B", "--format", format);
        using var expected = new MemoryStream();
        using (var world = new Cli().Installation.OpenWorld(new Progress<string>(), Language.English))
        {
            RouteFile.Write(
                SampleAnswers.Found,
                RouteFile.Find(format)!.Value,
                new RouteFileOptions(),
                new RouteSearch(world.Globe),
                Language.English,
                expected).ShouldBeNull();
        }

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldBe(Encoding.UTF8.GetString(expected.ToArray()));
        result.Error.ShouldBe(format != "fms" ? ""
            : "umweg: The file is not for operational navigation; its format, fms, has no place to say so.\n");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Where_there_is_no_way_no_file_is_written(string format)
    {
        var folder = Directory.CreateTempSubdirectory("umweg-files-");
        try
        {
            var path = Path.Combine(folder.FullName, "way");
            var cli = new Cli { Plan = (_, _, _) => SampleAnswers.Blocked };
            var result = cli.Run("route", "A", "B", "--format", format, "--output", path);

            result.ExitCode.ShouldBe(3);
            result.Output.ShouldBeEmpty();
            result.Error.ShouldStartWith("umweg: No way leads from Moskau (SVO) to Budapest (BUD); it is closed by");
            result.Error.ShouldContain("No file is written");
            result.Error.Count(letter => letter == '\n').ShouldBe(1);
            File.Exists(path).ShouldBeFalse();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Another_way_is_written_by_its_rank_and_looked_for_if_need_be()
    {
        var cli = new Cli();

        cli.Run("route", "A", "B", "--format", "field15", "--way", "2").Output.ShouldContain("2 via TR, ME, RS");
        cli.Run("route", "A", "B", "--format", "field15", "--way", "7");
        cli.Asked.ShouldNotBeNull().Alternatives.ShouldBe(7);
        cli.Run("route", "A", "B", "--format", "kml");
        cli.Asked.ShouldNotBeNull().Alternatives.ShouldBe(RouteQuery.DefaultAlternatives);
    }

    [Fact]
    public void A_way_that_the_format_cannot_hold_is_refused_and_what_was_there_stays()
    {
        var folder = Directory.CreateTempSubdirectory("umweg-files-");
        try
        {
            var path = Path.Combine(folder.FullName, "way");
            File.WriteAllText(path, "before");
            var cli = new Cli { Plan = (_, _, _) => SampleAnswers.BetweenTwoRanges };
            var result = cli.Run("route", "A", "B", "--format", "field15", "--output", path);

            result.ExitCode.ShouldBe(2);
            result.Output.ShouldBeEmpty();
            result.Error.ShouldStartWith("umweg: field15 cannot hold way 1: at 30");
            result.Error.ShouldEndWith(
                "its positions, whole minutes, leave no room beside test: south; no file is written. --format fms, "
                + "finer, can; or --way 2, which can be written.\n");
            File.ReadAllText(path).ShouldBe("before");
            cli.Run("route", "A", "B", "--format", "field15", "--way", "2", "--output", path).ExitCode.ShouldBe(0);
            cli.Run("route", "A", "B", "--format", "fms", "--output", path).ExitCode.ShouldBe(0);
            cli.Run("route", "A", "B", "--format", "geojson", "--output", path).ExitCode.ShouldBe(0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("--way 3 --format fms", "There is no way 3; the answer has 2.")]
    [InlineData("--way 0 --format fms", "--way knows no '0'; expected is a whole number from 1 to 50.")]
    [InlineData("--way x --format pln", "--way knows no 'x'; expected is a whole number from 1 to 50.")]
    [InlineData("--way 1 --format kml", "--way is for files that hold one way")]
    [InlineData("--way 1", "and the format is text.")]
    [InlineData("--speed 2001", "--speed knows no '2001'; expected is a whole number from 20 to 2000.")]
    [InlineData("--speed 0 --format field15", "--speed knows no '0'; expected is a whole number from 20 to 2000.")]
    [InlineData("--format kmz", "--format knows no 'kmz'; available are text, json, geojson, svg, png, pdf, kml")]
    public void What_cannot_be_is_said(string options, string sentence)
    {
        var result = new Cli().Run(["route", "A", "B", .. options.Split(' ')]);

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain(sentence);
    }
}
