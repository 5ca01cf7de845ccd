using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Triangulation;
using Umweg.WorldBuilder.Sources;

namespace Umweg.WorldBuilder.Compile;

/// <summary>Compiles source borders into the labelled Earth.</summary>
/// <remarks>The first triangulation holds every side of every source feature, and on it each triangle is given its
/// territory; the next holds only the borders between different territories. It is made again until it shows no crack,
/// before its pockets are covered and after; then it is the world. The same input gives the same world, to the bit.
/// </remarks>
internal static class WorldCompiler
{
    private const int MaxRounds = 20;

    private static readonly SpherePoint OpenOcean = Wgs84.ToSphere(GeoPosition.FromDegrees(-40, -120));

    /// <summary>The mesh of the world, and the territory of each of its cells.</summary>
    public static (Mesh Mesh, IReadOnlyList<Territory> Territories) Compile(
        IReadOnlyList<BorderFeature> features, LandIndex land, IProgress<BuildStep>? progress)
    {
        progress?.Report(new(BuildStepKind.Laying, features.Sum(feature => feature.Rings.Sum(ring => ring.Count))));
        var borders = BorderMesh.Build(features, OpenOcean);
        progress?.Report(new(BuildStepKind.Labelling, borders.Triangulation.TriangleCount));
        var triangulation = borders.Triangulation;
        var labels = Labelling.Label(borders, [.. features.Select(f => f.Code)], IsLand);
        progress?.Report(new(BuildStepKind.Triangulating));
        for (var round = 0; round < MaxRounds; round++)
        {
            var world = triangulation = BorderTriangulation.Of(triangulation, labels, out labels);
            var cracks = Labelling.CloseCracksAgain(world, labels, IsLand);
            if (cracks == 0)
            {
                var lids = PocketCover.Cover(world);
                cracks = Labelling.CloseCracksAgain(world, labels, IsLand);
                if (cracks == 0)
                {
                    return ToMesh(world, labels, lids);
                }
            }

            progress?.Report(new(BuildStepKind.TriangulatingAgain, cracks));
        }

        throw new InvalidDataException($"After {MaxRounds} rounds there are still cracks between borders.");

        bool IsLand(SpherePoint point) => land.IsLand(ToLonLat(point));
    }

    private static (Mesh Mesh, IReadOnlyList<Territory> Territories) ToMesh(
        SphereTriangulation world, string[] labels, byte[] lids)
    {
        var ids = labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var cellOf = ids.Select((id, cell) => (id, cell)).ToDictionary(p => p.id, p => p.cell, StringComparer.Ordinal);
        var cells = labels.Select(label => checked((ushort)cellOf[label])).ToArray();
        return (
            new(world.Vertices.ToArray(), world.Corners.ToArray(), world.Neighbours.ToArray(), cells, lids),
            [.. ids.Select(TerritoryRules.Describe)]);
    }

    private static LonLat ToLonLat(SpherePoint point)
    {
        var position = Wgs84.ToPosition(point);
        return new(position.Longitude, position.Latitude);
    }
}
