using Umweg.Sphere;
using Umweg.World.Location;

namespace Umweg.World.Search;

/// <summary>A corner of closed territory that a way may bend round, in one of the open sectors at its vertex.</summary>
/// <param name="Clockwise">The vertex in the last open triangle clockwise: beyond it everything is closed.</param>
/// <param name="CounterClockwise">The vertex in the last open triangle counter-clockwise.</param>
internal readonly record struct Bend(int Clockwise, int CounterClockwise);

/// <summary>Triangles that are open or closed, with all that a search wants to know of them beforehand.</summary>
/// <remarks>
/// <para>Immutable, so that any number of searches may share it.</para>
/// <para>What is prepared: passages (which edges lead into open territory, and which of them only into a dead end),
/// the connected components of the open part, and the bends.</para>
/// </remarks>
internal sealed class SearchMesh
{
    /// <summary>What <see cref="Passage"/> says of an edge with closed territory behind it.</summary>
    public const int Wall = -1;

    private readonly ReadOnlyMemory<SpherePoint> _vertices;
    private readonly ReadOnlyMemory<int> _corners;
    private readonly ReadOnlyMemory<int> _neighbours;
    private readonly bool[] _closed;
    private readonly int[] _passages;
    private readonly int[] _components;
    private readonly int[] _bendAt;
    private readonly Bend[] _bends;
    private readonly Locator _locator;

    /// <summary>What a search wants to know of these triangles, whose memory nobody writes to any more.</summary>
    public SearchMesh(
        ReadOnlyMemory<SpherePoint> vertices,
        ReadOnlyMemory<int> corners,
        ReadOnlyMemory<int> neighbours,
        bool[] closed)
    {
        _vertices = vertices;
        _corners = corners;
        _neighbours = neighbours;
        _closed = closed;
        _passages = FindPassages();
        _components = LabelComponents();
        MarkDeadEnds();
        (_bendAt, _bends) = FindBends();
        _locator = new Locator(View);
    }

    public ReadOnlySpan<SpherePoint> Points => _vertices.Span;

    public ReadOnlySpan<int> Corners => _corners.Span;

    public ReadOnlySpan<int> Neighbours => _neighbours.Span;

    public MeshView View => new(Points, Corners, Neighbours);

    /// <summary>By corner number: for the edge that faces the corner, seen from inside its triangle, the twin corner
    /// beyond; <see cref="Wall"/>; or -2 - twin where only a dead end lies beyond.</summary>
    public ReadOnlySpan<int> Passage => _passages;

    /// <summary>By corner number: which of <see cref="Bends"/> a way that comes through this triangle can make at this
    /// corner, or -1.</summary>
    public ReadOnlySpan<int> BendAt => _bendAt;

    public ReadOnlySpan<Bend> Bends => _bends;

    public int VertexCount => _vertices.Length;

    public int TriangleCount => _closed.Length;

    public bool IsClosed(int triangle) => _closed[triangle];

    /// <summary>The connected component of an open triangle, from 0; -1 where it is closed.</summary>
    public int ComponentOf(int triangle) => _components[triangle];

    public MeshLocation Locate(SpherePoint point) => _locator.Locate(View, point);

    /// <summary>Whether an open triangle has the place in its closure.</summary>
    public bool IsOpenAt(MeshLocation place)
    {
        var corner = place.Corner;
        do
        {
            if (!_closed[corner / 3])
            {
                return true;
            }

            corner = NextAt(place, corner);
        }
        while (corner != place.Corner);

        return false;
    }

    /// <summary>Whether a component of the open part reaches a place.</summary>
    public bool IsInComponentAt(MeshLocation place, int component)
    {
        var corner = place.Corner;
        do
        {
            if (component >= 0 && _components[corner / 3] == component)
            {
                return true;
            }

            corner = NextAt(place, corner);
        }
        while (corner != place.Corner);

        return false;
    }

    /// <summary>Whether some component of the open part reaches both places.</summary>
    public bool AreConnected(MeshLocation a, MeshLocation b)
    {
        var corner = a.Corner;
        do
        {
            if (IsInComponentAt(b, _components[corner / 3]))
            {
                return true;
            }

            corner = NextAt(a, corner);
        }
        while (corner != a.Corner);

        return false;
    }

    /// <summary>The next of the triangles whose closure has a place, each given as one of its corners: the vertex's, or
    /// the one that faces the edge, or the only one.</summary>
    public int NextAt(MeshLocation place, int corner) => place.Kind switch
    {
        LocationKind.Vertex => View.CounterClockwise(corner),
        LocationKind.Edge => View.Twin(corner),
        _ => corner,
    };

    /// <summary>The twin beyond a passage that is a dead end, or the passage as it is.</summary>
    public static int IgnoreDeadEnd(int passage) => passage < Wall ? -2 - passage : passage;

    private int[] FindPassages()
    {
        var view = View;
        var neighbours = Neighbours;
        var passages = new int[view.CornerCount];
        Array.Fill(passages, Wall);
        for (var corner = 0; corner < passages.Length; corner++)
        {
            // Each edge has two sides, of which the second is filled in with the first.
            if (corner / 3 < neighbours[corner] && !_closed[corner / 3] && !_closed[neighbours[corner]])
            {
                var twin = view.Twin(corner);
                passages[corner] = twin;
                passages[twin] = corner;
            }
        }

        return passages;
    }

    private int[] LabelComponents()
    {
        var neighbours = Neighbours;
        var components = new int[_closed.Length];
        Array.Fill(components, -1);
        var stack = new Stack<int>();
        var count = 0;
        for (var seed = 0; seed < components.Length; seed++)
        {
            if (_closed[seed] || components[seed] >= 0)
            {
                continue;
            }

            components[seed] = count;
            stack.Push(seed);
            while (stack.TryPop(out var triangle))
            {
                for (var corner = 3 * triangle; corner < (3 * triangle) + 3; corner++)
                {
                    if (_passages[corner] != Wall && components[neighbours[corner]] < 0)
                    {
                        components[neighbours[corner]] = count;
                        stack.Push(neighbours[corner]);
                    }
                }
            }

            count++;
        }

        return components;
    }

    // A triangle with at most one way on is a dead end; taking it away may make the next one so. What remains are the
    // triangles on round trips. A shortest way that enters a dead end without ending in it would have to come back
    // over the same edge, and staying on the edge would have been shorter.
    private void MarkDeadEnds()
    {
        var ways = new byte[_closed.Length];
        var stack = new Stack<int>();
        for (var corner = 0; corner < _passages.Length; corner++)
        {
            ways[corner / 3] += (byte)(_passages[corner] == Wall ? 0 : 1);
        }

        for (var triangle = 0; triangle < ways.Length; triangle++)
        {
            if (ways[triangle] == 1)
            {
                stack.Push(triangle);
            }
        }

        while (stack.TryPop(out var triangle))
        {
            for (var corner = 3 * triangle; corner < (3 * triangle) + 3 && ways[triangle] == 1; corner++)
            {
                // The way on that is left is the one not yet marked from here.
                if (_passages[corner] < 0)
                {
                    continue;
                }

                var twin = _passages[corner];
                _passages[twin] = -2 - corner;
                ways[triangle] = 0;
                if (--ways[twin / 3] == 1)
                {
                    stack.Push(twin / 3);
                }
            }
        }
    }

    private (int[] BendAt, Bend[] Bends) FindBends()
    {
        var bendAt = new int[_passages.Length];
        var bends = new List<Bend>(VertexCount);
        Array.Fill(bendAt, -1);
        var view = View;
        for (var first = 0; first < bendAt.Length; first++)
        {
            // Each sector that ends at walls is found at its clockwise end.
            if (_closed[first / 3] || _passages[MeshView.Previous(first)] != Wall)
            {
                continue;
            }

            // The open sector is wider than a half turn exactly if its last side is right of its first.
            var last = SectorEnd(first);
            if (Predicates.SideOf(
                    view.PointAt(first),
                    view.PointAt(MeshView.Next(first)),
                    view.PointAt(MeshView.Previous(last))) == Side.Right)
            {
                MarkSector(bendAt, first, last, bends.Count);
                bends.Add(new(first, last));
            }
        }

        return (bendAt, [.. bends]);
    }

    // The last corner of an open sector counter-clockwise; a wall meets its vertex.
    private int SectorEnd(int corner)
    {
        while (_passages[MeshView.Next(corner)] != Wall)
        {
            corner = MeshView.Next(IgnoreDeadEnd(_passages[MeshView.Next(corner)]));
        }

        return corner;
    }

    private void MarkSector(int[] bendAt, int first, int last, int bend)
    {
        bendAt[first] = bend;
        while (first != last)
        {
            first = MeshView.Next(IgnoreDeadEnd(_passages[MeshView.Next(first)]));
            bendAt[first] = bend;
        }
    }
}
