namespace Umweg.Places;

/// <summary>The short names of groups of states (data/groups), which are no places: EU, NATO.</summary>
internal static class GroupNames
{
    private static readonly Lazy<HashSet<string>> All = new(() => Directory
        .EnumerateFiles(Path.Combine(DataTable.Folder, "groups"), "*.yaml")
        .Select(path => Path.GetFileNameWithoutExtension(path).ToUpperInvariant())
        .ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether a text is one of them; in capitals alone, for Eu is a town in France.</summary>
    public static bool Has(string text) => All.Value.Contains(text);
}
