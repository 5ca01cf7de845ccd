using System.Collections.Concurrent;
using Umweg.Policy;
using Umweg.World;

namespace Umweg.Routes;

/// <summary>One stance for many flights: the airspace of each, with the exemptions of its ends.</summary>
/// <remarks>Most flights neither leave nor reach what the stance touches, so that all of them share one airspace; the
/// others share by what their ends exempt. Safe for threads.</remarks>
/// <param name="globe">The world.</param>
/// <param name="stance">The stance.</param>
/// <param name="afterwards">What becomes of a flight's stance once its ends are exempt; nothing, as a rule.</param>
internal sealed class FlightAirspaces(Globe globe, Stance stance, Func<Stance, Stance>? afterwards = null)
{
    // A stance that touches every state has an airspace for each pair of them, some 50 kB each.
    private const int Capacity = 1_000;

    private readonly ConcurrentDictionary<string, Airspace> _byExemptions = new(StringComparer.Ordinal);

    /// <summary>The stance, without exemptions.</summary>
    public Stance Stance => stance;

    /// <summary>The airspace of a flight between places in these territories.</summary>
    public Airspace Of(IReadOnlyCollection<string> departure, IReadOnlyCollection<string> arrival)
    {
        var forFlight = stance.ForFlight(departure, arrival);
        var key = string.Join(' ', forFlight.Territories.Values
            .Where(each => each != stance.Territories[each.Territory])
            .Select(each => each.Territory));
        if (_byExemptions.TryGetValue(key, out var known))
        {
            return known;
        }

        var airspace = new Airspace(globe, afterwards?.Invoke(forFlight) ?? forFlight);
        return _byExemptions.Count < Capacity ? _byExemptions.GetOrAdd(key, airspace) : airspace;
    }
}
