using Umweg.Presentation;
using Umweg.Presentation.Files;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Cli;

/// <summary><c>umweg route FROM TO</c>: which ways lead there.</summary>
internal static class RouteCommand
{
    private const string TextFormat = "text";

    // Files of other tools, and GeoJSON, hold ways to be flown or drawn side by side: of a tree it would not be seen
    // which of them is whose.
    private static readonly string[] TreeFormats = [TextFormat, "json", "svg"];

    public static Verb Verb { get; } = new(
        "route",
        ["FROM", "TO"],
        [
            .. OptionSpec.Stance, OptionSpec.Alternatives, OptionSpec.WhatIf, OptionSpec.Format, OptionSpec.Way,
            OptionSpec.Speed, OptionSpec.Output,
        ],
        Run);

    private static int Run(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var query = QueryReader.Read(line, session, errors);
        var format = line.Value(OptionSpec.Format)?.ToLowerInvariant() ?? TextFormat;
        if (!OptionSpec.RouteFormats.Contains(format, StringComparer.Ordinal))
        {
            errors.Add(Choices.Error(session.Texts, OptionSpec.Format, format, OptionSpec.RouteFormats));
        }

        else if (query.WhatIf is not null && !TreeFormats.Contains(format, StringComparer.Ordinal))
        {
            errors.Add(new QueryError(
                "option.format", format, session.Texts.With("error.option.whatif.format", format)));
        }

        var file = RouteFile.Find(format);
        var options = FileOptionsReader.Read(line, format, file, session.Texts, errors);
        if (errors.Count > 0)
        {
            return session.Refuse(errors);
        }

        Answer answer;
        using (var progress = session.Progress())
        {
            // A way that is asked for by its rank is looked for, however many ways are listed otherwise.
            var alternatives = Math.Max(query.Alternatives, options.Way);
            answer = session.Host.Engine.Plan(
                query with { Alternatives = alternatives }, progress, session.Cancellation);
        }

        if (answer is Answer.BadQuery bad)
        {
            return session.Refuse(bad.Errors);
        }

        var path = line.Value(OptionSpec.Output);
        if (file is { } kind)
        {
            return WriteFile(answer, kind, options, path, session);
        }

        Write(answer, format, path, session);
        return answer is Answer.Found ? ExitCode.Answered : ExitCode.NoWay;
    }

    // Where there is no way, there is nothing that such a file could hold: an empty one would be taken for a route.
    private static int WriteFile(
        Answer answer, RouteFileFormat kind, RouteFileOptions options, string? path, Session session)
    {
        var name = RouteFile.Names[(int)kind];
        if (answer is not Answer.Found found)
        {
            session.Say(session.Texts.With("files.blocked", RouteText.Headline(answer, session.Language), name));
            return ExitCode.NoWay;
        }

        if (options.Way > found.Routes.Count)
        {
            return session.Refuse([FileOptionsReader.NoSuchWay(options.Way, found.Routes.Count, session.Texts)]);
        }

        using var content = new MemoryStream();
        RouteFile.Write(found, kind, options, session.Language, content);
        session.Deliver(content.ToArray(), path);
        if (!RouteFile.HasRemarks(kind))
        {
            session.Say(session.Texts.With("files.noremarks", name));
        }

        return ExitCode.Answered;
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
                    content.Write(session.Host.Engine.Draw(answer, session.Language, progress));
                }

                content.WriteByte((byte)'\n');
                break;
        }

        session.Deliver(content.ToArray(), path);
    }
}
