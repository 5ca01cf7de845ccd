using Umweg.Query;

namespace Umweg.Places;

/// <summary>The cities in which delegations could meet, where nobody names any.</summary>
/// <remarks>Capitals of states and dependent territories, as GeoNames marks them, and cities of
/// <see cref="LeastInhabitants"/> that a large airport with scheduled service serves, as OurAirports sorts them. A city
/// without an airport is left out, and of several that share one airport the largest stands for all.</remarks>
internal sealed class MeetingPlaces(Airports airports, Cities cities, PlaceMaker maker)
{
    /// <summary>Below that only capitals are candidates: many a large airport's town is known for the airport alone.
    /// </summary>
    public const int LeastInhabitants = 50_000;

    // A large airport may lie far out, but not in the next province.
    private const double NearKilometres = 75;

    /// <summary>All of them, the largest first.</summary>
    public IReadOnlyList<Place> All(Language language) =>
    [
        .. cities.Capitals().Concat(airports.Large().Select(CityOf).OfType<City>())
            .DistinctBy(city => city.Id)
            .OrderByDescending(city => city.Population)
            .ThenBy(city => city.Id)
            .Select(city => maker.FromCity(city, language))
            .Where(place => place.AirportName is not null)
            .DistinctBy(place => place.Position),
    ];

    private City? CityOf(Airport airport) => cities.Named(NameKey.Of(airport.City))
        .Select(entry => entry.City)
        .FirstOrDefault(city => city.State == airport.State
            && city.Population >= LeastInhabitants
            && Airports.Kilometres(city.Position, airport.Position) <= NearKilometres);
}
