using Umweg.Sphere;

namespace Umweg.World.Triangulation;

/// <summary>The in-circle test on the sphere, sure of its yes.</summary>
internal static class InCircle
{
    // Shewchuk's bound for orient3d, (7 + 56 e) e with e = 2^-53, on the sum of the products' absolute values.
    private const double RelativeError = 7.7715611723761027e-16;

    // Points are unit vectors to within 3 ulp: each may lie that much above or below the sphere, and moves the
    // determinant by this times the area of the opposite face.
    private const double OffSphere = 4e-16;

    /// <summary>Whether d certainly lies within the circle round the counter-clockwise triangle a, b, c.</summary>
    /// <param name="a">A corner.</param>
    /// <param name="b">The next corner.</param>
    /// <param name="c">The last corner.</param>
    /// <param name="d">The point in question.</param>
    /// <param name="margin">How many times the possible error the answer must clear; 1 is certain already, and a
    /// check that asks with 4 agrees with a decision that was made with 1 from the other side of the edge.</param>
    /// <remarks>The circle is where the plane through a, b, c cuts the sphere; d is within if it lies above that
    /// plane. False also where rounding leaves a doubt: a flip that is not made costs beauty, never truth.</remarks>
    public static bool IsCertainlyInside(
        in SpherePoint a, in SpherePoint b, in SpherePoint c, in SpherePoint d, double margin = 1)
    {
        double ax = a.X - d.X, ay = a.Y - d.Y, az = a.Z - d.Z;
        double bx = b.X - d.X, by = b.Y - d.Y, bz = b.Z - d.Z;
        double cx = c.X - d.X, cy = c.Y - d.Y, cz = c.Z - d.Z;
        double byCz = by * cz, bzCy = bz * cy, bzCx = bz * cx, bxCz = bx * cz, bxCy = bx * cy, byCx = by * cx;
        var determinant = (ax * (byCz - bzCy)) + (ay * (bzCx - bxCz)) + (az * (bxCy - byCx));

        // (a-d) . ((b-d) x (c-d)) is minus the height of d above the plane, times twice the triangle's area.
        if (determinant >= 0)
        {
            return false;
        }

        var permanent = (Math.Abs(ax) * (Math.Abs(byCz) + Math.Abs(bzCy))) +
            (Math.Abs(ay) * (Math.Abs(bzCx) + Math.Abs(bxCz))) +
            (Math.Abs(az) * (Math.Abs(bxCy) + Math.Abs(byCx)));
        var faces = Math.Abs(byCz - bzCy) + Math.Abs(bzCx - bxCz) + Math.Abs(bxCy - byCx) +
            Math.Abs((ay * bz) - (az * by)) + Math.Abs((az * bx) - (ax * bz)) + Math.Abs((ax * by) - (ay * bx)) +
            Math.Abs((cy * az) - (cz * ay)) + Math.Abs((cz * ax) - (cx * az)) + Math.Abs((cx * ay) - (cy * ax));
        return determinant < -margin * ((RelativeError * permanent) + (OffSphere * faces));
    }
}
