using Umweg.Query;
using Umweg.Routes;
using Umweg.World;

namespace Umweg.Venues;

/// <summary>What every reader of a comparison must know: what its ways leave open, and how far it goes.</summary>
internal sealed class VenueNotes(VenueSurvey survey, GlobeOrigin origin, Language language)
{
    // Of more venues the notes would be longer than the answer.
    private const int VenuesNoted = 10;

    private readonly RouteTexts _routeTexts = new(language);
    private readonly VenueTexts _texts = new(language);

    /// <summary>The notes of ranked venues.</summary>
    /// <param name="venues">The venues.</param>
    /// <param name="isSurvey">Whether nobody named them: how each city was understood is not said then, as each stands
    /// with its airport's code.</param>
    /// <param name="candidates">How many there were to compare.</param>
    /// <param name="warnings">What is to be known of the day.</param>
    public IReadOnlyList<string> Of(
        IReadOnlyList<Venue> venues, bool isSurvey, int candidates, IReadOnlyList<string> warnings)
    {
        IReadOnlyList<Venue> noted = [.. venues.Take(VenuesNoted)];
        List<string> ofWays = [.. noted.SelectMany(venue => venue.Ways.SelectMany(way => Of(venue, way)))];
        var homes = noted.Take(1).SelectMany(venue => venue.Ways).Select(way => way.Delegation.Place.Remark)
            .OfType<string>().ToList();
        var cities = noted.Select(venue => venue.Place.Remark).OfType<string>().ToList();
        List<string> notes =
        [
            .. ofWays.Take(1),
            .. homes,
            .. isSurvey ? [] : cities,
            .. warnings,
            .. ofWays.Except(homes.Concat(cities), StringComparer.Ordinal),
        ];
        notes.AddRange(OfOthers(noted));
        if (isSurvey)
        {
            notes.Add(_texts.Survey(candidates));
        }

        if (venues.Count < candidates)
        {
            notes.Add(_texts.Interrupted(venues.Count, candidates));
        }

        return [.. notes.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The ways to a venue that cross airspace closed to all civil flights, though the stance does not close
    /// it.</summary>
    public static IReadOnlyList<string> OfClosures(Venue venue, Language language)
    {
        var closures = new ClosureTexts(language);
        return [.. venue.Ways.OfType<VenueWay.Found>().SelectMany(way => closures.Of(way.Route.Crossings, new(
            $"The way from {way.Delegation.Name} to {venue.Place.Name}",
            $"Der Weg von {way.Delegation.Name} nach {venue.Place.Name}")))];
    }

    // The ways to the venues after the first, as far as they cross more of such airspace.
    private IReadOnlyList<string> OfOthers(IReadOnlyList<Venue> venues)
    {
        var known = venues.Take(1).SelectMany(Crossings).Select(crossing => crossing.Stance.GeneralClosure).ToHashSet();
        return new ClosureTexts(language).Of(
            [.. venues.Skip(1).SelectMany(venue => venue.Ways.OfType<VenueWay.Found>()).Select(way =>
                (IReadOnlyList<Crossing>)[.. way.Route.Crossings
                    .Where(crossing => !known.Contains(crossing.Stance.GeneralClosure))])],
            new("One of the ways to other cities", "Einer der Wege in andere Städte"),
            new("Some of the ways to other cities", "Einige der Wege in andere Städte"));

        static IEnumerable<Crossing> Crossings(Venue venue) =>
            venue.Ways.OfType<VenueWay.Found>().SelectMany(way => way.Route.Crossings);
    }

    private IEnumerable<string> Of(Venue venue, VenueWay way)
    {
        var notes = new AnswerNotes(_routeTexts, origin, survey.FlightOf(way.Delegation, venue.Place));
        return way switch
        {
            VenueWay.Blocked => notes.ForBlocked,
            VenueWay.Found { IsCheapest: false } found =>
                [.. notes.For([found.Route]), _texts.LimitReached(way.Delegation.Name, venue.Place.Name)],
            VenueWay.Found found => notes.For([found.Route]),
            _ => notes.For([]),
        };
    }
}
