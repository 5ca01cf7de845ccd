using System.Buffers.Binary;
using System.Xml.Linq;
using Shouldly;
using Umweg.Tests.Presentation;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: the options of maps, from a command's words to the drawing or the picture.</summary>
public sealed class MapCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("umweg maps ");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_drawing_has_title_width_and_ways_as_asked_for_and_no_legend()
    {
        var result = Route("--format", "svg", "--title", " Two  ways\nto Budapest ", "--width", "800", "--ways", "2",
            "--no-legend");

        result.Error.ShouldBeEmpty();
        var root = XDocument.Parse(result.Output).Root!;
        root.Elements().First(element => element.Name.LocalName == "title").Value.ShouldBe("Two ways to Budapest");
        root.Attribute("width")!.Value.ShouldBe("800");
        var lines = root.Descendants().Where(element => (string?)element.Attribute("class") == "line").ToList();
        lines.Select(line => line.Attribute("stroke")!.Value).Distinct().Count().ShouldBe(1);
        result.Output.ShouldNotContain("direct line</text>");
    }

    [Theory]
    [InlineData("", 1_600)]
    [InlineData("--width 333", 333)]
    public void A_picture_is_as_wide_as_asked_for(string options, int width)
    {
        var path = Path.Combine(_folder.FullName, "map.png");

        Route(["--output", path, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
            .ShouldBe(new CliResult(0, "", ""));

        // PNG (W3C), 5.2 and 11.2.2: signature, then the header's length and name, then width and height.
        var header = File.ReadAllBytes(path).AsSpan(0, 24);
        header[..8].ToArray().ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        BinaryPrimitives.ReadInt32BigEndian(header[16..]).ShouldBe(width);
    }

    [Theory]
    [InlineData("consent LHR JFK --max-states 1")]
    [InlineData("venues --delegation Moscow --delegation Vienna --venue Istanbul")]
    [InlineData("route A B --what-if")]
    public void Every_map_can_be_a_page_to_print(string command)
    {
        var path = Path.Combine(_folder.FullName, "map.pdf");

        new Cli().Run([.. command.Split(' '), "--output", path]).ShouldBe(new CliResult(0, "", ""));

        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        bytes.AsSpan().IndexOf("%%EOF"u8).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("--title Flight", "--title is for maps, which are svg, png or pdf, and the format is text.")]
    [InlineData("--no-legend --format json", "--no-legend is for maps, which are svg, png or pdf, and * is json.")]
    [InlineData("--ways 1 --format kml", "--ways is for maps, which are svg, png or pdf, and the format is kml.")]
    [InlineData("--width 900 --format pdf", "--width is for svg and png: a pdf is one page of A4.")]
    [InlineData("--width 100 --format png", "--width knows no '100'; expected is a whole number from 200 to 6000.")]
    [InlineData("--width wide --format svg", "--width knows no 'wide'; expected is a whole number from 200 to 6000.")]
    [InlineData("--ways 1;2 --format svg", "'1;2' is no list of ways; * separated by commas: --ways 1,3.")]
    [InlineData("--ways 0 --format svg", "'0' is no list of ways; *")]
    [InlineData("--ways 1, --format svg", "'1,' is no list of ways; *")]
    [InlineData("--ways 1,3 --format svg", "There is no way 3 to draw, but only: 1, 2.")]
    [InlineData("--title \u0007 --format svg", "'*' has 1 characters; expected is a title of 1 to 200, *")]
    public void What_does_not_fit_is_refused_with_one_sentence(string options, string sentence)
    {
        var result = Route(options.Split(' '));

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        var parts = sentence.Split('*');
        result.Error.ShouldStartWith($"umweg: {parts[0]}");
        result.Error.ShouldContain(parts[^1]);
        result.Error.Count(letter => letter == '\n').ShouldBe(1);
    }

    [Fact]
    public void A_title_that_is_too_long_is_refused() =>
        Route("--format", "svg", "--title", new string('x', 201)).Error
            .ShouldContain("has 201 characters; expected is a title of 1 to 200");

    [Fact]
    public void Of_an_answer_without_a_way_none_can_be_asked_for()
    {
        var cli = new Cli { Plan = (_, _, _) => SampleAnswers.Blocked };

        cli.Run("route", "A", "B", "--format", "svg", "--ways", "1").Error
            .ShouldBe("umweg: There is no way 1 to draw; the answer has none.\n");
        cli.Run("route", "A", "B", "--format", "svg").ExitCode.ShouldBe(3);
    }

    [Fact]
    public void A_way_of_a_high_number_is_looked_for()
    {
        var cli = new Cli();

        cli.Run("route", "A", "B", "--format", "svg", "--ways", "9");
        cli.Asked!.Alternatives.ShouldBe(9);
        cli.Run("route", "A", "B", "--format", "svg", "--ways", "999");
        cli.Asked!.Alternatives.ShouldBe(50);
    }

    [Fact]
    public void A_picture_is_not_thrown_onto_the_screen()
    {
        var result = new Cli { OutputIsTerminal = true }.Run("route", "A", "B", "--format", "png");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldBe("umweg: A png is no text for the screen; write it to a file: --output map.png.\n");
    }

    [Theory]
    [InlineData("en", "umweg: The fonts that come with Umweg have no letter for '東', so that it would be missing from "
        + "the png; leave it out, or write svg, which uses the fonts of whoever opens it.\n")]
    [InlineData("de", "umweg: Die mitgelieferten Schriften haben kein Zeichen für '東', es fehlte also im png; lassen "
        + "Sie es weg, oder schreiben Sie svg, das die Schriften dessen verwendet, der es öffnet.\n")]
    public void A_letter_that_would_be_an_empty_box_is_named(string language, string sentence)
    {
        var path = Path.Combine(_folder.FullName, "map.png");

        Route("--output", path, "--title", "Helsinki – 東京", "--lang", language)
            .ShouldBe(new CliResult(2, "", sentence));

        File.Exists(path).ShouldBeFalse();
        Route("--output", path, "--title", "Türkiye, Київ, Москва, Αθήνα").ExitCode.ShouldBe(0);
    }

    private static CliResult Route(params IReadOnlyList<string> options) =>
        new Cli().Run(["route", "A", "B", .. options]);
}
