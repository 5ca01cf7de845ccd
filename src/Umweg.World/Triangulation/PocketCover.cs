namespace Umweg.World.Triangulation;

/// <summary>Covers the pockets along the borders of a labelled triangulation with lids, from the smallest to the
/// largest that fit.</summary>
/// <remarks>
/// <para>A <em>pocket</em> is a piece of one cell between a straight edge, its <em>lid</em>, and a chain of border
/// edges that all have the same cell behind them. Where that cell is closed and this one open, the lid is the only way
/// in, and as it is straight no shortest way passes through: a search need look into a pocket only for an endpoint
/// (docs/algorithms/pockets.md).</para>
/// <para>Along each border, on both sides, the corner with the shortest lid is cut off first, then the next; each lid
/// takes the place of the two edges that it covers, so that pockets hold smaller pockets. A triangle of a pocket has
/// its own lid outwards, and walls or the lids of smaller pockets inwards.</para>
/// <para>On the real world one border edge in twelve remains uncovered, and nine triangles in ten lie in pockets.
/// </para>
/// </remarks>
public static class PocketCover
{
    private const int LidTag = 2;

    /// <summary>Lays the lids as constraints.</summary>
    /// <param name="mesh">Constrained in the borders between cells, and nowhere else. Triangles keep their cells, for
    /// edges are flipped within one cell only.</param>
    /// <returns>For each triangle the corner (0, 1, 2) that faces its lid, or <see cref="Mesh.NoLid"/> where it lies in
    /// no pocket.</returns>
    public static byte[] Cover(SphereTriangulation mesh)
    {
        var ears = new List<Ear>();
        foreach (var chain in BorderChains.Find(mesh))
        {
            new ChainCover(mesh, chain, ears).Run();
        }

        var lids = new byte[mesh.TriangleCount];
        Array.Fill(lids, Mesh.NoLid);
        foreach (var ear in ears)
        {
            // The edge from the first to the middle faces the last corner, and the middle comes before that.
            var (triangle, last) = mesh.FindEdge(ear.From, ear.Middle);
            lids[triangle] = (byte)Mesh.Previous(last);
        }

        return lids;
    }

    /// <summary>A triangle cut off: its corners in the order of the chain; the lid leads from the first to the last.
    /// </summary>
    private readonly record struct Ear(int From, int Middle, int To);

    /// <summary>One chain, while its ears are cut.</summary>
    private sealed class ChainCover
    {
        private readonly SphereTriangulation _mesh;
        private readonly List<int> _chain;
        private readonly List<Ear> _ears;
        private readonly int[] _next;
        private readonly int[] _previous;
        private readonly PriorityQueue<(int From, int Middle, int To), (double, int)> _byLid = new();

        public ChainCover(SphereTriangulation mesh, List<int> chain, List<Ear> ears)
        {
            _mesh = mesh;
            _chain = chain;
            _ears = ears;

            // Places along the chain; a loop's last vertex is its first again, and both remain.
            _next = [.. Enumerable.Range(1, chain.Count - 1), -1];
            _previous = [.. Enumerable.Range(-1, chain.Count)];
        }

        public void Run()
        {
            for (var place = 1; place < _chain.Count - 1; place++)
            {
                Consider(place);
            }

            while (_byLid.TryDequeue(out var ear, out _))
            {
                var (from, middle, to) = ear;
                var isAsQueued = _previous[middle] == from && _next[middle] == to && _next[from] == middle;
                if (isAsQueued && _mesh.TryCutEar(_chain[from], _chain[middle], _chain[to], LidTag))
                {
                    _ears.Add(new(_chain[from], _chain[middle], _chain[to]));
                    _next[from] = to;
                    _previous[to] = from;
                    Consider(from);
                    Consider(to);
                }
            }
        }

        private void Consider(int middle)
        {
            int from = _previous[middle], to = _next[middle];
            if (from >= 0 && to >= 0 && _chain[from] != _chain[to])
            {
                var nearness = _mesh.Vertices[_chain[from]].Dot(_mesh.Vertices[_chain[to]]);
                _byLid.Enqueue((from, middle, to), (-nearness, middle));
            }
        }
    }
}
