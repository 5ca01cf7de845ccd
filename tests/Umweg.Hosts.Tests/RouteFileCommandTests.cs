using System.Text;
using Shouldly;
using Umweg.Presentation.Files;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Presentation;

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
        RouteFile.Write(
            SampleAnswers.Found, RouteFile.Find(format)!.Value, new RouteFileOptions(), Language.English, expected);

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
    public void Elapsed_times_are_at_the_speed_given() =>
        new Cli().Run("route", "A", "B", "--format", "field15", "--speed", "216").Output.ShouldContain("EET/BY0100 ");

    [Theory]
    [InlineData("--way 3 --format fms", "There is no way 3; the answer has 2.")]
    [InlineData("--way 0 --format fms", "--way knows no '0'; expected is a whole number from 1 to 50.")]
    [InlineData("--way x --format pln", "--way knows no 'x'; expected is a whole number from 1 to 50.")]
    [InlineData("--way 1 --format kml", "--way is for files that hold one way")]
    [InlineData("--way 1", "and the format is text.")]
    [InlineData("--speed 450 --format fms", "--speed is for the elapsed times of field15, and the format is fms.")]
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
