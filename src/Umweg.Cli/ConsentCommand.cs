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
        [
            .. OptionSpec.Stance, OptionSpec.MaxStates, OptionSpec.Claim, OptionSpec.ConsentFormat, .. OptionSpec.Map,
            OptionSpec.Output,
        ],
        Run);

    private static int Run(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var query = QueryReader.ReadConsent(line, session, errors);
        var output = ReportOutput.Read(line, OptionSpec.ConsentFormat, session.Texts, errors);
        var map = MapOutput.Read(line, output, session, errors);
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

        if (map.Missing(ConsentMap.Numbers(answer), session.Texts) is { } missing)
        {
            return session.Refuse([missing]);
        }

        output.Write(
            session,
            () => ConsentText.Of(answer, session.Language),
            stream => ConsentJson.Write(answer, session.Language, stream),
            (format, stream) =>
            {
                if (format == "geojson")
                {
                    session.Draw(globe => ConsentGeoJson.Write(answer, globe, session.Language, stream));
                }
                else
                {
                    map.Write(
                        session,
                        (globe, options, drawing) =>
                            ConsentMap.Write(answer, globe, session.Language, drawing, options),
                        stream);
                }
            });
        return answer is ConsentAnswer.Found ? ExitCode.Answered : ExitCode.NoWay;
    }
}
