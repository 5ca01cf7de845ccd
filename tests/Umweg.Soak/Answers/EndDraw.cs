using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Location;
using Umweg.World.Search;

namespace Umweg.Soak.Answers;

/// <summary>Draws the ends of questions under one closed set.</summary>
internal sealed class EndDraw
{
    private const int Attempts = 10;
    private const double MeanRadiusKm = 6371;

    private static readonly EndKind[] Kinds = Enum.GetValues<EndKind>();

    private readonly SoakWorld _world;
    private readonly CellSet _closed;
    private readonly IReadOnlyList<ClosedRing> _rings;
    private readonly IReadOnlyList<int> _openTriangles;
    private readonly Random _random;

    /// <summary>Draws with the closed set and polygons in mind, from the given chance.</summary>
    public EndDraw(
        SoakWorld world, CellSet closed, IReadOnlyList<ClosedRing> rings, Flood flood, Random random)
    {
        _world = world;
        _closed = closed;
        _rings = rings;
        _openTriangles = flood.OpenTriangles;
        _random = random;
    }

    private MeshView View => new(_world.Globe.Mesh);

    /// <summary>Two ends that belong together in a way.</summary>
    public (SpherePoint From, SpherePoint To, EndKind FromKind) Draw(PairKind kind)
    {
        var endKind = Kinds[_random.Next(Kinds.Length)];
        var from = MostlyOpen(endKind);
        switch (kind)
        {
            case PairKind.Flight:
                for (var attempt = 0; attempt < Attempts; attempt++)
                {
                    var to = MostlyOpen(Kinds[_random.Next(Kinds.Length)]);
                    if (Arc.Angle(from, to) is >= 500 / MeanRadiusKm and <= 9000 / MeanRadiusKm)
                    {
                        return (from, to, endKind);
                    }
                }

                goto default;
            case PairKind.Antipodal:
                return (from, _random.Next(4) == 0 ? from.Antipode : Beside(from.Antipode, 1e-16, 1e-3), endKind);
            case PairKind.AcrossBorder:
                return AcrossBorder();
            case PairKind.Near:
                return (from, Beside(from, 1e-16, 1e-3), endKind);
            case PairKind.Equal:
                return (from, from, endKind);
            default:
                return (from, MostlyOpen(Kinds[_random.Next(Kinds.Length)]), endKind);
        }
    }

    // What is closed is soon answered, so most ends are drawn again until they are open.
    private SpherePoint MostlyOpen(EndKind kind)
    {
        var point = Any(kind);
        if (_random.Next(10) == 0)
        {
            return point;
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (!IsClosed(point))
            {
                return point;
            }

            point = Any(kind);
        }

        return IsClosed(point) && _openTriangles.Count > 0
            ? Inside(_openTriangles[_random.Next(_openTriangles.Count)])
            : point;
    }

    private bool IsClosed(SpherePoint point) =>
        _closed.Contains(_world.Globe.Mesh.Cells[_world.Locate(point).Corner / 3]);

    private SpherePoint Any(EndKind kind) => kind switch
    {
        EndKind.Land => OfKind(isSea: false),
        EndKind.Sea => OfKind(isSea: true),
        EndKind.BesideBorder => Beside(View.PointAt(AnyBorder()), 1e-9, 1e-2),
        EndKind.Vertex => _world.Globe.Mesh.Vertices[_random.Next(_world.Globe.Mesh.Vertices.Length)],
        EndKind.EdgeMiddle => MiddleOf(AnyBorder()),
        EndKind.ClosedCorner => ClosedCorner(),
        EndKind.RingCorner => RingCorner(),
        EndKind.Pole => Pole(),
        EndKind.Antimeridian => At(
            (180 * _random.NextDouble()) - 90,
            _random.Next(3) switch { 0 => 180, 1 => -180 + Points.Magnitude(_random, 1e-13, 1), _ => 179.9999999 }),
        EndKind.WholeDegrees => At(_random.Next(-90, 91), _random.Next(-180, 181)),
        EndKind.Airport => _world.Airports[_random.Next(_world.Airports.Count)],
        _ => Points.Anywhere(_random),
    };

    private static SpherePoint At(double latitude, double longitude) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude));

    private SpherePoint Beside(SpherePoint point, double least, double most) =>
        Points.Beside(_random, point, Points.Magnitude(_random, least, most));

    private int AnyBorder() => _world.Borders[_random.Next(_world.Borders.Length)];

    private SpherePoint MiddleOf(int edge) =>
        Arc.Interpolate(View.PointAt(MeshView.Next(edge)), View.PointAt(MeshView.Previous(edge)), 0.5);

    private SpherePoint ClosedCorner()
    {
        var edge = AnyBorder();
        for (var attempt = 0; attempt < 50 && !_closed.Contains(_world.Globe.Mesh.Cells[edge / 3]); attempt++)
        {
            edge = AnyBorder();
        }

        return View.PointAt(MeshView.Next(edge));
    }

    private SpherePoint RingCorner()
    {
        if (_rings.Count == 0)
        {
            return ClosedCorner();
        }

        var corners = _rings[_random.Next(_rings.Count)].Corners;
        var i = _random.Next(corners.Count);
        return _random.Next(3) switch
        {
            0 => Arc.Interpolate(corners[i], corners[(i + 1) % corners.Count], 0.5),
            1 => Beside(corners[i], 1e-12, 1e-2),
            _ => corners[i],
        };
    }

    private SpherePoint Pole()
    {
        var pole = SpherePoint.FromVector(0, 0, _random.Next(2) == 0 ? 1 : -1);
        return _random.Next(2) == 0 ? pole : Beside(pole, 1e-15, 1e-2);
    }

    private SpherePoint OfKind(bool isSea)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var point = Points.Anywhere(_random);
            var cell = _world.Globe.Mesh.Cells[_world.Locate(point).Corner / 3];
            if (_world.Globe.Territories[cell].Kind == TerritoryKind.HighSeas == isSea)
            {
                return point;
            }
        }

        return Points.Anywhere(_random);
    }

    private SpherePoint Inside(int triangle)
    {
        SpherePoint a = View.PointAt(3 * triangle), b = View.PointAt((3 * triangle) + 1);
        var c = View.PointAt((3 * triangle) + 2);
        double u = _random.NextDouble(), v = _random.NextDouble(), w = _random.NextDouble();
        return SpherePoint.FromVector(
            (u * a.X) + (v * b.X) + (w * c.X), (u * a.Y) + (v * b.Y) + (w * c.Y), (u * a.Z) + (v * b.Z) + (w * c.Z));
    }

    private (SpherePoint From, SpherePoint To, EndKind FromKind) AcrossBorder()
    {
        var edge = AnyBorder();
        var twin = View.Twin(edge);
        return _random.Next(3) == 0
            ? (View.PointAt(MeshView.Next(edge)), View.PointAt(MeshView.Previous(edge)), EndKind.Vertex)
            : (Inside(edge / 3), Inside(twin / 3), EndKind.BesideBorder);
    }
}
