using Shouldly;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: help for every command, with lines to copy that work.</summary>
public sealed class HelpTests
{
    private const string Commands =
        "route,timeline,consent,claims,venues,verify,policy list,policy show,policy check,policy explain,places,"
        + "world info,world build,world check,completion";

    public static TheoryData<string, string> CommandsAndLanguages()
    {
        var data = new TheoryData<string, string>();
        foreach (var command in Commands.Split(','))
        {
            data.Add(command, "en");
            data.Add(command, "de");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(CommandsAndLanguages))]
    public void Every_command_explains_its_options_and_gives_examples(string command, string language)
    {
        var result = new Cli().Run([.. command.Split(' '), "--help", "--lang", language]);

        result.ExitCode.ShouldBe(0);
        result.Error.ShouldBeEmpty();
        result.Output.ShouldStartWith($"umweg {command}");
        result.Output.ShouldContain("--lang en|de");
        ExamplesIn(result.Output).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(CommandsAndLanguages))]
    public void Every_example_is_understood(string command, string language)
    {
        var help = new Cli().Run([.. command.Split(' '), "--help", "--lang", language]).Output;
        new Cli().Run("world", "info").ExitCode.ShouldBe(0, "so that no example has to compile the world first");

        foreach (var example in ExamplesIn(help))
        {
            var words = Words(example);
            // To compile a world takes seconds; that it can be done is tested elsewhere.
            words = [.. words.Select(word => word == "build" ? "info" : word)];
            if (words.Contains("--output"))
            {
                words = [.. words.Select(word => word.EndsWith(".geojson", StringComparison.Ordinal)
                    ? Path.Combine(Path.GetTempPath(), $"umweg-help-{Environment.ProcessId}.geojson")
                    : word)];
            }

            // A file of the reader's own is not there.
            if (!example.Contains(".yaml", StringComparison.Ordinal)
                && !example.Contains("verify", StringComparison.Ordinal))
            {
                new Cli().Run(words).ShouldSatisfyAllConditions(
                    result => result.Error.ShouldBeEmpty(example),
                    result => result.ExitCode.ShouldBe(0, example));
            }
        }
    }

    [Fact]
    public void Without_words_the_program_lists_its_commands()
    {
        var result = new Cli().Run();

        result.ExitCode.ShouldBe(0);
        foreach (var command in Commands.Split(','))
        {
            result.Output.ShouldContain($"  umweg {command}");
        }
    }

    [Fact]
    public void A_family_of_commands_has_a_help_of_its_own()
    {
        var result = new Cli().Run("policy", "--help");

        result.Output.ShouldContain("umweg policy show NAME");
        result.Output.ShouldNotContain("umweg route FROM");
    }

    [Fact]
    public void Help_is_given_whatever_else_is_wrong() =>
        new Cli().Run("route", "A", "B", "C", "--colse", "-h").ExitCode.ShouldBe(0);

    [Fact]
    public void The_version_is_one_line() => new Cli().Run("--version").Output.ShouldMatch(@"^umweg \d+\.\d+\.\d+\n$");

    private static List<string> ExamplesIn(string help) =>
        [.. help.Split('\n')
            .Where(line => line.StartsWith("  umweg ", StringComparison.Ordinal))
            .Select(line => line.Trim())];

    // As a shell would: double quotes keep words together.
    private static List<string> Words(string line) =>
        [.. line.Split('"').SelectMany((piece, i) =>
            i % 2 == 1 ? [piece] : piece.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Skip(1)];
}
