using System.Globalization;
using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Places;

/// <summary>The cities of data/cities, by any of their names, and what to call them.</summary>
/// <remarks>Names come from four tables: GeoNames' own names and spellings (data/cities), the CLDR's names of the
/// cities that time zones are known by (data/names), and a table by hand (data/umweg/city-names.tsv).</remarks>
internal sealed class Cities
{
    /// <summary>How much less a spelling weighs than a name.</summary>
    /// <remarks>GeoNames collects spellings from every language and century; the name of one city must not be hidden
    /// by an odd spelling of a greater one.</remarks>
    public const int SpellingDiscount = 10;

    private readonly Lazy<SortedTable> _cities = new(() => new SortedTable("cities/cities.tsv"));
    private readonly Lazy<SortedTable> _spellings = new(() => new SortedTable("cities/spellings.tsv"));
    private readonly Lazy<SortedTable> _cldrSpellings = new(() => new SortedTable("names/spellings.tsv"));
    private readonly Lazy<HandNames> _hand = new(HandNames.Load);
    private readonly Lazy<Dictionary<int, (string English, string German)>> _cldrNames = new(LoadCldrNames);

    /// <summary>The table of cities, by key; for near misses.</summary>
    public SortedTable Names => _cities.Value;

    /// <summary>The tables of other spellings, which lead to a key of <see cref="Names"/>; for near misses.</summary>
    public IEnumerable<SortedTable> Spellings => [_cldrSpellings.Value, _spellings.Value];

    /// <summary>How many lines all look-ups together have examined.</summary>
    public long LinesExamined =>
        new[] { _cities, _spellings, _cldrSpellings }.Sum(t => t.IsValueCreated ? t.Value.LinesExamined : 0);

    /// <summary>The cities that go by a name, the best known first.</summary>
    /// <returns>Each with its weight: inhabitants, a tenth of them where only GeoNames' spellings lead there.</returns>
    public IReadOnlyList<(City City, int Weight)> Named(string key)
    {
        var found = new Dictionary<int, (City City, int Weight)>();

        void Add(City city, int weight)
        {
            if (!found.TryGetValue(city.Id, out var known) || known.Weight < weight)
            {
                found[city.Id] = (city, weight);
            }
        }

        foreach (var line in _cities.Value.Find(key))
        {
            var city = Read(line);
            Add(city, city.Population);
        }

        foreach (var (state, name) in _hand.Value.ByKey[key])
        {
            var city = Find(state, name);
            Add(city, city.Population);
        }

        foreach (var line in _cldrSpellings.Value.Find(key))
        {
            var city = Target(line);
            Add(city, city.Population);
        }

        foreach (var line in _spellings.Value.Find(key))
        {
            var city = Target(line);
            Add(city, city.Population / SpellingDiscount);
        }

        return [.. found.Values.OrderByDescending(entry => entry.Weight).ThenBy(entry => entry.City.Id)];
    }

    /// <summary>The cities of which a name begins so, among the first <paramref name="lines"/> of each table.</summary>
    public IEnumerable<City> NamedLike(string prefix, int lines) =>
        _cities.Value.FindPrefix(prefix).Take(lines).Select(Read)
            .Concat(_cldrSpellings.Value.FindPrefix(prefix).Take(lines).Select(Target))
            .Concat(_spellings.Value.FindPrefix(prefix).Take(lines).Select(Target))
            .DistinctBy(city => city.Id)
            .OrderByDescending(city => city.Population)
            .ThenBy(city => city.Id);

    /// <summary>The largest city of a state with exactly this name; the tables by hand name cities so.</summary>
    public City Find(string state, string name) =>
        _cities.Value.Find(NameKey.Of(name)).Select(Read).First(city => city.State == state && city.Name == name);

    /// <summary>The capital of a state; null where it has none.</summary>
    /// <remarks>Reads the whole table: for sentences about errors.</remarks>
    public City? Capital(string state) =>
        _cities.Value.All()
            .Where(line => !line.Cell(4).IsEmpty && line.Text(2) == state)
            .Select(Read)
            .MaxBy(city => city.Population);

    /// <summary>The city of a line of <see cref="Names"/>.</summary>
    public City Read(TableLine line) => new(
        line.Integer(8),
        line.Text(1),
        line.Text(2),
        line.Text(3),
        !line.Cell(4).IsEmpty,
        line.Integer(5),
        GeoPosition.FromDegrees(line.Number(6), line.Number(7)));

    /// <summary>The city that a line of <see cref="Spellings"/> leads to.</summary>
    public City Target(TableLine spelling)
    {
        var id = spelling.Integer(2);
        return Read(_cities.Value.Find(spelling.Text(1)).First(line => line.Integer(8) == id));
    }

    /// <summary>What to call a city: the table by hand, else the CLDR, else GeoNames.</summary>
    public string NameOf(City city, Language language)
    {
        if (!_hand.Value.ByCity.TryGetValue((city.State, city.Name), out var names)
            && !_cldrNames.Value.TryGetValue(city.Id, out names))
        {
            return city.Name;
        }

        return language == Language.German ? names.German : names.English;
    }

    private static Dictionary<int, (string English, string German)> LoadCldrNames() =>
        DataTable.ReadRows("names/cities.tsv")
            .ToDictionary(row => int.Parse(row[0], CultureInfo.InvariantCulture), row => (row[1], row[2]));

    private sealed record HandNames(
        Dictionary<(string State, string City), (string English, string German)> ByCity,
        ILookup<string, (string State, string City)> ByKey)
    {
        public static HandNames Load()
        {
            var rows = DataTable.ReadRows("umweg/city-names.tsv").ToList();
            var spellings =
                from row in rows
                from key in row[2..4].Concat(row[4].Split('|')).Select(NameKey.Of).Distinct(StringComparer.Ordinal)
                where key.Length > 0
                select (Key: key, City: (row[0], row[1]));
            return new(
                rows.ToDictionary(row => (row[0], row[1]), row => (row[2], row[3])),
                spellings.ToLookup(entry => entry.Key, entry => entry.City, StringComparer.Ordinal));
        }
    }
}
