namespace Umweg.World.Proof;

/// <summary>What can be reached from a point over open triangles, and the closed cells round it.</summary>
/// <remarks>Two triangles that share a corner alone do not connect.</remarks>
internal sealed class OpenReach
{
    private readonly bool[] _isReached;

    private OpenReach(bool[] isReached, CellSet wall)
    {
        _isReached = isReached;
        Wall = wall;
    }

    /// <summary>The closed cells beside what is reached; where the point lies in closed cells, those.</summary>
    public CellSet Wall { get; }

    /// <summary>Whether any of these triangles is reached.</summary>
    public bool Reaches(IEnumerable<int> triangles) => triangles.Any(t => _isReached[t]);

    /// <summary>Spreads from the triangles that have the point in them or on their rim.</summary>
    public static OpenReach From(Mesh mesh, IReadOnlyList<int> triangles, CellSet closed)
    {
        var isReached = new bool[mesh.TriangleCount];
        var wall = new HashSet<int>();
        var open = new Stack<int>(triangles.Where(t => !closed.Contains(mesh.Cells[t])));
        if (open.Count == 0)
        {
            return new(isReached, CellSet.Of(triangles.Select(t => (int)mesh.Cells[t])));
        }

        while (open.TryPop(out var t))
        {
            if (isReached[t])
            {
                continue;
            }

            isReached[t] = true;
            foreach (var neighbour in mesh.Neighbours.Slice(3 * t, 3))
            {
                if (closed.Contains(mesh.Cells[neighbour]))
                {
                    wall.Add(mesh.Cells[neighbour]);
                }
                else
                {
                    open.Push(neighbour);
                }
            }
        }

        return new(isReached, CellSet.Of(wall));
    }
}
