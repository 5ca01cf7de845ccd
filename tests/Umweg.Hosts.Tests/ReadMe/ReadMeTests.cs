using System.Diagnostics;
using Shouldly;

namespace Umweg.Hosts.Tests.ReadMe;

/// <summary>
/// FEATURE UNDER TEST: every command of README.md does what the page says.
/// METHOD: each runs as a process of its own, in an empty folder that holds the files shown on the page.
/// </summary>
public sealed class ReadMeTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("umweg-readme-");

    public static TheoryData<int, string> Commands =>
        [.. Example.In(Page).Select(example => (example.Line, example.Command))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_example_prints_what_the_page_shows(int line, string command)
    {
        var example = Example.In(Page).Single(example => example.Line == line);
        WriteFilesShown();
        foreach (var earlier in Example.In(Page).Where(other => other.Line == line - 1))
        {
            // The line above may write what this one reads.
            Run(earlier.Arguments);
        }

        var (exitCode, output, error) = Run(example.Arguments);

        exitCode.ShouldBe(example.ExitCode, error);
        example.Shows(output).ShouldBeTrue($"README.md:{line}: {command}\n\n{output}");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // A block of YAML that begins with a comment of its name is a file.
    private void WriteFilesShown()
    {
        foreach (var block in Block.In(Page).Where(block => block.Language == "yaml"))
        {
            var name = block.Lines[0].TrimStart('#', ' ');
            File.WriteAllLines(Path.Combine(_folder.FullName, name), block.Lines);
        }
    }

    private (int ExitCode, string Output, string Error) Run(IEnumerable<string> arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Umweg.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        };
        start.Environment["LANG"] = "en_US.UTF-8";
        start.Environment.Remove("LC_ALL");
        start.Environment.Remove("LC_MESSAGES");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
