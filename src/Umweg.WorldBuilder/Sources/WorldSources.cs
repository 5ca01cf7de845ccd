using System.Text.Json;
using Umweg.WorldBuilder.Compile;

namespace Umweg.WorldBuilder.Sources;

/// <summary>The files of <c>data/</c> that a world is compiled from.</summary>
internal static class WorldSources
{
    private static readonly Dictionary<string, string> MaskNames = new(StringComparer.Ordinal)
    {
        ["Northern Cyprus"] = "northern-cyprus",
        ["Akrotiri"] = "akrotiri",
        ["Dhekelia"] = "dhekelia",
    };

    // The source writes no two-letter code for these three.
    private static readonly Dictionary<string, string> MissingCodes = new(StringComparer.Ordinal)
    {
        ["BES"] = "BQ", ["CUW"] = "CW", ["SXM"] = "SX",
    };

    private static readonly string[] StatesBeyondTwelveMiles = ["PE", "EC", "BJ"];

    /// <summary>The date of the borders, printed with every answer.</summary>
    public const string BordersDate = "2022-04";

    /// <summary>The files that make a world of this resolution (<c>200m</c>, <c>1000m</c>, <c>10000m</c>).</summary>
    public static IReadOnlyList<string> Files(string dataFolder, string resolution) =>
    [
        Path.Combine(dataFolder, "borders-osm", $"maritime_{resolution}.geo.json.gz"),
        Path.Combine(dataFolder, "masks-country-coder", "borders.json.gz"),
        Path.Combine(dataFolder, "disputed", "masks.geojson"),
        LandFile(dataFolder),
        Path.Combine(dataFolder, "straits", "limits.geojson"),
    ];

    /// <summary>The file with the land.</summary>
    public static string LandFile(string dataFolder) =>
        Path.Combine(dataFolder, "land-natural-earth", "land-10m.json.gz");

    /// <summary>All features in a fixed order, and the land.</summary>
    public static (IReadOnlyList<BorderFeature> Features, LandIndex Land) Read(string dataFolder, string resolution)
    {
        var files = Files(dataFolder, resolution);
        var features = new List<BorderFeature>(GeoJsonReader.Read(files[0], CodeOfState));
        features.AddRange(GeoJsonReader.Read(files[1], CodeOfCoderMask));
        features.AddRange(GeoJsonReader.Read(files[2], properties => properties.GetProperty("mask").GetString()));
        var land = LandReader.Read(files[3]);
        features.AddRange(StatesBeyondTwelveMiles.Select(code =>
            CoastalBand.Around($"band-{code}", land, Of(code))));
        features.AddRange(AegeanSea.Masks(Of("GR"), Of("TR")));
        features.AddRange(
            GeoJsonReader.Read(files[4], properties => properties.GetProperty("strait").GetString())
                .Select(limits => StraitWaters.Of(limits, land)));
        return (features, new LandIndex(land));

        BorderFeature Of(string code) => features.First(feature => feature.Code == code);
    }

    private static string? CodeOfState(JsonElement properties)
    {
        if (properties.TryGetProperty("isoA2", out var code) && code.ValueKind == JsonValueKind.String)
        {
            return code.GetString();
        }

        var alpha3 = properties.GetProperty("isoA3").GetString() ?? string.Empty;
        return MissingCodes.GetValueOrDefault(alpha3)
            ?? throw new InvalidDataException($"The border of '{alpha3}' has no two-letter code and is not known.");
    }

    private static string? CodeOfCoderMask(JsonElement properties) =>
        properties.TryGetProperty("nameEn", out var name) && name.GetString() is { } text
            ? MaskNames.GetValueOrDefault(text)
            : null;
}
