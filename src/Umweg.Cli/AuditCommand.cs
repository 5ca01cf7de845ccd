using Umweg.Audit;
using Umweg.Query;

namespace Umweg.Cli;

/// <summary><c>umweg audit FILE</c>: whose airspace does this track cross?</summary>
internal static class AuditCommand
{
    public static Verb Verb { get; } = new(
        "audit", ["FILE"], [.. OptionSpec.Stance, OptionSpec.EnRoute, OptionSpec.ReportFormat, OptionSpec.Output], Run);

    private static int Run(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var stance = QueryReader.ReadStance(line, session, errors);
        var output = ReportOutput.Read(line, session.Texts, errors);
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
        }

        if (outcome.Value is not { } report)
        {
            return session.Refuse(outcome.Errors.Select(error =>
                error.Code.StartsWith("track.", StringComparison.Ordinal)
                    ? error with { File = line.Arguments[0] }
                    : error));
        }

        output.Write(
            session,
            () => AuditText.Of(report, session.Language),
            stream => AuditJson.Write(report, session.Language, stream));
        return report.IsClear ? ExitCode.Answered : ExitCode.NoWay;
    }
}
