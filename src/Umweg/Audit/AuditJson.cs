using System.Globalization;
using System.Text.Json;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Audit;

/// <summary>Writes what was audited as JSON of the schema <c>umweg.audit/1</c> (docs/api.md).</summary>
/// <remarks>Members may be added to the schema, never renamed or moved. Units are those of <see cref="RouteJson"/>;
/// times are ISO 8601 in UTC, to the second.</remarks>
public static class AuditJson
{
    /// <summary>The schema's name and version.</summary>
    public const string Schema = "umweg.audit/1";

    /// <summary>Writes it; names and sentences are in the language given.</summary>
    public static void Write(AuditReport report, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(stream, JsonParts.Options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartObject("query");
        json.WriteString("format", report.Format);
        json.WriteBoolean("enRoute", report.IsEnRoute);
        json.WriteStanceMembers(report.Stance);
        json.WriteEndObject();
        json.WriteData(report.World);
        json.WriteString("verdict", Word(report.Verdict));
        json.WriteStartArray("tracks");
        foreach (var track in report.Tracks)
        {
            WriteTrack(json, track, language);
        }

        json.WriteEndArray();
        json.WriteStartArray("unread");
        foreach (var part in report.Unread)
        {
            json.WriteStartObject();
            json.WriteString("name", part.Name);
            json.WriteNumber("positions", part.Positions);
            json.WriteString("reason", part.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (var gap in report.Gaps)
        {
            json.WriteStartObject();
            json.WriteString("from", gap.From);
            json.WriteString("to", gap.To);
            json.WriteStrings("closed", TerritoriesOf(gap.Closed));
            WriteLeg(json, "leg", gap.Leg);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStrings("notes", report.Notes);
        json.WriteEndObject();
    }

    /// <summary>The word that JSON uses for a verdict.</summary>
    internal static string Word(AuditVerdict verdict) => verdict switch
    {
        AuditVerdict.Clear => "clear",
        AuditVerdict.Exempt => "exempt",
        AuditVerdict.Undecided => "undecided",
        _ => "closed",
    };

    private static string Word(TrackFaultKind kind) => kind switch
    {
        TrackFaultKind.TooFast => "tooFast",
        TrackFaultKind.Backwards => "timesBackwards",
        _ => "nullPosition",
    };

    private static void WriteTrack(Utf8JsonWriter json, TrackAudit track, Language language)
    {
        json.WriteStartObject();
        json.WriteString("name", track.Name);
        json.WriteString("verdict", Word(track.Verdict));
        json.WriteString("date", track.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteBoolean("dateIsOwn", track.IsOwnDay);
        json.WriteNumber("pieces", track.Pieces);
        json.WriteNumber("positions", track.Positions);
        json.WriteKilometres("distanceKm", track.Distance);
        WriteTime(json, "begin", track.Begin);
        WriteTime(json, "end", track.End);
        json.WriteStrings("via", track.Via);
        json.WriteStrings("closed", track.StatesWhere(TrackAudit.IsClosed));
        json.WriteStrings("permissions", track.StatesWhere(TrackAudit.NeedsPermission));
        json.WriteStrings("avoided", track.StatesWhere(TrackAudit.IsAvoided));
        json.WriteStrings("exempt", track.Exempt);
        json.WriteStrings("inDoubt", TerritoriesOf(track.InDoubt));
        WriteFaults(json, track.Faults);
        json.WriteClosures([.. track.Crossings.Select(each => each.Crossing)]);
        WriteLeg(json, "longestLeg", track.LongestLeg);
        json.WriteStartArray("crossings");
        foreach (var each in track.Crossings)
        {
            json.WriteStartObject();
            json.WriteCrossingMembers(each.Crossing, language);
            WriteTime(json, "entryTime", each.EntryTime);
            WriteTime(json, "exitTime", each.ExitTime);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("polygons");
        foreach (var each in track.Polygons)
        {
            json.WriteStartObject();
            json.WriteString("rule", each.Polygon.Rule);
            json.WriteString("source", each.Polygon.Source);
            WriteLeg(json, "leg", each.Leg);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        BesideJson.Write(json, track, language);
        json.WriteEndObject();
    }

    private static IReadOnlyList<string> TerritoriesOf(IReadOnlyList<Crossing> crossings) =>
        [.. crossings.Select(crossing => crossing.Territory).Distinct(StringComparer.Ordinal)];

    private static void WriteFaults(Utf8JsonWriter json, IReadOnlyList<TrackFault> faults)
    {
        json.WriteStartArray("faults");
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteString("kind", Word(fault.Kind));
            json.WritePosition("from", fault.From.Position);
            json.WritePosition("to", fault.To.Position);
            WriteTime(json, "begin", fault.From.Time);
            WriteTime(json, "end", fault.To.Time);
            if (double.IsFinite(fault.Knots))
            {
                json.WriteNumber("speedKnots", Math.Round(fault.Knots));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLeg(Utf8JsonWriter json, string name, TrackLeg leg)
    {
        json.WriteStartObject(name);
        json.WriteKilometres("distanceKm", leg.Distance);
        json.WritePosition("from", leg.From);
        json.WritePosition("to", leg.To);
        WriteTime(json, "begin", leg.Begin);
        WriteTime(json, "end", leg.End);
        json.WriteEndObject();
    }

    /// <summary>A time as exact as it is known, so that a track that is read again is the same.</summary>
    internal static string Instant(DateTimeOffset time) => time.ToUniversalTime().ToString(
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time of a crossing, to the second.</summary>
    internal static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time) => json.WriteString(
        name, time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
