using Umweg.Sphere;

namespace Umweg.Routes;

/// <summary>Whether two ways run beside each other: no point of either is farther from the other way than so much.
/// </summary>
/// <remarks>
/// <para>The distance from a way never grows faster than one walks, so that between two points at distances d and e
/// from it, l apart, it is at most (d + e + l) / 2. A leg is halved until that is within the limit, or a point is
/// beyond it, or the piece is shorter than <see cref="FinestKm"/>.</para>
/// <para>"Yes" is exact: then no point is beyond the limit. "No" is exact to half of <see cref="FinestKm"/>, on the
/// side of "no".</para>
/// <para>Distances are angles of the reduced sphere at the larger radius, at most 0.34 % above those on WGS84.</para>
/// </remarks>
internal static class WayNearness
{
    /// <summary>How finely a way is looked at, in km.</summary>
    public const double FinestKm = 1;

    private const double RadiusKm = Wgs84.EquatorialRadiusMetres / 1000;

    /// <summary>Whether no point of one way is farther than this from the other.</summary>
    /// <param name="a">A way: ends and bends, two points or more.</param>
    /// <param name="b">Another.</param>
    /// <param name="km">The limit in km.</param>
    public static bool AreWithin(IReadOnlyList<SpherePoint> a, IReadOnlyList<SpherePoint> b, double km) =>
        RunsAlong(a, b, km / RadiusKm) && RunsAlong(b, a, km / RadiusKm);

    private static bool RunsAlong(IReadOnlyList<SpherePoint> way, IReadOnlyList<SpherePoint> other, double limit)
    {
        for (var i = 1; i < way.Count; i++)
        {
            if (!LegRunsAlong(way[i - 1], way[i], other, limit))
            {
                return false;
            }
        }

        return true;
    }

    private static bool LegRunsAlong(
        SpherePoint from, SpherePoint to, IReadOnlyList<SpherePoint> other, double limit)
    {
        var pieces = new Stack<(SpherePoint P, double OffP, SpherePoint Q, double OffQ)>();
        pieces.Push((from, Off(from, other), to, Off(to, other)));
        while (pieces.TryPop(out var piece))
        {
            var (p, offP, q, offQ) = piece;
            var length = Arc.Angle(p, q);
            if (offP > limit || offQ > limit)
            {
                return false;
            }

            if ((offP + offQ + length) / 2 <= limit)
            {
                continue;
            }

            if (length < FinestKm / RadiusKm)
            {
                return false;
            }

            var middle = Arc.Interpolate(p, q, 0.5);
            var offMiddle = Off(middle, other);
            pieces.Push((p, offP, middle, offMiddle));
            pieces.Push((middle, offMiddle, q, offQ));
        }

        return true;
    }

    private static double Off(SpherePoint point, IReadOnlyList<SpherePoint> way)
    {
        var least = double.MaxValue;
        for (var i = 1; i < way.Count; i++)
        {
            least = Math.Min(least, Off(point, way[i - 1], way[i]));
        }

        return least;
    }

    // To the great circle where the point is abeam of the arc, else to the nearer end.
    private static double Off(SpherePoint point, SpherePoint a, SpherePoint b)
    {
        if (a != b)
        {
            var pole = Arc.Pole(a, b);
            if (IsPast(pole, a, point) && IsPast(b, pole, point))
            {
                return Math.Abs((Math.PI / 2) - Arc.Angle(pole, point));
            }
        }

        return Math.Min(Arc.Angle(point, a), Arc.Angle(point, b));
    }

    // On the side of u x v.
    private static bool IsPast(SpherePoint u, SpherePoint v, SpherePoint point) =>
        (((u.Y * v.Z) - (u.Z * v.Y)) * point.X)
        + (((u.Z * v.X) - (u.X * v.Z)) * point.Y)
        + (((u.X * v.Y) - (u.Y * v.X)) * point.Z) >= 0;
}
