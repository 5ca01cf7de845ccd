using System.Xml;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Presentation.Files;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Audit;

/// <summary>Writes what was audited as KML 2.2 (OGC 07-147r2): a folder for each track with a placemark for each of its
/// crossings, and in a folder of their own the ways that were asked for beside it.</summary>
/// <remarks>
/// <para>Lines are dense, cut at 180 degrees, follow the ground and hold every position of the track. Where all of them
/// have times, a crossing is a <c>gx:Track</c>, of Google's extensions of KML 2.2, which has a time for each.</para>
/// <para>Umweg reads it again as the same tracks, by the <c>ExtendedData</c> of the placemarks: crossings of one
/// <c>trackNumber</c> are one track, and a <c>feature</c> <c>computed</c> are passed over.</para>
/// </remarks>
public static class AuditKml
{
    private const string Namespace = "http://www.opengis.net/kml/2.2";
    private const string Extensions = "http://www.google.com/kml/ext/2.2";
    private const string Way = "way";
    private const string Polygon = "polygon";
    private const string HalfOpaque = "80";
    private const double Width = 4;
    private const double WidthOfWays = 2;

    /// <summary>Writes the report; words are in the language given, that of the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    /// <param name="stream">Receives the text as UTF-8.</param>
    /// <param name="name">What the document is called if the file has no one track with a name; null: none.</param>
    public static void Write(AuditReport report, Language language, Stream stream, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = new AuditMapWords(report, language);
        using var xml = Presentation.XmlText.To(stream, indent: " ");
        xml.WriteStartElement("kml", Namespace);
        xml.WriteAttributeString("xmlns", "gx", null, Extensions);
        xml.WriteStartElement("Document");
        xml.WriteText("name", words.Title(name));
        xml.WriteText("description", string.Join("\n", words.Description()));
        WriteStyles(xml);
        for (var i = 0; i < report.Tracks.Count; i++)
        {
            WriteTrack(xml, report.Tracks[i], i, words);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteStyles(XmlWriter xml)
    {
        foreach (var style in TrackStyles.All)
        {
            WriteStyle(xml, style, TrackPieces.ColourOf(style), Width);
        }

        WriteStyle(xml, AuditFeature.AsWritten, MapPalette.Muted, WidthOfWays);
        xml.WriteStartElement("Style");
        xml.WriteAttributeString("id", Polygon);
        xml.WriteStartElement("PolyStyle");
        xml.WriteElementString("color", HalfOpaque + KmlFile.Colour(MapPalette.ClosedFill)[2..]);
        xml.WriteEndElement();
        xml.WriteEndElement();
        for (var i = 0; i < MapPalette.Ways.Count; i++)
        {
            WriteStyle(xml, $"{Way}{i + 1}", MapPalette.Ways[i].Colour, WidthOfWays);
        }
    }

    private static void WriteStyle(XmlWriter xml, string id, string colour, double width)
    {
        xml.WriteStartElement("Style");
        xml.WriteAttributeString("id", id);
        xml.WriteStartElement("LineStyle");
        xml.WriteElementString("color", KmlFile.Colour(colour));
        xml.WriteElementString("width", Degrees.Decimal(width));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteTrack(XmlWriter xml, TrackAudit track, int index, AuditMapWords words)
    {
        xml.WriteStartElement("Folder");
        xml.WriteText("name", words.NameOf(index));
        xml.WriteText("description", string.Join("\n", [words.Verdict(index), .. words.Remarks(index), words.Warning]));
        foreach (var each in track.Crossings)
        {
            WriteCrossing(xml, track, index, each, words);
        }

        if (track.Faults.Count > 0)
        {
            WriteAsWritten(xml, track, index, words);
        }

        foreach (var entered in track.Polygons.DistinctBy(each => each.Polygon))
        {
            WritePolygon(xml, entered.Polygon, words);
        }

        if (words.RoutesOf(track) is { Count: > 0 } routes)
        {
            xml.WriteStartElement("Folder");
            xml.WriteText("name", words.Beside);
            foreach (var route in routes)
            {
                WriteWay(xml, track, index, route, words);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCrossing(
        XmlWriter xml, TrackAudit track, int index, TimedCrossing each, AuditMapWords words)
    {
        xml.WriteStartElement("Placemark");
        xml.WriteText("name", words.NameOf(each));
        xml.WriteText("description", $"{words.RemarksOn(track, each)} {words.Warning}");
        xml.WriteElementString("styleUrl", $"#{TrackPieces.StyleOf(track, each.Crossing)}");
        WriteData(
            xml,
            (AuditFeature.Key, AuditFeature.OfCrossings(track)), ("track", track.Name), ("trackNumber", $"{index + 1}"),
            ("verdict", AuditJson.Word(track.Verdict)), ("date", AuditFeature.DayOf(track)),
            ("dateIsOwn", track.IsOwnDay ? "true" : "false"),
            ("territory", each.Crossing.Territory), ("state", each.Crossing.State ?? ""),
            ("role", RouteJson.Word(each.Crossing.Role)), ("access", RouteJson.Word(each.Crossing.Stance.Access)),
            ("exempt", TrackPieces.IsExempt(track, each.Crossing) ? "true" : "false"),
            ("distanceKm", Degrees.Decimal(each.Crossing.Distance.Kilometres, 6)),
            ("rule", each.Crossing.Stance.Rule ?? ""), ("source", each.Crossing.Stance.Source ?? ""));
        WriteLine(xml, DenseTrack.Of(track, each));
        xml.WriteEndElement();
    }

    private static void WriteAsWritten(XmlWriter xml, TrackAudit track, int index, AuditMapWords words)
    {
        xml.WriteStartElement("Placemark");
        xml.WriteText("name", words.NameOf(index));
        xml.WriteElementString("visibility", "0");
        xml.WriteText("description", string.Join(' ', [.. words.Remarks(index), words.Warning]));
        xml.WriteElementString("styleUrl", $"#{AuditFeature.AsWritten}");
        WriteData(
            xml,
            (AuditFeature.Key, AuditFeature.AsWritten), ("track", track.Name), ("trackNumber", $"{index + 1}"),
            ("verdict", AuditJson.Word(track.Verdict)), ("date", AuditFeature.DayOf(track)),
            ("dateIsOwn", track.IsOwnDay ? "true" : "false"));
        WriteLine(xml, DenseTrack.AsWritten(track));
        xml.WriteEndElement();
    }

    private static void WriteLine(XmlWriter xml, IReadOnlyList<IReadOnlyList<TrackPoint>> parts)
    {
        if (parts.All(part => part.All(point => point.Time is not null)))
        {
            WriteTimedLines(xml, parts);
        }
        else
        {
            KmlFile.WriteLine(xml, [.. parts.Select(part =>
                (IReadOnlyList<GeoPosition>)[.. part.Select(point => point.Position)])]);
        }
    }

    private static void WritePolygon(XmlWriter xml, ClosedPolygon polygon, AuditMapWords words)
    {
        xml.WriteStartElement("Placemark");
        xml.WriteText("name", polygon.Rule);
        xml.WriteText("description", string.Join(' ', new[] { polygon.Source, words.Warning }.OfType<string>()));
        xml.WriteElementString("styleUrl", $"#{Polygon}");
        WriteData(xml, (AuditFeature.Key, AuditFeature.Polygon), ("rule", polygon.Rule));
        xml.WriteStartElement("Polygon");
        xml.WriteElementString("tessellate", "1");
        xml.WriteStartElement("outerBoundaryIs");
        xml.WriteStartElement("LinearRing");
        xml.WriteElementString(
            "coordinates", string.Join(' ', polygon.Ring.Append(polygon.Ring[0]).Select(KmlFile.Coordinates)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteWay(XmlWriter xml, TrackAudit track, int index, Route route, AuditMapWords words)
    {
        xml.WriteStartElement("Placemark");
        xml.WriteText("name", words.OfWay(track, route, isShort: true));
        xml.WriteText("description", $"{words.OfWay(track, route, isShort: false)}. {words.Warning}");
        xml.WriteElementString("styleUrl", $"#{Way}{((route.Rank - 1) % MapPalette.Ways.Count) + 1}");
        WriteData(
            xml,
            (AuditFeature.Key, AuditFeature.Computed), ("track", track.Name), ("trackNumber", $"{index + 1}"),
            ("rank", $"{route.Rank}"), ("distanceKm", Degrees.Decimal(route.Distance.Kilometres, 6)),
            ("via", string.Join(' ', route.Via)));
        KmlFile.WriteLine(xml, MapLine.Of(route.Waypoints).Parts);
        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> data)
    {
        xml.WriteStartElement("ExtendedData");
        foreach (var (name, value) in data)
        {
            xml.WriteStartElement("Data");
            xml.WriteAttributeString("name", name);
            xml.WriteText("value", value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // All times of a part come before its positions, as Google's schema has it.
    private static void WriteTimedLines(XmlWriter xml, IReadOnlyList<IReadOnlyList<TrackPoint>> parts)
    {
        if (parts.Count > 1)
        {
            xml.WriteStartElement("MultiTrack", Extensions);
        }

        foreach (var part in parts)
        {
            xml.WriteStartElement("Track", Extensions);
            foreach (var point in part)
            {
                xml.WriteElementString("when", Namespace, AuditJson.Instant(point.Time!.Value));
            }

            foreach (var point in part)
            {
                var position = point.Position;
                xml.WriteElementString(
                    "coord",
                    Extensions,
                    $"{Degrees.Decimal(position.Longitude)} {Degrees.Decimal(position.Latitude)} 0");
            }

            xml.WriteEndElement();
        }

        if (parts.Count > 1)
        {
            xml.WriteEndElement();
        }
    }
}
