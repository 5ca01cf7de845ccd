using Umweg.Policy;

namespace Umweg.Cli;

/// <summary>Writes a file whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Writes the content beside the file, then takes its place, so that no reader meets half of it.</summary>
    /// <remarks>A link's target is replaced, not the link. Devices such as <c>/dev/null</c> are written to directly:
    /// to replace one would be a disaster.</remarks>
    /// <exception cref="UnwritableException">The file could not be written; what was there before is untouched.
    /// </exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            var file = new FileInfo(path);
            var target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(true)!.FullName;
            if (Directory.Exists(target))
            {
                throw new UnwritableException(path, new("it is a folder", "das ist ein Ordner"));
            }

            if (target.StartsWith("/dev/", StringComparison.Ordinal))
            {
                using var device = new FileStream(target, FileMode.Open, FileAccess.Write);
                device.Write(content);
                return;
            }

            Replace(target, content);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnwritableException(path, Quoted.Reason(failure, path));
        }
    }

    private static void Replace(string target, ReadOnlySpan<byte> content)
    {
        var temporary = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
