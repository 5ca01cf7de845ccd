using System.Text.Json;
using Umweg.Policy;

namespace Umweg.Audit;

/// <summary>Reads tracks from the lines of GeoJSON (RFC 7946), each feature one; points and areas are passed over.
/// </summary>
/// <remarks>Times are taken from the property <c>coordTimes</c>, where it has one for each position of a line: the
/// custom of converters from GPX.</remarks>
internal sealed class GeoJsonTrackReader(TrackBuilder builder)
{
    private const int MaxDepth = 32;

    /// <summary>Reads a document.</summary>
    /// <returns>The format's name.</returns>
    public string Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = MaxDepth });
            ReadObject(document.RootElement, "", []);
            return "geojson";
        }
        catch (JsonException failure)
        {
            throw new TrackMistakeException(
                "track.json", (failure.LineNumber ?? 0) + 1, (failure.BytePositionInLine ?? 0) + 1);
        }
        catch (InvalidOperationException)
        {
            // Text that is no Unicode: the parser finds out only when it is read.
            throw new TrackMistakeException("track.unicode");
        }
    }

    private void ReadObject(JsonElement element, string name, IReadOnlyList<DateTimeOffset?> times)
    {
        var type = element.ValueKind == JsonValueKind.Object ? Text(element, "type") : null;
        switch (type)
        {
            case "FeatureCollection":
                foreach (var feature in Items(element, "features"))
                {
                    ReadObject(feature, "", []);
                }

                break;
            case "Feature":
                var properties = Member(element, "properties", JsonValueKind.Object);
                if (Member(element, "geometry", JsonValueKind.Object) is { } geometry)
                {
                    ReadObject(geometry, NameOf(properties), TimesOf(properties));
                }

                break;
            case "GeometryCollection":
                foreach (var part in Items(element, "geometries"))
                {
                    ReadObject(part, name, []);
                }

                break;
            case "LineString":
                AddLine(Items(element, "coordinates"), times);
                builder.End(name);
                break;
            case "MultiLineString":
                foreach (var line in Items(element, "coordinates"))
                {
                    AddLine(line.ValueKind == JsonValueKind.Array ? line.EnumerateArray() : [], []);
                }

                builder.End(name);
                break;
            case "Point" or "MultiPoint" or "Polygon" or "MultiPolygon":
                break;
            default:
                throw new TrackMistakeException("track.geojson", Quoted.Short(type ?? ""));
        }
    }

    private void AddLine(IEnumerable<JsonElement> positions, IReadOnlyList<DateTimeOffset?> times)
    {
        var i = 0;
        foreach (var position in positions)
        {
            var isPair = position.ValueKind == JsonValueKind.Array && position.GetArrayLength() >= 2
                && position[0].ValueKind == JsonValueKind.Number && position[1].ValueKind == JsonValueKind.Number;
            builder.Add(
                isPair && position[1].TryGetDouble(out var latitude) ? latitude : double.NaN,
                isPair && position[0].TryGetDouble(out var longitude) ? longitude : double.NaN,
                i < times.Count ? times[i] : null,
                position.GetRawText);
            i++;
        }
    }

    private static string NameOf(JsonElement? properties)
    {
        if (properties is not { } known)
        {
            return "";
        }

        // Umweg's own features have a rank and a title.
        var title = Text(known, "title") ?? Text(known, "name") ?? "";
        return Member(known, "rank", JsonValueKind.Number) is { } rank ? $"{rank.GetRawText()} {title}" : title;
    }

    private static List<DateTimeOffset?> TimesOf(JsonElement? properties) => properties is { } known
        ? [.. Items(known, "coordTimes").Select(time =>
            TrackText.Time(time.ValueKind == JsonValueKind.String ? time.GetString() : time.GetRawText()))]
        : [];

    private static string? Text(JsonElement element, string name) =>
        Member(element, name, JsonValueKind.String)?.GetString();

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        Member(element, name, JsonValueKind.Array) is { } list ? list.EnumerateArray() : [];

    private static JsonElement? Member(JsonElement element, string name, JsonValueKind kind) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : null;
}
