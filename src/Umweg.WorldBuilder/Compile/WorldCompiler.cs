using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Triangulation;
using Umweg.WorldBuilder.Sources;

namespace Umweg.WorldBuilder.Compile;

/// <summary>Compiles source borders into the labelled Earth.</summary>
/// <remarks>Two triangulations: the first holds every side of every source feature, and on it each triangle is given
/// its territory; the second holds only the borders between different territories, and is the world. The same input
/// gives the same world, to the bit.</remarks>
internal static class WorldCompiler
{
    private static readonly SpherePoint OpenOcean = Wgs84.ToSphere(GeoPosition.FromDegrees(-40, -120));

    /// <summary>The mesh of the world, and the territory of each of its cells.</summary>
    public static (Mesh Mesh, IReadOnlyList<Territory> Territories) Compile(
        IReadOnlyList<BorderFeature> features, LandIndex land, IProgress<string>? progress)
    {
        progress?.Report($"laying {features.Sum(f => f.Rings.Sum(r => r.Count))} corners of {features.Count} borders");
        var borders = BorderMesh.Build(features, OpenOcean);
        progress?.Report($"labelling {borders.Triangulation.TriangleCount} triangles");
        var labels = Labelling.Label(borders, [.. features.Select(f => f.Code)], point => land.IsLand(ToLonLat(point)));
        progress?.Report("triangulating the borders that remain");
        var ids = labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var cellOf = ids.Select((id, cell) => (id, cell)).ToDictionary(p => p.id, p => p.cell, StringComparer.Ordinal);
        var mesh = Rebuild(borders.Triangulation, [.. labels.Select(label => cellOf[label])]);
        return (mesh, [.. ids.Select(TerritoryRules.Describe)]);
    }

    // Every border edge is laid once and remembers the cell on its left; what lies between spreads from there.
    private static Mesh Rebuild(SphereTriangulation old, int[] cells)
    {
        var world = new SphereTriangulation((a, _) => a);
        var edges = new List<(int From, int To, int LeftCell, int RightCell)>();
        var vertexOf = new Dictionary<int, int>();
        for (var i = 0; i < old.Corners.Length; i++)
        {
            int t = i / 3, n = old.Neighbours[i];
            if (t < n && cells[t] != cells[n])
            {
                var from = VertexOf(old.Corners[(3 * t) + Mesh.Next(i % 3)]);
                edges.Add((from, VertexOf(old.Corners[(3 * t) + Mesh.Previous(i % 3)]), cells[t], cells[n]));
            }
        }

        var sides = new Dictionary<(int, int), int>();
        foreach (var (from, to, left, right) in edges)
        {
            world.InsertConstraint(from, to, 1);
            sides.Add((from, to), left);
            sides.Add((to, from), right);
        }

        return new(
            world.Vertices.ToArray(),
            world.Corners.ToArray(),
            world.Neighbours.ToArray(),
            SpreadCells(world, sides));

        int VertexOf(int oldVertex)
        {
            if (!vertexOf.TryGetValue(oldVertex, out var vertex))
            {
                vertex = world.Insert(old.Vertices[oldVertex]);
                vertexOf.Add(oldVertex, vertex);
            }

            return vertex;
        }
    }

    private static ushort[] SpreadCells(SphereTriangulation world, Dictionary<(int, int), int> sides)
    {
        var cells = new int[world.TriangleCount];
        Array.Fill(cells, -1);
        var queue = new Queue<int>();
        for (var i = 0; i < world.Corners.Length; i++)
        {
            if (world.Tags[i] != 0)
            {
                int first = i - (i % 3), from = world.Corners[first + Mesh.Next(i % 3)];
                var cell = sides[(from, world.Corners[first + Mesh.Previous(i % 3)])];
                if (cells[i / 3] >= 0 && cells[i / 3] != cell)
                {
                    throw new InvalidDataException("Two borders of one triangle disagree on its territory.");
                }

                cells[i / 3] = cell;
                queue.Enqueue(i / 3);
            }
        }

        while (queue.TryDequeue(out var t))
        {
            for (var i = 3 * t; i < (3 * t) + 3; i++)
            {
                if (world.Tags[i] == 0 && cells[world.Neighbours[i]] < 0)
                {
                    cells[world.Neighbours[i]] = cells[t];
                    queue.Enqueue(world.Neighbours[i]);
                }
            }
        }

        return [.. cells.Select(cell => checked((ushort)cell))];
    }

    private static LonLat ToLonLat(SpherePoint point)
    {
        var position = Wgs84.ToPosition(point);
        return new(position.Longitude, position.Latitude);
    }
}
