using Shouldly;
using Umweg.Query;

namespace Umweg.Tests.Audit.Formats;

/// <summary>
/// FEATURE UNDER TEST: flight plans of instruments and simulators are read: Garmin, X-Plane, Microsoft Flight
/// Simulator,
/// Little Navmap; a point that has no position is refused by its name, a damaged row with its line.
/// METHOD: files written by hand after the formats' descriptions, in the variants that programs write.
/// </summary>
public sealed class PlanReaderTests
{
    private const string Table =
        "<flight-plan xmlns='http://www8.garmin.com/xmlschemas/FlightPlan/v1'><waypoint-table>"
        + "<waypoint><identifier>EDDB</identifier><type>AIRPORT</type><country-code>ED</country-code><lat>52.36</lat>"
        + "<lon>13.5</lon></waypoint>"
        + "<waypoint><identifier>LTFM</identifier><type>AIRPORT</type><lat>41.26</lat><lon>28.74</lon></waypoint>"
        + "<waypoint><identifier>AB</identifier><type>NDB</type><country-code>ED</country-code><lat>50</lat>"
        + "<lon>14</lon></waypoint><waypoint><identifier>AB</identifier><type>VOR</type><country-code>LZ</country-code>"
        + "<lat>48</lat><lon>18</lon></waypoint></waypoint-table>";

    private const string Old = "I\n3 version\n1\n2\n";
    private const string New = "I\n1100 Version\nCYCLE 2601\nADEP EDDB\nADES LHBP\nNUMENR 3\n";
    private const string Rows = "1 EDDB ADEP 157.0 52.36 13.5\n28 +50.000_+015.000 DRCT 0 50 15\n1 LHBP ADES 0 "
        + "47.43 19.26\n";

    [Theory]
    [InlineData("<route><route-name>A B</route-name>{EDDB}{LTFM}</route></flight-plan>",
        "fpl: A B 52.36,13.5 41.26,28.74")]
    [InlineData("<route>{EDDB}<route-point><waypoint-identifier>AB</waypoint-identifier><waypoint-type>"
        + "VOR</waypoint-type>"
        + "</route-point>{LTFM}</route></flight-plan>", "fpl: 52.36,13.5 48,18 41.26,28.74")]
    [InlineData("<route>{EDDB}<route-point><waypoint-identifier>AB</waypoint-identifier>"
        + "<waypoint-country-code>ED</waypoint-country-code></route-point>{LTFM}</route></flight-plan>",
        "fpl: 52.36,13.5 50,14 41.26,28.74")]
    public void Garmin_routes_lead_over_their_table(string route, string expected) =>
        Files.Read(Table + Filled(route)).ShouldBe(expected);

    [Fact]
    public void A_route_as_Garmin_writes_it_is_read() =>
        Files.Read("""
            <?xml version="1.0" encoding="utf-8"?>
            <flight-plan xmlns="http://www8.garmin.com/xmlschemas/FlightPlan/v1"><created>2026-01-01T00:00:00Z</created>
            <waypoint-table><waypoint><identifier>EDDB</identifier><type>AIRPORT</type><country-code>ED</country-code>
            <lat>52.36</lat><lon>13.50</lon><comment/></waypoint><waypoint><identifier>LTFM</identifier><type>
            AIRPORT</type>
            <lat> 41.26 </lat><lon>28.74</lon></waypoint></waypoint-table><route><route-name>A</route-name>
            <flight-plan-index>1</flight-plan-index><route-point><waypoint-identifier>EDDB</waypoint-identifier>
            <waypoint-type>AIRPORT</waypoint-type></route-point><route-point>
            <waypoint-identifier>LTFM</waypoint-identifier></route-point></route></flight-plan>
            """).ShouldBe("fpl: A 52.36,13.5 41.26,28.74");

    [Theory]
    [InlineData("<route>{EDDB}{LIRF}</route></flight-plan>",
        "The flight plan of Garmin (FPL) leads over 'LIRF', which its own table of waypoints does not have.")]
    [InlineData("<route>{EDDB}{AB}</route></flight-plan>",
        "The flight plan of Garmin (FPL) leads over 'AB', of which its table of waypoints has several in "
        + "different places;"
        + " give the point's country and type.")]
    [InlineData("</flight-plan>",
        "The file of Garmin (FPL) holds 3 waypoints and no route over them, which is no track.")]
    [InlineData("<route>{EDDB}{LTFM}", "The file is FPL (Garmin), but its XML is damaged or cut off: line 1, column ")]
    public void Garmin_routes_that_lead_nowhere_are_refused(string route, string sentence)
    {
        Files.Error(Table + Filled(route)).ShouldStartWith(sentence);
        Files.Error(Table + Filled(route), Language.German).ShouldNotStartWith(sentence);
    }

    [Fact]
    public void Garmin_positions_out_of_range_are_named() =>
        Files.Error(Table.Replace("52.36", "95.36") + Filled("<route>{EDDB}{LTFM}</route></flight-plan>"))
            .ShouldStartWith("'EDDB 95.36 13.5' is no position");

    [Theory]
    [InlineData(New + Rows, "fms: EDDB - LHBP 52.36,13.5 50,15 47.43,19.26")]
    [InlineData("A\r\n1100 version\r\nCYCLE 1710\r\nDEP CTF\r\nDES RDU\r\nNUMENR 2\r\n3 CTF DRCT 0 50 15\r\n"
        + "3 RDU V155 0 51\t16\r\n", "fms: CTF - RDU 50,15 51,16")]
    [InlineData("I\n1100 Version\nCYCLE 1710\nADEP KGSO\nDEPRWY RW14\nSID TRSHA1\nSIDTRANS BAWDS\nADES "
        + "KRDU\nDESRWY RW05L\n"
        + "STAR ALDAN1\nSTARTRANS ROA\nAPP I05L\nNUMENR 2\n1 KGSO ADEP 0 36.1 -79.9\n1 KRDU ADES 0 35.9 -78.8\n",
        "fms: KGSO - KRDU 36.1,-79.9 35.9,-78.8")]
    [InlineData("I\n1100 Version\nCYCLE 1710\nADEP EDDB\nADES LHBP\nNUMENR 1\n28 +50_+15 DRCT 0 50 15\n",
        "fms: EDDB - LHBP 52.36174,13.50234 50,15 47.43018,19.26239")]
    [InlineData(Old + "1 EDDB 157 52.36 13.5\n28 +50.000_+015.000 0 50 15\n1 LHBP 0.0 47.43 19.26\n",
        "fms: EDDB - LHBP 52.36,13.5 50,15 47.43,19.26")]
    [InlineData(Old + "11 AAA 1 50 10\n11 BBB 2 50 11\n0 ---- 0 0.000000 0.000000\n0 ---- 0 0 0\n",
        "fms: AAA - BBB 50,10 50,11")]
    public void Plans_of_X_Plane_are_read(string text, string expected) => Files.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("28 WP DRCT 0 50 15 7", 8)]
    [InlineData("28 WP DRCT 0 50", 8)]
    [InlineData("28 WP DRCT 0 50 x", 8)]
    [InlineData("x WP DRCT 0 50 15", 8)]
    [InlineData("28 WP DRCT 0 50,5 15,5", 8)]
    public void Damaged_rows_of_X_Plane_are_told_with_their_line(string row, int line)
    {
        var text = New + "1 EDDB ADEP 157 52.36 13.5\n" + row + "\n1 LHBP ADES 0 47.43 19.26\n";
        Files.Error(text).ShouldBe(
            $"The file is a flight plan of X-Plane (FMS), but its line {line} is damaged: '{row}'; a row has type,"
            + $" ident, "
            + "via, altitude, latitude and longitude (without via in version 3).");
        Files.Error(text, Language.German).ShouldStartWith(
            $"Die Datei ist ein Flugplan von X-Plane (FMS), aber ihre Zeile {line} ist beschädigt: '{row}'; eine "
            + $"Zeile hat");
    }

    [Theory]
    [InlineData("I\n1100 Version\nCYCLE 2601\nNUMENR 4\n" + Rows,
        "The flight plan of X-Plane (FMS) is cut off: NUMENR announces 4 rows, and there are 3.")]
    [InlineData("I\n1100 Version\nCYCLE 2601\nNUMENR 3\n1 A ADEP 0 95 1\n1 B ADES 0 1 1\n1 C ADES 0 1 1\n",
        "'1 A ADEP 0 95 1 (line 5)' is no position: latitude is from -90")]
    [InlineData("I\n1100 Version\nADEP 1N7\nADES LHBP\nNUMENR 1\n28 WP DRCT 0 50 15\n",
        "'1N7' is a short field or another aerodrome that Umweg does not keep; write its position instead")]
    [InlineData("I\n1100 Version\nCYCLE 2601\nADEP EDDB LHBP\n",
        "The file is a flight plan of X-Plane (FMS), but its line 4")]
    [InlineData(New, "The flight plan of X-Plane (FMS) is cut off: NUMENR announces 3 rows, and there are 0.")]
    public void Plans_of_X_Plane_that_lack_something_are_refused(string text, string sentence) =>
        Files.Error(text).ShouldStartWith(sentence);

    [Theory]
    [InlineData("""
        <Title>EDDB to LHBP</Title><DepartureID>EDDB</DepartureID>
        <DepartureLLA>N52° 21' 36.00",E13° 30' 0.00",+000157.00</DepartureLLA><DestinationID>LHBP</DestinationID>
        <DestinationLLA>N47° 25' 48.00",E19° 15' 36.00",+000495.00</DestinationLLA>
        <ATCWaypoint id="WP1"><ATCWaypointType>User</ATCWaypointType>
        <WorldPosition>N50° 0' 0.00",E15° 0' 0.00",+000000.00</WorldPosition></ATCWaypoint>
        """, "pln: EDDB to LHBP 52.36,13.5 50,15 47.43,19.26")]
    [InlineData("""
        <DepartureID>EDDB</DepartureID><DestinationID>LHBP</DestinationID>
        <ATCWaypoint id="EDDB"><WorldPosition>N52° 21' 36.00",E13° 30' 0.00",+000157.00</WorldPosition></ATCWaypoint>
        <ATCWaypoint id="X"><WorldPosition>S50° 0' 0.00",W15° 0' 0.00",-000100.00</WorldPosition><ICAO>
        <ICAOIdent>LHBP</ICAOIdent></ICAO></ATCWaypoint>
        """, "pln: 52.36,13.5 -50,-15")]
    [InlineData("<DepartureID>EDDB</DepartureID><DestinationID>LHBP</DestinationID>",
        "pln: 52.36174,13.50234 47.43018,19.26239")]
    [InlineData("""
        <DepartureLLA>N52* 21.60', E13* 30.00', +000157.00</DepartureLLA>
        <DestinationLLA>N47° 25.80', E19° 15.60', +000495.00</DestinationLLA>
        """, "pln: 52.36,13.5 47.43,19.26")]
    public void Plans_of_Flight_Simulator_are_read(string plan, string expected) =>
        Files.Read(Simulator(plan)).ShouldBe(expected);

    [Theory]
    [InlineData("<ATCWaypoint id='TIPOD'><ICAO><ICAOIdent>TIPOD</ICAOIdent></ICAO></ATCWaypoint>",
        "The waypoint 'TIPOD' of the flight plan (pln, line 2) has no position, and Umweg does not know it; save "
        + "the plan")]
    [InlineData("<DepartureLLA>N52° 21' 36,00\",E13° 30' 0,00\",+000157,00</DepartureLLA>",
        "The file is a flight plan of Flight Simulator (PLN), but 'N52° 21' 36,00\",E13° 30' 0,00\",+000157,00' is no "
        + "position in it; expected is a triple such as N55° 58' 12.00\",E37° 24' 36.00\",+000000.00.")]
    [InlineData("<DepartureLLA>N52° 60' 0.00\",E13° 30' 0.00\",+000157.00</DepartureLLA>",
        "The file is a flight plan of Flight Simulator (PLN), but 'N52° 60' 0.00\",E13° 30' 0.00\",+000157.00' is no")]
    [InlineData("<DepartureLLA>N52° 6' 0.00\",E13° 30' 0.00\"</DepartureLLA>",
        "The file is a flight plan of Flight Simulator (PLN), but 'N52° 6' 0.00\",E13° 30' 0.00\"' is no position")]
    [InlineData("<DepartureLLA>N95° 6' 0.00\",E13° 30' 0.00\",+0</DepartureLLA>",
        "'N95° 6' 0.00\",E13° 30' 0.00\",+0' is no")]
    [InlineData("<DepartureID>MOON</DepartureID>",
        "'MOON' is a short field or another aerodrome that Umweg does not keep")]
    public void Plans_of_Flight_Simulator_without_positions_are_refused(string plan, string sentence) =>
        Files.Error(Simulator(plan)).ShouldStartWith(sentence);

    [Fact]
    public void Other_documents_of_Flight_Simulator_are_named()
    {
        const string Text = "<SimBase.Document Type='MissionFile'><Flight/></SimBase.Document>";
        Files.Error(Text).ShouldBe(
            "The file is a document of Flight Simulator (SimBase.Document) without a flight plan in it.");
        Files.Error(Text, Language.German).ShouldBe(
            "Die Datei ist ein Dokument des Flight Simulator (SimBase.Document) ohne Flugplan darin.");
    }

    [Theory]
    [InlineData("<Departure><Pos Lon='0' Lat='0'/></Departure><Waypoints><Waypoint><Name>Berlin</Name><Ident>"
        + "EDDB</Ident>"
        + "<Type>AIRPORT</Type><Pos Lon='13.5' Lat='52.36' Alt='157'/></Waypoint><Waypoint><Ident>LHBP</Ident>"
        + "<Pos Lon='19.26' Lat='47.43'/></Waypoint></Waypoints><Alternates><Alternate><Ident>LZIB</Ident>"
        + "<Pos Lon='17' Lat='48'/></Alternate></Alternates>", "lnmpln: EDDB - LHBP 52.36,13.5 47.43,19.26")]
    public void Plans_of_Little_Navmap_are_read(string plan, string expected) =>
        Files.Read($"<?xml version='1.0'?><LittleNavmap><Flightplan>{plan}</Flightplan></LittleNavmap>")
            .ShouldBe(expected);

    [Theory]
    [InlineData("<Waypoint><Ident>TIPOD</Ident></Waypoint>",
        "The waypoint 'TIPOD' of the flight plan (lnmpln, line 1) has")]
    [InlineData("<Waypoint><Ident>A</Ident><Pos Lon='13.5' Lat='95'/></Waypoint>",
        "'A Lat 95 Lon 13.5 (line 1)' is no pos")]
    [InlineData("<Waypoint><Ident>A</Ident><Pos Lon='13,5' Lat='52'/></Waypoint>",
        "'A Lat 52 Lon 13,5 (line 1)' is no pos")]
    [InlineData("<Waypoint><Ident>A</Ident><Pos Lat='52'/></Waypoint>", "'A Lat 52 Lon  (line 1)' is no position")]
    [InlineData("", "The file was read as lnmpln, and there is no track in it;")]
    public void Plans_of_Little_Navmap_without_positions_are_refused(string points, string sentence) =>
        Files.Error($"<LittleNavmap><Flightplan><Waypoints>{points}</Waypoints></Flightplan></LittleNavmap>")
            .ShouldStartWith(sentence);

    private static string Filled(string route)
    {
        foreach (var ident in new[] { "EDDB", "LTFM", "LIRF", "AB" })
        {
            route = route.Replace(
                $"{{{ident}}}", $"<route-point><waypoint-identifier>{ident}</waypoint-identifier></route-point>");
        }

        return route;
    }

    private static string Simulator(string plan) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<SimBase.Document Type=\"AceXML\" version=\"1,0\"><Descr>AceXML "
        + $"Document</Descr><FlightPlan.FlightPlan>{plan}</FlightPlan.FlightPlan></SimBase.Document>";
}
