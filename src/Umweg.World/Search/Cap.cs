using Umweg.Sphere;

namespace Umweg.World.Search;

/// <summary>All points within an angle of a centre.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="Radians">The angle, from 0 to pi.</param>
public readonly record struct Cap(SpherePoint Centre, double Radians)
{
    // Angles are measured to 1e-15 or so; what is as near as this counts as within.
    private const double Slack = 1e-9;

    /// <summary>A cap that has the polygon of these corners in it; the whole sphere if they do not lie in less than a
    /// hemisphere around the first.</summary>
    public static Cap Around(IReadOnlyList<SpherePoint> corners)
    {
        var radians = corners.Max(corner => Arc.Angle(corners[0], corner)) + Slack;
        return new(corners[0], radians < Math.PI / 2 ? radians : Math.PI);
    }

    /// <summary>Whether the two may have a point in common; certainly not if false.</summary>
    public bool MayMeet(Cap other) => Arc.Angle(Centre, other.Centre) <= Radians + other.Radians;
}
