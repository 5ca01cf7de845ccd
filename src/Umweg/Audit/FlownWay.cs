using Umweg.Policy;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Audit;

/// <summary>One reading of a track under one stance.</summary>
internal sealed class FlownWay
{
    private readonly RouteSearch _search;
    private readonly Stance _stance;
    private readonly string _name;
    private readonly IReadOnlyList<TrackPoint> _track;
    private readonly bool _isEnRoute;
    private readonly RouteTexts _texts;
    private readonly List<SpherePoint> _points = [];
    private readonly List<DateTimeOffset?> _times = [];

    /// <summary>The way along positions, at least one; no two in a row are antipodal.</summary>
    public FlownWay(
        RouteSearch search,
        Stance stance,
        string name,
        IReadOnlyList<TrackPoint> track,
        bool isEnRoute,
        RouteTexts texts)
    {
        (_search, _stance, _name, _track, _isEnRoute, _texts) = (search, stance, name, track, isEnRoute, texts);
        foreach (var point in track)
        {
            // Whoever stands still crosses nothing; the time of leaving is that of the last such position.
            var at = Wgs84.ToSphere(point.Position);
            if (_points.Count > 0 && Predicates.AreSame(at, _points[^1]))
            {
                _times[^1] = point.Time;
                continue;
            }

            _points.Add(at);
            _times.Add(point.Time);
        }
    }

    /// <summary>What it crosses.</summary>
    public TrackAudit Audit(CancellationToken cancellation)
    {
        var (departure, arrival) = (TerritoriesAt(_points[0]), TerritoriesAt(_points[^1]));
        var stance = _isEnRoute ? _stance : _stance.ForFlight(departure, arrival);
        var airspace = new Airspace(_search.Globe, stance);
        var builder = new RouteBuilder(
            _search.Globe, airspace, Ends(airspace, departure), Ends(airspace, arrival), Length.Zero, _texts);
        var parts = new TrackWalk(_search, airspace.Closed).Parts(_points, _times);
        if (parts.Count == 0)
        {
            // A track that never leaves its place is over what lies there.
            parts.AddRange(_search.Walk(_points[0], _points[0], airspace.Closed)
                .Select(where => new TrackPart(where, Length.Zero, _track[0].Time, _times[0])));
        }

        var crossings = builder.Crossings([.. parts.Select(part => new WayPart(part.Where, part.Distance, default))]);
        var timed = Timed(_isEnRoute
            ? [.. crossings.Select(crossing => crossing with { Role = CrossingRole.Overflight })]
            : crossings, parts);
        return new(
            _name,
            _track.Count,
            parts.Aggregate(Length.Zero, (sum, part) => sum + part.Distance),
            builder.Via(crossings),
            timed,
            EnteredPolygons(airspace, cancellation),
            [.. timed.Select(each => each.Crossing.Territory).Distinct(StringComparer.Ordinal).Where(territory =>
                _stance.Territories[territory].Access == Access.Closed
                && stance.Territories[territory].Access != Access.Closed)],
            LongestLeg(),
            _track[0].Time,
            _track[^1].Time)
        {
            Disputes = DisputesCrossed.Under(_points),
        };
    }

    private IReadOnlyList<string> TerritoriesAt(SpherePoint point) => _search.Globe.IdsOf(_search.CellsAt(point));

    private IReadOnlyList<TerritoryStance> Ends(Airspace airspace, IReadOnlyList<string> territories) => _isEnRoute
        ? []
        : [.. territories.Select(id => airspace.Stance.Territories[id])];

    // Crossings are parts over one territory in a row; their times are those of the first and the last of these.
    private List<TimedCrossing> Timed(IReadOnlyList<Crossing> crossings, List<TrackPart> parts)
    {
        var timed = new List<TimedCrossing>();
        var lines = new List<List<TrackPoint>>();
        foreach (var part in parts)
        {
            var territory = _search.Globe.Territories[part.Where.Cell].Id;
            if (timed.Count > 0 && timed[^1].Crossing.Territory == territory)
            {
                timed[^1] = timed[^1] with { ExitTime = part.End };
            }
            else
            {
                timed.Add(new(crossings[timed.Count], part.Begin, part.End));
                lines.Add([new(Wgs84.ToPosition(part.Where.Entry), part.Begin)]);
            }

            lines[^1].Add(new(Wgs84.ToPosition(part.Where.Exit), part.End));
        }

        return [.. timed.Zip(lines, (each, line) => each with { Line = line })];
    }

    private List<EnteredPolygon> EnteredPolygons(Airspace airspace, CancellationToken cancellation)
    {
        var entered = new List<EnteredPolygon>();
        foreach (var (polygon, ring) in airspace.Stance.ClosedPolygons.Zip(airspace.ClosedRings))
        {
            cancellation.ThrowIfCancellationRequested();
            var near = Cap.Around(ring.Corners);
            for (var i = 1; i < _points.Count; i++)
            {
                if (near.MayMeet(CapOver(i)) && PolygonProof.Enters(_points[i - 1], _points[i], ring))
                {
                    entered.Add(new(polygon, Leg(i)));
                    break;
                }
            }
        }

        return entered;
    }

    private TrackLeg LongestLeg()
    {
        return _points.Count > 1
            ? Leg(Enumerable.Range(1, _points.Count - 1).MaxBy(end => Arc.Angle(_points[end - 1], _points[end])))
            : new(_track[0].Position, _track[0].Position, Length.Zero, null, null);
    }

    private TrackLeg Leg(int end) => new(
        Wgs84.ToPosition(_points[end - 1]),
        Wgs84.ToPosition(_points[end]),
        GreatEllipse.Length(_points[end - 1], _points[end]),
        _times[end - 1],
        _times[end]);

    // The leg lies in it.
    private Cap CapOver(int end) => new(_points[end - 1], Arc.Angle(_points[end - 1], _points[end]));
}
