using System.Diagnostics;

namespace Umweg.Hosts.Tests.ReadMe;

/// <summary>A folder in which the commands of a page run, each as a process of its own.</summary>
internal sealed class PageFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("umweg-page-");

    /// <summary>The folder, with the claims files of the repository where they are there.</summary>
    public PageFolder()
    {
        const string claims = "docs/claims";
        Directory.CreateDirectory(PathOf(claims));
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, claims), "*.yaml"))
        {
            File.Copy(file, PathOf(Path.Combine(claims, Path.GetFileName(file))));
        }
    }

    /// <summary>The path of a file in it.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes the files that a page shows: a block of YAML that begins with a comment of its name.</summary>
    public void WriteFilesShown(string page)
    {
        foreach (var block in Block.In(page).Where(block => block.Language == "yaml"))
        {
            File.WriteAllLines(PathOf(block.Lines[0].TrimStart('#', ' ')), block.Lines);
        }
    }

    /// <summary>Runs the program.</summary>
    public (int ExitCode, string Output, string Error) Run(IEnumerable<string> arguments)
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

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
