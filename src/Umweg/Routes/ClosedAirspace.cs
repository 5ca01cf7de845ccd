using Umweg.Policy;

namespace Umweg.Routes;

/// <summary>Airspace on a way that is closed to all civil flights, though the stance lets the way cross it.</summary>
/// <param name="Closure">What closed it.</param>
/// <param name="IsEnd">Whether the flight begins or ends there, so that closing it to overflight changes
/// nothing.</param>
/// <param name="Territories">The territories crossed, in order of first entry.</param>
internal sealed record ClosedAirspace(
    AirspaceClosure Closure, bool IsEnd, IReadOnlyList<TerritoryStance> Territories)
{
    /// <summary>The states and territories to write behind <c>--close</c>, so that a way keeps out of it.</summary>
    public IReadOnlyList<string> Areas => Closure.AreasOf(Territories);

    /// <summary>All of it on a way.</summary>
    public static IReadOnlyList<ClosedAirspace> On(IReadOnlyList<Crossing> crossings)
    {
        var ends = crossings.Where(crossing => crossing.Role != CrossingRole.Overflight).ToList();
        return
        [
            .. crossings.Where(crossing => crossing.Stance is { GeneralClosure: not null, Access: not Access.Closed })
                .GroupBy(crossing => (
                    Closure: crossing.Stance.GeneralClosure!,
                    IsEnd: ends.Exists(end => RouteBuilder.IsSameHome(crossing.Stance, end.Stance))))
                .Select(group => new ClosedAirspace(
                    group.Key.Closure,
                    group.Key.IsEnd,
                    [.. group.Select(crossing => crossing.Stance)
                        .DistinctBy(stance => stance.Territory, StringComparer.Ordinal)])),
        ];
    }
}
