using Umweg.Sphere;

namespace Umweg.Presentation.Map;

/// <summary>Brings lines and areas of the sphere onto a sheet, cut at the horizon and at the frame.</summary>
internal sealed class MapLines(MapFrame frame)
{
    private const double Degree = Math.PI / 180;

    // Over so little of it a great circle is straight to within 0.1 units, at any scale that we draw (MapLinesTests).
    private const double LongestStep = 1.0 * Degree;

    private const double RimStep = 1.0 * Degree;

    // Two thirds of what a printer's or a screen's dot shows.
    private const double ToleranceUnits = 0.4;

    private readonly double _cosHorizon = Math.Cos(frame.Horizon);
    private readonly FrameClip _clip = new(MapFrame.Width, frame.Height);

    /// <summary>How far, in radians, a simplified line may be from the true one.</summary>
    public double Tolerance { get; } = ToleranceUnits / frame.Scale;

    /// <summary>The parts of a line that can be seen.</summary>
    public IEnumerable<IReadOnlyList<PlanePoint>> Line(IReadOnlyList<SpherePoint> line)
    {
        var part = new List<PlanePoint>();
        SpherePoint? last = null;
        foreach (var point in Densified(line, isRing: false))
        {
            var isVisible = frame.IsVisible(point);
            if (last is { } before && frame.IsVisible(before) != isVisible)
            {
                part.Add(frame.ToSheet(AtHorizon(before, point)));
            }

            if (isVisible)
            {
                part.Add(frame.ToSheet(point));
            }
            else if (part.Count > 0)
            {
                foreach (var piece in _clip.Line(part))
                {
                    yield return piece;
                }

                part = [];
            }

            last = point;
        }

        foreach (var piece in _clip.Line(part))
        {
            yield return piece;
        }
    }

    /// <summary>What can be seen of the area within an odd number of rings, as rings of the same rule.</summary>
    /// <param name="rings">The area's outline.</param>
    /// <param name="holdsCentre">Whether the map's centre lies in the area: of two sides of a line that the horizon
    /// cuts it tells the right one.</param>
    public IReadOnlyList<IReadOnlyList<PlanePoint>> Area(
        IEnumerable<IReadOnlyList<SpherePoint>> rings, bool holdsCentre)
    {
        var cut = rings.Select(AtHorizon).Where(ring => ring.Count > 2).ToList();
        var crossings = cut.Count(ring => Holds(ring, new(0, 0)));
        if ((crossings % 2 == 1) != holdsCentre)
        {
            cut.Add([.. Rim(0, 2 * Math.PI)]);
        }

        return [.. cut.Select(ring => _clip.Ring([.. ring.Select(frame.ToSheet)])).Where(ring => ring.Count > 2)];
    }

    /// <summary>The visible disc of the Earth, or the frame where it fills that.</summary>
    public IReadOnlyList<PlanePoint> Ground() => _clip.Ring([.. Rim(0, 2 * Math.PI).Select(frame.ToSheet)]);

    /// <summary>Whether a point of the plane lies within a ring.</summary>
    internal static bool Holds(IReadOnlyList<PlanePoint> ring, PlanePoint point)
    {
        var isInside = false;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            var (a, b) = (ring[i], ring[j]);
            if (a.Y > point.Y != b.Y > point.Y
                && point.X < a.X + ((b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y)))
            {
                isInside = !isInside;
            }
        }

        return isInside;
    }

    // The visible pieces of a ring, joined along the horizon by the shorter way. Which of the two ways is the right one
    // is settled for all rings of an area together, by its centre.
    private List<PlanePoint> AtHorizon(IReadOnlyList<SpherePoint> ring)
    {
        var result = new List<PlanePoint>();
        if (!ring.Any(frame.IsVisible))
        {
            return result;
        }

        var start = Enumerable.Range(0, ring.Count).FirstOrDefault(i => frame.IsVisible(ring[i]));
        var turned = ring.Skip(start).Concat(ring.Take(start)).ToList();
        PlanePoint? left = null;
        SpherePoint? last = null;
        foreach (var point in Densified(turned, isRing: true))
        {
            var isVisible = frame.IsVisible(point);
            if (last is { } before && frame.IsVisible(before) != isVisible)
            {
                var crossing = frame.Projection.Project(AtHorizon(before, point));
                if (left is { } exit)
                {
                    result.AddRange(Rim(exit, crossing));
                }

                result.Add(crossing);
                left = isVisible ? null : crossing;
            }

            if (isVisible)
            {
                result.Add(frame.Projection.Project(point));
            }

            last = point;
        }

        return result;
    }

    private SpherePoint AtHorizon(SpherePoint a, SpherePoint b)
    {
        double heightA = frame.Projection.Centre.Dot(a), heightB = frame.Projection.Centre.Dot(b);
        return Arc.Interpolate(a, b, (_cosHorizon - heightA) / (heightB - heightA));
    }

    private IEnumerable<PlanePoint> Rim(PlanePoint from, PlanePoint to)
    {
        var start = Math.Atan2(from.Y, from.X);
        var turn = Math.IEEERemainder(Math.Atan2(to.Y, to.X) - start, 2 * Math.PI);
        return Rim(start, turn);
    }

    private IEnumerable<PlanePoint> Rim(double start, double turn)
    {
        var radius = MapProjection.Radius(frame.Horizon);
        var steps = (int)Math.Ceiling(Math.Abs(turn) / RimStep);
        return Enumerable.Range(0, steps)
            .Select(i => start + (turn * i / steps))
            .Select(angle => new PlanePoint(radius * Math.Cos(angle), radius * Math.Sin(angle)));
    }

    private static IEnumerable<SpherePoint> Densified(IReadOnlyList<SpherePoint> line, bool isRing)
    {
        for (var i = 0; i < line.Count; i++)
        {
            yield return line[i];
            if (i + 1 == line.Count && !isRing)
            {
                yield break;
            }

            var next = line[(i + 1) % line.Count];
            var steps = (int)Math.Ceiling(Arc.Angle(line[i], next) / LongestStep);
            for (var step = 1; step < steps; step++)
            {
                yield return Arc.Interpolate(line[i], next, (double)step / steps);
            }
        }

        if (isRing)
        {
            yield return line[0];
        }
    }
}
