namespace Umweg.Places;

/// <summary>One source of the data that travels beside the program.</summary>
/// <param name="Name">The name of its folder in data/, such as <c>cities</c>.</param>
/// <param name="Attribution">One line of credit with the licence, to be shown to users.</param>
/// <param name="Licence">The path of the licence's text.</param>
public sealed record DataSource(string Name, string Attribution, string Licence)
{
    /// <summary>Every source that travels beside the program, in alphabetical order of their names.</summary>
    /// <remarks>Read from the folders themselves, so that no source can be shipped without its credit being shown.
    /// </remarks>
    public static IReadOnlyList<DataSource> All() =>
    [
        .. Directory.EnumerateFiles(DataTable.Folder, "ATTRIBUTION", SearchOption.AllDirectories)
            .Select(path => (Path: path, Folder: Path.GetDirectoryName(path)!))
            .Select(source => new DataSource(
                Path.GetFileName(source.Folder),
                File.ReadAllText(source.Path).Trim(),
                Path.Combine(source.Folder, "LICENCE")))
            .OrderBy(source => source.Name, StringComparer.Ordinal),
    ];
}
