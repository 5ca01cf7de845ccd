using System.Diagnostics;
using System.Runtime.Versioning;
using Shouldly;

namespace Umweg.Hosts.Tests;

/// <summary>
/// FEATURE UNDER TEST: the script <c>./umweg</c> builds when it must, runs at once when it need not, and passes on what
/// it is given.
/// METHOD: the script runs in a folder of its own, with a <c>dotnet</c> before all others on the PATH that notes its
/// calls and "publishes" a program which prints its arguments, one a line.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class LauncherTests : IDisposable
{
    private const string FakeSdk = """
        #!/bin/sh
        if [ "$1" = "--list-sdks" ]; then echo "10.0.100 [here]"; exit 0; fi
        for option; do [ "$option" = "-p:${FAKE_LACKS:-}=true" ] && exit 1; done
        for option; do [ "$option" = "-p:${FAKE_LACKS_TOO:-}=true" ] && exit 1; done
        echo "built $*" >> "$FAKE_LOG"
        sleep "${FAKE_SECONDS:-0}"
        while [ $# -gt 0 ]; do [ "$1" = "-o" ] && out=$2; shift; done
        mkdir -p "$out"
        printf '#!/bin/sh\nfor word; do echo "<$word>"; done\nexit "${FAKE_EXIT:-0}"\n' > "$out/Umweg.Cli"
        chmod +x "$out/Umweg.Cli"
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("umweg launcher ");

    public LauncherTests()
    {
        Directory.CreateDirectory(PathOf("src/Umweg.Cli/obj"));
        Directory.CreateDirectory(PathOf("data"));
        Directory.CreateDirectory(PathOf("sdk"));
        foreach (var file in new[] { "src/Umweg.Cli/A.cs", "src/Umweg.Cli/B.cs", "data/a.tsv", "global.json" })
        {
            File.WriteAllText(PathOf(file), "");
        }

        File.WriteAllText(PathOf("Directory.Build.props"), "");
        File.WriteAllText(PathOf("Directory.Packages.props"), "");
        File.Copy(Path.Combine(Root.Folder, "umweg"), PathOf("umweg"));
        WriteScript("sdk/dotnet", FakeSdk);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_first_use_builds_with_one_line_on_stderr_and_none_on_stdout()
    {
        var result = Run("route");

        result.ShouldBe(new CliResult(0, "<route>\n", "umweg: building, which takes about a minute ...\n"));
    }

    [Fact]
    public void The_second_use_starts_at_once()
    {
        Run();

        Run("again").ShouldBe(new CliResult(0, "<again>\n", ""));
        Builds().ShouldBe(1);
    }

    [Theory]
    [InlineData("a changed source")]
    [InlineData("changed data")]
    [InlineData("a new source")]
    [InlineData("a deleted source")]
    [InlineData("a source that was renamed with its old time")]
    [InlineData("other packages")]
    public void A_change_of_what_the_program_is_made_of_builds_anew(string change)
    {
        Run();

        switch (change)
        {
            case "a changed source":
                Touch("src/Umweg.Cli/A.cs");
                break;
            case "changed data":
                Touch("data/a.tsv");
                break;
            case "a new source":
                Touch("src/Umweg.Cli/C.cs");
                break;
            case "a deleted source":
                File.Delete(PathOf("src/Umweg.Cli/B.cs"));
                break;
            case "other packages":
                Touch("Directory.Packages.props");
                break;
            default:
                File.Move(PathOf("src/Umweg.Cli/B.cs"), PathOf("src/Umweg.Cli/D.cs"));
                break;
        }

        Run();
        Builds().ShouldBe(2);
        Run();
        Builds().ShouldBe(2);
    }

    [Fact]
    public void What_a_build_leaves_behind_is_no_change()
    {
        Run();

        Touch("src/Umweg.Cli/obj/generated.cs");
        Run();

        Builds().ShouldBe(1);
    }

    [Fact]
    public void Arguments_and_exit_code_are_passed_on_verbatim() =>
        RunWith(new() { ["FAKE_EXIT"] = "3" }, "New York", "", "*", "-33.9,18.4", "a\"b'c\\d", "$HOME", "two\nlines")
            .ShouldBe(new CliResult(
                3,
                "<New York>\n<>\n<*>\n<-33.9,18.4>\n<a\"b'c\\d>\n<$HOME>\n<two\nlines>\n",
                "umweg: building, which takes about a minute ...\n"));

    [Fact]
    public void It_works_through_links_and_from_any_folder()
    {
        var elsewhere = Directory.CreateDirectory(PathOf("else where")).FullName;
        File.CreateSymbolicLink(Path.Combine(elsewhere, "direct"), PathOf("umweg"));
        File.CreateSymbolicLink(Path.Combine(elsewhere, "relative"), "direct");

        Start([], elsewhere, Path.Combine(elsewhere, "relative"), "x").Output.ShouldBe("<x>\n");
        Start([], elsewhere, "sh", "./relative", "y").ShouldBe(new CliResult(0, "<y>\n", ""));
    }

    [Fact]
    public async Task Two_first_uses_at_once_make_one_build()
    {
        var slow = new Dictionary<string, string> { ["FAKE_SECONDS"] = "1" };

        var results = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => Task.Run(() => RunWith(slow, $"{i}"))));

        results.Select(result => result.Output).ShouldBe(["<0>\n", "<1>\n", "<2>\n", "<3>\n"]);
        Builds().ShouldBe(1);
    }

    [Fact]
    public void The_lock_of_a_build_that_was_killed_holds_nobody_up()
    {
        Directory.CreateDirectory(PathOf("artifacts/umweg"));
        File.CreateSymbolicLink(PathOf("artifacts/umweg/lock"), "999999999");

        Run("x").Output.ShouldBe("<x>\n");
    }

    [Theory]
    [InlineData("exit 127")]
    [InlineData("echo '9.0.305 [here]'")]
    public void Without_the_SDK_one_sentence_says_how_to_get_it(string sdk)
    {
        WriteScript("sdk/dotnet", "#!/bin/sh\n" + sdk);

        var result = Run("route");

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldStartWith("umweg: the .NET 10 SDK is needed: get it from https://dotnet.microsoft.com/");
        result.Error.Count(letter => letter == '\n').ShouldBe(1);
    }

    [Fact]
    public void A_build_that_fails_shows_why_and_is_tried_again()
    {
        WriteScript("sdk/dotnet", """
            #!/bin/sh
            if [ "$1" = "--list-sdks" ]; then echo "10.0.100 [here]"; exit 0; fi
            echo "A.cs(1,1): error"
            exit 1
            """);
        var result = Run("x");
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldContain("A.cs(1,1): error");

        WriteScript("sdk/dotnet", FakeSdk);
        Run("x").Output.ShouldBe("<x>\n");
        Directory.EnumerateFileSystemEntries(PathOf("artifacts/umweg"), "new-*").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "", "-p:PublishAot=true")]
    [InlineData("PublishAot", "", "--no-self-contained -p:PublishReadyToRun=true")]
    [InlineData("PublishAot", "PublishReadyToRun", "--no-self-contained -p:RunAnalyzers=false")]
    public void It_is_compiled_ahead_of_time_as_far_as_the_machine_can(string lacks, string lacksToo, string options)
    {
        var result = RunWith(new() { ["FAKE_LACKS"] = lacks, ["FAKE_LACKS_TOO"] = lacksToo }, "x");

        result.ShouldBe(new CliResult(0, "<x>\n", "umweg: building, which takes about a minute ...\n"));
        File.ReadAllText(PathOf("builds.log")).ShouldContain(options);
        Builds().ShouldBe(1);
    }

    [Fact]
    public void Older_builds_are_cleared_away_but_for_the_last()
    {
        for (var i = 0; i < 4; i++)
        {
            Touch("src/Umweg.Cli/A.cs");
            Run();
        }

        Directory.EnumerateDirectories(PathOf("artifacts/umweg"), "build-*").Count().ShouldBe(2);
    }

    private CliResult Run(params IReadOnlyList<string> arguments) => RunWith([], arguments);

    private CliResult RunWith(Dictionary<string, string> environment, params IReadOnlyList<string> arguments) =>
        Start(environment, _folder.FullName, PathOf("umweg"), arguments);

    private CliResult Start(
        Dictionary<string, string> environment,
        string folder,
        string program,
        params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{PathOf("sdk")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["FAKE_LOG"] = PathOf("builds.log");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    private int Builds() => File.ReadLines(PathOf("builds.log")).Count();

    private void Touch(string name) => File.WriteAllText(PathOf(name), "");

    private void WriteScript(string name, string text)
    {
        File.WriteAllText(PathOf(name), text + "\n");
        File.SetUnixFileMode(PathOf(name), (UnixFileMode)0x1ED); // rwxr-xr-x
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
