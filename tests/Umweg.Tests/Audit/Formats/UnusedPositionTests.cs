using System.Text;
using Shouldly;

namespace Umweg.Tests.Audit.Formats;

/// <summary>
/// FEATURE UNDER TEST: no position of a file is dropped in silence: it is read, or told as not used.
/// METHOD: files that mix what readers know with what they passed over, written by hand.
/// </summary>
public sealed class UnusedPositionTests
{
    private const string Rmc = "$GPRMC,100000,A,4830.000,N,00900.000,E,5.0,90.0,160426,,\n";
    private const string Later = "$GPRMC,110000,A,4900.000,N,00900.000,E,5.0,90.0,160426,,\n";
    private const string Ends = "{\"time\":1700000000,\"lat\":50,\"lon\":9},{\"time\":1700007200,\"lat\":51,\"lon\":9}";

    [Theory]
    [InlineData(Rmc + "$GPGGA,100000,4830.000,N,00900.000,E,1,08,0.9,545.4,M,46.9,M,,\n"
        + "$GPGGA,103000,5830.000,N,00900.000,E,1,08,0.9,545.4,M,46.9,M,,\n" + Later,
        "nmea: 48.5,9@10:00 58.5,9@10:30 49,9@11:00")]
    [InlineData(Rmc + "$GPRMC,103000,V,,,,,,,160426,,\n$GPGLL,5830.000,N,00900.000,E,103000,A\n" + Later,
        "nmea: 48.5,9@10:00 58.5,9@10:30 49,9@11:00")]
    [InlineData(Rmc + "$GNGNS,103000,5830.000,N,00900.000,E,AN,08,0.9,545.4,46.9,,\n" + Later,
        "nmea: 48.5,9@10:00 58.5,9@10:30 49,9@11:00")]
    [InlineData("2026-04-16 10:00:00 " + Rmc + @"\s:x,c:1*1F\$gprmc,103000,a,5830.000,n,00900.000,e,5,9,160426,,"
        + "\n" + Later, "nmea: 48.5,9@10:00 58.5,9@10:30 49,9@11:00")]
    [InlineData("$GPGGA,235900,4830.000,N,00900.000,E,1,08,0.9,545.4,M,46.9,M,,\n"
        + "$GPRMC,000100,A,4900.000,N,00900.000,E,5.0,90.0,170426,,\n", "nmea: 48.5,9@23:59 49,9@00:01")]
    public void Each_time_of_a_receiver_has_its_best_position(string text, string expected)
    {
        Files.Read(text).ShouldBe(expected);
        Files.Read(text.Replace('\n', '\r')).ShouldBe(expected);
        Files.Unread(text).ShouldBe("");
    }

    [Fact]
    public void Days_before_the_first_date_are_counted_back() =>
        Audits.Read("$GPGGA,235900,4830.000,N,00900.000,E,1,08,0.9,545.4,M,46.9,M,,\n"
            + "$GPRMC,000100,A,4900.000,N,00900.000,E,5.0,90.0,170426,,\n").Tracks[0].Points[0].Time.ShouldBe(
                new DateTimeOffset(2026, 4, 16, 23, 59, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(Rmc + "$GPRMC,103000,V,5830.000,N,00900.000,E,5.0,90.0,160426,,\n" + Later, "$GPRMC,103000,V")]
    [InlineData(Rmc + "$GPGGA,103000,5830.000,N,00900.000,E,0,08,0.9,545.4,M,46.9,M,,\n" + Later, "$GPGGA,103000")]
    [InlineData(Rmc + "$GPRMC,103000,A,5830.000,N\n" + Later, "$GPRMC,103000")]
    [InlineData(Rmc + "$GPGGA,100000,5830.000,N,00900.000,E,1,08,0.9,545.4,M,46.9,M,,\n" + Later, "$GPGGA,100000")]
    public void Sentences_that_are_not_used_are_told(string text, string place)
    {
        Files.Read(text).ShouldBe("nmea: 48.5,9@10:00 49,9@11:00");
        Files.Unread(text).ShouldContain(place);
    }

    [Fact]
    public void Positions_of_all_messages_of_BaseStation_are_read()
    {
        const string Rest = ",1,1,ABC,1,2026/01/01,10:00:00,2026/01/01,10:00:00,,,,,";
        const string Text = "MSG,3" + Rest + "48,9,,,,,,\nmsg,3" + Rest + "49,9,,,,,,\nMLAT,3" + Rest
            + "50,9,,,,,,,4,,0.1\nMSG,4" + Rest + "51,9,,,,,,\n10:00 MSG,3" + Rest + "52,9,,,,,,\n";
        Files.Read(Text).ShouldBe("sbs: ABC 48,9@10:00 49,9@10:00 50,9@10:00 51,9@10:00 52,9@10:00");
        Files.Unread(Text).ShouldBe("");
        Files.Unread(Text + "XYZ,3" + Rest + "48,9,,,,,,\n").ShouldContain("XYZ,3");
    }

    [Fact]
    public void Fixes_of_recorders_are_read_in_small_letters_and_at_zero() =>
        Files.Read("AFLA\rHFDTE160426\rb1101354830000n00900000ea0000000000\rB1101360000000N00000000EV0000000000\r"
            + "B1201354900000N00900000EV0000000000\r").ShouldBe("igc: 48.5,9@11:01 0,0@11:01 49,9@12:01");

    [Theory]
    [InlineData("[" + Ends + ",{\"time\":1700003600,\"lastPosition\":{\"lat\":60,\"lon\":9}}]",
        "json-records: 50,9@22:13 60,9@23:13 51,9@00:13")]
    [InlineData("[" + Ends + ",{\"time\":1700003600,\"lat\":60,\"lat_dir\":\"S\",\"lon\":9,\"lon_dir\":\"W\"}]",
        "json-records: 50,9@22:13 -60,-9@23:13 51,9@00:13")]
    [InlineData("[" + Ends + ",{\"time\":1700003600,\"lat\":\"NaN\",\"lon\":\"\"}]",
        "json-records: 50,9@22:13 51,9@00:13")]
    public void Records_of_another_shape_are_read(string text, string expected)
    {
        Files.Read(text).ShouldBe(expected);
        Files.Unread(text).ShouldBe("");
    }

    [Theory]
    [InlineData("\"position\":[60,9]")]
    [InlineData("\"rr_lat\":60,\"rr_lon\":9")]
    [InlineData("\"where\":{\"lat\":60,\"lon\":9}")]
    [InlineData("\"latlng\":\"60, 9\"")]
    public void Records_that_are_not_understood_are_told(string members)
    {
        var text = "[" + Ends + ",{" + members + "}]";
        Files.Read(text).ShouldBe("json-records: 50,9@22:13 51,9@00:13");
        Files.Unread(text).ShouldContain("{" + members + "}");
    }

    [Fact]
    public void Signs_and_letters_that_contradict_each_other_are_no_position() =>
        Files.Error("[{\"lat\":-50,\"ns\":\"N\",\"lon\":9},{\"lat\":51,\"lon\":9}]").ShouldContain("is no position");

    [Theory]
    [InlineData("[{\"lat\":50,\"lat\":60,\"lon\":9},{\"lat\":51,\"lon\":9}]")]
    [InlineData("{\"type\":\"LineString\",\"coordinates\":[[9,50],[9,51]],\"coordinates\":[[9,60],[9,61]]}")]
    public void Members_that_stand_twice_are_refused(string text) =>
        Files.Error(text).ShouldStartWith("The file's JSON names a member twice in one object (document 1)");

    [Fact]
    public void The_last_positions_of_snapshots_are_read()
    {
        const string Text = "{\"now\":1700000000,\"aircraft\":[{\"hex\":\"a\",\"lat\":50,\"lon\":9}]}\n"
            + "{\"now\":1700007200,\"aircraft\":[{\"hex\":\"a\",\"lastPosition\":{\"lat\":60,\"lon\":9,"
            + "\"seen_pos\":3600}}]}\n";
        Files.Read(Text).ShouldBe("readsb: a 50,9@22:13 60,9@23:13");
        Files.Unread(Text + "{\"now\":1700007200,\"aircraft\":[{\"hex\":\"a\",\"rr_lat\":60,\"rr_lon\":9}]}")
            .ShouldContain("rr_lat");
    }

    [Fact]
    public void What_a_KML_links_to_is_read_in_its_archive_and_told_otherwise()
    {
        static string Kml(string line, string link = "") =>
            "<kml><Document><Placemark><LineString><coordinates>" + line + "</coordinates></LineString></Placemark>"
            + (link.Length > 0 ? $"<NetworkLink><Link><href>{link}</href></Link></NetworkLink>" : "")
            + "</Document></kml>";
        var linked = Files.Zip(("doc.kml", Kml("9,50 9,51", "a/b.kml")), ("a/b.kml", Kml("9,51 9,52", "c.kml")),
            ("a/c.kml", Kml("9,52 9,53", "../doc.kml")));
        var beside = Files.Zip(("doc.kml", Kml("9,50 9,51")), ("other.kml", Kml("9,60 9,61")), ("style.kml", "<kml/>"));

        Files.Read(linked).ShouldContain("53,9");
        Files.Unread(linked).ShouldContain("../doc.kml");
        Files.Read(beside).ShouldBe("kmz: 50,9 51,9");
        Files.Unread(beside).ShouldContain("other.kml");
        Files.Unread(beside).ShouldNotContain("style.kml");
        Files.Unread(Kml("9,50 9,51", "http://example.org/a.kml")).ShouldContain("http://example.org/a.kml");
        Files.Unread(Files.Zip(("a.gpx", "<gpx><trk><trkseg><trkpt lat='1' lon='2'/><trkpt lat='2' lon='2'/></trkseg>"
            + "</trk></gpx>"), ("b.kmz", "x"))).ShouldContain("b.kmz");
    }

    [Theory]
    [InlineData("I\n1100 Version\nNUMENR 2\n3 AAA DRCT 0 50 15\n3 BBB V155 0 51 16\n", "'V155' is an airway")]
    [InlineData("I\n1100 Version\nSID ABC1D\nNUMENR 2\n3 AAA DRCT 0 50 15\n3 BBB DRCT 0 51 16\n", "'SID ABC1D' is")]
    [InlineData("<SimBase.Document><FlightPlan.FlightPlan><ATCWaypoint id='A'><WorldPosition>N50° 0' 0\",E15° 0' 0\","
        + "+0</WorldPosition></ATCWaypoint><ATCWaypoint id='B'><WorldPosition>N51° 0' 0\",E15° 0' 0\",+0"
        + "</WorldPosition><ATCAirway>L620</ATCAirway></ATCWaypoint></FlightPlan.FlightPlan></SimBase.Document>",
        "'L620' is an airway")]
    [InlineData("<LittleNavmap><Waypoint><Ident>A</Ident><Pos Lat='50' Lon='15'/></Waypoint><Waypoint><Ident>B</Ident>"
        + "<Airway>L620</Airway><Pos Lat='51' Lon='15'/></Waypoint></LittleNavmap>", "'L620' is an airway")]
    public void Airways_of_plans_are_told_and_hide_nothing_between_the_points_that_are_listed(
        string text, string sentence)
    {
        var part = Audits.Read(text).Unread.ShouldHaveSingleItem();

        part.Reason.ShouldStartWith(sentence);
        part.IsUnread.ShouldBeFalse();
    }

    [Fact]
    public void Texts_are_read_however_they_are_encoded()
    {
        const string Csv = "lat,lon\n50,9\n51,9\n\n";
        Files.Read(Encoding.Unicode.GetBytes(Csv)).ShouldBe("csv: 50,9 51,9");
        Files.Read(Encoding.BigEndianUnicode.GetBytes(Csv)).ShouldBe("csv: 50,9 51,9");
        Files.Read("sep=;\r\nlat;lon\r\n50;9\r\n51;9\r\n").ShouldBe("csv: 50,9 51,9");
        Files.Read("\u001E{\"lat\":50,\"lon\":9}\n\u001E{\"lat\":51,\"lon\":9}\n").ShouldBe("json-records: 50,9 51,9");
        Files.Error(Encoding.Latin1.GetBytes("lat,lon,näme\n50,9,a\n")).ShouldContain("save it as UTF-8");
        Files.Error(Files.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "x"),
            ("META-INF/manifest.xml", "x"))).ShouldStartWith("The file is a workbook of Excel or another spreadsheet;");
    }
}
