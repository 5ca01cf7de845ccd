namespace Umweg.Tests.Architecture;

/// <summary>The repository that the tests were built from, as its files.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution. Found from where the tests run, because paths in the compiled code
    /// are rewritten when the build is a deterministic one.</summary>
    public static string Root { get; } = FindRoot();

    // What is generated, or not ours to write.
    private static readonly string[] _skippedFolders =
        [".git", "bin", "obj", "artifacts", "data", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    private static readonly string[] _textExtensions =
        [".cs", ".csproj", ".props", ".slnx", ".md", ".txt", ".yaml", ".yml", ".json", ".resx", ".sh", ".editorconfig"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> _files =
        new(() => [.. Walk(Root).Select(Read).OrderBy(file => file.Path, StringComparer.Ordinal)]);

    /// <summary>Every text file that people write, scripts included, data/ excluded.</summary>
    public static IReadOnlyList<SourceFile> TextFiles => _files.Value;

    /// <summary>Every C# file, tests and benchmarks included.</summary>
    public static IEnumerable<SourceFile> CSharpFiles => TextFiles.Where(file => file.IsCSharp);

    /// <summary>The C# files of the product.</summary>
    public static IEnumerable<SourceFile> ProductFiles => CSharpFiles.Where(file => file.IsUnder("src"));

    /// <summary>The absolute path of a file or folder of the repository.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static SourceFile Read(string path) =>
        new(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Where(IsText).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(child => !_skippedFolders.Contains(Path.GetFileName(child), StringComparer.Ordinal))
                .SelectMany(Walk));

    // Our scripts have no extension; they are known by their first line.
    private static bool IsText(string path) =>
        Path.GetExtension(path) is { Length: > 0 } extension
            ? _textExtensions.Contains(extension, StringComparer.Ordinal)
            : File.ReadLines(path).FirstOrDefault()?.StartsWith("#!", StringComparison.Ordinal) == true;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Umweg.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Umweg.slnx in or above {AppContext.BaseDirectory}.");
    }
}
