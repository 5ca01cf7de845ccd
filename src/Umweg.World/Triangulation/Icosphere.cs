using Umweg.Sphere;

namespace Umweg.World.Triangulation;

/// <summary>The 42 points and 80 triangles from which every triangulation starts.</summary>
/// <remarks>An icosahedron with each edge halved. It is turned by an arbitrary rotation, so that none of its points is
/// a pole or lies on a meridian or parallel that borders follow; should a border pass through one all the same,
/// nothing breaks.</remarks>
internal static class Icosphere
{
    private static readonly int[] Faces =
    [
        0, 11, 5, 0, 5, 1, 0, 1, 7, 0, 7, 10, 0, 10, 11, 1, 5, 9, 5, 11, 4, 11, 10, 2, 10, 7, 6, 7, 1, 8,
        3, 9, 4, 3, 4, 2, 3, 2, 6, 3, 6, 8, 3, 8, 9, 4, 9, 5, 2, 4, 11, 6, 2, 10, 8, 6, 7, 9, 8, 1,
    ];

    public static (SpherePoint[] Points, int[] Corners) Create()
    {
        var g = (1 + Math.Sqrt(5)) / 2;
        (double X, double Y, double Z)[] axes =
        [
            (-1, g, 0), (1, g, 0), (-1, -g, 0), (1, -g, 0), (0, -1, g), (0, 1, g),
            (0, -1, -g), (0, 1, -g), (g, 0, -1), (g, 0, 1), (-g, 0, -1), (-g, 0, 1),
        ];
        var points = axes.Select(axis => Turn(axis.X, axis.Y, axis.Z)).ToList();
        var middles = new Dictionary<(int, int), int>();
        var corners = new List<int>(240);
        for (var f = 0; f < Faces.Length; f += 3)
        {
            int a = Faces[f], b = Faces[f + 1], c = Faces[f + 2];
            int ab = Middle(a, b), bc = Middle(b, c), ca = Middle(c, a);
            corners.AddRange([a, ab, ca, b, bc, ab, c, ca, bc, ab, bc, ca]);
        }

        return ([.. points], [.. corners]);

        int Middle(int a, int b)
        {
            var key = (Math.Min(a, b), Math.Max(a, b));
            if (!middles.TryGetValue(key, out var middle))
            {
                middle = points.Count;
                points.Add(Arc.Interpolate(points[key.Item1], points[key.Item2], 0.5));
                middles.Add(key, middle);
            }

            return middle;
        }
    }

    // Three successive turns by 0.7, 1.1 and 0.4 radians about z, x and z.
    private static SpherePoint Turn(double x, double y, double z)
    {
        (x, y) = ((x * Math.Cos(0.7)) - (y * Math.Sin(0.7)), (x * Math.Sin(0.7)) + (y * Math.Cos(0.7)));
        (y, z) = ((y * Math.Cos(1.1)) - (z * Math.Sin(1.1)), (y * Math.Sin(1.1)) + (z * Math.Cos(1.1)));
        (x, y) = ((x * Math.Cos(0.4)) - (y * Math.Sin(0.4)), (x * Math.Sin(0.4)) + (y * Math.Cos(0.4)));
        return SpherePoint.FromVector(x, y, z);
    }
}
