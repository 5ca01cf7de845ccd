using System.Globalization;
using Umweg.Sphere;

namespace Umweg.Places;

/// <summary>Closed airports and codes of the past, by code and by name (data/umweg/former-airports.tsv).</summary>
/// <remarks>Rows hold name, other names between bars, codes between bars, state, year, what happened (<c>closed</c> or
/// <c>code</c>: only the code ended), the successor's code, latitude and longitude where there is no successor, and
/// the source. A code that another airport has today is that airport's (SHO was Sokcho's).</remarks>
internal sealed class FormerAirports
{
    private readonly Dictionary<string, FormerAirport> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FormerAirport> _byName = new(StringComparer.Ordinal);

    /// <summary>Reads the table: some sixty lines.</summary>
    public FormerAirports()
    {
        foreach (var row in DataTable.ReadRows("umweg/former-airports.tsv"))
        {
            var airport = new FormerAirport(
                row[0],
                row[3],
                int.Parse(row[4], CultureInfo.InvariantCulture),
                row[5] == "closed",
                row[6].Length == 0 ? null : row[6],
                row[7].Length == 0 ? null : GeoPosition.FromDegrees(Number(row[7]), Number(row[8])),
                row[9]);
            foreach (var code in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                _byCode.Add(code, airport);
            }

            foreach (var name in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]))
            {
                _byName[NameKey.Of(name)] = airport;
            }
        }
    }

    /// <summary>The airport that had a code in capitals, or null.</summary>
    public FormerAirport? WithCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The closed airport of a name's key, or null.</summary>
    public FormerAirport? Named(string key) =>
        _byName.GetValueOrDefault(key) is { IsClosed: true } airport ? airport : null;

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
