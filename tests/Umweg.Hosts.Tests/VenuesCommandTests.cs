using System.Text.Json;
using System.Xml.Linq;
using Shouldly;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: <c>umweg venues</c> from outside: exit codes, formats, mistakes.</summary>
public sealed class VenuesCommandTests
{
    private static readonly string[] Summit =
        ["venues", "--delegation", "Moskau=kremlin-2025-10", "--delegation", "Washington"];

    private static readonly string[] Banned = ["venues", "--delegation", "Moskau=eu-ban-on-russian-aircraft"];

    [Fact]
    public void A_city_that_all_can_reach_exits_with_0()
    {
        var result = new Cli().Run([.. Summit, "--venue", "Budapest", "--venue", "Istanbul"]);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldStartWith("Istanbul (IST) suits Moscow and Washington best.");
        result.Output.ShouldContain("Not for operational navigation.");
    }

    [Fact]
    public void One_city_that_all_can_reach_is_enough_for_0()
    {
        var result = new Cli().Run([.. Banned, "--venue", "Budapest", "--venue", "Istanbul"]);

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldStartWith("Istanbul (IST) suits Moscow best.");
    }

    [Fact]
    public void No_city_that_all_can_reach_exits_with_3_and_says_why()
    {
        var result = new Cli().Run([.. Banned, "--venue", "Budapest", "--format", "json"]);

        result.ExitCode.ShouldBe(3);
        var json = JsonDocument.Parse(result.Output).RootElement;
        json.GetProperty("schema").GetString().ShouldBe("umweg.venues/1");
        json.GetProperty("status").GetString().ShouldBe("blocked");
    }

    [Fact]
    public void A_delegation_that_is_there_already_is_no_mistake()
    {
        var result = new Cli().Run("venues", "--delegation", "Budapest", "--venue", "BUD");

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("Nobody has to fly.");
    }

    [Fact]
    public void Without_venues_hundreds_are_compared_and_as_many_shown_as_asked_for()
    {
        var result = new Cli().Run([.. Summit, "--rank", "fairness", "--top", "4", "--lang", "de"]);

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("weitere Städte sind nicht gezeigt");
        result.Output.Split('\n')
            .Count(line => line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == ' ').ShouldBe(4);
    }

    [Fact]
    public void A_map_shows_the_best_city()
    {
        var result = new Cli().Run([.. Summit, "--venue", "Istanbul", "--format", "svg"]);

        result.ExitCode.ShouldBe(0);
        XDocument.Parse(result.Output).Root!.Name.LocalName.ShouldBe("svg");
        result.Output.ShouldContain(">Moscow, Washington – Istanbul<");
    }

    [Theory]
    [InlineData("", "No delegation is named")]
    [InlineData("--delegation Moskau=kremlin", "'kremlin' is no policy and no file")]
    [InlineData("--delegation Moskau=kremlin-2025-01", "Did you mean kremlin-2025-10?")]
    [InlineData("--delegation Moskau --delegation SVO", "'SVO' means the same as 'Moskau'")]
    [InlineData("--delegation Wien --venue Budapesst", "Did you mean Budapest (BUD)?")]
    [InlineData("--delegation Wien --venue IST --venue Istanbul", "'Istanbul' means the same as 'IST'")]
    [InlineData("--delegation Wien --venue IST --rank far", "--rank knows no 'far'")]
    [InlineData("--delegation Wien --venue IST --rank fairnes", "Did you mean --rank fairness?")]
    [InlineData("--delegation Wien --venue IST --top 0", "--top knows no '0'")]
    [InlineData("--delegation Wien --venue IST --format bmp", "'bmp'")]
    [InlineData("--delegation Wien --venue IST --close Atlantis", "'Atlantis'")]
    public void A_mistake_exits_with_2_and_says_what_was_expected(string options, string sentence)
    {
        var result = new Cli().Run(["venues", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain(sentence);
    }
}
