namespace Umweg.Cli;

/// <summary>Reads a file that somebody named.</summary>
internal static class InputFile
{
    /// <summary>The first bytes of a file, one more than the most that is taken, so that a file without end, such as
    /// <c>/dev/zero</c>, is refused like any that is too long.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="ArgumentException">The path is none.</exception>
    public static byte[] Read(string path, int most)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while (content.Length <= most && (count = file.Read(buffer)) > 0)
        {
            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }
}
