using Umweg.Sphere;

namespace Umweg.Places;

/// <summary>The airports of data/airports: by code, by name, and round a point.</summary>
internal sealed class Airports
{
    private const double MeanRadiusKilometres =
        (Wgs84.EquatorialRadiusMetres + Wgs84.PolarRadiusMetres) / 2 / 1000;

    private readonly Lazy<SortedTable> _airports = new(() => new SortedTable("airports/airports.tsv"));
    private readonly Lazy<SortedTable> _codes = new(() => new SortedTable("airports/codes.tsv"));
    private readonly Lazy<SortedTable> _names = new(() => new SortedTable("airports/names.tsv"));
    private readonly Lazy<Airport[]> _scheduled;
    private readonly Lazy<GeoPosition[]> _positions;

    /// <summary>Nothing is read before it is asked for.</summary>
    public Airports()
    {
        _scheduled = new(() => [.. Scheduled()]);
        _positions = new(() =>
            [.. _airports.Value.All().Select(line => GeoPosition.FromDegrees(line.Number(5), line.Number(6)))]);
    }

    /// <summary>The names by which airports go; for near misses.</summary>
    public SortedTable Names => _names.Value;

    /// <summary>How many lines all look-ups together have examined.</summary>
    public long LinesExamined =>
        new[] { _airports, _codes, _names }.Sum(t => t.IsValueCreated ? t.Value.LinesExamined : 0);

    /// <summary>The airport of an IATA or ICAO code in capitals, or null.</summary>
    public CodedAirport? WithCode(string code) =>
        _codes.Value.Find(code).FirstOrDefault() is { } line
            ? new(WithIdent(line.Text(1)), !line.Cell(2).IsEmpty)
            : null;

    /// <summary>Whether some code of four letters begins so.</summary>
    public bool HasIcaoLike(string letters) => _codes.Value.FindPrefix(letters).Any(line =>
        line.Cell(0) is { Length: 4 } code && !code.ContainsAnyExceptInRange((byte)'A', (byte)'Z'));

    /// <summary>The airport of an identifier that another table of data/airports names.</summary>
    public Airport WithIdent(string ident) => Read(_airports.Value.Find(ident).Single());

    /// <summary>The airports of a name and how they come by it: the closest relation, then the largest first.</summary>
    public IReadOnlyList<NamedAirport> Named(string key) => Sorted(_names.Value.Find(key));

    /// <summary>The same for names that begin so, of the first <paramref name="lines"/> lines.</summary>
    public IReadOnlyList<NamedAirport> NamedLike(string prefix, int lines) =>
        Sorted(_names.Value.FindPrefix(prefix).Take(lines));

    /// <summary>The scheduled airports of a state within a distance, largest first.</summary>
    public List<Airport> Around(GeoPosition centre, double radiusKilometres, string state)
    {
        // A degree of latitude is at least 110.5 km; most airports are out of the question by it alone.
        var degrees = radiusKilometres / 110;
        var found = _scheduled.Value
            .Where(airport => airport.State == state
                && Math.Abs(airport.Position.Latitude - centre.Latitude) <= degrees
                && Kilometres(airport.Position, centre) <= radiusKilometres)
            .ToList();
        found.Sort(Airport.LargestFirst);
        return found;
    }

    /// <summary>Whether any airport lies within a distance.</summary>
    public bool IsAnyWithin(GeoPosition centre, double radiusKilometres)
    {
        var degrees = radiusKilometres / 110;
        return _positions.Value.Any(position => Math.Abs(position.Latitude - centre.Latitude) <= degrees
            && Kilometres(position, centre) <= radiusKilometres);
    }

    /// <summary>The large airports with scheduled service.</summary>
    public IEnumerable<Airport> Large() => _scheduled.Value.Where(airport => airport.Size == AirportSize.Large);

    /// <summary>How far apart two points are, to within 0.6 %: enough to say what lies near a city.</summary>
    public static double Kilometres(GeoPosition a, GeoPosition b) =>
        Arc.Angle(Wgs84.ToSphere(a), Wgs84.ToSphere(b)) * MeanRadiusKilometres;

    private List<NamedAirport> Sorted(IEnumerable<TableLine> lines)
    {
        var found = new Dictionary<string, NamedAirport>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var ident = line.Text(1);
            var reason = Reason(line);
            if (!found.TryGetValue(ident, out var known) || reason < known.Reason)
            {
                found[ident] = new(known?.Airport ?? WithIdent(ident), reason);
            }
        }

        var sorted = new List<NamedAirport>(found.Values);
        sorted.Sort((a, b) => a.Reason != b.Reason
            ? a.Reason.CompareTo(b.Reason)
            : Airport.LargestFirst(a.Airport, b.Airport));
        return sorted;
    }

    private static NameReason Reason(TableLine line) => line.Cell(2)[0] switch
    {
        (byte)'n' => NameReason.Name,
        (byte)'c' => NameReason.City,
        _ => NameReason.Keyword,
    };

    private IEnumerable<Airport> Scheduled()
    {
        foreach (var line in _airports.Value.All())
        {
            if (!line.Cell(4).IsEmpty)
            {
                yield return Read(line);
            }
        }
    }

    private static Airport Read(TableLine line) => new(
        line.Text(0),
        line.Cell(1).IsEmpty ? null : line.Text(1),
        line.Cell(2).IsEmpty ? null : line.Text(2),
        line.Cell(3)[0] switch
        {
            (byte)'L' => AirportSize.Large,
            (byte)'M' => AirportSize.Medium,
            _ => AirportSize.Small,
        },
        !line.Cell(4).IsEmpty,
        GeoPosition.FromDegrees(line.Number(5), line.Number(6)),
        line.Text(7),
        line.Text(8),
        line.Integer(9),
        line.Text(10),
        line.Text(11));
}
