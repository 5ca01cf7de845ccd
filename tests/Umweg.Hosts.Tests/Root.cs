namespace Umweg.Hosts.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Root
{
    /// <summary>The folder that holds the solution, found from where the tests run.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Umweg.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
