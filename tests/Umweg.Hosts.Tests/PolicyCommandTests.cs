using Shouldly;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: <c>umweg policy list | show | check | explain</c>.</summary>
public sealed class PolicyCommandTests
{
    [Fact]
    public void The_list_names_the_policies_that_come_with_the_program()
    {
        var output = new Cli().Run("policy", "list").Output;

        output.ShouldContain("kremlin-2025-10");
        output.ShouldContain("europe-without-russia");
        output.ShouldContain("eu-ban-on-russian-aircraft");
        output.ShouldContain("From Taipei to Eswatini, April 2026");
    }

    [Fact]
    public void The_list_says_in_German_what_each_is_about() =>
        new Cli().Run("policy", "list", "--lang", "de").Output
            .ShouldContain("Für katarische Flugzeuge gesperrter Luftraum, 2017 bis 2021");

    [Fact]
    public void A_policy_is_shown_with_its_rules_and_sources()
    {
        var output = new Cli().Run("policy", "show", "kremlin-2025-10").Output;

        output.ShouldContain("- avoid EU except HU, worth a detour of 1,500 km.");
        output.ShouldContain("- close UA, landing too.");
        output.ShouldContain("Source: ");
    }

    [Fact]
    public void A_policy_is_shown_in_German_with_its_rules_in_German_words()
    {
        var output = new Cli().Run("policy", "show", "kremlin-2025-10", "--lang", "de").Output;

        output.ShouldContain("- EU außer HU ungern, einen Umweg von 1.500 km wert. Grund: ");
        output.ShouldContain("- UA gesperrt, auch zur Landung.");
    }

    [Fact]
    public void The_explanation_says_which_rule_decides()
    {
        new Cli().Run("policy", "explain", "kremlin-2025-10", "Poland").Output
            .ShouldContain("Poland (PL): open, worth a detour of 1,500 km\n- 'avoid EU except HU' decides.");
        new Cli().Run("policy", "explain", "kremlin-2025-10", "Ungarn", "--lang", "de").Output
            .ShouldContain("Ungarn (HU): offen\n- 'EU außer HU ungern' gilt hier nicht: ausgenommen.");
        new Cli().Run("policy", "explain", "kremlin-2025-10", "JP").Output.ShouldContain("No rule speaks of it.");
    }

    [Fact]
    public void A_good_file_is_said_to_be_good() =>
        InFile("name: mine\ntitle: Mine\nrules:\n  - where: [EU]\n    access: closed\n", path =>
            new Cli().Run("policy", "check", path)
                .ShouldBe(new CliResult(0, "mine: no mistakes. Rules: 1.\n", "")));

    [Fact]
    public void Every_mistake_in_a_file_is_named_with_its_place() =>
        InFile("name: mine\ntitle: Mine\nrules:\n  - where: [Eutopia]\n    acess: closed\n", path =>
        {
            var result = new Cli().Run("policy", "check", path);

            result.ExitCode.ShouldBe(2);
            result.Error.ShouldContain($"umweg: {path}:4:13: 'Eutopia'");
            result.Error.ShouldContain($"umweg: {path}:5:5: 'acess'");
        });

    [Fact]
    public void Every_mistake_in_a_file_is_named_in_German_as_well() =>
        InFile("name: meine\nrules:\n  - where: [Ungran]\n    acess: closed\n", path =>
        {
            var result = new Cli().Run("policy", "check", path, "--lang", "de");

            result.ExitCode.ShouldBe(2);
            result.Error.ShouldBe(
                $"umweg: {path}:3:13: 'Ungran' ist hier weder als Staat noch als Gebiet oder Gruppe bekannt; schreiben "
                + "Sie ein Kürzel wie HU, einen Namen oder EU. Meinten Sie Ungarn?\n"
                + $"umweg: {path}:4:5: 'acess' ist kein Schlüssel einer Regel; es gibt where, except, access, avoid, "
                + "landing, from, until, because, source, retrieved. Meinten Sie access?\n");
        });

    [Fact]
    public void What_is_no_YAML_is_said_in_German_without_the_words_of_a_library() =>
        InFile("rules:\n\t- where: EU\n", path => new Cli().Run("policy", "check", path, "--lang", "de").Error.ShouldBe(
            $"umweg: {path}:1:1: Das ist kein wohlgeformtes YAML: hier oder weiter unten wird mit einem Tabulator "
            + "eingerückt; nehmen Sie Leerzeichen.\n"));

    [Fact]
    public void A_binary_file_is_refused_in_a_sentence() =>
        InFile("\0\u0001\u0002", path => new Cli().Run("policy", "check", path).ExitCode.ShouldBe(2));

    private static void InFile(string text, Action<string> check)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");
        File.WriteAllText(path, text);
        try
        {
            check(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
