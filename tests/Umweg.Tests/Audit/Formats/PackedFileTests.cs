using System.IO.Compression;
using System.Text;
using Shouldly;
using Umweg.Audit;
using Umweg.Audit.Formats;
using Umweg.Query;

namespace Umweg.Tests.Audit.Formats;

/// <summary>
/// FEATURE UNDER TEST: KMZ, a zip with one track and gzip are unpacked, within limits; other archives are refused by
/// what
/// they are.
/// METHOD: archives made by the system's own packer.
/// </summary>
public sealed class PackedFileTests
{
    private const string Kml = "<kml><Placemark><LineString><coordinates>9,50 9,51</coordinates></LineString>"
        + "</Placemark>"
        + "</kml>";

    private const string Other = "<kml><Placemark><LineString><coordinates>1,2 3,4</coordinates></LineString>"
        + "</Placemark>"
        + "</kml>";

    private const string Csv = "lat,lon\n50,9\n51,9\n";

    [Fact]
    public void The_document_of_a_KMZ_is_read()
    {
        Files.Read(Files.Zip(("doc.kml", Kml))).ShouldBe("kmz: 50,9 51,9");
        Files.Read(Files.Zip(("images/a.png", "x"), ("z.kml", Other), ("DOC.KML", Kml))).ShouldBe("kmz: 50,9 51,9");
        Files.Read(Files.Zip(("one/first.kml", Kml), ("images/a.png", "x"))).ShouldBe("kmz: 50,9 51,9");
        Files.Error(Files.Zip(("first.kml", Kml), ("second.kml",
            Other))).ShouldStartWith("The zip holds 2 files that may be");
    }

    [Fact]
    public void One_track_in_a_zip_is_read()
    {
        Files.Read(Files.Zip(("folder/", ""), ("folder/flight.CSV", Csv), ("readme.md", "x"), ("__MACOSX/._flight.csv",
            "x")))
            .ShouldBe("csv: 50,9 51,9");
        Files.Read(Files.Zip(("a.fms", "I\n3 version\n1\n1\n11 A 1 50 9\n11 B 2 51 9\n"))).ShouldBe("fms: A - B "
            + "50,9 51,9");
    }

    [Fact]
    public void What_gzip_packed_is_read()
    {
        Files.Read(Gzip(Encoding.UTF8.GetBytes(Csv))).ShouldBe("csv: 50,9 51,9");
        Files.Error(Gzip(Gzip(Encoding.UTF8.GetBytes(Csv)))).ShouldBe(
            "The file is packed twice; unpack it once and audit what is in it.");
        Files.Error(Gzip(Files.Zip(("doc.kml", Kml))), Language.German).ShouldBe(
            "Die Datei ist doppelt gepackt; entpacken Sie sie einmal und nehmen Sie, was darin ist.");
    }

    [Fact]
    public void Archives_of_another_kind_are_refused_by_what_they_are()
    {
        Files.Error(Files.Zip(("[Content_Types].xml", "x"), ("xl/workbook.xml", "x"))).ShouldBe(
            "The file is a workbook of Excel or another spreadsheet; save the "
            + "sheet of positions as CSV and audit that.");
        Files.Error(Files.Zip(("word/document.xml", "x"))).ShouldStartWith("The file is a formatted document (Word,");
        Files.Error(Files.Zip(("mimetype", "x"), ("content.xml", "x"), ("META-INF/manifest.xml", "x"))).ShouldStartWith(
            "The file is a document of an office program;");
        Files.Error(Files.Zip(("META-INF/MANIFEST.MF",
            "x"))).ShouldStartWith("The file is a packed program (JAR or APK)");
        Files.Error(Files.Zip(("a.shp", "x"), ("a.dbf",
            "x"))).ShouldStartWith("The file is a shapefile; convert its lines");
        Files.Error(Files.Zip(("a.gpx", "x"), ("b.csv", "x"))).ShouldBe(
            "The zip holds 2 files that may be tracks ('a.gpx, b.csv'); unpack it and audit each.");
        Files.Error(Files.Zip(("a.png", "x"))).ShouldBe(
            "The zip holds no track that is read, but other files (1: 'a.png'); expected is a KMZ or one track.");
        Files.Error(Files.Zip()).ShouldStartWith("The zip holds no track that is read, but other files (0");
        Files.Error(Files.Zip(("a.gpx", "x"), ("b.csv", "x")), Language.German).ShouldBe(
            "Das Zip enthält 2 Dateien, die Spuren sein können ('a.gpx, b.csv'); entpacken Sie es und prüfen Sie "
            + "jede.");
    }

    [Fact]
    public void A_password_is_named_as_the_obstacle()
    {
        // Bit 0 of the flags of both heads of an entry, as APPNOTE 4.4.4 has it.
        var file = Files.Zip(("doc.kml", Kml));
        file[6] |= 1;
        file[file.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        Files.Error(file).ShouldBe(
            "'doc.kml' in the packed file is locked by a password; unpack it and audit the track in it.");
    }

    [Fact]
    public void Links_are_not_followed_and_that_is_said()
    {
        const string Link = "<kml><NetworkLink><Link><href>http://example.org/a.kml</href></Link></NetworkLink></kml>";
        Files.Error(Files.Zip(("doc.kml", Link))).ShouldBe(
            "The KML holds links to other files (NetworkLink), which are not followed, and no track; open it in "
            + "Google Earth "
            + "and save the track itself.");
        Files.Error(Link, Language.German).ShouldStartWith("Das KML enthält Verweise auf andere Dateien (NetworkLink)");
    }

    [Fact]
    public void Bombs_and_ruins_are_refused()
    {
        var many = Enumerable.Range(0, PackedFile.MaxEntries + 1).Select(i => ($"{i}.kml", "")).ToArray();
        var whole = Files.Zip(("doc.kml", Kml));
        var zeros = new byte[TrackReader.MaxBytes + 1];

        Files.Error(Files.Zip(many)).ShouldStartWith("The packed file has more than 1000 entries");
        Files.Error(Gzip(zeros)).ShouldStartWith("The file is longer than 64 MB");
        Files.Error(whole[..(whole.Length / 2)]).ShouldBe(
            "The file is packed (zip, KMZ or gzip), but damaged or cut off, so that it cannot be unpacked; fetch "
            + "it anew.");
        Files.Error(Gzip(Encoding.UTF8.GetBytes(Csv))[..12], Language.German).ShouldStartWith(
            "Die Datei ist gepackt (Zip, KMZ oder Gzip), aber beschädigt");
        Files.Error("PK\u0003\u0004rest").ShouldStartWith("The file is packed (zip, KMZ or gzip), but damaged");
        whole[40] ^= 0xFF;
        Files.Error(whole).Length.ShouldBeGreaterThan(0);
    }

    private static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var packed = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            packed.Write(content);
        }

        return stream.ToArray();
    }
}
