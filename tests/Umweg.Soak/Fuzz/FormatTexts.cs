using System.IO.Compression;
using System.Text;

namespace Umweg.Soak.Fuzz;

/// <summary>Good files of the formats of tracks and flight plans, from which others are made.</summary>
internal static class FormatTexts
{
    /// <summary>Files that are text.</summary>
    public static readonly IReadOnlyList<string> Texts =
    [
        "AXXXABC FLIGHT:1\r\nHFDTEDATE:160426,01\r\nHFGIDGLIDERID:A\r\nI023636LAD3737LOD\r\n"
        + "B1101355206343N00006198WA005870055812\r\nB1101455259302N00010000WV005870055834\r\nGABC\r\n",
        "$GPRMC,100000.00,A,4830.000,N,00900.000,E,5.0,90.0,160426,,,A*62\n$GPGGA,100100,4845.000,N,00900.000,E,1,"
        + "08,0.9,"
        + "545.4,M,46.9,M,,\n$GPRMC,110000,A,4900.000,S,00900.000,W,5.0,90.0,160426,,\n",
        "MSG,3,1,1,ABC123,1,2026/01/01,10:00:00.000,2026/01/01,10:00:00.000,,35000,,,48.5,9,,,0,0,0,0\n"
        + "MSG,1,1,1,ABC123,1,2026/01/01,10:00:01.000,2026/01/01,10:00:01.000,DLH1AB,,,,,,,,0,0,0,0\n"
        + "MSG,3,1,1,ABC123,1,2026/01/01,10:01:00.000,2026/01/01,10:01:00.000,,35000,,,49,9,,,0,0,0,0\n",
        "I\n1100 Version\nCYCLE 2601\nADEP EDDB\nADES LHBP\nNUMENR 3\n1 EDDB ADEP 157.0 52.36 13.5\n"
        + "28 +50.000_+015.000 DRCT 0 50 15\n1 LHBP ADES 0 47.43 19.26\n",
        "I\n3 version\n1\n2\n1 EDDB 157 52.36 13.5\n28 +50_+15 0 50 15\n0 ---- 0 0.000000 0.000000\n",
        "<SimBase.Document Type='AceXML' version='1,0'><FlightPlan.FlightPlan><Title>A</Title><DepartureID>"
        + "EDDB</DepartureID>"
        + "<DepartureLLA>N52° 21' 36.00\",E13° 30' 0.00\",+000157.00</DepartureLLA><ATCWaypoint id='WP1'>"
        + "<WorldPosition>"
        + "N50° 0' 0.00\",E15° 0' 0.00\",+000000.00</WorldPosition></ATCWaypoint></FlightPlan.FlightPlan>"
        + "</SimBase.Document>",
        "<LittleNavmap><Flightplan><Waypoints><Waypoint><Ident>EDDB</Ident><Pos Lon='13.5' Lat='52.36' Alt='157'/>"
        + "</Waypoint>"
        + "<Waypoint><Ident>LHBP</Ident><Pos Lon='19.26' Lat='47.43'/></Waypoint></Waypoints></Flightplan>"
        + "</LittleNavmap>",
        "<flight-plan xmlns='http://www8.garmin.com/xmlschemas/FlightPlan/v1'><waypoint-table><waypoint><identifier>A"
        + "</identifier><type>VOR</type><lat>52.36</lat><lon>13.5</lon></waypoint><waypoint><identifier>B</identifier>"
        + "<lat>41.26</lat><lon>28.74</lon></waypoint></waypoint-table><route><route-name>A</route-name><route-point>"
        + "<waypoint-identifier>A</waypoint-identifier></route-point><route-point><waypoint-identifier>"
        + "B</waypoint-identifier>"
        + "</route-point></route></flight-plan>",
        "<TrainingCenterDatabase><Activity><Id>A</Id><Trackpoint><Time>2026-01-01T10:00:00Z</Time><Position>"
        + "<LatitudeDegrees>"
        + "48.5</LatitudeDegrees><LongitudeDegrees>9</LongitudeDegrees></Position></Trackpoint><Trackpoint><Position>"
        + "<LatitudeDegrees>49</LatitudeDegrees><LongitudeDegrees>9</LongitudeDegrees></Position></Trackpoint>"
        + "</Activity>"
        + "</TrainingCenterDatabase>",
        "(FPL-DLH1AB/A1234-IS -A320/M-SDFGHIRWY/S -EDDF1200 -N0450F350 DCT 4900N00900E/N0440F370 "
        + "C/4700N01100E/M082F350F370 "
        + "STAY1/0030 T -LIRF0145 LIRA -DOF/260101 RMK/A (B) C-D)\n(FPL-A-VG-C172-S-ZZZZ1200-N0100VFR DCT-ZZZZ0100-"
        + "DEP/4830N00900E DEST/490000N0090000E)\n(CHG-ABC-EDDF1200-LIRF-DOF/260101-15/N0450F350 49N009E)\n",
        """{"icao":"abc123","r":"D-ABCD","timestamp":1700000000.5,"trace":[[0,52.4,13.5,30000,400,90,0],"""
        + """[60,50.3,31.2,"ground",1,9,2,0,{"flight":"DLH1AB "},"adsb_icao",0,0,0,0],[90,50,31,null,null,null,"""
        + """0,0,null]]}""",
        """{"now":1700000000.1,"aircraft":[{"hex":"a","flight":"ONE ","lat":50,"lon":10},{"hex":"b"}]}"""
        + "\n" + """{"now":1700000060.1,"aircraft":[{"hex":"a","lat":51,"lon":10}]}""",
        """{"icao24":"3c6444","callsign":"DLH400  ","path":[[1700000000,50,8.5,0,70,true],[1700003600,51,9,3000,"""
        + """null,false]]}""",
        """{"time":1700000000,"states":[["a","ONE ","X",1700000000,1700000000,8.5,50,0,true,0,0,0,null,0,null,"""
        + """false,0]]}""",
        """[{"timestamp":"2026-01-01T10:00:00Z","icao24":"a","latitude":52.4,"longitude":13.5},"""
        + """{"timestamp":"2026-01-01T12:00:00Z","icao24":"a","position":{"lat":"41 30.0 N","lon":null}}]""",
        """{"flights":[{"callsign":"ONE","positions":[{"lat":50,"lon":9,"ts":1700000000},{"lat":51,"lng":9}]}]}""",
        """[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[13.5,52.4],[29,41]]}}]""",
    ];

    /// <summary>Pieces that mean something in files of tracks.</summary>
    public static readonly IReadOnlyList<string> Tokens =
    [
        "<", ">", "/>", "</trk>", "<trkpt lat=\"1\" lon=\"2\"/>", "<trkseg>", "<time>", "<coordinates>",
        "<gx:coord>1 2 3</gx:coord>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "<![CDATA[", "<?x?>",
        "xmlns:x='y'",
        "[[1,2],[3,4]]", "\"type\":\"LineString\"", "{", "}", "1e999", ",", ";", "\t", "\"", "\n", "DCT ",
        "5530N03730E ", "UUEE ", "-181", "NaN", "2025-10-17T00:00:00Z",
        "HFDTE160426\n", "\nB1101355206343N00006198WA0058700558\n", "$GPRMC,", "MSG,3,", "I\n1100 Version\n", "(FPL-",
        "-", ")", "C/", "/M082F350PLUS", "STAY1/0030 ", " T ", "DOF/260101 ", "ZZZZ0000", "\"trace\":[", "\"lat\":1",
        "null", "[0,1,2]", "<route-point>", "<ATCWaypoint>", "N52° 21' 36.00\"",
    ];

    /// <summary>Files that are packed: KMZ, a zip with a table, gzip.</summary>
    public static IReadOnlyList<byte[]> Packed =>
    [
        Zip(
            "doc.kml",
            "<kml><Placemark><LineString><coordinates>9,50 9,51</coordinates></LineString></Placemark></kml>"),
        Zip("a.csv", "lat,lon\n50,9\n51,9\n"),
        Gzip("lat,lon\n50,9\n51,9\n"),
        [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("50N009E DCT 51N009E")],
    ];

    private static byte[] Zip(string name, string content)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return stream.ToArray();
    }

    private static byte[] Gzip(string content)
    {
        using var stream = new MemoryStream();
        using (var packed = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            packed.Write(Encoding.UTF8.GetBytes(content));
        }

        return stream.ToArray();
    }
}
