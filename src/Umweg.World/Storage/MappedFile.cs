namespace Umweg.World.Storage;

/// <summary>Files as memory, paged in by the operating system as they are touched.</summary>
public static class MappedFile
{
    /// <summary>The bytes of a file, for as long as the process lives.</summary>
    /// <remarks>Others may replace the file meanwhile: the mapping keeps what it was opened on.</remarks>
    /// <exception cref="IOException">The file is not there, or cannot be read or mapped.</exception>
    public static ReadOnlyMemory<byte> Open(string path) => new MappedBytes(path).Memory;
}
