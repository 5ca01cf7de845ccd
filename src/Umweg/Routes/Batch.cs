using System.Collections.Concurrent;
using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;
using Umweg.World.Search;

namespace Umweg.Routes;

/// <summary>Many journeys under one stance, which is resolved and prepared once for all of them.</summary>
internal sealed class Batch(RouteSearch search, Gazetteer gazetteer, Stance stance, Language language)
{
    private readonly FlightAirspaces _airspaces = new(search.Globe, stance);
    private readonly RouteTexts _texts = new(language);

    // Journeys come in thousands between places in hundreds.
    private readonly ConcurrentDictionary<string, Outcome<Place>> _places = new(StringComparer.Ordinal);

    /// <summary>The answers, in the order of the journeys; as many at once as there are processors.</summary>
    public IReadOnlyList<BatchAnswer> Answer(
        IReadOnlyList<Journey> journeys, IProgress<int>? progress, CancellationToken cancellation)
    {
        var answers = new BatchAnswer[journeys.Count];
        var done = 0;
        Parallel.For(0, journeys.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            answers[i] = Answer(journeys[i], cancellation);
            progress?.Report(Interlocked.Increment(ref done));
        });
        return answers;
    }

    private BatchAnswer Answer(Journey journey, CancellationToken cancellation)
    {
        var (from, to) = (Find(journey.From), Find(journey.To));
        if (from.Value is not { } departure || to.Value is not { } arrival)
        {
            return new BatchAnswer.BadQuery([.. from.Errors, .. to.Errors]);
        }

        var flight = new Flight(search, _airspaces, departure, arrival, _texts);
        var (route, isCheapest) = flight.Cheapest(cancellation);
        return route is null
            ? new BatchAnswer.Blocked(departure, arrival, flight.Direct, flight.BlockedBy())
            : new BatchAnswer.Found(
                departure,
                arrival,
                flight.Direct,
                route.Distance,
                route.Cost,
                route.Via,
                route.Avoided,
                route.Permissions,
                isCheapest);
    }

    private Outcome<Place> Find(string text) => _places.GetOrAdd(text, text => gazetteer.Resolve(text, language));
}
