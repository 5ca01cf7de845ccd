using Shouldly;

namespace Umweg.Hosts.Tests.ReadMe;

/// <summary>
/// FEATURE UNDER TEST: docs/venues.md tells what Umweg answers.
/// METHOD: each of its commands runs as a process of its own, and what it prints is compared with the page.
/// </summary>
public sealed class VenuePageTests : IDisposable
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

    public void Dispose() => _folder.Dispose();
}
