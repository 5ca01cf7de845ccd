using System.Text.Encodings.Web;
using System.Text.Json;
using Umweg.Places;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Presentation;

/// <summary>The pieces that JSON and GeoJSON answers share, so that both write a number alike.</summary>
internal static class JsonParts
{
    // A millimetre: sums of rounded parts stay within a millimetre or two of the rounded sum.
    private const int KilometreDigits = 6;

    // A tenth of a millimetre on the ground: a bend can still be told from its neighbours, and 37.41 stays 37.41.
    private const int DegreeDigits = 9;

    private const int PercentDigits = 4;

    /// <summary>Names are written as they are (Türkei), not as escapes; the text is never embedded in HTML.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteKilometres(this Utf8JsonWriter json, string name, Length length) =>
        json.WriteNumber(name, Math.Round(length.Kilometres, KilometreDigits));

    public static void WritePercent(this Utf8JsonWriter json, string name, double percent) =>
        json.WriteNumber(name, Math.Round(percent, PercentDigits));

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void WritePosition(this Utf8JsonWriter json, string name, GeoPosition position)
    {
        json.WritePropertyName(name);
        json.WritePositionValue(position);
    }

    /// <summary>Longitude first, as in GeoJSON.</summary>
    public static void WritePositionValue(this Utf8JsonWriter json, GeoPosition position)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Degrees(position.Longitude));
        json.WriteNumberValue(Degrees(position.Latitude));
        json.WriteEndArray();
    }

    /// <summary>Where a way bends, its ends included.</summary>
    public static void WriteWaypoints(this Utf8JsonWriter json, Route route)
    {
        json.WritePropertyName("waypoints");
        json.WriteLine([.. route.Waypoints.Select(Wgs84.ToPosition)]);
    }

    public static void WriteDegreesValue(this Utf8JsonWriter json, double degrees) =>
        json.WriteNumberValue(Degrees(degrees));

    public static void WriteGeometry(this Utf8JsonWriter json, string name, MapLine line) =>
        json.WriteGeometry(name, line.Parts);

    /// <summary>A line, in one part or several.</summary>
    public static void WriteGeometry(
        this Utf8JsonWriter json, string name, IReadOnlyList<IReadOnlyList<GeoPosition>> parts)
    {
        json.WriteStartObject(name);
        if (parts.Count == 1)
        {
            json.WriteString("type", "LineString");
            json.WritePropertyName("coordinates");
            json.WriteLine(parts[0]);
        }
        else
        {
            json.WriteString("type", "MultiLineString");
            json.WriteLines("coordinates", parts);
        }

        json.WriteEndObject();
    }

    /// <summary>A list of lists of positions.</summary>
    public static void WriteLines(
        this Utf8JsonWriter json, string name, IReadOnlyList<IReadOnlyList<GeoPosition>> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteLine(line);
        }

        json.WriteEndArray();
    }

    /// <summary>Several lines as one geometry.</summary>
    public static void WriteGeometry(this Utf8JsonWriter json, string name, IReadOnlyList<MapLine> lines)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "MultiLineString");
        json.WriteLines("coordinates", [.. lines.SelectMany(line => line.Parts)]);
        json.WriteEndObject();
    }

    /// <summary>The members that tell which place it is.</summary>
    public static void WritePlaceMembers(this Utf8JsonWriter json, Place place)
    {
        json.WriteString("name", place.Name);
        json.WriteString("iata", place.Iata);
        json.WriteString("icao", place.Icao);
    }

    private static void WriteLine(this Utf8JsonWriter json, IReadOnlyList<GeoPosition> positions)
    {
        json.WriteStartArray();
        foreach (var position in positions)
        {
            json.WritePositionValue(position);
        }

        json.WriteEndArray();
    }

    // Adding zero turns -0, which JSON writes as "-0", into 0.
    private static double Degrees(double degrees) => Math.Round(degrees, DegreeDigits) + 0.0;
}
