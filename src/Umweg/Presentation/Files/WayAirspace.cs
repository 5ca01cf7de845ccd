using Umweg.Policy;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Proof;
using Umweg.World.Search;

namespace Umweg.Presentation.Files;

/// <summary>Where the line of one way may lie in a file: not over what is closed for this flight, nor over a state that
/// the way does not cross.</summary>
internal sealed class WayAirspace
{
    // 1 mm: nothing is flown in it, and rounding alone may put it on either side of an end's border.
    private const double LeastRadians = 1e-3 / Wgs84.PolarRadiusMetres;

    private readonly RouteSearch _search;
    private readonly CellSet _barred;
    private readonly IReadOnlyList<(ClosedPolygon Polygon, PolygonArea Area, Cap Cap)> _polygons;

    /// <summary>The airspace of a way.</summary>
    /// <param name="search">Walks through the world.</param>
    /// <param name="stance">That of the flight, exemptions of its ends applied.</param>
    /// <param name="route">The way.</param>
    public WayAirspace(RouteSearch search, Stance stance, Route route)
    {
        _search = search;
        var crossed = route.Crossings.Select(crossing => crossing.Territory).ToHashSet(StringComparer.Ordinal);
        _barred = CellSet.Of(Enumerable.Range(0, search.Globe.Territories.Count).Where(cell =>
            stance.Territories.TryGetValue(search.Globe.Territories[cell].Id, out var entry)
            && (entry.Access == Access.Closed || (entry.CanBeAsked && !crossed.Contains(entry.Territory)))));
        _polygons =
        [
            .. stance.ClosedPolygons
                .Select(polygon => (polygon, Ring: new ClosedRing([.. polygon.Ring.Select(Wgs84.ToSphere)])))
                .Select(each => (each.polygon, new PolygonArea(each.Ring), Cap.Around(each.Ring.Corners))),
        ];
    }

    /// <summary>Whether all lines of these kinds, and a margin beside them, lie where they may.</summary>
    public bool Permits(Leg leg, ReaderLines lines, double marginMetres)
    {
        if (Predicates.AreSame(leg.From, leg.To))
        {
            return true;
        }

        return lines == ReaderLines.Arc
            ? Pieces(leg).All(piece => IsOpen(LineBand.Around(piece, lines, marginMetres)!, Over(piece)))
            : LineBand.Around(leg, lines, marginMetres) is { } region && IsOpen(region, Over(leg));
    }

    /// <summary>The corners of what is barred within a margin beside an arc, and those of the borders that reach into
    /// it.</summary>
    public IReadOnlyList<SpherePoint> CornersBeside(Leg leg, double marginMetres)
    {
        var corners = new List<SpherePoint>();
        foreach (var piece in Pieces(leg))
        {
            var region = LineBand.Around(piece, ReaderLines.Arc, marginMetres)!;
            _ = _search.ClosedIn(region, _barred, corners);
            foreach (var (_, area, _) in _polygons.Where(each => each.Cap.MayMeet(Over(piece))))
            {
                for (var i = 0; i < area.Corners.Length; i++)
                {
                    if (region.Meets(area.Corners[i], area.After(i)))
                    {
                        corners.Add(area.Corners[i]);
                        corners.Add(area.After(i));
                    }
                }
            }
        }

        return corners;
    }

    /// <summary>Whether a point lies in what is barred, its rim excluded.</summary>
    public bool IsBarred(SpherePoint point) =>
        _search.CellsAt(point).IsSubsetOf(_barred) || _polygons.Any(each => each.Area.HasInside(point));

    /// <summary>The cells at a point.</summary>
    public CellSet CellsAt(SpherePoint point) => _search.CellsAt(point);

    /// <summary>The territory, or the rule of the polygon, that the arc between two points enters; null where it keeps
    /// out of all that it may not cross.</summary>
    public string? Entered(SpherePoint from, SpherePoint to)
    {
        if (Predicates.AreSame(from, to))
        {
            return null;
        }

        foreach (var crossing in _search.Walk(from, to, _barred))
        {
            if (_barred.Contains(crossing.Cell) && Arc.Angle(crossing.Entry, crossing.Exit) > LeastRadians)
            {
                return _search.Globe.Territories[crossing.Cell].Id;
            }
        }

        var over = Over(new(from, to));
        return _polygons.FirstOrDefault(each => each.Cap.MayMeet(over) && each.Area.IsEntered(from, to)).Polygon?.Rule;
    }

    /// <summary>What is barred nearest to a point, within some kilometres; null where nothing is.</summary>
    public string? Nearest(SpherePoint point)
    {
        foreach (var metres in new[] { 1.0, 100, 1_000, 10_000 })
        {
            if (Ring(point, metres) is not { } region)
            {
                continue;
            }

            if (_search.ClosedIn(region, _barred) is { } cell)
            {
                return _search.Globe.Territories[cell].Id;
            }

            foreach (var (polygon, area, _) in _polygons)
            {
                for (var i = 0; i < area.Corners.Length; i++)
                {
                    if (region.Meets(area.Corners[i], area.After(i)))
                    {
                        return polygon.Rule;
                    }
                }
            }
        }

        return null;
    }

    private static ConvexRegion? Ring(SpherePoint point, double metres)
    {
        var east = Math.Abs(point.Z) > 0.9 ? SpherePoint.FromVector(1, 0, 0) : SpherePoint.FromVector(0, 0, 1);
        var step = Arc.Interpolate(point, Arc.Pole(point, east), metres / Wgs84.PolarRadiusMetres / (Math.PI / 2));
        var back = Arc.Interpolate(
            point, Arc.Pole(point, east).Antipode, metres / Wgs84.PolarRadiusMetres / (Math.PI / 2));
        return LineBand.Around(new(back, step), ReaderLines.Arc, metres);
    }

    private static IEnumerable<Leg> Pieces(Leg leg)
    {
        var count = (int)Math.Max(1, Math.Ceiling(Arc.Angle(leg.From, leg.To) / LineBand.LongestRadians * 1.001));
        var from = leg.From;
        for (var i = 1; i <= count; i++)
        {
            var to = i == count ? leg.To : Arc.Interpolate(leg.From, leg.To, (double)i / count);
            yield return new(from, to, leg.IsStartFixed && i == 1, leg.IsEndFixed && i == count);
            from = to;
        }
    }

    private static Cap Over(Leg leg) => new(leg.From, Arc.Angle(leg.From, leg.To) + 0.02);

    private bool IsOpen(ConvexRegion region, Cap over)
    {
        if (_search.ClosedIn(region, _barred) is not null)
        {
            return false;
        }

        foreach (var (_, area, _) in _polygons.Where(each => each.Cap.MayMeet(over)))
        {
            for (var i = 0; i < area.Corners.Length; i++)
            {
                if (region.Meets(area.Corners[i], area.After(i)))
                {
                    return false;
                }
            }

            if (area.HasInside(region.Inside))
            {
                return false;
            }
        }

        return true;
    }
}
