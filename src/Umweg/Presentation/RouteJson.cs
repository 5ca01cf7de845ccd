using System.Globalization;
using System.Text.Json;
using Umweg.Policy;
using Umweg.Presentation.Files;
using Umweg.Query;
using Umweg.Routes;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Presentation;

/// <summary>Writes an answer as JSON of the schema <c>umweg.route/1</c> (docs/api.md).</summary>
/// <remarks>
/// <para>Members may be added to the schema, never renamed or moved. Lengths are kilometres on WGS84, rounded to a
/// millimetre; coordinates are longitude, latitude in degrees, rounded to 1e-9 (0.1 mm). Codes are ISO 3166-1
/// alpha-2, XK for Kosovo.</para>
/// <para>The same answer gives the same bytes: UTF-8, no byte-order mark, no line ends.</para>
/// </remarks>
public static class RouteJson
{
    /// <summary>The schema's name and version.</summary>
    public const string Schema = "umweg.route/1";

    /// <summary>Writes the answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language of names of territories.</param>
    /// <param name="stream">Receives the JSON.</param>
    /// <param name="search">Walks through the world that the answer was found on, so that straight pieces of
    /// <c>geometry</c> enter nothing closed by a metre; null: they follow the way to within
    /// <see cref="MapLine.MaxDeviationMetres"/> alone.</param>
    /// <exception cref="ArgumentException">The answer is a bad query, which has no answer to write.</exception>
    public static void Write(Answer answer, Language language, Stream stream, RouteSearch? search = null)
    {
        var (context, routes, blockedBy) = AnswerParts.Of(answer);
        using var json = new Utf8JsonWriter(stream, JsonParts.Options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        WriteQuery(json, context);
        json.WriteData(context.World);
        json.WriteString("status", answer is Answer.Found ? "found" : "blocked");
        json.WriteStartObject("direct");
        json.WriteKilometres("distanceKm", context.DirectDistance);
        json.WriteStrings("via", context.DirectVia);
        json.WriteEndObject();
        json.WriteStartArray("routes");
        foreach (var route in routes)
        {
            var line = search is null
                ? MapLine.Of(route.Waypoints)
                : new PermittedLine(search, context, route).AsProved();
            WriteRoute(json, route, line, context.Speed, language);
        }

        json.WriteEndArray();
        json.WriteStartArray("blockedBy");
        foreach (var stance in blockedBy)
        {
            WriteBlockedBy(json, stance, language);
        }

        json.WriteEndArray();
        if (answer is Answer.Found { WhatIf: { } tree })
        {
            json.WriteWhatIf(tree, context.Speed);
        }

        json.WriteStrings("notes", context.Notes);
        json.WriteEndObject();
    }

    /// <summary>The word that JSON uses for a kind of airspace.</summary>
    internal static string Word(TerritoryKind kind) => kind switch
    {
        TerritoryKind.State => "state",
        TerritoryKind.HighSeas => "highSeas",
        TerritoryKind.Strait => "strait",
        TerritoryKind.Caspian => "caspian",
        TerritoryKind.Unclaimed => "unclaimed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No word for this kind."),
    };

    /// <summary>The word that JSON uses for an access.</summary>
    internal static string Word(Access access) => access switch
    {
        Access.Open => "open",
        Access.Permission => "permission",
        Access.Closed => "closed",
        _ => throw new ArgumentOutOfRangeException(nameof(access), access, "No word for this access."),
    };

    /// <summary>The word that JSON uses for how straits are crossed; the same as the option's.</summary>
    internal static string Word(Straits straits) => straits switch
    {
        Straits.Permission => "permission",
        Straits.Transit => "transit",
        _ => throw new ArgumentOutOfRangeException(nameof(straits), straits, "No word for this."),
    };

    /// <summary>The word that JSON uses for a role.</summary>
    internal static string Word(CrossingRole role) => role switch
    {
        CrossingRole.Overflight => "overflight",
        CrossingRole.Departure => "departure",
        CrossingRole.Arrival => "arrival",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No word for this role."),
    };

    internal static void WriteQuery(Utf8JsonWriter json, AnswerContext context)
    {
        json.WriteStartObject("query");
        json.WritePlace("from", context.From);
        json.WritePlace("to", context.To);
        json.WriteStanceMembers(context.Stance);
        if (context.Speed is { } speed)
        {
            json.WriteNumber("speedKnots", speed.Knots);
        }

        json.WriteEndObject();
    }

    /// <summary>The members that say what was closed, avoided and on permission, and by whose view.</summary>
    internal static void WriteStanceMembers(this Utf8JsonWriter json, Stance stance)
    {
        json.WriteString("date", stance.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStrings("policies", stance.Policies);
        json.WriteString("worldview", stance.Worldview);
        json.WriteStartArray("stance");
        foreach (var territory in stance.Territories.Values.OrderBy(entry => entry.Territory, StringComparer.Ordinal))
        {
            if (territory.Access != Access.Open || territory.Avoid > Sphere.Length.Zero || territory.Transit)
            {
                WriteStance(json, territory);
            }
        }

        foreach (var polygon in stance.ClosedPolygons)
        {
            WriteStance(json, polygon);
        }

        json.WriteEndArray();
        json.WriteBoolean("stateAircraft", stance.StateAircraft);
        json.WriteString("straits", Word(stance.Straits));
        json.WriteNumber("clearanceNm", 0);
    }

    /// <summary>A place with its position.</summary>
    internal static void WritePlace(this Utf8JsonWriter json, string name, Places.Place place)
    {
        json.WriteStartObject(name);
        json.WritePlaceMembers(place);
        json.WritePosition("position", place.Position);
        json.WriteEndObject();
    }

    private static void WriteStance(Utf8JsonWriter json, TerritoryStance stance)
    {
        json.WriteStartObject();
        json.WriteString("territory", stance.Territory);
        json.WriteString("access", Word(stance.Access));
        json.WriteKilometres("avoidKm", stance.Avoid);
        json.WriteString("rule", stance.Rule);
        json.WriteString("source", stance.Source);
        json.WriteStrings("states", stance.States);
        json.WriteBoolean("landing", stance.Landing);
        if (stance.Transit)
        {
            json.WriteBoolean("transit", true);
        }

        json.WriteString("because", stance.Because);
        json.WriteEndObject();
    }

    private static void WriteStance(Utf8JsonWriter json, ClosedPolygon polygon)
    {
        json.WriteStartObject();
        json.WriteNull("territory");
        json.WriteString("access", Word(Access.Closed));
        json.WriteNumber("avoidKm", 0);
        json.WriteString("rule", polygon.Rule);
        json.WriteString("source", polygon.Source);
        json.WriteStartArray("polygon");
        foreach (var corner in polygon.Ring)
        {
            json.WritePositionValue(corner);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The member <c>data</c>: which borders.</summary>
    internal static void WriteData(this Utf8JsonWriter json, GlobeOrigin world)
    {
        json.WriteStartObject("data");
        json.WriteString("world", world.Checksum);
        json.WriteString("bordersDate", world.BordersDate);
        json.WriteString("engine", world.Engine);
        json.WriteNumber("maxDisplacementMetres", Math.Round(world.MaxDisplacementMetres, 1));
        json.WriteEndObject();
    }

    private static void WriteRoute(
        Utf8JsonWriter json, Route route, MapLine line, GroundSpeed? speed, Language language)
    {
        json.WriteStartObject();
        json.WriteRouteNumbers(route);
        json.WriteStartArray("crossings");
        foreach (var crossing in route.Crossings)
        {
            json.WriteStartObject();
            json.WriteCrossingMembers(crossing, language);
            json.WriteDuration(speed, crossing.Distance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteWaypoints(route);
        json.WriteGeometry("geometry", line);
        json.WriteStrings("notes", route.Notes);
        json.WriteStartArray("variants");
        foreach (var variant in route.Variants)
        {
            json.WriteStartObject();
            json.WriteStrings("via", variant.Via);
            json.WriteKilometres("distanceKm", variant.Distance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteRouteLast(route, speed);
        json.WriteEndObject();
    }

    /// <summary>The members that say how a route ranks and whom it crosses, in the contract's order.</summary>
    internal static void WriteRouteNumbers(this Utf8JsonWriter json, Route route)
    {
        json.WriteNumber("rank", route.Rank);
        json.WriteKilometres("distanceKm", route.Distance);
        json.WriteKilometres("detourKm", route.Detour);
        json.WritePercent("detourPercent", route.DetourPercent);
        json.WriteKilometres("lowerBoundKm", route.LowerBound);
        json.WriteString("lowerBoundMethod", route.LowerBoundMethod);
        json.WriteKilometres("costKm", route.Cost);
        json.WriteBoolean("front", route.OnFront);
        json.WriteStrings("via", route.Via);
        json.WriteStrings("avoided", route.Avoided);
        json.WriteStrings("permissions", route.Permissions);
    }

    /// <summary>The members that stand last: how long a route takes, and airspace on it that is closed to
    /// all.</summary>
    internal static void WriteRouteLast(this Utf8JsonWriter json, Route route, GroundSpeed? speed)
    {
        json.WriteDuration(speed, route.Distance);
        json.WriteClosures(route.Crossings);
    }

    /// <summary>The member that says how long a distance takes; none where no speed is given.</summary>
    internal static void WriteDuration(this Utf8JsonWriter json, GroundSpeed? speed, Sphere.Length distance)
    {
        if (speed is not null)
        {
            json.WriteNumber(
                "durationMinutes", Math.Round(speed.DurationOf(distance).TotalMinutes, JsonParts.MinuteDigits));
        }
    }

    /// <summary>The member <c>closures</c>: airspace crossed that is closed to all civil flights, though the stance
    /// lets it be crossed.</summary>
    internal static void WriteClosures(this Utf8JsonWriter json, IReadOnlyList<Crossing> crossings)
    {
        json.WriteStartArray("closures");
        foreach (var closed in ClosedAirspace.On(crossings))
        {
            json.WriteStartObject();
            json.WriteStrings("territories", closed.Territories.Select(each => each.Territory));
            json.WriteBoolean("end", closed.IsEnd);
            json.WriteString("from", Day(closed.Closure.From));
            json.WriteString("until", closed.Closure.Until is { } until ? Day(until) : null);
            json.WriteBoolean("partial", closed.Closure.IsPartial);
            json.WriteBoolean("reopeningUnverified", closed.Closure.IsReopeningUnverified);
            json.WriteString("source", closed.Closure.Source);
            json.WriteString("retrieved", Day(closed.Closure.Retrieved));
            json.WriteStrings("close", closed.Areas);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>What is said of a crossing, in the contract's order.</summary>
    internal static void WriteCrossingMembers(this Utf8JsonWriter json, Crossing crossing, Language language)
    {
        json.WriteString("territory", crossing.Territory);
        json.WriteString("state", crossing.State);
        json.WriteString("name", TerritoryNames.Name(crossing.Territory, language));
        json.WriteString("kind", Word(crossing.Kind));
        json.WriteString("role", Word(crossing.Role));
        json.WriteString("access", Word(crossing.Stance.Access));
        json.WriteKilometres("avoidKm", crossing.Stance.Avoid);
        json.WriteKilometres("distanceKm", crossing.Distance);
        json.WritePosition("entry", crossing.Entry);
        json.WritePosition("exit", crossing.Exit);
        json.WriteString("rule", crossing.Stance.Rule);
        json.WriteString("source", crossing.Stance.Source);
    }

    internal static void WriteBlockedBy(Utf8JsonWriter json, TerritoryStance stance, Language language)
    {
        json.WriteStartObject();
        json.WriteString("state", stance.State);
        json.WriteString("access", Word(stance.Access));
        json.WriteString("rule", stance.Rule);
        json.WriteString("territory", stance.Territory);
        json.WriteString("name", TerritoryNames.Name(stance.Territory, language));
        json.WriteString("source", stance.Source);
        json.WriteEndObject();
    }
}
