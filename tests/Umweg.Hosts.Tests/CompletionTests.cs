using System.Diagnostics;
using System.Runtime.Versioning;
using Shouldly;
using Umweg.Cli.Completion;

namespace Umweg.Hosts.Tests;

/// <summary>
/// FEATURE UNDER TEST: shells complete commands, options and their values.
/// METHOD: what the program suggests for the words of an unfinished line; and a real bash, with the script that the
/// program writes, before a program of the same name that notes the words it is asked about.
/// </summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData(
        "",
        "route,timeline,consent,claims,venues,verify,audit,policy,places,world,completion,--lang,--help,--version")]
    [InlineData("pol", "policy")]
    [InlineData("policy ", "list,show,check,explain")]
    [InlineData("policy show kremlin", "kremlin-2025-10")]
    [InlineData("policy explain kremlin-2025-10 Hung", "Hungary")]
    [InlineData("route --al", "--alternatives")]
    [InlineData("route --date 2025-10-17 --da", "")]
    [InlineData("route --lang ", "en,de")]
    [InlineData("route Moskau Budapest --policy krem", "kremlin-2025-10")]
    [InlineData("route Moskau Budapest --policy kremlin-2025-10 --policy icc-p", "icc-parties-closed")]
    [InlineData("route Moskau Budapest --close EU,Icel", "EU,Iceland")]
    [InlineData("route Moskau Budapest --worldview ", "un,de-facto,greek-10nm,de-facto-greek-10nm")]
    [InlineData("route Moskau Budapest --output ", "")]
    [InlineData("route Moskau Budapest --no", "--no-legend")]
    [InlineData("consent Moskau Budapest --format ", "text,json,geojson,svg,png,pdf")]
    [InlineData("venues --ti", "--title")]
    [InlineData("route Moskau Budapest --ways ", "")]
    [InlineData("route --close EU SVO", "SVO", false)]
    [InlineData("route New Y", "", false)]
    [InlineData("venues --delegation Moskau=kremlin", "Moskau=kremlin-2025-10")]
    [InlineData("venues --delegation Moskau=kremlin-2025-10+icc-p", "Moskau=kremlin-2025-10+icc-parties-closed")]
    [InlineData("venues --delegation Budape", "Budapest", false)]
    [InlineData("venues --venue Budape", "Budapest", false)]
    [InlineData("venues --rank ", "total,fairness,permissions")]
    [InlineData("completion ", "bash,zsh,fish")]
    [InlineData("nonsense ", "")]
    public void The_last_word_goes_on(string line, string expected, bool isAll = true)
    {
        var suggested = Suggested(line.Split(' '));

        string[] words = expected.Length == 0 ? [] : expected.Split(',');
        if (line.Contains("EU,", StringComparison.Ordinal))
        {
            words = [expected];
        }

        if (isAll)
        {
            suggested.ShouldBe(words);
        }
        else
        {
            words.ShouldBeSubsetOf(suggested);
        }
    }

    [Fact]
    public void Places_go_on_by_name_and_by_code()
    {
        Suggested("route", "Buda").ShouldContain("Budapest");
        Suggested("route", "Moskau", "BU").ShouldContain("BUD");
        Suggested("places", "New Y").ShouldContain("New York");
    }

    [Fact]
    public void Suggestions_say_what_they_mean_in_the_language_asked_for()
    {
        var german = new Cli { Environment = { ["LANG"] = "de_DE.UTF-8" } };

        german.Run("complete", "route", "A", "B", "--close", "HU").Output.ShouldContain("HU\tUngarn\n");
        german.Run("complete", "wor").Output.ShouldStartWith("world\tDie Welt ist");
    }

    [Theory]
    [InlineData("--close")]
    [InlineData("--help")]
    [InlineData("--")]
    [InlineData("\u0000")]
    public void Whatever_the_words_an_answer_comes(string word)
    {
        new Cli().Run("complete", "route", word).ExitCode.ShouldBe(0);
        new Cli().Run("complete", word, word, word).ExitCode.ShouldBe(0);
        new Cli().Run("complete").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void An_unknown_shell_is_met_with_those_known()
    {
        var result = new Cli().Run("completion", "bsh");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldBe("umweg: SHELL knows no 'bsh'; available are bash, zsh, fish. Did you mean bash?\n");
    }

    [Fact]
    public void Every_shell_has_its_script()
    {
        foreach (var shell in CompletionCommand.Shells)
        {
            new Cli().Run("completion", shell).Output.ShouldContain(" complete ");
        }
    }

    [Theory]
    [UnsupportedOSPlatform("windows")]
    [InlineData("umweg route Mosk", 2, "<complete><route><Mosk>")]
    [InlineData("umweg route \"New Y", 2, "<complete><route><New Y>")]
    [InlineData("umweg route A B --avoid EU : 1500,R", 7, "<complete><route><A><B><--avoid><EU:1500,R>")]
    [InlineData("umweg route ", 2, "<complete><route><>")]
    public void A_real_bash_asks_with_the_words_before_the_cursor(string line, int cursor, string asked)
    {
        var words = line.Split(' ').ToList();
        var quoted = words.FindIndex(word => word.StartsWith('"'));
        if (quoted >= 0)
        {
            words = [.. words[..quoted], string.Join(' ', words[quoted..])];
        }

        var script = $$"""
            {{new Cli().Run("completion", "bash").Output}}
            umweg() { for word; do printf '<%s>' "$word" >&3; done; printf 'New York\tJFK\nEU:1500,RU\tRussia\n'; }
            COMP_WORDS=({{string.Join(' ', words.Select(word => $"'{word}'"))}})
            COMP_CWORD={{cursor}}
            _umweg 3>&1
            printf '\n%s' "${COMPREPLY[@]}"
            """;
        var result = Bash(script);

        result.ShouldStartWith(asked + "\n");
        result.ShouldEndWith(
            line.Contains('"') ? "\nNew York\nEU:1500,RU"
            : line.Contains(':') ? "\n1500,RU"
            : "\nNew\\ York\nEU:1500,RU",
            customMessage: line);
    }

    private static List<string> Suggested(params IReadOnlyList<string> words) =>
        [.. new Cli().Run(["complete", .. words]).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t')[0])];

    [UnsupportedOSPlatform("windows")]
    private static string Bash(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = bash.StandardError.ReadToEndAsync();
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        error.Result.ShouldBeEmpty();
        return output;
    }
}
