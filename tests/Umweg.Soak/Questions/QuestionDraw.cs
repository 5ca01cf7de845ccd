using System.Globalization;
using Umweg.Places;
using Umweg.Policy;
using Umweg.Soak.Answers;
using Umweg.Sphere;

namespace Umweg.Soak.Questions;

/// <summary>Draws whole questions as people might ask them, and odder ones.</summary>
/// <param name="random">All chance there is.</param>
/// <param name="rings">Draws closed polygons from the same chance.</param>
/// <param name="file">Where a policy with polygons is written, for a question to name it.</param>
internal sealed class QuestionDraw(Random random, RingDraw rings, string file)
{
    private static readonly RingKind[] RingKinds = Enum.GetValues<RingKind>();

    private static readonly Lazy<IReadOnlyList<(string Code, SpherePoint Point)>> Airports = new(() =>
        [.. new SortedTable("airports/airports.tsv").All()
            .Where(line => !line.Cell(4).IsEmpty && !line.Cell(2).IsEmpty)
            .Select(line => (line.Text(2), Wgs84.ToSphere(GeoPosition.FromDegrees(line.Number(5), line.Number(6)))))]);

    private static readonly string[] Cities =
    [
        "Moskau", "Budapest", "Kaliningrad", "Wien", "Sarajevo", "Istanbul", "Teheran", "Kabul", "Delhi", "Peking",
        "Tokio", "Sydney", "Johannesburg", "Kairo", "Lagos", "London", "Reykjavik", "New York", "Los Angeles",
        "Anchorage", "Buenos Aires", "Quito", "Santiago", "Honolulu", "Auckland", "Simferopol", "Pristina", "Taipei",
    ];

    private static readonly string[] Groups = ["EU", "NATO", "ICC", "Schengen", "CIS", "CSTO", "GCC", "EFTA"];

    private static readonly string[] Territories =
        ["Crimea", "west-bank", "XK", "TW", "GL", "high-seas", "western-sahara", "caspian"];

    /// <summary>The next question.</summary>
    public Question Next()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var from = Place(null);
        return new(
            from.Text,
            Place(from.Point).Text,
            [.. Policies()],
            Areas(random.Next(3) == 0 ? 0 : random.Next(8), taken),
            Areas(random.Next(3) == 0 ? random.Next(5) : 0, taken),
            [.. Areas(random.Next(2) == 0 ? random.Next(8) : 0, taken).Select(area => (area, 50 * random.Next(60)))],
            Areas(random.Next(6) == 0 ? 1 + random.Next(2) : 0, taken),
            random.Next(10) == 0,
            random.Next(4) == 0 ? "de-facto" : null,
            new DateOnly(2022, 1, 1).AddDays(random.Next(1700)),
            1 + random.Next(5));
    }

    private IEnumerable<string> Policies()
    {
        if (random.Next(4) == 0)
        {
            yield return PolicyLibrary.List()[random.Next(PolicyLibrary.List().Count)].Name;
        }

        if (random.Next(5) == 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "rules:\n" + string.Concat(Enumerable.Range(0, 1 + random.Next(4)).Select(_ =>
                $"  - {{where: {{polygon: [{Corners()}]}}, access: closed}}\n")));
            yield return file;
        }

        string Corners() => string.Join(", ", rings.Draw(RingKinds[random.Next(RingKinds.Length)], []).Corners
            .Select(Wgs84.ToPosition)
            .Select(at => string.Create(
                CultureInfo.InvariantCulture, $"[{at.Longitude:0.######}, {at.Latitude:0.######}]")));
    }

    // Most flights are of a few thousand kilometres, where corridors are most.
    private (string Text, SpherePoint? Point) Place(SpherePoint? other)
    {
        switch (random.Next(8))
        {
            case 0:
                return (Cities[random.Next(Cities.Length)], null);
            case 1:
                var (latitude, longitude) = (random.Next(-900, 901) / 10.0, random.Next(-1800, 1801) / 10.0);
                return (string.Create(CultureInfo.InvariantCulture, $"{latitude},{longitude}"), null);
            default:
                var airport = Airports.Value[random.Next(Airports.Value.Count)];
                for (var attempt = 0; attempt < 4; attempt++)
                {
                    if (other is not { } point || Arc.Angle(point, airport.Point) < 0.8)
                    {
                        break;
                    }


                    airport = Airports.Value[random.Next(Airports.Value.Count)];
                }

                return airport;
        }
    }

    // No area twice in one question: that is a contradiction, and refused.
    private List<string> Areas(int count, HashSet<string> taken)
    {
        var areas = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var area = random.Next(12) switch
            {
                0 => Groups[random.Next(Groups.Length)],
                1 => Territories[random.Next(Territories.Length)],
                _ => StateNames.Codes[random.Next(StateNames.Codes.Count)],
            };
            if (taken.Add(area))
            {
                areas.Add(area);
            }
        }

        return areas;
    }
}
