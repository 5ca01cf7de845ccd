using Umweg.Presentation;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Venues;

namespace Umweg.Cli;

/// <summary><c>umweg venues</c>: in which city do several delegations meet best?</summary>
internal static class VenuesCommand
{
    public static Verb Verb { get; } = new(
        "venues",
        [],
        [
            OptionSpec.Delegation, OptionSpec.Venue, OptionSpec.Rank, OptionSpec.Top, .. OptionSpec.Stance,
            OptionSpec.Speed, OptionSpec.VenueFormat, OptionSpec.Output,
        ],
        Run);

    private static int Run(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var query = QueryReader.ReadVenues(line, session, errors);
        var top = QueryReader.ReadTop(line, session.Texts, errors);
        var output = ReportOutput.Read(line, OptionSpec.VenueFormat, session.Texts, errors);
        if (errors.Count > 0)
        {
            return session.Refuse(errors);
        }

        Outcome<VenueComparison> outcome;
        using (var progress = session.Progress())
        {
            outcome = session.Host.Engine.Venues(query, progress, session.Cancellation);
        }

        if (outcome.Value is not { } comparison)
        {
            return session.Refuse(outcome.Errors);
        }

        output.Write(
            session,
            () => VenueText.Of(comparison, session.Language, top),
            stream => VenueJson.Write(comparison, session.Language, stream),
            (_, stream) => session.Draw(globe => VenueMap.Write(comparison, globe, session.Language, stream)));
        return comparison.IsPossible ? ExitCode.Answered : ExitCode.NoWay;
    }
}
