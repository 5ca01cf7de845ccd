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
            OptionSpec.Speed, OptionSpec.VenueFormat, .. OptionSpec.Map, OptionSpec.Output,
        ],
        Run);

    private static int Run(Line line, Session session)
    {
        var errors = new List<QueryError>();
        var query = QueryReader.ReadVenues(line, session, errors);
        var top = QueryReader.ReadTop(line, session.Texts, errors);
        var output = ReportOutput.Read(line, OptionSpec.VenueFormat, session.Texts, errors);
        var map = MapOutput.Read(line, output, session, errors);
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

        if (map.Missing(VenueMap.Numbers(comparison), session.Texts) is { } missing)
        {
            return session.Refuse([missing]);
        }

        output.Write(
            session,
            () => VenueText.Of(comparison, session.Language, top),
            stream => VenueJson.Write(comparison, session.Language, stream),
            (_, stream) => map.Write(
                session,
                (globe, options, drawing) =>
                    VenueMap.Write(comparison, globe, session.Language, drawing, options),
                stream));
        return comparison.IsPossible ? ExitCode.Answered : ExitCode.NoWay;
    }
}
