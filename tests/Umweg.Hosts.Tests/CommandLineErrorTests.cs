using Shouldly;

namespace Umweg.Hosts.Tests;

/// <summary>
/// FEATURE UNDER TEST: nonsense on the command line gives one sentence that quotes it, says what was expected and how
/// to mend it; exit code 2, and nothing on stdout.
/// </summary>
public sealed class CommandLineErrorTests
{
    [Theory]
    [InlineData("rotue A B", "umweg: 'rotue' is no command of umweg; there are *. Did you mean umweg route?")]
    [InlineData("fly A B", "umweg: 'fly' is no command of umweg; there are *. See umweg --help.")]
    [InlineData("policy", "umweg: A command is missing after 'umweg policy'; there are list, show, check, explain.")]
    [InlineData("policy chekc X", "umweg: 'chekc' is no command of umweg policy; * Did you mean umweg policy check?")]
    [InlineData("route", "umweg: FROM is missing: umweg route FROM TO. For example: umweg route Moskau Budapest.")]
    [InlineData("route A", "umweg: TO is missing: umweg route FROM TO. *")]
    [InlineData("route New York London", "umweg: 'London' is one word too many: * in quotes: \"New York\".")]
    [InlineData("policy list all", "umweg: 'all' is one word too many: umweg policy list.")]
    [InlineData("route A B --colse EU", "umweg: '--colse' is no option of umweg route; * Did you mean --close?")]
    [InlineData("route --colse EU A", "umweg: '--colse' is no option of umweg route; * Did you mean --close?")]
    [InlineData("route A B --colse=EU", "umweg: '--colse' is no option of umweg route; * Did you mean --close?")]
    [InlineData("route A B --policy --colse", "umweg: '--colse' is no option of umweg route; * Did you mean --close?")]
    [InlineData("route A B -x", "umweg: '-x' is no option of umweg route; * that umweg route --help lists.")]
    [InlineData("--verison", "umweg: '--verison' is no option of umweg; * Did you mean --version?")]
    [InlineData("policy list --close EU", "umweg: '--close' is no option of umweg policy list; *")]
    [InlineData("route A B --close", "umweg: --close needs a value: --close LIST.")]
    [InlineData("route A B --close=", "umweg: --close needs a value: --close LIST.")]
    [InlineData("route A B --date --close EU", "umweg: --date needs a value: --date YYYY-MM-DD.")]
    [InlineData("route A B --date 2025-01-01 --date 2025-01-02", "umweg: --date was given twice, *")]
    [InlineData("route A B --date 2025-02-30", "umweg: '2025-02-30' is no day of the calendar * as 2025-10-17.")]
    [InlineData("route A B --date 17.10.2025", "umweg: '17.10.2025' is no day of the calendar as YYYY-MM-DD. *")]
    [InlineData("route A B --alternatives 0", "umweg: '0' is no number of ways; * from 1 to 50. *")]
    [InlineData("route A B --alternatives 51", "umweg: '51' is no number of ways; *")]
    [InlineData("route A B --alternatives many", "umweg: 'many' is no number of ways; *")]
    [InlineData("route A B --alternatives 99999999999", "umweg: '99999999999' is no number of ways; *")]
    [InlineData("route A B --format kmz", "umweg: --format knows no 'kmz'; available are text, json, geojson, svg, *")]
    [InlineData("route A B --format jsn", "umweg: --format knows no 'jsn'; * Did you mean --format json?")]
    [InlineData("route A B --straits free", "umweg: --straits knows no 'free'; available are permission, transit.")]
    [InlineData("route A B --clearance 5", "umweg: A clearance of '5' cannot be kept yet; expected is 0, *")]
    [InlineData("route A B --clearance near", "umweg: A clearance of 'near' cannot be kept yet; expected is 0, *")]
    [InlineData("route A B --lang fr", "umweg: --lang knows no 'fr'; available are en, de.")]
    [InlineData("policy show nonsense", "umweg: 'nonsense' is no policy and no file; there are *")]
    [InlineData("policy show kremlin-2025-1", "umweg: 'kremlin-2025-1' is no policy * Did you mean kremlin-2025-10?")]
    [InlineData("policy check ./absent.yaml", "umweg: There is no policy file './absent.yaml'; *")]
    [InlineData("policy explain kremlin-2025-10 Hungry", "umweg: 'Hungry' is no state, * Did you mean Hungary?")]
    [InlineData("policy explain kremlin-2025-10 HU --date 2025-13-01", "umweg: '2025-13-01' is no day *")]
    public void Nonsense_is_answered_with_a_way_out(string line, string pattern)
    {
        var result = new Cli().Run(line.Split(' '));

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.Count(letter => letter == '\n').ShouldBe(1);
        ShouldMatch(result.Error.TrimEnd('\n'), pattern);
    }

    [Theory]
    [InlineData("rotue A B", "umweg: 'rotue' ist kein Befehl von umweg; es gibt *. Meinten Sie umweg route?")]
    [InlineData("route A B --colse EU", "umweg: '--colse' ist keine Option von umweg route; * Meinten Sie --close?")]
    [InlineData("route A B --format jsn", "umweg: --format kennt 'jsn' nicht; * Meinten Sie --format json?")]
    [InlineData("route A", "umweg: TO fehlt: umweg route FROM TO. Zum Beispiel: *")]
    public void German_speakers_are_answered_in_German(string line, string pattern)
    {
        var cli = new Cli { Environment = { ["LANG"] = "de_DE.UTF-8" } };

        ShouldMatch(cli.Run(line.Split(' ')).Error.TrimEnd('\n'), pattern);
    }

    [Fact]
    public void All_wrong_values_are_named_at_once() =>
        new Cli().Run("route", "A", "B", "--date", "x", "--alternatives", "y", "--format", "z", "--clearance", "w")
            .Error.Count(letter => letter == '\n').ShouldBe(4);

    [Theory]
    [InlineData("--date")]
    [InlineData("--format")]
    [InlineData("--alternatives")]
    [InlineData("--lang")]
    public void Enormous_and_binary_input_is_quoted_in_short(string option)
    {
        var result = new Cli().Run("route", "A", "B", option, "\u0000\u001b[31m\r\n" + new string('x', 100_000));

        result.ExitCode.ShouldBe(2);
        result.Error.Length.ShouldBeLessThan(300);
        result.Error.Where(char.IsControl).ShouldBe(['\n']);
    }

    // An asterisk stands for anything: the lists of what there is grow.
    private static void ShouldMatch(string actual, string pattern)
    {
        var at = 0;
        var pieces = pattern.Split('*');
        foreach (var piece in pieces)
        {
            var found = actual.IndexOf(piece, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"'{piece}' in: {actual}");
            at = found + piece.Length;
        }

        actual.ShouldStartWith(pieces[0]);
        actual.ShouldEndWith(pieces[^1]);
    }
}
