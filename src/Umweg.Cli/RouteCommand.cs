using Umweg.Presentation;
using Umweg.Presentation.Files;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Routes;
using Umweg.World.Search;

namespace Umweg.Cli;

/// <summary><c>umweg route FROM TO</c>: which ways lead there.</summary>
internal static class RouteCommand
{
    // Files of other tools, and GeoJSON, hold ways to be flown or drawn side by side: of a tree it would not be seen
    // which of them is whose.
    private static readonly string[] TreeFormats = ["text", "json", .. OptionSpec.MapFormats];

    public static Verb Verb { get; } = new(
        "route",
        ["FROM", "TO"],
        [
            .. OptionSpec.Stance, OptionSpec.Alternatives, OptionSpec.WhatIf, OptionSpec.Speed,
            OptionSpec.Format, OptionSpec.Way, .. OptionSpec.Map, OptionSpec.Output,
        ],
        Run);

    private static int Run(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var query = QueryReader.Read(line, session, errors);
        var output = ReportOutput.Read(line, OptionSpec.Format, session.Texts, errors);
        var map = MapOutput.Read(line, output, session, errors);
        if (query.WhatIf is not null
            && OptionSpec.RouteFormats.Contains(output.Format, StringComparer.Ordinal)
            && !TreeFormats.Contains(output.Format, StringComparer.Ordinal))
        {
            errors.Add(new QueryError(
                "option.format", output.Format, session.Texts.With("error.option.whatif.format", output.Format)));
        }

        var file = RouteFile.Find(output.Format);
        var options = FileOptionsReader.Read(line, output.Format, file, query.Speed, session.Texts, errors);
        if (errors.Count > 0)
        {
            return session.Refuse(errors);
        }

        Answer answer;
        using (var progress = session.Progress())
        {
            // A way that is asked for by its rank is looked for, however many ways are listed otherwise.
            var wanted = map.Options.Ways.Append(options.Way).Max();
            var alternatives = Math.Max(query.Alternatives, Math.Min(wanted, Planner.MaxAlternatives));
            answer = session.Host.Engine.Plan(
                query with { Alternatives = alternatives }, progress, session.Cancellation);
        }

        if (answer is Answer.BadQuery bad)
        {
            return session.Refuse(bad.Errors);
        }

        if (file is { } kind)
        {
            return WriteFile(answer, kind, options, output.Path, session);
        }

        if (output.Format == "geojson")
        {
            return WriteGeoJson(answer, output.Path, session);
        }

        if (map.Missing(RouteMap.Numbers(answer), session.Texts) is { } missing)
        {
            return session.Refuse([missing]);
        }

        output.Write(
            session,
            () => RouteText.Of(answer, session.Language),
            stream => session.Draw(globe =>
                RouteJson.Write(answer, session.Language, stream, new RouteSearch(globe))),
            (_, stream) => map.Write(
                session,
                (globe, options, drawing) => RouteMap.Write(answer, globe, session.Language, drawing, options),
                stream));
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

        if (Deliver(
            (search, stream) => RouteFile.Write(found, kind, options, search, session.Language, stream),
            path,
            session) is { } refused)
        {
            return refused;
        }

        if (!RouteFile.HasRemarks(kind))
        {
            session.Say(session.Texts.With("files.noremarks", name));
        }

        return ExitCode.Answered;
    }

    private static int WriteGeoJson(Answer answer, string? path, Session session)
    {
        var refused = Deliver(
            (search, stream) =>
            {
                var refusal = RouteGeoJson.Write(answer, search, session.Language, stream);
                stream.WriteByte((byte)'\n');
                return refusal;
            },
            path,
            session);
        return refused ?? (answer is Answer.Found ? ExitCode.Answered : ExitCode.NoWay);
    }

    // What cannot be written is refused before anything is: a file that was there stays as it was.
    private static int? Deliver(Func<RouteSearch, Stream, QueryError?> write, string? path, Session session)
    {
        using var content = new MemoryStream();
        QueryError? refusal = null;
        session.Draw(globe => refusal = write(new RouteSearch(globe), content));
        if (refusal is not null)
        {
            return session.Refuse([refusal]);
        }

        session.Deliver(content.ToArray(), path);
        return null;
    }
}
