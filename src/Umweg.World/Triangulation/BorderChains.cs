namespace Umweg.World.Triangulation;

/// <summary>The constraints of a triangulation as chains of vertices, once in each direction.</summary>
internal static class BorderChains
{
    /// <summary>The chains, each from one vertex where other than two constraints meet to the next; or, where there is
    /// none, once round to where it began.</summary>
    public static IEnumerable<List<int>> Find(SphereTriangulation mesh)
    {
        ReadOnlySpan<int> tags = mesh.Tags, corners = mesh.Corners;
        var degree = new int[mesh.VertexCount];
        var sumOfNeighbours = new long[mesh.VertexCount];
        var edges = new List<(int From, int To)>();
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] != 0)
            {
                var first = i - (i % 3);
                int from = corners[first + Mesh.Next(i % 3)], to = corners[first + Mesh.Previous(i % 3)];
                edges.Add((from, to));
                degree[from]++;
                sumOfNeighbours[from] += to;
            }
        }

        return Follow(edges, degree, sumOfNeighbours);
    }

    private static IEnumerable<List<int>> Follow(
        List<(int From, int To)> edges, int[] degree, long[] sumOfNeighbours)
    {
        var isOnChain = new bool[degree.Length];
        foreach (var (from, to) in edges.Where(edge => degree[edge.From] != 2))
        {
            yield return Chain(from, to);
        }

        foreach (var (from, to) in edges.Where(edge => !isOnChain[edge.From]))
        {
            yield return Chain(from, to);
            yield return Chain(from, (int)(sumOfNeighbours[from] - to));
        }

        // Of the two neighbours of a vertex inside a chain the next is the one that the last is not.
        List<int> Chain(int from, int to)
        {
            var chain = new List<int> { from, to };
            isOnChain[from] = true;
            while (degree[to] == 2 && to != chain[0])
            {
                isOnChain[to] = true;
                (from, to) = (to, (int)(sumOfNeighbours[to] - from));
                chain.Add(to);
            }

            isOnChain[to] = true;
            return chain;
        }
    }
}
