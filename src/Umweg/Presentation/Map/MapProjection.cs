using Umweg.Sphere;

namespace Umweg.Presentation.Map;

/// <summary>A point of the drawing: of the projection's plane in Earth radii, y up, or of the sheet in units, y
/// down.</summary>
internal readonly record struct PlanePoint(double X, double Y);

/// <summary>Lambert's azimuthal equal-area projection about any centre, north up there.</summary>
/// <remarks>
/// <para>Equal-area, so that no state looks larger than it is, and defined for all of the sphere but the centre's
/// antipode: poles and the antimeridian are ordinary places of it. Distances are true at the centre; at 30 degrees from
/// it they are 3.5 % off, at 90 degrees 41 %. Why this one: docs/decisions/0014-map-projection.md.</para>
/// <para>Source: J. P. Snyder, Map Projections, a Working Manual, USGS 1987, pages 182 to 190; written with vectors,
/// so that no angle is ever computed.</para>
/// </remarks>
internal sealed class MapProjection
{
    // Nearer to the axis no east can be told; there any will do.
    private const double LeastFromAxis = 1e-9;

    private readonly SpherePoint _east;
    private readonly SpherePoint _north;

    public MapProjection(SpherePoint centre)
    {
        Centre = centre;
        var fromAxis = Math.Sqrt((centre.X * centre.X) + (centre.Y * centre.Y));
        _east = fromAxis < LeastFromAxis
            ? SpherePoint.FromVector(0, 1, 0)
            : SpherePoint.FromVector(-centre.Y, centre.X, 0);
        _north = SpherePoint.FromVector(
            (centre.Y * _east.Z) - (centre.Z * _east.Y),
            (centre.Z * _east.X) - (centre.X * _east.Z),
            (centre.X * _east.Y) - (centre.Y * _east.X));
    }

    /// <summary>What lies in the middle.</summary>
    public SpherePoint Centre { get; }

    /// <summary>How far from the middle of the plane points at an angle (radians) from the centre lie.</summary>
    public static double Radius(double angle) => 2 * Math.Sin(angle / 2);

    /// <summary>The angle whose <see cref="Radius"/> this is; pi for any greater one.</summary>
    public static double AngleOf(double radius) => 2 * Math.Asin(Math.Min(1, radius / 2));

    /// <summary>The point's place in the plane; the antipode of the centre is put on the rim.</summary>
    public PlanePoint Project(SpherePoint point)
    {
        var stretch = Math.Sqrt(2 / Math.Max(1e-12, 1 + Centre.Dot(point)));
        return new(stretch * point.Dot(_east), stretch * point.Dot(_north));
    }

    /// <summary>The point whose place in the plane this is, at most 2 from the middle.</summary>
    public SpherePoint Inverse(PlanePoint plane)
    {
        var squared = (plane.X * plane.X) + (plane.Y * plane.Y);
        var (along, aside) = (1 - (squared / 2), Math.Sqrt(1 - (squared / 4)));
        return SpherePoint.FromVector(
            (along * Centre.X) + (aside * ((plane.X * _east.X) + (plane.Y * _north.X))),
            (along * Centre.Y) + (aside * ((plane.X * _east.Y) + (plane.Y * _north.Y))),
            (along * Centre.Z) + (aside * ((plane.X * _east.Z) + (plane.Y * _north.Z))));
    }
}
