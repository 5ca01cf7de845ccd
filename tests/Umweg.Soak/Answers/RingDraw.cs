using Umweg.Sphere;
using Umweg.World.Location;
using Umweg.World.Search;

namespace Umweg.Soak.Answers;

/// <summary>Draws closed polygons; each is simple, as the reader of policies demands.</summary>
internal sealed class RingDraw(SoakWorld world, Random random)
{
    private const int Attempts = 30;

    /// <summary>A polygon of a kind; one shape of another kind where chance makes none in time.</summary>
    public ClosedRing Draw(RingKind kind, IReadOnlyList<ClosedRing> earlier)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var corners = WithoutRepetition(Any(kind, earlier));
            if (IsSimple(corners))
            {
                return new(corners);
            }
        }

        return new(Star(Points.Anywhere(random), 3, 0.05, 0.1));
    }

    /// <summary>Whether sides meet at their common corners only, none goes half round the Earth, and there are three.
    /// </summary>
    public static bool IsSimple(IReadOnlyList<SpherePoint> corners)
    {
        SpherePoint Corner(int i) => corners[i % corners.Count];
        for (var i = 0; i < corners.Count; i++)
        {
            if (Predicates.AreAntipodal(Corner(i), Corner(i + 1)) || Arc.Angle(Corner(i), Corner(i + 1)) > 3)
            {
                return false;
            }

            for (var j = 0; j < i; j++)
            {
                var areNeighbours = j + 1 == i || (i + 1) % corners.Count == j;
                var expected = areNeighbours ? ArcCrossing.SharedEnd : ArcCrossing.None;
                if (Predicates.Classify(Corner(i), Corner(i + 1), Corner(j), Corner(j + 1)) != expected)
                {
                    return false;
                }
            }
        }

        return corners.Count >= 3;
    }

    private IReadOnlyList<SpherePoint> Any(RingKind kind, IReadOnlyList<ClosedRing> earlier) => kind switch
    {
        RingKind.Concave => Star(Centre(), 5 + random.Next(20), 0.2 * Radius(), Radius()),
        RingKind.Sliver => Sliver(),
        RingKind.WorldCorners => [.. Star(Centre(), 3 + random.Next(6), 0.02, 0.2).Select(NearestVertex)],
        RingKind.AlongBorder => AlongBorder(),
        RingKind.OverPole => Star(
            SpherePoint.FromVector(0, 0, random.Next(2) == 0 ? 1 : -1), 3 + random.Next(9), 0.02, 0.02 + Radius()),
        RingKind.OverAntimeridian => Star(
            At(170 * (random.NextDouble() - 0.5), 180), 3 + random.Next(9), 0.02, 0.02 + Radius()),
        RingKind.OverAnother => OverAnother(earlier),
        RingKind.WholeDegrees => WholeDegrees(),
        _ => Round(),
    };

    private IReadOnlyList<SpherePoint> Round()
    {
        var radius = Radius();
        return Star(Centre(), 3 + random.Next(random.Next(20) == 0 ? 150 : 10), radius, radius);
    }

    private static SpherePoint At(double latitude, double longitude) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude));

    // Now and then of a few metres, mostly of some hundred kilometres.
    private double Radius() => Points.Magnitude(random, random.Next(5) == 0 ? 1e-6 : 0.01, 0.6);

    private SpherePoint Centre() => random.Next(3) == 0
        ? Points.Anywhere(random)
        : Points.Beside(random, BorderVertex(), Points.Magnitude(random, 1e-6, 0.1));

    private SpherePoint BorderVertex() =>
        new MeshView(world.Globe.Mesh).PointAt(MeshView.Next(world.Borders[random.Next(world.Borders.Length)]));

    private List<SpherePoint> Star(SpherePoint centre, int corners, double least, double most) =>
        [.. Enumerable.Range(0, corners).Select(i => Points.Away(
            centre,
            2 * Math.PI * (i + (0.9 * random.NextDouble())) / corners,
            least + ((most - least) * random.NextDouble())))];

    private List<SpherePoint> Sliver()
    {
        var a = BorderVertex();
        var bearing = 2 * Math.PI * random.NextDouble();
        var b = Points.Away(a, bearing, Points.Magnitude(random, 0.01, 1.5));
        var width = Points.Magnitude(random, 1e-10, 1e-3);
        return [a, b, Points.Beside(random, b, width), Points.Away(a, bearing + (Math.PI / 2), width)];
    }

    private SpherePoint NearestVertex(SpherePoint point) =>
        new MeshView(world.Globe.Mesh).PointAt(world.Locate(point).Corner);

    private List<SpherePoint> AlongBorder()
    {
        var view = new MeshView(world.Globe.Mesh);
        var cells = world.Globe.Mesh.Cells;
        var edge = world.Borders[random.Next(world.Borders.Length)];
        var corners = new List<SpherePoint> { view.PointAt(MeshView.Next(edge)) };
        for (var left = 2 + random.Next(40); left > 0; left--)
        {
            corners.Add(view.PointAt(MeshView.Previous(edge)));

            // The next edge of the same cell's border, turning round the end of this one.
            var next = MeshView.Next(edge);
            while (cells[view.Twin(next) / 3] == cells[edge / 3])
            {
                next = MeshView.Next(view.Twin(next));
            }

            edge = next;
        }

        return corners;
    }

    private List<SpherePoint> OverAnother(IReadOnlyList<ClosedRing> earlier)
    {
        if (earlier.Count == 0)
        {
            return [.. Round()];
        }

        var other = earlier[random.Next(earlier.Count)].Corners;
        var i = random.Next(other.Count);
        SpherePoint a = other[i], b = other[(i + 1) % other.Count];
        var size = Arc.Angle(a, b);
        return random.Next(4) switch
        {
            0 => [.. other],
            1 => [a, b, Points.Beside(random, a, size * (0.1 + random.NextDouble()))],
            2 => [a, Arc.Interpolate(a, b, 0.5), Points.Beside(random, b, size * (0.1 + random.NextDouble()))],
            _ => Star(a, 3 + random.Next(6), 0.3 * size, size),
        };
    }

    private List<SpherePoint> WholeDegrees()
    {
        int south = random.Next(-90, 80), west = random.Next(-180, 170);
        int north = Math.Min(90, south + 1 + random.Next(30)), east = Math.Min(180, west + 1 + random.Next(60));
        return [At(south, west), At(south, east), At(north, east), At(north, west)];
    }

    private static List<SpherePoint> WithoutRepetition(IReadOnlyList<SpherePoint> corners)
    {
        var kept = new List<SpherePoint>();
        foreach (var corner in corners.Where(corner => !kept.Exists(other => Predicates.AreSame(corner, other))))
        {
            kept.Add(corner);
        }

        return kept;
    }
}
