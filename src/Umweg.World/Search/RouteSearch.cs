using Umweg.Sphere;
using Umweg.World.Location;

namespace Umweg.World.Search;

/// <summary>Shortest permitted ways over one world. It knows cells and points, and no country.</summary>
/// <remarks>Safe for any number of threads; make one per world and keep it.</remarks>
public sealed class RouteSearch
{
    private readonly Lazy<Locator> _locator;
    private readonly SearchPool _pool = new();

    /// <summary>A search over a world.</summary>
    public RouteSearch(Globe globe)
    {
        Globe = globe;
        _locator = new(() => new Locator(new MeshView(globe.Mesh)));
    }

    /// <summary>The world that is searched.</summary>
    public Globe Globe { get; }

    /// <summary>Makes a closed set ready for any number of searches.</summary>
    public PreparedStance Prepare(CellSet closed)
    {
        var mesh = Globe.Mesh;
        var isClosed = new bool[mesh.TriangleCount];
        for (var triangle = 0; triangle < isClosed.Length; triangle++)
        {
            isClosed[triangle] = closed.Contains(mesh.Cells[triangle]);
        }

        var stance = new StanceMesh(
            mesh.Vertices.ToArray(), mesh.Corners.ToArray(), mesh.Neighbours.ToArray(), isClosed);
        return new PreparedStance(this, _pool, stance, closed);
    }

    /// <summary>The parts of the arc between two points by cell, in order, consecutive parts in one cell merged.
    /// </summary>
    /// <remarks>An arc that runs along a border is in the open one of the two cells; where both or neither are open, in
    /// that with the lower number. Touching a border or a corner in passing is no crossing. For equal points: one
    /// crossing without length.</remarks>
    /// <exception cref="ArgumentException">The points are antipodal: there is no one arc between them.</exception>
    public IReadOnlyList<CellCrossing> Walk(SpherePoint from, SpherePoint to, CellSet closed)
    {
        if (Predicates.AreAntipodal(from, to))
        {
            throw new ArgumentException($"{from} and its antipode have no one arc between them.", nameof(to));
        }

        if (Predicates.AreSame(from, to))
        {
            var cells = CellsAt(from);
            var open = cells.Except(closed);
            return [new((open.Count > 0 ? open : cells).Cells().First(), from, to)];
        }

        return ArcCells.Walk(Globe.Mesh, Locate(from), from, to, closed);
    }

    /// <summary>The cells whose closure has the point: one inside, two on a border, more where borders meet.</summary>
    public CellSet CellsAt(SpherePoint point)
    {
        var place = Locate(point);
        var view = new MeshView(Globe.Mesh);
        var cells = new List<int>();
        var corner = place.Corner;
        do
        {
            cells.Add(Globe.Mesh.Cells[corner / 3]);
            corner = place.Kind switch
            {
                LocationKind.Vertex => view.CounterClockwise(corner),
                LocationKind.Edge => view.Twin(corner),
                _ => corner,
            };
        }
        while (corner != place.Corner);

        return CellSet.Of(cells);
    }

    private MeshLocation Locate(SpherePoint point)
    {
        if (!point.IsValid)
        {
            throw new ArgumentException("The default value is no point of the sphere.", nameof(point));
        }

        return _locator.Value.Locate(new MeshView(Globe.Mesh), point);
    }
}
