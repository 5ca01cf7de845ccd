using System.Collections.Concurrent;
using Umweg.Places;
using Umweg.Policy;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Venues;

/// <summary>How some delegations come to some venues: every way of it, found on all processors.</summary>
/// <param name="search">The search over the world.</param>
/// <param name="delegations">Who comes.</param>
/// <param name="texts">The language of what is said of each way.</param>
internal sealed class VenueSurvey(RouteSearch search, IReadOnlyList<Delegation> delegations, RouteTexts texts)
{
    // Delegations of one stance share its airspaces, which are the dearest part of a question.
    private readonly Dictionary<Stance, FlightAirspaces> _airspaces = delegations
        .Select(delegation => delegation.Stance)
        .Distinct<Stance>(ReferenceEqualityComparer.Instance)
        .ToDictionary(
            stance => stance,
            stance => new FlightAirspaces(search.Globe, stance),
            (IEqualityComparer<Stance>)ReferenceEqualityComparer.Instance);

    /// <summary>The venues, unranked, in the order of the places.</summary>
    /// <param name="places">Where they could meet.</param>
    /// <param name="done">Hears how many are compared, from several threads at once.</param>
    /// <param name="cancellation">Ends the comparison early; what was compared by then is returned.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled before one venue was compared.</exception>
    public IReadOnlyList<Venue> Compare(
        IReadOnlyList<Place> places, Action<int> done, CancellationToken cancellation)
    {
        var venues = new Venue?[places.Count];
        var count = 0;
        try
        {
            // One by one, because some take a thousand times as long as others.
            var parts = Partitioner.Create(Enumerable.Range(0, places.Count), EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(parts, new ParallelOptions { CancellationToken = cancellation }, i =>
            {
                venues[i] = Compare(places[i], cancellation);
                done(Interlocked.Increment(ref count));
            });
        }
        catch (OperationCanceledException) when (count > 0)
        {
            // What was found is of use.
        }

        return [.. venues.OfType<Venue>()];
    }

    /// <summary>The flight of a delegation to a venue.</summary>
    public Flight FlightOf(Delegation delegation, Place venue) =>
        new(search, _airspaces[delegation.Stance], delegation.Place, venue, texts);

    private Venue Compare(Place place, CancellationToken cancellation)
    {
        var territory = search.Globe.IdsOf(search.CellsAt(Wgs84.ToSphere(place.Position))).Min(StringComparer.Ordinal)!;
        return new(0, place, territory, [.. delegations.Select(delegation => Way(delegation, place, cancellation))]);
    }

    private VenueWay Way(Delegation delegation, Place place, CancellationToken cancellation)
    {
        if (delegation.Place.Position == place.Position)
        {
            return new VenueWay.AlreadyThere(delegation);
        }

        var flight = FlightOf(delegation, place);
        var (route, isCheapest) = flight.Cheapest(cancellation);
        return route is null
            ? new VenueWay.Blocked(delegation, flight.Direct, flight.BlockedBy())
            : new VenueWay.Found(delegation, flight.Direct, route, isCheapest);
    }
}
