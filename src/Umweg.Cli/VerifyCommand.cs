using Umweg.Query;
using Umweg.Verify;

namespace Umweg.Cli;

/// <summary><c>umweg verify ANSWER.json</c>: is this answer right?</summary>
internal static class VerifyCommand
{
    public static Verb Verb { get; } = new(
        "verify", ["ANSWER.json"], [OptionSpec.Full, OptionSpec.ReportFormat, OptionSpec.Output], Run);

    private static int Run(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var output = ReportOutput.Read(line, session.Texts, errors);
        if (errors.Count > 0)
        {
            return session.Refuse(errors);
        }

        var read = InputFile.Read(
            line.Arguments[0], AnswerVerifier.MaxBytes, "answer.file", "verify.error.file", session);
        if (read.Value is not { } answer)
        {
            return session.Refuse(read.Errors);
        }

        Outcome<Verification> outcome;
        using (var progress = session.Progress())
        {
            outcome = session.Host.Engine.Verify(answer, line.Has(OptionSpec.Full), session.Language, progress);
        }

        if (outcome.Value is not { } verification)
        {
            return session.Refuse(outcome.Errors);
        }

        output.Write(
            session,
            () => VerifyText.Of(verification, session.Language),
            stream => VerifyJson.Write(verification, session.Language, stream));
        return verification.IsProved ? ExitCode.Answered : ExitCode.Refuted;
    }
}
