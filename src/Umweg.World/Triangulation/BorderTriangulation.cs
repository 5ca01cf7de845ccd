using Umweg.Sphere;

namespace Umweg.World.Triangulation;

/// <summary>Triangulates the borders of a labelled triangulation anew, by themselves.</summary>
public static class BorderTriangulation
{
    /// <summary>The triangulation of the edges between different labels, each a constraint with tag 1.</summary>
    /// <param name="old">A triangulation.</param>
    /// <param name="oldLabels">The label of each of its triangles.</param>
    /// <param name="labels">Those of the new ones: every point of the sphere keeps its label.</param>
    /// <exception cref="InvalidOperationException">All labels are equal: there is no border.</exception>
    public static SphereTriangulation Of<TLabel>(
        SphereTriangulation old, ReadOnlySpan<TLabel> oldLabels, out TLabel[] labels)
        where TLabel : notnull =>
        Of(old.Vertices, old.Corners, old.Neighbours, oldLabels, out labels);

    /// <inheritdoc cref="Of{TLabel}(SphereTriangulation, ReadOnlySpan{TLabel}, out TLabel[])"/>
    public static SphereTriangulation Of<TLabel>(
        ReadOnlySpan<SpherePoint> oldVertices,
        ReadOnlySpan<int> oldCorners,
        ReadOnlySpan<int> oldNeighbours,
        ReadOnlySpan<TLabel> oldLabels,
        out TLabel[] labels)
        where TLabel : notnull
    {
        // Every border edge is laid once and remembers the label on either side; what lies between spreads from there.
        var triangulation = new SphereTriangulation((a, _) => a);
        var labelOnLeft = new Dictionary<(int From, int To), TLabel>();
        var edges = new List<(int From, int To)>();
        var vertexOf = new Dictionary<int, int>();
        for (var i = 0; i < oldCorners.Length; i++)
        {
            int t = i / 3, n = oldNeighbours[i];
            if (t < n && !oldLabels[t].Equals(oldLabels[n]))
            {
                var from = VertexOf(oldCorners[(3 * t) + Mesh.Next(i % 3)], oldVertices);
                var to = VertexOf(oldCorners[(3 * t) + Mesh.Previous(i % 3)], oldVertices);
                edges.Add((from, to));
                labelOnLeft.Add((from, to), oldLabels[t]);
                labelOnLeft.Add((to, from), oldLabels[n]);
            }
        }

        foreach (var (from, to) in edges)
        {
            triangulation.InsertConstraint(from, to, 1);
        }

        labels = Spread(triangulation, labelOnLeft);
        return triangulation;

        int VertexOf(int oldVertex, ReadOnlySpan<SpherePoint> vertices)
        {
            if (!vertexOf.TryGetValue(oldVertex, out var vertex))
            {
                vertex = triangulation.Insert(vertices[oldVertex]);
                vertexOf.Add(oldVertex, vertex);
            }

            return vertex;
        }
    }

    private static TLabel[] Spread<TLabel>(
        SphereTriangulation triangulation, Dictionary<(int From, int To), TLabel> labelOnLeft)
        where TLabel : notnull
    {
        ReadOnlySpan<int> tags = triangulation.Tags, corners = triangulation.Corners;
        var neighbours = triangulation.Neighbours;
        var labels = new TLabel[triangulation.TriangleCount];
        var isLabelled = new bool[labels.Length];
        var queue = new Queue<int>();
        for (var i = 0; i < corners.Length; i++)
        {
            if (tags[i] != 0)
            {
                int t = i / 3, from = corners[(3 * t) + Mesh.Next(i % 3)];
                var label = labelOnLeft[(from, corners[(3 * t) + Mesh.Previous(i % 3)])];
                if (isLabelled[t] && !labels[t].Equals(label))
                {
                    throw new InvalidOperationException(
                        $"Two borders of one triangle call it '{labels[t]}' and '{label}'.");
                }

                labels[t] = label;
                isLabelled[t] = true;
                queue.Enqueue(t);
            }
        }

        while (queue.TryDequeue(out var t))
        {
            for (var i = 3 * t; i < (3 * t) + 3; i++)
            {
                var n = neighbours[i];
                if (tags[i] == 0 && !isLabelled[n])
                {
                    labels[n] = labels[t];
                    isLabelled[n] = true;
                    queue.Enqueue(n);
                }
            }
        }

        return Array.TrueForAll(isLabelled, known => known)
            ? labels
            : throw new InvalidOperationException("A triangle has no label: there is no border.");
    }
}
