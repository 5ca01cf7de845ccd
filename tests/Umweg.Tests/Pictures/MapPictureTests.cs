using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using SkiaSharp;
using Umweg.Pictures;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Tests.Catalogue;
using Umweg.Tests.Policy;

namespace Umweg.Tests.Pictures;

/// <summary>
/// FEATURE UNDER TEST: a map as PNG and as PDF shows what its drawing shows, with the letters that travel with the
/// program.
/// METHOD: a map of the real world; dots are looked up in the decoded PNG where the drawing has a known colour, the PDF
/// is read as its grammar has it (ISO 32000-1, 7.3 and 9).
/// </summary>
public sealed class MapPictureTests
{
    private static readonly Lazy<byte[]> Drawing = new(() =>
    {
        var answer = RealFlights.Plan(
            "SVO", "BUD", new() { Policies = ["kremlin-2025-10"], Date = Some.Day("2025-10-17") },
            language: Language.German);
        using var content = new MemoryStream();
        RouteMap.Write(answer, RealWorld.Globe, Language.German, content, new() { Title = "Türkiye, Київ – ﬁn" });
        return content.ToArray();
    });

    private static readonly Lazy<byte[]> Pdf = new(() => Written(picture => picture.WritePdf));

    [Fact]
    public void The_dots_have_the_colours_of_the_drawing()
    {
        using var bitmap = SKBitmap.Decode(Written(picture => stream => picture.WritePng(2_000, stream)));
        var colours = Enumerable.Range(0, bitmap.Width * bitmap.Height / 16)
            .GroupBy(i => Hex(bitmap.GetPixel(i * 4 % bitmap.Width, i * 4 / bitmap.Width * 4)), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

        bitmap.Width.ShouldBe(2_000);
        (bitmap.Height / (double)bitmap.Width).ShouldBe(1.184, 0.04);
        Hex(bitmap.GetPixel(3, 3)).ShouldBe(MapPalette.Paper);
        foreach (var colour in new[]
        {
            MapPalette.Paper, MapPalette.Sea, MapPalette.Land, MapPalette.ClosedFill, MapPalette.AvoidedFill,
            MapPalette.Ink, MapPalette.Ways[0].Colour, MapPalette.Ways[1].Colour,
        })
        {
            colours.GetValueOrDefault(colour).ShouldBeGreaterThan(20, colour);
        }

        // Ukraine, closed, takes about 7 % of the sheet, and its hatching does not cover it.
        colours[MapPalette.ClosedFill].ShouldBeGreaterThan(bitmap.Width * bitmap.Height / 16 / 50);
        colours.Keys.ShouldNotContain(colour => colour.Length == 0);
    }

    [Fact]
    public void The_same_drawing_gives_the_same_bytes()
    {
        Written(picture => stream => picture.WritePng(400, stream))
            .ShouldBe(Written(picture => stream => picture.WritePng(400, stream)));
        Written(picture => picture.WritePdf).ShouldBe(Pdf.Value);
    }

    [Fact]
    public void A_page_is_one_sheet_of_A4_without_clock_or_bitmap()
    {
        var text = Encoding.Latin1.GetString(Pdf.Value);

        Regex.Count(text, @"/Type\s*/Page\b").ShouldBe(1);
        text.ShouldContain("/MediaBox [0 0 595 842]", Case.Sensitive, "which is 210 mm by 297 mm");
        text.ShouldNotContain("/Subtype /Image");
        text.ShouldNotContain("CreationDate");
        Regex.Count(text, "/FontFile2").ShouldBe(3);
        Regex.Matches(text, @"/BaseFont /[A-Z]{6}\+DejaVuSans[\w-]*").Select(match => match.Value[18..]).Distinct()
            .ShouldBe(["DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique"], ignoreOrder: true);
        text.ShouldNotContain("/Type3");
    }

    [Fact]
    public void Words_are_words_and_each_stands_once()
    {
        var words = Words();

        words.Count(word => word == "Türkei (TR)").ShouldBe(1);
        words.Count(word => word == "Schwarzes Meer").ShouldBe(1);
        words.Count(word => word == "Nicht für die Navigation im Flugbetrieb.").ShouldBe(1);
        words.ShouldContain(word => word.StartsWith("Türkiye, Київ – ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_that_the_fonts_lack_is_told()
    {
        using (var picture = new MapPicture(Drawing.Value))
        {
            picture.MissingLetters.ShouldBeEmpty();
        }

        using var other = new MapPicture(Encoding.UTF8.GetBytes(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>a東京b𐍈</text></svg>"));
        other.MissingLetters.ShouldBe(["東", "京", "𐍈"]);
    }

    private static string Hex(SKColor colour) => $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";

    private static byte[] Written(Func<MapPicture, Action<Stream>> write)
    {
        using var picture = new MapPicture(Drawing.Value);
        using var content = new MemoryStream();
        write(picture)(content);
        return content.ToArray();
    }

    // What each BT ... ET shows, by the fonts' ToUnicode tables: each glyph of two bytes, in hexadecimal digits.
    private static List<string> Words()
    {
        var text = Encoding.Latin1.GetString(Pdf.Value);
        var fonts = Regex.Matches(text, @"(?<n>\d+) 0 obj\s<</Type /Font\s/Subtype /Type0.*?/ToUnicode (?<u>\d+) 0 R",
                RegexOptions.Singleline)
            .ToDictionary(match => match.Groups["n"].Value, match => Letters(Stream(match.Groups["u"].Value)));
        var page = Stream(Regex.Match(text, @"/Contents (?<n>\d+) 0 R").Groups["n"].Value);
        return [.. Regex.Matches(page, @"BT\s(?<body>.*?)ET", RegexOptions.Singleline).Select(block =>
        {
            var font = fonts[Regex.Match(block.Value, @"/F(?<n>\d+) ").Groups["n"].Value];
            return string.Concat(Regex.Matches(block.Value, "<(?<hex>[0-9A-F]+)>")
                .SelectMany(match => match.Groups["hex"].Value.Chunk(4))
                .Select(glyph => font[new string(glyph)]));
        })];

        string Stream(string number)
        {
            var start = text.IndexOf($"\n{number} 0 obj", StringComparison.Ordinal);
            var begin = text.IndexOf("stream\n", start, StringComparison.Ordinal) + 7;
            using var inflated = new ZLibStream(
                new MemoryStream(Pdf.Value, begin, Pdf.Value.Length - begin), CompressionMode.Decompress);
            using var reader = new StreamReader(inflated, Encoding.Latin1);
            return reader.ReadToEnd();
        }
    }

    private static Dictionary<string, string> Letters(string table)
    {
        var letters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Regex.Matches(table, @"^<(?<glyph>\w{4})> <(?<text>\w+)>$", RegexOptions.Multiline))
        {
            letters[match.Groups["glyph"].Value] = Text(match.Groups["text"].Value, 0);
        }

        foreach (Match match in Regex.Matches(
            table, @"^<(?<first>\w{4})> <(?<last>\w{4})> <(?<text>\w+)>$", RegexOptions.Multiline))
        {
            var (first, last) = (Value(match, "first"), Value(match, "last"));
            for (var glyph = first; glyph <= last; glyph++)
            {
                letters[$"{glyph:X4}"] = Text(match.Groups["text"].Value, glyph - first);
            }
        }

        return letters;

        static int Value(Match match, string group) => Convert.ToInt32(match.Groups[group].Value, 16);
    }

    private static string Text(string hex, int further)
    {
        var letters = Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex)).ToCharArray();
        letters[^1] = (char)(letters[^1] + further);
        return new(letters);
    }
}
