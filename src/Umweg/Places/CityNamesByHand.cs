namespace Umweg.Places;

/// <summary>The names of data/umweg/city-names.tsv, by city and by key.</summary>
/// <remarks>Rows hold state, city, English name, German name, and others between bars; of these a star marks the ones
/// of the past, which another city may bear today (Canton, Smyrna).</remarks>
internal sealed class CityNamesByHand
{
    private readonly Dictionary<string, string[]> _byCity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> _byFormerKey = new(StringComparer.Ordinal);

    /// <summary>Reads the table: some hundred lines.</summary>
    public CityNamesByHand()
    {
        foreach (var row in DataTable.ReadRows("umweg/city-names.tsv"))
        {
            _byCity.Add(CityOf(row[0], row[1]), row);
            AddKey(_byKey, row[2], row);
            AddKey(_byKey, row[3], row);
            foreach (var other in row[4].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                AddKey(other.EndsWith('*') ? _byFormerKey : _byKey, other, row);
            }
        }
    }

    /// <summary>The row of a city, or null.</summary>
    public string[]? Of(City city) => _byCity.GetValueOrDefault(CityOf(city.State, city.Name));

    /// <summary>The rows with a name of the past of this key.</summary>
    public IReadOnlyList<string[]> FormerlyNamed(string key) => _byFormerKey.TryGetValue(key, out var rows) ? rows : [];

    /// <summary>The rows with a name of this key; a row may come twice.</summary>
    public IReadOnlyList<string[]> Named(string key) => _byKey.TryGetValue(key, out var rows) ? rows : [];

    /// <summary>A state and a city's name in one text, as a key of dictionaries.</summary>
    public static string CityOf(string state, string name) => $"{state}\t{name}";

    private static void AddKey(Dictionary<string, List<string[]>> table, string name, string[] row)
    {
        var key = NameKey.Of(name);
        if (!table.TryGetValue(key, out var rows))
        {
            table.Add(key, rows = []);
        }

        rows.Add(row);
    }
}
