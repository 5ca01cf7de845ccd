using System.Text.RegularExpressions;
using Shouldly;

namespace Umweg.Hosts.Tests.ReadMe;

/// <summary>
/// FEATURE UNDER TEST: the stories, and the page on what was said, tell what Umweg answers: commands print and draw
/// what is shown, and each number with a unit rests on a command, a calculation or a source.
/// METHOD: every command of a page runs in a folder of its own; <see cref="Figures"/> reads the prose. Run with
/// UMWEG_UPDATE_GOLDEN=1 to take new maps, then look at them.
/// </summary>
public sealed partial class StoryTests : IDisposable
{
    // README.md shows one of them: a page should not wait for its pictures.
    private const long MostBytesOfAMap = 250_000;

    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    private readonly PageFolder _folder = new();

    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(Path.Combine(Docs, "stories"), "*.md").Select(path => Path.GetRelativePath(Docs, path))
            .Except([Path.Combine("stories", "README.md")]),
        Path.Combine("claims", "README.md"),
        "consent.md",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_story_tells_what_is_computed(string name)
    {
        var page = File.ReadAllText(Path.Combine(Docs, name));
        _folder.WriteFilesShown(page);
        var outputs = new List<string>();
        foreach (var example in Example.In(page))
        {
            var (exitCode, output, error) = _folder.Run(example.Arguments);

            exitCode.ShouldBe(example.ExitCode, error);
            example.Shows(output).ShouldBeTrue($"{name}:{example.Line}: {example.Command}\n\n{output}");
            outputs.Add(output);
        }

        var figures = new Figures(page, outputs);
        figures.Unfounded.ShouldBeEmpty();
        figures.Wrong.ShouldBeEmpty();
        figures.UndefinedNotes.ShouldBeEmpty();
        MapsOf(page).ShouldNotBeEmpty();
        MapsOf(page).ShouldAllBe(map => new FileInfo(Drawn(map)).Length < MostBytesOfAMap);
        MapsOf(page).ShouldAllBe(map => IsAsDrawn(map, Path.GetDirectoryName(name)!));
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> MapsOf(string page) =>
        Image().Matches(page).Select(image => image.Groups["name"].Value);

    // The world's checksum changes with the program's version, the drawing does not.
    private bool IsAsDrawn(string map, string folder)
    {
        var kept = Path.Combine(Docs, folder, map);
        if (Environment.GetEnvironmentVariable("UMWEG_UPDATE_GOLDEN") == "1")
        {
            File.Copy(Drawn(map), kept, overwrite: true);
        }

        return Checksum().Replace(File.ReadAllText(kept), "")
            == Checksum().Replace(File.ReadAllText(Drawn(map)), "");
    }

    // A page may show a map that is kept elsewhere.
    private string Drawn(string map) => _folder.PathOf(Path.GetFileName(map));

    [GeneratedRegex(@"!\[[^\]]+\]\((?<name>[^)]+\.svg)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Image();

    [GeneratedRegex("sha256:[0-9a-f]+")]
    private static partial Regex Checksum();
}
