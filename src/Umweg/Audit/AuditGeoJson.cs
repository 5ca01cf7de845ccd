using System.Text.Json;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Audit;

/// <summary>Writes what was audited as GeoJSON (RFC 7946): a feature for each crossing of each track in order, then the
/// closed polygons that tracks enter, then the ways that were asked for beside them.</summary>
/// <remarks>
/// <para>The member <c>feature</c> of a feature's properties tells them apart: <c>crossing</c>, <c>closedPolygon</c>,
/// <c>computed</c>. A track with positions that cannot be right is there as it was written too (<c>track</c>), and its
/// crossings, which are without them, are called <c>believedCrossing</c>.</para>
/// <para>Lines are cut at 180 degrees and hold every position of the track; where its positions have times,
/// <c>coordTimes</c> has one for each of the line's. The colours are those of simplestyle (<c>stroke</c>).</para>
/// <para>Umweg reads it again as the same tracks: crossings of one <c>trackNumber</c> are one track, and what is no
/// crossing is passed over.</para>
/// </remarks>
public static class AuditGeoJson
{
    private const double StrokeWidth = 3;
    private const double StrokeWidthOfClosed = 5;
    private const double StrokeWidthOfWays = 2;

    /// <summary>Writes the report; names are in the language given.</summary>
    public static void Write(AuditReport report, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(stream, JsonParts.Options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("verdict", AuditJson.Word(report.Verdict));
        json.WriteBoolean("enRoute", report.IsEnRoute);
        json.WriteStrings("notes", report.Notes);
        json.WriteStartArray("features");
        foreach (var (track, i) in report.Tracks.Select((track, i) => (track, i)))
        {
            foreach (var each in track.Crossings)
            {
                WriteCrossing(json, track, i + 1, each, language);
            }

            if (track.Faults.Count > 0)
            {
                WriteAsWritten(json, track, i + 1);
            }
        }

        foreach (var entered in report.Tracks.SelectMany(track => track.Polygons).DistinctBy(each => each.Polygon))
        {
            WritePolygon(json, entered.Polygon);
        }

        foreach (var (track, i) in report.Tracks.Select((track, i) => (track, i)))
        {
            foreach (var route in track.Beside is { } answer ? AnswerParts.Of(answer).Routes : [])
            {
                WriteWay(json, track, i + 1, route, language);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCrossing(
        Utf8JsonWriter json, TrackAudit track, int number, TimedCrossing each, Language language)
    {
        var parts = DenseTrack.Of(track, each);
        var style = TrackPieces.StyleOf(track, each.Crossing);
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        WriteLine(json, parts);
        json.WriteStartObject("properties");
        json.WriteString(AuditFeature.Key, AuditFeature.OfCrossings(track));
        WriteTrack(json, track, number);
        json.WriteCrossingMembers(each.Crossing, language);
        json.WriteBoolean("exempt", TrackPieces.IsExempt(track, each.Crossing));
        AuditJson.WriteTime(json, "entryTime", each.EntryTime);
        AuditJson.WriteTime(json, "exitTime", each.ExitTime);
        WriteStroke(
            json,
            TrackPieces.ColourOf(style),
            style == TrackStyles.Closed ? StrokeWidthOfClosed : StrokeWidth);
        WriteTimes(json, parts);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAsWritten(Utf8JsonWriter json, TrackAudit track, int number)
    {
        var parts = DenseTrack.AsWritten(track);
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        WriteLine(json, parts);
        json.WriteStartObject("properties");
        json.WriteString(AuditFeature.Key, AuditFeature.AsWritten);
        WriteTrack(json, track, number);
        WriteStroke(json, MapPalette.Muted, StrokeWidthOfWays);
        WriteTimes(json, parts);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLine(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<TrackPoint>> parts) =>
        json.WriteGeometry("geometry", [.. parts.Select(part =>
            (IReadOnlyList<GeoPosition>)[.. part.Select(point => point.Position)])]);

    private static void WriteTrack(Utf8JsonWriter json, TrackAudit track, int number)
    {
        json.WriteString("track", track.Name);
        json.WriteNumber("trackNumber", number);
        json.WriteString("verdict", AuditJson.Word(track.Verdict));
        json.WriteString("date", AuditFeature.DayOf(track));
        json.WriteBoolean("dateIsOwn", track.IsOwnDay);
    }

    private static void WriteStroke(Utf8JsonWriter json, string colour, double width)
    {
        json.WriteString("stroke", colour);
        json.WriteNumber("stroke-width", width);
    }

    // A list for a line, a list of lists for several: the custom of converters from GPX.
    private static void WriteTimes(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<TrackPoint>> parts)
    {
        if (parts.All(part => part.All(point => point.Time is null)))
        {
            return;
        }

        json.WriteStartArray("coordTimes");
        foreach (var part in parts)
        {
            if (parts.Count > 1)
            {
                json.WriteStartArray();
            }

            foreach (var point in part)
            {
                json.WriteStringValue(point.Time is { } time ? AuditJson.Instant(time) : null);
            }

            if (parts.Count > 1)
            {
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
    }

    // Its outline as a line where it has to be cut at 180 degrees.
    private static void WritePolygon(Utf8JsonWriter json, ClosedPolygon polygon)
    {
        IReadOnlyList<SpherePoint> ring = [.. polygon.Ring.Select(Wgs84.ToSphere)];
        var outline = MapLine.Of([.. ring, ring[0]]);
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        if (outline.Parts.Count == 1)
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Polygon");
            json.WriteLines("coordinates", outline.Parts);
            json.WriteEndObject();
        }
        else
        {
            json.WriteGeometry("geometry", outline);
        }

        json.WriteStartObject("properties");
        json.WriteString(AuditFeature.Key, AuditFeature.Polygon);
        json.WriteString("rule", polygon.Rule);
        json.WriteString("source", polygon.Source);
        WriteStroke(json, TrackPieces.ColourOf(TrackStyles.Closed), StrokeWidthOfWays);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteWay(Utf8JsonWriter json, TrackAudit track, int number, Route route, Language language)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteGeometry("geometry", MapLine.Of(route.Waypoints));
        json.WriteStartObject("properties");
        json.WriteString(AuditFeature.Key, AuditFeature.Computed);
        json.WriteString("title", new AnswerWords(language).Row(route.Via));
        WriteTrack(json, track, number);
        BesideJson.WriteMembers(json, track, route);
        WriteStroke(json, MapWays.StyleOf(route.Rank - 1).Colour, StrokeWidthOfWays);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
