using System.Text.Json;
using Shouldly;
using Umweg.Cli;

namespace Umweg.Hosts.Tests;

/// <summary>
/// FEATURE UNDER TEST: the question of 17 October 2025, and those around it, from the command line to the answer, over
/// the real world.
/// METHOD: the figures are those of a rough study on the same borders, good to 1 %.
/// </summary>
public sealed class MainQuestionTests
{
    private const double StudyTolerance = 0.01;

    [Fact]
    public void Moscow_to_Budapest_has_three_ways_on_its_front()
    {
        var routes = Routes(0, "route", "Moskau", "Budapest", "--policy", "kremlin-2025-10");

        routes[0].Front.ShouldBeTrue();
        var front = routes.Where(route => route.Front).ToList();
        front.ShouldContain(route => route.Is(1590, "BY PL SK", avoided: "PL SK"));
        front.ShouldContain(route => route.IsAbout(2750) && route.Avoided == "RO");
        front.ShouldContain(route => route.IsAbout(4473) && route.Avoided.Length == 0
            && new[] { "TR", "RS" }.All(state => route.Crossed.Contains(state)));
        routes.ShouldAllBe(route => !route.Crossed.Contains("UA"));
    }

    [Fact]
    public void Kaliningrad_to_Moscow_finds_the_strip_in_the_Gulf_of_Finland()
    {
        var route = Routes(0, "route", "KGD", "SVO", "--close", "EU")[0];

        route.IsAbout(1536).ShouldBeTrue($"{route.Kilometres} km");
        route.Crossed.ShouldBe(["RU", ""], ignoreOrder: true);
    }

    [Fact]
    public void Antalya_to_Budapest_is_closed_by_Montenegro()
    {
        var json = Answer(3, "route", "AYT", "BUD", "--close", "EU,UA,AL,MK,ME");

        json.GetProperty("status").GetString().ShouldBe("blocked");
        json.GetProperty("routes").GetArrayLength().ShouldBe(0);
        json.GetProperty("blockedBy").EnumerateArray().Select(entry => entry.GetProperty("state").GetString())
            .ShouldContain("ME");
    }

    [Fact]
    public void Moscow_to_Belgrade_was_closed_in_June_2022()
    {
        var json = Answer(3, "route", "SVO", "BEG", "--policy", "lavrov-belgrade-2022");

        json.GetProperty("status").GetString().ShouldBe("blocked");
        json.GetProperty("query").GetProperty("date").GetString().ShouldBe("2022-06-06");
    }

    [Fact]
    public void With_Montenegro_open_the_way_leads_through_Otranto()
    {
        // Two kilometres shorter with 57 km over Bosnia on the way through Serbia; the way without is counted with it.
        var routes = Answer(0, "route", "AYT", "BUD", "--close", "EU,UA,AL,MK").GetProperty("routes");
        var variants = routes[0].GetProperty("variants");

        routes.EnumerateArray().Select(RouteLine.Of).Select(route => route.Via).ShouldBe(["ME RS BA"]);
        variants.GetArrayLength().ShouldBe(1);
        variants[0].GetProperty("via").EnumerateArray().Select(state => state.GetString()).ShouldBe(["ME", "RS"]);
    }

    private static List<RouteLine> Routes(int exitCode, params IReadOnlyList<string> arguments) =>
        [.. Answer(exitCode, arguments).GetProperty("routes").EnumerateArray().Select(RouteLine.Of)];

    private static JsonElement Answer(int exitCode, params IReadOnlyList<string> arguments)
    {
        var installation = new Installation(
            Path.Combine(Root.Folder, "data"), Path.Combine(Root.Folder, "artifacts", "test", "world-200m.umweg"));
        var cli = new Cli
        {
            Plan = new Engine(installation, TimeProvider.System).Plan,
        };
        var result = cli.Run([.. arguments, "--format", "json"]);
        result.ExitCode.ShouldBe(exitCode, result.Error);
        using var json = JsonDocument.Parse(result.Output);
        return json.RootElement.Clone();
    }

    /// <summary>A route as these tests look at it: lists are words with spaces between.</summary>
    private sealed record RouteLine(
        double Kilometres, bool Front, string Via, string Avoided, IReadOnlyList<string> Crossed)
    {
        public static RouteLine Of(JsonElement route) => new(
            route.GetProperty("distanceKm").GetDouble(),
            route.GetProperty("front").GetBoolean(),
            Words(route.GetProperty("via")),
            Words(route.GetProperty("avoided")),
            [
                .. route.GetProperty("crossings").EnumerateArray()
                    .Select(crossing => crossing.GetProperty("state").GetString() ?? "")
                    .Distinct(),
            ]);

        public bool IsAbout(double kilometres) => Math.Abs((Kilometres / kilometres) - 1) < StudyTolerance;

        public bool Is(double kilometres, string via, string avoided) =>
            IsAbout(kilometres) && Via == via && Avoided == avoided;

        private static string Words(JsonElement list) =>
            string.Join(' ', list.EnumerateArray().Select(word => word.GetString()));
    }
}
