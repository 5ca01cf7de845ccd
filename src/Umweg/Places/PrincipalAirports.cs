namespace Umweg.Places;

/// <summary>Which airport stands for a city.</summary>
/// <remarks>
/// <para>In this order: the table by hand (data/umweg/principal-airports.tsv); the largest scheduled airport within
/// <see cref="NamesakeKilometres"/> that bears the city's name or serves it by OurAirports; the largest scheduled
/// airport within <see cref="NearKilometres"/>; none.</para>
/// <para>But for the table by hand the airport lies in the same state, because another state would be a different
/// question: whose airspace is left.</para>
/// </remarks>
internal sealed class PrincipalAirports
{
    /// <summary>How far an airport may lie from a city that it has nothing else to do with.</summary>
    public const double NearKilometres = 50;

    // Oslo Torp or Frankfurt Hahn lie at 100 km and more; those are not what a city stands for.
    private const double NamesakeKilometres = 75;

    private readonly Airports _airports;
    private readonly Lazy<Dictionary<string, string>> _byHand = new(() =>
        DataTable.ReadRows("umweg/principal-airports.tsv")
            .ToDictionary(row => CityNamesByHand.CityOf(row[0], row[1]), row => row[2], StringComparer.Ordinal));

    /// <summary>The choice among these airports.</summary>
    public PrincipalAirports(Airports airports) => _airports = airports;

    /// <summary>The airport that stands for a city, or null.</summary>
    /// <param name="city">The city.</param>
    /// <param name="names">The keys by which it is known.</param>
    public Airport? Of(City city, IEnumerable<string> names)
    {
        if (_byHand.Value.TryGetValue(CityNamesByHand.CityOf(city.State, city.Name), out var code))
        {
            return _airports.WithCode(code)!.Airport;
        }

        var near = _airports.Around(city.Position, NamesakeKilometres, city.State);
        var namesakes = names
            .SelectMany(_airports.Named)
            .Where(entry => entry.Reason != NameReason.Keyword)
            .Select(entry => entry.Airport.Ident)
            .ToHashSet(StringComparer.Ordinal);
        return near.Find(airport => namesakes.Contains(airport.Ident))
            ?? near.Find(airport => Airports.Kilometres(airport.Position, city.Position) <= NearKilometres);
    }
}
