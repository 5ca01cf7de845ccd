using Umweg.Consent;
using Umweg.Presentation;
using Umweg.Query;

namespace Umweg.Cli;

/// <summary><c>umweg consent FROM TO</c>: who must say yes, and who can say no.</summary>
internal static class ConsentCommand
{
    private const string TextFormat = "text";
    private const string JsonFormat = "json";

    public static Verb Verb { get; } = new(
        "consent",
        ["FROM", "TO"],
        [.. OptionSpec.Stance, OptionSpec.MaxStates, OptionSpec.Claim, OptionSpec.ReportFormat, OptionSpec.Output],
        Run);

    private static int Run(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var query = QueryReader.ReadConsent(line, session, errors);
        var format = line.Value(OptionSpec.ReportFormat)?.ToLowerInvariant() ?? TextFormat;
        if (format is not (TextFormat or JsonFormat))
        {
            errors.Add(Choices.Error(session.Texts, OptionSpec.ReportFormat, format, [TextFormat, JsonFormat]));
        }

        if (errors.Count > 0)
        {
            return session.Refuse(errors);
        }

        ConsentAnswer answer;
        using (var progress = session.Progress())
        {
            answer = session.Host.Consent(query, progress, session.Cancellation);
        }

        if (answer is ConsentAnswer.BadQuery bad)
        {
            return session.Refuse(bad.Errors);
        }

        Write(answer, format, line.Value(OptionSpec.Output), session);
        return answer is ConsentAnswer.Found ? ExitCode.Answered : ExitCode.NoWay;
    }

    private static void Write(ConsentAnswer answer, string format, string? path, Session session)
    {
        if (format == JsonFormat)
        {
            using var content = new MemoryStream();
            ConsentJson.Write(answer, session.Language, content);
            content.WriteByte((byte)'\n');
            session.Deliver(content.ToArray(), path);
            return;
        }

        session.Answer(ConsentText.Of(answer, session.Language), path);
    }
}
