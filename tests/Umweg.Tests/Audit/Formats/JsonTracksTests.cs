using Shouldly;
using Umweg.Query;

namespace Umweg.Tests.Audit.Formats;

/// <summary>
/// FEATURE UNDER TEST: JSON of receivers and databases is read: readsb, OpenSky, records of positions, lists and
/// lines of
/// GeoJSON; JSON of other kinds is refused by what it is.
/// METHOD: documents as the programs describe them, written by hand; 1,700,000,000 s are 22:13 UTC.
/// </summary>
public sealed class JsonTracksTests
{
    [Theory]
    [InlineData("""
        {"icao":"abc123","timestamp":1700000000,"trace":[[0,52.4,13.5,30000,400,90,0],[3600,50.3,31.2,30000,400,90,0],
        [7200,41.0,29.0,"ground",0,0,0]]}
        """, "readsb: abc123 52.4,13.5@22:13 50.3,31.2@23:13 41,29@00:13")]
    [InlineData("""
        {"icao":"abc123","r":"D-ABCD","t":"A320","timestamp":1700000000.5,"trace":[
        [0.5,52.4,13.5,"ground",1,90,0,0,{"flight":"DLH1AB  "},"adsb_icao",0,0,0,0],[60,52.5,13.6,1000,1,9,1,0,null]]}
        """, "readsb: DLH1AB 52.4,13.5@22:13 52.5,13.6@22:14")]
    [InlineData("""
        {"icao":"a","timestamp":1700000000,"trace":[[0,50,8,1000,0,0,0,0,{"flight":"ONE"}],[600,50.03,8.56,"ground",0,
        0,0,0],
        [3600,50.03,8.56,"ground",0,0,2,0,{"flight":"TWO"}],[4200,50,9,1000,0,0,0,0,null],[4800,50,10,1000,0,0,2,0,
        null]]}
        """, "readsb: ONE 50,8@22:13 50.03,8.56@22:23 | TWO 50.03,8.56@23:13 50,9@23:23 50,10@23:33")]
    [InlineData("""
        {"icao":"a","timestamp":1700000000,"trace":[[0,50,10,1000,0,0,0,0,{"flight":"ONE"}],[600,50,11,1000,0,0,2,0,
        {"flight":"TWO"}],[1200,50,12,1000,0,0,0]]}
        """, "readsb: TWO 50,10@22:13 50,11@22:23 50,12@22:33")]
    [InlineData("""
        {"now":1700000000.1,"aircraft":[{"hex":"a","flight":"ONE ","lat":50,"lon":10},{"hex":"b"}]}
        {"now":1700000060.1,"aircraft":[{"hex":"c","lat":1,"lon":1},{"hex":"a","lat":51,"lon":10},{"hex":"c","lat":2,
        "lon":1}]}
        """, "readsb: ONE 50,10@22:13 51,10@22:14 | c 1,1@22:14 2,1@22:14")]
    [InlineData("""
        {"icao24":"3c6444","callsign":"DLH400  ","startTime":1700000000,"endTime":1700003600,"path":[
        [1700000000,50,8.5,0,70,true],[1700000060,null,null,100,70,false],[1700003600,51,9,3000,null,false]]}
        """, "opensky: DLH400 50,8.5@22:13 51,9@23:13")]
    [InlineData("""
        {"icao24":"3c6444","calllsign":null,"path":[[1700000000,50,8.5,0,70,true],[1700003600,51,9,3000,70,false]]}
        """, "opensky: 3c6444 50,8.5@22:13 51,9@23:13")]
    [InlineData("""
        {"time":1700000000,"states":[["a","ONE     ","X",1700000000,1700000000,8.5,50,0,true,0,0,0,null,0,null,false,
        0]]}
        {"time":1700000060,"states":[["a","ONE     ","X",1700000060,1700000060,9,51,0,true,0,0,0,null,0,null,false,0,
        1]]}
        """, "opensky: ONE 50,8.5@22:13 51,9@22:14")]
    public void Receivers_are_read(string text, string expected) => Files.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("""
        [{"timestamp":"2026-01-01T10:00:00Z","icao24":"abc123","latitude":52.4,"longitude":13.5},
        {"timestamp":"2026-01-01T12:00:00Z","icao24":"abc123","latitude":41.0,"longitude":29.0}]
        """, "json-records: abc123 52.4,13.5@10:00 41,29@12:00")]
    [InlineData("""
        {"data":{"rows":[{"time":1700000060,"hex":"a","flight":"ONE","lat":51,"lon":9},{"hex":"b","lat":1,"lon":1},
        {"time":1700000000,"hex":"a","lat":50,"lon":9},{"hex":"b","lat":2,"lon":1},{"hex":"b","lat":null,"lon":null}]}}
        """, "json-records: ONE 50,9@22:13 51,9@22:14 | b 1,1 2,1")]
    [InlineData("""
        {"callsign":"ONE","lat":50,"lng":9}
        {"callsign":"","lat":"50 30.0 N","lng":"009 00.0 E"}
        {"callsign":"ONE","lat":"51","lng":"9"}
        """, "json-records: ONE 50,9 50.5,9 51,9")]
    [InlineData("""
        {"flights":[{"callsign":"ONE","positions":[{"lat":50,"lon":9},{"lat":51,"lon":9}]},
        {"ident":"TWO","positions":[{"lat":1,"lon":9},{"lat":2,"lon":9}]}]}
        """, "json-records: ONE 50,9 51,9 | TWO 1,9 2,9")]
    [InlineData("""
        {"airport":{"position":{"latitude":1,"longitude":2}},"trail":[{"lat":51,"lng":9,"alt":0,"ts":1700000060},
        {"lat":50,"lng":9,"alt":0,"ts":1700000000}]}
        """, "json-records: 50,9@22:13 51,9@22:14")]
    [InlineData("""[{"geography":{"latitude":50,"longitude":9},"flight":{"icao":"X"}},{"position":{"lat":"""
        + """51,"lon":9}}]""",
        "json-records: 50,9 51,9")]
    [InlineData("""[{"Latitude (deg)":50,"LONGITUDE_DEG":9},{"Latitude (deg)":51,"LONGITUDE_DEG":9}]""",
        "json-records: 50,9 51,9")]
    public void Records_are_read(string text, string expected) => Files.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("""[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[13.5,52.4],"""
        + """[29,41]]}}]""",
        "geojson: 52.4,13.5 41,29")]
    [InlineData("""
        {"type":"Feature","properties":{"name":"A"},"geometry":{"type":"LineString","coordinates":[[13.5,52.4],[29,
        41]]}}
        {"type":"Feature","properties":{"name":"B"},"geometry":{"type":"LineString","coordinates":[[0,1],[0,2]]}}
        """, "geojson: A 52.4,13.5 41,29 | B 1,0 2,0")]
    [InlineData("""[{"type":"LineString","coordinates":[[13.5,52.4],[29,41]]}]""", "geojson: 52.4,13.5 41,29")]
    public void Features_in_lists_and_lines_are_read(string text,
        string expected) => Files.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("""{"now":1700000000,"messages":5,"aircraft":[{"hex":"a","lat":50,"lon":10},{"hex":"b","lat":"""
        + """5,"lon":1}]}""",
        "The file is a snapshot of readsb: where many aircraft were at one moment, which is no track; bring the "
        + "trace of one "
        + "aircraft, or many snapshots one on each line.")]
    [InlineData("""{"ac":[],"now":1700000000000}""", "The file is a snapshot of readsb:")]
    [InlineData("""{"time":1,"states":[["a","ONE","X",1,1,8.5,50,0,true,0,0,0,null,0,null,false,0]]}""",
        "The file is a snapshot of opensky:")]
    [InlineData("""{"time":1,"states":null}""", "The file is a snapshot of opensky:")]
    [InlineData("""{"icao":"a","timestamp":1700000000,"trace":[[0,50,10,0,0,0,0,0,null,0,0,0,0,0],[1,50,1,0,0,0,"""
        + """0,0,null,0,0,0,0,0,0]]}""",
        "'[1,50,1,0,0,0,0,0,null,0,0,0,0,0,0]', row 1 of the file's readsb from 0, has more or fewer parts than "
        + "such a row")]
    [InlineData("""{"icao":"a","timestamp":1700000000,"trace":[[0,50]]}""", "'[0,50]', row 0 of the file's readsb")]
    [InlineData("""{"icao":"a","timestamp":1700000000,"trace":[[0,95,10,0]]}""", "'[0,95,10,0]' is no position")]
    [InlineData("""{"icao":"a","timestamp":1700000000,"trace":[]}""",
        "The file was read as readsb, and there is no track")]
    [InlineData("""{"icao24":"a","path":[[1700000000,50,8.5,0,70,true,1]]}""",
        "'[1700000000,50,8.5,0,70,true,1]', row 0 of")]
    [InlineData("""[{"lat":95,"lon":9},{"lat":1,"lon":9}]""", "'95, 9 (#1)' is no position")]
    [InlineData("""[{"lat":50,"lon":9},{"lat":"50,5","lon":9}]""", "'\"50,5\", 9 (#2)' is no position")]
    [InlineData("""[{"lat":50,"lon":9},{"lat":1,"lon":null}]""", "'1, null (#2)' is no position")]
    [InlineData("""{"type":"Topology","objects":{},"arcs":[]}""",
        "The file is TopoJSON, which shares its lines between shapes; convert it to GeoJSON first.")]
    [InlineData("""{"name":"x","version":1,"dependencies":{}}""",
        "The file is JSON of a kind that is not known, with the members 'name, version, dependencies'; expected "
        + "are GeoJSON,")]
    [InlineData("""[{"iata":"SVO"}]""", "The file is JSON of a kind that is not known, with the members 'iata';")]
    [InlineData("[[50,9],[51,9]]", "The file is a JSON list without names, in which nobody can tell latitude from "
        + "longitude;")]
    [InlineData("[1]", "The file is a JSON list without names")]
    [InlineData("{}", "The file is a JSON list without names")]
    [InlineData("""{"icao":"a","trace":[[0,50""", "The file is no JSON: line 1, byte")]
    public void JSON_without_a_track_is_refused_by_what_it_is(string text, string sentence)
    {
        Files.Error(text).ShouldStartWith(sentence);
        Files.Error(text, Language.German).ShouldNotStartWith(sentence);
    }
}
