using System.Buffers.Binary;
using System.IO.Compression;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Takes the one file that matters out of a packed one: the KML of a KMZ, the track alone in a zip, what gzip
/// packed.</summary>
/// <remarks>Nothing is unpacked that is not read, and no more of it than a track may have, whatever its head says. A
/// packed file within a packed one is refused.</remarks>
internal static class PackedFile
{
    /// <summary>How many entries an archive may have.</summary>
    public const int MaxEntries = 1_000;

    // RFC 1952, 2.3.1.
    private static readonly byte[] Gzip = [0x1F, 0x8B, 8];

    private static readonly string[] Tracks =
    [
        ".gpx", ".kml", ".geojson", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".txt", ".igc", ".fpl", ".fms",
        ".pln", ".lnmpln", ".tcx", ".nmea", ".sbs",
    ];

    // What is not unpacked within an archive.
    private static readonly string[] Packed = [".kmz", ".zip", ".gz"];

    /// <summary>Whether a file is packed in a way that is read.</summary>
    public static bool IsPacked(ReadOnlySpan<byte> file) => IsZip(file) || file.StartsWith(Gzip);

    /// <summary>What is in it.</summary>
    /// <returns>The file within, whether the whole is a KMZ, and the other files that may hold tracks by their names,
    /// of which only KMLs are unpacked.</returns>
    /// <exception cref="TrackMistakeException">There is nothing to read, or not one thing.</exception>
    public static (ReadOnlyMemory<byte> Content, bool IsKmz, Dictionary<string, ReadOnlyMemory<byte>> Others) Unpack(
        ReadOnlyMemory<byte> file)
    {
        try
        {
            using var stream = new MemoryStream(file.ToArray());
            if (!IsZip(file.Span))
            {
                using var packed = new GZipStream(stream, CompressionMode.Decompress);
                var unpacked = Content(packed, TrackReader.MaxBytes);
                return IsWhole(file.Span, unpacked.Length)
                    ? (unpacked, false, [])
                    : throw new TrackMistakeException("track.zip");
            }

            // Counted before the directory is read, which takes more memory for an entry than a file does.
            if (file.Span.Count("PK\u0001\u0002"u8) > MaxEntries)
            {
                throw new TrackMistakeException("track.zip.entries", MaxEntries);
            }

            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            List<ZipArchiveEntry> entries = [.. archive.Entries.Where(IsOfAuthor)];
            var (entry, isKmz) = Chosen(entries);
            var content = Content(entry, TrackReader.MaxBytes);
            return (content, isKmz, OthersIn(entries, entry, TrackReader.MaxBytes - content.Length));
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or IOException
            or NotSupportedException or ArgumentException)
        {
            throw new TrackMistakeException("track.zip");
        }
    }

    private static bool IsZip(ReadOnlySpan<byte> file) =>
        file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith("PK\u0005\u0006"u8);

    // The system's reader ends in silence where a file is cut off, but gzip ends with the length of what it packed
    // (RFC 1952, 2.3.1), of the last part where several were joined.
    private static bool IsWhole(ReadOnlySpan<byte> file, int length) =>
        file.Length > Gzip.Length + 4
        && BinaryPrimitives.ReadUInt32LittleEndian(file[^4..]) is var last
        && (last == length || (last < length && file[Gzip.Length..].IndexOf(Gzip) >= 0));

    // All of them together with the first have the limit of one.
    private static Dictionary<string, ReadOnlyMemory<byte>> OthersIn(
        List<ZipArchiveEntry> entries, ZipArchiveEntry chosen, int most)
    {
        var others = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries.Where(entry => entry != chosen
            && (Packed.Contains(Ending(entry)) || (Ending(entry) != ".txt" && Tracks.Contains(Ending(entry))))))
        {
            var content = Ending(entry) == ".kml" ? Content(entry, most) : default;
            most -= content.Length;
            others[entry.FullName.Replace('\\', '/')] = content;
        }

        return others;
    }

    private static ReadOnlyMemory<byte> Content(ZipArchiveEntry entry, int most)
    {
        if (entry.IsEncrypted)
        {
            throw new TrackMistakeException("track.zip.locked", Quoted.Short(entry.FullName));
        }

        using var content = entry.Open();
        return Content(content, most);
    }

    // Systems add folders and notes of their own.
    private static bool IsOfAuthor(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && entry.Name[0] != '.'
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private static (ZipArchiveEntry Entry, bool IsKmz) Chosen(List<ZipArchiveEntry> entries)
    {
        // Google Earth takes the first KML where none has this name, but then others would go unread in silence.
        if (entries.Find(entry => entry.FullName.Equals("doc.kml", StringComparison.OrdinalIgnoreCase)) is { } document)
        {
            return (document, true);
        }

        if (KindOf(entries) is { } kind)
        {
            throw new TrackMistakeException($"track.foreign.{kind}");
        }

        var tracks = entries.FindAll(entry => Tracks.Contains(Ending(entry)));
        return tracks.Count switch
        {
            1 => (tracks[0], Ending(tracks[0]) == ".kml"),
            0 => throw new TrackMistakeException("track.zip.none", Names(entries), entries.Count),
            _ => throw new TrackMistakeException("track.zip.many", Names(tracks), tracks.Count),
        };
    }

    // What packs itself as zip without saying so.
    private static string? KindOf(List<ZipArchiveEntry> entries)
    {
        return Has("xl/workbook.xml") || Has("xl/workbook.bin") ? "spreadsheet"
            : Has("word/document.xml") || Has("ppt/presentation.xml") ? "document"
            : entries.Find(entry => entry.FullName == "mimetype") is { } type && IsSpreadsheet(type) ? "spreadsheet"
            : Has("content.xml") && Has("META-INF/manifest.xml") ? "office"
            : Has("META-INF/MANIFEST.MF") || Has("AndroidManifest.xml") ? "program"
            : entries.Exists(entry => Ending(entry) == ".shp") ? "shapefile"
            : null;

        bool Has(string name) => entries.Exists(entry => entry.FullName == name);
    }

    // OpenDocument says in its first file what it is.
    private static bool IsSpreadsheet(ZipArchiveEntry type)
    {
        const int Most = 200;
        return type.Length < Most && !type.IsEncrypted
            && Content(type, Most).Span.IndexOf("opendocument.spreadsheet"u8) >= 0;
    }

    private static string Ending(ZipArchiveEntry entry) => Path.GetExtension(entry.Name).ToLowerInvariant();

    private static string Names(List<ZipArchiveEntry> entries) =>
        Quoted.Short(string.Join(", ", entries.Take(5).Select(entry => entry.FullName)));

    private static ReadOnlyMemory<byte> Content(Stream stream, int most)
    {
        var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length > most)
            {
                throw new TrackMistakeException("track.size", TrackReader.MaxBytes / 1024 / 1024);
            }
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
