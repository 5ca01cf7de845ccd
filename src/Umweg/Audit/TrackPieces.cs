using Umweg.Presentation.Map;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Audit;

/// <summary>How the pieces of a track are drawn, in maps and in files for maps.</summary>
internal static class TrackPieces
{
    // Between two samples so far apart, 1.3 km, a way through a corner of a polygon is not looked for.
    private const double StepRadians = 0.0002;
    private const int Halvings = 20;

    /// <summary>The style of a crossing, one of <see cref="TrackStyles.All"/>.</summary>
    public static string StyleOf(TrackAudit track, Crossing crossing) =>
        TrackAudit.IsClosed(crossing) ? TrackStyles.Closed
        : IsExempt(track, crossing) ? TrackStyles.Exempt
        : (TrackAudit.NeedsPermission(crossing), TrackAudit.IsAvoided(crossing)) switch
        {
            (true, true) => TrackStyles.Both,
            (true, false) => TrackStyles.Permission,
            (false, true) => TrackStyles.Avoided,
            _ => crossing.Kind is TerritoryKind.State or TerritoryKind.Strait ? TrackStyles.Open : TrackStyles.Nobody,
        };

    /// <summary>Whether a crossing is of what is closed to overflight, and open because the track begins or ends there.
    /// </summary>
    public static bool IsExempt(TrackAudit track, Crossing crossing) =>
        !TrackAudit.IsClosed(crossing) && track.Exempt.Contains(crossing.Territory, StringComparer.Ordinal);

    /// <summary>The colour of a style in files that know neither dots nor dashes.</summary>
    public static string ColourOf(string style) => style switch
    {
        TrackStyles.Closed => MapPalette.Barred,
        TrackStyles.Exempt => MapPalette.ClosedLine,
        TrackStyles.Both => MapPalette.Ways[3].Colour,
        TrackStyles.Permission => MapPalette.PermissionLine,
        TrackStyles.Avoided => MapPalette.AvoidedLine,
        TrackStyles.Nobody => MapPalette.Coast,
        _ => MapPalette.Ways[0].Colour,
    };

    /// <summary>The line of a crossing, cut where it enters or leaves the closed polygons that its track enters.
    /// </summary>
    public static IEnumerable<(bool IsInPolygon, IReadOnlyList<SpherePoint> Line)> Cut(
        TrackAudit track, TimedCrossing crossing)
    {
        List<SpherePoint> line = [.. crossing.Line.Select(point => Wgs84.ToSphere(point.Position))];
        var rings = track.Polygons.Select(each => each.Polygon).Distinct()
            .Select(polygon => (IReadOnlyList<SpherePoint>)[.. polygon.Ring.Select(Wgs84.ToSphere)]).ToList();
        return rings.Count == 0 ? [(false, line)] : Cut(line, point => rings.Exists(
            ring => SphericalRing.Holds(ring, point)));
    }

    private static IEnumerable<(bool IsInside, IReadOnlyList<SpherePoint> Line)> Cut(
        List<SpherePoint> line, Func<SpherePoint, bool> holds)
    {
        var isInside = holds(line[0]);
        List<SpherePoint> piece = [line[0]];
        for (var i = 1; i < line.Count; i++)
        {
            var steps = Math.Max(1, (int)Math.Ceiling(Arc.Angle(line[i - 1], line[i]) / StepRadians));
            var before = line[i - 1];
            for (var step = 1; step <= steps; step++)
            {
                var next = step == steps ? line[i] : Arc.Interpolate(line[i - 1], line[i], (double)step / steps);
                if (holds(next) != isInside)
                {
                    var border = Border(before, next, holds);
                    yield return (isInside, [.. piece, border]);
                    (isInside, piece) = (!isInside, [border]);
                }

                before = next;
            }

            piece.Add(line[i]);
        }

        yield return (isInside, piece);
    }

    private static SpherePoint Border(SpherePoint from, SpherePoint to, Func<SpherePoint, bool> holds)
    {
        var isInside = holds(from);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = Arc.Interpolate(from, to, 0.5);
            (from, to) = holds(middle) == isInside ? (middle, to) : (from, middle);
        }

        return to;
    }
}
