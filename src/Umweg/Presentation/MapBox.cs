using Umweg.Sphere;

namespace Umweg.Presentation;

/// <summary>The part of a map that holds given lines: sides in degrees.</summary>
/// <param name="West">Western side, -180 to 180; greater than <paramref name="East"/> where it crosses 180.</param>
/// <param name="South">Southern side, -90 to 90.</param>
/// <param name="East">Eastern side, -180 to 180.</param>
/// <param name="North">Northern side, -90 to 90.</param>
internal readonly record struct MapBox(double West, double South, double East, double North)
{
    /// <summary>The box around lines that all begin at the same place; where there is none, around positions.</summary>
    /// <remarks>Longitudes are followed from the common beginning across 180 degrees, so that they do not jump; a box
    /// that would reach round the Earth, or holds a pole, takes all longitudes.</remarks>
    public static MapBox Around(IReadOnlyList<MapLine> lines, IReadOnlyList<GeoPosition> positions)
    {
        var all = lines.SelectMany(line => line.Parts).SelectMany(part => part).Concat(positions).ToList();
        var (south, north) = (all.Min(position => position.Latitude), all.Max(position => position.Latitude));
        var longitudes = lines.Count > 0
            ? [.. lines.SelectMany(Unrolled)]
            : positions.Select(position => position.Longitude).ToList();
        var (west, east) = (longitudes.Min(), longitudes.Max());
        return lines.Any(line => line.TouchesPole) || east - west >= 360
            ? new(-180, south, 180, north)
            : new(Wrapped(west), south, Wrapped(east), north);
    }

    private static IEnumerable<double> Unrolled(MapLine line)
    {
        double turns = 0;
        double? last = null;
        foreach (var part in line.Parts)
        {
            // A part ends on one side of the antimeridian and the next begins on the other.
            turns += last is { } end && Math.Abs(end - part[0].Longitude) == 360 ? Math.Sign(end) * 360 : 0;
            foreach (var position in part)
            {
                yield return position.Longitude + turns;
            }

            last = part[^1].Longitude;
        }
    }

    private static double Wrapped(double longitude) =>
        longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
}
