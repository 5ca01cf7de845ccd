using Umweg.World.Location;

namespace Umweg.World.Search;

/// <summary>The pockets of a world's cells, and the edges of what is left without them.</summary>
/// <remarks>
/// <para>An edge is given by the corner that faces it in the triangle inside. It is either a border edge or the lid of
/// a pocket, behind whose walls lies the same cell.</para>
/// <para>Found once per world, in a few milliseconds.</para>
/// </remarks>
internal sealed class Hulls
{
    private readonly Mesh _world;
    private readonly List<int> _edges = [];
    private readonly List<HullArc> _arcs = [];
    private readonly List<int>[] _arcsOfCell;
    private readonly int[] _edgesOfCell;

    public Hulls(Mesh world)
    {
        _world = world;
        var view = new PocketView(world);
        var isDone = new bool[view.Mesh.CornerCount];
        var round = new List<int>();
        for (var triangle = 0; triangle < view.Lids.Length; triangle++)
        {
            for (var corner = 3 * triangle; !view.IsInPocket(triangle) && corner < (3 * triangle) + 3; corner++)
            {
                if (!isDone[corner] && view.IsEdge(corner))
                {
                    Follow(view, corner, isDone, round);
                }
            }
        }

        _arcsOfCell = FindArcsOfCells();
        _edgesOfCell = Array.ConvertAll(_arcsOfCell, arcs => arcs.Sum(arc => _arcs[arc].Count));
    }

    /// <summary>The arcs that have a cell inside or behind them; none for one that the world does not have.</summary>
    public IEnumerable<HullArc> ArcsOf(int cell) =>
        cell < _arcsOfCell.Length ? _arcsOfCell[cell].Select(arc => _arcs[arc]) : [];

    /// <summary>How many edges those arcs have.</summary>
    public int EdgeCountOf(int cell) => cell < _edgesOfCell.Length ? _edgesOfCell[cell] : 0;

    /// <summary>An arc's edges, one leading to the next.</summary>
    public ReadOnlySpan<int> EdgesOf(HullArc arc) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_edges).Slice(arc.Start, arc.Count);

    /// <summary>Whether the triangle lies in a pocket.</summary>
    public bool IsInPocket(int triangle) => _world.Lids[triangle] != Mesh.NoLid;

    /// <summary>The cell behind the walls of the pocket that a triangle lies in.</summary>
    public int CellBehindPocket(int triangle) => new PocketView(_world).CellBehindPocket(triangle);

    /// <summary>The triangle on the other side of the lid of one in a pocket.</summary>
    public int Outwards(int triangle) => _world.Neighbours[(3 * triangle) + _world.Lids[triangle]];

    /// <summary>The border edges that an edge stands for, in order: itself, or the walls of the pocket behind it.
    /// </summary>
    /// <remarks>The pocket's triangles are noted as well.</remarks>
    public void AddWalls(int edge, List<int> walls, List<int> triangles)
    {
        var view = new PocketView(_world);
        var waiting = new Stack<int>();
        waiting.Push(edge);
        while (waiting.TryPop(out var next))
        {
            if (view.IsBorder(next))
            {
                walls.Add(next);
                continue;
            }

            // The lid's start and end are the corners before and after the one behind it.
            var behind = view.Mesh.Twin(next);
            triangles.Add(behind / 3);
            waiting.Push(MeshView.Previous(behind));
            waiting.Push(MeshView.Next(behind));
        }
    }

    // Once round, the cell on the left, from the first edge at which another cell comes behind it.
    private void Follow(PocketView view, int edge, bool[] isDone, List<int> round)
    {
        round.Clear();
        for (; !isDone[edge]; edge = view.NextAlong(edge))
        {
            isDone[edge] = true;
            round.Add(edge);
        }

        var behind = new int[round.Count];
        var start = 0;
        for (var i = 0; i < behind.Length; i++)
        {
            behind[i] = view.CellBehind(round[i]);
            start = start == 0 && i > 0 && behind[i] != behind[i - 1] ? i : start;
        }

        var first = _arcs.Count;
        for (var i = 0; i < behind.Length; i++)
        {
            var k = (start + i) % behind.Length;
            if (_arcs.Count == first || _arcs[^1].Behind != behind[k])
            {
                _arcs.Add(new(view.Cells[round[k] / 3], behind[k], _edges.Count, 0));
            }

            _edges.Add(round[k]);
            _arcs[^1] = _arcs[^1] with { Count = _arcs[^1].Count + 1 };
        }
    }

    private List<int>[] FindArcsOfCells()
    {
        var ofCell = new List<int>[_arcs.Count == 0 ? 0 : _arcs.Max(arc => arc.Inside) + 1];
        for (var cell = 0; cell < ofCell.Length; cell++)
        {
            ofCell[cell] = [];
        }

        for (var arc = 0; arc < _arcs.Count; arc++)
        {
            ofCell[_arcs[arc].Inside].Add(arc);
            ofCell[_arcs[arc].Behind].Add(arc);
        }

        return ofCell;
    }

    /// <summary>The triangles with their cells and lids.</summary>
    private readonly ref struct PocketView(Mesh world)
    {
        public readonly MeshView Mesh = new(world);
        public readonly ReadOnlySpan<ushort> Cells = world.Cells;
        public readonly ReadOnlySpan<byte> Lids = world.Lids;
        private readonly ReadOnlySpan<int> _neighbours = world.Neighbours;

        public bool IsInPocket(int triangle) => Lids[triangle] != World.Mesh.NoLid;

        public bool IsBorder(int corner) => Cells[_neighbours[corner]] != Cells[corner / 3];

        /// <summary>Whether a side of a triangle outside of pockets is an edge of what lies there.</summary>
        public bool IsEdge(int corner) => IsBorder(corner) || IsInPocket(_neighbours[corner]);

        public int CellBehind(int edge) =>
            IsBorder(edge) ? Cells[_neighbours[edge]] : CellBehindPocket(_neighbours[edge]);

        // Inwards from any triangle of a pocket, by whichever edge, there are walls in the end.
        public int CellBehindPocket(int triangle)
        {
            var inward = (3 * triangle) + World.Mesh.Next(Lids[triangle]);
            while (!IsBorder(inward))
            {
                triangle = _neighbours[inward];
                inward = (3 * triangle) + World.Mesh.Next(Lids[triangle]);
            }

            return Cells[_neighbours[inward]];
        }

        // Turning clockwise round the edge's end, inside the cell and outside of pockets.
        public int NextAlong(int edge)
        {
            var next = MeshView.Next(edge);
            while (!IsEdge(next))
            {
                next = MeshView.Next(Mesh.Twin(next));
            }

            return next;
        }
    }
}
