using System.Text;
using Shouldly;
using Umweg.Audit;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Tests.Audit;

/// <summary>
/// FEATURE UNDER TEST: files as users bring them are never called clear where they are not.
/// METHOD: pieces of flights, mixed aircraft and faulty positions, written by hand after public reports on other
/// programs; what is crossed can be checked on a map, and equals what the same way in one line crosses.
/// </summary>
public sealed class UsersFilesTests
{
    private static readonly StanceOptions DenmarkClosed = new() { Close = ["DK"] };

    // Hamburg to Oslo over Denmark, in four legs.
    private static readonly (double Lat, double Lon)[] HamburgOslo =
        [(53.63, 9.99), (55.0878, 10.2367), (56.5456, 10.4833), (58.0033, 10.73), (60.19, 11.1)];

    public static TheoryData<string, string> Pieces => new()
    {
        { "gpx", $"<gpx>{Legs((a, b) => $"<trk><trkseg>{Gpx(a)}{Gpx(b)}</trkseg></trk>")}</gpx>" },
        {
            "gpx, named by number",
            $"<gpx>{Legs((a, b) => $"<trk><name>Leg {a.Lat}</name><trkseg>{Gpx(a)}{Gpx(b)}</trkseg></trk>")}</gpx>"
        },
        {
            "kml",
            $"<kml><Folder><name>Trail</name>{Legs((a, b) => $"<Placemark>{Kml(a, b)}</Placemark>")}</Folder></kml>"
        },
        {
            "kml, latest first",
            $"<kml><Folder>{Legs((a, b) => $"<Placemark>{Kml(a, b)}</Placemark>", isReversed: true)}</Folder></kml>"
        },
        {
            "geojson",
            "{\"type\":\"FeatureCollection\",\"features\":["
            + Legs((a, b) => "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\","
                + $"\"coordinates\":[[{a.Lon},{a.Lat}],[{b.Lon},{b.Lat}]]}}}},").TrimEnd(',') + "]}"
        },
        {
            "csv, with another call sign on the way",
            "time,callsign,lat,lon\n" + string.Concat(HamburgOslo.Select((at, i) => FormattableString.Invariant(
                $"2026-06-13T05:{10 * i:00}:00Z,{(i < 2 ? "SAS1" : "SAS1A")},{at.Lat},{at.Lon}\n")))
        },
        {
            "csv of one aircraft, with another call sign and a gap",
            "time,icao24,callsign,lat,lon\n" + string.Concat(HamburgOslo.Select((at, i) => FormattableString.Invariant(
                $"2026-06-13T05:{12 * i:00}:30Z,abc123,{(i < 2 ? "SAS1" : "X")},{at.Lat},{at.Lon}\n")))
        },
        {
            "kml of points with times",
            "<kml><Folder><name>Route</name>" + string.Concat(HamburgOslo.Select((at, i) => FormattableString.Invariant(
                $"<Placemark><TimeStamp><when>2026-06-13T05:{12 * i:00}:00Z</when></TimeStamp><Point><coordinates>")
                + FormattableString.Invariant($"{at.Lon},{at.Lat},9000</coordinates></Point></Placemark>")))
            + "</Folder></kml>"
        },
        {
            "geojson of points with times",
            "{\"type\":\"FeatureCollection\",\"features\":["
            + string.Join(',', HamburgOslo.Select((at, i) => "{\"type\":\"Feature\",\"properties\":{\"icao24\":\"a\","
                + FormattableString.Invariant($"\"time\":\"2026-06-13T05:{12 * i:00}:00Z\"}},\"geometry\":")
                + FormattableString.Invariant($"{{\"type\":\"Point\",\"coordinates\":[{at.Lon},{at.Lat}]}}}}"))) + "]}"
        },
        {
            "gpx of waypoints with times",
            "<gpx>" + string.Concat(HamburgOslo.Select((at, i) => FormattableString.Invariant(
                $"<wpt lat='{at.Lat}' lon='{at.Lon}'><time>2026-06-13T05:{12 * i:00}:00Z</time></wpt>"))) + "</gpx>"
        },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Pieces_of_a_flight_cross_what_the_flight_crosses(string what, string text)
    {
        var track = Audits.Track(text, DenmarkClosed);

        track.Verdict.ShouldBe(AuditVerdict.Closed, what);
        track.StatesWhere(TrackAudit.IsClosed).ShouldBe(["DK"]);
        track.Crossings.Where(each => TrackAudit.IsClosed(each.Crossing))
            .Sum(each => each.Crossing.Distance.Kilometres).ShouldBe(349, 2);
        track.Exempt.ShouldBeEmpty();
    }

    [Fact]
    public void A_stay_at_an_aerodrome_ends_a_flight_and_a_gap_in_the_air_does_not()
    {
        // Copenhagen's aerodrome lies at 55.618 N 12.656 E.
        string Two(string lands, string departs) => "time,callsign,lat,lon\n"
            + $"2026-06-13T05:00:00Z,SAS1,53.63,9.99\n2026-06-13T{lands},SAS1,55.618,12.65\n"
            + $"2026-06-13T{departs},SAS2,55.619,12.66\n2026-06-13T09:00:00Z,SAS2,60.19,11.1\n";

        var landed = Audits.Report(Encoding.UTF8.GetBytes(Two("05:40:00Z", "07:30:00Z")), DenmarkClosed);
        landed.Tracks.Select(track => track.Verdict).ShouldBe([AuditVerdict.Exempt, AuditVerdict.Exempt]);
        landed.IsClear.ShouldBeFalse();

        Audits.Track(Two("05:40:00Z", "05:41:00Z"), DenmarkClosed).Verdict.ShouldBe(AuditVerdict.Closed);
    }

    [Fact]
    public void Aircraft_that_are_mixed_in_a_table_have_a_track_each()
    {
        const string Mixed = """
            time,icao24,lat,lon,callsign
            1587200400,3c6444,50.0,8.5,DLH1
            1587200400,4ca7b2,53.0,-6.0,RYR2
            1587200410,3c6444,50.01,8.5,DLH1
            1587200410,4ca7b2,53.0,-6.01,RYR2
            1587200420,3c6444,50.02,8.5,
            1587200420,4ca7b2,53.0,-6.02,RYR2
            """;

        Audits.Read(Mixed).Tracks.Select(track => $"{track.Name} {track.Points.Count}").ShouldBe(["DLH1 3", "RYR2 3"]);
    }

    [Fact]
    public void Call_signs_of_one_airline_are_no_pieces_of_one_flight()
    {
        const string Two = "time,callsign,lat,lon\n2026-06-13T05:00:00Z,SAS1,53,10\n2026-06-13T06:00:00Z,SAS1,57,11\n"
            + "2026-06-13T08:00:00Z,SAS2,48,2\n2026-06-13T09:00:00Z,SAS2,51,4\n";

        Audits.Read(Two).Tracks.Select(track => track.Name).ShouldBe(["SAS1", "SAS2"]);
    }

    [Fact]
    public void A_row_without_an_aircraft_between_rows_of_several_is_nobodys()
    {
        const string Mixed = "callsign,lat,lon\nA,1,2\nB,5,6\nA,1,3\n,1,4\nB,5,7\n";

        var report = Audits.Report(Encoding.UTF8.GetBytes(Mixed));

        report.Tracks.Count.ShouldBe(2);
        report.Verdict.ShouldBe(AuditVerdict.Undecided);
        Text(report).ShouldStartWith("Not looked at, so that nothing can be said of it");
    }

    [Theory]
    [InlineData(
        "time,callsign,lat,lon\n2026-06-13T05:00:00Z,,53.6,10.0\n2026-06-13T05:10:00Z,SAS1,54.6,10.1\n", "SAS1 2")]
    [InlineData("time,callsign,lat,lon\n,,53.6,10\n,SAS1,54.6,10.1\n,,55.6,10.2\n", "SAS1 3")]
    public void A_blank_call_sign_belongs_to_the_aircraft_of_the_other_rows(string text, string expected) =>
        Audits.Read(text).Tracks.Select(track => $"{track.Name} {track.Points.Count}").ShouldBe([expected]);

    [Theory]
    [InlineData("LATITUDE,N/S,LONGITUDE,E/W\n6.5,S,50.25,W\n0.5,N,50.5,W\n", "-6.5,-50.25 0.5,-50.5")]
    [InlineData("lat,lat_dir,lon,lon_dir\n10,S,50,w\n11,s,51,E\n", "-10,-50 -11,51")]
    [InlineData("lat,lon,lat,lon\n50,8,,\n,,51,9\n", "50,8 51,9")]
    [InlineData("lat,lon,Position\n50,8,\n,,\"51,9\"\n", "50,8 51,9")]
    [InlineData("<gpx><rte><rtept lat='54' lon='9'><extensions><RoutePointExtension><rpt lat='55' lon='9.2'/>"
        + "</RoutePointExtension></extensions></rtept><rtept lat='54' lon='9.6'/></rte></gpx>", "54,9 55,9.2 54,9.6")]
    [InlineData("<gpx><trkseg><trkpt lat='54' lon='9'/><trkpt lat='55' lon='9'/></trkseg></gpx>", "54,9 55,9")]
    [InlineData("<kml><Placemark><LinearRing><coordinates>9,54 9,55</coordinates></LinearRing></Placemark></kml>",
        "54,9 55,9")]
    [InlineData("<gpx><trk><trkpt lat='54' lon='9'><time>2026-06-13T05:00:00Z</time></trkpt></trk>"
        + "<trk><trkpt lat='55' lon='9'><time>2026-06-13T05:10:00Z</time></trkpt></trk></gpx>",
        "54,9@05:00 55,9@05:10")]
    public void Positions_that_stand_in_odd_places_are_read(string text, string expected) =>
        Audits.Positions(text).ShouldBe(expected);

    [Theory]
    [InlineData("time,lat,lon\n2026-03-01T10:00:00Z,54.4,9.1\n2026-03-01T10:04:00Z;55.0;9.2\n"
        + "2026-03-01T10:08:00Z,54.4,9.7\n", "Rows end before their position (1), the first in line 3")]
    [InlineData("<kml><Placemark><MultiGeometry><LineString><coordinates>9,54 9.1,54.1</coordinates></LineString>"
        + "<Point><coordinates>9.3,55.4</coordinates></Point><LineString><coordinates>9.5,54.1 9.6,54</coordinates>"
        + "</LineString></MultiGeometry></Placemark></kml>", "Positions of the file are not used (1)")]
    [InlineData("{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"LineString\",\"coordinates\":"
        + "[[9,54],[9.1,54.1]]},{\"type\":\"MultiPoint\",\"coordinates\":[[9.3,55.4]]}]}",
        "Positions of the file are not used (1)")]
    public void Positions_that_are_not_used_leave_nothing_clear(string text, string sentence)
    {
        var report = Audits.Report(Encoding.UTF8.GetBytes(text), DenmarkClosed);

        report.Verdict.ShouldBe(AuditVerdict.Undecided);
        Text(report).ShouldContain(sentence);
    }

    [Fact]
    public void A_position_without_a_time_is_held_to_the_times_around_it()
    {
        const string Track = "<gpx><trk><trkpt lat='54' lon='9'><time>2026-03-01T10:00:00Z</time></trkpt>"
            + "<trkpt lat='54.1' lon='9'><time>2026-03-01T10:02:00Z</time></trkpt><trkpt lat='0' lon='9.2'/>"
            + "<trkpt lat='54.2' lon='9'><time>2026-03-01T10:30:00Z</time></trkpt></trk></gpx>";
        var track = Audits.Track(Track, new() { Close = ["DZ"] });

        track.Verdict.ShouldBe(AuditVerdict.Undecided);
        track.Faults.ShouldHaveSingleItem().Kind.ShouldBe(TrackFaultKind.TooFast);
        Audits.Track(Track.Replace("lat='0' lon='9.2'", "lat='54.15' lon='9'")).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_code_is_one_aircraft_in_either_case()
    {
        const string Cases = "time,icao24,lat,lon\n1587200400,3c6444,54,10\n1587200700,3C6444,55,10.2\n"
            + "1587201000,3c6444,56,10.3\n";

        Audits.Track(Cases, DenmarkClosed).Positions.ShouldBe(3);
    }

    [Theory]
    [InlineData("time,lat,lat_min,lon,lon_min\nx,54,12,9,6\ny,54,30,9,12\n", "The column 'lat_min' has minutes or")]
    [InlineData("lat,turn,lon,turned\n10,S,50,W\n11,S,51,W\n", "Line 2 has 'S' beside a position, in a column")]
    [InlineData("lat,lon\n50,2,8,9\n50,4,8,5\n", "Line 2 has 4 fields, the header 2: nobody can tell which is which.")]
    [InlineData("time,note,lat,lon\nx,a,52.4,13.5\ny,over 50,51,50.3,31.2\n", "Line 3 has 5 fields, the header 4:")]
    [InlineData("Time,Position\nx,\"50,2,8,9\"\ny,\"1,2\"\n", "'50,2,8,9 (line 2)' is no position")]
    [InlineData("<kml><Placemark><LineString><coordinates>10,5,47,3,0,0 11,5,48,3,0,0</coordinates></LineString>"
        + "</Placemark></kml>", "'10,5,47,3,0,0' (line 1) has 6 numbers, where KML has longitude, latitude and")]
    [InlineData("<kml>\n<Placemark><LineString><coordinates>\n9.99, 53.63, 0 10.5, 57.0, 0</coordinates></LineString>"
        + "</Placemark></kml>", "'9.99,' (line 3) is no position of KML: between its numbers there are commas")]
    [InlineData("<kml><Placemark><Track><coord>10 5 47 3</coord><coord>11 5 48 3</coord></Track></Placemark></kml>",
        "'10 5 47 3' (line 1) has 4 numbers")]
    [InlineData("<kml><Placemark><Track><when>2026-06-13T05:00:00Z</when><when>2026-06-13T05:01:00Z</when>"
        + "<when>2026-06-13T05:02:00Z</when><coord>10 5</coord><coord>11 5</coord></Track></Placemark></kml>",
        "A gx:Track has more times than positions")]
    [InlineData("{\"type\":\"LineString\",\"coordinates\":[[10,5,47,3],[11,5,48,3]]}", "'[10,5,47,3]' has 4 numbers")]
    public void A_record_with_more_parts_than_its_grammar_allows_is_refused(string text, string sentence) =>
        Audits.Error(Encoding.UTF8.GetBytes(text)).ShouldStartWith(sentence);

    [Theory]
    [InlineData("lat,lon,note\n1,2,x,\n3,4,,\n")]
    [InlineData("lat,lon,note\n1,2\n3,4,y\n")]
    public void Empty_fields_at_the_end_are_no_parts_too_many(string text) =>
        Audits.Positions(text).ShouldBe("1,2 3,4");

    [Fact]
    public void A_verdict_that_rests_on_a_position_at_0_0_is_none()
    {
        const string Track = """
            <gpx><trk><trkseg><trkpt lat="50.0" lon="8.5"><time>2026-01-01T10:00:00Z</time></trkpt>
            <trkpt lat="50.2" lon="8.6"><time>2026-01-01T10:01:00Z</time></trkpt>
            <trkpt lat="0" lon="0"><time>2026-01-01T10:02:00Z</time></trkpt>
            <trkpt lat="50.4" lon="8.7"><time>2026-01-01T10:03:00Z</time></trkpt>
            <trkpt lat="50.6" lon="8.8"><time>2026-01-01T10:04:00Z</time></trkpt></trkseg></trk></gpx>
            """;
        var report = Audits.Report(Encoding.UTF8.GetBytes(Track), new() { Close = ["DZ"] });
        var track = report.Tracks.ShouldHaveSingleItem();

        track.Verdict.ShouldBe(AuditVerdict.Undecided);
        track.Faults.ShouldHaveSingleItem().Kind.ShouldBe(TrackFaultKind.Null);
        track.Crossings.ShouldHaveSingleItem().Crossing.Territory.ShouldBe("DE");
        Text(report).ShouldStartWith("The track: not decided. Whether it crosses closed airspace, Algeria (");
        Text(report).ShouldContain("A position at 0 N, 0 E, far off the way");

        // Where the verdict does not rest on it, it stands.
        Audits.Track(Track, new() { Close = ["FJ"] }).Verdict.ShouldBe(AuditVerdict.Clear);
        Audits.Track(Track, new() { Close = ["DE"] }, isEnRoute: true).Verdict.ShouldBe(AuditVerdict.Closed);
    }

    [Theory]
    [InlineData("0000N00500W DCT 0000N00000E DCT 0000N00500E")]
    [InlineData("lat,lon\n0,0\n1,1\n2,2\n3,3\n")]
    [InlineData("lat,lon\n5,0\n0,0\n-5,0\n")]
    public void A_position_at_0_0_on_the_way_is_believed(string text) => Audits.Track(text).Faults.ShouldBeEmpty();

    [Fact]
    public void A_leg_faster_than_any_aircraft_is_named_and_judged_both_ways()
    {
        // Ten seconds apart along the coast of Finland; two positions lie in Russia, 700 km off.
        const string Jump = "time,lat,lon\n1750000000,60.0,25.0\n1750000010,60.0,25.03\n1750000020,60.0,37.0\n"
            + "1750000030,60.0,37.03\n1750000040,60.0,25.06\n1750000050,60.0,25.09\n";

        var track = Audits.Track(Jump, new() { Close = ["RU"] });

        track.Verdict.ShouldBe(AuditVerdict.Undecided);
        track.Faults.Select(fault => fault.Kind).ShouldBe([TrackFaultKind.TooFast, TrackFaultKind.TooFast]);
        track.InDoubt.Select(crossing => crossing.Territory).ShouldContain("RU");
        track.Crossings.ShouldAllBe(each => each.Crossing.Territory != "RU");
        Text(Audits.Report(Encoding.UTF8.GetBytes(Jump)))
            .ShouldContain("Faster than any aircraft (over 1,200 kt): 129,");
    }

    [Fact]
    public void A_leg_that_is_fast_but_possible_is_not_named()
    {
        // 1,090 kt: an airliner in the strongest jet stream, and its tracker's clock a little late.
        Audits.Track("time,lat,lon\n1750000000,60.0,25.0\n1750000060,60.0,25.6\n").Faults.ShouldBeEmpty();

        // Whole minutes may be rounded by one.
        Audits.Track("time,lat,lon\n2026-01-01T10:00Z,60,25\n2026-01-01T10:00Z,60,25.2\n").Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Times_that_run_backwards_are_named_and_no_leg_lasts_less_than_nothing()
    {
        const string Track = """
            <gpx><trk><name>b</name><trkseg><trkpt lat="48.1" lon="11.6"><time>2026-01-01T10:00:00Z</time></trkpt>
            <trkpt lat="47.4" lon="8.5"><time>2026-01-01T09:00:00Z</time></trkpt>
            <trkpt lat="46.2" lon="6.1"><time>2026-01-01T11:00:00Z</time></trkpt></trkseg></trk></gpx>
            """;
        var report = Audits.Report(Encoding.UTF8.GetBytes(Track));

        report.Tracks[0].Faults.ShouldHaveSingleItem().Kind.ShouldBe(TrackFaultKind.Backwards);
        report.Tracks[0].LongestLeg.Duration.ShouldBeNull();
        Text(report).ShouldContain(
            "Times run backwards: 2026-01-01 10:00:00Z at 48.10 N 11.60 E is followed by 2026-01-01 09:00:00Z");
        Text(report).ShouldNotContain("-60");

        // By the file's order it comes back from Switzerland; by its times it begins there.
        Audits.Track(Track, new() { Close = ["DE"] }, isEnRoute: true).Verdict.ShouldBe(AuditVerdict.Closed);
    }

    [Theory]
    [InlineData("<gpx><rte><name>good</name><rtept lat='48.1' lon='11.6'/><rtept lat='47.4' lon='8.5'/></rte>"
        + "<trk><name>start</name><trkseg><trkpt lat='48.1' lon='11.6'/></trkseg></trk></gpx>", 0,
        "Passed over: start. The track 'start' has one position; a way needs two.")]
    [InlineData("<gpx><rte><name>good</name><rtept lat='48.1' lon='11.6'/><rtept lat='47.4' lon='8.5'/></rte>"
        + "<trk><trkseg/></trk></gpx>", 0, "good crosses Germany and Switzerland.")]
    [InlineData("<gpx><rte><name>good</name><rtept lat='48.1' lon='11.6'/><rtept lat='47.4' lon='8.5'/></rte><trk>"
        + "<name>bad</name><trkseg><trkpt lat='48' lon='11'/><trkpt lat='98' lon='11'/></trkseg></trk></gpx>", 2,
        "Not looked at, so that nothing can be said of it: bad. 'lat 98 lon 11 (line 1)' is no position")]
    [InlineData("lat,lon,callsign\n1,2,A\n3,4,A\n0,0,B\n0,180,B\n", 2,
        "Not looked at, so that nothing can be said of it: B. The positions 0,0 and 0,180 lie opposite each other")]
    public void One_bad_part_does_not_refuse_the_rest(string text, int verdict, string sentence)
    {
        var report = Audits.Report(Encoding.UTF8.GetBytes(text));

        report.Tracks.ShouldHaveSingleItem().Verdict.ShouldBe(AuditVerdict.Clear);
        report.Verdict.ShouldBe((AuditVerdict)verdict);
        Text(report).ShouldContain(sentence);
    }

    [Theory]
    [InlineData("<gpx><trk><trkpt lat='66.51' lon='-180.09'/><trkpt lat='66.52' lon='-179.90'/></trk></gpx>",
        "66.51,179.91 66.52,-179.9")]
    [InlineData("{\"type\":\"LineString\",\"coordinates\":[[-149.99,61.17],[-185,60],[-246.1,22.3]]}",
        "61.17,-149.99 60,175 22.3,113.9")]
    [InlineData("lat,lon\n61.17,210.01\n60,360\n55,-360\n", "61.17,-149.99 60,0 55,0")]
    [InlineData("Time,Latitude,Longitude\n2026-01-01T10:00:00Z,N48 30.0,E005 12.0\n"
        + "2026-01-01T10:10:00Z,49 30.0 S,6.2W\n",
        "48.5,5.2@10:00 -49.5,-6.2@10:10")]
    public void Longitudes_of_another_turn_and_hemispheres_are_read(string text, string expected) =>
        Audits.Positions(text).ShouldBe(expected);

    [Fact]
    public void A_track_is_judged_by_its_own_day_unless_told_otherwise()
    {
        // Ukraine became a party to the Rome Statute on 1 January 2025.
        string On(string day) =>
            $"time,lat,lon\n{day}T10:00:00Z,52.2,21\n{day}T12:00:00Z,50,31\n{day}T14:00:00Z,47,28.9\n";
        var stance = new StanceOptions { Close = ["ICC"], Open = ["PL", "MD"] };

        Audits.Track(On("2024-12-31"), stance).Verdict.ShouldBe(AuditVerdict.Clear);
        Audits.Track(On("2025-01-01"), stance).Verdict.ShouldBe(AuditVerdict.Closed);
        Audits.Track(On("2024-12-31"), stance with { Date = new(2025, 1, 1) }).Verdict.ShouldBe(AuditVerdict.Closed);
        Text(Audits.Report(Encoding.UTF8.GetBytes(On("2025-01-01")), stance))
            .ShouldContain("The rules are those of the day of the track (2025-01-01, UTC); --date asks for another.");
    }

    [Fact]
    public void A_flight_over_midnight_is_judged_by_both_days()
    {
        string Over(string lastHours, string firstHours) => "time,lat,lon\n"
            + $"2024-12-31T{lastHours}Z,52.2,21\n2025-01-01T{firstHours}Z,50,31\n2025-01-01T09:00:00Z,47,28.9\n";
        var stance = new StanceOptions { Close = ["ICC"], Open = ["PL", "MD"] };

        Audits.Track(Over("23:50:00", "01:00:00"), stance).Verdict.ShouldBe(AuditVerdict.Closed);
    }

    [Theory]
    [InlineData("lat,lon\n22.2,35.3\n22.4,35.8\n", "Halaib Triangle is crossed", "Claimed by Egypt, Sudan")]
    [InlineData("lat,lon\n25.8,55.0\n25.87,55.03\n", "Abu Musa is crossed", "Claimed by Iran, United Arab Emirates")]
    [InlineData("lat,lon\n26.25,55.25\n26.265,55.31\n", "Greater and Lesser Tunb is crossed", "Claimed by Iran,")]
    [InlineData("lat,lon\n30.18,80.95\n30.21,80.99\n", "Kalapani and Limpiyadhura is crossed", "Claimed by India,")]
    public void A_dispute_that_is_not_drawn_is_said(string text, string name, string claim)
    {
        var said = Text(Audits.Report(Encoding.UTF8.GetBytes(text)));

        said.ShouldContain(name);
        said.ShouldContain(claim);
    }

    [Fact]
    public void What_a_closed_state_holds_but_is_not_drawn_as_its_is_not_decided()
    {
        // Japan holds the Senkaku Islands, whose sea is drawn as high seas.
        const string Senkaku = "lat,lon\n25.2,123.0\n26.2,124.0\n";

        Audits.Track(Senkaku, new() { Close = ["JP"] }).Verdict.ShouldBe(AuditVerdict.Undecided);
        Text(Audits.Report(Encoding.UTF8.GetBytes(Senkaku), new() { Close = ["JP"] }))
            .ShouldStartWith("The track: not decided. It crosses Senkaku Islands (Diaoyu), which belongs to a closed");
        Text(Audits.Report(Encoding.UTF8.GetBytes(Senkaku), new() { Close = ["CN"] }))
            .ShouldContain("Whoever counts it as airspace of China, Taiwan has it closed.");
    }

    [Theory]
    [InlineData("<gpx><trk><trkpt lat='54' lon='8'/><trkpt lat='54.1' lon='8.1'/></trk>"
        + "<trk><trkpt lat='58.2' lon='10.9'/><trkpt lat='58.3' lon='11'/></trk></gpx>", true)]
    [InlineData("<gpx><trk><name>A</name><trkpt lat='54' lon='8'/><trkpt lat='54.1' lon='8.1'/></trk>"
        + "<trk><name>B</name><trkpt lat='58.2' lon='10.9'/><trkpt lat='58.3' lon='11'/></trk></gpx>", false)]
    [InlineData("time,hex,lat,lon\n2026-06-13T05:00:00Z,a,54,8\n2026-06-13T05:01:00Z,a,54.1,8.1\n"
        + "2026-06-13T07:00:00Z,b,58.2,10.9\n2026-06-13T07:01:00Z,b,58.3,11\n", false)]
    public void A_gap_in_what_may_be_one_flight_hides_no_crossing(string text, bool mayBeOne)
    {
        var report = Audits.Report(Encoding.UTF8.GetBytes(text), DenmarkClosed);

        report.Tracks.Select(track => track.Verdict).ShouldBe([AuditVerdict.Clear, AuditVerdict.Clear]);
        report.Verdict.ShouldBe(mayBeOne ? AuditVerdict.Undecided : AuditVerdict.Clear);
        if (mayBeOne)
        {
            Text(report).ShouldStartWith("Not decided between a part without a name and a part without a name, which");
        }
    }

    private static string Text(AuditReport report)
    {
        using var writer = new StringWriter();
        PlainText.Write(AuditText.Of(report, Language.English), writer);
        return writer.ToString();
    }

    private static string Legs(
        Func<(double Lat, double Lon), (double Lat, double Lon), string> write, bool isReversed = false)
    {
        var legs = HamburgOslo.Zip(HamburgOslo.Skip(1));
        return string.Concat((isReversed ? legs.Reverse() : legs).Select(leg => write(leg.First, leg.Second)));
    }

    private static string Gpx((double Lat, double Lon) at) =>
        FormattableString.Invariant($"<trkpt lat='{at.Lat}' lon='{at.Lon}'/>");

    private static string Kml((double Lat, double Lon) a, (double Lat, double Lon) b) => FormattableString.Invariant(
        $"<LineString><coordinates>{a.Lon},{a.Lat},9000 {b.Lon},{b.Lat},9000</coordinates></LineString>");
}
