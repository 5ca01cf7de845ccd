using System.Text.Json;
using Shouldly;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: <c>umweg timeline</c> on the command line.</summary>
public sealed class TimelineCommandTests
{
    [Fact]
    public void It_answers_in_text_and_in_JSON()
    {
        string[] span = ["--from-date", "2017-06-01", "--until-date", "2017-06-10"];
        string[] words = ["timeline", "DOH", "KRT", "--policy", "qatar-2017", .. span];

        var text = new Cli().Run(words);
        text.ExitCode.ShouldBe(0);
        text.Output.ShouldContain("changes on one day.");
        var json = new Cli().Run([.. words, "--format", "json"]);
        json.ExitCode.ShouldBe(0);
        JsonDocument.Parse(json.Output).RootElement.GetProperty("spans").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void Without_a_last_day_it_ends_today() =>
        new Cli().Run("timeline", "LHR", "JFK", "--from-date", "2020-01-01").Output
            .ShouldContain($"until {TimeProvider.System.GetUtcNow():yyyy-MM-dd} ");

    [Fact]
    public void No_way_on_any_day_has_the_exit_code_for_that() =>
        new Cli().Run("timeline", "MAD", "LYS", "--from-date", "2020-01-01", "--policy", Landing())
            .ExitCode.ShouldBe(3);

    [Theory]
    [InlineData("umweg: The first day is missing; --from-date YYYY-MM-DD was expected.")]
    [InlineData("umweg: '2020-13-01' is no day of the calendar as YYYY-MM-DD.", "--from-date", "2020-13-01")]
    [InlineData("umweg: '--date' is no option", "--date", "2020-01-01", "--from-date", "2020-01-01")]
    [InlineData("umweg: --format knows no 'svg'", "--from-date", "2020-01-01", "--format", "svg")]
    public void What_is_wrong_is_said_in_a_sentence(string sentence, params string[] options)
    {
        var result = new Cli().Run(["timeline", "LHR", "JFK", .. options]);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldStartWith(sentence);
        result.Output.ShouldBeEmpty();
    }

    private static string Landing()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");
        File.WriteAllText(file, "name: closed\nrules:\n  - where: FR\n    access: closed\n    landing: true\n");
        return file;
    }
}
