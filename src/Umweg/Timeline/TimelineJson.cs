using System.Globalization;
using System.Text.Json;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Timeline;

/// <summary>Writes a timeline as JSON of the schema <c>umweg.timeline/1</c> (docs/api.md).</summary>
public static class TimelineJson
{
    /// <summary>The schema's name and version.</summary>
    public const string Schema = "umweg.timeline/1";

    /// <summary>Writes the timeline; names of territories are in the language given.</summary>
    public static void Write(TimelineAnswer timeline, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        var context = AnswerParts.Of(timeline.Spans[0].Answer).Context;
        using var json = new Utf8JsonWriter(stream, JsonParts.Options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartObject("query");
        json.WriteStartObject("from");
        json.WritePlaceMembers(context.From);
        json.WriteEndObject();
        json.WriteStartObject("to");
        json.WritePlaceMembers(context.To);
        json.WriteEndObject();
        json.WriteString("fromDate", Day(timeline.Spans[0].From));
        json.WriteString("untilDate", Day(timeline.Spans[^1].Until));
        json.WriteStrings("policies", context.Stance.Policies);
        json.WriteString("worldview", context.Stance.Worldview);
        json.WriteEndObject();
        json.WriteStartArray("spans");
        foreach (var span in timeline.Spans)
        {
            WriteSpan(json, span, language);
        }

        json.WriteEndArray();
        json.WriteStrings("quietDays", timeline.QuietDays.Select(Day));
        json.WriteStrings("notes", timeline.Notes);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, TimelineSpan span, Language language)
    {
        var (_, routes, blockedBy) = AnswerParts.Of(span.Answer);
        json.WriteStartObject();
        json.WriteString("from", Day(span.From));
        json.WriteString("until", Day(span.Until));
        json.WriteString("status", routes.Count > 0 ? "found" : "blocked");
        json.WriteStartArray("routes");
        foreach (var route in routes)
        {
            json.WriteStartObject();
            json.WriteRouteNumbers(route);
            json.WriteRouteLast(route, speed: null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStrings("blockedBy", blockedBy.Select(stance => stance.Territory));
        json.WriteStartArray("changes");
        foreach (var change in span.Changes)
        {
            json.WriteStartObject();
            json.WriteString("territory", change.After.Territory);
            json.WriteString("state", change.After.State);
            json.WriteString("name", TerritoryNames.Name(change.After.Territory, language));
            WriteStance(json, "before", change.Before);
            WriteStance(json, "after", change.After);
            json.WriteString("group", change.Group);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStance(Utf8JsonWriter json, string name, TerritoryStance stance)
    {
        json.WriteStartObject(name);
        json.WriteString("access", RouteJson.Word(stance.Access));
        json.WriteKilometres("avoidKm", stance.Avoid);
        json.WriteString("rule", stance.Rule);
        json.WriteString("source", stance.Source);
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
