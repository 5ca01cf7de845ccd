using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Umweg.Cli;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: <c>umweg verify</c>: exit codes, formats, and what is no answer.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void A_right_answer_is_proved_with_exit_code_0()
    {
        File.WriteAllText(_path, Answer());
        var result = new Cli().Run("verify", _path, "--full");

        result.Error.ShouldBeEmpty();
        result.ExitCode.ShouldBe(0);
        result.Output.ShouldStartWith("The answer is proved right.");
        result.Output.ShouldContain("as the source drew it");
    }

    [Fact]
    public void A_wrong_answer_is_refuted_with_exit_code_4_and_its_fault()
    {
        var answer = JsonNode.Parse(Answer())!;
        answer["routes"]![0]!["distanceKm"] = 1;
        File.WriteAllText(_path, answer.ToJsonString());

        new Cli().Run("verify", _path, "--lang", "de").ShouldSatisfyAllConditions(
            result => result.ExitCode.ShouldBe(4),
            result => result.Output.ShouldStartWith("Die Antwort ist widerlegt: Weg 1 ist mit 1.000000 km angegeben"));
        var json = new Cli().Run("verify", _path, "--format", "json");
        json.ExitCode.ShouldBe(4);
        using var verdict = JsonDocument.Parse(json.Output);
        verdict.RootElement.GetProperty("schema").GetString().ShouldBe("umweg.verify/1");
        verdict.RootElement.GetProperty("verdict").GetString().ShouldBe("refuted");
    }

    [Theory]
    [InlineData("no JSON at all", "is no JSON: line 1, byte")]
    [InlineData("""{"schema":"umweg.consent/1"}""", "The schema is 'umweg.consent/1'; expected is umweg.route/1")]
    [InlineData("{}", "The member 'schema' is missing; expected is a text.")]
    public void What_is_no_answer_is_bad_input(string text, string sentence)
    {
        File.WriteAllText(_path, text);
        var result = new Cli().Run("verify", _path);

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("no-such-answer.json")]
    [InlineData("")]
    public void A_file_that_is_not_there_is_bad_input(string path)
    {
        var result = new Cli().Run("verify", path);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain($"'{path}' cannot be read");
    }

    public void Dispose() => File.Delete(_path);

    private static string Answer()
    {
        var cli = new Cli();
        cli.Plan = new Engine(cli.Installation, TimeProvider.System).Plan;
        return cli.Run("route", "Madrid", "Rome", "--close", "FR", "--format", "json").Output;
    }
}
