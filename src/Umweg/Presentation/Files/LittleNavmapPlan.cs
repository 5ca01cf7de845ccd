using System.Globalization;
using System.Xml;
using Umweg.Routes;

namespace Umweg.Presentation.Files;

/// <summary>Writes one way as a flight plan of Little Navmap (.lnmpln).</summary>
/// <remarks>Source: Little Navmap's manual, "Flight Plan File Format". Flight rules and altitude as in
/// <see cref="SimulatorPlan"/>; the day of creation is that of the stance, since no clock is read.</remarks>
internal static class LittleNavmapPlan
{
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Writes the file.</summary>
    public static void Write(
        AnswerContext context, Route route, IReadOnlyList<PlanPoint> points, FileWords words, Stream stream)
    {
        using var xml = XmlText.To(stream, indent: "  ");
        xml.WriteStartElement("LittleNavmap");
        xml.WriteAttributeString("xmlns", "xsi", null, Instance);
        xml.WriteAttributeString(
            "noNamespaceSchemaLocation", Instance, "https://www.littlenavmap.org/schema/lnmpln.xsd");
        xml.WriteStartElement("Flightplan");
        xml.WriteStartElement("Header");
        xml.WriteElementString("FlightplanType", "VFR");
        xml.WriteElementString("CruisingAlt", "0");
        xml.WriteElementString(
            "CreationDate",
            context.Stance.Date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
        xml.WriteElementString("FileVersion", "1.0");
        xml.WriteElementString("ProgramName", "Umweg");
        xml.WriteText("ProgramVersion", context.World.Engine);
        xml.WriteElementString("Documentation", "https://www.littlenavmap.org/lnmpln.html");
        xml.WriteText("Description", string.Join("\n", [.. words.DescriptionOf(route), words.Texts["files.unknown"]]));
        xml.WriteEndElement();
        xml.WriteStartElement("Waypoints");
        foreach (var point in points)
        {
            WritePoint(xml, point);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WritePoint(XmlWriter xml, PlanPoint point)
    {
        xml.WriteStartElement("Waypoint");
        if (point.Name is { } name)
        {
            xml.WriteText("Name", name);
        }

        xml.WriteElementString("Ident", point.Ident);
        xml.WriteElementString("Type", point.IsAerodrome ? "AIRPORT" : "USER");
        xml.WriteStartElement("Pos");
        xml.WriteAttributeString("Lon", Degrees.Fixed(point.Position.Longitude));
        xml.WriteAttributeString("Lat", Degrees.Fixed(point.Position.Latitude));
        xml.WriteAttributeString("Alt", "0.00");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
