using Umweg.Query;
using Umweg.Routes;
using Umweg.Timeline;

namespace Umweg.Cli;

/// <summary><c>umweg timeline FROM TO</c>: on which days the answer changes.</summary>
internal static class TimelineCommand
{
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

        var output = ReportOutput.Read(line, session.Texts, errors);
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
            outcome = session.Host.Engine.FindTimeline(query, progress, session.Cancellation);
        }

        if (outcome.Value is not { } timeline)
        {
            return session.Refuse(outcome.Errors);
        }

        output.Write(
            session,
            () => TimelineText.Of(timeline, session.Language),
            stream => TimelineJson.Write(timeline, session.Language, stream));
        return timeline.Spans.Any(span => span.Answer is Answer.Found) ? ExitCode.Answered : ExitCode.NoWay;
    }
}
