using Shouldly;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: <c>umweg places</c>.</summary>
public sealed class PlacesCommandTests
{
    [Fact]
    public void The_likeliest_place_comes_first_with_its_codes_and_state()
    {
        var lines = new Cli().Run("places", "Moskau", "--lang", "de").Output.Split('\n');

        lines[0].ShouldStartWith("Ort ");
        lines[0].ShouldContain("Staat");
        lines[1].ShouldStartWith("Moskau ");
        lines[1].ShouldContain("Russland");
        lines[1].ShouldContain("SVO");
        lines[1].ShouldContain("UUEE");
    }

    [Fact]
    public void Namesakes_are_told_by_their_states_and_regions()
    {
        var output = new Cli().Run("places", "Victoria", "--lang", "en").Output;

        output.Split('\n')[1].ShouldContain("Canada, British Columbia");
        output.ShouldContain("United States, Texas");
        output.ShouldContain("taken is Victoria, British Columbia, Canada");
    }

    [Theory]
    [InlineData(
        "Georgia",
        "Georgia (GE) is a state or territory, not a place; one flies to its capital Tbilisi (TBS), for example.")]
    [InlineData(
        "Turkey",
        "Türkiye (TR) is a state or territory, not a place; one flies to its capital Ankara (ESB), for example.")]
    [InlineData("Luxembourg", "Luxembourg (LU) is a state or territory")]
    [InlineData("EU", "EU is a group of states (European Union), not a place.")]
    public void A_state_or_group_of_that_name_comes_first(string text, string first)
    {
        var result = new Cli().Run("places", text, "--lang", "en");

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldStartWith(first);
    }

    [Theory]
    [InlineData("TXL")]
    [InlineData("EDDT")]
    [InlineData("SXF")]
    public void A_closed_airport_is_shown_as_its_successor(string code)
    {
        var output = new Cli().Run("places", code, "--lang", "en").Output;

        output.ShouldContain("BER");
        output.ShouldContain("closed in 2020");
        new Cli().Run("places", code, "--lang", "de").Output.ShouldContain("2020 geschlossen");
    }

    [Fact]
    public void A_place_that_is_not_there_is_bad_input()
    {
        var result = new Cli().Run("places", "Qqqqqqqqqq");

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain("'Qqqqqqqqqq'");
    }
}
