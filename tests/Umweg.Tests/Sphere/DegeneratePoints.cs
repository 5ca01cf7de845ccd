using FsCheck;
using FsCheck.Fluent;
using Umweg.Sphere;

namespace Umweg.Tests.Sphere;

/// <summary>Generators of points that fall on the same circles, poles and antipodes again and again.</summary>
internal static class DegeneratePoints
{
    /// <summary>A grid of 15 degrees with the poles and both ends of the antimeridian.</summary>
    public static readonly Gen<SpherePoint> OnGrid =
        from latitude in Gen.Choose(-6, 6)
        from longitude in Gen.Choose(-12, 12)
        select Wgs84.ToSphere(GeoPosition.FromDegrees(15 * latitude, 15 * longitude));

    /// <summary>Small integers, whose determinants vanish often and can be checked in 64-bit integers.</summary>
    public static readonly Gen<IntegerVector> Integers =
        (from x in Gen.Choose(-2, 2)
         from y in Gen.Choose(-2, 2)
         from z in Gen.Choose(-2, 2)
         select new IntegerVector(x, y, z)).Where(v => v != default);

    /// <summary>Those integers as points, so that "on the circle" and "same direction" really happen.</summary>
    public static readonly Gen<SpherePoint> OfIntegers = Integers.Select(v => v.ToPoint());

    /// <summary>Any of these, or moved by units in the last place, or opposite, or with tiny coordinates.</summary>
    public static readonly Gen<SpherePoint> Any = Gen.OneOf<SpherePoint>(
        OnGrid,
        OfIntegers,
        OnGrid.SelectMany(Nudge),
        OfIntegers.SelectMany(Nudge),
        OnGrid.Select(p => p.Antipode),
        from p in OnGrid from q in OnGrid from f in Gen.Choose(0, 8) select Between(p, q, f / 8.0),
        from p in OfIntegers from tiny in TinyNumber select SpherePoint.FromExactCoordinates(p.X, p.Y, tiny),
        from p in OfIntegers from tiny in TinyNumber select SpherePoint.FromExactCoordinates(tiny, p.Y, tiny))
        .Where(p => p.Dot(p) > 0.01);

    private static Gen<double> TinyNumber => Gen.Elements(
        double.Epsilon, -double.Epsilon, 3 * double.Epsilon, 1e-310, 1e-200, -1e-100, 1e-61, 1e-30, -0.0);

    /// <summary>Several of <see cref="Any"/>, some of them equal.</summary>
    public static Arbitrary<SpherePoint[]> Several(int count) =>
        (from pool in Any.ArrayOf(count)
         from picks in Gen.Choose(0, (2 * count) - 1).ArrayOf(count)
         select picks.Select((pick, i) => pool[pick < count ? pick : i]).ToArray()).ToArbitrary();

    public static Arbitrary<IntegerVector[]> SeveralIntegers(int count) => Integers.ArrayOf(count).ToArbitrary();

    /// <summary>The rounded interpolation between two points, which all but lies on their great circle.</summary>
    public static SpherePoint Between(SpherePoint p, SpherePoint q, double fraction) =>
        HaveArc(p, q) ? Arc.Interpolate(p, q, fraction) : p;

    /// <summary>Whether one arc joins the two, and not by a difference below 1e-145.</summary>
    public static bool HaveArc(SpherePoint p, SpherePoint q)
    {
        var (x, y, z) = Arc.TwiceNormal(p, q);
        return (x * x) + (y * y) + (z * z) >= Arc.LeastNormalSquared || p.Dot(q) > 0;
    }

    public static void Check<T>(Arbitrary<T> input, Func<T, bool> property) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(20251017, 1).WithQuietOnSuccess(true),
            Prop.ForAll(input, property));

    private static Gen<SpherePoint> Nudge(SpherePoint p) =>
        from ulps in Gen.Choose(-3, 3)
        from axis in Gen.Choose(0, 2)
        select SpherePoint.FromExactCoordinates(
            axis == 0 ? Moved(p.X, ulps) : p.X, axis == 1 ? Moved(p.Y, ulps) : p.Y, axis == 2 ? Moved(p.Z, ulps) : p.Z);

    private static double Moved(double value, int ulps)
    {
        for (var i = 0; i < Math.Abs(ulps); i++)
        {
            value = ulps > 0 ? Math.BitIncrement(value) : Math.BitDecrement(value);
        }

        return value;
    }
}
