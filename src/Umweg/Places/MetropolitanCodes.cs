namespace Umweg.Places;

/// <summary>IATA's codes for all airports of a city, such as MOW and LON (data/umweg/metropolitan-codes.tsv).</summary>
internal sealed class MetropolitanCodes
{
    private readonly Cities _cities;
    private readonly Lazy<Dictionary<string, string[]>> _codes = new(() =>
        DataTable.ReadRows("umweg/metropolitan-codes.tsv").ToDictionary(row => row[0], StringComparer.Ordinal));

    /// <summary>Codes of these cities.</summary>
    public MetropolitanCodes(Cities cities) => _cities = cities;

    /// <summary>The city of a code in capitals, or null.</summary>
    public City? Find(string code) =>
        _codes.Value.TryGetValue(code, out var row) ? _cities.Find(row[1], row[2]) : null;
}
