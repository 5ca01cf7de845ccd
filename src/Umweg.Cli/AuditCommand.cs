using Umweg.Audit;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Cli;

/// <summary><c>umweg audit FILE</c>: whose airspace does this track cross?</summary>
internal static class AuditCommand
{
    public static Verb Verb { get; } = new(
        "audit",
        ["FILE"],
        [
            .. OptionSpec.Stance, OptionSpec.EnRoute, OptionSpec.Beside, OptionSpec.BesideAlternatives,
            OptionSpec.AuditFormat, .. OptionSpec.Map, OptionSpec.Output,
        ],
        Run);

    private static int Run(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var stance = QueryReader.ReadStance(line, session, errors);
        var alternatives = ReadAlternatives(line, session.Texts, errors);
        var output = ReportOutput.Read(line, OptionSpec.AuditFormat, session.Texts, errors);
        var map = MapOutput.Read(line, output, session, errors);
        if (errors.Count > 0)
        {
            return session.Refuse(errors);
        }

        var read = InputFile.Read(
            line.Arguments[0], Auditor.MaxBytes, "track.file", "audit.error.file", session);
        if (read.Value is not { } file)
        {
            return session.Refuse(read.Errors);
        }

        Outcome<AuditReport> outcome;
        using (var progress = session.Progress())
        {
            outcome = session.Host.Engine.Audit(
                file, stance, line.Has(OptionSpec.EnRoute), session.Language, progress, session.Cancellation);
            if (outcome.Value is { } audited && alternatives is { } number)
            {
                outcome = session.Host.Engine.FindBeside(
                    audited, number, session.Language, progress, session.Cancellation);
            }
        }

        if (outcome.Value is not { } report)
        {
            return session.Refuse(outcome.Errors.Select(error =>
                error.Code.StartsWith("track.", StringComparison.Ordinal)
                    ? error with { File = line.Arguments[0] }
                    : error));
        }

        if (map.Missing(AuditMap.Numbers(report), session.Texts) is { } missing)
        {
            return session.Refuse([missing]);
        }

        output.Write(
            session,
            () => AuditText.Of(report, session.Language),
            stream => AuditJson.Write(report, session.Language, stream),
            (format, stream) => WriteMap(report, format, map, Path.GetFileName(line.Arguments[0]), session, stream));
        return report.IsClear ? ExitCode.Answered : ExitCode.NoWay;
    }

    // Null where ways are not asked for.
    private static int? ReadAlternatives(Line line, TextTable texts, List<QueryError> errors)
    {
        if (line.Has(OptionSpec.Beside))
        {
            return QueryReader.ReadNumber(
                line,
                OptionSpec.BesideAlternatives,
                WaysBeside.DefaultAlternatives,
                (1, Planner.MaxAlternatives),
                texts,
                errors);
        }

        if (line.Value(OptionSpec.BesideAlternatives) is { } text)
        {
            errors.Add(new QueryError("option.beside", text, texts["error.option.beside"]));
        }

        return null;
    }

    private static void WriteMap(
        AuditReport report, string format, MapOutput map, string name, Session session, Stream stream)
    {
        switch (format)
        {
            case "geojson":
                AuditGeoJson.Write(report, session.Language, stream);
                break;
            case "kml":
                AuditKml.Write(report, session.Language, stream, name);
                break;
            default:
                map.Write(
                    session,
                    (globe, options, drawing) =>
                        AuditMap.Write(report, globe, session.Language, drawing, name, options),
                    stream);
                break;
        }
    }
}
