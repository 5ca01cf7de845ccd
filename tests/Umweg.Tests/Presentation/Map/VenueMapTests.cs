using System.Text;
using System.Xml.Linq;
using Shouldly;
using Umweg.Presentation;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Tests.Venues;
using Umweg.Venues;

namespace Umweg.Tests.Presentation.Map;

/// <summary>FEATURE UNDER TEST: the map of the best venue: the ways of all delegations, told apart without colour.
/// </summary>
public sealed class VenueMapTests
{
    private static readonly string[] Summit =
        ["Moskau=kremlin-2025-10", "Washington", "Kyiv=europe-without-russia"];

    // By the table of docs/venues.md.
    private static readonly string[] NextBest = ["Budapest (BUD)", "Geneva (GVA)"];

    private static readonly Lazy<XDocument> Istanbul =
        new(() => Drawn(SomeVenues.Compare(Summit, SomeVenues.OfOctober2025)));

    [Fact]
    public void Each_delegation_has_a_line_of_its_own_in_colour_and_dashes()
    {
        var lines = Elements(Istanbul.Value, "path", "line")
            .Select(line => ((string?)line.Attribute("stroke"), (string?)line.Attribute("stroke-dasharray")))
            .ToList();

        lines.Count.ShouldBeGreaterThanOrEqualTo(3);
        lines.Select(line => line.Item1).Distinct().Count().ShouldBe(3);
        lines.Select(line => line.Item2 ?? "").Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void Everybody_and_the_city_are_named_and_the_numbers_are_those_of_the_answer()
    {
        var words = string.Join('\n', Istanbul.Value.Descendants().Where(each => !each.HasElements)
            .Select(each => each.Value));

        words.ShouldContain("Moscow, Washington, Kyiv – Istanbul\n");
        words.ShouldContain("Istanbul (IST) suits Moscow, Washington and Kyiv best.");
        Labels(Istanbul.Value).ShouldBe(
            ["Istanbul (IST)", "Moscow (SVO)", "Washington (IAD)", "Kyiv (KBP)", .. NextBest], ignoreOrder: true);
        words.ShouldContain("1 Moscow · 2,097 km");
        words.ShouldContain("2 Washington via CA, IE, GB");
        words.ShouldContain("3 Kyiv via MD, RO · 1,022 km");
        words.ShouldContain("Tinted is the stance of Moscow.");
        words.ShouldContain("Not for operational navigation.");
    }

    [Fact]
    public void The_next_two_cities_can_be_seen_with_what_they_come_to()
    {
        var comparison = SomeVenues.Compare(Summit, SomeVenues.OfOctober2025);
        var legend = string.Join(' ', new DrawnSheet(Istanbul.Value.ToString()).Legend);

        Elements(Istanbul.Value, "circle", "other").Count().ShouldBe(2);
        legend.ShouldContain("Next best (hollow dots): ");
        foreach (var venue in comparison.Venues.Skip(1).Take(2))
        {
            legend.ShouldContain(venue.Place.Name);
            legend.ShouldContain(HumanFormat.For(Language.English).Kilometres(venue.Distance));
        }

        Elements(Drawn(SomeVenues.Compare(Summit, ["Geneva"])), "circle", "other").ShouldBeEmpty();
    }

    [Fact]
    public void Who_cannot_come_is_shown_with_what_closes_the_way()
    {
        var map = Drawn(SomeVenues.Compare(["Moskau=eu-ban-on-russian-aircraft", "Wien"], ["Budapest"]));

        map.ToString().ShouldContain("Moscow cannot come to Budapest (BUD): no way; closed: Hungary.");
        Elements(map, "path", "wall").ShouldNotBeEmpty();
        Labels(map).ShouldContain("Moscow (SVO)");
    }

    [Fact]
    public void Where_all_are_there_already_the_city_is_drawn()
    {
        var map = Drawn(SomeVenues.Compare(["Budapest"], ["Budapest"]));

        map.ToString().ShouldContain("Budapest: already there");
        Labels(map).ShouldBe(["Budapest (BUD)"]);
    }

    [Fact]
    public void Thirty_delegations_are_drawn_in_German_too()
    {
        string[] homes =
        [
            "AMS", "ATH", "BER", "BRU", "BTS", "BUD", "CDG", "CPH", "DUB", "FCO", "HEL", "IST", "JFK", "KBP", "LHR",
            "LIS", "LJU", "LUX", "MAD", "MLA", "NBO", "OSL", "OTP", "PEK", "PRG", "RIX", "SIN", "SOF", "SYD", "TLL",
        ];

        var map = Drawn(SomeVenues.Compare(homes, ["Wien"], language: Language.German), Language.German);

        map.ToString().ShouldContain("30 Delegationen – Wien<");
        Enumerable.Range(1, 30).ShouldAllBe(number => map.Descendants().Any(
            each => !each.HasElements && each.Value.StartsWith($"{number} ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_comparison_gives_the_same_bytes() => Text(SomeVenues.Compare(Summit, ["Genf"]))
        .ShouldBe(Text(SomeVenues.Compare(Summit, ["Genf"], planner: SomeVenues.NewPlanner())));

    private static IEnumerable<XElement> Elements(XDocument map, string name, string style) =>
        map.Descendants().Where(each => each.Name.LocalName == name && (string?)each.Attribute("class") == style);

    private static IReadOnlyList<string> Labels(XDocument map) =>
        [.. Elements(map, "text", "place halo").Select(label => label.Value)];

    private static XDocument Drawn(VenueComparison comparison, Language language = Language.English) =>
        XDocument.Parse(Text(comparison, language));

    private static string Text(VenueComparison comparison, Language language = Language.English)
    {
        using var content = new MemoryStream();
        VenueMap.Write(comparison, RealWorld.Globe, language, content);
        return Encoding.UTF8.GetString(content.ToArray());
    }
}
