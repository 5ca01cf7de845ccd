using Umweg.Sphere;
using Umweg.World.Location;

namespace Umweg.World.Search;

/// <summary>What searches want to know of a world, each part found when it is first wanted.</summary>
/// <remarks>Safe for any number of threads.</remarks>
internal sealed class WorldIndex(Mesh mesh)
{
    private readonly Lazy<Locator> _locator = new(() => new Locator(new MeshView(mesh)));
    private readonly Lazy<Hulls> _hulls = new(() => new Hulls(mesh));

    /// <summary>The world's triangles.</summary>
    public Mesh Mesh { get; } = mesh;

    /// <summary>Its pockets, and what is left without them.</summary>
    public Hulls Hulls => _hulls.Value;

    /// <summary>Where a point lies.</summary>
    public MeshLocation Locate(SpherePoint point) => _locator.Value.Locate(new MeshView(Mesh), point);

    /// <summary>The triangles whose closure has the point: one, two on an edge, more at a vertex.</summary>
    public List<int> TrianglesAt(SpherePoint point)
    {
        var place = Locate(point);
        var view = new MeshView(Mesh);
        var triangles = new List<int>();
        var corner = place.Corner;
        do
        {
            triangles.Add(corner / 3);
            corner = place.Kind switch
            {
                LocationKind.Vertex => view.CounterClockwise(corner),
                LocationKind.Edge => view.Twin(corner),
                _ => corner,
            };
        }
        while (corner != place.Corner);

        return triangles;
    }

    /// <summary>Adds the cells on both sides of a border edge or a lid of the world, given by its ends, and the one
    /// behind its pocket; none if it is neither, as a piece of one that an overlay has cut.</summary>
    public void AddCellsBeside(SpherePoint a, SpherePoint b, List<int> cells)
    {
        var place = Locate(a);
        var view = new MeshView(Mesh);
        for (var corner = place.Corner; place.Kind == LocationKind.Vertex;)
        {
            if (view.PointAt(MeshView.Next(corner)) == b)
            {
                AddCellsAt(MeshView.Previous(corner), cells);
                AddCellsAt(view.Twin(MeshView.Previous(corner)), cells);
                return;
            }

            corner = view.CounterClockwise(corner);
            if (corner == place.Corner)
            {
                return;
            }
        }
    }

    private void AddCellsAt(int edge, List<int> cells)
    {
        var triangle = edge / 3;
        cells.Add(Mesh.Cells[triangle]);
        if (Mesh.Lids[triangle] == edge % 3)
        {
            cells.Add(Hulls.CellBehindPocket(triangle));
        }
    }
}
