using System.Xml;
using Umweg.Places;
using Umweg.Policy;
using Umweg.Presentation.Map;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Presentation.Files;

/// <summary>Writes all ways as KML 2.2 (OGC 07-147r2): a folder for each with its line and its crossings.</summary>
/// <remarks>Lines are those of <see cref="MapLine"/>, dense and cut at 180 degrees, and follow the ground. Ways after
/// the first show their line alone until their crossings are ticked.</remarks>
internal static class KmlFile
{
    private const string Namespace = "http://www.opengis.net/kml/2.2";
    private const string Opaque = "ff";

    /// <summary>Writes the file.</summary>
    public static void Write(Answer.Found answer, FileWords words, Stream stream)
    {
        using var xml = XmlText.To(stream, indent: " ");
        xml.WriteStartElement("kml", Namespace);
        xml.WriteStartElement("Document");
        xml.WriteText("name", words.Title);
        xml.WriteText("description", string.Join("\n", words.Description));
        WriteStyles(xml);
        foreach (var route in answer.Routes)
        {
            WriteWay(xml, route, words);
        }

        WritePlace(xml, answer.Context.From);
        WritePlace(xml, answer.Context.To);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteStyles(XmlWriter xml)
    {
        for (var i = 0; i < MapPalette.Ways.Count; i++)
        {
            xml.WriteStartElement("Style");
            xml.WriteAttributeString("id", $"way{i + 1}");
            xml.WriteStartElement("LineStyle");
            xml.WriteElementString("color", Colour(MapPalette.Ways[i].Colour));
            xml.WriteElementString("width", "3");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        foreach (var (id, colour) in new[]
        {
            ("open", MapPalette.Paper), ("permission", MapPalette.PermissionLine), ("avoided", MapPalette.AvoidedLine),
        })
        {
            xml.WriteStartElement("Style");
            xml.WriteAttributeString("id", id);
            xml.WriteStartElement("IconStyle");
            xml.WriteElementString("color", Colour(colour));
            xml.WriteElementString("scale", "0.7");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private static void WriteWay(XmlWriter xml, Route route, FileWords words)
    {
        xml.WriteStartElement("Folder");
        xml.WriteText("name", words.OfWay(route));
        xml.WriteStartElement("Placemark");
        xml.WriteText("name", words.OfWay(route));
        xml.WriteText("description", $"{words.RemarksOn(route)} {words.Warning}");
        xml.WriteElementString("styleUrl", $"#way{((route.Rank - 1) % MapPalette.Ways.Count) + 1}");
        WriteLine(xml, MapLine.Of(route.Waypoints).Parts);
        xml.WriteEndElement();
        xml.WriteStartElement("Folder");
        xml.WriteText("name", words.Texts["files.crossings"]);
        if (route.Rank > 1)
        {
            xml.WriteElementString("visibility", "0");
        }

        foreach (var crossing in route.Crossings)
        {
            WriteCrossing(xml, crossing, words, isVisible: route.Rank == 1);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A line in one part or several, on the ground.</summary>
    internal static void WriteLine(XmlWriter xml, IReadOnlyList<IReadOnlyList<GeoPosition>> parts)
    {
        if (parts.Count > 1)
        {
            xml.WriteStartElement("MultiGeometry");
        }

        foreach (var part in parts)
        {
            xml.WriteStartElement("LineString");
            xml.WriteElementString("tessellate", "1");
            xml.WriteElementString("coordinates", string.Join(' ', part.Select(Coordinates)));
            xml.WriteEndElement();
        }

        if (parts.Count > 1)
        {
            xml.WriteEndElement();
        }
    }

    // A point where the territory is entered.
    private static void WriteCrossing(XmlWriter xml, Crossing crossing, FileWords words, bool isVisible)
    {
        xml.WriteStartElement("Placemark");
        xml.WriteText("name", words.NameOf(crossing));
        if (!isVisible)
        {
            xml.WriteElementString("visibility", "0");
        }

        xml.WriteText("description", words.RemarksOn(crossing));
        xml.WriteElementString(
            "styleUrl",
            crossing.Stance.Avoid > Length.Zero ? "#avoided"
            : crossing.Stance.Access == Access.Permission ? "#permission"
            : "#open");
        WritePoint(xml, crossing.Entry);
        xml.WriteEndElement();
    }

    private static void WritePlace(XmlWriter xml, Place place)
    {
        xml.WriteStartElement("Placemark");
        xml.WriteText("name", MapWords.OfPlace(place));
        WritePoint(xml, place.Position);
        xml.WriteEndElement();
    }

    private static void WritePoint(XmlWriter xml, GeoPosition position)
    {
        xml.WriteStartElement("Point");
        xml.WriteElementString("coordinates", Coordinates(position));
        xml.WriteEndElement();
    }

    /// <summary>A position as KML has it, longitude first.</summary>
    internal static string Coordinates(GeoPosition position) =>
        $"{Degrees.Decimal(position.Longitude)},{Degrees.Decimal(position.Latitude)}";

    /// <summary>From #rrggbb to opaque aabbggrr.</summary>
    internal static string Colour(string colour) => Opaque + colour[5..7] + colour[3..5] + colour[1..3];
}
