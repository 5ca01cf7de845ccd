using System.Text.Json;
using Umweg.Consent;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Presentation;

/// <summary>Writes an answer about consent as JSON of the schema <c>umweg.consent/1</c> (docs/api.md).</summary>
/// <remarks>As in <see cref="RouteJson"/>: members may be added, never renamed; kilometres on WGS84; the same answer
/// gives the same bytes.</remarks>
public static class ConsentJson
{
    /// <summary>The schema's name and version.</summary>
    public const string Schema = "umweg.consent/1";

    /// <summary>Writes the answer; names of territories are in the language given.</summary>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to write.</exception>
    public static void Write(ConsentAnswer answer, Language language, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, JsonParts.Options);
        switch (answer)
        {
            case ConsentAnswer.Found found:
                Write(json, found);
                break;
            case ConsentAnswer.Blocked blocked:
                Write(json, blocked, language);
                break;
            default:
                throw new ArgumentException("A bad query has no answer to present.", nameof(answer));
        }
    }

    /// <summary>A claim with its proof.</summary>
    internal static void WriteClaimMembers(this Utf8JsonWriter json, ClaimVerdict verdict)
    {
        json.WriteString("claim", verdict.Claim);
        json.WriteBoolean("holds", verdict.Holds);
        json.WriteStrings("cut", verdict.Cut);
        json.WriteRoute("counterexample", verdict.Counterexample);
        json.WriteBoolean("holdsCountingEnds", verdict.HoldsCountingEnds);
        json.WriteStrings("endsCounted", verdict.EndsCounted);
    }

    /// <summary>A route in short, or null.</summary>
    internal static void WriteRoute(this Utf8JsonWriter json, string name, Route? route)
    {
        if (route is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteRouteMembers(route);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ConsentAnswer.Found found)
    {
        WriteHead(json, found.Context, found.Asked, "found");
        json.WriteRoute("best", found.Best);
        WriteSets(json, "permissionSets", found.PermissionSets);
        json.WriteStartArray("blockingSets");
        foreach (var set in found.BlockingSets)
        {
            json.WriteStartObject();
            json.WriteStrings("states", set.States);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("prices");
        foreach (var price in found.Prices)
        {
            json.WriteStartObject();
            json.WriteString("state", price.State);
            if (price.Detour is { } detour)
            {
                json.WriteKilometres("detourKm", detour);
            }
            else
            {
                json.WriteNull("detourKm");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteComplete(json, found.MaxStates, found.Limit);
        WriteTail(json, found.Context, found.Claims, [], [], Language.English);
    }

    private static void Write(Utf8JsonWriter json, ConsentAnswer.Blocked blocked, Language language)
    {
        WriteHead(json, blocked.Context, blocked.Asked, "blocked");
        json.WriteNull("best");
        WriteSets(json, "permissionSets", []);
        json.WriteStartArray("blockingSets");
        json.WriteEndArray();
        json.WriteStartArray("prices");
        json.WriteEndArray();
        WriteComplete(json, blocked.MaxStates, null);
        WriteTail(json, blocked.Context, blocked.Claims, blocked.BlockedBy, blocked.ReopenedBy, language);
    }

    private static void WriteHead(Utf8JsonWriter json, AnswerContext context, AskedStates asked, string status)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        RouteJson.WriteQuery(json, context);
        RouteJson.WriteData(json, context.World);
        json.WriteString("status", status);
        json.WriteStartObject("direct");
        json.WriteKilometres("distanceKm", context.DirectDistance);
        json.WriteStrings("via", context.DirectVia);
        json.WriteEndObject();
        json.WriteStartObject("asked");
        json.WriteStrings("states", asked.States);
        json.WriteBoolean("byDefault", asked.ByDefault);
        json.WriteEndObject();
    }

    private static void WriteComplete(Utf8JsonWriter json, int upToStates, ConsentLimit? limit)
    {
        json.WriteStartObject("complete");
        json.WriteNumber("upToStates", upToStates);
        json.WriteString("limit", limit switch
        {
            null => null,
            ConsentLimit.Interrupted => "interrupted",
            ConsentLimit.Searches => "searches",
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "No word for this limit."),
        });
        json.WriteEndObject();
    }

    private static void WriteTail(
        Utf8JsonWriter json,
        AnswerContext context,
        IReadOnlyList<ClaimVerdict> claims,
        IReadOnlyList<TerritoryStance> blockedBy,
        IReadOnlyList<PermissionSet> reopenedBy,
        Language language)
    {
        json.WriteStartArray("claims");
        foreach (var claim in claims)
        {
            json.WriteStartObject();
            json.WriteClaimMembers(claim);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("blockedBy");
        foreach (var stance in blockedBy)
        {
            RouteJson.WriteBlockedBy(json, stance, language);
        }

        json.WriteEndArray();
        WriteSets(json, "reopenedBy", reopenedBy);
        json.WriteStrings("notes", context.Notes);
        json.WriteEndObject();
    }

    /// <summary>Sets of states whose yes suffices, each with its way.</summary>
    internal static void WriteSets(Utf8JsonWriter json, string name, IEnumerable<PermissionSet> sets)
    {
        json.WriteStartArray(name);
        foreach (var set in sets)
        {
            json.WriteStartObject();
            json.WriteStrings("states", set.States);
            json.WriteBoolean("minimal", set.IsMinimal);
            json.WriteRouteMembers(set.Route);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRouteMembers(this Utf8JsonWriter json, Route route)
    {
        json.WriteKilometres("distanceKm", route.Distance);
        json.WriteStrings("via", route.Via);
        json.WriteKilometres("detourKm", route.Detour);
        json.WriteWaypoints(route);
    }
}
