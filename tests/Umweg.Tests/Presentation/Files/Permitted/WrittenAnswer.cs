using System.Text.Json;
using Shouldly;
using Umweg.Presentation;
using Umweg.Presentation.Files;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.Tests.Presentation.Files.Readers;

namespace Umweg.Tests.Presentation.Files.Permitted;

/// <summary>Answers written in every format that holds lines, and read back by the tests' own readers.</summary>
internal static class WrittenAnswer
{
    /// <summary>The formats that hold lines, as the command names them.</summary>
    public static IReadOnlyList<string> Formats { get; } =
        ["geojson", "kml", "gpx", "fms", "pln", "lnmpln", "field15"];

    /// <summary>The ways that a reader finds; or the refusal, after which nothing was written.</summary>
    public static (IReadOnlyList<ReadWay>? Ways, QueryError? Refusal) Read(
        Answer.Found answer, string format, int way = 1)
    {
        using var stream = new MemoryStream();
        var refusal = format == "geojson"
            ? RouteGeoJson.Write(answer, RealWorld.Search, Language.English, stream)
            : RouteFile.Write(
                answer, RouteFile.Find(format)!.Value, new(way), RealWorld.Search, Language.English, stream);
        if (refusal is not null)
        {
            stream.Length.ShouldBe(0);
            return (null, refusal);
        }

        var file = stream.ToArray();
        return (format switch
        {
            "geojson" => GeoJson(file),
            "kml" => KmlReading.Ways(file),
            "gpx" => GpxReading.Ways(file),
            "fms" => [PlanReading.Fms(file)],
            "pln" => [PlanReading.Pln(file)],
            "lnmpln" => [PlanReading.Lnmpln(file)],
            _ => [PlanReading.FieldFifteen(file)],
        }, null);
    }

    /// <summary>The lines that readers of a format draw or fly between two positions: docs/files.md.</summary>
    public static IReadOnlyList<Func<GeoPosition, GeoPosition, IEnumerable<SpherePoint>>> CurvesOf(string format) =>
        format is "fms" or "pln" or "lnmpln" or "field15"
            ? [ReaderCurve.GreatEllipse, ReaderCurve.GreatCircle, ReaderCurve.GeodesicLine]
            : [ReaderCurve.GreatEllipse, ReaderCurve.GreatCircle, ReaderCurve.PlateCarree, ReaderCurve.Mercator];

    private static IReadOnlyList<ReadWay> GeoJson(byte[] file)
    {
        using var json = JsonDocument.Parse(file);
        return [.. json.RootElement.GetProperty("features").EnumerateArray()
            .Where(feature => feature.GetProperty("properties").GetProperty("kind").GetString() == "route")
            .Select(feature => new ReadWay("", [.. Lines(feature.GetProperty("geometry")).SelectMany(line =>
                line.EnumerateArray().Select(at => GeoPosition.FromDegrees(at[1].GetDouble(), at[0].GetDouble())))]))];

        static IEnumerable<JsonElement> Lines(JsonElement geometry)
        {
            var coordinates = geometry.GetProperty("coordinates");
            return geometry.GetProperty("type").GetString() == "LineString"
                ? [coordinates]
                : coordinates.EnumerateArray();
        }
    }
}
