using Umweg.Claims;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Cli;

/// <summary><c>umweg claims FILE</c>: which reported statements hold?</summary>
internal static class ClaimsCommand
{
    public static Verb Verb { get; } = new("claims", ["FILE"], [OptionSpec.ReportFormat, OptionSpec.Output], Run);

    private static int Run(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var output = ReportOutput.Read(line, session.Texts, errors);
        if (errors.Count > 0)
        {
            return session.Refuse(errors);
        }

        var path = line.Arguments[0];
        var read = InputFile.Read(path, ClaimsChecking.MaxBytes, "file.unreadable", "claims.error.file", session);
        if (read.Value is not { } file)
        {
            return session.Refuse(read.Errors);
        }

        Outcome<ClaimsReport> outcome;
        using (var progress = session.Progress())
        {
            outcome = session.Host.Engine.CheckClaims(file, path, session.Language, progress, session.Cancellation);
        }

        if (outcome.Value is not { } report)
        {
            return session.Refuse(outcome.Errors);
        }

        output.Write(
            session,
            () => ClaimsText.Of(report, session.Language),
            stream => ClaimsJson.Write(report, session.Language, stream));
        return report.IsDecided ? ExitCode.Answered : ExitCode.NoWay;
    }
}
