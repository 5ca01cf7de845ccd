using Shouldly;
using Umweg.Places;
using Umweg.Query;

namespace Umweg.Tests.Places;

/// <summary>FEATURE UNDER TEST: the city that an airport serves, as people would say it.</summary>
public sealed class AirportCitiesTests
{
    // Expected are the cities by which the airports' own operators call them.
    [Theory]
    [InlineData("SVO", "Moscow", "Moskau")]
    [InlineData("DME", "Moscow", "Moskau")]
    [InlineData("KGD", "Kaliningrad", "Kaliningrad")]
    [InlineData("NRT", "Tokyo", "Tokio")]
    [InlineData("HND", "Tokyo", "Tokio")]
    [InlineData("STN", "London", "London")]
    [InlineData("EWR", "New York", "New York")]
    [InlineData("BWI", "Baltimore", "Baltimore")]
    [InlineData("IAD", "Washington", "Washington")]
    [InlineData("KBP", "Kyiv", "Kiew")]
    [InlineData("SAW", "Istanbul", "Istanbul")]
    [InlineData("TPE", "Taipei", "Taipeh")]
    [InlineData("BSL", "Basel", "Basel")]
    [InlineData("TLV", "Tel Aviv", "Tel Aviv")]
    [InlineData("MNL", "Manila", "Manila")]
    [InlineData("NCE", "Nice", "Nizza")]
    [InlineData("FCO", "Rome", "Rom")]
    [InlineData("ISB", "Islamabad", "Islamabad")]
    [InlineData("ORY", "Paris", "Paris")]
    [InlineData("MUC", "Munich", "München")]
    [InlineData("CIA", "Rome", "Rom")]
    public void An_airport_is_called_by_its_city(string code, string english, string german)
    {
        CityOf(code, Language.English).ShouldBe(english);
        CityOf(code, Language.German).ShouldBe(german);
    }

    [Fact]
    public void What_is_no_airport_of_ours_has_none() =>
        new AirportCities().Of(
            new Place("A", PlaceKind.Airport, default, Iata: "-", Icao: "----"), Language.English).ShouldBeNull();

    private static string? CityOf(string code, Language language) =>
        new AirportCities().Of(new Gazetteer().Resolve(code, language).Value!, language);
}
