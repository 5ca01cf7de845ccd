using System.Diagnostics;
using System.Runtime.Versioning;
using Shouldly;

namespace Umweg.Hosts.Tests.Scripts;

/// <summary>
/// FEATURE UNDER TEST: ./test counts truly, and nothing that went wrong passes for success.
/// METHOD: the script runs in a folder of its own, where dotnet and the test programs are small scripts that
/// behave as told.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class TestScriptTests : IDisposable
{
    private const string Sdk = """
        case $1 in
          --list-sdks) echo '10.0.100 [/sdk]' ;;
          *.dll) program=${1%.dll}; shift; exec "$program" "$@" ;;
        esac
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("umweg-test-");

    [Fact]
    public void Passed_tests_of_all_projects_are_added_up() =>
        Run(Sdk, ("First", Reports("passed='3' failed='0'")), ("Second", Reports("passed='4' failed='0'")))
            .ShouldBe((0, "7 passed, 0 failed"));

    [Fact]
    public void A_failed_test_fails_the_run() =>
        Run(Sdk, ("First", Reports("passed='3' failed='2'") + "exit 2"), ("Second", Reports("passed='4' failed='0'")))
            .ShouldBe((1, "7 passed, 2 failed"));

    [Fact]
    public void A_skipped_test_and_an_error_outside_of_tests_count_as_failed() =>
        Run(Sdk, ("First", Reports("passed='3' failed='0' skipped='1' errors='1'")))
            .ShouldBe((1, "3 passed, 2 failed"));

    [Fact]
    public void A_test_program_that_crashes_counts_as_failed() =>
        Run(Sdk, ("First", "kill -9 $$"), ("Second", Reports("passed='4' failed='0'")))
            .ShouldBe((1, "4 passed, 1 failed"));

    [Fact]
    public void A_test_program_that_fails_after_its_tests_counts_as_failed() =>
        Run(Sdk, ("First", Reports("passed='3' failed='0'") + "exit 134")).ShouldBe((1, "3 passed, 1 failed"));

    [Fact]
    public void A_project_without_tests_counts_as_failed() =>
        Run(Sdk, ("First", Reports("passed='0' failed='0'"))).ShouldBe((1, "0 passed, 1 failed"));

    [Fact]
    public void The_soak_is_a_program_and_no_project_of_tests() =>
        Run(Sdk, ("First", Reports("passed='3' failed='0'")), ("Umweg.Soak", "exit 9"))
            .ShouldBe((0, "3 passed, 0 failed"));

    [Fact]
    public void A_build_that_fails_runs_no_test() =>
        Run(Sdk.Replace("esac", "build) exit 1 ;; esac", StringComparison.Ordinal), ("First", Reports("passed='3'")))
            .ShouldBe((1, "0 passed, 1 failed"));

    [Fact]
    public void An_older_sdk_is_not_enough() =>
        Run("echo '8.0.100 [/sdk]'", ("First", Reports("passed='3'"))).ShouldBe((1, "0 passed, 1 failed"));

    [Fact]
    public void Where_no_ogrinfo_can_be_had_it_is_said_and_the_tests_are_told()
    {
        var tools = _folder.CreateSubdirectory("tools").FullName;
        foreach (var tool in new DirectoryInfo("/usr/bin").GetFiles().Where(tool => tool.Name != "ogrinfo"))
        {
            File.CreateSymbolicLink(Path.Combine(tools, tool.Name), tool.FullName);
        }

        Script("path/id", "echo 0");
        Script("path/apt-get", "exit 100");
        var first = ("First", "echo \"without: $UMWEG_WITHOUT_GDAL\"\n" + Reports("passed='3' failed='0'"));

        Run(Sdk, $"{_folder.FullName}/path:{tools}", out var output, out var error, first)
            .ShouldBe((0, "3 passed, 0 failed"));
        output.ShouldContain("installing gdal-bin");
        output.ShouldContain("without: 1");
        error.ShouldContain("are checked by the tests' own readers alone.");
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    // A program that writes the report that the runner writes, to the file that is named after -xml.
    private static string Reports(string counts) =>
        $"while [ \"$1\" != -xml ]; do shift; done; echo \"<assemblies><assembly time='0.1' {counts}>\" " +
        "| tr \"'\" '\"' > \"$2\"\n";

    private (int ExitCode, string LastLine) Run(string dotnet, params (string Name, string Program)[] projects)
    {
        Script("path/ogrinfo", string.Empty);
        var path = $"{_folder.FullName}/path:{Environment.GetEnvironmentVariable("PATH")}";
        return Run(dotnet, path, out _, out _, projects);
    }

    private (int ExitCode, string LastLine) Run(
        string dotnet,
        string path,
        out string output,
        out string error,
        params (string Name, string Program)[] projects)
    {
        File.Copy(Path.Combine(Repository.Root, "test"), Path.Combine(_folder.FullName, "test"));
        Script("path/dotnet", dotnet);
        foreach (var (name, program) in projects)
        {
            Script($"tests/{name}/bin/Checked/net10.0/{name}", program);
            File.WriteAllText(Path.Combine(_folder.FullName, "tests", name, name + ".csproj"), string.Empty);
        }

        var start = new ProcessStartInfo(Path.Combine(_folder.FullName, "test"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["PATH"] = path;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        error = errors.Result;
        return (process.ExitCode, output.TrimEnd('\n').Split('\n')[^1]);
    }

    private void Script(string path, string body)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(file.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
