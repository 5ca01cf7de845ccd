using Shouldly;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Tests.Venues;
using Umweg.Venues;

namespace Umweg.Tests.Presentation;

/// <summary>FEATURE UNDER TEST: a comparison of venues as text for a memo, in both languages.</summary>
public sealed class VenueTextTests
{
    private static readonly string[] Summit = ["Moskau=kremlin-2025-10", "Washington"];

    [Fact]
    public void The_best_city_its_lengths_and_the_order_are_said_first()
    {
        var comparison = SomeVenues.Compare(Summit, SomeVenues.OfOctober2025);
        var best = comparison.Venues[0];

        var text = Text(comparison);

        text.ShouldStartWith(
            $"Istanbul (IST) suits Moscow and Washington best. Together they fly {best.Distance.Kilometres:N0} km; "
            + $"Washington has it farthest, with {best.WorstOff!.Distance.Kilometres:N0} km.\n");
        text.ShouldContain("Moscow: policy kremlin-2025-10; Washington: no policy; all on 2025-10-17, worldview un.");
        text.ShouldContain("A state crossed unwillingly counts as the detour that avoiding it is worth.");
        text.ShouldContain("km counted");
        text.ShouldContain("Not for operational navigation.");
    }

    [Fact]
    public void What_counts_more_than_it_is_long_is_said_with_both_numbers()
    {
        var comparison = SomeVenues.Compare(Summit, ["Budapest"]);
        var venue = comparison.Venues[0];

        Text(comparison).ShouldStartWith(
            $"Budapest (BUD) can be reached by Moscow and Washington. Together they fly {venue.Distance.Kilometres:N0} "
            + $"km, which count as {venue.Cost.Kilometres:N0} km;");
    }

    [Fact]
    public void German_readers_read_German()
    {
        var text = Text(SomeVenues.Compare(
            Summit, SomeVenues.OfOctober2025, rank: VenueRank.Fairness, language: Language.German), Language.German);

        text.ShouldStartWith("Genf (GVA) passt für Moskau und Washington am besten. Zusammen fliegen sie 9.430 km, ");
        text.ShouldContain("Nicht für die Navigation im Flugbetrieb.");
        text.ShouldContain("Vorn steht die Stadt");
    }

    [Theory]
    [InlineData(
        "Moskau=eu-ban-on-russian-aircraft,Wien", "Budapest",
        "Moscow and Vienna cannot meet in Budapest (BUD). "
            + "Moscow cannot come to Budapest (BUD): no way; closed: Hungary.")]
    [InlineData(
        "Moskau=eu-ban-on-russian-aircraft,Wien", "Budapest,Wien",
        "Moscow and Vienna cannot meet in any of the 2 cities. "
            + "Moscow cannot come to Vienna (VIE): no way; closed: Austria.")]
    [InlineData(
        "Moskau=eu-ban-on-russian-aircraft", "Budapest",
        "Moscow cannot come to Budapest (BUD): no way; closed: Hungary.")]
    [InlineData(
        "Moskau=eu-ban-on-russian-aircraft", "Budapest,Wien",
        "None of the 2 cities can be reached by Moscow. Moscow cannot come to")]
    [InlineData("Budapest", "Budapest", "Budapest (BUD) can be reached by Budapest. Nobody has to fly.")]
    public void Who_cannot_come_and_who_need_not_is_said_at_once(string delegations, string venues, string start) =>
        Text(SomeVenues.Compare(delegations.Split(','), venues.Split(','))).ShouldStartWith(start);

    [Fact]
    public void Of_one_city_or_one_delegation_no_more_is_said_than_there_is_to_say()
    {
        var oneCity = Text(SomeVenues.Compare(Summit, ["Istanbul"]));
        var oneDelegation = Text(SomeVenues.Compare(["Moskau=kremlin-2025-10"], ["Istanbul", "Budapest"]));

        oneCity.ShouldNotContain("First stands");
        oneCity.ShouldNotContain("km together");
        oneCity.ShouldContain("How each comes there:");
        oneDelegation.ShouldContain("First stands the city with the shortest way.");
        oneDelegation.ShouldNotContain("farthest");
        oneDelegation.ShouldNotContain("together");
    }

    [Fact]
    public void Permissions_are_counted_and_named()
    {
        var text = Text(SomeVenues.Compare(
            ["Doha", "Ankara"], ["Baku", "Tiflis"], new() { Permission = ["IR,AZ"] }, VenueRank.Permissions));

        text.ShouldStartWith("Baku (GYD) suits Doha and Ankara best. ");
        text.ShouldContain("One permission is needed: Iran.");
        text.ShouldContain("need the fewest permissions");
    }

    [Fact]
    public void Of_many_cities_the_best_ten_are_shown_and_the_others_counted()
    {
        var comparison = SomeVenues.Compare(Summit, [], rank: VenueRank.Fairness);

        Text(comparison).ShouldContain($"{comparison.Venues.Count - 10} more cities are not shown");
        Rows(Text(comparison)).ShouldBe(10);
        Rows(Text(comparison, top: 3)).ShouldBe(3);
        Text(comparison).ShouldContain($"Compared were {comparison.Candidates} cities");
        Text(comparison).ShouldNotContain("Reykjavik stands for its airport");

        static int Rows(string text) => text.Split('\n')
            .SkipWhile(line => !line.TrimStart().StartsWith("city", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.Length > 0).Count();
    }

    private static string Text(VenueComparison comparison, Language language = Language.English, int? top = null)
    {
        using var writer = new StringWriter();
        PlainText.Write(VenueText.Of(comparison, language, top), writer);
        return writer.ToString();
    }
}
