namespace Umweg.Hosts.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution. Found from where the tests run, because paths in the compiled code
    /// are rewritten when the build is a deterministic one.</summary>
    public static string Root { get; } = FindRoot();

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
