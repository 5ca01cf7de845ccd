using System.Text.RegularExpressions;
using Shouldly;

namespace Umweg.Hosts.Tests.ReadMe;

/// <summary>
/// FEATURE UNDER TEST: the stories tell what Umweg answers: commands print and draw what is shown, and each number with
/// a unit rests on a command, a calculation or a source.
/// METHOD: every command of a page runs in an empty folder; <see cref="Figures"/> reads the prose. Run with
/// UMWEG_UPDATE_GOLDEN=1 to take new maps, then look at them.
/// </summary>
public sealed partial class StoryTests : IDisposable
{
    // README.md shows one of them: a page should not wait for its pictures.
    private const long MostBytesOfAMap = 200_000;

    private static readonly string Stories = Path.Combine(Repository.Root, "docs", "stories");

    private readonly PageFolder _folder = new();

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Stories, "*.md").Select(path => Path.GetFileName(path)).Except(["README.md"])];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_story_tells_what_is_computed(string name)
    {
        var page = File.ReadAllText(Path.Combine(Stories, name));
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
        MapsOf(page).ShouldAllBe(map => new FileInfo(_folder.PathOf(map)).Length < MostBytesOfAMap);
        MapsOf(page).ShouldAllBe(map => IsAsDrawn(map));
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> MapsOf(string page) =>
        Image().Matches(page).Select(image => image.Groups["name"].Value);

    // The world's checksum changes with the program's version, the drawing does not.
    private bool IsAsDrawn(string map)
    {
        var kept = Path.Combine(Stories, map);
        if (Environment.GetEnvironmentVariable("UMWEG_UPDATE_GOLDEN") == "1")
        {
            File.Copy(_folder.PathOf(map), kept, overwrite: true);
        }

        return Checksum().Replace(File.ReadAllText(kept), "")
            == Checksum().Replace(File.ReadAllText(_folder.PathOf(map)), "");
    }

    [GeneratedRegex(@"!\[[^\]]+\]\((?<name>[^)]+\.svg)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Image();

    [GeneratedRegex("sha256:[0-9a-f]+")]
    private static partial Regex Checksum();
}
