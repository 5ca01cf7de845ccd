using Umweg.Sphere;

namespace Umweg.World.Triangulation;

/// <summary>Areas on the unit sphere of reduced latitudes.</summary>
public static class SphericalArea
{
    /// <summary>The area of a counter-clockwise triangle in steradians; negative for a clockwise one.</summary>
    /// <remarks>Eriksson's formula, tan(E/2) = |a b c| / (1 + a.b + b.c + c.a); for small triangles the relative error
    /// is that of the determinant, so the triple product is taken of differences.</remarks>
    public static double Of(SpherePoint a, SpherePoint b, SpherePoint c)
    {
        double ux = b.X - a.X, uy = b.Y - a.Y, uz = b.Z - a.Z;
        double vx = c.X - a.X, vy = c.Y - a.Y, vz = c.Z - a.Z;
        var determinant = (a.X * ((uy * vz) - (uz * vy))) + (a.Y * ((uz * vx) - (ux * vz))) +
            (a.Z * ((ux * vy) - (uy * vx)));
        return 2 * Math.Atan2(determinant, 1 + a.Dot(b) + b.Dot(c) + c.Dot(a));
    }
}
