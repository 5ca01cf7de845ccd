using Umweg.Policy;
using Umweg.Query;
using Umweg.Verify;

namespace Umweg.Cli;

/// <summary><c>umweg verify ANSWER.json</c>: is this answer right?</summary>
internal static class VerifyCommand
{
    private const string TextFormat = "text";
    private const string JsonFormat = "json";

    public static Verb Verb { get; } = new(
        "verify", ["ANSWER.json"], [OptionSpec.Full, OptionSpec.ReportFormat], Run);

    private static int Run(Line line, Session session)
    {
        var format = line.Value(OptionSpec.ReportFormat)?.ToLowerInvariant() ?? TextFormat;
        if (format is not (TextFormat or JsonFormat))
        {
            return session.Refuse(
                [Choices.Error(session.Texts, OptionSpec.ReportFormat, format, [TextFormat, JsonFormat])]);
        }

        var path = line.Arguments[0];
        byte[] answer;
        try
        {
            answer = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var reason = Quoted.Reason(failure).In(session.Language);
            return session.Refuse([new("answer.file", path, session.Texts.With("verify.error.file", path, reason))]);
        }

        Outcome<Verification> outcome;
        using (var progress = session.Progress())
        {
            outcome = session.Host.Verify(answer, line.Has(OptionSpec.Full), session.Language, progress);
        }

        if (outcome.Value is not { } verification)
        {
            return session.Refuse(outcome.Errors);
        }

        Write(verification, format, session);
        return verification.IsProved ? ExitCode.Answered : ExitCode.Refuted;
    }

    private static void Write(Verification verification, string format, Session session)
    {
        if (format == TextFormat)
        {
            session.Answer(VerifyText.Of(verification, session.Language));
            return;
        }

        using var content = new MemoryStream();
        VerifyJson.Write(verification, session.Language, content);
        content.WriteByte((byte)'\n');
        session.Deliver(content.ToArray(), path: null);
    }
}
