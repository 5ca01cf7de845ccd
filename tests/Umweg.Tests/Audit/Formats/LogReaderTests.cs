using Shouldly;
using Umweg.Query;

namespace Umweg.Tests.Audit.Formats;

/// <summary>
/// FEATURE UNDER TEST: logs of receivers are read: NMEA 0183, BaseStation (SBS-1) with a track for each aircraft, TCX.
/// METHOD: sentences written by hand after the formats' descriptions, checksums worked out apart.
/// </summary>
public sealed class LogReaderTests
{
    [Theory]
    [InlineData("$GPRMC,100000.00,A,4830.000,N,00900.000,E,5.0,90.0,160426,,,A*62\n"
        + "$GPRMC,110000,A,4900.000,S,00900.000,W,5.0,90.0,160426,,\n", "nmea: 48.5,9@10:00 -49,-9@11:00")]
    [InlineData("$GNRMC,100000.00,A,4830.000,N,00900.000,E,5.0,90.0,160426,,,A,V\r\n$GPGSV,3,1,11,1,2,3,4\r\n"
        + "$GNRMC,100001,V,,,,,,,160426,,\r\n$GNGGA,100100,4845.000,N,00900.000,E,1,08,0.9,545.4,M,46.9,M,,\r\n"
        + "$GNRMC,110000,A,4900.000,N,00900.000,E,5.0,90.0,160426,,", "nmea: 48.5,9@10:00 48.75,9@10:01 49,9@11:00")]
    [InlineData("$GPGGA,100100,4830.000,N,00900.000,E,1,08,0.9,545.4,M,46.9,M,,\n"
        + "$GPGGA,100200,,,,,0,00,,,M,,M,,\n$GPGGA,100300,4900.000,N,00900.000,E,1,08,0.9,545.4,M,46.9,M,,\n",
        "nmea: 48.5,9 49,9")]
    public void Sentences_of_receivers_are_read(string text, string expected) => Files.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("$GPRMC,100000,A,4830.000,N,00900.000,E,5.0,90.0,160426,,*00")]
    [InlineData("$GPRMC,100000,A,4860.000,N,00900.000,E,5.0,90.0,160426,,")]
    [InlineData("$GPRMC,100000,A,4830.000,N")]
    [InlineData("$GPRMC,100000,A,4830.000,N,00900.000,E,5.0,90.0,160426,,,A,V,1")]
    [InlineData("$GPRMC,100000,A,48,30.000,N,00900.000,E,5.0,90.0,160426,,")]
    public void Damaged_sentences_are_told_with_their_line(string sentence)
    {
        Files.Error($"$GPGSV,1\n{sentence}\n").ShouldBe(
            "The file is a log of NMEA 0183, but its line 2 is damaged: "
            + $"'{(sentence.Length > 60 ? sentence[..60] + "..." : sentence)}'; its parts or its checksum are wrong.");
        Files.Error($"{sentence}\n", Language.German).ShouldStartWith(
            "Die Datei ist eine Aufzeichnung nach NMEA 0183, aber ihre Zeile 1 ist beschädigt:");
    }

    [Fact]
    public void Aircraft_that_a_receiver_mixes_become_a_track_each() =>
        Files.Read(
            Sbs(3, "ABC123", "10:00:00.123", "", "48.5", "9") + Sbs(1, "ABC123", "10:00:01.000", "DLH1AB  ", "", "")
            + Sbs(3, "DEF456", "10:00:02.000", "", "50", "10") + Sbs(4, "DEF456", "10:00:03.000", "", "", "")
            + Sbs(3, "ABC123", "10:01:00.000", "", "49", "9") + Sbs(3, "DEF456", "10:02:00.000", "", "51", "10")
            + Sbs(3, "DEF456", "10:03:00.000", "", "", ""))
            .ShouldBe("sbs: DLH1AB 48.5,9@10:00 49,9@10:01 | DEF456 50,10@10:00 51,10@10:02");

    [Fact]
    public void Messages_with_other_than_22_parts_are_told_with_their_line()
    {
        var good = Sbs(3, "ABC123", "10:00:00.123", "", "48.5", "9");
        Files.Error(good + "MSG,3,1,1,ABC123,1,2026/01/01").ShouldBe(
            "The file holds messages of BaseStation (SBS-1), but its line 2 is damaged: 'MSG,3,1,1,ABC123,1,"
            + "2026/01/01'; "
            + "a message has 22 parts.");
        Files.Error(good + good.Replace("48.5", "48,5")).ShouldContain("but its line 2 is damaged: 'MSG,3,");
        Files.Error(good + good.Replace("48.5", "98.5")).ShouldStartWith("'98.5 9 (line 2)' is no position");
        Files.Error("MSG,3\n", Language.German).ShouldBe(
            "Die Datei enthält Meldungen von BaseStation (SBS-1), aber ihre Zeile 1 ist beschädigt: 'MSG,3'; eine "
            + "Meldung hat 22 Teile.");
    }

    [Fact]
    public void Activities_and_courses_of_a_watch_are_tracks() =>
        Files.Read("""
            <?xml version="1.0"?>
            <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
            <Activity Sport="Other"><Id>One</Id><Lap><Track>
            <Trackpoint><Time>2026-01-01T10:00:00Z</Time></Trackpoint>
            <Trackpoint><Time>2026-01-01T10:00:05Z</Time><Position><LatitudeDegrees>48.5</LatitudeDegrees>
            <LongitudeDegrees>9</LongitudeDegrees></Position><AltitudeMeters>1</AltitudeMeters></Trackpoint></Track>
            </Lap>
            <Lap><Track><Trackpoint><Time>2026-01-01T11:00:00Z</Time><Position><LatitudeDegrees>49</LatitudeDegrees>
            <LongitudeDegrees>9</LongitudeDegrees></Position></Trackpoint></Track></Lap>
            <Creator><Name>Watch</Name></Creator></Activity></Activities>
            <Courses><Course><Name>Two</Name><Track><Trackpoint><Position><LatitudeDegrees>50</LatitudeDegrees>
            <LongitudeDegrees>9</LongitudeDegrees></Position></Trackpoint><Trackpoint><Position>
            <LatitudeDegrees>51</LatitudeDegrees><LongitudeDegrees>9</LongitudeDegrees></Position></Trackpoint></Track>
            <CoursePoint><Name>Turn</Name><Position><LatitudeDegrees>0</LatitudeDegrees></Position></CoursePoint>
            </Course>
            </Courses><Author><Name>Program</Name></Author></TrainingCenterDatabase>
            """).ShouldBe("tcx: One 48.5,9@10:00 49,9@11:00 | Two 50,9 51,9");

    [Fact]
    public void A_damaged_TCX_is_told_as_one()
    {
        Files.Error("<TrainingCenterDatabase>\n<Trackpoint><Position>").ShouldStartWith(
            "The file is TCX, but its XML is damaged or cut off: line 2, column");
        Files.Error("<TrainingCenterDatabase><Trackpoint><Position><LatitudeDegrees>x</LatitudeDegrees></Position>"
            + "</Trackpoint></TrainingCenterDatabase>").ShouldStartWith("'x  (line 1)' is no position");
    }

    private static string Sbs(int type, string hex, string time, string callSign, string latitude, string longitude) =>
        $"MSG,{type},1,1,{hex},1,2026/01/01,{time},2026/01/01,{time},{callSign},35000,,,{latitude},{longitude},,,"
        + $"0,0,0,0\n";
}
