using Umweg.Policy;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Proof;

namespace Umweg.Verify;

/// <summary>The stance that an answer states, for every territory of the world; what it does not name is
/// open.</summary>
internal sealed class VerifiedStance
{
    private readonly Dictionary<string, TerritoryStance> _territories;

    private VerifiedStance(Globe globe, StatedAnswer answer, Dictionary<string, TerritoryStance> territories)
    {
        Globe = globe;
        Answer = answer;
        _territories = territories;
        Airspace = new(globe, new(
            answer.Date,
            answer.Worldview,
            [],
            answer.StateAircraft,
            territories,
            answer.Polygons,
            []));
        (From, To) = (Wgs84.ToSphere(answer.From), Wgs84.ToSphere(answer.To));
    }

    /// <summary>The world.</summary>
    public Globe Globe { get; }

    /// <summary>The answer.</summary>
    public StatedAnswer Answer { get; }

    /// <summary>What is closed, and which states tell corridors apart.</summary>
    public Airspace Airspace { get; }

    /// <summary>Departure.</summary>
    public SpherePoint From { get; }

    /// <summary>Arrival.</summary>
    public SpherePoint To { get; }

    /// <summary>The unrestricted geodesic's length in km.</summary>
    public double DirectKm => Geodesic.Distance(Answer.From, Answer.To).Kilometres;

    /// <summary>The stance of a territory.</summary>
    public TerritoryStance Of(string territory) => _territories[territory];

    /// <summary>Whether the world has a territory.</summary>
    public bool Knows(string territory) => _territories.ContainsKey(territory);

    /// <summary>The ids of the closed territories.</summary>
    public IReadOnlySet<string> ClosedTerritories =>
        _territories.Values.Where(each => each.Access == Access.Closed).Select(each => each.Territory)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The stances of the territories at a point.</summary>
    public IReadOnlyList<TerritoryStance> At(WayChecker checker, SpherePoint point) =>
        [.. checker.CellsAt(point).Cells().Select(cell => Of(Globe.Territories[cell].Id)).Distinct()];

    /// <summary>The stance that an answer states, or the territory that the world does not have or the answer has
    /// twice.</summary>
    public static (VerifiedStance? Stance, string? Unknown) Of(Globe globe, StatedAnswer answer)
    {
        var view = Worldviews.Find(answer.Worldview).Value!;
        var territories = globe.Territories.DistinctBy(each => each.Id, StringComparer.Ordinal).ToDictionary(
            each => each.Id,
            each => new TerritoryStance(
                each.Id, view.StatesOf(each), Access.Open, Length.Zero, Landing: false, null, null, null)
            {
                Disputed = view.IsDisputed(each.Id),
            },
            StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stated in answer.Stance)
        {
            if (!territories.ContainsKey(stated.Territory) || !named.Add(stated.Territory))
            {
                return (null, stated.Territory);
            }

            territories[stated.Territory] = stated;
        }

        return (new(globe, answer, territories), null);
    }
}
