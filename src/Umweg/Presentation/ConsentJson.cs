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
        WriteRefusals(json, found.BlockingSets, found.Prices);
        WriteComplete(json, found.MaxStates, found.Limit);
        WriteTail(json, found, found.Context, found.Claims, [], [], Language.English);
    }

    private static void Write(Utf8JsonWriter json, ConsentAnswer.Blocked blocked, Language language)
    {
        WriteHead(json, blocked.Context, blocked.Asked, "blocked");
        json.WriteNull("best");
        WriteSets(json, "permissionSets", []);
        WriteRefusals(json, [], []);
        WriteComplete(json, blocked.MaxStates, null);
        WriteTail(
            json, blocked, blocked.Context, blocked.Claims, blocked.BlockedBy, blocked.ReopenedBy, language);
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

    private static void WriteRefusals(
        Utf8JsonWriter json, IReadOnlyList<BlockingSet> blockingSets, IReadOnlyList<StatePrice> prices)
    {
        json.WriteStartArray("blockingSets");
        foreach (var set in blockingSets)
        {
            json.WriteStartObject();
            json.WriteStrings("states", set.States);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("prices");
        foreach (var price in prices)
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
        ConsentAnswer answer,
        AnswerContext context,
        IReadOnlyList<ClaimVerdict> claims,
        IReadOnlyList<TerritoryStance> blockedBy,
        IReadOnlyList<PermissionSet> reopenedBy,
        Language language)
    {
        WriteClaims(json, claims);
        json.WriteStartArray("blockedBy");
        foreach (var stance in blockedBy)
        {
            RouteJson.WriteBlockedBy(json, stance, language);
        }

        json.WriteEndArray();
        WriteSets(json, "reopenedBy", reopenedBy);
        WriteOtherStraits(json, answer);
        json.WriteStrings("notes", context.Notes);
        json.WriteEndObject();
    }

    private static void WriteClaims(Utf8JsonWriter json, IReadOnlyList<ClaimVerdict> claims)
    {
        json.WriteStartArray("claims");
        foreach (var claim in claims)
        {
            json.WriteStartObject();
            json.WriteClaimMembers(claim);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Of its sets those that differ; the others stand above.
    private static void WriteOtherStraits(Utf8JsonWriter json, ConsentAnswer answer)
    {
        if (answer.OtherStraits is not { } other)
        {
            json.WriteNull("otherStraits");
            return;
        }

        json.WriteStartObject("otherStraits");
        json.WriteString("straits", RouteJson.Word(other.Straits));
        if (other.IsDecided)
        {
            json.WriteBoolean("differs", other.Answer is not null);
        }
        else
        {
            json.WriteNull("differs");
        }

        switch (other.Answer)
        {
            case ConsentAnswer.Found found:
                IReadOnlyList<PermissionSet> sets = answer is ConsentAnswer.Found before ? before.PermissionSets : [];
                json.WriteString("status", "found");
                json.WriteRoute("best", found.Best);
                WriteSets(json, "permissionSets", ConsentDifference.Changed(sets, found.PermissionSets));
                WriteGone(json, ConsentDifference.Gone(sets, found.PermissionSets));
                WriteRefusals(json, found.BlockingSets, found.Prices);
                WriteClaims(json, found.Claims);
                WriteSets(json, "reopenedBy", []);
                break;
            case ConsentAnswer.Blocked blocked:
                json.WriteString("status", "blocked");
                json.WriteNull("best");
                WriteSets(json, "permissionSets", []);
                WriteGone(json, answer is ConsentAnswer.Found all ? all.PermissionSets : []);
                WriteRefusals(json, [], []);
                WriteClaims(json, blocked.Claims);
                WriteSets(json, "reopenedBy", blocked.ReopenedBy);
                break;
            default:
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteGone(Utf8JsonWriter json, IReadOnlyList<PermissionSet> gone)
    {
        json.WriteStartArray("permissionSetsGone");
        foreach (var set in gone)
        {
            json.WriteStartObject();
            json.WriteStrings("states", set.States);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
        json.WriteClosures(route.Crossings);
    }
}
