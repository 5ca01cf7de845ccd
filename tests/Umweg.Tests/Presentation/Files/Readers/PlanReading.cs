using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Umweg.Places;
using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation.Files.Readers;

/// <summary>Strict readers of flight plans, each written from the published description of its format, which its
/// method names.</summary>
internal static class PlanReading
{
    private const string Sexagesimal = "([NSEW])(\\d{1,3})° (\\d{1,2})' (\\d{1,2}\\.\\d{2})\"";

    private static readonly Gazetteer Gazetteer = new();

    /// <summary>X-Plane's "Flightplan files (v11 .fms file format)".</summary>
    public static ReadWay Fms(byte[] file)
    {
        var lines = Encoding.ASCII.GetString(file).Split('\n').ToList();
        lines[^1].ShouldBeEmpty();
        lines[0].ShouldBe("I");
        lines[1].ShouldBe("1100 Version");
        lines[2].ShouldMatch(@"^CYCLE \d\d(0[1-9]|1[0-4])$");
        lines[3].ShouldMatch(@"^A?DEP \S+$");
        lines[4].ShouldMatch(@"^A?DES \S+$");
        lines[5].ShouldBe($"NUMENR {lines.Count - 7}");
        var points = lines[6..^1].ConvertAll(line => line.Split(' '));
        points.ShouldAllBe(point => point.Length == 6 && double.Parse(point[3], CultureInfo.InvariantCulture) == 0);
        points.ShouldAllBe(point => point[0] == "1" ? Regex.IsMatch(point[1], "^[A-Z]{4}$") : point[0] == "28");
        points[0][2].ShouldBe(lines[3].StartsWith("ADEP", StringComparison.Ordinal) ? "ADEP" : "DRCT");
        points[^1][2].ShouldBe(lines[4].StartsWith("ADES", StringComparison.Ordinal) ? "ADES" : "DRCT");
        points[1..^1].ShouldAllBe(point => point[2] == "DRCT");
        (points[0][1], points[^1][1]).ShouldBe((lines[3].Split(' ')[1], lines[4].Split(' ')[1]));
        return new(
            "",
            points.ConvertAll(point =>
                XmlReading.Position(XmlReading.Number(point[4]), XmlReading.Number(point[5]))));
    }

    /// <summary>Microsoft Flight Simulator's SDK, "Flight Plan Definitions".</summary>
    public static ReadWay Pln(byte[] file)
    {
        var root = XmlReading.Root(file);
        root.Name.LocalName.ShouldBe("SimBase.Document");
        (root.Required("Type"), root.Required("version")).ShouldBe(("AceXML", "1,0"));
        root.ShouldHold("Descr!", "FlightPlan.FlightPlan!");
        var plan = root.Elements().Last();
        plan.ShouldHold(
            "Title!", "FPType!", "CruisingAlt!", "DepartureID!", "DepartureLLA!", "DestinationID!", "DestinationLLA!",
            "Descr!", "DepartureName!", "DestinationName!", "AppVersion!", "ATCWaypoint*");
        plan.Element("FPType")!.Value.ShouldBe("VFR");
        var points = plan.Elements("ATCWaypoint").ToList();
        points.Select(point => point.Required("id")).ShouldBeUnique();
        foreach (var point in points)
        {
            point.ShouldHold("ATCWaypointType!", "WorldPosition!", "ICAO!");
            point.Required("id").ShouldMatch("^[A-Z0-9]{1,10}$");
            point.Element("ATCWaypointType")!.Value.ShouldBe(point.Required("id").Length == 4
                && point.Required("id").All(char.IsAsciiLetter) ? "Airport" : "User");
        }

        points[0].Required("id").ShouldBe(plan.Element("DepartureID")!.Value);
        points[^1].Required("id").ShouldBe(plan.Element("DestinationID")!.Value);
        var positions = points.ConvertAll(point => Position(point.Element("WorldPosition")!.Value));
        positions[0].ShouldBe(Position(plan.Element("DepartureLLA")!.Value));
        positions[^1].ShouldBe(Position(plan.Element("DestinationLLA")!.Value));
        return new(plan.Element("Title")!.Value, positions);
    }

    /// <summary>Little Navmap's manual, "Little Navmap Flight Plan File Format".</summary>
    public static ReadWay Lnmpln(byte[] file)
    {
        var root = XmlReading.Root(file);
        root.Name.LocalName.ShouldBe("LittleNavmap");
        root.ShouldHold("Flightplan!");
        var plan = root.Elements().Single();
        plan.ShouldHold("Header!", "Waypoints!");
        plan.Element("Header")!.ShouldHold(
            "FlightplanType!", "CruisingAlt!", "CreationDate!", "FileVersion!", "ProgramName!", "ProgramVersion!",
            "Documentation!", "Description!");
        plan.Element("Header")!.Element("CreationDate")!.Value.ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$");
        var points = plan.Element("Waypoints")!.Elements().ToList();
        foreach (var point in points)
        {
            point.Name.LocalName.ShouldBe("Waypoint");
            point.ShouldHold("Name", "Ident!", "Type!", "Pos!");
            new[] { "AIRPORT", "USER" }.ShouldContain(point.Element("Type")!.Value);
        }

        return new("", points.ConvertAll(point => point.Element("Pos")!).ConvertAll(position => XmlReading.Position(
            XmlReading.Number(position.Required("Lat")), XmlReading.Number(position.Required("Lon")))));
    }

    /// <summary>ICAO Doc 4444, appendix 2: points of eleven characters and DCT between them; aerodromes at the ends.
    /// </summary>
    public static ReadWay FieldFifteen(byte[] file)
    {
        var lines = Encoding.UTF8.GetString(file).Split('\n');
        var text = lines.Where(line => line.Length > 0 && line[0] != '#').ToList();
        text.Count.ShouldBe(2);
        text[1].ShouldMatch(@"^DOF/\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]) RMK/NOT FOR OPERATIONAL NAVIGATION$");
        return new("", [.. text[0].Split(" DCT ").Select(MinutePosition)]);
    }

    private static GeoPosition MinutePosition(string point)
    {
        var match = Regex.Match(point, @"^(\d\d)([0-5]\d)([NS])(\d{3})([0-5]\d)([EW])$");
        if (!match.Success)
        {
            point.ShouldMatch("^[A-Z]{4}$");
            return Gazetteer.Resolve(point, Language.English).Value.ShouldNotBeNull().Position;
        }

        var numbers = match.Groups.Values.Select(group => group.Value).ToList();
        return XmlReading.Position(
            Signed(numbers[3], numbers[1], numbers[2], "0"), Signed(numbers[6], numbers[4], numbers[5], "0"));
    }

    private static GeoPosition Position(string text)
    {
        var match = Regex.Match(text, $"^{Sexagesimal},{Sexagesimal},\\+000000\\.00$");
        match.Success.ShouldBeTrue(text);
        var angles = match.Groups.Values.Skip(1).Select(group => group.Value).ToList();
        return XmlReading.Position(
            Signed(angles[0], angles[1], angles[2], angles[3]), Signed(angles[4], angles[5], angles[6], angles[7]));
    }

    private static double Signed(string hemisphere, string degrees, string minutes, string seconds)
    {
        var (whole, sixtieths) = (XmlReading.Number(minutes), XmlReading.Number(seconds));
        whole.ShouldBeLessThan(60);
        sixtieths.ShouldBeLessThan(60);
        var angle = XmlReading.Number(degrees) + (whole / 60) + (sixtieths / 3600);
        return hemisphere is "S" or "W" ? -angle : angle;
    }
}
