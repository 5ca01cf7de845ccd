namespace Umweg.World.Triangulation;

/// <summary>What follows from the corners of a closed triangle mesh alone.</summary>
public static class MeshTopology
{
    /// <summary>The triangle across each edge; entry 3t + i lies across from corner i of triangle t.</summary>
    /// <exception cref="ArgumentException">An edge does not have exactly two sides.</exception>
    public static int[] FindNeighbours(ReadOnlySpan<int> corners)
    {
        var neighbours = new int[corners.Length];
        Array.Fill(neighbours, -1);
        var open = new Dictionary<(int, int), int>(corners.Length);
        for (var i = 0; i < corners.Length; i++)
        {
            var first = i - (i % 3);
            int from = corners[first + Mesh.Next(i % 3)], to = corners[first + Mesh.Previous(i % 3)];
            if (open.Remove((to, from), out var other))
            {
                neighbours[i] = other / 3;
                neighbours[other] = i / 3;
            }
            else if (!open.TryAdd((from, to), i))
            {
                throw new ArgumentException($"The edge {from}-{to} has two triangles on one side.", nameof(corners));
            }
        }

        return open.Count == 0
            ? neighbours
            : throw new ArgumentException($"{open.Count} edges have one side only.", nameof(corners));
    }
}
