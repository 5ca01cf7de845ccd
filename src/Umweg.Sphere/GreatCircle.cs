using System.Runtime.CompilerServices;

namespace Umweg.Sphere;

/// <summary>The great circle from one point towards another, made ready to be asked on which side many others are.
/// </summary>
/// <remarks>
/// <para>Property, a test: for all a, b, c, <c>new GreatCircle(a, b).SideOf(c) == Predicates.SideOf(a, b, c)</c>; the
/// two compute the same determinant, to the last bit.</para>
/// <para>Asking costs a third of what the predicate does, as the circle's normal is at hand.</para>
/// <para>The default value is no circle; everything lies on it.</para>
/// </remarks>
public readonly struct GreatCircle
{
    private readonly SpherePoint _from;
    private readonly SpherePoint _to;
    private readonly double _x;
    private readonly double _y;
    private readonly double _z;

    /// <summary>The great circle through two points; antipodal or equal ones define none, and everything lies on it.
    /// </summary>
    public GreatCircle(SpherePoint from, SpherePoint to)
    {
        _from = from;
        _to = to;
        _x = (from.Y * to.Z) - (from.Z * to.Y);
        _y = (from.Z * to.X) - (from.X * to.Z);
        _z = (from.X * to.Y) - (from.Y * to.X);
    }

    /// <summary>The side that a point is on: exact, as <see cref="Predicates.SideOf"/> is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Side SideOf(SpherePoint point)
    {
        var determinant = (_x * point.X) + (_y * point.Y) + (_z * point.Z);
        if (determinant > Predicates.MaxDeterminantError)
        {
            return Side.Left;
        }

        return determinant < -Predicates.MaxDeterminantError
            ? Side.Right
            : Predicates.NearSideOf(_from, _to, point);
    }
}
