using System.Text.Json;
using Shouldly;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: <c>umweg consent</c> from outside: exit codes, formats, mistakes.</summary>
public sealed class ConsentCommandTests
{
    [Fact]
    public void A_flight_that_somebody_can_make_possible_exits_with_0()
    {
        var result = new Cli().Run(
            "consent", "Minsk", "Budapest", "--permission", "PL,SK,RO", "--close", "UA,LT,LV", "--max-states", "2",
            "--format", "json");

        result.ExitCode.ShouldBe(0);
        var json = JsonDocument.Parse(result.Output).RootElement;
        json.GetProperty("schema").GetString().ShouldBe("umweg.consent/1");
        json.GetProperty("asked").GetProperty("states").EnumerateArray().Select(each => each.GetString())
            .ShouldBe(["PL", "RO", "SK"]);
        json.GetProperty("complete").GetProperty("upToStates").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void A_flight_that_nobody_asked_can_make_possible_exits_with_3_and_names_the_single_yeses()
    {
        var result = new Cli().Run("consent", "Moscow", "Belgrade", "--close", "EU,UA,AL,MK,ME");

        result.ExitCode.ShouldBe(3);
        result.Output.ShouldStartWith("No way leads from Moscow (SVO) to Belgrade (BEG)");
        result.Output.ShouldContain("The yes of a single state would open a way: Romania (");
    }

    [Fact]
    public void German_is_spoken_to_who_asks_for_it() =>
        new Cli().Run("consent", "LHR", "JFK", "--max-states", "1", "--lang", "de").Output
            .ShouldContain("Niemand kann den Flug verhindern.");

    [Theory]
    [InlineData("--max-states 0", "'0' is no number of states")]
    [InlineData("--max-states 7", "'7' is no number of states")]
    [InlineData("--claim Atlantis", "'Atlantis' is no state")]
    [InlineData("--format kml", "'kml'")]
    [InlineData("--permission RO --open RO", "contradict each other")]
    public void A_mistake_exits_with_2_and_says_what_was_expected(string options, string sentence)
    {
        var result = new Cli().Run(["consent", "Moscow", "Budapest", .. options.Split(' ')]);

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("svg", "<svg ", "</svg>\n")]
    [InlineData("geojson", "{\"type\":\"FeatureCollection\"", "]}\n")]
    public void It_can_be_drawn(string format, string start, string end)
    {
        var result = new Cli().Run("consent", "LHR", "JFK", "--max-states", "1", "--format", format);

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain(start);
        result.Output.ShouldEndWith(end);
        result.Output.ShouldContain("Not for operational navigation.");
    }

    [Fact]
    public void Text_can_be_written_to_a_file()
    {
        var path = Path.GetTempFileName();
        var result = new Cli().Run("consent", "BUD", "Budapest", "--output", path);

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldBeEmpty();
        File.ReadAllText(path).ShouldContain("Nobody can prevent the flight.");
        File.Delete(path);
    }
}
