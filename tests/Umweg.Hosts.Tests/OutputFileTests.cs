using System.Text.RegularExpressions;
using Shouldly;
using Umweg.Tests.Presentation;

namespace Umweg.Hosts.Tests;

/// <summary>FEATURE UNDER TEST: <c>--output</c> writes a file whole or not at all.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("umweg output ");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("text", "2 ways lead")]
    [InlineData("json", "{\"schema\"")]
    [InlineData("geojson", "{\"type\"")]
    public void The_answer_is_in_the_file_and_not_on_stdout(string format, string start)
    {
        var path = PathOf("way");

        var result = Route("--output", path, "--format", format);

        result.ShouldBe(new CliResult(0, "", ""));
        File.ReadAllText(path).ShouldStartWith(start);
        FilesLeft().ShouldBe(["way"]);
    }

    [Theory]
    [InlineData("way.json", "{\"schema\"")]
    [InlineData("way.GeoJSON", "{\"type\"")]
    [InlineData("way.kml", "<?xml")]
    [InlineData("way.GPX", "<?xml")]
    [InlineData("way.md", "2 ways lead")]
    [InlineData("way.TXT", "2 ways lead")]
    [InlineData("way.svg", "<?xml")]
    [InlineData("way.pdf", "%PDF-")]
    [InlineData("way.PNG", "\uFFFDPNG")]
    [InlineData("way.csv.lnmpln", "<?xml")]
    [InlineData("way of 17.10.2025", "2 ways lead")]
    [InlineData("tmp.4fXq2mN8sW", "2 ways lead")]
    [InlineData("way.tmp", "2 ways lead")]
    [InlineData(".way", "2 ways lead")]
    [InlineData("way.", "2 ways lead")]
    public void The_name_of_the_file_says_its_format(string name, string start)
    {
        Route("--output", PathOf(name)).ExitCode.ShouldBe(0);

        File.ReadAllText(PathOf(name)).ShouldStartWith(start);
    }

    [Theory]
    [InlineData("way.docx", "", "'*way.docx' ends in .docx, which stands for no format, and the format is text: end "
        + "the name in .txt.")]
    [InlineData("way.JPG", "--format png", "'*way.JPG' ends in .jpg, which stands for no format, and the format is "
        + "png: end the name in .png.")]
    [InlineData("way.svg", "--format json", "'*way.svg' ends in .svg, which stands for svg, and --format says json: "
        + "end the name in .json, or leave --format out.")]
    [InlineData("way.txt", "--format JSON", "'*way.txt' ends in .txt, which stands for text, and --format says *")]
    [InlineData("way.png", "--format pdf", "'*way.png' ends in .png, which stands for png, and --format says pdf: *")]
    [InlineData("way.kml", "--format text", "'*way.kml' ends in .kml, which stands for kml, and --format says text: *")]
    [InlineData("way.svg.gz", "--format svg", "'*way.svg.gz' ends in .gz, which stands for no format, *")]
    public void A_name_that_means_another_format_or_none_is_refused(string name, string options, string sentence)
    {
        var result = Route(["--output", PathOf(name), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldMatch($"^umweg: {Regex.Escape(sentence).Replace("\\*", ".*", StringComparison.Ordinal)}\n$");
        FilesLeft().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("consent A B", "way.kml")]
    [InlineData("venues --delegation A", "way.geojson")]
    [InlineData("timeline A B --from-date 2020-01-01", "way.csv")]
    [InlineData("verify answer.json", "way.svg")]
    [InlineData("claims claims.yaml", "way.pdf")]
    public void A_format_that_a_command_does_not_write_is_not_replaced_by_another(string command, string name)
    {
        var ending = name.Split('.')[1];
        var result = new Cli().Run([.. command.Split(' '), "--output", PathOf(name)]);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(
            $"ends in .{ending}, which stands for {ending}, and this command does not write that; available are ");
        FilesLeft().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("way.json", "geojson")]
    [InlineData("way.txt", "field15")]
    [InlineData("way.txt", "csv")]
    public void A_name_that_fits_several_formats_holds_any_of_them(string name, string format) =>
        Route("--output", PathOf(name), "--format", format).ExitCode.ShouldBe(0);

    [Fact]
    public void A_file_that_was_there_is_replaced()
    {
        File.WriteAllText(PathOf("way.txt"), new string('x', 100_000));

        Route("--output", PathOf("way.txt"));

        File.ReadAllText(PathOf("way.txt")).ShouldStartWith("2 ways lead");
    }

    [Fact]
    public void No_way_is_written_as_well()
    {
        var cli = new Cli { Plan = (_, _, _) => SampleAnswers.Blocked };

        cli.Run("route", "A", "B", "--output", PathOf("way.txt")).ExitCode.ShouldBe(3);

        File.ReadAllText(PathOf("way.txt")).ShouldStartWith("No way leads");
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        File.WriteAllText(PathOf("target.txt"), "old");
        File.CreateSymbolicLink(PathOf("link.txt"), PathOf("target.txt"));

        Route("--output", PathOf("link.txt"));

        File.ReadAllText(PathOf("target.txt")).ShouldStartWith("2 ways lead");
        new FileInfo(PathOf("link.txt")).LinkTarget.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("absent/way.txt")]
    [InlineData("")]
    [InlineData("way.txt/way.txt")]
    public void A_path_that_cannot_be_written_is_named_and_nothing_is_left(string path)
    {
        File.WriteAllText(PathOf("way.txt"), "old");
        var target = path.Length == 0 ? _folder.FullName : PathOf(path);

        var result = Route("--output", target);

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldStartWith($"umweg: The answer could not be written to '{target}' (");
        result.Error.ShouldNotContain(".tmp");
        FilesLeft().ShouldBe(["way.txt"]);
        File.ReadAllText(PathOf("way.txt")).ShouldBe("old");
    }

    [Theory]
    [InlineData("absent/way.txt", "(einen solchen Ordner gibt es nicht)")]
    [InlineData("", "(das ist ein Ordner)")]
    public void In_German_the_reason_is_German_as_well(string path, string reason) =>
        Route("--lang", "de", "--output", PathOf(path)).Error.ShouldBe(
            $"umweg: Die Antwort konnte nicht nach '{PathOf(path)}' geschrieben werden {reason}; erwartet wird eine "
            + "Datei in einem Ordner, den es gibt und in den geschrieben werden darf.\n");

    [Fact]
    public void A_bad_query_leaves_no_file()
    {
        new Cli().Run("route", "A", "B", "--output", PathOf("way.txt"), "--date", "never").ExitCode.ShouldBe(2);

        FilesLeft().ShouldBeEmpty();
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        Route("--output", "/dev/null").ExitCode.ShouldBe(0);

        Directory.EnumerateFiles("/dev").ShouldContain("/dev/null");
        File.ReadAllText("/dev/null").ShouldBeEmpty();
    }

    [Fact]
    public void Where_stdout_takes_nothing_that_is_said()
    {
        var result = new Cli { Output = new FullDisk() }.Run("route", "A", "B");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldBe("umweg: The answer could not be written to standard output (No space left on device).\n");
    }

    private static CliResult Route(params IReadOnlyList<string> options) =>
        new Cli().Run(["route", "A", "B", .. options]);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private IEnumerable<string> FilesLeft() => _folder.EnumerateFiles().Select(file => file.Name).Order();

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) =>
            throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
