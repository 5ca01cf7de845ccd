using System.Text.Json;
using Umweg.Places;
using Umweg.Presentation.Files;
using Umweg.Query;
using Umweg.Routes;
using Umweg.World.Search;

namespace Umweg.Presentation;

/// <summary>Writes an answer as GeoJSON (RFC 7946): a feature for each route, best first, then both places.</summary>
/// <remarks>
/// <para>Lines are cut at the antimeridian and dense enough for straight pieces on any common map
/// (<see cref="MapLine"/>), off closed territory by some metres (<see cref="PermittedLine"/>). The bounding box has its
/// west side greater than its east side where the routes cross
/// 180 degrees (RFC 7946, section 5.2).</para>
/// <para>No way: both places alone, and the member <c>status</c> says <c>blocked</c>.</para>
/// </remarks>
public static class RouteGeoJson
{
    /// <summary>Writes the answer, if its lines can be held without entering what they may not cross.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="search">Walks through the world that the answer was found on.</param>
    /// <param name="language">The language of titles and refusals.</param>
    /// <param name="stream">Receives the file.</param>
    /// <returns>Null where the file was written; else what prevents it, and nothing was written.</returns>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to write.</exception>
    public static QueryError? Write(Answer answer, RouteSearch search, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(search);
        var (context, routes, _) = AnswerParts.Of(answer);
        var drawn = answer is Answer.Found found
            ? new FileLines(found, search, language).ForMaps("geojson")
            : Outcome<IReadOnlyList<MapLine>>.Good([]);
        if (drawn.Value is not { } lines)
        {
            return drawn.Errors[0];
        }

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
        return null;
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
