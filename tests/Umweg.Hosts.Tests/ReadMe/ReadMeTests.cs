using Shouldly;

namespace Umweg.Hosts.Tests.ReadMe;

/// <summary>
/// FEATURE UNDER TEST: every command of README.md does what the page says.
/// METHOD: each runs as a process of its own, in an empty folder that holds the files shown on the page.
/// </summary>
public sealed class ReadMeTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    private readonly PageFolder _folder = new();

    public static TheoryData<int, string> Commands =>
        [.. Example.In(Page).Select(example => (example.Line, example.Command))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_example_prints_what_the_page_shows(int line, string command)
    {
        var example = Example.In(Page).Single(example => example.Line == line);
        _folder.WriteFilesShown(Page);
        foreach (var earlier in Example.In(Page).Where(other => other.Line == line - 1))
        {
            // The line above may write what this one reads.
            _folder.Run(earlier.Arguments);
        }

        var (exitCode, output, error) = _folder.Run(example.Arguments);

        exitCode.ShouldBe(example.ExitCode, error);
        example.Shows(output).ShouldBeTrue($"README.md:{line}: {command}\n\n{output}");
    }

    public void Dispose() => _folder.Dispose();
}
