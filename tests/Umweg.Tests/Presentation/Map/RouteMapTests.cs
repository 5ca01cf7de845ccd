using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Umweg.Presentation;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Catalogue;

namespace Umweg.Tests.Presentation.Map;

/// <summary>
/// FEATURE UNDER TEST: an answer as a map: valid, whole, legible, the same each time.
/// METHOD: questions about the real world whose maps were looked at, from 0 km to antipodes, over poles and the
/// antimeridian; what is checked is read back from the SVG.
/// </summary>
public sealed class RouteMapTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private const string TerritorialSea = "limit of the territorial sea";

    private static readonly Dictionary<string, (string From, string To, StanceOptions Stance, Language Language)> Maps =
        new(StringComparer.Ordinal)
        {
            ["moscow-budapest"] = ("SVO", "BUD", On(new() { Policies = ["kremlin-2025-10"] }), Language.English),
            ["helsinki-tokyo"] =
                ("HEL", "NRT", On(new() { Close = ["RU", "BY", "UA"], Permission = ["CN"] }), Language.German),
            ["kaliningrad-moscow"] = ("KGD", "SVO", On(new() { Close = ["EU"] }), Language.English),
            ["moscow-belgrade"] =
                ("SVO", "BEG", On(new() { Close = ["EU", "UA", "AL", "MK", "ME"] }), Language.German),
            ["auckland-santiago"] = ("AKL", "SCL", On(new() { Avoid = ["AR"] }), Language.English),
            ["anchorage-oslo"] = ("ANC", "OSL", On(new() { Close = ["RU"] }), Language.English),
            ["london-sydney"] = ("LHR", "SYD", On(new()), Language.English),
            ["berlin-ankara"] =
                ("BER", "ESB", On(new() { Permission = ["RS", "BG"], Avoid = ["EU:300"] }), Language.English),
            ["vienna-vienna"] = ("VIE", "VIE", On(new()), Language.English),
            ["open-sea"] = ("67,0", "67,8", On(new()), Language.English),
            ["antarctica"] = ("-77.85,166.67", "CPT", On(new()), Language.English),
        };

    private static readonly Dictionary<string, (Answer Answer, string Drawing)> Drawn = new(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Maps.Keys];

    [Theory]
    [InlineData("moscow-budapest")]
    [InlineData("helsinki-tokyo")]
    [InlineData("kaliningrad-moscow")]
    [InlineData("moscow-belgrade")]
    [InlineData("auckland-santiago")]
    public void These_maps_were_looked_at_and_found_good(string name)
    {
        // The world's checksum changes with the program's version, the drawing does not.
        var checksum = RealWorld.Globe.Origin.Checksum[..15];
        Draw(name).Drawing.ShouldContain(checksum);
        GoldenFile.ShouldHold(
            $"{name}.svg", Draw(name).Drawing.Replace(checksum, "sha256:...", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_map_says_what_it_is_to_readers_who_do_not_see_it(string name)
    {
        var (answer, drawing) = Draw(name);
        var root = XDocument.Parse(drawing).Root!;
        var words = RouteText.Of(answer, Maps[name].Language).Blocks.OfType<ReportBlock.Paragraph>().First().Text;

        root.Name.ShouldBe(Svg + "svg");
        root.Attribute("role")!.Value.ShouldBe("img");
        root.Element(Svg + "title")!.Value.ShouldNotBeEmpty();
        root.Element(Svg + "desc")!.Value.ShouldStartWith(words);
        Encoding.UTF8.GetByteCount(drawing).ShouldBeLessThan(1_000_000);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_name_stands_on_another_or_leaves_the_map(string name) =>
        new DrawnSheet(Draw(name).Drawing).OverlappingNames().ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_ends_and_every_way_are_named(string name)
    {
        var (answer, drawing) = Draw(name);
        var words = new MapWords(Maps[name].Language);
        var parts = AnswerParts.Of(answer);
        var texts = XDocument.Parse(drawing).Descendants(Svg + "text").ToList();
        var places = texts.Where(text => Styles(text).Contains("place")).Select(text => text.Value);
        var legend = string.Join(' ', texts.Where(text => Styles(text).Contains("key")).Select(text => text.Value));

        places.ShouldBe(
            new[] { parts.Context.From, parts.Context.To }.Select(words.OfDot).Distinct(StringComparer.Ordinal));
        parts.Routes.ShouldAllBe(route => legend.Contains(words.OfWay(route, false), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Colours_come_from_the_palette_and_numbers_have_one_decimal(string name)
    {
        var drawing = Draw(name).Drawing;
        var paths = XDocument.Parse(drawing).Descendants(Svg + "path").Select(path => path.Attribute("d")!.Value)
            .Where(data => data.StartsWith('M') && data.Length > 100);

        new DrawnSheet(drawing).Colours.ShouldBeSubsetOf(MapPalette.Colours);
        paths.ShouldAllBe(data => !Regex.IsMatch(data, @"\.\d\d|NaN|[eE]|∞"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_referred_to_is_in_the_file(string name)
    {
        var drawing = Draw(name).Drawing;
        var sheet = new DrawnSheet(drawing);

        sheet.Ids.ShouldBeUnique();
        sheet.References.ShouldBeSubsetOf(sheet.Ids);
    }

    [Fact]
    public void Each_tint_has_a_colour_and_a_pattern_of_its_own()
    {
        var root = XDocument.Parse(Draw("berlin-ankara").Drawing).Root!;
        var hatchings = root.Descendants(Svg + "g")
            .Where(group => group.Attribute("clip-path")?.Value.Contains("#in-", StringComparison.Ordinal) == true)
            .ToDictionary(
                group => group.Attribute("clip-path")!.Value[8..^1],
                group => string.Join(';', group.Elements().Select(Kind)));
        var areas = root.Descendants(Svg + "use").Select(shape => shape.Attribute("class")?.Value).ToList();

        hatchings.Keys.ShouldBe(["avoided", "permission", "both"]);
        hatchings.Values.ShouldBeUnique();
        root.Descendants(Svg + "pattern").ShouldBeEmpty("of which other programs make bitmaps");
        areas.ShouldContain("area avoided");
        areas.ShouldContain("area permission");
        areas.ShouldContain("area both");

        // Colour, whether it is dots, and which way the first line runs.
        static string Kind(XElement path) =>
            $"{path.Attribute("stroke")!.Value} {path.Attribute("stroke-dasharray")?.Value}";
    }

    [Fact]
    public void The_title_names_the_cities_in_the_maps_language_and_not_the_airports()
    {
        Title("moscow-budapest").ShouldBe("Moscow – Budapest");
        Title("helsinki-tokyo").ShouldBe("Helsinki – Tokio");
        Title("moscow-belgrade").ShouldBe("Moskau – Belgrad");
        Title("berlin-ankara").ShouldBe("Berlin – Ankara");
        Title("open-sea").ShouldBe("67° N, 0° E – 67° N, 8° E");

        static string Title(string name) => XDocument.Parse(Draw(name).Drawing).Root!.Element(Svg + "title")!.Value;
    }

    [Fact]
    public void A_title_of_ones_own_is_written_as_it_is_and_wrapped_where_it_is_long()
    {
        const string Own = "Which way may the flight to Budapest go, if neither Ukraine nor <Poland> & \"Slovakia\" "
            + "let it through, and who else has to be asked?";
        var root = XDocument.Parse(Written("moscow-budapest", new() { Title = Own }).Drawing).Root!;
        var lines = root.Elements(Svg + "text").Where(text => Styles(text).Contains("title")).ToList();

        root.Element(Svg + "title")!.Value.ShouldBe(Own);
        lines.Count.ShouldBe(2);
        string.Join(' ', lines.Select(line => line.Value)).ShouldBe(Own);
        lines.ShouldAllBe(line => TextMeasure.Width(line.Value, 24, true) <= 960);
    }

    [Fact]
    public void Only_the_ways_asked_for_are_drawn_and_explained()
    {
        var sheet = new DrawnSheet(Written("moscow-budapest", new() { Ways = [1, 3] }).Drawing);

        sheet.Legend.Select(line => line[..2]).ShouldBe(["1 ", "3 "]);
        sheet.WayLabels.ShouldAllBe(label => label.StartsWith('1') || label.StartsWith('3'));
        RouteMap.Numbers(Draw("moscow-budapest").Answer).ShouldBe([1, 2, 3, 4, 5]);
        RouteMap.Numbers(Draw("moscow-belgrade").Answer).ShouldBeEmpty();
    }

    [Fact]
    public void Without_its_legend_a_map_is_shorter_and_still_warns_and_names_its_sources()
    {
        var (whole, drawing) = (
            XDocument.Parse(Draw("moscow-budapest").Drawing).Root!,
            Written("moscow-budapest", new() { HasLegend = false }).Drawing);
        var root = XDocument.Parse(drawing).Root!;

        new DrawnSheet(drawing).Legend.ShouldBeEmpty();
        new DrawnSheet(drawing).Keys.ShouldBeEmpty();
        Height(root).ShouldBeLessThan(Height(whole) - 80);
        drawing.ShouldContain("Not for operational navigation.");
        drawing.ShouldContain("OpenStreetMap");

        static double Height(XElement svg) => double.Parse(svg.Attribute("height")!.Value, Invariant);
    }

    [Fact]
    public void A_width_enlarges_the_sheet_and_leaves_the_drawing_as_it_is()
    {
        var whole = XDocument.Parse(Draw("moscow-budapest").Drawing).Root!;
        var wide = XDocument.Parse(Written("moscow-budapest", new() { Width = 2_500 }).Drawing).Root!;

        wide.Attribute("width")!.Value.ShouldBe("2500");
        double.Parse(wide.Attribute("height")!.Value, Invariant)
            .ShouldBe(2.5 * double.Parse(whole.Attribute("height")!.Value, Invariant));
        wide.Attribute("viewBox")!.Value.ShouldBe(whole.Attribute("viewBox")!.Value);
        string.Concat(wide.Nodes()).ShouldBe(string.Concat(whole.Nodes()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_said_of_ways_does_not_stand_in_a_stack(string name)
    {
        // Two labels one right above the other say nothing of whose line is whose.
        var labels = XDocument.Parse(Draw(name).Drawing).Descendants(Svg + "text")
            .Where(text => Styles(text).Contains("way"))
            .Select(text => (
                Left: Number(text, "x") - (TextMeasure.Width(text.Value, 12, true) / 2),
                Right: Number(text, "x") + (TextMeasure.Width(text.Value, 12, true) / 2),
                Y: Number(text, "y")))
            .ToList();

        labels.SelectMany((one, i) => labels.Skip(i + 1).Where(other =>
            one.Left < other.Right && other.Left < one.Right && Math.Abs(one.Y - other.Y) < 16)).ShouldBeEmpty();

        static double Number(XElement text, string attribute) =>
            double.Parse(text.Attribute(attribute)!.Value, Invariant);
    }

    [Fact]
    public void Ways_that_share_all_their_line_are_told_by_their_numbers_alone()
    {
        var answer = RealFlights.Plan("FRA", "DEL", On(new() { Avoid = ["ALL:1"] }));
        using var content = new MemoryStream();
        RouteMap.Write(answer, RealWorld.Globe, Language.English, content);
        var sheet = new DrawnSheet(Encoding.UTF8.GetString(content.ToArray()));
        var labels = sheet.WayLabels.ToList();

        labels.ShouldContain(label => label.Contains(", ", StringComparison.Ordinal) && !label.Contains("via"));
        labels.SelectMany(label => Regex.Matches(label, @"^[\d, ]+")).SelectMany(match => match.Value.Split(','))
            .Select(number => number.Trim()).Distinct().ShouldBe(
                RouteMap.Numbers(answer).Select(number => $"{number}"), ignoreOrder: true);
        sheet.OverlappingNames().ShouldBeEmpty();
    }

    [Fact]
    public void What_closes_the_way_is_outlined_and_told_in_the_language_asked_for()
    {
        var drawing = Draw("moscow-belgrade").Drawing;

        drawing.ShouldContain("<path class=\"wall\"");
        drawing.ShouldContain("versperrt den Weg");
        drawing.ShouldContain("Nicht für die Navigation im Flugbetrieb.");
        Draw("moscow-budapest").Drawing.ShouldContain("Not for operational navigation.");
    }

    [Fact]
    public void The_seas_that_are_crossed_are_named_in_the_language_asked_for()
    {
        Draw("moscow-budapest").Drawing.ShouldContain(">Black Sea</text>");
        Draw("helsinki-tokyo").Drawing.ShouldContain(">Barentssee</text>");
    }

    [Fact]
    public void Where_ways_run_together_their_numbers_stand() =>
        Draw("moscow-budapest").Drawing.ShouldContain(">1, 2, 4, 5</text>");

    [Fact]
    public void The_legend_explains_what_is_drawn_and_nothing_else()
    {
        Legend("moscow-budapest").ShouldBe(["crossed unwillingly", "closed", "direct line", "border", TerritorialSea]);
        Legend("vienna-vienna").ShouldBe(["direct line", "border"]);
        Legend("auckland-santiago").ShouldContain("crossed unwillingly");

        static IEnumerable<string> Legend(string name) => new DrawnSheet(Draw(name).Drawing).Keys;
    }

    [Fact]
    public void A_question_drawn_again_gives_the_same_bytes() =>
        Written("kaliningrad-moscow").Drawing.ShouldBe(Draw("kaliningrad-moscow").Drawing);

    private static StanceOptions On(StanceOptions stance) => stance with { Date = new DateOnly(2025, 10, 17) };

    private static (Answer Answer, string Drawing) Draw(string name)
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

    private static (Answer Answer, string Drawing) Written(string name, MapOptions? options = null)
    {
        var (from, to, stance, language) = Maps[name];
        var answer = RealFlights.Plan(from, to, stance, language: language);
        using var content = new MemoryStream();
        RouteMap.Write(answer, RealWorld.Globe, language, content, options);
        return (answer, Encoding.UTF8.GetString(content.ToArray()) + "\n");
    }

    private static string[] Styles(XElement text) => text.Attribute("class")!.Value.Split(' ');
}
