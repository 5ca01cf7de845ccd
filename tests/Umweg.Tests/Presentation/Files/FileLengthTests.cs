using Shouldly;
using Umweg.Presentation.Files;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation.Files;

/// <summary>
/// FEATURE UNDER TEST: every file keeps a way's length: to within 0.01 %, in whole minutes to within 0.2 %.
/// METHOD: random questions about the real world and chosen ones over poles, 180 degrees and round the world; what is
/// measured was read back by the tests' own readers, each leg as a geodesic.
/// </summary>
public sealed class FileLengthTests
{
    // Where an end is no aerodrome, whole minutes move it by up to 1.4 km.
    private const double EndKm = 1.4;

    [Theory]
    [InlineData(RouteFileFormat.Kml)]
    [InlineData(RouteFileFormat.Gpx)]
    [InlineData(RouteFileFormat.Fms)]
    [InlineData(RouteFileFormat.Pln)]
    [InlineData(RouteFileFormat.Lnmpln)]
    public void Lengths_are_kept(RouteFileFormat format)
    {
        foreach (var (route, way) in FileCases.Many.SelectMany(answer => FileCases.Read(answer, format)))
        {
            way.Kilometres.ShouldBe(route.Distance.Kilometres, 0.002 + (1e-4 * route.Distance.Kilometres));
        }
    }

    [Fact]
    public void Lengths_are_kept_in_whole_minutes()
    {
        var worst = 0.0;
        foreach (var answer in FileCases.Many)
        {
            var ends = new[] { answer.Context.From, answer.Context.To };
            var margin = EndKm * ends.Count(place => PlanPoint.AerodromeCode(place) is null);
            foreach (var (route, way) in FileCases.Read(answer, RouteFileFormat.Field15))
            {
                var error = Math.Abs(way.Kilometres - route.Distance.Kilometres);
                if (margin == 0)
                {
                    worst = Math.Max(worst, error / route.Distance.Kilometres);
                }

                error.ShouldBeLessThan(
                    margin + (2e-3 * route.Distance.Kilometres),
                    $"{ends[0].Name} - {ends[1].Name}, {route.Distance}, {way.Positions.Count} points");
            }
        }

        TestContext.Current.SendDiagnosticMessage($"whole minutes: {worst:P3} at worst");
    }

    [Fact]
    public void A_great_circle_of_a_sphere_between_points_of_a_plan_is_near_ours()
    {
        // Tools join the points by great circles of a sphere that takes latitudes for those of WGS84.
        var worst = 0.0;
        foreach (var (_, way) in FileCases.Many.SelectMany(answer => FileCases.Read(answer, RouteFileFormat.Fms)))
        {
            foreach (var (a, b) in way.Positions.Zip(way.Positions.Skip(1)))
            {
                var theirs = Wgs84.ToSphere(Middle(a, b));
                var (from, to) = (Wgs84.ToSphere(a), Wgs84.ToSphere(b));
                worst = Math.Max(worst, Arc.Angle(theirs, Arc.Interpolate(from, to, 0.5)));
            }
        }

        (worst * Wgs84.EquatorialRadiusMetres).ShouldBeLessThan(20);
    }

    private static GeoPosition Middle(GeoPosition a, GeoPosition b)
    {
        var (ax, ay, az) = Vector(a);
        var (bx, by, bz) = Vector(b);
        double x = ax + bx, y = ay + by, z = az + bz;
        return GeoPosition.FromDegrees(
            double.RadiansToDegrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y)))),
            double.RadiansToDegrees(Math.Atan2(y, x)));
    }

    private static (double X, double Y, double Z) Vector(GeoPosition position)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(position.Latitude));
        var longitude = double.DegreesToRadians(position.Longitude);
        return (cos * Math.Cos(longitude), cos * Math.Sin(longitude), sin);
    }
}
