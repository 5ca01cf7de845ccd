using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Cli;

/// <summary><c>umweg route FROM TO</c>: which ways lead there.</summary>
internal static class RouteCommand
{
    private const string TextFormat = "text";

    private static readonly string[] Formats = [TextFormat, "json", "geojson", "svg"];

    public static Verb Verb { get; } = new(
        "route",
        ["FROM", "TO"],
        [.. OptionSpec.Stance, OptionSpec.Alternatives, OptionSpec.Format, OptionSpec.Output],
        Run);

    private static int Run(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var query = QueryReader.Read(line, session, errors);
        var format = line.Value(OptionSpec.Format)?.ToLowerInvariant() ?? TextFormat;
        if (!Formats.Contains(format, StringComparer.Ordinal))
        {
            errors.Add(Choices.Error(session.Texts, OptionSpec.Format, format, Formats));
        }

        if (errors.Count > 0)
        {
            return session.Refuse(errors);
        }

        Answer answer;
        using (var progress = session.Progress())
        {
            answer = session.Host.Plan(query, progress, session.Cancellation);
        }

        if (answer is Answer.BadQuery bad)
        {
            return session.Refuse(bad.Errors);
        }

        Write(answer, format, line.Value(OptionSpec.Output), session);
        return answer is Answer.Found ? ExitCode.Answered : ExitCode.NoWay;
    }

    private static void Write(Answer answer, string format, string? path, Session session)
    {
        if (format == TextFormat)
        {
            session.Answer(RouteText.Of(answer, session.Language), path);
            return;
        }

        using var content = new MemoryStream();
        switch (format)
        {
            case "json":
                RouteJson.Write(answer, session.Language, content);
                content.WriteByte((byte)'\n');
                break;
            case "geojson":
                RouteGeoJson.Write(answer, session.Language, content);
                content.WriteByte((byte)'\n');
                break;
            default:
                using (var progress = session.Progress())
                {
                    content.Write(session.Host.Draw(answer, session.Language, progress));
                }

                content.WriteByte((byte)'\n');
                break;
        }

        session.Deliver(content.ToArray(), path);
    }
}
