using Umweg.Places;

namespace Umweg.Presentation;

/// <summary>Whose data a part of Umweg's answers is, and under which licence: what has to be shown with it.</summary>
/// <param name="Source">The source's folder in <c>data/</c>.</param>
/// <param name="Attribution">How its owners want to be named; null where nothing is asked.</param>
/// <param name="Licence">The licence's text, or its name and address.</param>
public sealed record DataCredit(string Source, string? Attribution, string Licence)
{
    /// <summary>The credits of all data that travels with the program, by source.</summary>
    public static IReadOnlyList<DataCredit> ReadAll() =>
    [
        .. Directory.EnumerateDirectories(DataTable.Folder)
            .Where(folder => File.Exists(Path.Combine(folder, "LICENCE")))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    private static DataCredit Read(string folder)
    {
        var attribution = Path.Combine(folder, "ATTRIBUTION");
        return new(
            Path.GetFileName(folder),
            File.Exists(attribution) ? File.ReadAllText(attribution).Trim() : null,
            File.ReadAllText(Path.Combine(folder, "LICENCE")).Trim());
    }
}
