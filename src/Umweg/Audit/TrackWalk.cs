using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Audit;

/// <summary>The walk of a track through the cells of a world.</summary>
/// <remarks>
/// <para>Legs are walked exactly. Files round positions, though, so that a way along a border would slip over it by
/// millimetres: a stretch over one cell is counted as beside it if from each of its parts a parallel
/// <see cref="GrazeMetres"/> to one side keeps out of that cell. Nothing is moved over closed airspace by this, and a
/// stretch that begins or ends the track stays where it is.</para>
/// </remarks>
internal sealed class TrackWalk(RouteSearch search, CellSet closed)
{
    /// <summary>How deep over a border a track may run and still be beside it, in metres: as files round, and far below
    /// the accuracy of any border.</summary>
    public const double GrazeMetres = 1;

    private const double GrazeRadians = GrazeMetres / Wgs84.PolarRadiusMetres;

    // 6 nm: such a part has no direction, and nothing is flown in it.
    private const double LeastRadians = 1e-15;

    /// <summary>The parts of a track by cell, in order.</summary>
    public List<TrackPart> Parts(IReadOnlyList<SpherePoint> points, IReadOnlyList<DateTimeOffset?> times)
    {
        var parts = new List<TrackPart>();
        for (var i = 1; i < points.Count; i++)
        {
            // Where times run backwards nobody knows when what lies between was crossed.
            var isForward = times[i] >= times[i - 1];
            AddLeg(points[i - 1], points[i], isForward ? times[i - 1] : null, isForward ? times[i] : null, parts);
        }

        return WithoutGrazes(parts);
    }

    private void AddLeg(
        SpherePoint from, SpherePoint to, DateTimeOffset? begin, DateTimeOffset? end, List<TrackPart> parts)
    {
        var whole = GreatEllipse.Length(from, to).Metres;
        var flown = 0.0;
        var at = begin;
        foreach (var crossing in search.Walk(from, to, closed))
        {
            var distance = GreatEllipse.Length(crossing.Entry, crossing.Exit);
            flown += distance.Metres;
            var until = begin is { } start && end is { } stop
                ? start + ((stop - start) * Math.Min(1, whole > 0 ? flown / whole : 1))
                : (DateTimeOffset?)null;
            parts.Add(new(crossing, distance, at, until));
            at = until;
        }
    }

    private List<TrackPart> WithoutGrazes(List<TrackPart> parts)
    {
        var result = new List<TrackPart>(parts.Count);
        for (var start = 0; start < parts.Count;)
        {
            var end = start + 1;
            while (end < parts.Count && parts[end].Where.Cell == parts[start].Where.Cell)
            {
                end++;
            }

            var stretch = parts.GetRange(start, end - start);

            // Where what came before was beside this cell's neighbour, it was in this cell already, and goes on in it:
            // along a border either side would do.
            var mayGraze = start > 0 && end < parts.Count && stretch[0].Where.Cell != result[^1].Where.Cell;
            result.AddRange(mayGraze && Beside(stretch, result[^1].Where.Cell) is { } beside ? beside : stretch);
            start = end;
        }

        return result;
    }

    // The stretch as parts of the cells beside it; null where it is a crossing.
    private List<TrackPart>? Beside(List<TrackPart> stretch, int before)
    {
        var own = CellSet.Of([stretch[0].Where.Cell]);
        var barred = own.IsSubsetOf(closed) ? own : closed.Union(own);
        var beside = new List<TrackPart>();
        foreach (var part in stretch)
        {
            if (Beside(part, barred, before) is not { } cells)
            {
                return null;
            }

            beside.AddRange(cells);
        }

        return beside;
    }

    private IEnumerable<TrackPart>? Beside(TrackPart part, CellSet barred, int before)
    {
        var (from, to) = (part.Where.Entry, part.Where.Exit);
        if (Arc.Angle(from, to) <= LeastRadians)
        {
            return barred.Contains(before) ? null : [part with { Where = part.Where with { Cell = before } }];
        }

        foreach (var shift in new[] { GrazeRadians, -GrazeRadians })
        {
            var (a, b) = Shifted(from, to, shift);
            var walk = search.Walk(a, b, closed);
            if (!walk.Any(each => barred.Contains(each.Cell)))
            {
                return Divided(part, walk);
            }
        }

        return null;
    }

    // The part, divided where its parallel passes from one cell to another.
    private static List<TrackPart> Divided(TrackPart part, IReadOnlyList<CellCrossing> walk)
    {
        var total = walk.Sum(each => Arc.Angle(each.Entry, each.Exit));
        var divided = new List<TrackPart>();
        var (share, at) = (0.0, part.Where.Entry);
        foreach (var each in walk)
        {
            share += total > 0 ? Arc.Angle(each.Entry, each.Exit) / total : 1;
            var exit = each == walk[^1]
                ? part.Where.Exit
                : Arc.Interpolate(part.Where.Entry, part.Where.Exit, Math.Min(1, share));
            var until = part.Begin + ((part.End - part.Begin) * Math.Min(1, share));
            divided.Add(new(
                new(each.Cell, at, exit),
                GreatEllipse.Length(at, exit),
                divided.Count == 0 ? part.Begin : divided[^1].End,
                each == walk[^1] ? part.End : until));
            at = exit;
        }

        return divided;
    }

    private static (SpherePoint From, SpherePoint To) Shifted(SpherePoint from, SpherePoint to, double radians)
    {
        var pole = Arc.Pole(from, to);
        return (Moved(from), Moved(to));

        SpherePoint Moved(SpherePoint point) => SpherePoint.FromVector(
            point.X + (radians * pole.X), point.Y + (radians * pole.Y), point.Z + (radians * pole.Z));
    }
}

/// <summary>The part of a track in one cell.</summary>
/// <param name="Where">The cell, and where the part begins and ends.</param>
/// <param name="Distance">Its length on WGS84.</param>
/// <param name="Begin">When it begins, or null.</param>
/// <param name="End">When it ends, or null.</param>
internal sealed record TrackPart(CellCrossing Where, Length Distance, DateTimeOffset? Begin, DateTimeOffset? End);
