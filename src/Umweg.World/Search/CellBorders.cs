using Umweg.World.Location;

namespace Umweg.World.Search;

/// <summary>By cell, its border edges, in chains, so that inserting them one after the other stays local.</summary>
/// <remarks>An edge is given by the corner that faces it in the cell's own triangle. Found once per world.</remarks>
internal sealed class CellBorders
{
    private readonly int[][] _edges;

    public CellBorders(Mesh mesh)
    {
        var view = new MeshView(mesh);
        var cells = mesh.Cells;
        var chains = new List<int>[cells.Length == 0 ? 0 : Max(cells) + 1];
        var isDone = new bool[view.CornerCount];
        for (var corner = 0; corner < isDone.Length; corner++)
        {
            int cell = cells[corner / 3];
            if (isDone[corner] || cells[view.Twin(corner) / 3] == cell)
            {
                continue;
            }

            var edges = chains[cell] ??= [];
            for (var edge = corner; !isDone[edge]; edge = NextAlong(view, cells, edge))
            {
                isDone[edge] = true;
                edges.Add(edge);
            }
        }

        _edges = Array.ConvertAll(chains, chain => chain?.ToArray() ?? []);
    }

    /// <summary>A cell's border edges; none for a cell that the world does not have.</summary>
    public ReadOnlySpan<int> Of(int cell) => cell < _edges.Length ? _edges[cell] : [];

    private static int Max(ReadOnlySpan<ushort> cells)
    {
        var max = 0;
        foreach (var cell in cells)
        {
            max = Math.Max(max, cell);
        }

        return max;
    }

    // The next border edge with the cell on its left: turning clockwise round the edge's end inside the cell.
    private static int NextAlong(MeshView view, ReadOnlySpan<ushort> cells, int edge)
    {
        var next = MeshView.Next(edge);
        while (true)
        {
            var twin = view.Twin(next);
            if (cells[twin / 3] != cells[edge / 3])
            {
                return next;
            }

            next = MeshView.Next(twin);
        }
    }
}
