using Shouldly;
using Umweg.Tests.Venues;
using Umweg.Venues;

namespace Umweg.Tests.Catalogue;

/// <summary>
/// FEATURE UNDER TEST: where the presidents could have met, whose summit in Budapest was talked of in October 2025.
/// METHOD: what anybody can see on a map or read in the news of that week (shared facts of the project: the article of
/// 17 October, the Commission's and Bulgaria's statements); lengths within 1 % of great circles computed by hand.
/// </summary>
public sealed class V01_MeetingsOfDelegations
{
    private static readonly string[] Two = ["Moskau=kremlin-2025-10", "Washington"];
    private static readonly string[] Three = [.. Two, "Kyiv"];

    /// <summary>Over the Black Sea no state need be crossed; Washington's way is the great circle.</summary>
    [Fact]
    public void Istanbul_is_reached_from_Moscow_without_crossing_anybody() =>
        SomeVenues.Way(SomeVenues.Compare(Two, SomeVenues.OfOctober2025), "IST", "SVO")
            .ShouldBeOfType<VenueWay.Found>().Route.Via.ShouldBeEmpty();

    /// <summary>Hungary lies within the Union: from Moscow somebody is crossed unwillingly, and that is Romania alone,
    /// by way of the Black Sea.</summary>
    [Fact]
    public void Budapest_is_reached_from_Moscow_only_over_an_avoided_state()
    {
        var comparison = SomeVenues.Compare(Two, SomeVenues.OfOctober2025);

        SomeVenues.Way(comparison, "BUD", "SVO").ShouldBeOfType<VenueWay.Found>().Route.Avoided.ShouldBe(["RO"]);
        SomeVenues.Way(comparison, "IST", "SVO").ShouldBeOfType<VenueWay.Found>().Route.Avoided.ShouldBeEmpty();
    }

    /// <summary>Where they met on 15 August 2025: nearly in the middle, and nobody unwillingly crossed.</summary>
    [Fact]
    public void Anchorage_lies_between_Moscow_and_Washington_and_far_from_Kyiv()
    {
        var two = SomeVenues.Compare(Two, SomeVenues.OfOctober2025, rank: VenueRank.Fairness);
        var three = SomeVenues.Compare(Three, SomeVenues.OfOctober2025);

        var (moscow, washington) = (SomeVenues.Way(two, "ANC", "SVO"), SomeVenues.Way(two, "ANC", "IAD"));
        moscow.Distance.Kilometres.ShouldBe(6_996, 70);
        washington.Distance.Kilometres.ShouldBe(5_401, 54);
        moscow.ShouldBeOfType<VenueWay.Found>().Route.Avoided.ShouldBeEmpty();
        SomeVenues.Codes(three)[^1].ShouldBe("ANC");
    }

    [Fact]
    public void With_Kyiv_Istanbul_suits_best_together_and_Geneva_him_who_has_it_farthest()
    {
        SomeVenues.Codes(SomeVenues.Compare(Three, SomeVenues.OfOctober2025))[0].ShouldBe("IST");
        SomeVenues.Codes(SomeVenues.Compare(Three, SomeVenues.OfOctober2025, rank: VenueRank.Fairness))[0]
            .ShouldBe("GVA");
    }

    /// <summary>Reykjavik, where they met half-way in 1986.</summary>
    [Fact]
    public void Of_all_cities_Reykjavik_is_the_fairest_to_Moscow_and_Washington()
    {
        var survey = SomeVenues.Compare(Two, [], rank: VenueRank.Fairness);

        SomeVenues.Codes(survey)[0].ShouldBe("KEF");
        survey.IsComplete.ShouldBeTrue();
        survey.Venues.Count.ShouldBeGreaterThan(600);
    }

    /// <summary>Closed to aircraft under Russian control by Art. 3d of Regulation (EU) No 833/2014, landing
    /// included: what the Commission said needs a derogation.</summary>
    [Fact]
    public void Under_the_Unions_ban_no_city_of_the_Union_can_be_reached_from_Moscow()
    {
        var survey = SomeVenues.Compare(
            ["Moskau=eu-ban-on-russian-aircraft"], ["Budapest", "Wien", "Helsinki", "Istanbul", "Belgrad", "Genf"]);

        survey.Venues.Where(venue => venue.IsForAll).Select(venue => venue.Territory)
            .ShouldNotContain(territory => territory == "HU" || territory == "AT" || territory == "FI");
        survey.Venues.Where(venue => !venue.IsForAll).Select(venue => venue.Place.Iata)
            .ShouldBeSubsetOf(["BUD", "VIE", "HEL", "GVA"]);
        SomeVenues.Way(survey, "IST", "SVO").ShouldBeOfType<VenueWay.Found>();
    }
}
