using Umweg.Query;

namespace Umweg.Places;

/// <summary>Makes the place to show from what was found, with a remark on how the text was understood.</summary>
internal sealed class PlaceMaker
{
    // A namesake is worth a word if it is a capital, or has this many inhabitants or this part of those of the city
    // chosen.
    private const int NotableInhabitants = 100_000;
    private const int NotablePart = 5;

    // Nearer than this two entries are parts of one town.
    private const double SameTownKilometres = 50;

    private readonly Cities _cities;
    private readonly PrincipalAirports _principal;
    private readonly Regions _regions;

    /// <summary>Makes places of these.</summary>
    public PlaceMaker(Airports airports, Cities cities, Regions regions)
    {
        _cities = cities;
        _principal = new PrincipalAirports(airports);
        _regions = regions;
    }

    /// <summary>A place as a suggestion cites it: name, and code if it has one. It can be typed again.</summary>
    public static string Cited(Place place) =>
        (place.Iata ?? place.Icao) is { } code ? $"{place.Name} ({code})" : place.Name;

    /// <summary>An airport that was asked for by its name.</summary>
    public Place FromAirport(Airport airport) => Of(airport, null);

    /// <summary>An airport that was asked for by a code.</summary>
    public Place FromCode(string code, Airport airport, bool isFormer, City? namesake, Language language)
    {
        var words = new PlaceWords(language);
        var isElsewhere = namesake is not null && _principal.Of(namesake, Keys(namesake))?.Ident != airport.Ident;
        return Of(airport, PlaceWords.Sentence(
        [
            isFormer ? words.FormerCode(code, airport) : null,
            isElsewhere ? words.AlsoCity(code, _cities.NameOf(namesake!, language)) : null,
        ]));
    }

    /// <summary>A city that was asked for by the code of all its airports.</summary>
    public Place FromMetropolis(string code, City city, Language language) =>
        Of(city, language, new PlaceWords(language).AllAirports(code, _cities.NameOf(city, language)), null);

    /// <summary>A city of which nothing else needs to be said.</summary>
    public Place FromCity(City city, Language language) => Of(city, language, null, null);

    /// <summary>The first of several cities of one name, with a word on the next where it is notable.</summary>
    public Place FromCity(IReadOnlyList<NamedCity> cities, Language language)
    {
        var chosen = cities[0].City;
        var notable = cities.Skip(1).Where(entry => IsNotable(entry, cities[0])).ToList();
        var next = (notable.Find(entry => entry.City.IsCapital) ?? notable.FirstOrDefault())?.City;
        var after = next is null ? null : new PlaceWords(language).AlsoThere(Described(next, language));
        return Of(chosen, language, null, after);
    }

    private static bool IsNotable(NamedCity other, NamedCity chosen) =>
        (other.City.IsCapital || other.Weight >= NotableInhabitants || other.Weight >= chosen.Weight / NotablePart)
        && Airports.Kilometres(other.City.Position, chosen.City.Position) > SameTownKilometres;

    private static Place Of(Airport airport, string? remark) =>
        new(airport.Name, PlaceKind.Airport, airport.Position, airport.Iata, airport.Icao, airport.Name, remark);

    private Place Of(City city, Language language, string? before, string? after)
    {
        var words = new PlaceWords(language);
        var name = _cities.NameOf(city, language);
        if (_principal.Of(city, Keys(city)) is not { } airport)
        {
            var centre = words.Centre(name, PrincipalAirports.NearKilometres);
            return new(name, PlaceKind.City, city.Position, Remark: PlaceWords.Sentence([before, centre, after]));
        }

        var otherState = airport.State == city.State ? null : StateNames.Name(airport.State, language);
        var remark = PlaceWords.Sentence([before, words.StandsFor(name, airport, otherState), after]);
        return new(name, PlaceKind.City, airport.Position, airport.Iata, airport.Icao, airport.Name, remark);
    }

    private IEnumerable<string> Keys(City city) =>
        new[] { city.Name, _cities.NameOf(city, Language.English), _cities.NameOf(city, Language.German) }
            .Select(NameKey.Of)
            .Distinct(StringComparer.Ordinal);

    private string Described(City city, Language language)
    {
        var region = _regions.NameOf(city.State, city.Region);
        var state = StateNames.Name(city.State, language);
        return region is null
            ? $"{_cities.NameOf(city, language)}, {state}"
            : $"{_cities.NameOf(city, language)}, {region}, {state}";
    }
}
