using Umweg.Policy;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Consent;

/// <summary>Consent to one flight over a world.</summary>
internal sealed class FlightConsent : IConsentSystem<FlightWay>
{
    // A millimetre: the same way found again.
    private const double SameLengthKm = 1e-6;

    private readonly RouteSearch _search;
    private readonly PieceGraph _pieces;
    private readonly Airspace _airspace;
    private readonly FlightSolver _solver;
    private readonly FlightGraph _graph;

    /// <summary>The flight of which those states are asked that its stance puts on permission.</summary>
    public FlightConsent(RouteSearch search, PieceGraph pieces, Flight flight)
    {
        _search = search;
        _pieces = pieces;
        _airspace = flight.Airspace;
        _solver = flight.Solver;
        var entries = _airspace.States.Entries;
        Asked = StateSet.Of(
            [.. Enumerable.Range(0, entries.Count).Where(state => entries[state].NeedsPermission)]);
        var (start, end) = (search.CellsAt(flight.Start), search.CellsAt(flight.End));
        Ends = InAllOf(start).Union(InAllOf(end));
        _graph = new(pieces, AskedIn, pieces.At(flight.Start, start), pieces.At(flight.End, end));
    }

    /// <inheritdoc/>
    public StateSet Ends { get; }

    /// <inheritdoc/>
    public StateSet Asked { get; }

    /// <inheritdoc/>
    /// <remarks>A way through a corner where open states meet may be permitted only because a state that it
    /// merely touches there is open: with that closed as well, it would slip between two closed ones. Such a state
    /// counts as crossed. Whether it is one is found out by refusing it: if that makes the way no longer, it is not.
    /// </remarks>
    public FlightWay? Solve(StateSet refused, CancellationToken cancellation)
    {
        var way = _solver.Solve(refused, cancellation);
        var needed = default(StateSet);
        while (way is not null && TouchedBy(way).Except(needed).Except(refused) is { Count: > 0 } touched)
        {
            var state = touched.Members().First();
            if (_solver.Solve(refused.With(state), cancellation) is { } without
                && without.SearchKm < way.SearchKm + SameLengthKm)
            {
                way = without;
                refused = refused.With(state);
            }
            else
            {
                needed = needed.With(state);
            }
        }

        return way is null ? null : way with { Crossed = way.Crossed.Union(needed) };
    }

    /// <inheritdoc/>
    public StateSet? SomeWayPast(StateSet refused, CancellationToken cancellation)
    {
        var states = _graph.SomeWayPast(refused);
        return states is null || _airspace.ClosedRings.Count == 0
            ? states
            : Solve(refused, cancellation)?.Crossed.Intersect(Asked);
    }

    /// <inheritdoc/>
    public StateSet WallWithin(StateSet refused)
    {
        if (_graph.SomeWayPast(refused) is null)
        {
            return _graph.WallWithin(refused);
        }

        // Polygons close what is left by the states.
        var walls = _solver.Walls(refused);
        var (departure, arrival) = (StatesOf(walls.DepartureWall), StatesOf(walls.ArrivalWall));
        return departure.Count < arrival.Count ? departure : arrival;

        StateSet StatesOf(CellSet wall) => wall.Cells().Aggregate(
            default(StateSet), (states, cell) => states.Union(_airspace.StatesOf(cell).Intersect(refused)));
    }

    /// <summary>The asked states of a cell, all of which must say yes; null for a closed cell.</summary>
    public StateSet? AskedIn(int cell) =>
        _airspace.Stances[cell].Access == Access.Closed ? null : _airspace.StatesOf(cell).Intersect(Asked);

    /// <summary>The cells that a way crosses or touches in a corner, those of its ends left out.</summary>
    public CellSet CellsAt(FlightWay way) => CornersOf(way).Concat(way.Waypoints.Skip(1).SkipLast(1))
        .Aggregate(
            CellSet.Of(way.Parts.Select(part => part.Where.Cell)),
            (cells, corner) => cells.Union(_search.CellsAt(corner)));

    // Where only three meet, what is closed round a bend lies on its inner side, and the way stays in the others. A way
    // that runs along borders may pass through a corner without a bend.
    private StateSet TouchedBy(FlightWay way) => CornersOf(way)
        .SelectMany(corner => _search.CellsAt(corner).Cells())
        .Aggregate(default(StateSet), (states, cell) => states.Union(AskedIn(cell) ?? default))
        .Except(way.Crossed);

    private IEnumerable<SpherePoint> CornersOf(FlightWay way) => way.Waypoints.Zip(way.Waypoints.Skip(1))
        .SelectMany(leg => _pieces.CrossroadsOn(leg.First, leg.Second))
        .Where(corner => corner != way.Waypoints[0] && corner != way.Waypoints[^1])
        .Distinct();

    // A place on a border between two states begins in neither of them alone.
    private StateSet InAllOf(CellSet cells) =>
        cells.Cells().Select(cell => AskedIn(cell) ?? default).Aggregate((all, states) => all.Intersect(states));
}
