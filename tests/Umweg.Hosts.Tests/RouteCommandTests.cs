using System.Text.Json;
using Shouldly;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Presentation;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: <c>umweg route</c>, from its words to query, answer and exit code.</summary>
public sealed class RouteCommandTests
{
    [Fact]
    public void Every_option_reaches_the_planner()
    {
        var cli = new Cli();

        cli.Run(
            "route", "Moskau", "-33.9,18.4", "--policy", "one", "--close=EU,UA", "--policy", "two", "--permission",
            "TR", "--avoid", "PL:500", "--open", "HU", "--state-aircraft", "--date", "2025-10-17", "--worldview",
            "de-facto", "--straits", "permission", "--clearance", "0", "--alternatives", "7", "--lang", "de")
            .ExitCode.ShouldBe(0);

        var query = cli.Asked.ShouldNotBeNull();
        (query.From, query.To).ShouldBe(("Moskau", "-33.9,18.4"));
        (query.Alternatives, query.Language).ShouldBe((7, Language.German));
        query.Stance.Policies.ShouldBe(["one", "two"]);
        query.Stance.Close.ShouldBe(["EU,UA"]);
        query.Stance.Permission.ShouldBe(["TR"]);
        query.Stance.Avoid.ShouldBe(["PL:500"]);
        query.Stance.Open.ShouldBe(["HU"]);
        query.Stance.StateAircraft.ShouldBeTrue();
        query.Stance.Date.ShouldBe(new DateOnly(2025, 10, 17));
        query.Stance.Worldview.ShouldBe("de-facto");
    }

    [Fact]
    public void Without_options_the_query_is_as_the_library_has_it()
    {
        var cli = new Cli();

        cli.Run("route", "A", "B");

        var query = cli.Asked.ShouldNotBeNull();
        query.Alternatives.ShouldBe(RouteQuery.DefaultAlternatives);
        query.Language.ShouldBe(Language.English);
        query.Stance.Date.ShouldBeNull();
        query.Stance.Worldview.ShouldBeNull();
        query.Stance.StateAircraft.ShouldBeFalse();
    }

    [Theory]
    [InlineData("A B --what-if", 2)]
    [InlineData("A B --what-if 4", 4)]
    [InlineData("A B --what-if=1 --format svg", 1)]
    [InlineData("A B --what-if --format json", 2)]
    [InlineData("--what-if 3 A B", 3)]
    [InlineData("A B", null)]
    public void A_refusal_tree_is_asked_for_with_or_without_its_depth(string line, int? depth)
    {
        var cli = new Cli();

        cli.Run(["route", .. line.Split(' ')]).ExitCode.ShouldBe(0);

        cli.Asked!.WhatIf.ShouldBe(depth);
    }

    [Theory]
    [InlineData("A B --what-if 0", "'0' is no depth of --what-if; expected is a whole number from 1 to 4, or nothing.")]
    [InlineData("A B --what-if 5", "'5' is no depth")]
    [InlineData("A B --what-if deep", "Places stand before it: umweg route FROM TO --what-if.")]
    [InlineData("A B --what-if --format kml", "--what-if is for text, json, svg, png and pdf, and the format is kml.")]
    [InlineData("A B --what-if --format geojson", "the format is geojson.")]
    [InlineData("A B --what-if 2 --what-if 3", "given twice, '2' and '3'")]
    public void A_wrong_depth_or_format_of_the_tree_exits_with_2(string line, string sentence)
    {
        var result = new Cli().Run(["route", .. line.Split(' ')]);

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("@file", "[suggest]")]
    [InlineData("-33.9,18.4", "-.5,-70")]
    [InlineData("a b", "")]
    public void Arguments_are_taken_verbatim(string from, string to)
    {
        var cli = new Cli();

        cli.Run("route", from, to);

        (cli.Asked?.From, cli.Asked?.To).ShouldBe((from, to));
    }

    [Fact]
    public void After_two_dashes_nothing_is_an_option()
    {
        var cli = new Cli();

        cli.Run("route", "--", "--close", "B");

        cli.Asked?.From.ShouldBe("--close");
    }

    [Fact]
    public void The_answer_goes_to_stdout_and_nothing_else_does()
    {
        var result = new Cli().Run("route", "A", "B");

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldStartWith("2 ways lead from Moskau (SVO) to Budapest (BUD)");
        result.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("json", "schema")]
    [InlineData("geojson", "features")]
    [InlineData("JSON", "schema")]
    public void Machine_formats_are_one_object_on_one_line(string format, string member)
    {
        var result = new Cli().Run("route", "A", "B", "--format", format);

        result.Output.ShouldEndWith("}\n");
        result.Output.Count(letter => letter == '\n').ShouldBe(1);
        using var json = JsonDocument.Parse(result.Output);
        json.RootElement.TryGetProperty(member, out _).ShouldBeTrue();
    }

    [Fact]
    public void No_way_is_an_answer_with_an_exit_code_of_its_own()
    {
        var cli = new Cli { Plan = (_, _, _) => SampleAnswers.Blocked };

        var result = cli.Run("route", "A", "B", "--format", "json");

        result.ExitCode.ShouldBe(3);
        result.Output.ShouldContain("\"status\":\"blocked\"");
        result.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_bad_query_is_said_on_stderr_each_mistake_on_its_line()
    {
        var cli = new Cli
        {
            Plan = (_, _, _) => new Answer.BadQuery(
            [
                new QueryError("place.unknown", "Heatrhow", "No place is called 'Heatrhow'.", "Did you mean Heathrow?"),
                new QueryError(
                    "policy.key", "clos", "'clos' is no key of a rule.", Line: 3, Column: 5, File: "mine.yaml"),
            ]),
        };

        var result = cli.Run("route", "Heatrhow", "B", "--format", "json");

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldBe(
            "umweg: No place is called 'Heatrhow'. Did you mean Heathrow?\n" +
            "umweg: mine.yaml:3:5: 'clos' is no key of a rule.\n");
    }

    [Fact]
    public void A_defect_is_owned_up_to_in_one_sentence()
    {
        var cli = new Cli { Plan = (_, _, _) => throw new InvalidOperationException("Broken\nin two.") };

        var result = cli.Run("route", "A", "B");

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldStartWith("umweg: Something went wrong in the program itself (InvalidOperationException:");
        result.Error.ShouldContain("report");
        result.Error.Count(letter => letter == '\n').ShouldBe(1);
    }

    [Fact]
    public void A_defect_shows_its_trace_to_whoever_asks()
    {
        var cli = new Cli
        {
            Plan = (_, _, _) => throw new InvalidOperationException("Broken."),
            Environment = { ["UMWEG_DEBUG"] = "1" },
        };

        cli.Run("route", "A", "B").Error.ShouldContain("   at Umweg.");
    }

    [Fact]
    public void An_interruption_ends_quietly()
    {
        using var interrupt = new CancellationTokenSource();
        var cli = new Cli
        {
            Cancellation = interrupt.Token,
            Plan = (_, _, cancellation) =>
            {
                interrupt.Cancel();
                cancellation.ThrowIfCancellationRequested();
                return SampleAnswers.Found;
            },
        };

        cli.Run("route", "A", "B").ShouldBe(new CliResult(130, "", ""));
    }

    [Theory]
    [InlineData("de_DE.UTF-8", null, null, "Von Moskau")]
    [InlineData("en_US.UTF-8", null, null, "2 ways")]
    [InlineData("en_US.UTF-8", "de_AT", null, "Von Moskau")]
    [InlineData("de_DE.UTF-8", "C", null, "2 ways")]
    [InlineData("fr_FR", null, null, "2 ways")]
    [InlineData("en_US.UTF-8", null, "de", "Von Moskau")]
    [InlineData("de_DE.UTF-8", null, "EN", "2 ways")]
    public void The_language_is_that_of_the_option_else_of_the_locale(
        string lang, string? lcAll, string? option, string start)
    {
        var cli = new Cli { Environment = { ["LANG"] = lang } };
        if (lcAll is not null)
        {
            cli.Environment["LC_ALL"] = lcAll;
        }

        cli.Run(["route", "A", "B", .. option is null ? Array.Empty<string>() : ["--lang", option]])
            .Output.ShouldStartWith(start);
    }

    [Fact]
    public void Boxes_and_colour_are_for_terminals()
    {
        new Cli { OutputIsTerminal = true }.Run("route", "A", "B").Output.ShouldContain("╭");
        new Cli { OutputIsTerminal = false }.Run("route", "A", "B").Output.ShouldNotContain("╭");
    }
}
