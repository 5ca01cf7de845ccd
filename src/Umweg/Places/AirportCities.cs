using Umweg.Query;

namespace Umweg.Places;

/// <summary>Which city an airport serves, as people would say it: Tokyo of Narita, Moscow of Sheremetyevo.</summary>
/// <remarks>In this order: the city for which it stands in the table by hand (data/umweg/principal-airports.tsv), of
/// two the one that is among the airport's own names (Tel Aviv, not Jerusalem, of TLV), else the larger; the largest
/// city of its state within <see cref="NearKilometres"/> whose name is one of the airport's; the city that its table's
/// column names, if it is one that we know.</remarks>
internal sealed class AirportCities
{
    // Munich's lies at 29 km, Narita at 57; Hahn, at 100, is not Frankfurt's.
    private const double NearKilometres = 75;

    private static readonly char[] AfterTheCity = ['(', ',', '/'];

    private readonly Airports _airports = new();
    private readonly Cities _cities = new();
    private readonly Lazy<ILookup<string, City>> _byHand;

    /// <summary>Nothing is read before it is asked for.</summary>
    public AirportCities() => _byHand = new(() => DataTable.ReadRows("umweg/principal-airports.tsv")
        .ToLookup(row => row[2], row => _cities.Find(row[0], row[1]), StringComparer.Ordinal));

    /// <summary>The city of an airport in a language; null where it is no airport of ours, or none is known.</summary>
    public string? Of(Place place, Language language)
    {
        if ((place.Icao ?? place.Iata) is not { } code || _airports.WithCode(code)?.Airport is not { } airport)
        {
            return null;
        }

        var city = ByHand(airport) ?? Namesake(airport) ?? Served(airport);
        return city is null ? null : _cities.NameOf(city, language);
    }

    private City? ByHand(Airport airport)
    {
        var cities = _byHand.Value[airport.Code].ToList();
        if (cities.Count > 1)
        {
            var known = NamesOf(airport).SelectMany(_cities.Named).Select(entry => entry.City.Id).ToHashSet();
            cities = cities.Exists(IsKnown) ? cities.FindAll(IsKnown) : cities;

            bool IsKnown(City city) => known.Contains(city.Id);
        }

        return cities.MaxBy(city => city.Population);
    }

    private City? Namesake(Airport airport) =>
        NamesOf(airport).SelectMany(name => Near(airport, name)).MaxBy(city => city.Population);

    // Through the whole table, once for a place on a map.
    private IEnumerable<string> NamesOf(Airport airport) =>
        _airports.Names.All().Where(line => line.Text(1) == airport.Ident).Select(line => line.Text(0));

    private City? Served(Airport airport) =>
        Near(airport, NameKey.Of(airport.City.Split(AfterTheCity)[0])).MaxBy(city => city.Population);

    // Known by the name itself: odd spellings of greater cities lead astray.
    private IEnumerable<City> Near(Airport airport, string key) => _cities.Named(key)
        .Where(entry => entry.Weight == entry.City.Population && entry.City.State == airport.State
            && Airports.Kilometres(entry.City.Position, airport.Position) <= NearKilometres)
        .Select(entry => entry.City);
}
