using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Location;

namespace Umweg.Soak.Answers;

/// <summary>What hangs together under a closed set: a plain flood over the open triangles of the whole world.</summary>
/// <remarks>It shares nothing with the search but the world and the location of points. Immutable.</remarks>
internal sealed class Flood
{
    private const int Closed = -1;
    private const int Dry = -2;

    private readonly SoakWorld _world;
    private readonly int[] _component;

    public Flood(SoakWorld world, CellSet closed)
    {
        _world = world;
        var mesh = world.Globe.Mesh;
        var isClosed = Enumerable.Range(0, world.Globe.Territories.Count).Select(closed.Contains).ToArray();
        _component = new int[mesh.TriangleCount];
        var open = new List<int>();
        for (var t = 0; t < _component.Length; t++)
        {
            _component[t] = isClosed[mesh.Cells[t]] ? Closed : Dry;
            if (_component[t] == Dry)
            {
                open.Add(t);
            }
        }

        OpenTriangles = open;
        var stack = new Stack<int>();
        foreach (var first in open.Where(t => _component[t] == Dry))
        {
            _component[first] = first;
            stack.Push(first);
            while (stack.TryPop(out var t))
            {
                foreach (var neighbour in mesh.Neighbours.Slice(3 * t, 3))
                {
                    if (_component[neighbour] == Dry)
                    {
                        _component[neighbour] = first;
                        stack.Push(neighbour);
                    }
                }
            }
        }
    }

    /// <summary>The triangles that are not closed.</summary>
    public IReadOnlyList<int> OpenTriangles { get; }

    /// <summary>Whether some way joins two points: both are open, and in one part.</summary>
    public bool Joins(SpherePoint a, SpherePoint b)
    {
        var parts = PartsAt(a);
        return PartsAt(b).Overlaps(parts);
    }

    // The parts that the point borders on; a corner may border on several.
    private HashSet<int> PartsAt(SpherePoint point)
    {
        var place = _world.Locate(point);
        var view = new MeshView(_world.Globe.Mesh);
        var parts = new HashSet<int>();
        var corner = place.Corner;
        do
        {
            if (_component[corner / 3] != Closed)
            {
                parts.Add(_component[corner / 3]);
            }

            corner = place.Kind switch
            {
                LocationKind.Vertex => view.CounterClockwise(corner),
                LocationKind.Edge => view.Twin(corner),
                _ => corner,
            };
        }
        while (corner != place.Corner);

        return parts;
    }
}
