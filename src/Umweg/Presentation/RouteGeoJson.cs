using System.Text.Json;
using Umweg.Places;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Presentation;

/// <summary>Writes an answer as GeoJSON (RFC 7946): a feature for each route, best first, then both places.</summary>
/// <remarks>
/// <para>Lines are cut at the antimeridian and dense enough for straight pieces on any common map
/// (<see cref="MapLine"/>). The bounding box has its west side greater than its east side where the routes cross
/// 180 degrees (RFC 7946, section 5.2).</para>
/// <para>No way: both places alone, and the member <c>status</c> says <c>blocked</c>.</para>
/// </remarks>
public static class RouteGeoJson
{
    /// <summary>Writes the answer; titles are in the language given.</summary>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to write.</exception>
    public static void Write(Answer answer, Language language, Stream stream)
    {
        var (context, routes, _) = AnswerParts.Of(answer);
        var lines = routes.Select(route => MapLine.Of(route.Waypoints)).ToList();
        using var json = new Utf8JsonWriter(stream, JsonParts.Options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        WriteBox(json, MapBox.Around(lines, [context.From.Position, context.To.Position]));
        json.WriteString("status", answer is Answer.Found ? "found" : "blocked");
        json.WriteStrings("notes", context.Notes);
        json.WriteStartArray("features");
        for (var i = 0; i < routes.Count; i++)
        {
            WriteRoute(json, routes[i], lines[i], context.Speed, language);
        }

        WritePlaces(json, context);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The features of both places.</summary>
    internal static void WritePlaces(Utf8JsonWriter json, AnswerContext context)
    {
        WritePlace(json, "departure", context.From);
        WritePlace(json, "arrival", context.To);
    }

    private static void WriteBox(Utf8JsonWriter json, MapBox box)
    {
        json.WriteStartArray("bbox");
        json.WriteDegreesValue(box.West);
        json.WriteDegreesValue(box.South);
        json.WriteDegreesValue(box.East);
        json.WriteDegreesValue(box.North);
        json.WriteEndArray();
    }

    private static void WriteRoute(
        Utf8JsonWriter json, Route route, MapLine line, GroundSpeed? speed, Language language)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        WriteBox(json, MapBox.Around([line], []));
        json.WriteGeometry("geometry", line);
        json.WriteStartObject("properties");
        json.WriteString("kind", "route");
        json.WriteString("title", string.Join(", ", route.Via.Select(state => StateNames.Name(state, language))));
        json.WriteRouteNumbers(route);
        json.WriteRouteLast(route, speed);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string kind, Place place)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WritePosition("coordinates", place.Position);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("kind", kind);
        json.WritePlaceMembers(place);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
