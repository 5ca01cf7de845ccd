using System.Text.Json;
using Shouldly;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: <c>umweg claims</c> from outside: exit codes, formats, mistakes.</summary>
public sealed class ClaimsCommandTests : IDisposable
{
    private const string Frame = "from: Moscow\nto: Budapest\nstance: {close: UA, date: 2025-10-17}\nstatements:\n";

    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void A_file_whose_statements_can_be_decided_exits_with_0_whatever_the_verdicts()
    {
        var result = Run(
            Frame + Statement("{crosses: EU, ends: uncounted}") + Statement("{spares: EU, ends: uncounted}"));

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("Statements that hold: 1; refuted: 1; not decided: 0.");
        result.Output.ShouldContain("- Statement 2 says the opposite.");
        result.Output.ShouldContain("- Not for operational navigation.");
    }

    [Fact]
    public void A_statement_that_cannot_be_decided_exits_with_3()
    {
        var result = Run(
            Frame + Statement("{undecidable: {en: a matter of law, de: eine Rechtsfrage}}"), "--lang", "de");

        result.ExitCode.ShouldBe(3);
        result.Output.ShouldContain("1. Nicht entschieden: somebody, 2025-10-17: „A“");
        result.Output.ShouldContain("- Keine Karte entscheidet das: eine Rechtsfrage.");
        result.Output.ShouldContain("- Nicht für die Navigation im Flugbetrieb.");
    }

    [Fact]
    public void The_JSON_has_each_statement_with_its_verdict()
    {
        var json = JsonDocument.Parse(Run(
            Frame + Statement("{way: [TR, RS]}") + Statement("{length: 1700 km, over: [BY, PL, SK]}"),
            "--format", "json").Output).RootElement;

        json.GetProperty("schema").GetString().ShouldBe("umweg.claims/1");
        var (first, second) = (json.GetProperty("statements")[0], json.GetProperty("statements")[1]);
        first.GetProperty("verdict").GetString().ShouldBe("refuted");
        first.GetProperty("finding").GetString().ShouldBe("noWayOver");
        first.GetProperty("cut").GetArrayLength().ShouldBeGreaterThan(5);
        first.GetProperty("route").ValueKind.ShouldBe(JsonValueKind.Null);
        first.GetProperty("openings").EnumerateArray().Select(each => each.GetProperty("states")[0].GetString())
            .ShouldContain("BG");
        second.GetProperty("finding").GetString().ShouldBe("agrees");
        second.GetProperty("claimedKm").GetDouble().ShouldBe(1700);
        second.GetProperty("shortestKm").GetDouble().ShouldBe(1590, 16);
        second.GetProperty("query").GetProperty("date").GetString().ShouldBe("2025-10-17");
    }

    [Theory]
    [InlineData("", ":1:1: A claims file wants a list of at least one statement under 'statements'")]
    [InlineData("name: a\nrules: [{where: EU, avoid: 1}]\n", ":2:1: 'rules' begins a policy; a claims file has")]
    [InlineData("statements: [", "This is not well-formed YAML")]
    [InlineData("from: Heatrhow", ":1:7: No place is called 'Heatrhow'")]
    public void What_is_no_claims_file_is_bad_input(string text, string sentence)
    {
        var result = Run(text);

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain(sentence);
        result.Error.ShouldContain(_path);
    }

    [Theory]
    [InlineData("no-such-file.yaml", "The claims file 'no-such-file.yaml' cannot be read")]
    [InlineData("", "The claims file '' cannot be read")]
    [InlineData("/", "The claims file '/' cannot be read")]
    [InlineData("/dev/zero", "The file is larger than the limit of 1000 kB.")]
    public void A_file_that_cannot_be_read_is_bad_input(string path, string sentence)
    {
        var result = new Cli().Run("claims", path);

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain(sentence);
    }

    [Fact]
    public void What_is_interrupted_leaves_the_verdicts_found()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        File.WriteAllText(_path, Frame + Statement("{reachable: true}"));

        var result = new Cli { Cancellation = source.Token }.Run("claims", _path);

        result.ExitCode.ShouldBe(130);
        result.Output.ShouldContain("- The check was ended before its turn.");
    }

    public void Dispose() => File.Delete(_path);

    private static string Statement(string claim) =>
        $"  - {{says: A, speaker: somebody, date: 2025-10-17, source: B, claim: {claim}}}\n";

    private CliResult Run(string text, params IReadOnlyList<string> options)
    {
        File.WriteAllText(_path, text);
        return new Cli().Run(["claims", _path, .. options]);
    }
}
