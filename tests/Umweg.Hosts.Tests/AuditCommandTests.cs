using System.Text.Json;
using Shouldly;
using Umweg.Cli;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: <c>umweg audit</c>: exit codes, formats, languages, and what is no track.</summary>
public sealed class AuditCommandTests : IDisposable
{
    private const string OverFrance = "latitude,longitude\n40.4,-3.7\n50.1,8.6\n";

    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void A_track_over_nothing_closed_is_answered_with_exit_code_0()
    {
        var result = Run(OverFrance, "--permission", "FR");

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldStartWith("The track crosses Spain, ");
        result.Output.ShouldContain(
            "The stance closes nothing, so that there is nothing closed to cross; only by permission: ");
        result.Output.ShouldContain("France (9");
    }

    [Fact]
    public void A_track_over_what_is_closed_is_answered_with_exit_code_3()
    {
        var result = Run(OverFrance, "--close", "FR", "--lang", "de");

        result.ExitCode.ShouldBe(3);
        result.Output.ShouldStartWith("Die Spur durchquert gesperrten Luftraum: ");
        result.Output.ShouldContain("Frankreich (9");
        result.Output.ShouldContain("--close FR");
    }

    [Fact]
    public void Ends_open_their_states_unless_they_are_in_the_air()
    {
        var landing = Run(OverFrance, "--close", "DE");

        landing.ExitCode.ShouldBe(3);
        landing.Output.ShouldStartWith(
            "The track crosses airspace that is closed to overflight where it departs or arrives, and no other");
        landing.Output.ShouldContain("Closed to overflight, but taken for departure or arrival: Germany.");
        Run(OverFrance, "--close", "DE", "--en-route").ExitCode.ShouldBe(3);
    }

    [Fact]
    public void JSON_is_one_object_on_one_line_and_goes_to_a_file_if_asked()
    {
        var target = Path.GetTempFileName();
        try
        {
            Run(OverFrance, "--close", "FR", "--format", "json", "--output", target).Output.ShouldBeEmpty();
            var text = File.ReadAllText(target);
            using var json = JsonDocument.Parse(text);

            json.RootElement.GetProperty("schema").GetString().ShouldBe("umweg.audit/1");
            json.RootElement.GetProperty("verdict").GetString().ShouldBe("closed");
            text.Count(letter => letter == '\n').ShouldBe(1);
        }
        finally
        {
            File.Delete(target);
        }
    }

    [Theory]
    [InlineData("svg", "<svg ")]
    [InlineData("kml", "<kml ")]
    [InlineData("geojson", "{\"type\":\"FeatureCollection\"")]
    public void The_track_is_drawn_and_the_exit_code_is_the_same(string format, string begin)
    {
        var result = Run(OverFrance, "--close", "FR", "--beside", "--format", format);

        result.ExitCode.ShouldBe(3);
        result.Output.ShouldContain(begin);
        if (format != "svg")
        {
            Run(result.Output, "--close", "FR").ExitCode.ShouldBe(3);
            Run(result.Output, "--close", "CH").ExitCode.ShouldBe(0, "the computed ways are no tracks");
        }
        else
        {
            result.Output.ShouldContain($">{Path.GetFileName(_path)} – over closed airspace</text>");
        }
    }

    [Fact]
    public void Ways_beside_the_track_are_counted_only_where_they_are_asked_for()
    {
        Run(OverFrance, "--close", "FR", "--beside", "--alternatives", "1").Output
            .ShouldContain("The shortest permitted way from the first to the last position is ");
        var result = Run(OverFrance, "--alternatives", "2");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("add --beside");
        Run(OverFrance, "--beside", "--alternatives", "0").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void What_route_wrote_is_audited()
    {
        var cli = new Cli();
        cli.Plan = new Engine(cli.Installation, TimeProvider.System).Plan;
        foreach (var format in new[] { "json", "geojson", "kml", "gpx", "fms", "pln", "lnmpln" })
        {
            var written = cli.Run("route", "Madrid", "Rome", "--close", "FR", "--format", format).Output;

            Run(written, "--close", "FR").ExitCode.ShouldBe(0);
            Run(written, "--close", "high-seas").ExitCode.ShouldBe(3);
        }
    }

    [Theory]
    [InlineData("not a track", "The file is a text in which nothing is known for a track or a flight plan; it begins")]
    [InlineData("<svg/>", "The file is a map or drawing as SVG, which has no positions;")]
    public void What_is_no_track_is_bad_input(string text, string sentence)
    {
        var result = Run(text);

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldStartWith($"umweg: {_path}: {sentence}");
        result.Error.Count(letter => letter == '\n').ShouldBe(1);
    }

    [Theory]
    [InlineData("no-such-track.gpx", "'no-such-track.gpx' cannot be read")]
    [InlineData("", "'' cannot be read")]
    [InlineData("/dev/zero", "The file is longer than 64 MB")]
    public void A_file_that_cannot_be_read_is_bad_input(string path, string sentence)
    {
        var result = new Cli().Run("audit", path);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(sentence);
    }

    [Fact]
    public void File_and_options_are_complained_of_together()
    {
        var result = Run("lat,lon\n1,2\n", "--close", "Nirgendland");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("The track '' has one position");
        result.Error.ShouldContain("'Nirgendland'");
    }

    public void Dispose() => File.Delete(_path);

    private CliResult Run(string text, params IReadOnlyList<string> options)
    {
        File.WriteAllText(_path, text);
        return new Cli().Run(["audit", _path, .. options]);
    }
}
