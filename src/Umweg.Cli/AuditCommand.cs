using Umweg.Audit;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Cli;

/// <summary><c>umweg audit FILE</c>: whose airspace does this track cross?</summary>
internal static class AuditCommand
{
    private const string TextFormat = "text";
    private const string JsonFormat = "json";

    public static Verb Verb { get; } = new(
        "audit", ["FILE"], [.. OptionSpec.Stance, OptionSpec.EnRoute, OptionSpec.ReportFormat, OptionSpec.Output], Run);

    private static int Run(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var stance = QueryReader.ReadStance(line, session, errors);
        var format = line.Value(OptionSpec.ReportFormat)?.ToLowerInvariant() ?? TextFormat;
        if (format is not (TextFormat or JsonFormat))
        {
            errors.Add(Choices.Error(session.Texts, OptionSpec.ReportFormat, format, [TextFormat, JsonFormat]));
        }

        if (errors.Count > 0)
        {
            return session.Refuse(errors);
        }

        var path = line.Arguments[0];
        byte[] file;
        try
        {
            file = InputFile.Read(path, Auditor.MaxBytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return session.Refuse([new("track.file", path, session.Texts.With(
                "audit.error.file", Quoted.Short(path), Quoted.Reason(failure).In(session.Language)))]);
        }

        Outcome<AuditReport> outcome;
        using (var progress = session.Progress())
        {
            outcome = session.Host.Audit(
                file, stance, line.Has(OptionSpec.EnRoute), session.Language, progress, session.Cancellation);
        }

        if (outcome.Value is not { } report)
        {
            return session.Refuse(outcome.Errors);
        }

        Write(report, format, line.Value(OptionSpec.Output), session);
        return report.IsClear ? ExitCode.Answered : ExitCode.NoWay;
    }

    private static void Write(AuditReport report, string format, string? path, Session session)
    {
        if (format == TextFormat && path is null)
        {
            session.Answer(AuditText.Of(report, session.Language));
            return;
        }

        using var content = new MemoryStream();
        if (format == JsonFormat)
        {
            AuditJson.Write(report, session.Language, content);
            content.WriteByte((byte)'\n');
        }
        else
        {
            using var writer = Session.Writer(content);
            PlainText.Write(AuditText.Of(report, session.Language), writer);
        }

        session.Deliver(content.ToArray(), path);
    }
}
