using System.Text;
using Shouldly;
using Umweg.Audit;

namespace Umweg.Tests.Audit;

/// <summary>
/// FEATURE UNDER TEST: tracks are read from the files that people have, and what is no track is said in one sentence.
/// METHOD: small files as recorders, trackers and planners write them, written by hand from the formats' descriptions.
/// </summary>
public sealed class TrackReaderTests
{
    private const string Expected = "expected is a track (GPX, KML, KMZ, TCX, IGC, NMEA, GeoJSON, readsb, a table of "
        + "positions), a flight plan (FPL, FMS, PLN, LNMPLN, an ICAO message or its route), or an answer of "
        + "'umweg route --format json'.";

    [Theory]
    [InlineData("""
        <gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="x"><trk><name>A</name><trkseg>
        <trkpt lat="55.97" lon="37.41"><ele>190</ele><time>2025-10-17T08:00:00Z</time></trkpt></trkseg><trkseg>
        <trkpt lat="47.43" lon="19.26"><time>2025-10-17T10:30:00+02:00</time><extensions><x/></extensions></trkpt>
        </trkseg></trk></gpx>
        """, "55.97,37.41@08:00 47.43,19.26@08:30")]
    [InlineData("""
        <gpx><wpt lat="1" lon="2"><name>no</name></wpt><rte><rtept lat="55.97" lon="37.41"/>
        <rtept lat="47.43" lon="19.26"/></rte></gpx>
        """, "55.97,37.41 47.43,19.26")]
    [InlineData("""
        <kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><Point><coordinates>1,2</coordinates></Point>
        </Placemark><Placemark><MultiGeometry><LineString><coordinates>
          37.41,55.97,0 23.65,52.1,0
        </coordinates></LineString><LineString><coordinates>19.26,47.43</coordinates></LineString></MultiGeometry>
        </Placemark></Document></kml>
        """, "55.97,37.41 52.1,23.65 47.43,19.26")]
    [InlineData("""
        <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Placemark><gx:Track>
        <when>2025-10-17T08:00:00Z</when><when>2025-10-17T09:00:00Z</when><when>2025-10-17T10:00:00Z</when>
        <gx:coord>37.41 55.97 190</gx:coord><gx:coord/><gx:coord>19.26 47.43 150</gx:coord></gx:Track></Placemark></kml>
        """, "55.97,37.41@08:00 47.43,19.26@10:00")]
    [InlineData("""
        {"type":"Feature","properties":{"coordTimes":["2025-10-17T08:00:00Z","2025-10-17T09:00:00Z"]},
         "geometry":{"type":"LineString","coordinates":[[37.41,55.97,190],[19.26,47.43]]}}
        """, "55.97,37.41@08:00 47.43,19.26@09:00")]
    [InlineData("""{"type":"MultiLineString","coordinates":[[[37.41,55.97],[30,50]],[[30,50],[19.26,47.43]]]}""",
        "55.97,37.41 50,30 50,30 47.43,19.26")]
    [InlineData("latitude,longitude\r\n55.97,37.41\r\n47.43,19.26\r\n", "55.97,37.41 47.43,19.26")]
    [InlineData("\uFEFF# a remark\nZeit;Breite;Länge\n2025-10-17 08:00;55,97;37,41\n2025-10-17 09:00;47,43;19,26",
        "55.97,37.41@08:00 47.43,19.26@09:00")]
    [InlineData("Timestamp,UTC,Callsign,Position,Altitude\n1760688000,x,A,\"55.97,37.41\",\"1,000\"\n1760691600,x,A,"
        + "\"47.43,19.26\",0\n", "55.97,37.41@08:00 47.43,19.26@09:00")]
    [InlineData("Time\tLat (deg)\tLON\n1760688000000\t55.97\t37.41\nsoon\t\t\n\n?\t47.43\t19.26",
        "55.97,37.41@08:00 47.43,19.26")]
    [InlineData("N0450F350 5558N03725E DCT 52N023E/N0430F330 DCT 474300N0191536E",
        "55.966667,37.416667 52,23 47.716667,19.26")]
    [InlineData("-uuee0800\n-K0830S1190 DCT 52N023E IFR -LHBP0230\nEET/RO0216 NOWHERE",
        "55.97686,37.41121 52,23 47.43018,19.26239")]
    public void Positions_and_times_are_found(string text, string expected) =>
        Audits.Positions(text).ShouldBe(expected);

    [Theory]
    [InlineData("<gpx><trk><name>A</name><trkseg><trkpt lat='1' lon='2'/><trkpt lat='3' lon='4'/></trkseg></trk>"
        + "<trk><trkseg><trkpt lat='1' lon='2'/><trkpt lat='3' lon='4'/></trkseg></trk></gpx>", "gpx: A|")]
    [InlineData("<kml><Placemark><name> A \n b</name><LineString><coordinates>1,2 3,4</coordinates></LineString>"
        + "</Placemark></kml>", "kml: A b")]
    [InlineData("callsign,lat,lon\nA,1,2\nA,3,4\n,4,4\nB,5,6\nB,7,8\n", "csv: A|B")]
    [InlineData("""{"type":"Feature","properties":{"title":"A","rank":2},"geometry":{"type":"GeometryCollection","""
        + """ "geometries":[{"type":"LineString","coordinates":[[1,2],[3,4]]}]}}""", "geojson: 2 A")]
    public void Tracks_keep_their_names(string text, string expected)
    {
        var file = Audits.Read(text);

        $"{file.Format}: {string.Join('|', file.Tracks.Select(track => track.Name))}".ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "The file is empty; expected is a track or a flight plan.")]
    [InlineData("# remark", "The file was read as field15, and there is no track in it; " + Expected)]
    [InlineData("<gpx/>", "The file was read as gpx, and there is no track in it; " + Expected)]
    [InlineData("<gpx><trk><trkpt lat='1' lon='2'/></trk></gpx>", "The track '' has one position; a way needs two.")]
    [InlineData("<gpx><trk><trkpt lat='91' lon='2'/></trk></gpx>",
        "'lat 91 lon 2 (line 1)' is no position: latitude is from")]
    [InlineData("<gpx><trk><trkpt lat='NaN' lon='2'/></trk></gpx>", "'lat NaN lon 2 (line 1)' is no position")]
    [InlineData("<gpx><trk>", "The file is GPX, but its XML is damaged or cut off: line 1, column 11.")]
    [InlineData("<!DOCTYPE gpx [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><gpx><trk><name>&a;</name></trk></gpx>",
        "The file's XML has a document type or entities, which are not accepted.")]
    [InlineData("<", "The file is no XML that can be read: line 1, column 1.")]
    [InlineData("<plan/>", "The file's XML begins with 'plan', which is of no format that is read; expected is "
        + "gpx, kml,")]
    [InlineData("{", "The file is no JSON: line 1, byte 2.")]
    [InlineData("""{"type":"Feature","geometry":{}}""", "'' is no type of GeoJSON with a line")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Line"}]}""",
        "'Line' is no type of GeoJSON with a line")]
    [InlineData("""{"type":"LineString","coordinates":[[1,2],["a",3]]}""", "'[\"a\",3]' is no position")]
    [InlineData("""{"schema":"umweg.consent/1"}""", "The schema is 'umweg.consent/1'; expected is umweg.route/1")]
    [InlineData("PK\u0003\u0004rest", "The file is packed (zip, KMZ or gzip), but damaged or cut off")]
    [InlineData("37.41,55.97\n19.26,47.43", "The table's first line, '37.41,55.97', names no columns")]
    [InlineData("lat,lon\n1,2\n3,west", "'3 west (line 3)' is no position")]
    [InlineData("way,entry_latitude_deg,x", "The table has crossings, not positions")]
    [InlineData("UUEE DCT TESTO DCT LHBP", "'TESTO' is a named point or an airway, which Umweg does not know; write")]
    [InlineData("UUEE M853 LHBP", "'M853' is a named point or an airway")]
    [InlineData("MOON DCT LHBP", "'MOON' is a named point or an airway")]
    [InlineData("5560N03730E DCT LHBP", "'5560N03730E' is no position")]
    [InlineData("0000N00000E DCT 0000N18000E", "The positions 0,0 and 0,180 lie opposite each other on the Earth")]
    public void What_is_no_track_is_said_in_one_sentence(string text, string sentence)
    {
        var problem = Audits.Error(Encoding.UTF8.GetBytes(text));

        problem.ShouldStartWith(sentence);
        problem.ShouldNotContain('\n');
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Audits.Error([0xFF, 0xFE, 0x41]).ShouldStartWith(
            "The file is no text in UTF-8; save it as UTF-8. Expected is a track (GPX,");

    [Fact]
    public void Every_size_has_its_limit()
    {
        var row = Encoding.ASCII.GetBytes("1,2\n");
        byte[] many =
            [.. "lat,lon\n"u8, .. Enumerable.Repeat(row, TrackBuilder.MaxPoints + 1).SelectMany(each => each)];
        var tracks = string.Concat(Enumerable.Repeat(
            "<trk><trkpt lat='1' lon='2'/><trkpt lat='3' lon='4'/></trk>", TrackBuilder.MaxTracks + 1));

        Audits.Error(new byte[TrackReader.MaxBytes + 1]).ShouldStartWith("The file is longer than 64 MB");
        Audits.Error(many).ShouldStartWith("The file has more than 600000 positions");
        Audits.Error(Encoding.ASCII.GetBytes($"<gpx>{tracks}</gpx>"))
            .ShouldStartWith("The file has more than 1000 tracks");
        Audits.Error(Encoding.ASCII.GetBytes(new string(',', 2_000))).ShouldStartWith("The table has more than");
    }
}
