namespace Umweg.Places;

/// <summary>The states and their first-order divisions, as they stand behind a city's name to qualify it.</summary>
internal sealed class Regions
{
    private readonly Lazy<SortedTable> _table = new(() => new SortedTable("cities/regions.tsv"));

    private readonly Lazy<Dictionary<string, string>> _names;

    /// <summary>Nothing is read before it is asked for.</summary>
    public Regions() => _names = new(Names);

    /// <summary>How many lines all look-ups together have examined.</summary>
    public long LinesExamined => _table.IsValueCreated ? _table.Value.LinesExamined : 0;

    /// <summary>Where a text says that a place lies; null where it names neither state nor region.</summary>
    /// <remarks>All readings count: "CA" is Canada and California, "Georgia" a state and a state of the USA.</remarks>
    public Whereabouts? Find(string text)
    {
        var key = NameKey.Of(text);
        var regions = Named(key).ToList();
        if (key.Length == 2)
        {
            // Only in the USA do people write a region's code behind a city.
            regions.Add(new("US", key.ToUpperInvariant()));
        }

        var isState = StateNames.TryFind(text, out var state);
        return isState || regions.Count > 0 ? new Whereabouts(isState ? state : null, regions) : null;
    }

    /// <summary>The English name of a first-order division by GeoNames' codes; null where it has none.</summary>
    /// <remarks>The first call reads the table through, some thousand lines: for remarks on namesakes.</remarks>
    public string? NameOf(string state, string region) => _names.Value.GetValueOrDefault($"{state}\t{region}");

    /// <summary>The divisions of exactly this name.</summary>
    public IReadOnlyList<Region> Named(string key) =>
        [.. _table.Value.Find(key).Select(line => new Region(line.Text(1), line.Text(2)))];

    private Dictionary<string, string> Names()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in _table.Value.All())
        {
            names.TryAdd($"{line.Text(1)}\t{line.Text(2)}", line.Text(3));
        }

        return names;
    }

    /// <summary>A first-order division, by the codes of its state and of itself.</summary>
    internal sealed record Region(string State, string Code);

    /// <summary>A state, regions, or both, any of which a place may lie in.</summary>
    internal sealed record Whereabouts(string? State, IReadOnlyList<Region> Regions)
    {
        /// <summary>Whether the city lies there.</summary>
        public bool Holds(City city) => city.State == State || Regions.Contains(new(city.State, city.Region));

        /// <summary>Whether the airport lies there; regions are compared for the USA alone, whose codes are the same in
        /// both sources.</summary>
        public bool Holds(Airport airport) =>
            airport.State == State || (airport.State == "US" && Regions.Contains(new(airport.State, airport.Region)));
    }
}
