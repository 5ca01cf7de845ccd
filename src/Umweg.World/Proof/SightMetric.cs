using Umweg.Sphere;

namespace Umweg.World.Proof;

/// <summary>How sight lines are measured: by their angle on the sphere, or by their length on WGS84 in
/// metres.</summary>
/// <param name="IsOnEllipsoid">Which of the two.</param>
/// <param name="Tie">Chains that differ by less are both followed.</param>
internal readonly record struct SightMetric(bool IsOnEllipsoid, double Tie)
{
    /// <summary>Angles on the sphere; ties are some roundings of angles.</summary>
    public static SightMetric Sphere { get; } = new(IsOnEllipsoid: false, 1e-13);

    /// <summary>Metres on WGS84.</summary>
    /// <param name="tieMetres">Chains that differ by less are both followed.</param>
    public static SightMetric Ellipsoid(double tieMetres) => new(IsOnEllipsoid: true, tieMetres);

    /// <summary>What a radian measures at least.</summary>
    public double PerRadian => IsOnEllipsoid ? Wgs84.PolarRadiusMetres : 1;

    /// <summary>The length of a sight line; of one between antipodes, the least of all.</summary>
    public double LengthOf(SpherePoint a, SpherePoint b) =>
        !IsOnEllipsoid ? Arc.Angle(a, b)
        : Predicates.AreAntipodal(a, b) ? Math.PI * PerRadian
        : GreatEllipse.Length(a, b).Metres;

    /// <summary>A length that no curve between two points is shorter than.</summary>
    public double LeastBetween(SpherePoint a, SpherePoint b) =>
        IsOnEllipsoid
            ? Geodesic.Distance(Wgs84.ToPosition(a), Wgs84.ToPosition(b)).Metres
            : Arc.Angle(a, b);
}
