using Umweg.Policy;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Proof;
using Umweg.World.Search;

namespace Umweg.Tests.Presentation.Files.Permitted;

/// <summary>How much of what a reader draws or flies lies in closed airspace, by an exact walk.</summary>
internal sealed class ClosedWalk
{
    private readonly CellSet _closed;
    private readonly IReadOnlyList<PolygonArea> _polygons;

    /// <summary>The walk under the stance of an answer.</summary>
    public ClosedWalk(Answer.Found answer)
    {
        var stance = answer.Context.Stance;
        _closed = CellSet.Of(Enumerable.Range(0, RealWorld.Globe.Territories.Count).Where(cell =>
            stance.Territories[RealWorld.Globe.Territories[cell].Id].Access == Access.Closed));
        _polygons = [.. stance.ClosedPolygons.Select(polygon =>
            new PolygonArea(new ClosedRing([.. polygon.Ring.Select(Wgs84.ToSphere)])))];
    }

    /// <summary>Metres in closed cells; a leg that enters a closed polygon counts whole.</summary>
    public double Metres(
        IReadOnlyList<GeoPosition> positions,
        Func<GeoPosition, GeoPosition, IEnumerable<SpherePoint>> curve)
    {
        var metres = 0.0;
        for (var i = 1; i < positions.Count; i++)
        {
            var points = curve(positions[i - 1], positions[i]).ToList();
            for (var k = 1; k < points.Count; k++)
            {
                metres += Metres(points[k - 1], points[k]);
            }
        }

        return metres;
    }

    private double Metres(SpherePoint from, SpherePoint to)
    {
        if (Predicates.AreSame(from, to))
        {
            return 0;
        }

        var inside = RealWorld.Search.Walk(from, to, _closed).Where(crossing => _closed.Contains(crossing.Cell))
            .Sum(crossing => Arc.Angle(crossing.Entry, crossing.Exit));
        return _polygons.Any(polygon => polygon.IsEntered(from, to))
            ? Arc.Angle(from, to) * Wgs84.EquatorialRadiusMetres
            : inside * Wgs84.EquatorialRadiusMetres;
    }
}
