using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Umweg.Consent;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Catalogue;
using Umweg.Tests.Policy;

namespace Umweg.Tests.Presentation.Map;

/// <summary>
/// FEATURE UNDER TEST: an answer about consent, and a refusal tree, as maps: the ways and who can prevent them.
/// METHOD: questions about the real world whose maps were looked at; what is checked is read back from the SVG.
/// </summary>
public sealed class ConsentMapTests
{
    private static readonly Dictionary<string, Func<byte[]>> Maps = new(StringComparer.Ordinal)
    {
        ["consent-budapest"] = () => Consent("Moscow", "Budapest", new(), Language.English, maxStates: 3),
        ["consent-belgrad"] = () =>
            Consent("Moscow", "Belgrade", new() { Close = ["EU,UA,AL,MK,ME"] }, Language.German),
        ["consent-permission"] = () =>
            Consent("Berlin", "Ankara", new() { Permission = ["RS", "BG", "RO"], Avoid = ["GR"] }, Language.English),
        ["consent-nobody"] = () => Consent("LHR", "JFK", new(), Language.English),
        ["what-if-budapest"] = () => WhatIf("Moscow", "Budapest", new(), 2, Language.English),
        ["what-if-eswatini"] = () =>
            WhatIf("TPE", "SHO", new() { Permission = ["ZA", "MZ"] }, 2, Language.German),
        ["what-if-sydney"] = () => WhatIf("LHR", "SYD", new(), 2, Language.English),
        ["what-if-kremlin"] = () =>
            WhatIf("Moskau", "Budapest", new() { Policies = ["kremlin-2025-10"] }, 1, Language.German),
    };

    private static readonly Dictionary<string, string> Drawn = new(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Maps.Keys];

    [Theory]
    [InlineData("consent-budapest")]
    [InlineData("consent-belgrad")]
    [InlineData("what-if-budapest")]
    public void These_maps_were_looked_at_and_found_good(string name)
    {
        var checksum = RealWorld.Globe.Origin.Checksum[..15];
        GoldenFile.ShouldHold(
            $"{name}.svg", Draw(name).Replace(checksum, "sha256:...", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_map_is_whole_and_legible(string name)
    {
        var sheet = new DrawnSheet(Draw(name));
        var legend = string.Join('\n', sheet.Legend);

        sheet.OverlappingNames().ShouldBeEmpty();
        sheet.Colours.ShouldBeSubsetOf(MapPalette.Colours);
        sheet.Ids.ShouldBeUnique();
        sheet.References.ShouldBeSubsetOf(sheet.Ids);
        Encoding.UTF8.GetByteCount(Draw(name)).ShouldBeLessThan(1_000_000);

        // Every number on the map is explained below it.
        foreach (var number in sheet.WayLabels.SelectMany(label => Regex.Matches(label, @"^\d+|(?<=^[\d, ]+)\d+$"))
            .Select(match => match.Value))
        {
            Regex.IsMatch(legend, $@"^{number} ", RegexOptions.Multiline).ShouldBeTrue($"{number} in\n{legend}");
        }
    }

    [Fact]
    public void The_sets_that_suffice_are_named_by_their_states_and_those_who_can_prevent_it_are_hatched()
    {
        var sheet = new DrawnSheet(Draw("consent-budapest"));

        sheet.Legend.ShouldContain(line => line.EndsWith("the yes of Romania: 2,766 km", StringComparison.Ordinal));
        sheet.Legend.ShouldContain(line =>
            line.Contains("the yes of Poland and Slovakia: 2,", StringComparison.Ordinal));
        sheet.Legend.ShouldContain(line =>
            line.Contains("the yes of Bulgaria and Serbia: 2,", StringComparison.Ordinal));
        sheet.Legend.ShouldContain(line =>
            line.Contains("Belarus, Poland and Slovakia (more than it takes)", StringComparison.Ordinal));
        string.Join(' ', sheet.Legend).ShouldContain(
            "Hatched: Austria, Croatia, Romania, Serbia, Slovenia, Slovakia and Ukraine. If all of these refuse, "
            + "no way is left.");
        sheet.Keys.ShouldContain("can prevent it together");
        sheet.Keys.ShouldNotContain("only by permission");
        sheet.Areas.ShouldContain("area cut");
    }

    [Fact]
    public void The_ways_are_numbered_from_one_and_those_asked_for_are_drawn()
    {
        var numbers = new DrawnSheet(Draw("consent-budapest")).Legend
            .TakeWhile(line => char.IsAsciiDigit(line[0])).Select(line => line.Split(' ')[0]);
        numbers.ShouldBe(["1", "2", "3", "4", "5", "6"]);

        var sheet = new DrawnSheet(Encoding.UTF8.GetString(
            Consent("Moscow", "Budapest", new(), Language.English, 3, new() { Ways = [2] })));
        sheet.Legend.Where(line => char.IsAsciiDigit(line[0])).ShouldBe(["2 the yes of Ukraine: 1,618 km"]);
    }

    [Fact]
    public void Who_can_prevent_it_is_not_drawn_in_a_colour_that_means_go()
    {
        // Neutral as what is closed: red, green and blue hardly differ.
        foreach (var colour in new[] { MapPalette.CutFill, MapPalette.CutLine, MapPalette.ClosedFill })
        {
            var parts = new[] { 1, 3, 5 }.Select(at => Convert.ToInt32(colour.Substring(at, 2), 16)).ToList();
            (parts.Max() - parts.Min()).ShouldBeLessThan(24, colour);
        }
    }

    [Fact]
    public void Of_a_refusal_tree_any_case_can_be_drawn()
    {
        var answer = (Answer.Found)RealFlights.Planner.Plan(
            new("Moscow", "Budapest", On(new()), 5, Language.English, 2));
        using var content = new MemoryStream();
        RouteMap.Write(answer, RealWorld.Globe, Language.English, content, new() { Ways = [7] });

        RouteMap.Numbers(answer).ShouldBe(Enumerable.Range(1, 11));
        new DrawnSheet(Encoding.UTF8.GetString(content.ToArray())).WayLabels
            .ShouldBe(["7 via BY, PL, CZ, AT · 1,862 km"]);
    }

    [Fact]
    public void Where_some_are_asked_they_are_tinted() =>
        new DrawnSheet(Draw("consent-permission")).Keys.ShouldContain("only by permission");

    [Fact]
    public void Where_nobody_can_prevent_it_nothing_is_hatched()
    {
        var sheet = new DrawnSheet(Draw("consent-nobody"));

        sheet.Keys.ShouldNotContain("can prevent it together");
        sheet.Legend.ShouldContain(line => line.Contains("nobody's yes", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_there_is_no_way_those_are_drawn_that_a_yes_would_open_and_what_closes_them()
    {
        var sheet = new DrawnSheet(Draw("consent-belgrad"));

        sheet.Legend[0].ShouldStartWith("1 das Ja von Rumänien: 2.6");
        sheet.Keys.ShouldContain("versperrt den Weg");
        sheet.Legend.ShouldContain(line => line.StartsWith("Kein Weg; gesperrt durch", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_refusal_tree_every_case_stands_below_the_map()
    {
        var tree = new DrawnSheet(Draw("what-if-budapest"));

        tree.Legend[0].ShouldBe("1 nobody refuses: 1,566 km, via BY, UA, PL, SK");
        tree.Legend.ShouldContain("5 Ukraine refuses: 1,590 km (+24), via BY, PL, SK");
        tree.Legend.ShouldContain("Belarus refuses: as 3");
        tree.Legend.Count(line => char.IsAsciiDigit(line[0])).ShouldBe(11);
        new DrawnSheet(Draw("what-if-eswatini")).Legend.ShouldContain(line =>
            line.Contains("es bleibt kein Weg; einen gäbe es mit dem Ja von ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_tree_that_is_too_large_for_the_sheet_says_what_it_leaves_out()
    {
        var legend = new DrawnSheet(Draw("what-if-sydney")).Legend;

        legend.Count.ShouldBeLessThan(70);
        legend[^1].ShouldStartWith("Further rows of the tree, which the text has: ");
    }

    private static string Draw(string name)
    {
        lock (Drawn)
        {
            if (!Drawn.TryGetValue(name, out var drawn))
            {
                Drawn[name] = drawn = Encoding.UTF8.GetString(Maps[name]()) + "\n";
            }

            return drawn;
        }
    }

    private static byte[] Consent(
        string from, string to, StanceOptions stance, Language language, int maxStates = 2, MapOptions? options = null)
    {
        var answer = RealFlights.Planner.Consent(new(from, to, On(stance), maxStates, null, language));
        using var content = new MemoryStream();
        ConsentMap.Write(answer, RealWorld.Globe, language, content, options);
        return content.ToArray();
    }

    private static byte[] WhatIf(string from, string to, StanceOptions stance, int depth, Language language)
    {
        var answer = RealFlights.Planner.Plan(new(from, to, On(stance), 5, language, depth));
        using var content = new MemoryStream();
        RouteMap.Write(answer, RealWorld.Globe, language, content);
        return content.ToArray();
    }

    private static StanceOptions On(StanceOptions stance) => stance with { Date = Some.Day("2025-10-17") };
}
