using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Triangulation;
using Umweg.WorldBuilder.Sources;

namespace Umweg.WorldBuilder.Compile;

/// <summary>Compiles source borders into the labelled Earth.</summary>
/// <remarks>The first triangulation holds every side of every source feature, and on it each triangle is given its
/// territory; the next holds only the borders between different territories. It is made again until it shows no crack,
/// and then it is the world. The same input gives the same world, to the bit.</remarks>
internal static class WorldCompiler
{
    private const int MaxRounds = 10;

    private static readonly SpherePoint OpenOcean = Wgs84.ToSphere(GeoPosition.FromDegrees(-40, -120));

    /// <summary>The mesh of the world, and the territory of each of its cells.</summary>
    public static (Mesh Mesh, IReadOnlyList<Territory> Territories) Compile(
        IReadOnlyList<BorderFeature> features, LandIndex land, IProgress<string>? progress)
    {
        progress?.Report($"laying {features.Sum(f => f.Rings.Sum(r => r.Count))} corners of {features.Count} borders");
        var borders = BorderMesh.Build(features, OpenOcean);
        progress?.Report($"labelling {borders.Triangulation.TriangleCount} triangles");
        var labels = Labelling.Label(borders, [.. features.Select(f => f.Code)], IsLand);
        progress?.Report("triangulating the borders that remain");
        var world = Rebuild(borders.Triangulation, labels, out labels);
        for (var round = 0; Labelling.CloseCracksAgain(world, labels, IsLand) > 0; round++)
        {
            if (round == MaxRounds)
            {
                throw new InvalidDataException($"After {MaxRounds} rounds there are still cracks between borders.");
            }

            world = Rebuild(world, labels, out labels);
        }

        return ToMesh(world, labels);

        bool IsLand(SpherePoint point) => land.IsLand(ToLonLat(point));
    }

    private static (Mesh Mesh, IReadOnlyList<Territory> Territories) ToMesh(SphereTriangulation world, string[] labels)
    {
        var ids = labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var cellOf = ids.Select((id, cell) => (id, cell)).ToDictionary(p => p.id, p => p.cell, StringComparer.Ordinal);
        var cells = labels.Select(label => checked((ushort)cellOf[label])).ToArray();
        return (
            new(world.Vertices.ToArray(), world.Corners.ToArray(), world.Neighbours.ToArray(), cells),
            [.. ids.Select(TerritoryRules.Describe)]);
    }

    // Every border edge is laid once and remembers the label on either side; what lies between spreads from there.
    private static SphereTriangulation Rebuild(SphereTriangulation old, string[] oldLabels, out string[] labels)
    {
        var world = new SphereTriangulation((a, _) => a);
        var sides = new Dictionary<(int From, int To), string>();
        var edges = new List<(int From, int To)>();
        var vertexOf = new Dictionary<int, int>();
        for (var i = 0; i < old.Corners.Length; i++)
        {
            int t = i / 3, n = old.Neighbours[i];
            if (t < n && oldLabels[t] != oldLabels[n])
            {
                var from = VertexOf(old.Corners[(3 * t) + Mesh.Next(i % 3)]);
                var to = VertexOf(old.Corners[(3 * t) + Mesh.Previous(i % 3)]);
                edges.Add((from, to));
                sides.Add((from, to), oldLabels[t]);
                sides.Add((to, from), oldLabels[n]);
            }
        }

        foreach (var (from, to) in edges)
        {
            world.InsertConstraint(from, to, 1);
        }

        labels = Spread(world, sides);
        return world;

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

    private static string[] Spread(SphereTriangulation world, Dictionary<(int From, int To), string> sides)
    {
        var labels = new string?[world.TriangleCount];
        var queue = new Queue<int>();
        for (var i = 0; i < world.Corners.Length; i++)
        {
            if (world.Tags[i] != 0)
            {
                int first = i - (i % 3), from = world.Corners[first + Mesh.Next(i % 3)];
                var label = sides[(from, world.Corners[first + Mesh.Previous(i % 3)])];
                if (labels[i / 3] is { } other && other != label)
                {
                    throw new InvalidDataException($"Two borders of one triangle call it '{other}' and '{label}'.");
                }

                labels[i / 3] = label;
                queue.Enqueue(i / 3);
            }
        }

        while (queue.TryDequeue(out var t))
        {
            for (var i = 3 * t; i < (3 * t) + 3; i++)
            {
                if (world.Tags[i] == 0 && labels[world.Neighbours[i]] is null)
                {
                    labels[world.Neighbours[i]] = labels[t];
                    queue.Enqueue(world.Neighbours[i]);
                }
            }
        }

        return [.. labels.Select(label => label ?? throw new InvalidDataException("A triangle has no territory."))];
    }

    private static LonLat ToLonLat(SpherePoint point)
    {
        var position = Wgs84.ToPosition(point);
        return new(position.Longitude, position.Latitude);
    }
}
