using System.Text.RegularExpressions;
using Shouldly;

namespace Umweg.Hosts.Tests.ReadMe;

/// <summary>
/// FEATURE UNDER TEST: docs/venues.md tells what Umweg answers.
/// METHOD: each of its commands runs as a process of its own, and what it prints or draws is compared with the page.
/// Run with UMWEG_UPDATE_GOLDEN=1 to take a new map, then look at it.
/// </summary>
public sealed partial class VenuePageTests : IDisposable
{
    private static readonly string Page =
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "venues.md"));

    private readonly PageFolder _folder = new();

    public static TheoryData<int> Lines => [.. Example.In(Page).Select(example => example.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_command_prints_what_the_page_shows(int line)
    {
        var example = Example.In(Page).Single(example => example.Line == line);

        var (exitCode, output, error) = _folder.Run(example.Arguments);

        exitCode.ShouldBe(example.ExitCode, error);
        example.Shows(output).ShouldBeTrue($"docs/venues.md:{line}: {example.Command}\n\n{output}");
    }

    [Fact]
    public void The_map_is_as_drawn()
    {
        var example = Example.In(Page).Single(example => example.Command.Contains("svg", StringComparison.Ordinal));
        var kept = Path.Combine(Repository.Root, "docs", "istanbul.svg");

        _folder.Run(example.Arguments).ExitCode.ShouldBe(0);
        if (Environment.GetEnvironmentVariable("UMWEG_UPDATE_GOLDEN") == "1")
        {
            File.Copy(_folder.PathOf("istanbul.svg"), kept, overwrite: true);
        }

        WithoutChecksum(_folder.PathOf("istanbul.svg")).ShouldBe(WithoutChecksum(kept));
    }

    // The world's checksum changes with the program's version, the drawing does not.
    private static string WithoutChecksum(string path) =>
        Checksum().Replace(File.ReadAllText(path), "");

    [GeneratedRegex("sha256:[0-9a-f]+", RegexOptions.CultureInvariant)]
    private static partial Regex Checksum();

    public void Dispose() => _folder.Dispose();
}
