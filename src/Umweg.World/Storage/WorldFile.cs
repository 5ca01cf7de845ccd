using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Umweg.Sphere;

namespace Umweg.World.Storage;

/// <summary>A compiled world on disk, mapped into memory.</summary>
/// <remarks>
/// <para>Layout, little-endian: the eight letters <c>UMWEGWLD</c>; format version and length of the description
/// (32-bit each); the description as JSON (what the world is, how many vertices and triangles, the recipe that it was
/// made by); from the next multiple of 64 bytes the vertices (three doubles each), corners, neighbours (three 32-bit
/// integers per triangle each), cells (16 bits per triangle) and lids (8 bits per triangle); last the SHA-256 of all
    /// before it.</para>
/// <para>The checksum is verified on every opening, so a damaged file is never used; the recipe tells an outdated
/// one.</para>
/// <para>The globe is valid until the file is disposed. Safe for any number of threads and processes.</para>
/// </remarks>
public sealed class WorldFile : IDisposable
{
    /// <summary>Raised whenever the layout changes; a file of another version is foreign.</summary>
    public const int FormatVersion = 2;

    private const int ChecksumLength = 32;
    private const int HeaderLength = 16;
    private const int Alignment = 64;
    private const int MaxDescriptionLength = 1 << 20;
    private static readonly byte[] Magic = "UMWEGWLD"u8.ToArray();

    private readonly MappedBytes _bytes;

    private WorldFile(MappedBytes bytes, Globe globe)
    {
        _bytes = bytes;
        Globe = globe;
    }

    /// <summary>The labelled Earth that the file holds.</summary>
    public Globe Globe { get; }

    /// <summary>Opens a world that was made by the given recipe.</summary>
    /// <param name="path">The file.</param>
    /// <param name="recipe">What the file must have been made from; null accepts any.</param>
    /// <param name="refusal">Why the file cannot be used, as a sentence, where the result is null.</param>
    /// <returns>The world, or null where there is none to be used.</returns>
    public static WorldFile? TryOpen(string path, string? recipe, out string? refusal)
    {
        if (!File.Exists(path))
        {
            refusal = $"There is no world file '{path}'.";
            return null;
        }

        MappedBytes bytes;
        try
        {
            bytes = new MappedBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            refusal = $"The world file '{path}' cannot be read: {e.Message}";
            return null;
        }

        var globe = Read(bytes, recipe, out var fault);
        if (globe is null)
        {
            refusal = $"The world file '{path}' cannot be used: {fault}";
            ((IDisposable)bytes).Dispose();
            return null;
        }

        refusal = null;
        return new(bytes, globe);
    }

    /// <summary>Writes a world so that the file appears whole or not at all, whenever the process is killed.</summary>
    /// <returns>The checksum, as <c>sha256:...</c>.</returns>
    public static string Write(string path, Globe globe, string recipe)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        Directory.CreateDirectory(directory);
        var temporary = Path.Combine(directory, $"{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            byte[] checksum;
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                WriteContent(stream, globe, recipe);
                stream.Position = 0;
                checksum = SHA256.HashData(stream);
                stream.Position = stream.Length;
                stream.Write(checksum);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            return Name(checksum);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ((IDisposable)_bytes).Dispose();

    private static void WriteContent(Stream stream, Globe globe, string recipe)
    {
        var description = JsonSerializer.SerializeToUtf8Bytes(
            new WorldDescription(
                recipe,
                globe.Origin.BordersDate,
                globe.Origin.Engine,
                globe.Origin.MaxDisplacementMetres,
                globe.Mesh.Vertices.Length,
                globe.Mesh.TriangleCount,
                [.. globe.Territories]),
            WorldDescriptionJson.Default.WorldDescription);
        Span<byte> header = stackalloc byte[HeaderLength];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], description.Length);
        stream.Write(header);
        stream.Write(description);
        stream.Write(new byte[Padding(HeaderLength + description.Length)]);
        stream.Write(MemoryMarshal.AsBytes(globe.Mesh.Vertices));
        stream.Write(MemoryMarshal.AsBytes(globe.Mesh.Corners));
        stream.Write(MemoryMarshal.AsBytes(globe.Mesh.Neighbours));
        stream.Write(MemoryMarshal.AsBytes(globe.Mesh.Cells));
        stream.Write(globe.Mesh.Lids);
    }

    private static Globe? Read(MappedBytes bytes, string? recipe, out string? fault)
    {
        var content = bytes.GetSpan();
        if (content.Length < HeaderLength + ChecksumLength || !content[..Magic.Length].SequenceEqual(Magic))
        {
            fault = "it is no world file.";
            return null;
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(content[8..]);
        if (version != FormatVersion)
        {
            fault = $"it has format version {version}, and this program reads {FormatVersion}.";
            return null;
        }

        var checksum = SHA256.HashData(content[..^ChecksumLength]);
        var length = BinaryPrimitives.ReadInt32LittleEndian(content[12..]);
        if (!content[^ChecksumLength..].SequenceEqual(checksum) ||
            length is < 0 or > MaxDescriptionLength || HeaderLength + length > content.Length)
        {
            fault = "it is damaged (its checksum does not agree).";
            return null;
        }

        var description = JsonSerializer.Deserialize(
            content.Slice(HeaderLength, length), WorldDescriptionJson.Default.WorldDescription)!;
        if (recipe is not null && description.Recipe != recipe)
        {
            fault = "it was compiled from other borders or by another version.";
            return null;
        }

        fault = null;
        return Map(bytes, description, HeaderLength + length + Padding(HeaderLength + length), Name(checksum));
    }

    private static Globe Map(MappedBytes bytes, WorldDescription description, int start, string checksum)
    {
        var vertices = new MappedArray<SpherePoint>(bytes, start, description.Vertices);
        var corners = new MappedArray<int>(bytes, vertices.End, 3 * description.Triangles);
        var neighbours = new MappedArray<int>(bytes, corners.End, 3 * description.Triangles);
        var cells = new MappedArray<ushort>(bytes, neighbours.End, description.Triangles);
        var lids = new MappedArray<byte>(bytes, cells.End, description.Triangles);
        return new(
            new Mesh(vertices.Memory, corners.Memory, neighbours.Memory, cells.Memory, lids.Memory),
            description.Territories,
            new(checksum, description.BordersDate, description.Engine, description.MaxDisplacementMetres));
    }

    private static int Padding(int length) => (Alignment - (length % Alignment)) % Alignment;

    private static string Name(byte[] checksum) => $"sha256:{Convert.ToHexStringLower(checksum)}";
}
