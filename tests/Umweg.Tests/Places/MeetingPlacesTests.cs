using Shouldly;
using Umweg.Places;
using Umweg.Query;

namespace Umweg.Tests.Places;

/// <summary>
/// FEATURE UNDER TEST: the cities in which delegations could meet, where nobody names any.
/// METHOD: cities in which such meetings took place, and the rule's own words.
/// </summary>
public sealed class MeetingPlacesTests
{
    private static readonly Gazetteer Gazetteer = new();
    private static readonly IReadOnlyList<Place> Places = Gazetteer.MeetingPlaces(Language.English);

    [Fact]
    public void There_are_hundreds() => Places.Count.ShouldBeInRange(600, 1_200);

    /// <summary>Geneva 1985 and 2021, Reykjavik 1986, Malta 1989, Helsinki 2018, Singapore and Hanoi 2018 and 2019,
    /// Anchorage 2021 and 2025, Sochi, Istanbul and Riyadh besides.</summary>
    [Theory]
    [InlineData("GVA")]
    [InlineData("KEF")]
    [InlineData("MLA")]
    [InlineData("HEL")]
    [InlineData("SIN")]
    [InlineData("HAN")]
    [InlineData("ANC")]
    [InlineData("AER")]
    [InlineData("IST")]
    [InlineData("RUH")]
    [InlineData("BUD")]
    [InlineData("AUH")]
    public void Cities_of_past_meetings_are_among_them(string code) =>
        Places.ShouldContain(place => place.Iata == code);

    [Fact]
    public void Every_one_has_an_airport_and_none_shares_it()
    {
        Places.ShouldAllBe(place => place.Kind == PlaceKind.City && place.AirportName != null);
        Places.Select(place => place.Position).Distinct().Count().ShouldBe(Places.Count);
    }

    /// <summary>Vatican City has no airport but Rome's, and the larger city stands for both.</summary>
    [Fact]
    public void Of_cities_that_share_an_airport_the_largest_stands_for_all()
    {
        Places.ShouldContain(place => place.Name == "Rome");
        Places.ShouldNotContain(place => place.Name == "Vatican City");
    }

    [Fact]
    public void A_city_of_several_large_airports_is_there_once() =>
        Places.Count(place => place.Name == "London" && place.Iata is "LHR" or "LGW" or "STN").ShouldBe(1);

    [Fact]
    public void Names_are_in_the_language_asked_for() =>
        Gazetteer.MeetingPlaces(Language.German).ShouldContain(place => place.Name == "Genf");
}
