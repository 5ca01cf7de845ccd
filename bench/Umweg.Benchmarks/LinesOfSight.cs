using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace Umweg.Benchmarks;

/// <summary>The shortest way round polygons in the plane as one writes it with NetTopologySuite: A* over the corners,
/// each line of sight asked of the prepared polygons.</summary>
internal sealed class LinesOfSight
{
    private readonly IPreparedGeometry _obstacles;
    private readonly GeometryFactory _factory;
    private readonly Coordinate[] _corners;

    public LinesOfSight(Geometry obstacles)
    {
        _obstacles = PreparedGeometryFactory.Prepare(obstacles);
        _factory = obstacles.Factory;
        _corners = [.. obstacles.Coordinates.Distinct()];
    }

    public int CornerCount => _corners.Length;

    public bool IsInside(Coordinate point) => _obstacles.Contains(_factory.CreatePoint(point));

    public bool Sees(Coordinate a, Coordinate b) =>
        !_obstacles.Crosses(_factory.CreateLineString([a, b]))
        && !IsInside(new Coordinate((a.X + b.X) / 2, (a.Y + b.Y) / 2));

    /// <summary>The length, in degrees; infinite where there is no way.</summary>
    public double ShortestLength(Coordinate from, Coordinate to)
    {
        Coordinate[] points = [from, to, .. _corners];
        var length = Enumerable.Repeat(double.PositiveInfinity, points.Length).ToArray();
        var isDone = new bool[points.Length];
        var queue = new PriorityQueue<int, double>();
        length[0] = 0;
        queue.Enqueue(0, 0);
        while (queue.TryDequeue(out var here, out _))
        {
            if (here == 1)
            {
                return length[1];
            }

            if (isDone[here])
            {
                continue;
            }

            isDone[here] = true;
            for (var next = 1; next < points.Length; next++)
            {
                var through = length[here] + points[here].Distance(points[next]);
                if (!isDone[next] && through < length[next] && Sees(points[here], points[next]))
                {
                    length[next] = through;
                    queue.Enqueue(next, through + points[next].Distance(to));
                }
            }
        }

        return double.PositiveInfinity;
    }
}
