using Umweg.Sphere;

namespace Umweg.World.Proof;

/// <summary>A triangle by its corners, counter-clockwise.</summary>
internal readonly record struct Triangle(SpherePoint A, SpherePoint B, SpherePoint C)
{
    /// <summary>A triangle of a mesh.</summary>
    public static Triangle Of(Mesh mesh, int triangle)
    {
        var corners = mesh.Corners.Slice(3 * triangle, 3);
        return new(mesh.Vertices[corners[0]], mesh.Vertices[corners[1]], mesh.Vertices[corners[2]]);
    }

    /// <summary>Whether the triangle, rim included, has a point; and the directions that lead into it from
    /// there.</summary>
    /// <param name="point">The point.</param>
    /// <param name="inwards">Null where the point lies strictly inside, so that all directions do.</param>
    public bool Has(SpherePoint point, out Sector? inwards)
    {
        inwards = null;
        var ab = Predicates.SideOf(A, B, point);
        var bc = Predicates.SideOf(B, C, point);
        var ca = Predicates.SideOf(C, A, point);
        if (ab == Side.Right || bc == Side.Right || ca == Side.Right)
        {
            return false;
        }

        inwards = (ab == Side.On, bc == Side.On, ca == Side.On) switch
        {
            (true, false, true) => new(B, C),
            (true, true, false) => new(C, A),
            (false, true, true) => new(A, B),
            (true, false, false) => new(B, A),
            (false, true, false) => new(C, B),
            (false, false, true) => new(A, C),
            _ => null,
        };
        return true;
    }

    /// <summary>Whether the arc from a to b, under a half circle, meets the inside of the triangle, rim excluded;
    /// exact.
    /// </summary>
    /// <param name="a">Where the arc begins.</param>
    /// <param name="b">Where it ends.</param>
    /// <param name="sideA">The side of the arc that corner A is on; likewise the other two.</param>
    /// <param name="sideB">That of corner B.</param>
    /// <param name="sideC">That of corner C.</param>
    /// <remarks>
    /// <para>Let the arc be a + s (b - a), s from 0 to 1, up to length. Inside is where the three determinants with the
    /// sides AB, BC, CA are positive; each is linear in s, so each allows an interval of s, and the arc meets the
    /// inside if the three have more than a point in common. Two intervals are compared where one begins, entering over
    /// one side, and the other ends, leaving over another: the two sides share a corner, and the arc enters before it
    /// leaves exactly if it passes that corner on the triangle's side of it.</para>
    /// </remarks>
    public bool MeetsInside(SpherePoint a, SpherePoint b, Side sideA, Side sideB, Side sideC)
    {
        var ab = PassOf(A, B, a, b);
        var bc = PassOf(B, C, a, b);
        var ca = PassOf(C, A, a, b);
        return ab != Pass.Outside && bc != Pass.Outside && ca != Pass.Outside
            && IsInOrder(ca, ab, sideA) && IsInOrder(ab, bc, sideB) && IsInOrder(bc, ca, sideC);
    }

    // Of two sides that follow each other at a corner: entering over the first and leaving over the second, the corner
    // must be passed on the right; entering over the second and leaving over the first, on the left.
    private static bool IsInOrder(Pass first, Pass second, Side corner) => (first, second) switch
    {
        (Pass.Entering, Pass.Leaving) => corner == Side.Right,
        (Pass.Leaving, Pass.Entering) => corner == Side.Left,
        _ => true,
    };

    private static Pass PassOf(SpherePoint from, SpherePoint to, SpherePoint a, SpherePoint b) =>
        (Predicates.SideOf(from, to, a) == Side.Left, Predicates.SideOf(from, to, b) == Side.Left) switch
        {
            (true, true) => Pass.Inside,
            (true, false) => Pass.Leaving,
            (false, true) => Pass.Entering,
            _ => Pass.Outside,
        };

    // How the arc stands to the inner side of a triangle's side.
    private enum Pass
    {
        Outside,
        Entering,
        Leaving,
        Inside,
    }
}
