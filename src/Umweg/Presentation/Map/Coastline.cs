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
    private const double HalfTurn = 180 * ThousandthsInDegree;

    private static readonly Lazy<IReadOnlyList<Ring>> Loaded = new(Load);

    /// <summary>All rings; the last corner is not the first again.</summary>
    public static IEnumerable<IReadOnlyList<SpherePoint>> Rings => Loaded.Value.Select(ring => ring.Points);

    /// <summary>Whether a point is on land, by the source's own lines, straight in longitude and latitude.</summary>
    /// <remarks>Whether coasts cross the meridian from the point to the North Pole, which is sea, an odd number of
    /// times. Rings may cross 180 degrees and go round the other pole.</remarks>
    public static bool IsLand(SpherePoint point)
    {
        var position = Wgs84.ToPosition(point);
        var place = new PlanePoint(
            position.Longitude * ThousandthsInDegree, position.Latitude * ThousandthsInDegree);
        return Loaded.Value.Sum(ring => CoastsNorthOf(ring.Corners, place)) % 2 == 1;
    }

    private static int CoastsNorthOf(IReadOnlyList<PlanePoint> ring, PlanePoint place)
    {
        var count = 0;
        var from = ring[^1];
        foreach (var to in ring)
        {
            double fromEast = EastOf(place, from), toEast = EastOf(place, to);
            var isCrossing = fromEast >= 0 != toEast >= 0 && Math.Abs(toEast - fromEast) < HalfTurn;
            if (isCrossing && from.Y + ((to.Y - from.Y) * fromEast / (fromEast - toEast)) > place.Y)
            {
                count++;
            }

            from = to;
        }

        return count;
    }

    // From -180 degrees to less than 180.
    private static double EastOf(PlanePoint place, PlanePoint corner)
    {
        var east = corner.X - place.X;
        return east >= HalfTurn ? east - (2 * HalfTurn) : east < -HalfTurn ? east + (2 * HalfTurn) : east;
    }

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
