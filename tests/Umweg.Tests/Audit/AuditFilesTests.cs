using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Shouldly;
using Umweg.Audit;
using Umweg.Policy;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Presentation.Files.Readers;

namespace Umweg.Tests.Audit;

/// <summary>
/// FEATURE UNDER TEST: audited tracks as GeoJSON and KML: valid, told apart, and read again as the same tracks.
/// METHOD: readers written from RFC 7946 and OGC 07-147r2 with Google's schema of gx:Track, which share nothing with
/// the writers; random tracks over land, poles and 180 degrees, written and audited again.
/// </summary>
public sealed class AuditFilesTests
{
    private const int RandomTracks = 60;

    // A border may be met at a small angle, so that nine decimals move the crossing along it.
    private const double SameKm = 0.01;

    private static readonly XNamespace Kml = "http://www.opengis.net/kml/2.2";
    private static readonly XNamespace Gx = "http://www.google.com/kml/ext/2.2";

    public static TheoryData<string> Names => [.. DrawnAudits.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void GeoJSON_has_a_feature_for_each_crossing_cut_at_180_degrees(string name)
    {
        var report = DrawnAudits.Report(name);
        using var json = JsonDocument.Parse(GeoJson(report), new() { AllowDuplicateProperties = false });
        var root = json.RootElement;
        root.GetProperty("type").GetString().ShouldBe("FeatureCollection");
        root.GetProperty("notes")[0].GetString().ShouldNotBeNull();
        var features = root.GetProperty("features").EnumerateArray().ToList();

        features.Count(each => Property(each, "feature") is "crossing" or "believedCrossing")
            .ShouldBe(report.Tracks.Sum(track => track.Crossings.Count));
        features.Count(each => Property(each, "feature") == "computed")
            .ShouldBe(report.Tracks.Sum(track => track.Beside is Answer.Found found ? found.Routes.Count : 0));
        foreach (var feature in features)
        {
            Property(feature, "stroke").ShouldBeOneOf([.. MapPalette.Colours]);
            var geometry = feature.GetProperty("geometry");
            var lines = geometry.GetProperty("type").GetString() switch
            {
                "LineString" => [geometry.GetProperty("coordinates")],
                "MultiLineString" or "Polygon" => geometry.GetProperty("coordinates").EnumerateArray().ToList(),
                var other => throw new InvalidOperationException(other),
            };
            foreach (var line in lines)
            {
                var positions = line.EnumerateArray().Select(position =>
                    XmlReading.Position(position[1].GetDouble(), position[0].GetDouble())).ToList();
                positions.Count.ShouldBeGreaterThan(1);
                positions.Zip(positions.Skip(1)).ShouldAllBe(leg =>
                    Math.Abs(leg.First.Longitude - leg.Second.Longitude) <= 180 || Math.Abs(leg.First.Latitude) > 89);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void KML_is_in_the_order_of_its_schema(string name)
    {
        var report = DrawnAudits.Report(name);
        var root = XmlReading.Root(KmlOf(report));
        root.Name.ShouldBe(Kml + "kml");
        var document = root.Elements().ShouldHaveSingleItem();
        document.ShouldHold("name!", "description!", "Style*", "Folder*");
        document.Elements(Kml + "Folder").Count().ShouldBe(report.Tracks.Count);
        var styles = document.Elements(Kml + "Style").Select(style => $"#{style.Required("id")}").ToList();
        styles.ShouldBeUnique();
        foreach (var placemark in root.Descendants(Kml + "Placemark"))
        {
            placemark.ShouldHold(
                "name!", "visibility", "description!", "styleUrl!", "ExtendedData!", "LineString", "MultiGeometry",
                "Polygon", "Track", "MultiTrack");
            styles.ShouldContain(placemark.Element(Kml + "styleUrl")!.Value);
            placemark.Element(Kml + "ExtendedData")!.Elements().ShouldAllBe(data =>
                data.Name == Kml + "Data" && data.Elements().Single().Name == Kml + "value");
        }

        foreach (var track in root.Descendants(Gx + "Track"))
        {
            track.ShouldHold("when*", "coord*");
            track.Elements(Kml + "when").Count().ShouldBe(track.Elements(Gx + "coord").Count());
        }

        var isTimed = report.Tracks.All(track => track.Begin is not null);
        root.Descendants(Gx + "Track").Any().ShouldBe(isTimed);
        root.Descendants(Kml + "Placemark").Count(each => Data(each, "feature") is "crossing" or "believedCrossing")
            .ShouldBe(report.Tracks.Sum(track => track.Crossings.Count));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_is_audited_again_as_it_was(string name)
    {
        var report = DrawnAudits.Report(name);
        foreach (var file in new[] { GeoJson(report), KmlOf(report) })
        {
            ShouldBeSame(report, file, OptionsOf(name, report));
        }
    }

    [Fact]
    public void Random_tracks_are_audited_again_as_they_were()
    {
        for (var seed = 0; seed < RandomTracks; seed++)
        {
            var random = new Random(seed);
            var positions = string.Join(' ', Enumerable.Range(0, random.Next(2, 7)).Select(_ => string.Create(
                CultureInfo.InvariantCulture,
                $"{(random.NextDouble() * 176) - 88:F5},{(random.NextDouble() * 360) - 180:F5}")));
            var stance = new StanceOptions { Close = ["RU", "CA", "BR", "AU", "CN", "GL", "KI"], Permission = ["US"] };
            var report = DrawnAudits.Of($"Way {seed}", positions, stance, random.Next(2) * 900);

            ShouldBeSame(report, GeoJson(report), stance);
            ShouldBeSame(report, KmlOf(report), stance);
        }
    }

    [Fact]
    public void Whole_minutes_stay_whole_minutes_so_that_their_rounding_is_known()
    {
        var report = Audits.Report(System.Text.Encoding.UTF8.GetBytes(
            "time,lat,lon\n2025-10-17T08:00:00Z,50,7\n2025-10-17T08:00:00Z,50,7.4\n2025-10-17T08:45:00Z,50,14\n"));
        var again = Audits.Report(GeoJson(report));

        report.Tracks[0].Faults.ShouldBeEmpty();
        again.Tracks[0].Faults.ShouldBeEmpty();
        again.Tracks[0].Crossings.ShouldAllBe(each => each.EntryTime!.Value.Second == 0);
    }

    private static void ShouldBeSame(AuditReport report, byte[] file, StanceOptions options)
    {
        DateOnly? day = report.Tracks[0].IsOwnDay ? null : report.Stance.Date;
        var again = Audits.Report(file, options with { Date = day }, report.IsEnRoute);

        again.Verdict.ShouldBe(report.Verdict);
        again.Tracks.Count.ShouldBe(report.Tracks.Count);
        foreach (var (before, after) in report.Tracks.Zip(again.Tracks))
        {
            after.Name.ShouldBe(before.Name);
            after.Verdict.ShouldBe(before.Verdict);
            after.Day.ShouldBe(before.Day);
            (after.Begin, after.End).ShouldBe((before.Begin, before.End));
            after.Distance.Kilometres.ShouldBe(before.Distance.Kilometres, 0.001);
            after.Faults.Count.ShouldBe(before.Faults.Count);
            after.Exempt.Order().ShouldBe(before.Exempt.Order());
            Shown(after).ShouldBe(Shown(before), before.Name);
        }
    }

    private static IEnumerable<string> Shown(TrackAudit track) => track.Crossings
        .Where(each => each.Crossing.Distance.Kilometres > SameKm)
        .Select(each => $"{each.Crossing.Territory} {each.Crossing.Stance.Access}");

    // The very options cannot be had from a report; the polygon's are those of its file.
    private static StanceOptions OptionsOf(string name, AuditReport report) => name switch
    {
        "polygon" => DrawnAudits.Range(),
        _ => new()
        {
            Close = Ids(report, Access.Closed),
            Permission = Ids(report, Access.Permission),
        },
    };

    private static IReadOnlyList<string> Ids(AuditReport report, Access access) =>
        [.. report.Stance.Territories.Values.Where(each => each.Access == access).Select(each => each.Territory)];

    private static byte[] GeoJson(AuditReport report)
    {
        using var stream = new MemoryStream();
        AuditGeoJson.Write(report, Language.English, stream);
        return stream.ToArray();
    }

    private static byte[] KmlOf(AuditReport report)
    {
        using var stream = new MemoryStream();
        AuditKml.Write(report, Language.English, stream, "file.gpx");
        return stream.ToArray();
    }

    private static string? Property(JsonElement feature, string name) =>
        feature.GetProperty("properties").TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string? Data(XElement placemark, string name) => placemark.Descendants(Kml + "Data")
        .FirstOrDefault(data => data.Attribute("name")!.Value == name)?.Value;
}
