using System.Globalization;
using System.Xml;
using Umweg.Presentation.Map;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Presentation.Files;

/// <summary>Writes all ways as tracks of GPX 1.1, places and entries into territories as waypoints.</summary>
/// <remarks>Longitudes are below 180 in GPX, so that a track which is cut there ends at 179.9999999, 1 cm before; the
/// next segment begins at -180.</remarks>
internal static class GpxFile
{
    private const string Namespace = "http://www.topografix.com/GPX/1/1";
    private const double Easternmost = 179.9999999;

    /// <summary>Writes the file; <paramref name="lines"/> are those of the ways.</summary>
    public static void Write(
        Answer.Found answer, IReadOnlyList<MapLine> lines, FileWords words, Stream stream)
    {
        using var xml = XmlText.To(stream, indent: " ");
        xml.WriteStartElement("gpx", Namespace);
        xml.WriteAttributeString("version", "1.1");
        xml.WriteAttributeString("creator", "Umweg");
        xml.WriteStartElement("metadata");
        xml.WriteText("name", words.Title);
        xml.WriteText("desc", string.Join("\n", words.Description));
        xml.WriteStartElement("copyright");
        xml.WriteAttributeString("author", "OpenStreetMap contributors");
        xml.WriteElementString("license", "https://opendatacommons.org/licenses/odbl/1-0/");
        xml.WriteEndElement();
        xml.WriteEndElement();
        foreach (var place in new[] { answer.Context.From, answer.Context.To })
        {
            WritePoint(xml, "wpt", place.Position, MapWords.OfPlace(place), remarks: null);
        }

        foreach (var route in answer.Routes)
        {
            foreach (var crossing in route.Crossings)
            {
                WritePoint(
                    xml, "wpt", crossing.Entry, $"{route.Rank} {words.NameOf(crossing)}", words.RemarksOn(crossing));
            }
        }

        foreach (var (route, line) in answer.Routes.Zip(lines))
        {
            WriteWay(xml, route, line, words);
        }

        xml.WriteEndElement();
    }

    private static void WriteWay(XmlWriter xml, Route route, MapLine line, FileWords words)
    {
        xml.WriteStartElement("trk");
        xml.WriteText("name", words.OfWay(route));
        xml.WriteText("cmt", words.Warning);
        xml.WriteText("desc", words.RemarksOn(route));
        xml.WriteElementString("number", route.Rank.ToString(CultureInfo.InvariantCulture));
        foreach (var part in line.Parts)
        {
            xml.WriteStartElement("trkseg");
            foreach (var position in part)
            {
                WritePoint(xml, "trkpt", position, name: null, remarks: null);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WritePoint(XmlWriter xml, string kind, GeoPosition position, string? name, string? remarks)
    {
        xml.WriteStartElement(kind);
        xml.WriteAttributeString("lat", Degrees.Decimal(position.Latitude));
        xml.WriteAttributeString("lon", Degrees.Decimal(Math.Min(position.Longitude, Easternmost)));
        if (name is not null)
        {
            xml.WriteText("name", name);
        }

        if (remarks is not null)
        {
            xml.WriteText("desc", remarks);
        }

        xml.WriteEndElement();
    }
}
