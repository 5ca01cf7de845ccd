using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Timeline;

namespace Umweg.Cli;

/// <summary><c>umweg timeline FROM TO</c>: on which days the answer changes.</summary>
internal static class TimelineCommand
{
    private const string TextFormat = "text";
    private const string JsonFormat = "json";

    public static Verb Verb { get; } = new(
        "timeline",
        ["FROM", "TO"],
        [
            OptionSpec.FromDate, OptionSpec.UntilDate, .. OptionSpec.Stance.Where(option => option != OptionSpec.Date),
            OptionSpec.Alternatives, OptionSpec.ReportFormat, OptionSpec.Output,
        ],
        Run);

    private static int Run(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var route = QueryReader.Read(line, session, errors);
        var from = QueryReader.ReadDate(line, OptionSpec.FromDate, session.Texts, errors);
        var until = QueryReader.ReadDate(line, OptionSpec.UntilDate, session.Texts, errors)
            ?? DateOnly.FromDateTime(session.Host.Clock.GetUtcNow().UtcDateTime);
        if (!line.Has(OptionSpec.FromDate))
        {
            errors.Add(new(
                "span.missing", "", session.Texts["error.timeline.from"], session.Texts["help.timeline.try"]));
        }

        var format = line.Value(OptionSpec.ReportFormat)?.ToLowerInvariant() ?? TextFormat;
        if (format is not (TextFormat or JsonFormat))
        {
            errors.Add(Choices.Error(session.Texts, OptionSpec.ReportFormat, format, [TextFormat, JsonFormat]));
        }

        if (errors.Count > 0)
        {
            return session.Refuse(errors);
        }

        // One way a day says what changed; more where more are asked for.
        var query = new TimelineQuery(
            line.Has(OptionSpec.Alternatives) ? route : route with { Alternatives = 1 }, from!.Value, until);
        Outcome<TimelineAnswer> outcome;
        using (var progress = session.Progress())
        {
            outcome = session.Host.FindTimeline(query, progress, session.Cancellation);
        }

        if (outcome.Value is not { } timeline)
        {
            return session.Refuse(outcome.Errors);
        }

        Write(timeline, format, line.Value(OptionSpec.Output), session);
        return timeline.Spans.Any(span => span.Answer is Answer.Found) ? ExitCode.Answered : ExitCode.NoWay;
    }

    private static void Write(TimelineAnswer timeline, string format, string? path, Session session)
    {
        var report = TimelineText.Of(timeline, session.Language);
        if (format == TextFormat && path is null)
        {
            session.Answer(report);
            return;
        }

        using var content = new MemoryStream();
        if (format == JsonFormat)
        {
            TimelineJson.Write(timeline, session.Language, content);
            content.WriteByte((byte)'\n');
        }
        else
        {
            using var writer = Session.Writer(content);
            PlainText.Write(report, writer);
        }

        session.Deliver(content.ToArray(), path);
    }
}
