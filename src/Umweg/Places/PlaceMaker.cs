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

    // As many namesakes fit into a remark.
    private const int MostNamesakes = 4;

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

    /// <summary>The airport that stands for a closed one, or the one that gave up a code.</summary>
    /// <param name="code">The code that was asked for; null where it was the name.</param>
    /// <param name="former">What it was.</param>
    /// <param name="airport">What it is today.</param>
    /// <param name="language">The language of the remark.</param>
    public Place FromFormer(string? code, FormerAirport former, Airport airport, Language language)
    {
        var words = new PlaceWords(language);
        return Of(airport, PlaceWords.Sentence(
            [former.IsClosed ? words.Closed(code, former, airport) : words.CodeUntil(code!, former, airport)]));
    }

    /// <summary>An airport that was asked for by a code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="airport">The airport.</param>
    /// <param name="isFormer">Whether it had that code only formerly.</param>
    /// <param name="namesake">The city of that name, where there is one.</param>
    /// <param name="former">The closed airport that had the code before it, where there is one.</param>
    /// <param name="language">The language of the remark.</param>
    public Place FromCode(
        string code, Airport airport, bool isFormer, City? namesake, FormerAirport? former, Language language)
    {
        var words = new PlaceWords(language);
        var isOfAnother = former is not null && former.State != airport.State;
        var isState = StateNames.TryFind(code, out var state) && airport.Size != AirportSize.Large;
        var isElsewhere = namesake is not null && _principal.Of(namesake, Keys(namesake))?.Ident != airport.Ident;
        return Of(airport, PlaceWords.Sentence(
        [
            isFormer ? words.FormerCode(code, airport) : null,
            isElsewhere ? words.AlsoCity(code, _cities.NameOf(namesake!, language)) : null,
            isState ? words.AlsoState(code, StateNames.Name(state, language)) : null,
            isOfAnother ? words.CodeOfAnother(code, former!) : null,
        ]));
    }

    /// <summary>A city that was asked for by the code of all its airports.</summary>
    public Place FromMetropolis(string code, City city, Language language) =>
        Of(city, language, new PlaceWords(language).AllAirports(code, _cities.NameOf(city, language)), null);

    /// <summary>A city of which nothing else needs to be said.</summary>
    public Place FromCity(City city, Language language) => Of(city, language, null, null);

    /// <summary>A city that bears the name of its state, which was asked for.</summary>
    public Place FromCityOfState(IReadOnlyList<NamedCity> cities, Language language)
    {
        var words = new PlaceWords(language);
        return Of(cities[0].City, language, words.CityNotState(_cities.NameOf(cities[0].City, language)), null);
    }

    /// <summary>The first of several cities of one name, with a word on the others that are notable, capitals first.
    /// </summary>
    public Place FromCity(IReadOnlyList<NamedCity> cities, Language language)
    {
        var chosen = cities[0].City;
        var notable = cities.Skip(1)
            .Where(entry => IsNotable(entry, cities[0]))
            .OrderBy(entry => entry.IsAlias)
            .ThenByDescending(entry => entry.City.IsCapital)
            .Select(entry => Described(entry.City, language))
            .ToList();
        if (notable.Count == 0)
        {
            return Of(chosen, language, null, null);
        }

        var words = new PlaceWords(language);
        var named = notable.Count <= MostNamesakes ? notable.Count : MostNamesakes - 1;
        return Of(
            chosen,
            language,
            null,
            $"{words.Taken(Described(chosen, language))}; " +
            words.AlsoThere(notable[..named], notable.Count - named));
    }

    private static bool IsNotable(NamedCity other, NamedCity chosen) =>
        (other.City.IsCapital || other.Weight >= NotableInhabitants || other.Weight >= chosen.Weight / NotablePart)
        && Airports.Kilometres(other.City.Position, chosen.City.Position) > SameTownKilometres;

    private static Place Of(Airport airport, string? remark) =>
        new(airport.Name, PlaceKind.Airport, airport.Position, airport.Iata, airport.Icao, airport.Name, remark)
        {
            State = airport.State,
        };

    private Place Of(City city, Language language, string? before, string? after)
    {
        var words = new PlaceWords(language);
        var name = _cities.NameOf(city, language);
        if (_principal.Of(city, Keys(city)) is not { } airport)
        {
            var centre = words.Centre(name, PrincipalAirports.NearKilometres);
            return new(name, PlaceKind.City, city.Position, Remark: PlaceWords.Sentence([before, centre, after]))
            {
                State = city.State,
            };
        }

        var otherState = airport.State == city.State ? null : StateNames.Name(airport.State, language);
        var remark = PlaceWords.Sentence([before, words.StandsFor(name, airport, otherState), after]);
        return new(name, PlaceKind.City, airport.Position, airport.Iata, airport.Icao, airport.Name, remark)
        {
            State = city.State,
        };
    }

    private IEnumerable<string> Keys(City city) =>
        new[] { city.Name, _cities.NameOf(city, Language.English), _cities.NameOf(city, Language.German) }
            .Select(NameKey.Of)
            .Distinct(StringComparer.Ordinal);

    /// <summary>A place with the name of the part of the state that a city lies in, where that part has one.</summary>
    public Place WithRegion(Place place, City city) =>
        place with { Region = _regions.NameOf(city.State, city.Region) };

    /// <summary>The same for an airport, in the USA alone, whose codes are the same in both sources.</summary>
    public Place WithRegion(Place place, Airport airport) =>
        airport.State == "US" ? place with { Region = _regions.NameOf("US", airport.Region) } : place;

    private string Described(City city, Language language)
    {
        var region = _regions.NameOf(city.State, city.Region);
        var state = StateNames.Name(city.State, language);
        var name = _cities.NameOf(city, language);

        // San José in San José, Hong Kong in Hong Kong.
        var parts = new[] { name, region == city.Name ? null : region, state }.Where(part => part is not null);
        return name == state ? name : string.Join(", ", parts);
    }
}
