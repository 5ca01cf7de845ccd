using System.Text.Json;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Audit;

/// <summary>Writes the permitted ways beside a track.</summary>
internal static class BesideJson
{
    /// <summary>The members <c>beside</c> and <c>besideBlockedBy</c> of a track; neither where it was not asked.
    /// </summary>
    public static void Write(Utf8JsonWriter json, TrackAudit track, Language language)
    {
        if (track.Beside is not { } answer)
        {
            return;
        }

        var (_, routes, blockedBy) = AnswerParts.Of(answer);
        json.WriteStartArray("beside");
        foreach (var route in routes)
        {
            json.WriteStartObject();
            WriteMembers(json, track, route);
            json.WriteWaypoints(route);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("besideBlockedBy");
        foreach (var stance in blockedBy)
        {
            RouteJson.WriteBlockedBy(json, stance, language);
        }

        json.WriteEndArray();
    }

    /// <summary>The numbers of a way, and by how much the track is longer than it.</summary>
    public static void WriteMembers(Utf8JsonWriter json, TrackAudit track, Route route)
    {
        json.WriteRouteNumbers(route);
        json.WriteNumber("trackLongerKm", Math.Round(track.Distance.Kilometres - route.Distance.Kilometres, 6));
        if (BesideText.Percent(track.Distance, route.Distance) is { } percent)
        {
            json.WritePercent("trackLongerPercent", percent);
        }
        else
        {
            json.WriteNull("trackLongerPercent");
        }
    }
}
