using System.Text;
using Shouldly;
using Umweg.Query;

namespace Umweg.Tests.Audit.Formats;

/// <summary>
/// FEATURE UNDER TEST: a file that holds no track that is read is refused by what it is, with what to do instead.
/// METHOD: the first bytes of each kind, as the kinds' own descriptions have them.
/// </summary>
public sealed class ForeignFileTests
{
    [Theory]
    [InlineData("%PDF-1.7\n%", "The file is a PDF document,", "Die Datei ist ein PDF-Dokument,")]
    [InlineData("\u0089PNG\r\n\u001A\n", "The file is an image;", "Die Datei ist ein Bild;")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "The file is an image;", "Die Datei ist ein Bild;")]
    [InlineData("GIF89a", "The file is an image;", "Die Datei ist ein Bild;")]
    [InlineData("RIFF....WEBPVP8 ", "The file is an image;", "Die Datei ist ein Bild;")]
    [InlineData("Rar!\u001A\u0007", "The file is a packed archive", "Die Datei ist ein Archiv")]
    [InlineData("7z\u00BC\u00AF\u0027\u001C", "The file is a packed archive", "Die Datei ist ein Archiv")]
    [InlineData("SQLite format 3\0\u0010", "The file is a database (SQLite);",
        "Die Datei ist eine Datenbank (SQLite);")]
    [InlineData("\u000E\u0010\u0099\u0001.....FIT", "The file is an activity of Garmin as FIT;",
        "Die Datei ist eine Aktivität")]
    [InlineData("\0\0\u0027\n\0\0", "The file is a shapefile;", "Die Datei ist ein Shapefile;")]
    [InlineData("\u00D0\u00CF\u0011\u00E0", "The file is a document of an office program;",
        "Die Datei ist ein Dokument")]
    [InlineData(@"{\rtf1\ansi", "The file is a formatted document", "Die Datei ist ein formatiertes Dokument")]
    [InlineData("PAR1", "The file is a scientific or columnar one", "Die Datei ist eine wissenschaftliche")]
    [InlineData("fgb\u0003", "The file is FlatGeobuf;", "Die Datei ist FlatGeobuf;")]
    [InlineData("\u001A3\0\0", "The file holds raw messages of Mode S", "Die Datei enthält rohe Meldungen")]
    [InlineData("*8D4840D6202CC371C32CE0576098;\n", "The file holds raw messages of Mode S", "Die Datei enthält rohe")]
    [InlineData("!AIVDM,1,1,,A,x,0*00", "The file holds AIS messages", "Die Datei enthält AIS-Meldungen")]
    [InlineData("-TITLE IFPL\n-ARCID ABC\n", "The file is a flight plan message as ADEXP",
        "Die Datei ist eine Flugplanm")]
    [InlineData("A1234/26 NOTAMN\nQ) EDGG/QRRCA/IV\n", "The file is a NOTAM,", "Die Datei ist ein NOTAM,")]
    [InlineData("(B0123/26 NOTAMR B0100/26\n", "The file is a NOTAM,", "Die Datei ist ein NOTAM,")]
    [InlineData("title: x\nstatements:\n  - says: a\n", "The file holds statements for umweg claims;",
        "Die Datei enthält Aus")]
    [InlineData("# x\nname: x\nrules:\n  - where: [RU]\n", "The file is a policy of Umweg:",
        "Die Datei ist eine Policy")]
    [InlineData("name,code,country,lat,lon,elev\n\"A\",A,DE,4830.000N,00900.000E,1m\n",
        "The file is a list of waypoints",
        "Die Datei ist eine Liste von Wegpunkten")]
    [InlineData("AC R\nAN TEST\nDP 48:30:00 N 009:00:00 E\n", "The file holds airspaces (OpenAir)",
        "Die Datei enthält Luft")]
    [InlineData("[flightplan]\ntitle=A\n", "The file is a flight plan of Flight Simulator 2004",
        "Die Datei ist ein Flugplan")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "The file is a map or drawing as SVG",
        "Die Datei ist eine Karte")]
    [InlineData("<?xml version='1.0'?><!-- a --><!DOCTYPE svg PUBLIC 'x'><svg/>", "The file is a map or drawing as SVG",
        "Die Datei ist eine Karte")]
    [InlineData("<!doctype html>\n<p>Hello", "The file is a page of the web", "Die Datei ist eine Webseite")]
    [InlineData("<HTML><head>", "The file is a page of the web", "Die Datei ist eine Webseite")]
    [InlineData("<osm version='0.6'/>", "The file is an extract of OpenStreetMap",
        "Die Datei ist ein Auszug aus OpenStreetMap")]
    [InlineData("<a:AIXMBasicMessage xmlns:a='b'/>", "The file is aeronautical data as AIXM",
        "Die Datei enthält Luftfahrtdaten")]
    [InlineData("<OFP/>", "The file is a flight briefing of SimBrief", "Die Datei ist ein Briefing von SimBrief")]
    [InlineData("MZ\u0090\0\u0003\0", "The file is binary and of no kind", "Die Datei ist binär")]
    [InlineData("", "The file is empty;", "Die Datei ist leer;")]
    [InlineData(" \r\n", "The file is empty;", "Die Datei ist leer;")]
    public void Each_kind_is_refused_by_its_name(string bytes, string english, string german)
    {
        var file = Encoding.Latin1.GetBytes(bytes);

        Files.Error(file).ShouldStartWith(english);
        Files.Error(file, Language.German).ShouldStartWith(german);
    }

    [Fact]
    public void A_GeoPackage_is_told_from_other_databases()
    {
        var file = new byte[100];
        "SQLite format 3\0"u8.CopyTo(file);
        "GPKG"u8.CopyTo(file.AsSpan(68));

        Files.Error(file).ShouldBe("The file is a GeoPackage; convert its lines first: ogr2ogr track.geojson "
            + "track.gpkg.");
    }

    [Theory]
    [InlineData("lat,lon\n50,9\n51,9\n", "csv: 50,9 51,9")]
    [InlineData("50N009E DCT 51N009E", "field15: 50,9 51,9")]
    [InlineData("""{"type":"LineString","coordinates":[[9,50],[9,51]]}""", "geojson: 50,9 51,9")]
    [InlineData("<?xml version='1.0' encoding='UTF-16'?><gpx><rte><rtept lat='50' lon='9'/><rtept lat='51' "
        + "lon='9'/></rte></gpx>",
        "gpx: 50,9 51,9")]
    public void UTF_16_is_read_in_either_order(string text, string expected)
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            Files.Read([.. encoding.Preamble, .. encoding.GetBytes(text)]).ShouldBe(expected);
        }
    }

    [Fact]
    public void A_damaged_document_is_told_as_what_it_is()
    {
        Files.Error("<gpx><trk>\n<trkseg>").ShouldBe("The file is GPX, but its XML is damaged or cut off: line 2, "
            + "column 9.");
        Files.Error("<kml><Placemark>", Language.German).ShouldBe(
            "Die Datei ist KML, aber ihr XML ist beschädigt oder abgeschnitten: Zeile 1, Spalte 17.");
    }
}
