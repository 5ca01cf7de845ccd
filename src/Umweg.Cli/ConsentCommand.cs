using Umweg.Consent;
using Umweg.Presentation;
using Umweg.Presentation.Map;
using Umweg.Query;

namespace Umweg.Cli;

/// <summary><c>umweg consent FROM TO</c>: who must say yes, and who can say no.</summary>
internal static class ConsentCommand
{
    public static Verb Verb { get; } = new(
        "consent",
        ["FROM", "TO"],
        [.. OptionSpec.Stance, OptionSpec.MaxStates, OptionSpec.Claim, OptionSpec.ConsentFormat, OptionSpec.Output],
        Run);

    private static int Run(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var query = QueryReader.ReadConsent(line, session, errors);
        var output = ReportOutput.Read(line, OptionSpec.ConsentFormat, session.Texts, errors);
        if (errors.Count > 0)
        {
            return session.Refuse(errors);
        }

        ConsentAnswer answer;
        using (var progress = session.Progress())
        {
            answer = session.Host.Engine.Consent(query, progress, session.Cancellation);
        }

        if (answer is ConsentAnswer.BadQuery bad)
        {
            return session.Refuse(bad.Errors);
        }

        output.Write(
            session,
            () => ConsentText.Of(answer, session.Language),
            stream => ConsentJson.Write(answer, session.Language, stream),
            (format, stream) => session.Draw(globe =>
            {
                if (format == "geojson")
                {
                    ConsentGeoJson.Write(answer, globe, session.Language, stream);
                }
                else
                {
                    ConsentMap.Write(answer, globe, session.Language, stream);
                }
            }));
        return answer is ConsentAnswer.Found ? ExitCode.Answered : ExitCode.NoWay;
    }
}
