using System.Globalization;
using Umweg.Sphere;
using static Umweg.Tests.Sphere.TestPoints;

namespace Umweg.Tests.Sphere;

/// <summary>
/// FEATURE UNDER TEST: the length on WGS84 of an arc of the reduced sphere.
/// METHOD: numerical integration along the ellipse from its definition; geodesics where the two must agree; the
/// numbered properties.
/// </summary>
public sealed class GreatEllipseTests
{
    private const double HalfMeridianMetres = 20003931.4586254;

    [Fact]
    public void Lengths_agree_with_numerical_integration()
    {
        var random = new Random(1);
        var worst = 0.0;
        for (var i = 0; i < 600; i++)
        {
            var a = Random(random);
            var b = (i % 4) switch
            {
                0 => Random(random),
                1 => Near(a, random, 1e-6),
                2 => Near(a.Antipode, random, Math.Pow(10, -1 - (9 * random.NextDouble()))),
                _ => Near(a, random, 0.1),
            };
            worst = Math.Max(worst, Math.Abs(GreatEllipse.Length(a, b).Metres - Integrated(a, b)));
        }

        Assert.InRange(worst, 0, 0.02e-6);
    }

    [Fact]
    public void Property_1_and_2_zero_for_the_same_point_and_the_same_both_ways() =>
        DegeneratePoints.Check(DegeneratePoints.Several(2), p =>
            GreatEllipse.Length(p[0], p[0]) == Length.Zero &&
            (!DegeneratePoints.HaveArc(p[0], p[1]) ||
                Math.Abs(GreatEllipse.Length(p[0], p[1]).Metres - GreatEllipse.Length(p[1], p[0]).Metres) < 1e-8));

    [Fact]
    public void Property_3_the_length_lies_between_the_angle_times_b_and_times_a() =>
        DegeneratePoints.Check(DegeneratePoints.Several(2), p =>
        {
            if (!DegeneratePoints.HaveArc(p[0], p[1]))
            {
                return true;
            }

            const double Rounding = 1e-8;
            var metres = GreatEllipse.Length(p[0], p[1]).Metres;
            var angle = Arc.Angle(p[0], p[1]);
            return metres >= (angle * Wgs84.PolarRadiusMetres) - Rounding &&
                metres <= (angle * Wgs84.EquatorialRadiusMetres) + Rounding;
        });

    [Fact]
    public void Property_4_parts_of_an_arc_add_up()
    {
        var random = new Random(2);
        for (var i = 0; i < 1000; i++)
        {
            var (a, b) = (Random(random), Random(random));
            var between = Arc.Interpolate(a, b, random.NextDouble());
            var parts = GreatEllipse.Length(a, between) + GreatEllipse.Length(between, b);
            Assert.Equal(GreatEllipse.Length(a, b).Metres, parts.Metres, 2e-8);
        }
    }

    [Fact]
    public void Property_5_along_meridians_it_is_the_geodesic()
    {
        var random = new Random(3);
        for (var i = 0; i < 1000; i++)
        {
            var longitude = (360 * random.NextDouble()) - 180;
            var from = GeoPosition.FromDegrees((180 * random.NextDouble()) - 90, longitude);
            var to = GeoPosition.FromDegrees((180 * random.NextDouble()) - 90, longitude);
            AssertEqualToGeodesic(from, to);
            var opposite = longitude > 0 ? longitude - 180 : longitude + 180;
            AssertEqualToGeodesic(from, GeoPosition.FromDegrees(to.Latitude, opposite));
        }
    }

    [Fact]
    public void Property_5_along_the_equator_it_is_the_geodesic_as_far_as_that_stays_there()
    {
        for (var longitude = 0.0; longitude < 179; longitude += 0.7)
        {
            AssertEqualToGeodesic(GeoPosition.FromDegrees(0, 0), GeoPosition.FromDegrees(0, longitude));
        }
    }

    [Fact]
    public void A_quarter_from_the_equator_to_a_pole_is_half_of_the_half_meridian()
    {
        Assert.Equal(HalfMeridianMetres / 2, GreatEllipse.Length(At(0, 33), At(90, 0)).Metres, 1e-7);
        Assert.Equal(HalfMeridianMetres / 2, GreatEllipse.Length(At(-90, 0), At(0, -180)).Metres, 1e-7);
    }

    [Fact]
    public void Antipodal_points_have_no_length_between_them() =>
        Assert.Throws<ArgumentException>(() => GreatEllipse.Length(At(10, 20), At(10, 20).Antipode));

    [Fact]
    public void Points_an_ulp_apart_are_a_nanometre_apart()
    {
        var a = At(45, 45);
        var b = SpherePoint.FromExactCoordinates(a.X, Math.BitIncrement(a.Y), a.Z);

        Assert.InRange(GreatEllipse.Length(a, b).Metres, 1e-10, 1e-9);
    }

    // Never shorter than the geodesic; and how much longer at most, as docs/accuracy.md says.
    [Theory]
    [InlineData(500, 0.00145)]
    [InlineData(2000, 0.093)]
    [InlineData(5000, 1.5)]
    [InlineData(9000, 9.6)]
    [InlineData(15000, 68)]
    public void The_excess_over_the_geodesic_is_metres(double kilometres, double limitMetres)
    {
        var (excess, where) = LargestExcess(kilometres);

        Assert.True(
            excess > limitMetres / 2 && excess <= limitMetres,
            string.Create(CultureInfo.InvariantCulture, $"{excess} m at {where}"));
    }

    private static (double Metres, string Where) LargestExcess(double kilometres)
    {
        var worst = (Metres: 0.0, Where: "");
        for (var latitude = 0.0; latitude <= 90; latitude += 1)
        {
            for (var azimuth = 0.0; azimuth <= 180; azimuth += 2)
            {
                var from = GeoPosition.FromDegrees(latitude, 0);
                var to = Geodesic.Direct(from, azimuth, Length.FromKilometres(kilometres)).Position;
                var excess = GreatEllipse.Length(Wgs84.ToSphere(from), Wgs84.ToSphere(to)).Metres - (kilometres * 1000);
                Assert.True(excess > -3e-8, $"{excess} at {latitude}, {azimuth}");
                if (excess > worst.Metres)
                {
                    worst = (excess, $"latitude {latitude:0} azimuth {azimuth:0}");
                }
            }
        }

        return worst;
    }

    private static void AssertEqualToGeodesic(GeoPosition from, GeoPosition to) =>
        Assert.Equal(
            Geodesic.Distance(from, to).Metres,
            GreatEllipse.Length(Wgs84.ToSphere(from), Wgs84.ToSphere(to)).Metres,
            2e-8);

    // Simpson's rule on the speed at which the point of the ellipsoid moves; compensated summation.
    private static double Integrated(SpherePoint a, SpherePoint b)
    {
        const int Steps = 1024;
        var frame = Frame.Of(a, b);
        double sum = 0, compensation = 0;
        for (var i = 0; i <= Steps; i++)
        {
            var weight = i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2;
            var term = (weight * frame.Speed(frame.Angle * i / Steps)) - compensation;
            var next = sum + term;
            compensation = next - sum - term;
            sum = next;
        }

        return sum * frame.Angle / (3 * Steps);
    }

    // The circle through two points as start and direction of travel, from a cross product in 28 digits.
    private sealed record Frame(double[] Start, double[] Travel, double Angle)
    {
        public static Frame Of(SpherePoint a, SpherePoint b)
        {
            var (x, y, z) = ExactCross(a, b);
            var sin = Math.Sqrt((x * x) + (y * y) + (z * z));
            double[] n = [x / sin, y / sin, z / sin];
            double[] travel =
                [(n[1] * a.Z) - (n[2] * a.Y), (n[2] * a.X) - (n[0] * a.Z), (n[0] * a.Y) - (n[1] * a.X)];
            return new([a.X, a.Y, a.Z], travel, Math.Atan2(sin, a.Dot(b)));
        }

        public double Speed(double angle)
        {
            var (sin, cos) = Math.SinCos(angle);
            var dx = Wgs84.EquatorialRadiusMetres * ((cos * Travel[0]) - (sin * Start[0]));
            var dy = Wgs84.EquatorialRadiusMetres * ((cos * Travel[1]) - (sin * Start[1]));
            var dz = Wgs84.PolarRadiusMetres * ((cos * Travel[2]) - (sin * Start[2]));
            return Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz));
        }
    }
}
