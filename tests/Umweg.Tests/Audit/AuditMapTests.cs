using System.Text;
using System.Xml.Linq;
using Shouldly;
using Umweg.Audit;
using Umweg.Presentation.Map;
using Umweg.Tests.Presentation;
using Umweg.Tests.Presentation.Map;

namespace Umweg.Tests.Audit;

/// <summary>
/// FEATURE UNDER TEST: audited tracks as maps: whole, legible, told apart without colour, the same each time.
/// METHOD: audits whose maps were looked at; what is checked is read back from the SVG.
/// </summary>
public sealed class AuditMapTests
{
    private const int MostBytes = 1_000_000;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Dictionary<string, string> Drawn = new(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. DrawnAudits.Names];

    [Theory]
    [InlineData("over-ukraine")]
    [InlineData("en-route")]
    [InlineData("antimeridian")]
    [InlineData("polar")]
    public void These_maps_were_looked_at_and_found_good(string name)
    {
        var checksum = RealWorld.Globe.Origin.Checksum[..15];
        GoldenFile.ShouldHold(
            $"audit-{name}.svg", Draw(name).Replace(checksum, "sha256:...", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_map_is_whole_and_legible(string name)
    {
        var sheet = new DrawnSheet(Draw(name));

        sheet.OverlappingNames().ShouldBeEmpty();
        sheet.Colours.ShouldBeSubsetOf(MapPalette.Colours);
        sheet.Ids.ShouldBeUnique();
        sheet.References.ShouldBeSubsetOf(sheet.Ids);
        sheet.Keys.ShouldNotContain("direct line");
        Encoding.UTF8.GetByteCount(Draw(name)).ShouldBeLessThan(MostBytes);
    }

    [Fact]
    public void A_report_drawn_again_gives_the_same_bytes() => Written("polar").ShouldBe(Draw("polar"));

    [Fact]
    public void Styles_of_tracks_differ_without_colour()
    {
        var strokes = TrackStyles.All.Select(style =>
        {
            using var stream = new MemoryStream();
            using (var svg = new SvgWriter(stream))
            {
                svg.Start("svg");
                TrackStyles.Draw(svg, style, "M0 0l9 0", 1);
                svg.End();
            }

            // Each line's width, dashes and whether it is of paper, which is white in every colour vision.
            return string.Join('|', XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()))
                .Descendants(Svg + "path").Select(path => string.Join(
                    ' ',
                    path.Attribute("stroke")!.Value == MapPalette.Paper ? "paper" : "ink",
                    path.Attribute("stroke-width")!.Value,
                    path.Attribute("stroke-dasharray")?.Value)));
        });

        strokes.ShouldBeUnique();
    }

    [Fact]
    public void Title_verdict_marks_and_entries_are_named_in_the_language_asked_for()
    {
        var english = Words("over-ukraine");

        english.ShouldContain("Moscow to Budapest – over closed airspace");
        english.ShouldContain("Begin 08:02 UTC");
        english.ShouldContain("End 09:42 UTC");
        english.ShouldContain(word => word.StartsWith("Belarus 08:", StringComparison.Ordinal));
        english.ShouldContain(word => word.StartsWith("Ukraine, 1", StringComparison.Ordinal));
        english.ShouldContain("track: closed");
        english.ShouldContain("track: unwillingly");
        english.ShouldContain("Not for operational navigation.");
        var german = Words("en-route");
        german.ShouldContain("HEL-NRT – durch gesperrten Luftraum");
        german.ShouldContain("Beginn 08:02 UTC");
        german.ShouldContain("Spur: nur mit Erlaubnis");
        german.ShouldContain("Spur: über keinem Staat");
        german.ShouldContain(word => word.StartsWith("Russland, 6.", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_only_the_ends_are_exempt_title_line_and_legend_say_so()
    {
        var words = Words("polar");

        words.ShouldContain("Anchorage to Oslo – gesperrter Luftraum nur an den Enden");
        words.ShouldContain("Spur: an den Enden ausgenommen");
        words.ShouldNotContain("Spur: gesperrt");
    }

    [Fact]
    public void Permitted_ways_lie_under_the_track_with_numbers_and_how_much_longer_it_is()
    {
        var root = XDocument.Parse(Draw("over-ukraine")).Root!;
        var styles = root.Descendants(Svg + "path").Select(path => path.Attribute("class")?.Value).ToList();

        styles.LastIndexOf("line").ShouldBeGreaterThan(-1);
        string.Join(' ', new DrawnSheet(Draw("over-ukraine")).Legend).ShouldContain("; the track is ");
        new DrawnSheet(Draw("over-ukraine")).WayLabels.ShouldContain(label =>
            label.StartsWith("1 via", StringComparison.Ordinal));

        // The last sample of a way stands in the legend; on the map all of them come before the first track.
        var map = root.Descendants(Svg + "path").First(path => path.Attribute("class")?.Value == "track").Parent!;
        var drawn = map.Elements(Svg + "path").Select(path => path.Attribute("class")?.Value).ToList();
        drawn.LastIndexOf("line").ShouldBeLessThan(drawn.IndexOf("track"));
    }

    [Fact]
    public void A_track_is_barred_where_it_is_in_a_closed_polygon_though_the_state_is_open()
    {
        var words = Words("polygon");

        words.ShouldContain("track: closed");
        words.ShouldContain(word => word.Contains("a polygon of 4 corners", StringComparison.Ordinal));
        DrawnAudits.Report("polygon").Tracks[0].Crossings.ShouldAllBe(each => !TrackAudit.IsClosed(each.Crossing));
        var track = DrawnAudits.Report("polygon").Tracks[0];
        var inside = track.Crossings.SelectMany(each => TrackPieces.Cut(track, each)).Where(piece => piece.IsInPolygon)
            .SelectMany(piece => piece.Line).Select(Umweg.Sphere.Wgs84.ToPosition).ToList();

        // It comes in from the north over the arc that joins corners of 42.8 N, up to 2 km north of that parallel, and
        // leaves to the east over 7 E.
        inside.Max(position => position.Latitude).ShouldBeInRange(42.8, 42.82);
        inside.Max(position => position.Longitude).ShouldBe(7, 0.001);
    }

    [Fact]
    public void What_the_verdict_rests_on_is_said()
    {
        var words = string.Join(' ', Words("fault"));

        words.ShouldContain("A jump – not decided");
        words.ShouldContain("kt");
    }

    [Fact]
    public void Many_tracks_are_all_drawn_and_named_where_there_is_room()
    {
        var report = DrawnAudits.Report("many");
        var sheet = new DrawnSheet(Draw("many"));
        var root = XDocument.Parse(Draw("many")).Root!;
        var words = Words("many");
        var closed = report.Tracks.Count(track => track.Verdict == AuditVerdict.Closed);

        words.ShouldContain($"Tracks – {closed} of {report.Tracks.Count} tracks over closed airspace");
        root.Descendants(Svg + "circle").Count(each => each.Attribute("class")!.Value == "begin")
            .ShouldBe(report.Tracks.Count + 1, "one each, and one in the legend");
        words.Count(word => report.Tracks.Any(track => track.Name == word)).ShouldBeGreaterThan(10);
        sheet.Legend.Count.ShouldBeLessThan(20);
        sheet.Legend[^1].ShouldBe($"Further tracks, which the text has: {report.Tracks.Count - 12}.");
    }

    private static List<string> Words(string name) =>
        [.. XDocument.Parse(Draw(name)).Descendants(Svg + "text").Select(text => text.Value)];

    private static string Draw(string name)
    {
        lock (Drawn)
        {
            if (!Drawn.TryGetValue(name, out var drawn))
            {
                Drawn[name] = drawn = Written(name);
            }

            return drawn;
        }
    }

    private static string Written(string name)
    {
        using var content = new MemoryStream();
        AuditMap.Write(DrawnAudits.Report(name), RealWorld.Globe, DrawnAudits.LanguageOf(name), content);
        return Encoding.UTF8.GetString(content.ToArray()) + "\n";
    }
}
