using Umweg.Sphere;

namespace Umweg.World.Search;

/// <summary>The least length of a way from a root through a window in an edge to the target, walls left aside.
/// </summary>
/// <remarks>
/// <para>On a great circle the sum of the distances to two points has one minimum and, opposite, one maximum: the
/// points of equal sum are a spherical ellipse, and either it or its opposite is convex. The minimum is where the
/// straight way crosses (where both are on one side: the straight way to the mirror image of one). If that lies
/// outside the window, the least in the window is at an end of it. Proof: docs/algorithms/search.md.</para>
/// <para>Rounding: an end of the window is the crossing of a ray with the edge, uncertain by about 3e-16 / sin(angle)
/// along the edge. At angles whose sine is below <see cref="LeastCrossingSine"/> the window is left aside and the
/// straight way alone counts, so the bound exceeds the true minimum by at most <see cref="MaxErrorRadians"/>.</para>
/// </remarks>
internal static class ConeBound
{
    /// <summary>How far above the true minimum a bound may lie.</summary>
    public const double MaxErrorRadians = 1e-12;

    // 2 * 4e-16 / 4e-3 = 2e-13, and a few roundings of the angles themselves: well below MaxErrorRadians.
    private const double LeastCrossingSine = 4e-3;

    /// <summary>The bound for the window that the cone of <paramref name="right"/> and <paramref name="left"/> cuts out
    /// of the edge from <paramref name="edgeLeft"/> to <paramref name="edgeRight"/>, both as seen from the root.
    /// </summary>
    public static double Of(
        SpherePoint root,
        SpherePoint right,
        SpherePoint left,
        SpherePoint edgeRight,
        SpherePoint edgeLeft,
        SpherePoint target)
    {
        var normal = Vector.Normal(edgeLeft, edgeRight);
        var height = normal.Dot(target);
        var image = normal.Dot(root) < 0 == height < 0
            ? new Vector(target) - (normal * (2 * height / normal.Dot(normal)))
            : new Vector(target);

        var rightOf = Vector.Normal(root, right).Dot(image) < 0;
        var leftOf = Vector.Normal(root, left).Dot(image) > 0;
        var straight = Angle(root, image);
        if (!rightOf && !leftOf)
        {
            return straight;
        }

        var bound = double.PositiveInfinity;
        if (rightOf)
        {
            bound = Through(root, right, edgeRight, edgeLeft, edgeRight, image, straight);
        }

        return leftOf
            ? Math.Min(bound, Through(root, left, edgeLeft, edgeLeft, edgeRight, image, straight))
            : bound;
    }

    // By the point where the ray from the root through `limit` meets the edge; `end` is the edge's end on that side.
    private static double Through(
        SpherePoint root,
        SpherePoint limit,
        SpherePoint end,
        SpherePoint edgeLeft,
        SpherePoint edgeRight,
        Vector image,
        double straight)
    {
        if (limit == end)
        {
            return Arc.Angle(root, end) + Angle(end, image);
        }

        var ray = Vector.Normal(root, limit);
        double heightLeft = ray.Dot(edgeLeft), heightRight = ray.Dot(edgeRight);
        var total = heightLeft - heightRight;
        var edge = new Vector(edgeLeft) - new Vector(edgeRight);
        if (total * total < LeastCrossingSine * LeastCrossingSine * ray.Dot(ray) * edge.Dot(edge))
        {
            return straight;
        }

        var weightLeft = Math.Clamp(-heightRight / total, 0, 1);
        var crossing = new Vector(edgeRight) + (edge * weightLeft);
        return Vector.Angle(new Vector(root), crossing) + Vector.Angle(crossing, image);
    }

    private static double Angle(SpherePoint a, Vector b) => Vector.Angle(new Vector(a), b);

    /// <summary>Three numbers for intermediate results, which need not have unit length.</summary>
    private readonly struct Vector(double x, double y, double z)
    {
        private readonly double _x = x;
        private readonly double _y = y;
        private readonly double _z = z;

        public Vector(SpherePoint point)
            : this(point.X, point.Y, point.Z)
        {
        }

        public static Vector operator +(Vector a, Vector b) => new(a._x + b._x, a._y + b._y, a._z + b._z);

        public static Vector operator -(Vector a, Vector b) => new(a._x - b._x, a._y - b._y, a._z - b._z);

        public static Vector operator *(Vector a, double factor) => new(a._x * factor, a._y * factor, a._z * factor);

        // Along a x b, for (a - b) x (a + b) = 2 a x b; the difference of two close points is exact.
        public static Vector Normal(SpherePoint a, SpherePoint b) =>
            Cross(new Vector(a) - new Vector(b), new Vector(a) + new Vector(b));

        public static double Angle(Vector a, Vector b)
        {
            var normal = Cross(a, b);
            return Math.Atan2(Math.Sqrt(normal.Dot(normal)), a.Dot(b));
        }

        public double Dot(Vector other) => (_x * other._x) + (_y * other._y) + (_z * other._z);

        public double Dot(SpherePoint other) => (_x * other.X) + (_y * other.Y) + (_z * other.Z);

        private static Vector Cross(Vector a, Vector b) => new(
            (a._y * b._z) - (a._z * b._y),
            (a._z * b._x) - (a._x * b._z),
            (a._x * b._y) - (a._y * b._x));
    }
}
