using System.Globalization;
using System.Text;
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
    private readonly Lazy<SortedTable> _cldrNames = new(() => new SortedTable("names/cities.tsv"));
    private readonly Lazy<CityNamesByHand> _byHand = new(() => new CityNamesByHand());

    /// <summary>The table of cities, by key; for near misses.</summary>
    public SortedTable Names => _cities.Value;

    /// <summary>The tables of other spellings, which lead to a key of <see cref="Names"/>; for near misses.</summary>
    public IEnumerable<SortedTable> Spellings => [_cldrSpellings.Value, _spellings.Value];

    /// <summary>How many lines all look-ups together have examined.</summary>
    public long LinesExamined =>
        new[] { _cities, _spellings, _cldrSpellings, _cldrNames }
            .Sum(table => table.IsValueCreated ? table.Value.LinesExamined : 0);

    /// <summary>The cities that go by a name, the best known first.</summary>
    /// <remarks>A city that only GeoNames' spellings lead to weighs a tenth of its inhabitants, and comes after every
    /// city that bears the name today: Victoria in Canada before Hong Kong, which was called so. Short forms are no
    /// such aliases: Santa Cruz is Santa Cruz de la Sierra.</remarks>
    public IReadOnlyList<NamedCity> Named(string key)
    {
        var found = new List<NamedCity>();
        foreach (var city in _cities.Value.Find(key).Select(Read)
            .Concat(_byHand.Value.Named(key).Select(row => Find(row[0], row[1])))
            .Concat(_cldrSpellings.Value.Find(key).Select(Target)))
        {
            Add(city, city.Population, isAlias: false);
        }

        foreach (var city in _byHand.Value.FormerlyNamed(key).Select(row => Find(row[0], row[1])))
        {
            Add(city, city.Population, isAlias: true);
        }

        foreach (var city in _spellings.Value.Find(key).Select(Target))
        {
            Add(city, city.Population / SpellingDiscount, !IsShortForm(key, city));
        }

        found.Sort(BestKnownFirst);
        return found;

        // The names with full weight come first, so that the first entry of a city is its heaviest.
        void Add(City city, int weight, bool isAlias)
        {
            if (!found.Exists(known => known.City.Id == city.Id))
            {
                found.Add(new(city, weight, isAlias));
            }
        }
    }

    private static int BestKnownFirst(NamedCity a, NamedCity b)
    {
        var order = a.IsAlias.CompareTo(b.IsAlias);
        order = order != 0 ? order : b.Weight.CompareTo(a.Weight);
        return order != 0 ? order : a.City.Id.CompareTo(b.City.Id);
    }

    // Some whole words of the name, in their order: "frankfurt" of "frankfurt am main", "hull" of "kingston upon hull".
    private static bool IsShortForm(string key, City city) =>
        Spelt(NameKey.Of(city.Name)).Contains(Spelt(key), StringComparison.Ordinal);

    private static string Spelt(string key) => $" {key} ".Replace(" saint ", " st ", StringComparison.Ordinal);

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
        Capitals().Where(city => city.State == state).MaxBy(city => city.Population);

    /// <summary>The capitals of states and dependent territories; reads the whole table.</summary>
    public IEnumerable<City> Capitals() => _cities.Value.All().Where(line => !line.Cell(4).IsEmpty).Select(Read);

    /// <summary>The largest city of a part of a state; reads the whole table.</summary>
    /// <remarks>Lines are compared where they lie: to read each as a city would take 10 MB.</remarks>
    public City? LargestIn(string state, string region)
    {
        var (stateBytes, regionBytes) = (Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(region));
        return _cities.Value.All()
            .Where(line => line.Cell(2).SequenceEqual(stateBytes) && line.Cell(3).SequenceEqual(regionBytes))
            .Select(Read)
            .MaxBy(city => city.Population);
    }

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
        if (_byHand.Value.Of(city) is { } row)
        {
            return row[language == Language.German ? 3 : 2];
        }

        var line = _cldrNames.Value.Find(city.Id.ToString(CultureInfo.InvariantCulture)).FirstOrDefault();
        return line?.Text(language == Language.German ? 2 : 1) ?? city.Name;
    }
}
