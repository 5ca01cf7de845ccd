using Shouldly;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Tests.Catalogue;

/// <summary>
/// FEATURE UNDER TEST: routes over the real world against detours that were published.
/// METHOD: a computed minimum is a lower bound for a flown track (winds, airways, permits), so its length lies between
/// 0.80 and 1.02 of the published total; and it crosses the states that were named.
/// </summary>
public sealed class R02_PublishedDetours
{
    private const double KilometresPerNauticalMile = 1.852;

    [Theory]
    [InlineData("HEL", "NRT", "RU,BY,UA", "2022-03-15", 7849 + (2137 * KilometresPerNauticalMile))] // EUROCONTROL
    [InlineData("FRA", "HND", "RU,BY,UA", "2022-03-15", 9384 + (1070 * KilometresPerNauticalMile))] // EUROCONTROL
    [InlineData("KGD", "SVO", "EU", "2022-03-15", 1700)] // Flightradar24 via fly4free
    [InlineData("DOH", "KRT", "SA,BH,AE,EG,YE", "2017-06-08", 2670 * KilometresPerNauticalMile)] // gcmap
    [InlineData("TLV", "JFK", "ICC", "2025-09-25", 9137 + 600)] // NDTV
    [InlineData("SVO", "BUD", "EU,UA", "2025-10-18", 5000)] // Air Live
    public void The_shortest_way_is_between_80_and_102_percent_of_what_was_flown(
        string from, string to, string closed, string date, double publishedKm)
    {
        var route = RealFlights.Best(from, to, Closed(closed, date));

        (route.Distance.Kilometres / publishedKm).ShouldBeInRange(0.80, 1.02, $"{route.Distance}");
    }

    [Theory]
    [InlineData("HEL", "NRT", 7849)] // EUROCONTROL
    [InlineData("FRA", "HND", 9384)] // EUROCONTROL
    [InlineData("TLV", "JFK", 9137)] // NDTV
    public void The_direct_distance_is_the_published_one(string from, string to, double publishedKm)
    {
        var answer = RealFlights.Found(from, to, new(), alternatives: 1);

        (answer.Context.DirectDistance.Kilometres / publishedKm).ShouldBeInRange(0.998, 1.002);
    }

    /// <summary>Flightradar24 and NDTV, May 2025: via Iran and Turkmenistan, Afghanistan and China unusable.</summary>
    [Fact]
    public void From_Delhi_to_Tashkent_past_Pakistan_the_way_leads_over_Iran_and_Turkmenistan()
    {
        var route = RealFlights.Best("DEL", "TAS", Closed("PK,AF,CN", "2025-05-15"));

        route.Via.ShouldContain("IR");
        route.Via.ShouldContain("TM");
        route.Distance.Kilometres.ShouldBeInRange(3915 * 0.99, 3915 * 1.01); // the rough study's figure
    }

    /// <summary>NDTV, September 2025: kept out of the parties to the Rome Statute, through Gibraltar.</summary>
    [Fact]
    public void From_Tel_Aviv_to_New_York_past_the_Rome_Statute_the_way_passes_Gibraltar_by_Morocco() =>
        RealFlights.Best("TLV", "JFK", Closed("ICC", "2025-09-25")).Via.ShouldContain("MA");

    /// <summary>Air Live, 18 October 2025: via Turkey, Montenegro and Serbia.</summary>
    [Fact]
    public void From_Moscow_to_Budapest_past_the_EU_the_way_leads_over_Turkey_Montenegro_and_Serbia()
    {
        var via = RealFlights.Best("SVO", "BUD", Closed("EU,UA", "2025-10-18")).Via;

        via.ShouldContain("TR");
        via.ShouldContain("ME");
        via.ShouldContain("RS");
        via.ShouldNotContain("UA");
    }

    /// <summary>6 June 2022: Bulgaria, North Macedonia and Montenegro refused, and the visit was cancelled.</summary>
    [Fact]
    public void From_Moscow_to_Belgrade_there_was_no_way()
    {
        var answer = RealFlights.Plan("SVO", "BEG", Closed("EU,UA,AL,MK,ME", "2022-06-06"));

        var closing = ((Answer.Blocked)answer).BlockedBy.Select(each => each.State).ToList();
        closing.ShouldContain("BG");
        closing.ShouldContain("MK");
        closing.ShouldContain("ME");
    }

    private static StanceOptions Closed(string closed, string date) => new()
    {
        Close = [closed],
        Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
    };
}
