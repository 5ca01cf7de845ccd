using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Location;
using Umweg.World.Proof;

namespace Umweg.Soak.Answers;

/// <summary>A world to ask questions on, with what the drawing of questions needs to know of it.</summary>
/// <remarks>Safe for any number of threads.</remarks>
internal sealed class SoakWorld
{
    private static readonly DateOnly Day = new(2025, 10, 17);

    private readonly Dictionary<string, CellSet> _cellsOf;
    private readonly int[] _borderCorners;
    private readonly Locator _locator;
    private readonly Lazy<Globe> _turned;

    /// <summary>The world of a resolution, <c>200m</c>.</summary>
    public SoakWorld(string resolution, Globe globe)
    {
        Resolution = resolution;
        Globe = globe;
        Checker = new(globe);
        _turned = new(() => Turn(globe));
        _locator = new(new MeshView(globe.Mesh));
        _cellsOf = Enumerable.Range(0, globe.Territories.Count)
            .GroupBy(cell => globe.Territories[cell].Id, StringComparer.Ordinal)
            .ToDictionary(cells => cells.Key, CellSet.Of, StringComparer.Ordinal);
        States = IdsOf(kind => kind != TerritoryKind.HighSeas);
        Basins = IdsOf(kind => kind == TerritoryKind.HighSeas);
        _borderCorners = BorderCorners(globe.Mesh);
        Groups = [.. Policy.Groups.All.Select(group => ClosedBy(group.Id)).Where(ids => ids.Count > 0)];
        Airports = [.. new SortedTable("airports/airports.tsv").All()
            .Where(line => !line.Cell(4).IsEmpty)
            .Select(line => Wgs84.ToSphere(GeoPosition.FromDegrees(line.Number(5), line.Number(6))))];
    }

    /// <summary>How finely the borders are drawn: <c>200m</c>.</summary>
    public string Resolution { get; }

    /// <summary>The labelled Earth.</summary>
    public Globe Globe { get; }

    /// <summary>The same Earth, turned by <see cref="Turn(SpherePoint)"/>.</summary>
    public Globe Turned => _turned.Value;

    /// <summary>Checks ways without the search.</summary>
    public WayChecker Checker { get; }

    /// <summary>The ids of all territories but the high seas.</summary>
    public IReadOnlyList<string> States { get; }

    /// <summary>The ids of the high seas, basin by basin.</summary>
    public IReadOnlyList<string> Basins { get; }

    /// <summary>The territories that closing each known group closes.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Groups { get; }

    /// <summary>Where airlines fly to by a timetable.</summary>
    public IReadOnlyList<SpherePoint> Airports { get; }

    /// <summary>The corners that face an edge between two cells: each border, from both its sides.</summary>
    public ReadOnlySpan<int> Borders => _borderCorners;

    /// <summary>The cells of these territories.</summary>
    public CellSet CellsOf(IEnumerable<string> ids) =>
        ids.Aggregate(CellSet.Empty, (cells, id) => cells.Union(_cellsOf[id]));

    /// <summary>The point after a third of a turn round the axis through x = y = z, which changes no digit.</summary>
    public static SpherePoint Turn(SpherePoint point) =>
        SpherePoint.FromExactCoordinates(point.Y, point.Z, point.X);

    /// <summary>Where a point lies in the world's own triangles.</summary>
    public MeshLocation Locate(SpherePoint point) => _locator.Locate(new MeshView(Globe.Mesh), point);

    private List<string> IdsOf(Func<TerritoryKind, bool> isMeant) =>
        [.. Globe.Territories.Where(territory => isMeant(territory.Kind)).Select(territory => territory.Id)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private List<string> ClosedBy(string group)
    {
        var options = new StanceOptions { Close = [group], Date = Day };
        var stance = StanceResolver.Resolve(options, Globe.Territories, TimeProvider.System).Value;
        return stance is null
            ? []
            : [.. stance.Territories.Values.Where(each => each.Access == Access.Closed).Select(each => each.Territory)
                .Order(StringComparer.Ordinal)];
    }

    private static Globe Turn(Globe globe)
    {
        var mesh = globe.Mesh;
        var turned = Array.ConvertAll(mesh.Vertices.ToArray(), Turn);
        return globe with
        {
            Mesh = new Mesh(
                turned,
                mesh.Corners.ToArray(),
                mesh.Neighbours.ToArray(),
                mesh.Cells.ToArray(),
                mesh.Lids.ToArray()),
        };
    }

    private static int[] BorderCorners(Mesh mesh)
    {
        var corners = new List<int>();
        for (var corner = 0; corner < mesh.Corners.Length; corner++)
        {
            if (mesh.Cells[corner / 3] != mesh.Cells[mesh.Neighbours[corner]])
            {
                corners.Add(corner);
            }
        }

        return [.. corners];
    }
}
