using Umweg.Sphere;
using Umweg.World.Location;

namespace Umweg.World.Search;

/// <summary>A corner of closed territory that a way may bend round, in one of the open sectors at its vertex.</summary>
/// <param name="Clockwise">The vertex in the last open triangle clockwise: beyond it everything is closed.</param>
/// <param name="CounterClockwise">The vertex in the last open triangle counter-clockwise.</param>
internal readonly record struct Bend(int Clockwise, int CounterClockwise);

/// <summary>Triangles that are open or closed, with all that a search wants to know of them beforehand.</summary>
/// <remarks>
/// <para>Nothing that can be seen from outside ever changes, so any number of searches may share it.</para>
/// <para>What is prepared: passages (which edges lead into open territory, and which of them only into a dead end) and
/// the connected components of the open part.</para>
/// </remarks>
internal sealed class SearchMesh
{
    /// <summary>What <see cref="Passage"/> says of an edge with closed territory behind it.</summary>
    public const int Wall = -1;

    /// <summary>What <see cref="BendAt"/> says where no way bends.</summary>
    public const int NoBend = -1;

    // So that 0, which new memory has, means that nobody has asked yet.
    private const int BendOffset = 2;

    private readonly ReadOnlyMemory<SpherePoint> _vertices;
    private readonly ReadOnlyMemory<int> _corners;
    private readonly ReadOnlyMemory<int> _neighbours;
    private readonly bool[] _closed;
    private readonly int[] _passages;
    private readonly int[] _components;
    private readonly int[] _bendAt;
    private readonly int[] _lastOfBend;
    private readonly Locator _locator;

    /// <summary>What a search wants to know of these triangles, whose memory nobody writes to any more.</summary>
    /// <param name="vertices">The points.</param>
    /// <param name="corners">Three vertices per triangle.</param>
    /// <param name="neighbours">Three triangles per triangle.</param>
    /// <param name="closed">Which triangles are closed.</param>
    /// <param name="locator">That of the mesh that this one was made from; it still leads near every point.</param>
    public SearchMesh(
        ReadOnlyMemory<SpherePoint> vertices,
        ReadOnlyMemory<int> corners,
        ReadOnlyMemory<int> neighbours,
        bool[] closed,
        Locator? locator = null)
    {
        _vertices = vertices;
        _corners = corners;
        _neighbours = neighbours;
        _closed = closed;
        _passages = FindPassages();
        _components = LabelComponents();
        MarkDeadEnds();
        _bendAt = new int[_passages.Length];
        _lastOfBend = GC.AllocateUninitializedArray<int>(_passages.Length);
        _locator = locator?.Serves(View) == true ? locator : new Locator(View);
    }

    public ReadOnlySpan<SpherePoint> Points => _vertices.Span;

    public ReadOnlySpan<int> Corners => _corners.Span;

    public ReadOnlySpan<int> Neighbours => _neighbours.Span;

    public MeshView View => new(Points, Corners, Neighbours);

    /// <summary>By corner number: for the edge that faces the corner, seen from inside its triangle, the twin corner
    /// beyond; <see cref="Wall"/>; or -2 - twin where only a dead end lies beyond.</summary>
    public ReadOnlySpan<int> Passage => _passages;

    public int VertexCount => _vertices.Length;

    public int TriangleCount => _closed.Length;

    public bool IsClosed(int triangle) => _closed[triangle];

    /// <summary>The connected component of an open triangle, from 0; -1 where it is closed.</summary>
    public int ComponentOf(int triangle) => _components[triangle];

    public Locator Locator => _locator;

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

    /// <summary>The bend that a way which comes through an open triangle can make at this corner of it, or
    /// <see cref="NoBend"/>.</summary>
    /// <remarks>A bend is named by its <see cref="Bend.Clockwise"/> corner. It is found when it is first asked for: a
    /// search sees few.</remarks>
    public int BendAt(int corner)
    {
        var known = Volatile.Read(ref _bendAt[corner]);
        return known != 0 ? known - BendOffset : FindBend(corner);
    }

    /// <summary>Both ends of the open sector of a bend that <see cref="BendAt"/> has named.</summary>
    public Bend EndsOf(int bend) => new(bend, Volatile.Read(ref _lastOfBend[bend]));

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
        var passages = GC.AllocateUninitializedArray<int>(view.CornerCount);
        for (var triangle = 0; triangle < _closed.Length; triangle++)
        {
            for (var corner = 3 * triangle; corner < (3 * triangle) + 3; corner++)
            {
                var neighbour = neighbours[corner];
                if (_closed[triangle] || _closed[neighbour])
                {
                    passages[corner] = Wall;
                }
                else if (triangle < neighbour)
                {
                    // Each edge has two sides, of which the second is filled in with the first.
                    var twin = view.Twin(corner);
                    passages[corner] = twin;
                    passages[twin] = corner;
                }
            }
        }

        return passages;
    }

    private int[] LabelComponents()
    {
        var neighbours = Neighbours;
        var components = GC.AllocateUninitializedArray<int>(_closed.Length);
        Array.Fill(components, -1);
        var reached = GC.AllocateUninitializedArray<int>(components.Length);
        var count = 0;
        for (var seed = 0; seed < components.Length; seed++)
        {
            if (_closed[seed] || components[seed] >= 0)
            {
                continue;
            }

            var left = 1;
            components[seed] = count;
            reached[0] = seed;
            while (left > 0)
            {
                var triangle = reached[--left];
                for (var corner = 3 * triangle; corner < (3 * triangle) + 3; corner++)
                {
                    if (_passages[corner] != Wall && components[neighbours[corner]] < 0)
                    {
                        components[neighbours[corner]] = count;
                        reached[left++] = neighbours[corner];
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
        for (var triangle = 0; triangle < ways.Length; triangle++)
        {
            for (var corner = 3 * triangle; corner < (3 * triangle) + 3; corner++)
            {
                ways[triangle] += (byte)(_passages[corner] == Wall ? 0 : 1);
            }

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

    // Walks the open sector at a corner from wall to wall and tells all its corners what they are part of. Threads that
    // do so at once write the same.
    private int FindBend(int corner)
    {
        int first = corner, last = corner;
        while (_passages[MeshView.Previous(first)] != Wall)
        {
            first = MeshView.Previous(IgnoreDeadEnd(_passages[MeshView.Previous(first)]));
            if (first == corner)
            {
                // No wall meets the vertex.
                return MarkSector(corner, NoBend);
            }
        }

        while (_passages[MeshView.Next(last)] != Wall)
        {
            last = MeshView.Next(IgnoreDeadEnd(_passages[MeshView.Next(last)]));
        }

        // The open sector is wider than a half turn exactly if its last side is right of its first.
        var view = View;
        var isBend = Predicates.SideOf(
            view.PointAt(first),
            view.PointAt(MeshView.Next(first)),
            view.PointAt(MeshView.Previous(last))) == Side.Right;
        Volatile.Write(ref _lastOfBend[first], last);
        return MarkSector(first, isBend ? first : NoBend);
    }

    // Once round from the clockwise end of a sector, or from anywhere where there is no wall.
    private int MarkSector(int first, int bend)
    {
        var corner = first;
        do
        {
            Volatile.Write(ref _bendAt[corner], bend + BendOffset);
            var passage = IgnoreDeadEnd(_passages[MeshView.Next(corner)]);
            if (passage == Wall)
            {
                break;
            }

            corner = MeshView.Next(passage);
        }
        while (corner != first);

        return bend;
    }
}
