using System.Globalization;
using Umweg.Places;
using Umweg.Sphere;

namespace Umweg.Presentation.Map;

/// <summary>The coasts that maps are drawn with; no route depends on them.</summary>
/// <remarks>Natural Earth's, simplified to 0.9 km (data/refresh-land.py). What lies within an odd number of the rings
/// is land. Read at first use: 170,000 corners.</remarks>
internal static class Coastline
{
    private const double ThousandthsInDegree = 1000;

    private static readonly Lazy<IReadOnlyList<Ring>> Loaded = new(Load);

    /// <summary>All rings; the last corner is not the first again.</summary>
    public static IEnumerable<IReadOnlyList<SpherePoint>> Rings => Loaded.Value.Select(ring => ring.Points);

    /// <summary>Whether an edge is where the source cuts land at 180 degrees, or a pole: no coast.</summary>
    public static bool IsCut(SpherePoint a, SpherePoint b) =>
        (a.Y == 0 && b.Y == 0 && a.X <= 0 && b.X <= 0) || (IsPole(a) && IsPole(b));

    /// <summary>Whether a point is on land, by the source's own rings in longitude and latitude.</summary>
    public static bool IsLand(SpherePoint point)
    {
        var position = Wgs84.ToPosition(point);
        var place = new PlanePoint(
            position.Longitude * ThousandthsInDegree, position.Latitude * ThousandthsInDegree);
        return Loaded.Value.Count(ring => MapLines.Holds(ring.Corners, place)) % 2 == 1;
    }

    private static bool IsPole(SpherePoint point) => Math.Abs(point.X) + Math.Abs(point.Y) < 1e-9;

    private static IReadOnlyList<Ring> Load()
    {
        using var reader = new StreamReader(Path.Combine(DataTable.Folder, "land-natural-earth/coastline.rings"));
        var rings = new List<Ring>();
        while (reader.ReadLine() is { } line)
        {
            rings.Add(Read(line));
        }

        return rings;
    }

    private static Ring Read(string line)
    {
        var corners = new List<PlanePoint>();
        int east = 0, north = 0;
        var isNorth = false;
        foreach (var word in line.AsSpan().Split(' '))
        {
            var step = int.Parse(line.AsSpan(word), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            if (isNorth)
            {
                north += step;
                corners.Add(new(east, north));
            }
            else
            {
                east += step;
            }

            isNorth = !isNorth;
        }

        return new(corners, [.. corners.Select(corner => Wgs84.ToSphere(
            GeoPosition.FromDegrees(corner.Y / ThousandthsInDegree, corner.X / ThousandthsInDegree)))]);
    }

    /// <param name="Corners">Longitude and latitude in thousandths of a degree.</param>
    /// <param name="Points">The same on the sphere.</param>
    private sealed record Ring(IReadOnlyList<PlanePoint> Corners, IReadOnlyList<SpherePoint> Points);
}
