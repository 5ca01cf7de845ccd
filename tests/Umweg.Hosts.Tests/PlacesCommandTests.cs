using Shouldly;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: <c>umweg places</c>.</summary>
public sealed class PlacesCommandTests
{
    [Fact]
    public void The_likeliest_place_comes_first_with_its_codes()
    {
        var lines = new Cli().Run("places", "Moskau", "--lang", "de").Output.Split('\n');

        lines[0].ShouldStartWith("Ort ");
        lines[1].ShouldStartWith("Moskau ");
        lines[1].ShouldContain("SVO");
        lines[1].ShouldContain("UUEE");
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
