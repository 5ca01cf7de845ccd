using System.Globalization;

namespace Umweg.Sphere;

/// <summary>A direction from the Earth's centre: a point of the unit sphere of reduced latitudes.</summary>
/// <remarks>
/// <para>The ellipsoid is carried to the unit sphere by shrinking it along its axis (x/a, y/a, z/b). Planes through
/// the centre stay planes, so a great circle here <em>is</em> a great ellipse of WGS84: the curve that a leg flies,
/// as long as the geodesic to within metres (docs/accuracy.md). Lengths scale by a factor within [b, a], which gives
/// the bound on optimality.</para>
/// <para>The three coordinates are meant exactly as given: predicates decide on these very doubles. Factories make
/// unit length to within 2^-51 (two units in the last place of 1); nothing relies on more. Equality is of coordinates;
/// whether two vectors are the same direction is <see cref="Predicates.AreSame"/>.</para>
/// <para>The default value is the zero vector, which is no point; <see cref="IsValid"/> tells.</para>
/// </remarks>
public readonly record struct SpherePoint
{
    private SpherePoint(double x, double y, double z)
    {
        X = x;
        Y = y;
        Z = z;
    }

    /// <summary>Towards 0 N, 0 E.</summary>
    public double X { get; }

    /// <summary>Towards 0 N, 90 E.</summary>
    public double Y { get; }

    /// <summary>Towards the North Pole.</summary>
    public double Z { get; }

    /// <summary>Whether this is a point of the sphere rather than the default value.</summary>
    public bool IsValid => X != 0 || Y != 0 || Z != 0;

    /// <summary>The point that lies opposite, exactly.</summary>
    public SpherePoint Antipode => new(0.0 - X, 0.0 - Y, 0.0 - Z);

    /// <summary>The point in the direction of a vector of a length from 1e-150 to 1e150.</summary>
    /// <remarks>Each coordinate is off by at most 1 ulp of itself, apart from a factor common to the three; zeros come
    /// out positive.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The vector is shorter or longer, or not of numbers.</exception>
    public static SpherePoint FromVector(double x, double y, double z)
    {
        var norm = Math.Sqrt((x * x) + (y * y) + (z * z));
        return norm is >= 1e-150 and <= 1e150
            ? new((x / norm) + 0.0, (y / norm) + 0.0, (z / norm) + 0.0)
            : throw new ArgumentOutOfRangeException(
                nameof(x), norm, "A direction needs a vector of a length from 1e-150 to 1e150.");
    }

    /// <summary>The point of exactly these coordinates, which the caller has from another point or from a
    /// file.</summary>
    internal static SpherePoint FromExactCoordinates(double x, double y, double z) => new(x, y, z);

    /// <summary>The inner product with another point: the cosine of the angle between them.</summary>
    public double Dot(SpherePoint other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    /// <summary>The coordinates, in the invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({X:R}, {Y:R}, {Z:R})");
}
