using System.Text;
using Umweg.World.Storage;

namespace Umweg.Places;

/// <summary>The tables of data/ that travel beside the program, each in its source's own folder.</summary>
/// <remarks>They are files and not resources of the assembly because they have other licences than the code
/// (docs/decisions/0009-places-loading.md).</remarks>
internal static class DataTable
{
    /// <summary>The folder that holds the sources' folders: <c>data</c> next to the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The bytes of a file of data/, in an array of their own.</summary>
    /// <exception cref="IOException">The installation is incomplete: our fault, not the user's.</exception>
    public static byte[] ReadBytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>The bytes of a table, mapped, for as long as the process lives.</summary>
    /// <exception cref="IOException">The installation is incomplete: our fault, not the user's.</exception>
    public static ReadOnlyMemory<byte> Map(string name) => MappedFile.Open(Path.Combine(Folder, name));

    /// <summary>The cells of each line of a table, without the line of column names.</summary>
    /// <remarks>For tables of some hundred lines; the large ones are searched as they lie
    /// (<see cref="SortedTable"/>).</remarks>
    public static IEnumerable<string[]> ReadRows(string name)
    {
        using var reader = new StreamReader(Path.Combine(Folder, name), Encoding.UTF8);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }
}
