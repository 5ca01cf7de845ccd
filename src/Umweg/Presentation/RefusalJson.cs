using System.Text.Json;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Presentation;

/// <summary>Writes a refusal tree as the member <c>whatIf</c> of a route's JSON (docs/api.md).</summary>
internal static class RefusalJson
{
    public static void WriteWhatIf(this Utf8JsonWriter json, RefusalTree tree, GroundSpeed? speed)
    {
        json.WriteStartObject("whatIf");
        json.WriteNumber("depth", tree.Depth);
        json.WriteString("limit", tree.Limit switch
        {
            null => null,
            RefusalLimit.Interrupted => "interrupted",
            RefusalLimit.Cases => "cases",
            RefusalLimit.Searches => "searches",
            _ => throw new ArgumentOutOfRangeException(nameof(tree), tree.Limit, "No word for this limit."),
        });
        json.WriteStartArray("cases");
        foreach (var found in tree.Cases)
        {
            WriteCase(json, found, speed);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCase(Utf8JsonWriter json, RefusalCase found, GroundSpeed? speed)
    {
        json.WriteStartObject();
        json.WriteNumber("case", found.Number);
        json.WriteStrings("refused", found.Refused);
        if (found.Route is { } route)
        {
            json.WriteStartObject("route");
            WriteRoute(json, route, speed);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("route");
        }

        json.WriteStartArray("next");
        foreach (var next in found.Next)
        {
            json.WriteStartObject();
            json.WriteString("state", next.State);
            json.WriteNumber("case", next.Case);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("reopenedBy");
        foreach (var again in found.ReopenedBy)
        {
            json.WriteStartObject();
            json.WriteString("state", again.State);
            WriteRoute(json, again.Route, speed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRoute(Utf8JsonWriter json, Route route, GroundSpeed? speed)
    {
        json.WriteKilometres("distanceKm", route.Distance);
        json.WriteKilometres("detourKm", route.Detour);
        json.WriteKilometres("costKm", route.Cost);
        json.WriteStrings("via", route.Via);
        json.WriteStrings("avoided", route.Avoided);
        json.WriteStrings("permissions", route.Permissions);
        json.WriteDuration(speed, route.Distance);
        json.WriteWaypoints(route);
        json.WriteClosures(route.Crossings);
    }
}
