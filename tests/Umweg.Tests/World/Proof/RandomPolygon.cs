using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Tests.World.Proof;

/// <summary>Random polygons and points over the drawn worlds, from 0 to 30 N and 0 to 30 E.</summary>
internal static class RandomPolygon
{
    /// <summary>A star-shaped polygon of 3 to 10 corners, some 5 degrees wide.</summary>
    public static ClosedRing Star(Random random)
    {
        double latitude = 5 + (20 * random.NextDouble()), longitude = 30 * random.NextDouble();
        var corners = 3 + random.Next(8);
        return Ring([.. Enumerable.Range(0, corners).Select(i =>
        {
            var (radius, angle) = (1 + (4 * random.NextDouble()), 2 * Math.PI * i / corners);
            return (latitude + (radius * Math.Sin(angle)), longitude + (radius * Math.Cos(angle)));
        })]);
    }

    /// <summary>A point within reach of the polygons.</summary>
    public static SpherePoint PointNear(Random random) =>
        Sketch.At(30 * random.NextDouble(), 30 * random.NextDouble());

    /// <summary>The polygon of corners given in degrees.</summary>
    public static ClosedRing Ring(params (double Latitude, double Longitude)[] corners) =>
        new([.. corners.Select(corner => Sketch.At(corner.Latitude, corner.Longitude))]);
}
