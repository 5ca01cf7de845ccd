using System.Text.Json;
using Umweg.Policy;

namespace Umweg.Audit;

/// <summary>Reads tracks from the lines of GeoJSON (RFC 7946); places and areas are passed over.</summary>
/// <remarks>Times are taken from the property <c>coordTimes</c> (or <c>coordinateProperties.times</c>), where it has
/// one for each position of a line: the custom of converters from GPX. Points with a time are a track too, or the times
/// of one (<see cref="TimedPoints"/>); they are told apart by the properties that name an aircraft
/// (<see cref="TrackColumns"/>).</remarks>
internal sealed class GeoJsonTrackReader(TrackBuilder builder)
{
    private const int MaxDepth = 32;

    // Longitude, latitude and height; a fourth number means that one of them was written with a decimal comma.
    private const int MostParts = 3;

    private readonly TimedPoints _timed = new();

    /// <summary>Reads a document.</summary>
    /// <returns>The format's name.</returns>
    public string Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(
                json, new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            Read(document.RootElement);
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

    /// <summary>Reads an object of GeoJSON, or a list of features.</summary>
    public void Read(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            foreach (var feature in root.EnumerateArray())
            {
                ReadObject(feature, null);
            }
        }
        else
        {
            ReadObject(root, null);
        }

        _timed.AddTo(builder);
    }

    private void ReadObject(JsonElement element, JsonElement? properties)
    {
        var type = element.ValueKind == JsonValueKind.Object ? Text(element, "type") : null;
        switch (type)
        {
            case "FeatureCollection":
                foreach (var feature in Items(element, "features"))
                {
                    ReadObject(feature, null);
                }

                break;
            case "Feature":
                var own = Member(element, "properties", JsonValueKind.Object);
                if (Member(element, "geometry", JsonValueKind.Object) is { } geometry
                    && !AuditFeature.IsPassedOver(own is { } named ? Text(named, AuditFeature.Key) : null))
                {
                    ReadObject(geometry, own);
                }

                break;
            case "GeometryCollection":
                foreach (var part in Items(element, "geometries"))
                {
                    ReadObject(part, properties);
                }

                break;
            case "LineString":
                AddLine([.. Items(element, "coordinates")], TimesOf(properties));
                builder.End(LabelOf(properties));
                break;
            case "MultiLineString":
                AddLines([.. Items(element, "coordinates")], properties);
                builder.End(LabelOf(properties));
                break;
            case "Point":
                AddPoint(element, properties);
                break;
            case "MultiPoint":
                // Positions without times and without an order: a way may be hidden in them, or places.
                builder.PutAside("track.aside", element.GetRawText());
                break;
            case "Polygon" or "MultiPolygon":
                break;
            default:
                throw new TrackMistakeException("track.geojson", Quoted.Short(type ?? ""));
        }
    }

    private void AddLines(List<JsonElement> lines, JsonElement? properties)
    {
        var times = TimesOf(properties);
        for (var i = 0; i < lines.Count; i++)
        {
            AddLine(
                lines[i].ValueKind == JsonValueKind.Array ? [.. lines[i].EnumerateArray()] : [],
                i < times.Count && times[i].ValueKind == JsonValueKind.Array ? [.. times[i].EnumerateArray()] : []);
        }
    }

    private void AddLine(List<JsonElement> positions, List<JsonElement> times)
    {
        for (var i = 0; i < positions.Count; i++)
        {
            if (Parts(positions[i]) is { } parts)
            {
                // Fewer or more times than positions cannot be told to which they belong.
                var time = times.Count == positions.Count ? TimeOf(times[i]) : null;
                builder.Add(parts.Latitude, parts.Longitude, time, positions[i].GetRawText);
            }
        }
    }

    private void AddPoint(JsonElement point, JsonElement? properties)
    {
        if (properties is { } known && Named(known, TrackColumns.Times) is { } time
            && Member(point, "coordinates", JsonValueKind.Array) is { } position && Parts(position) is { } parts)
        {
            var aircraft = Named(known, TrackColumns.FlightIds) ?? Named(known, TrackColumns.Aircraft)
                ?? Named(known, TrackColumns.CallSigns);
            _timed.Add(
                parts.Latitude, parts.Longitude, TimeOf(time), position.GetRawText,
                aircraft is { ValueKind: JsonValueKind.String } name ? name.GetString()!.Trim() : "");
        }

        // A place that is none is passed over like all places.
        builder.Forget();
    }

    private (double Latitude, double Longitude)? Parts(JsonElement position)
    {
        if (position.ValueKind == JsonValueKind.Array && position.GetArrayLength() > MostParts)
        {
            builder.Spoil(new("track.position.parts", Quoted.Short(position.GetRawText()), position.GetArrayLength()));
            return null;
        }

        var isPair = position.ValueKind == JsonValueKind.Array && position.GetArrayLength() >= 2
            && position[0].ValueKind == JsonValueKind.Number && position[1].ValueKind == JsonValueKind.Number;
        return (
            isPair && position[1].TryGetDouble(out var latitude) ? latitude : double.NaN,
            isPair && position[0].TryGetDouble(out var longitude) ? longitude : double.NaN);
    }

    private static TrackLabel LabelOf(JsonElement? properties)
    {
        if (properties is not { } known)
        {
            return new("");
        }

        if (AuditFeature.LabelOf(name => known.TryGetProperty(name, out var property)
            ? property.ValueKind == JsonValueKind.String ? property.GetString() : property.GetRawText()
            : null) is { } audited)
        {
            return audited;
        }

        // Umweg's own features have a rank and a title; each is a way of its own.
        var title = Text(known, "title") ?? Text(known, "name") ?? "";
        return Member(known, "rank", JsonValueKind.Number) is { } rank
            ? new($"{rank.GetRawText()} {title}") { Source = rank.GetRawText() }
            : new(title) { Aircraft = Aircraft(known) };
    }

    private static string Aircraft(JsonElement properties) =>
        (Named(properties, TrackColumns.FlightIds) ?? Named(properties, TrackColumns.Aircraft))
        is { ValueKind: JsonValueKind.String } name ? name.GetString()!.Trim() : "";

    private static List<JsonElement> TimesOf(JsonElement? properties)
    {
        if (properties is not { } known)
        {
            return [];
        }

        var holder = Member(known, "coordinateProperties", JsonValueKind.Object);
        return [.. holder is { } newer ? Items(newer, "times") : Items(known, "coordTimes")];
    }

    private static DateTimeOffset? TimeOf(JsonElement time) => TrackText.Time(time.ValueKind switch
    {
        JsonValueKind.String => time.GetString(),
        JsonValueKind.Number => time.GetRawText(),
        _ => null,
    });

    // The property that goes by the likeliest of some names.
    private static JsonElement? Named(JsonElement properties, string[] names)
    {
        foreach (var name in names)
        {
            foreach (var property in properties.EnumerateObject())
            {
                if (TrackColumns.Key(property.Name) == name)
                {
                    return property.Value;
                }
            }
        }

        return null;
    }

    private static string? Text(JsonElement element, string name) =>
        Member(element, name, JsonValueKind.String)?.GetString();

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        Member(element, name, JsonValueKind.Array) is { } list ? list.EnumerateArray() : [];

    private static JsonElement? Member(JsonElement element, string name, JsonValueKind kind) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : null;
}
