using System.Xml;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Presentation.Files;

/// <summary>Writes one way as a flight plan of Microsoft Flight Simulator (.pln).</summary>
/// <remarks>Source: the simulator's SDK, "Flight Plan Definitions". The format demands flight rules and a cruising
/// altitude: <c>VFR</c> and 0 stand for "not known", as the description says.</remarks>
internal static class SimulatorPlan
{
    /// <summary>Writes the file.</summary>
    public static void Write(
        Route route, IReadOnlyList<PlanPoint> points, FileWords words, Stream stream)
    {
        var (from, to) = (points[0], points[^1]);
        using var xml = XmlText.To(stream, indent: "    ");
        xml.WriteStartElement("SimBase.Document");
        xml.WriteAttributeString("Type", "AceXML");
        xml.WriteAttributeString("version", "1,0");
        xml.WriteElementString("Descr", "AceXML Document");
        xml.WriteStartElement("FlightPlan.FlightPlan");
        xml.WriteElementString("Title", $"{from.Ident} to {to.Ident}");
        xml.WriteElementString("FPType", "VFR");
        xml.WriteElementString("CruisingAlt", "0");
        xml.WriteElementString("DepartureID", from.Ident);
        xml.WriteElementString("DepartureLLA", Position(from.Position));
        xml.WriteElementString("DestinationID", to.Ident);
        xml.WriteElementString("DestinationLLA", Position(to.Position));
        xml.WriteText("Descr", string.Join(" ", [.. words.DescriptionOf(route), words.Texts["files.unknown"]]));
        xml.WriteText("DepartureName", from.Name!);
        xml.WriteText("DestinationName", to.Name!);
        xml.WriteStartElement("AppVersion");
        xml.WriteElementString("AppVersionMajor", "10");
        xml.WriteElementString("AppVersionBuild", "61472");
        xml.WriteEndElement();
        foreach (var point in points)
        {
            WritePoint(xml, point);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Points of one's own carry an ident too: without it the simulator has been seen to take them to the North Pole.
    private static void WritePoint(XmlWriter xml, PlanPoint point)
    {
        xml.WriteStartElement("ATCWaypoint");
        xml.WriteAttributeString("id", point.Ident);
        xml.WriteElementString("ATCWaypointType", point.IsAerodrome ? "Airport" : "User");
        xml.WriteElementString("WorldPosition", Position(point.Position));
        xml.WriteStartElement("ICAO");
        xml.WriteElementString("ICAOIdent", point.Ident);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Position(GeoPosition position) =>
        $"{Degrees.Sexagesimal(position.Latitude, "NS")},{Degrees.Sexagesimal(position.Longitude, "EW")},+000000.00";
}
