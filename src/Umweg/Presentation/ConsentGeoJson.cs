using System.Text.Json;
using Umweg.Consent;
using Umweg.Policy;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Presentation;

/// <summary>Writes an answer about consent as GeoJSON (RFC 7946): a feature for each set of states and its way, one for
/// each state of the smallest set that can prevent the flight, then both places.</summary>
/// <remarks>Lines as in <see cref="RouteGeoJson"/>. A state is drawn by its border, territorial sea included, as lines:
/// simplified, so that neighbours still share them.</remarks>
public static class ConsentGeoJson
{
    // A kilometre: finer than any map on which several states are seen, and a tenth of the corners.
    private const double OutlineTolerance = 1000 / Wgs84.EquatorialRadiusMetres;

    /// <summary>Writes the answer; titles are in the language given.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="globe">The world on which it was found.</param>
    /// <param name="language">The language.</param>
    /// <param name="stream">Receives the text as UTF-8.</param>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to write.</exception>
    public static void Write(ConsentAnswer answer, Globe globe, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(globe);
        var (context, kind, sets, cut) = answer switch
        {
            ConsentAnswer.Found found => (
                found.Context,
                "permissionSet",
                found.PermissionSets,
                found.SmallestCut),
            ConsentAnswer.Blocked blocked => (blocked.Context, "reopenedBy", blocked.ReopenedBy, []),
            _ => throw new ArgumentException("A bad query has no answer to present.", nameof(answer)),
        };
        using var json = new Utf8JsonWriter(stream, JsonParts.Options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("status", answer is ConsentAnswer.Found ? "found" : "blocked");
        json.WriteStrings("notes", context.Notes);
        json.WriteStartArray("features");
        foreach (var set in sets)
        {
            WriteSet(json, kind, set, language);
        }

        WriteCut(json, cut, context.Stance, globe, language);
        RouteGeoJson.WritePlaces(json, context);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSet(Utf8JsonWriter json, string kind, PermissionSet set, Language language)
    {
        var route = set.Route;
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteGeometry("geometry", MapLine.Of(route.Waypoints));
        json.WriteStartObject("properties");
        json.WriteString("kind", kind);
        json.WriteString("title", new AnswerWords(language).Row(set.States));
        json.WriteNumber("number", route.Rank);
        json.WriteStrings("states", set.States);
        json.WriteBoolean("minimal", set.IsMinimal);
        json.WriteKilometres("distanceKm", route.Distance);
        json.WriteKilometres("detourKm", route.Detour);
        json.WriteStrings("via", route.Via);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCut(
        Utf8JsonWriter json, IReadOnlyList<string> cut, Stance stance, Globe globe, Language language)
    {
        var outlines = new Lazy<Outlines>(() => new(globe, OutlineTolerance));
        foreach (var state in cut)
        {
            var rings = outlines.Value.Of([.. globe.Territories.Select(territory =>
                stance.Territories[territory.Id].States.Contains(state, StringComparer.Ordinal))]);
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteGeometry("geometry", [.. rings.Select(MapLine.Of)]);
            json.WriteStartObject("properties");
            json.WriteString("kind", "cut");
            json.WriteString("title", TerritoryNames.Name(state, language));
            json.WriteString("state", state);
            json.WriteStrings("with", cut.Except([state], StringComparer.Ordinal));
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }
}
