using System.IO.Compression;
using System.Text.Json;

namespace Umweg.WorldBuilder.Sources;

/// <summary>Reads features from GeoJSON, gzipped where the name ends in .gz.</summary>
public static class GeoJsonReader
{
    /// <summary>Every feature that <paramref name="codeOf"/> gives a code, with all its polygons' rings.</summary>
    /// <exception cref="InvalidDataException">The file is no GeoJSON of polygons; the message names it.</exception>
    public static IReadOnlyList<BorderFeature> Read(string path, Func<JsonElement, string?> codeOf)
    {
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var document = JsonDocument.Parse(content);
        var features = new List<BorderFeature>();
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            if (codeOf(feature.GetProperty("properties")) is { } code)
            {
                var rings = new List<IReadOnlyList<LonLat>>();
                AddRings(feature.GetProperty("geometry"), rings, path);
                features.Add(new(code, rings));
            }
        }

        return features;
    }

    private static void AddRings(JsonElement geometry, List<IReadOnlyList<LonLat>> rings, string path)
    {
        switch (geometry.GetProperty("type").GetString())
        {
            case "GeometryCollection":
                foreach (var part in geometry.GetProperty("geometries").EnumerateArray())
                {
                    AddRings(part, rings, path);
                }

                break;
            case "MultiPolygon":
                foreach (var polygon in geometry.GetProperty("coordinates").EnumerateArray())
                {
                    AddPolygon(polygon, rings);
                }

                break;
            case "Polygon":
                AddPolygon(geometry.GetProperty("coordinates"), rings);
                break;
            case var type:
                throw new InvalidDataException($"{path}: expected polygons, found a geometry of type '{type}'.");
        }
    }

    private static void AddPolygon(JsonElement polygon, List<IReadOnlyList<LonLat>> rings)
    {
        foreach (var ring in polygon.EnumerateArray())
        {
            var corners = new LonLat[ring.GetArrayLength()];
            var i = 0;
            foreach (var corner in ring.EnumerateArray())
            {
                corners[i++] = new(corner[0].GetDouble(), corner[1].GetDouble());
            }

            rings.Add(corners);
        }
    }
}
