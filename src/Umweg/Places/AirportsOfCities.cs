namespace Umweg.Places;

/// <summary>Finds an airport that is named with its city: "Moskau Scheremetjewo", "New York Kennedy", "JFK New York".
/// </summary>
/// <remarks>The city may go by any of its names. The airport lies near it, so that a few of its own words suffice, in
/// whatever transliteration: Scheremetjewo is Sheremetyevo. Of several the largest is taken.</remarks>
internal sealed class AirportsOfCities
{
    // Frankfurt Hahn and Oslo Torp, the farthest that sell themselves under a city's name, lie at 100 and 110 km.
    private const double FarthestKilometres = 130;

    // From a town to the airport that people call by it.
    private const double AtTownKilometres = 12;

    // Nobody writes more words; each split of them costs a look-up.
    private const int MostWords = 10;

    // Of the namesakes of a city those beyond are too small to have an airport of their own name.
    private const int MostNamesakes = 3;

    private readonly Airports _airports;
    private readonly Cities _cities;

    /// <summary>Searches these.</summary>
    public AirportsOfCities(Airports airports, Cities cities)
    {
        _airports = airports;
        _cities = cities;
    }

    /// <summary>The airport of a text, or null.</summary>
    public Airport? Find(string text)
    {
        var words = NameKey.Of(text).Split(' ').Where(word => !AirportWords.IsType(word)).ToArray();
        if (words.Length is < 2 or > MostWords)
        {
            return null;
        }

        // The greatest city first: Orly is a town too, but "Orly Paris" is no airport called Paris at Orly.
        return Enumerable.Range(1, words.Length - 1)
            .SelectMany(at => new[]
            {
                (City: words[..at], Others: words[at..]), (City: words[at..], Others: words[..at]),
            })
            .SelectMany(split => _cities.Named(string.Join(' ', split.City))
                .Take(MostNamesakes)
                .Select(entry => (entry.Weight, entry.City, split.Others)))
            .OrderByDescending(candidate => candidate.Weight)
            .Select(candidate => Airport(candidate.City, candidate.Others))
            .FirstOrDefault(airport => airport is not null);
    }

    private Airport? Airport(City city, string[] rest)
    {
        var words = rest.Where(word => !AirportWords.IsGeneric(word)).ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var near = _airports.Around(city.Position, FarthestKilometres)
            .Where(airport => IsBiggerOrServed(airport, city))
            .ToList();
        if (words.Count == 1 && words[0].Length is 3 or 4)
        {
            var code = words[0].ToUpperInvariant();
            if (near.Find(airport => airport.Iata == code || airport.Icao == code) is { } coded)
            {
                return coded;
            }
        }

        var names = _airports.Named(string.Join(' ', words))
            .Where(entry => entry.Reason != NameReason.City)
            .Select(entry => entry.Airport.Ident)
            .ToHashSet(StringComparer.Ordinal);
        return near.Find(airport => names.Contains(airport.Ident))
            ?? near.Find(airport => AirportWords.AreOf(airport.Name, words))
            ?? AtTown(city, words);
    }

    // Vienna's airport lies at the town of Schwechat and does not say so in its name.
    private Airport? AtTown(City city, List<string> words)
    {
        var town = _cities.Named(string.Join(' ', words)).FirstOrDefault(entry => !entry.IsAlias
            && entry.City.Id != city.Id
            && Airports.Kilometres(entry.City.Position, city.Position) <= FarthestKilometres)?.City;
        return town is null
            ? null
            : _airports.Around(town.Position, AtTownKilometres, town.State) is [var airport, ..] ? airport : null;
    }

    // A field without scheduled service is meant only where it lies at the city itself.
    private static bool IsBiggerOrServed(Airport airport, City city) =>
        airport.IsScheduled || Airports.Kilometres(airport.Position, city.Position) <= PrincipalAirports.NearKilometres;
}
