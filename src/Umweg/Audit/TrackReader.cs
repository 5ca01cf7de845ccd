using System.Text;
using Umweg.Places;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Audit;

/// <summary>Reads tracks from a file, whose format it tells from its content.</summary>
/// <remarks>
/// <para>XML: GPX and KML. JSON: GeoJSON and answers of the schema <c>umweg.route/1</c>. Text: a table of positions
/// with a header, else a route of item 15 of an ICAO flight plan. docs/files.md tells of each.</para>
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
            return ReadTracks(file);
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

    private Outcome<TrackFile> ReadTracks(ReadOnlyMemory<byte> file)
    {
        var builder = new TrackBuilder();
        var start = file.Span.TrimStart("\uFEFF \t\r\n"u8);
        string format;
        switch (start.Length == 0 ? (byte)0 : start[0])
        {
            case (byte)'<':
                format = new XmlTrackReader(builder).Read(file);
                break;
            case (byte)'{' or (byte)'[':
                var json = file[^start.Length..];
                if (AnswerTracks.IsAnswer(json))
                {
                    var answer = AnswerTracks.Read(json, builder, language);
                    return answer.Value is { } schema
                        ? Joined(schema, builder)
                        : Outcome<TrackFile>.Bad(answer.Errors);
                }

                format = new GeoJsonTrackReader(builder).Read(json);
                break;
            case (byte)'P' when start.StartsWith("PK\u0003\u0004"u8):
                return Error("track.zip");
            default:
                var text = StrictUtf8.GetString(start);
                format = TableTrackReader.IsTable(text)
                    ? new TableTrackReader(builder).Read(text)
                    : new FlightPlanReader(builder, gazetteer).Read(text);
                break;
        }

        return Joined(format, builder);
    }

    private Outcome<TrackFile> Joined(string format, TrackBuilder builder)
    {
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
                IsUnread: part.Reason.Code != "track.single"))]);
    }

    private QueryError Error(string code, params object[] arguments) => new(
        code,
        arguments.Length > 0 && arguments[0] is string input ? input : "",
        TextTable.For(language).With($"audit.error.{code}", arguments));
}
