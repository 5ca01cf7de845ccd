using Umweg.Sphere;

namespace Umweg.Tests.Sphere;

/// <summary>A vector of small integers: the oracle computes with it in 64-bit integers, where nothing rounds.</summary>
internal readonly record struct IntegerVector(long X, long Y, long Z)
{
    public static IntegerVector operator -(IntegerVector v) => new(-v.X, -v.Y, -v.Z);

    public long Dot(IntegerVector o) => (X * o.X) + (Y * o.Y) + (Z * o.Z);

    public IntegerVector Cross(IntegerVector o) =>
        new((Y * o.Z) - (Z * o.Y), (Z * o.X) - (X * o.Z), (X * o.Y) - (Y * o.X));

    public bool IsSameAs(IntegerVector o) => Cross(o) == default && Dot(o) > 0;

    /// <summary>Whether this lies in the cone of a and b, which is the definition of lying on the arc.</summary>
    public bool IsOnArc(IntegerVector a, IntegerVector b)
    {
        var n = a.Cross(b);
        if (n == default)
        {
            return IsSameAs(a) || IsSameAs(b);
        }

        return n.Dot(this) == 0 && n.Dot(a.Cross(this)) >= 0 && n.Dot(Cross(b)) >= 0;
    }

    /// <summary>Shrunk by a power of two, exactly, to within the unit sphere.</summary>
    public SpherePoint ToPoint() => SpherePoint.FromExactCoordinates(X / 4.0, Y / 4.0, Z / 4.0);
}
