using System.IO.Compression;
using System.Text.Json;

namespace Umweg.WorldBuilder.Sources;

/// <summary>Reads the land of Natural Earth from gzipped TopoJSON (world-atlas).</summary>
public static class LandReader
{
    /// <summary>All rings of the land: what lies within an odd number of them is land.</summary>
    /// <exception cref="InvalidDataException">The file holds no object <c>land</c>.</exception>
    public static IReadOnlyList<IReadOnlyList<LonLat>> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var document = JsonDocument.Parse(unzipped);
        var root = document.RootElement;
        if (!root.GetProperty("objects").TryGetProperty("land", out var land))
        {
            throw new InvalidDataException($"{path}: expected a TopoJSON object 'land'.");
        }

        var arcs = ReadArcs(root);
        var rings = new List<IReadOnlyList<LonLat>>();
        foreach (var geometry in land.GetProperty("geometries").EnumerateArray())
        {
            foreach (var polygon in geometry.GetProperty("arcs").EnumerateArray())
            {
                foreach (var ring in polygon.EnumerateArray())
                {
                    rings.Add(Join(ring, arcs));
                }
            }
        }

        return rings;
    }

    // Quantised arcs: the first position is absolute, the others are differences.
    private static List<LonLat[]> ReadArcs(JsonElement root)
    {
        var transform = root.GetProperty("transform");
        var (scale, translate) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        double scaleX = scale[0].GetDouble(), scaleY = scale[1].GetDouble();
        double left = translate[0].GetDouble(), bottom = translate[1].GetDouble();
        var arcs = new List<LonLat[]>();
        foreach (var arc in root.GetProperty("arcs").EnumerateArray())
        {
            long x = 0, y = 0;
            var points = new LonLat[arc.GetArrayLength()];
            var i = 0;
            foreach (var step in arc.EnumerateArray())
            {
                x += step[0].GetInt64();
                y += step[1].GetInt64();
                points[i++] = new((x * scaleX) + left, (y * scaleY) + bottom);
            }

            arcs.Add(points);
        }

        return arcs;
    }

    // An arc numbered ~i is arc i backwards; where arcs meet, the shared point is given twice.
    private static List<LonLat> Join(JsonElement ring, List<LonLat[]> arcs)
    {
        var corners = new List<LonLat>();
        foreach (var number in ring.EnumerateArray())
        {
            var index = number.GetInt32();
            IEnumerable<LonLat> arc = index >= 0 ? arcs[index] : Enumerable.Reverse(arcs[~index]);
            corners.AddRange(corners.Count == 0 ? arc : arc.Skip(1));
        }

        return corners;
    }
}
