using Umweg.Policy;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Presentation.Map;

/// <summary>Draws what lies under the ways: seas, land, borders, and the tint of each territory under the stance.
/// </summary>
internal sealed class MapGround
{
    private const string LandShape = "land";
    private const string LandClip = "on-land";
    private const string TintedShapes = "tinted";

    private static readonly double[] GridSteps = [0.5, 1, 2, 5, 10, 15, 30];

    private readonly Globe _globe;
    private readonly MapFrame _frame;
    private readonly MapLines _lines;
    private readonly Outlines _outlines;
    private readonly MapTints _tints;
    private readonly int _centreCell;
    private readonly string _ground;
    private readonly IReadOnlyList<(string Tint, Area Area)> _areas;
    private readonly IReadOnlyList<Area> _polygons;
    private readonly IReadOnlyList<(string Style, string Data)> _borders;

    /// <param name="globe">The world.</param>
    /// <param name="frame">What of it the map shows.</param>
    /// <param name="tints">The tints under the stance.</param>
    /// <param name="walls">The territories that close the way, whose borders are drawn strong.</param>
    public MapGround(Globe globe, MapFrame frame, MapTints tints, IReadOnlySet<string> walls)
    {
        (_globe, _frame, _tints) = (globe, frame, tints);
        _lines = new(frame);
        _outlines = new(globe, _lines.Tolerance);
        _centreCell = new CellFinder(globe.Mesh).At(frame.Projection.Centre);
        Land = DrawableLand();
        _ground = Closed([_lines.Ground()]);
        _areas = [.. tints.Possible.Select(tint => (tint, new Area(AreaOf(tint)))).Where(each => each.Item2.IsSeen)];
        _polygons = [.. tints.Polygons.Select(AreaOf).Where(area => area.IsSeen)];
        Walls = [.. Borders((own, other) => IsWall(own) != IsWall(other))];
        _borders =
        [
            ("border", Open(Borders((own, other) => !IsSea(own) && !IsSea(other) && !AreOneCoasts(own, other)))),
            ("limit", Open(Borders((own, other) => IsState(own) && IsSea(other)))),
            ("wall", Open(Walls)),
        ];

        bool IsWall(int cell) => walls.Contains(_globe.Territories[cell].Id);
    }

    /// <summary>The land that can be seen, as rings.</summary>
    public IReadOnlyList<IReadOnlyList<PlanePoint>> Land { get; }

    /// <summary>The outlines of what closes the way.</summary>
    public IReadOnlyList<IReadOnlyList<PlanePoint>> Walls { get; }

    /// <summary>The tints that can be seen.</summary>
    public IEnumerable<string> Tints =>
        from tint in _tints.Possible
        where _areas.Any(each => each.Tint == tint) || (tint == MapTints.Closed && _polygons.Count > 0)
        select tint;

    /// <summary>The styles of the lines that can be seen.</summary>
    public IEnumerable<string> Lines => _borders.Where(border => border.Data.Length > 0).Select(border => border.Style);

    /// <summary>Whether a cell is closed.</summary>
    public bool IsClosed(int cell) => _tints.OfCells[cell] == MapTints.Closed;

    /// <summary>Defines the shapes that are drawn more than once.</summary>
    public void Define(SvgWriter svg)
    {
        Shape(svg, LandShape, Closed(Land));
        svg.Start("clipPath", ("id", LandClip), ("clip-rule", "evenodd"));
        svg.Use(LandShape);
        svg.End();
        foreach (var (tint, area) in _areas)
        {
            Define(svg, tint, area);
        }

        for (var i = 0; i < _polygons.Count; i++)
        {
            Define(svg, NameOf(i), _polygons[i]);
        }

        svg.Start("g", ("id", TintedShapes));
        foreach (var (tint, area) in _areas)
        {
            svg.Use($"{tint}-area", ("class", $"area {tint}"));
            Hatch(svg, tint, tint, area);
        }

        svg.End();
    }

    /// <summary>Writes the ground; its shapes must be defined.</summary>
    public void Write(SvgWriter svg)
    {
        svg.Path(_ground, "sea");
        svg.Use(TintedShapes, ("opacity", ".42"));
        svg.Use(LandShape, ("class", "land"));
        svg.Use(TintedShapes, ("clip-path", $"url(#{LandClip})"));
        svg.Path(Open(Grid()), "grid");
        svg.Use(LandShape, ("class", "coast"));
        for (var i = 0; i < _polygons.Count; i++)
        {
            svg.Use($"{NameOf(i)}-area", ("class", "area zone"));
            Hatch(svg, NameOf(i), MapTints.Closed, _polygons[i]);
            svg.Use($"{NameOf(i)}-area", ("class", "rim"));
        }

        foreach (var (style, data) in _borders)
        {
            svg.Path(data, style);
        }

        svg.Path(_ground, "frame");
    }

    private static string NameOf(int polygon) => $"polygon-{polygon + 1}";

    // The shape, and a clip that lets nothing be seen outside of it.
    private static void Define(SvgWriter svg, string name, Area area)
    {
        Shape(svg, $"{name}-area", Closed(area.Rings));
        svg.Start("clipPath", ("id", $"in-{name}"), ("clip-rule", "evenodd"));
        svg.Use($"{name}-area");
        svg.End();
    }

    private static void Hatch(SvgWriter svg, string name, string tint, Area area)
    {
        svg.Start("g", ("clip-path", $"url(#in-{name})"));
        MapHatch.Write(svg, tint, area.Box);
        svg.End();
    }

    // Also where there is nothing of it: what refers to it must find it.
    private static void Shape(SvgWriter svg, string id, string data) => svg.Element("path", ("id", id), ("d", data));

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

    private bool IsState(int cell) => _globe.Territories[cell].Kind is TerritoryKind.State or TerritoryKind.Strait;

    private bool IsSea(int cell) => _globe.Territories[cell].Kind is TerritoryKind.HighSeas or TerritoryKind.Caspian;

    // The waters of a strait are drawn as the rest of the territorial sea that they are a part of.
    private bool AreOneCoasts(int own, int other) =>
        Worldview.CoastOf(_globe.Territories[own].Id) == Worldview.CoastOf(_globe.Territories[other].Id);

    private Area AreaOf(ClosedPolygon polygon)
    {
        IReadOnlyList<SpherePoint> ring = [.. polygon.Ring.Select(Wgs84.ToSphere)];
        return new(_lines.Area([ring], SphericalRing.Holds(ring, _frame.Projection.Centre)));
    }

    private IReadOnlyList<IReadOnlyList<PlanePoint>> DrawableLand() =>
        _lines.Area(
            Coastline.Rings.Where(ring => ring.Any(_frame.IsVisible)).Select(Simplified),
            Coastline.IsLand(_frame.Projection.Centre));

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

    /// <summary>What can be seen of an area.</summary>
    /// <param name="Rings">Its outline.</param>
    private sealed record Area(IReadOnlyList<IReadOnlyList<PlanePoint>> Rings)
    {
        /// <summary>Whether anything can.</summary>
        public bool IsSeen => Closed(Rings).Length > 0;

        /// <summary>The room that it takes.</summary>
        public LabelBox Box
        {
            get
            {
                var points = Rings.SelectMany(ring => ring).ToList();
                double left = points.Min(point => point.X), right = points.Max(point => point.X);
                double top = points.Min(point => point.Y), bottom = points.Max(point => point.Y);
                return new(left, top, right - left, bottom - top);
            }
        }
    }
}
