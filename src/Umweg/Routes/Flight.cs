using Umweg.Places;
using Umweg.Policy;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Routes;

/// <summary>One flight over one world: its ends, its stance with their exemptions, and what follows.</summary>
internal sealed class Flight
{
    private readonly RouteSearch _search;
    private readonly Stance _stance;
    private readonly Place _from;
    private readonly Place _to;
    private readonly SpherePoint _start;
    private readonly SpherePoint _end;
    private readonly Lazy<IReadOnlyList<TerritoryStance>> _blockedBy;

    /// <summary>The flight between two places.</summary>
    /// <param name="search">The search over the world.</param>
    /// <param name="airspaces">The stance, which knows nothing of the places yet.</param>
    /// <param name="from">Departure.</param>
    /// <param name="to">Arrival.</param>
    /// <param name="texts">The language.</param>
    /// <param name="isEnRoute">Whether both places are in the air: then no territory is that of departure or arrival,
    /// and nothing is exempt.</param>
    public Flight(
        RouteSearch search,
        FlightAirspaces airspaces,
        Place from,
        Place to,
        RouteTexts texts,
        bool isEnRoute = false)
    {
        _search = search;
        _stance = airspaces.Stance;
        (_from, _to) = (from, to);
        (_start, _end) = (Wgs84.ToSphere(from.Position), Wgs84.ToSphere(to.Position));
        var (departure, arrival) = isEnRoute ? ([], []) : (TerritoriesAt(_start), TerritoriesAt(_end));
        Airspace = airspaces.Of(departure, arrival);
        Solver = new(search, Airspace, _start, _end);
        _blockedBy = new(FindWall);
        Direct = Geodesic.Distance(from.Position, to.Position);
        Routes = new(search.Globe, Airspace, Stances(departure), Stances(arrival), Direct, texts);
    }

    /// <summary>Where it begins.</summary>
    public SpherePoint Start => _start;

    /// <summary>Where it ends.</summary>
    public SpherePoint End => _end;

    /// <summary>The unrestricted geodesic's length.</summary>
    public Length Direct { get; }

    /// <summary>What is closed, and which states tell corridors apart.</summary>
    public Airspace Airspace { get; }

    /// <summary>Finds its ways.</summary>
    public FlightSolver Solver { get; }

    /// <summary>Makes routes of them.</summary>
    public RouteBuilder Routes { get; }

    /// <summary>How the two places were understood, where that may surprise.</summary>
    public IEnumerable<string> PlaceRemarks => new[] { _from.Remark, _to.Remark }.OfType<string>();

    /// <summary>What the stance warns of.</summary>
    public IReadOnlyList<string> StanceWarnings => Airspace.Stance.Warnings;

    /// <summary>The polygons that are closed, by their rules.</summary>
    public IEnumerable<string> ClosedPolygons => Airspace.Stance.ClosedPolygons.Select(polygon => polygon.Rule);

    /// <summary>The states that are closed to overflight and crossed all the same, because it begins or ends there.
    /// </summary>
    public IReadOnlyList<string> ExemptOn(IEnumerable<Crossing> crossings) =>
        [.. crossings.Where(crossing => crossing.Stance.Access != Access.Closed
                && _stance.Territories[crossing.Territory].Access == Access.Closed)
            .Select(crossing => crossing.State ?? crossing.Territory)
            .Distinct(StringComparer.Ordinal)];

    /// <summary>The worldview's name.</summary>
    public string Worldview => Airspace.Stance.Worldview;

    /// <summary>What was asked, for an answer with these notes.</summary>
    public AnswerContext Context(IReadOnlyList<string> notes) =>
        new(_from, _to, Airspace.Stance, _search.Globe.Origin, Direct, DirectVia(), notes);

    /// <summary>The cheapest way, the shortest where nothing is avoided; null where there is none.</summary>
    /// <returns>The way, and false where <see cref="Planner.MaxSolves"/> was reached before it was proved the cheapest:
    /// it is the shortest then.</returns>
    public (Route? Route, bool IsCheapest) Cheapest(CancellationToken cancellation)
    {
        var states = Airspace.States;
        var (way, isCheapest) = CorridorList.Cheapest(states, Solver, Planner.MaxSolves, cancellation);
        var route = way is null
            ? null
            : Routes.Build(new(way, [], CorridorList.Cost(states, way), OnFront: true), rank: 1);
        return (route, isCheapest);
    }

    /// <summary>What closes the way, given that there is none.</summary>
    /// <remarks>Where an end itself is closed: its territory. Else the closed territories round one end, that with
    /// fewer of them: opening any others alone would help nobody. Empty where closed polygons do it alone.</remarks>
    public IReadOnlyList<TerritoryStance> BlockedBy() => _blockedBy.Value;

    private IReadOnlyList<TerritoryStance> FindWall()
    {
        var walls = Solver.Walls();
        var (departure, arrival) = (StancesOf(walls.DepartureWall), StancesOf(walls.ArrivalWall));
        return IsClosed(_start) || IsClosed(_end) ? [.. departure.Union(arrival)]
            : departure.Count < arrival.Count ? departure
            : arrival;
    }

    private bool IsClosed(SpherePoint end) => _search.CellsAt(end).IsSubsetOf(Airspace.Closed);

    private IReadOnlyList<TerritoryStance> StancesOf(CellSet cells) =>
        [.. cells.Cells().Select(cell => Airspace.Stances[cell])
            .Where(each => each.Access == Access.Closed)
            .DistinctBy(each => each.Territory, StringComparer.Ordinal)
            .OrderBy(each => each.Territory, StringComparer.Ordinal)];

    private IReadOnlyList<string> DirectVia() =>
        Routes.Via(Routes.Crossings([.. DirectLegs()
            .SelectMany(leg => _search.Walk(leg.From, leg.To, CellSet.Empty))
            .Select(part => new WayPart(part, Length.Zero, default))]));

    // Between antipodes the geodesic of the ellipsoid passes over a pole; from a pole every meridian will do.
    private IEnumerable<(SpherePoint From, SpherePoint To)> DirectLegs()
    {
        if (_start != _end.Antipode)
        {
            return [(_start, _end)];
        }

        var pole = SpherePoint.FromVector(0, 0, 1);
        var between = _start == pole || _end == pole ? SpherePoint.FromVector(1, 0, 0) : pole;
        return [(_start, between), (between, _end)];
    }

    private IReadOnlyList<string> TerritoriesAt(SpherePoint point) => _search.Globe.IdsOf(_search.CellsAt(point));

    private IReadOnlyList<TerritoryStance> Stances(IEnumerable<string> territories) =>
        [.. territories.Select(id => Airspace.Stance.Territories[id])];
}
