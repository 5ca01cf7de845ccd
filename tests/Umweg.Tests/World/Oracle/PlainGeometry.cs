using Umweg.Sphere;

namespace Umweg.Tests.World.Oracle;

/// <summary>A triangle by its corners, counter-clockwise.</summary>
internal readonly record struct Triangle(SpherePoint A, SpherePoint B, SpherePoint C)
{
    public (SpherePoint From, SpherePoint To)[] Edges() => [(A, B), (B, C), (C, A)];
}

/// <summary>Arcs and triangles in the plainest terms, exact but slow, to compare with.</summary>
internal static class PlainGeometry
{
    /// <summary>Whether the arc a-b, under a half circle, meets the inside of a triangle.</summary>
    /// <remarks>Its great circle must pass the inside. Then it does if an end lies inside, if it crosses a side, or if
    /// it has two points of the rim: the circle's chord of the triangle is all between them.</remarks>
    public static bool MeetsInside(Triangle triangle, SpherePoint a, SpherePoint b)
    {
        SpherePoint[] corners = [triangle.A, triangle.B, triangle.C];
        var sides = corners.Select(corner => Predicates.SideOf(a, b, corner)).ToList();
        if (!sides.Contains(Side.Left) || !sides.Contains(Side.Right))
        {
            return false;
        }

        var edges = triangle.Edges();
        if (IsInside(edges, a) || IsInside(edges, b)
            || edges.Any(edge => Predicates.Classify(a, b, edge.From, edge.To) == ArcCrossing.Proper))
        {
            return true;
        }

        var rim = corners.Where(corner => Predicates.IsOnArc(a, b, corner)).ToList();
        foreach (var end in (ReadOnlySpan<SpherePoint>)[a, b])
        {
            var isNew = !rim.Exists(point => Predicates.AreSame(point, end));
            if (isNew && edges.Any(edge => Predicates.IsOnArc(edge.From, edge.To, end)))
            {
                rim.Add(end);
            }
        }

        return rim.Count > 1;
    }

    /// <summary>False where a triangle is plainly beside the great circle of an arc: a quick look before the exact one.
    /// </summary>
    public static bool MayMeet(Triangle triangle, SpherePoint a, SpherePoint b)
    {
        var side = Predicates.SideOf(a, b, triangle.A);
        return side == Side.On
            || Predicates.SideOf(a, b, triangle.B) != side || Predicates.SideOf(a, b, triangle.C) != side;
    }

    /// <summary>Whether two arcs on one great circle share more than a point.</summary>
    public static bool Overlaps(SpherePoint edgeA, SpherePoint edgeB, SpherePoint a, SpherePoint b) =>
        Predicates.SideOf(a, b, edgeA) == Side.On && Predicates.SideOf(a, b, edgeB) == Side.On
        && ((edgeA == a && edgeB == b) || (edgeA == b && edgeB == a)
            || IsStrictlyBetween(edgeA, a, b) || IsStrictlyBetween(edgeB, a, b)
            || IsStrictlyBetween(a, edgeA, edgeB) || IsStrictlyBetween(b, edgeA, edgeB));

    /// <summary>Whether a point lies on the arc a-b and is neither end.</summary>
    public static bool IsStrictlyBetween(SpherePoint point, SpherePoint a, SpherePoint b) =>
        !Predicates.AreSame(point, a) && !Predicates.AreSame(point, b) && Predicates.IsOnArc(a, b, point);

    /// <summary>For a point on the great circle of an arc: whether it lies on the half circle from
    /// <paramref name="from"/> by way of <paramref name="to"/>.</summary>
    public static bool IsAhead(SpherePoint from, SpherePoint to, SpherePoint point)
    {
        // The plane through `from` at right angles to the arc; far from degenerate for the points it is asked about.
        double nx = (from.Y * to.Z) - (from.Z * to.Y), ny = (from.Z * to.X) - (from.X * to.Z);
        var nz = (from.X * to.Y) - (from.Y * to.X);
        return (((ny * from.Z) - (nz * from.Y)) * point.X)
            + (((nz * from.X) - (nx * from.Z)) * point.Y)
            + (((nx * from.Y) - (ny * from.X)) * point.Z) > 0;
    }

    private static bool IsInside((SpherePoint From, SpherePoint To)[] edges, SpherePoint point) =>
        edges.All(edge => Predicates.SideOf(edge.From, edge.To, point) == Side.Left);
}
