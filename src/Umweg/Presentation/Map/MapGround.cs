using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Presentation.Map;

/// <summary>Draws what lies under the ways: seas, land, borders, and the tint of each territory under the stance.
/// </summary>
internal sealed class MapGround
{
    private static readonly double[] GridSteps = [0.5, 1, 2, 5, 10, 15, 30];

    private readonly Globe _globe;
    private readonly MapFrame _frame;
    private readonly MapLines _lines;
    private readonly Outlines _outlines;
    private readonly MapTints _tints;
    private readonly int _centreCell;

    public MapGround(Globe globe, MapFrame frame, MapTints tints)
    {
        (_globe, _frame, _tints) = (globe, frame, tints);
        _lines = new(frame);
        _outlines = new(globe, _lines.Tolerance);
        _centreCell = CellAt(globe.Mesh, frame.Projection.Centre);
        Land = DrawableLand();
    }

    /// <summary>The land that can be seen, as rings.</summary>
    public IReadOnlyList<IReadOnlyList<PlanePoint>> Land { get; }

    /// <summary>Writes the ground.</summary>
    /// <param name="svg">Receives it.</param>
    /// <param name="walls">The territories that close the way, whose borders are drawn strong.</param>
    public void Write(SvgWriter svg, IReadOnlySet<string> walls)
    {
        var ground = _lines.Ground();
        svg.Path(Closed([ground]), "sea");
        svg.Path(Closed(Land), "land");
        var areas = MapTints.All.Select(tint => (Tint: tint, Data: Closed(AreaOf(tint)))).ToList();
        foreach (var (tint, data) in areas)
        {
            svg.Path(data, $"area {tint}");
        }

        svg.Path(Closed([ground, .. Land]), "veil");
        svg.Path(Open(Grid()), "grid");
        foreach (var (tint, data) in areas)
        {
            svg.Path(data, "area", ("fill", $"url(#{tint})"));
        }

        svg.Path(Open(Coasts()), "coast");
        svg.Path(Open(Borders((own, other) => !IsSea(own) && !IsSea(other))), "border");
        svg.Path(Open(Borders((own, other) => IsState(own) && IsSea(other))), "limit");
        WritePolygons(svg);
        svg.Path(Open(Borders((own, other) => IsWall(own) != IsWall(other))), "wall");
        svg.Path(Closed([ground]), "frame");

        bool IsWall(int cell) => walls.Contains(_globe.Territories[cell].Id);
    }

    private static string Closed(IEnumerable<IReadOnlyList<PlanePoint>> rings) =>
        SvgWriter.PathData(rings, isClosed: true);

    private static string Open(IEnumerable<IReadOnlyList<PlanePoint>> lines) =>
        SvgWriter.PathData(lines, isClosed: false);

    private IReadOnlyList<IReadOnlyList<PlanePoint>> AreaOf(string tint) =>
        _tints.OfCells.Contains(tint, StringComparer.Ordinal)
            ? _lines.Area(
                _outlines.Of([.. _tints.OfCells.Select(each => each == tint)]), _tints.OfCells[_centreCell] == tint)
            : [];

    private IEnumerable<IReadOnlyList<PlanePoint>> Borders(Func<ushort, ushort, bool> isBorder) =>
        _outlines.Between(isBorder).SelectMany(_lines.Line);

    private bool IsState(int cell) => _globe.Territories[cell].Kind == TerritoryKind.State;

    private bool IsSea(int cell) =>
        _globe.Territories[cell].Kind is TerritoryKind.HighSeas or TerritoryKind.Strait or TerritoryKind.Caspian;

    private void WritePolygons(SvgWriter svg)
    {
        foreach (var polygon in _tints.Polygons)
        {
            IReadOnlyList<SpherePoint> ring = [.. polygon.Ring.Select(Wgs84.ToSphere)];
            var data = Closed(_lines.Area([ring], SphericalRing.Holds(ring, _frame.Projection.Centre)));
            svg.Path(data, "area zone");
            svg.Path(data, "area", ("fill", "url(#closed)"));
            svg.Path(data, "rim");
        }
    }

    private IReadOnlyList<IReadOnlyList<PlanePoint>> DrawableLand() =>
        _lines.Area(
            Coastline.Rings.Where(ring => ring.Any(_frame.IsVisible)).Select(Simplified),
            Coastline.IsLand(_frame.Projection.Centre));

    private IEnumerable<IReadOnlyList<PlanePoint>> Coasts()
    {
        foreach (var ring in Coastline.Rings.Where(ring => ring.Any(_frame.IsVisible)).Select(Simplified))
        {
            var line = new List<SpherePoint> { ring[0] };
            for (var i = 1; i <= ring.Count; i++)
            {
                var next = ring[i % ring.Count];
                if (Coastline.IsCut(line[^1], next))
                {
                    foreach (var piece in _lines.Line(line))
                    {
                        yield return piece;
                    }

                    line = [];
                }

                line.Add(next);
            }

            foreach (var piece in _lines.Line(line))
            {
                yield return piece;
            }
        }
    }

    private IReadOnlyList<SpherePoint> Simplified(IReadOnlyList<SpherePoint> ring)
    {
        List<SpherePoint> closed = [.. ring, ring[0]];
        var kept = new List<SpherePoint> { ring[0] };
        LineSimplifier.Append(closed, 0, ring.Count, _lines.Tolerance, kept);
        return kept[..^1];
    }

    private IEnumerable<IReadOnlyList<PlanePoint>> Grid()
    {
        const double Degree = Math.PI / 180;
        var across = MapFrame.Width / _frame.Scale / Degree;
        var step = GridSteps.FirstOrDefault(each => across / each <= 9, 30);
        for (var longitude = -180.0; longitude < 180; longitude += step)
        {
            var meridian = Steps(-90 + step, 90 - step)
                .Select(latitude => Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude)));
            foreach (var piece in _lines.Line([.. meridian]))
            {
                yield return piece;
            }
        }

        for (var latitude = -90 + step; latitude < 90; latitude += step)
        {
            var parallel = Steps(-180, 180)
                .Select(longitude => Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude)));
            foreach (var piece in _lines.Line([.. parallel]))
            {
                yield return piece;
            }
        }

        static IEnumerable<double> Steps(double from, double to) =>
            Enumerable.Range(0, (int)(to - from) + 1).Select(degree => from + degree);
    }

    private static int CellAt(Mesh mesh, SpherePoint point)
    {
        for (var triangle = 0; triangle < mesh.TriangleCount; triangle++)
        {
            var corners = mesh.Corners.Slice(3 * triangle, 3);
            var (a, b, c) = (mesh.Vertices[corners[0]], mesh.Vertices[corners[1]], mesh.Vertices[corners[2]]);
            if (a.Dot(point) > 0 && IsLeft(a, b, point) && IsLeft(b, c, point) && IsLeft(c, a, point))
            {
                return mesh.Cells[triangle];
            }
        }

        throw new InvalidOperationException("A mesh covers the sphere.");
    }

    private static bool IsLeft(SpherePoint a, SpherePoint b, SpherePoint point) =>
        Predicates.SideOf(a, b, point) is not Side.Right;
}
