using System.Text;
using System.Text.RegularExpressions;

namespace Umweg.Audit.Formats;

/// <summary>Recognises by its first bytes what a file is that holds no track that is read, so that it is refused by its
/// name, with what to do instead.</summary>
/// <remarks>Each kind is a key after <c>audit.error.track.foreign</c>. A kind is named only where its mark cannot stand
/// at the beginning of a format that is read.</remarks>
internal static partial class ForeignFile
{
    /// <summary>How much of a file is looked at.</summary>
    public const int LengthOfHead = 4_096;

    private static readonly (int At, byte[] Mark, string Kind)[] Marks =
    [
        (0, [.. "%PDF"u8], "pdf"),
        (0, [0x89, .. "PNG"u8], "image"), (0, [0xFF, 0xD8, 0xFF], "image"), (0, [.. "GIF8"u8], "image"),
        (0, [.. "II*\0"u8], "image"), (0, [.. "MM\0*"u8], "image"), (8, [.. "WEBP"u8], "image"),
        (4, [.. "ftyp"u8], "image"),
        (0, [.. "Rar!"u8], "archive"), (0, [.. "7z"u8, 0xBC, 0xAF], "archive"), (0, [.. "BZh"u8], "archive"),
        (0, [0xFD, .. "7zXZ"u8], "archive"), (0, [0x28, 0xB5, 0x2F, 0xFD], "archive"), (257, [.. "ustar"u8], "archive"),
        (68, [.. "GPKG"u8], "geopackage"), (68, [.. "GP1"u8], "geopackage"),
        (0, [.. "SQLite format 3\0"u8], "database"),
        (8, [.. ".FIT"u8], "fit"), (0, [0, 0, 0x27, 0x0A], "shapefile"),
        (0, [0xD0, 0xCF, 0x11, 0xE0], "office"), (0, [.. @"{\rtf"u8], "document"),
        (0, [.. "PAR1"u8], "columns"), (0, [0x89, .. "HDF"u8], "columns"), (0, [.. "CDF"u8, 1], "columns"),
        (0, [.. "CDF"u8, 2], "columns"), (0, [.. "CDF"u8, 5], "columns"), (0, [.. "GRIB"u8], "columns"),
        (0, [.. "fgb"u8, 3], "flatgeobuf"),
        (0, [0x1A, (byte)'1'], "raw"), (0, [0x1A, (byte)'2'], "raw"), (0, [0x1A, (byte)'3'], "raw"),
    ];

    private static readonly (string Root, string Kind)[] Roots =
    [
        ("svg", "svg"), ("html", "html"), ("osm", "osm"), ("osmChange", "osm"), ("AIXMBasicMessage", "aixm"),
        ("AIXM-Snapshot", "aixm"), ("AIXM-update", "aixm"), ("OFP", "briefing"), ("rss", "html"), ("feed", "html"),
        ("FeatureCollection", "gml"), ("LineString", "gml"), ("MultiLineString", "gml"), ("MultiCurve", "gml"),
    ];

    private static readonly (string Mark, string Kind)[] Pages =
    [
        ("<!doctype html", "html"), ("<html", "html"), ("<!doctype svg", "svg"), ("<svg", "svg"),
    ];

    /// <summary>Refuses a file by its first bytes, before it is known to be a text.</summary>
    /// <exception cref="TrackMistakeException">It is of a kind that is no track.</exception>
    public static void RefuseBytes(ReadOnlySpan<byte> file)
    {
        foreach (var (at, mark, kind) in Marks)
        {
            if (file.Length >= at + mark.Length && file[at..].StartsWith(mark))
            {
                throw new TrackMistakeException($"track.foreign.{kind}");
            }
        }

    }

    /// <summary>Refuses what is neither text nor of a kind that is known.</summary>
    /// <exception cref="TrackMistakeException">It has zeros, which text has as UTF-16 only.</exception>
    public static void RefuseBinary(ReadOnlySpan<byte> file)
    {
        if (file[..Math.Min(file.Length, LengthOfHead)].Contains((byte)0))
        {
            throw new TrackMistakeException("track.foreign.binary");
        }
    }

    /// <summary>Refuses a text that is neither XML nor JSON.</summary>
    /// <param name="head">Its beginning, without blanks before it.</param>
    /// <exception cref="TrackMistakeException">It is of a kind that is no track.</exception>
    public static void RefuseText(string head)
    {
        var kind = RawMessages().IsMatch(head) ? "raw"
            : head.StartsWith("!AIVDM", StringComparison.Ordinal) ? "ais"
            : head.StartsWith("-TITLE ", StringComparison.Ordinal) ? "adexp"
            : Notam().IsMatch(head) ? "notam"
            : Claims().IsMatch(head) ? "claims"
            : Policy().IsMatch(head) ? "policy"
            : Waypoints().IsMatch(head) ? "waypoints"
            : Airspaces().IsMatch(head) ? "airspaces"
            : OldPlan().IsMatch(head) ? "oldplan"
            : Weather().IsMatch(head) ? "weather"
            : head.StartsWith("BEGIN:V", StringComparison.OrdinalIgnoreCase) ? "calendar"
            : WellKnown().IsMatch(head) ? "wkt"
            : Settings().IsMatch(head) ? "toml"
            : null;
        if (kind is not null)
        {
            throw new TrackMistakeException($"track.foreign.{kind}");
        }
    }

    /// <summary>What begins each text of a sequence of JSON (RFC 8142, RFC 7464).</summary>
    public static ReadOnlySpan<byte> RecordSeparator => [0x1E];

    /// <summary>A sequence of JSON with lines instead of separators, which no JSON has within it.</summary>
    public static byte[] WithoutSeparators(ReadOnlySpan<byte> file)
    {
        var lines = file.ToArray();
        lines.AsSpan().Replace(RecordSeparator[0], (byte)'\n');
        return lines;
    }

    /// <summary>Whether every second byte of a file's beginning is zero, as in UTF-16 of Latin letters.</summary>
    /// <param name="file">The file.</param>
    /// <param name="at">0 or 1: which of each two.</param>
    public static bool HasZeros(ReadOnlySpan<byte> file, int at)
    {
        const int Least = 8;
        const int Most = 256;
        var length = Math.Min(file.Length, Most) & ~1;
        for (var i = 0; i < length; i += 2)
        {
            if (file[i + at] != 0 || file[i + 1 - at] == 0)
            {
                return false;
            }
        }

        return length >= Least && file.Length % 2 == 0;
    }

    /// <summary>Whether a text begins with a section's name in brackets, which is no list of JSON.</summary>
    public static bool IsSection(ReadOnlySpan<byte> start)
    {
        var head = Encoding.Latin1.GetString(start[..Math.Min(start.Length, LengthOfHead)]);
        return OldPlan().IsMatch(head) || Settings().IsMatch(head);
    }

    /// <summary>Refuses a page, which need not be XML, before it is read as such.</summary>
    /// <exception cref="TrackMistakeException">It is one.</exception>
    public static void RefusePage(ReadOnlySpan<byte> file)
    {
        var rest = Encoding.Latin1.GetString(file[..Math.Min(file.Length, LengthOfHead)]).AsSpan().Trim();
        while (rest.StartsWith("<?", StringComparison.Ordinal) || rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = rest.IndexOf(rest[1] == '?' ? "?>" : "-->", StringComparison.Ordinal);
            rest = end < 0 ? [] : rest[(end + 2)..].TrimStart("> \t\r\n");
        }

        foreach (var (mark, kind) in Pages)
        {
            if (rest.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                throw new TrackMistakeException($"track.foreign.{kind}");
            }
        }
    }

    /// <summary>Refuses a document of XML by its root.</summary>
    /// <exception cref="TrackMistakeException">It is of a kind that is no track.</exception>
    public static void RefuseRoot(string root)
    {
        foreach (var (name, kind) in Roots)
        {
            if (name == root)
            {
                throw new TrackMistakeException($"track.foreign.{kind}");
            }
        }
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Milliseconds = 1_000;
    private const RegexOptions Lines = Options | RegexOptions.Multiline;

    // Messages of Mode S as receivers write them: *8D4840D6202CC371C32CE0576098; or with a time before it, @...;
    [GeneratedRegex(@"^[*@]([0-9A-Fa-f]{14}|[0-9A-Fa-f]{26,40});", Options, Milliseconds)]
    private static partial Regex RawMessages();

    [GeneratedRegex(@"^(\(?[A-Z]\d{4}/\d{2} NOTAM|!FDC |!NOTAM)|^Q\) ?[A-Z]{4}/Q[A-Z]{4}/", Lines, Milliseconds)]
    private static partial Regex Notam();

    [GeneratedRegex(@"^statements:\s*($|\[|#|-)", Lines, Milliseconds)]
    private static partial Regex Claims();

    [GeneratedRegex(@"^rules:\s*($|\[|#|-)", Lines, Milliseconds)]
    private static partial Regex Policy();

    // SeeYou's list of places: name,code,country,lat,lon,elev,...
    [GeneratedRegex("^\"?name\"?,\"?code\"?,\"?country\"?,\"?lat\"?,", Options | RegexOptions.IgnoreCase, Milliseconds)]
    private static partial Regex Waypoints();

    [GeneratedRegex(@"^AC [A-Z]{1,4}\s*\n(.*\n)*?(AN |AL |AH |DP |V X=)", Options, Milliseconds)]
    private static partial Regex Airspaces();

    [GeneratedRegex(@"^\[flightplan\]", Options | RegexOptions.IgnoreCase, Milliseconds)]
    private static partial Regex OldPlan();

    // METAR and TAF, with the word before them or without.
    [GeneratedRegex(
        @"^(\d{4}/\d\d/\d\d \d\d:\d\d\s+)?((METAR|SPECI|TAF)\s+((COR|AMD|AUTO)\s+)?)*[A-Z]{4}\s+\d{6}Z\s",
        Options, Milliseconds)]
    private static partial Regex Weather();

    [GeneratedRegex(
        @"^(SRID=\d+;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*(Z|M|ZM)?\s*(\(|EMPTY)",
        Options | RegexOptions.IgnoreCase, Milliseconds)]
    private static partial Regex WellKnown();

    [GeneratedRegex(
        @"^(\s*#[^\n]*\n)*(\[\[?[A-Za-z][\w. -]*\]?\]\s*\n\s*(#[^\n]*\n\s*)*)?[A-Za-z][\w.-]*\s*=\s*[\[{""'\d+-]",
        Options, Milliseconds)]
    private static partial Regex Settings();
}
