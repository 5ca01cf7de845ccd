using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Consent;

/// <summary>The pieces of a world, each a connected part of one cell, and which of them share a border: all that is
/// needed to know whether there is a way at all.</summary>
/// <remarks>
/// <para>Pieces that touch in corners alone are no neighbours, as no way slips through a corner. Closed polygons of a
/// stance cut through pieces: what is not connected here is not connected with them either, the reverse does not
/// hold.</para>
/// <para>Cost: tens of milliseconds for the real world, of which there are some thousand pieces; to be made once for
/// each world.</para>
/// </remarks>
internal sealed class PieceGraph
{
    private readonly Mesh _mesh;
    private readonly int[] _pieceOfTriangle;
    private readonly List<ushort> _cells = [];
    private readonly List<HashSet<int>> _neighbours = [];
    private readonly SpherePoint[] _crossroads;

    /// <summary>Finds the pieces of a world.</summary>
    public PieceGraph(Globe globe)
    {
        _mesh = globe.Mesh;
        _pieceOfTriangle = new int[_mesh.TriangleCount];
        Array.Fill(_pieceOfTriangle, -1);
        for (var triangle = 0; triangle < _pieceOfTriangle.Length; triangle++)
        {
            if (_pieceOfTriangle[triangle] < 0)
            {
                Flood(triangle, _cells.Count);
                _cells.Add(_mesh.Cells[triangle]);
                _neighbours.Add([]);
            }
        }

        Join();
        _crossroads = [.. Crossroads()];
    }

    /// <summary>How many pieces there are.</summary>
    public int Count => _cells.Count;

    /// <summary>The cell of a piece.</summary>
    public int CellOf(int piece) => _cells[piece];

    /// <summary>The pieces that share a border with a piece.</summary>
    public IReadOnlyCollection<int> NeighboursOf(int piece) => _neighbours[piece];

    /// <summary>The pieces whose closure has the point, given the cells of which that is true.</summary>
    public IReadOnlyCollection<int> At(SpherePoint point, CellSet cells)
    {
        var pieces = new HashSet<int>();
        for (var triangle = 0; triangle < _pieceOfTriangle.Length; triangle++)
        {
            if (cells.Contains(_mesh.Cells[triangle]) && IsIn(triangle, point))
            {
                pieces.Add(_pieceOfTriangle[triangle]);
            }
        }

        return pieces;
    }

    /// <summary>The points of a leg, its ends included, in which at least four pieces meet, each counted as often as it
    /// comes to it.</summary>
    public IEnumerable<SpherePoint> CrossroadsOn(SpherePoint from, SpherePoint to)
    {
        var cosine = from.Dot(to);
        return _crossroads.Where(point => point == from || point == to
            || (point.Dot(from) > cosine && point.Dot(to) > cosine && Predicates.SideOf(from, to, point) == Side.On));
    }

    private IEnumerable<SpherePoint> Crossroads()
    {
        const int Least = 4;
        var pieces = new byte[_mesh.Vertices.Length];
        for (var corner = 0; corner < _mesh.Corners.Length; corner++)
        {
            // The edge from the vertex to the next corner; every edge at the vertex is that of one triangle.
            var (triangle, edge) = (corner / 3, Mesh.Previous(corner % 3));
            var vertex = _mesh.Corners[corner];
            if (pieces[vertex] < Least
                && _mesh.Cells[triangle] != _mesh.Cells[_mesh.Neighbours[(3 * triangle) + edge]]
                && ++pieces[vertex] == Least)
            {
                yield return _mesh.Vertices[vertex];
            }
        }
    }

    private void Flood(int first, int piece)
    {
        var toDo = new Stack<int>([first]);
        _pieceOfTriangle[first] = piece;
        while (toDo.TryPop(out var triangle))
        {
            foreach (var neighbour in _mesh.Neighbours.Slice(3 * triangle, 3))
            {
                if (_pieceOfTriangle[neighbour] < 0 && _mesh.Cells[neighbour] == _mesh.Cells[first])
                {
                    _pieceOfTriangle[neighbour] = piece;
                    toDo.Push(neighbour);
                }
            }
        }
    }

    private void Join()
    {
        for (var triangle = 0; triangle < _pieceOfTriangle.Length; triangle++)
        {
            foreach (var neighbour in _mesh.Neighbours.Slice(3 * triangle, 3))
            {
                if (_pieceOfTriangle[neighbour] != _pieceOfTriangle[triangle])
                {
                    _neighbours[_pieceOfTriangle[triangle]].Add(_pieceOfTriangle[neighbour]);
                }
            }
        }
    }

    private bool IsIn(int triangle, SpherePoint point)
    {
        var (a, b, c) = (Corner(0), Corner(1), Corner(2));
        return Predicates.SideOf(a, b, point) != Side.Right
            && Predicates.SideOf(b, c, point) != Side.Right
            && Predicates.SideOf(c, a, point) != Side.Right;

        SpherePoint Corner(int i) => _mesh.Vertices[_mesh.Corners[(3 * triangle) + i]];
    }
}
