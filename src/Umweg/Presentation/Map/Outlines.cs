using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Presentation.Map;

/// <summary>The borders of a world as lines and as outlines of areas, simplified alike in both.</summary>
/// <remarks>A line is simplified between the points where three territories meet, which stay: so neighbours and the
/// border between them still fit.</remarks>
internal sealed class Outlines
{
    private readonly Mesh _mesh;
    private readonly ushort[] _territories;
    private readonly byte[] _degrees;
    private readonly double _tolerance;

    /// <param name="globe">The world.</param>
    /// <param name="tolerance">How far, in radians, lines may be from the true ones.</param>
    public Outlines(Globe globe, double tolerance)
    {
        _mesh = globe.Mesh;
        _tolerance = tolerance;
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        _territories = [.. globe.Territories.Select(territory =>
            numbers.TryAdd(territory.Id, (ushort)numbers.Count) ? (ushort)(numbers.Count - 1) : numbers[territory.Id])];
        _degrees = new byte[_mesh.Vertices.Length];
        for (var corner = 0; corner < _mesh.Corners.Length; corner++)
        {
            if (TerritoryAt(corner / 3) != TerritoryAt(_mesh.Neighbours[corner]))
            {
                // Each border edge is met from both its triangles; its start counts once from each.
                _degrees[Start(corner)]++;
            }
        }
    }

    /// <summary>The outline of the cells for which <paramref name="isInside"/> holds: rings of an area.</summary>
    public IReadOnlyList<IReadOnlyList<SpherePoint>> Of(IReadOnlyList<bool> isInside) =>
        [.. Chains((own, other) => isInside[own] && !isInside[other]).Select(Simplified)];

    /// <summary>The borders between cells for which <paramref name="isBorder"/> holds, each once.</summary>
    /// <param name="isBorder">Asked with both cells, in both orders where it says no to the first.</param>
    public IReadOnlyList<IReadOnlyList<SpherePoint>> Between(Func<ushort, ushort, bool> isBorder) =>
        [.. Chains((own, other) =>
            _territories[own] < _territories[other] && (isBorder(own, other) || isBorder(other, own)))
            .Select(Simplified)];

    private ushort TerritoryAt(int triangle) => _territories[_mesh.Cells[triangle]];

    private int Start(int corner) => _mesh.Corners[(corner / 3 * 3) + Mesh.Next(corner % 3)];

    private int End(int corner) => _mesh.Corners[(corner / 3 * 3) + Mesh.Previous(corner % 3)];

    // Edges joined end to start as long as it goes; where several leave a vertex, the last one found.
    private List<List<int>> Chains(Func<ushort, ushort, bool> isMember)
    {
        var edges = new List<(int Start, int End)>();
        for (var corner = 0; corner < _mesh.Corners.Length; corner++)
        {
            var (own, other) = (_mesh.Cells[corner / 3], _mesh.Cells[_mesh.Neighbours[corner]]);
            if (own != other && isMember(own, other))
            {
                edges.Add((Start(corner), End(corner)));
            }
        }

        var leaving = new Dictionary<int, Stack<int>>();
        var arriving = new Dictionary<int, int>();
        for (var i = 0; i < edges.Count; i++)
        {
            leaving.TryAdd(edges[i].Start, new());
            leaving[edges[i].Start].Push(i);
            arriving[edges[i].End] = arriving.GetValueOrDefault(edges[i].End) + 1;
        }

        var chains = new List<List<int>>();

        // Lines that begin somewhere first; what is left then is rings.
        foreach (var start in edges.Select(edge => edge.Start).Distinct()
            .Where(start => leaving[start].Count > arriving.GetValueOrDefault(start))
            .Concat(edges.Select(edge => edge.Start)).ToList())
        {
            while (leaving[start].Count > 0)
            {
                chains.Add(Follow(start));
            }
        }

        return chains;

        List<int> Follow(int start)
        {
            var chain = new List<int> { start };
            while (leaving.TryGetValue(chain[^1], out var ways) && ways.Count > 0)
            {
                chain.Add(edges[ways.Pop()].End);
            }

            return chain;
        }
    }

    private IReadOnlyList<SpherePoint> Simplified(List<int> chain)
    {
        var isRing = chain[0] == chain[^1];
        if (isRing)
        {
            chain = FromLowest(chain);
        }

        var points = chain.ConvertAll(vertex => _mesh.Vertices[vertex]);
        var kept = new List<SpherePoint> { points[0] };
        var from = 0;
        for (var to = 1; to < points.Count; to++)
        {
            if (to == points.Count - 1 || _degrees[chain[to]] != 2)
            {
                LineSimplifier.Append(points, from, to, _tolerance, kept);
                from = to;
            }
        }

        if (isRing && kept.Count > 1)
        {
            kept.RemoveAt(kept.Count - 1);
            kept.Add(points[0]);
        }

        return kept;
    }

    // A ring begins at a meeting point, else at its lowest vertex: the same from both its sides.
    private List<int> FromLowest(List<int> ring)
    {
        var corners = ring[..^1];
        var anchors = corners.Where(vertex => _degrees[vertex] != 2).DefaultIfEmpty(corners.Min()).Min();
        var start = corners.IndexOf(anchors);
        return [.. corners[start..], .. corners[..start], corners[start]];
    }
}
