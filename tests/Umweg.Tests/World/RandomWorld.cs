using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Triangulation;

namespace Umweg.Tests.World;

/// <summary>A random triangulated world: a crowd of points in one part of the sphere, each triangle between them in a
/// random cell, the sea (cell 0) around.</summary>
/// <remarks>Some points are rounded to grid points of the equator and of the prime meridian, where many lie exactly on
/// one circle.</remarks>
internal static class RandomWorld
{
    private const int IcospherePoints = 42;

    public static Globe Create(Random random, int points, int cells, double share)
    {
        var triangulation = new SphereTriangulation((a, b) => a ^ b);
        for (var i = 0; i < points; i++)
        {
            triangulation.Insert(PointNear(random));
        }

        var corners = triangulation.Corners.ToArray();
        var cellOf = new ushort[triangulation.TriangleCount];
        for (var t = 0; t < cellOf.Length; t++)
        {
            var isInCrowd = corners.AsSpan(3 * t, 3).IndexOfAnyInRange(0, IcospherePoints - 1) < 0;
            cellOf[t] = (ushort)(isInCrowd && random.NextDouble() < share ? 1 + random.Next(cells) : 0);
        }

        var territories = Enumerable.Range(0, cells + 1)
            .Select(cell => new Territory(cell == 0 ? "sea" : $"c{cell}", (TerritoryKind)(cell == 0 ? 1 : 0)));
        return new Globe(
            PocketedMesh.Of(
                new Mesh(triangulation.Vertices.ToArray(), corners, triangulation.Neighbours.ToArray(), cellOf)),
            [.. territories],
            new GlobeOrigin("sha256:random", "2022-04", "RandomWorld", 0));
    }

    /// <summary>A point within 20 degrees of 0 N, 0 E; one in three exactly on the equator or prime meridian.</summary>
    public static SpherePoint PointNear(Random random)
    {
        double latitude = (random.NextDouble() * 40) - 20, longitude = (random.NextDouble() * 40) - 20;
        return random.Next(6) switch
        {
            0 => Sketch.At(0, Math.Round(longitude)),
            1 => Sketch.At(Math.Round(latitude), 0),
            _ => Sketch.At(latitude, longitude),
        };
    }

    /// <summary>A point anywhere: a vertex of the mesh, one near 0 N, 0 E, or any.</summary>
    public static SpherePoint PointIn(Random random, Mesh mesh) => random.Next(4) switch
    {
        0 => mesh.Vertices[random.Next(mesh.Vertices.Length)],
        1 => SpherePoint.FromVector(
            random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5),
        _ => PointNear(random),
    };
}
