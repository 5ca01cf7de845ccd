using System.Text;
using Umweg.Audit.Formats;
using Umweg.Places;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Audit;

/// <summary>Reads tracks from a file, whose format it tells from its content.</summary>
/// <remarks>
/// <para>XML: GPX, KML, TCX, flight plans of Garmin, Flight Simulator and Little Navmap. JSON: GeoJSON, readsb,
/// OpenSky, records of positions, and answers of the schema <c>umweg.route/1</c>. Text: IGC, NMEA, BaseStation, plans
/// of X-Plane, ICAO messages, a table of positions with a header, else a route of item 15 of an ICAO flight plan. A
/// KMZ, a zip with one track and what gzip packed are unpacked. docs/files.md tells of each.</para>
/// <para>What is none of these is refused by the name of what it is (<see cref="ForeignFile"/>).</para>
/// <para>The file is somebody's: no document type, no entity and no reference in it is followed, and every size has a
/// limit.</para>
/// </remarks>
internal sealed class TrackReader(Gazetteer gazetteer, Language language)
{
    /// <summary>How many bytes a file may have.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The tracks, or what is wrong with the file.</summary>
    public Outcome<TrackFile> Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MaxBytes)
        {
            return Error("track.size", MaxBytes / 1024 / 1024);
        }

        try
        {
            return PackedFile.IsPacked(file.Span) ? ReadPacked(file) : ReadTracks(file, isKmz: false, []);
        }
        catch (TrackMistakeException mistake)
        {
            return Error(mistake.Code, mistake.Arguments);
        }
        catch (DecoderFallbackException)
        {
            return Error("track.unicode");
        }
    }

    private Outcome<TrackFile> ReadPacked(ReadOnlyMemory<byte> file)
    {
        var (content, isKmz, others) = PackedFile.Unpack(file);
        return PackedFile.IsPacked(content.Span) ? Error("track.zip.twice") : ReadTracks(content, isKmz, others);
    }

    private Outcome<TrackFile> ReadTracks(
        ReadOnlyMemory<byte> file, bool isKmz, Dictionary<string, ReadOnlyMemory<byte>> others)
    {
        ForeignFile.RefuseBytes(file.Span);
        file = AsUtf8(file);
        if (file.Span.TrimStart("\uFEFF \t\r\n"u8).StartsWith(ForeignFile.RecordSeparator))
        {
            file = ForeignFile.WithoutSeparators(file.Span);
        }

        var start = file.Span.TrimStart("\uFEFF \t\r\n"u8);
        if (start.Length == 0)
        {
            return Error("track.foreign.empty");
        }

        var builder = new TrackBuilder();
        var json = file[^start.Length..];
        if (start[0] is (byte)'{' or (byte)'[' && AnswerTracks.IsAnswer(json))
        {
            var answer = AnswerTracks.Read(json, builder, language);
            return answer.Value is { } schema ? Joined(schema, builder) : Outcome<TrackFile>.Bad(answer.Errors);
        }

        var format = start[0] switch
        {
            (byte)'<' => ReadXml(file, builder),
            (byte)'{' or (byte)'[' when !ForeignFile.IsSection(start) => new JsonTracks(builder).Read(json),
            _ => ReadText(start, file.Span[..^start.Length].Count((byte)'\n'), builder),
        };
        var archive = new KmlArchive(builder, others);
        var unfollowed = format == "kml" ? archive.Follow(file) : [];
        if (unfollowed.Count > 0 && builder.Pieces.Count + builder.Unread.Count == 0)
        {
            return Error("track.link");
        }

        foreach (var link in unfollowed)
        {
            builder.PutAside("track.aside", link);
        }

        archive.PutOthersAside();
        return Joined(isKmz ? "kmz" : format, builder);
    }

    // Programs for Windows write UTF-16, most with a mark before it.
    private static ReadOnlyMemory<byte> AsUtf8(ReadOnlyMemory<byte> file)
    {
        var hasMark = file.Span.StartsWith(Encoding.Unicode.Preamble)
            || file.Span.StartsWith(Encoding.BigEndianUnicode.Preamble);
        var isLittle = hasMark ? file.Span.StartsWith(Encoding.Unicode.Preamble) : ForeignFile.HasZeros(file.Span, 1);
        if (!hasMark && !isLittle && !ForeignFile.HasZeros(file.Span, 0))
        {
            return file;
        }

        var text = new UnicodeEncoding(!isLittle, byteOrderMark: false, throwOnInvalidBytes: true)
            .GetString(file.Span[(hasMark ? 2 : 0)..]);

        // XML says how it was written, which is true no longer.
        var declaration = text.StartsWith("<?xml", StringComparison.Ordinal)
            ? text.IndexOf("?>", StringComparison.Ordinal) + 2
            : 0;
        return StrictUtf8.GetBytes(text[declaration..]);
    }

    private string ReadXml(ReadOnlyMemory<byte> file, TrackBuilder builder)
    {
        ForeignFile.RefusePage(file.Span);
        var root = XmlElements.RootOf(file);
        (string Name, Func<ReadOnlyMemory<byte>, string> Read)? format = root switch
        {
            "gpx" => ("GPX", new XmlTrackReader(builder).Read),
            "kml" => ("KML", new XmlTrackReader(builder).Read),
            "TrainingCenterDatabase" => ("TCX", new TcxReader(builder).Read),
            "flight-plan" => ("FPL (Garmin)", new GarminPlanReader(builder).Read),
            "SimBase.Document" => ("PLN (Flight Simulator)", new SimulatorPlanReader(builder, gazetteer).Read),
            "LittleNavmap" => ("LNMPLN (Little Navmap)", new LittleNavmapReader(builder).Read),
            _ => null,
        };
        if (format is null)
        {
            ForeignFile.RefuseRoot(root);
            throw new TrackMistakeException("track.root", Quoted.Short(root));
        }

        try
        {
            return format.Value.Read(file);
        }
        catch (TrackMistakeException mistake) when (mistake.Code == "track.xml")
        {
            throw new TrackMistakeException("track.xml.in", [format.Value.Name, .. mistake.Arguments]);
        }
    }

    private string ReadText(ReadOnlySpan<byte> start, int emptyLines, TrackBuilder builder)
    {
        // Their records are ASCII, but names and remarks in them are what the writer's system had.
        var head = Lined(Encoding.Latin1.GetString(start[..Math.Min(start.Length, ForeignFile.LengthOfHead)]));
        Func<string, string>? records =
            IgcReader.IsMeant(head) ? new IgcReader(builder).Read
            : NmeaReader.IsMeant(head) ? new NmeaReader(builder).Read
            : SbsReader.IsMeant(head) ? new SbsReader(builder).Read
            : XPlanePlanReader.IsMeant(head) ? new XPlanePlanReader(builder, gazetteer).Read
            : IcaoMessageReader.IsMeant(head) ? new IcaoMessageReader(builder, gazetteer).Read
            : null;
        if (records is not null)
        {
            // With the empty lines before them, so that lines are counted right.
            return records(new string('\n', emptyLines) + Lined(Encoding.Latin1.GetString(start)));
        }

        ForeignFile.RefuseBinary(start);

        // Excel's own line, which names the separator of a table.
        if (head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && start.IndexOf((byte)'\n') is var end and > 0)
        {
            return ReadText(start[(end + 1)..], emptyLines + 1, builder);
        }

        ForeignFile.RefuseText(head);
        var text = StrictUtf8.GetString(start);
        return TableTrackReader.IsTable(text)
            ? new TableTrackReader(builder).Read(text)
            : new FlightPlanReader(builder, gazetteer).Read(text);
    }

    // Lines end in a carriage return on some systems, and in both on others.
    private static string Lined(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;

    private Outcome<TrackFile> Joined(string format, TrackBuilder builder)
    {
        builder.JoinSingles();
        if (builder.Pieces.Count == 0)
        {
            return builder.Unread.Count > 0
                ? Error(builder.Unread[0].Reason.Code, builder.Unread[0].Reason.Arguments)
                : Error("track.none", format);
        }

        return new TrackFile(
            format,
            new FlightJoiner(gazetteer.IsAtAerodrome).Join(builder.Pieces),
            [.. builder.Unread.Select(part => new UnreadPart(
                part.Label.Name,
                part.Positions,
                Error(part.Reason.Code, part.Reason.Arguments).Problem,
                IsUnread: part.Reason.Code is not ("track.single" or "track.airways")))]);
    }

    private QueryError Error(string code, params object[] arguments) => new(
        code,
        arguments.Length > 0 && arguments[0] is string input ? input : "",
        TextTable.For(language).With($"audit.error.{code}", arguments));
}
