using Umweg.Policy;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Routes;

/// <summary>Makes of proved ways the routes that an answer shows.</summary>
internal sealed class RouteBuilder(
    Globe globe,
    Airspace airspace,
    IReadOnlyList<TerritoryStance> departure,
    IReadOnlyList<TerritoryStance> arrival,
    Length direct,
    RouteTexts texts)
{
    /// <summary>How a route's lower bound is proved: by angles on the sphere of reduced latitudes.</summary>
    private const string LowerBoundMethod = "reducedSphere";

    /// <summary>The route of a corridor, at its place in the list.</summary>
    public Route Build(ListedCorridor corridor, int rank)
    {
        var way = corridor.Way;
        var crossings = Crossings(way.Parts);
        var detour = way.Distance - direct;
        var order = way.Parts.SelectMany(part => part.Crossed.Members()).Distinct().ToList();
        return new Route(
            rank,
            way.Distance,
            detour,
            direct > Length.Zero ? 100 * detour.Metres / direct.Metres : 0,
            way.LowerBound,
            LowerBoundMethod,
            corridor.Cost,
            corridor.OnFront,
            Via(crossings),
            Names(entry => entry.AvoidKm > 0),
            Names(entry => entry.NeedsPermission),
            crossings,
            way.Waypoints,
            [.. texts.Variants(corridor, rank, airspace.States)])
        {
            Variants = [.. corridor.Variants.Select(variant =>
                new RouteVariant(Via(Crossings(variant.Parts)), variant.Distance))],
        };

        IReadOnlyList<string> Names(Func<CorridorState, bool> condition) =>
            [.. order.Select(number => airspace.States.Entries[number]).Where(condition)
                .Select(entry => entry.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The states crossed, in order of first entry, without those of departure and arrival, high seas and
    /// straits crossed in transit passage, where nobody is asked.</summary>
    /// <remarks>A state that the flight leaves or reaches is left out wherever it is crossed, in a disputed part as
    /// well. Where the end itself is disputed, that territory alone is left out: leaving Taipei, the mainland is
    /// crossed like any other.</remarks>
    public IReadOnlyList<string> Via(IEnumerable<Crossing> crossings) =>
        [.. crossings.Where(crossing => !crossing.Stance.Transit
                && !IsHome(crossing.Stance, departure) && !IsHome(crossing.Stance, arrival))
            .SelectMany(crossing => crossing.Stance.States)
            .Except(departure.Concat(arrival).Where(end => !end.Disputed).SelectMany(end => end.States),
                StringComparer.Ordinal)
            .Distinct(StringComparer.Ordinal)];

    /// <summary>The crossings of a way, consecutive parts over one territory as one.</summary>
    /// <remarks>The crossings from the departure until its state is first left are departure, those since its state
    /// was last entered arrival; a return to either state in between is overflight. Where the two states are one and it
    /// is never left, all is departure.</remarks>
    public IReadOnlyList<Crossing> Crossings(IReadOnlyList<WayPart> parts)
    {
        var crossings = new List<Crossing>();
        foreach (var part in parts)
        {
            var territory = globe.Territories[part.Where.Cell];
            if (crossings.Count > 0 && crossings[^1].Territory == territory.Id)
            {
                crossings[^1] = crossings[^1] with
                {
                    Distance = crossings[^1].Distance + part.Distance,
                    Exit = Wgs84.ToPosition(part.Where.Exit),
                };
                continue;
            }

            var stance = airspace.Stances[part.Where.Cell];
            crossings.Add(new(
                territory.Id,
                stance.State,
                KindOf(territory, stance),
                CrossingRole.Overflight,
                stance,
                part.Distance,
                Wgs84.ToPosition(part.Where.Entry),
                Wgs84.ToPosition(part.Where.Exit)));
        }

        return WithRoles(crossings);
    }

    /// <summary>Whether whoever is at home in one territory is so in the other: as the exemption of endpoints has it, a
    /// disputed territory is at home only in itself.</summary>
    public static bool IsSameHome(TerritoryStance a, TerritoryStance b) =>
        a.Territory == b.Territory || (!a.Disputed && !b.Disputed && a.State is not null && a.State == b.State);

    private static IReadOnlyList<Crossing> WithRoles(List<Crossing> crossings)
    {
        var left = crossings.FindIndex(crossing => !IsSameHome(crossing.Stance, crossings[0].Stance));
        var departures = left < 0 ? crossings.Count : left;
        var reached = crossings.FindLastIndex(crossing => !IsSameHome(crossing.Stance, crossings[^1].Stance));
        return [.. crossings.Select((crossing, i) => crossing with
        {
            Role = i < departures ? CrossingRole.Departure
                : i > reached ? CrossingRole.Arrival
                : CrossingRole.Overflight,
        })];
    }

    // High seas that the worldview gives to a state are that state's.
    private static TerritoryKind KindOf(Territory territory, TerritoryStance stance) =>
        territory.Kind == TerritoryKind.HighSeas && stance.State is not null ? TerritoryKind.State : territory.Kind;

    private static bool IsHome(TerritoryStance territory, IReadOnlyList<TerritoryStance> ends) =>
        ends.Any(end => IsSameHome(territory, end));
}
