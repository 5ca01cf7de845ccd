using Shouldly;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Tests.Routes;

/// <summary>
/// FEATURE UNDER TEST: whether two ways run within so many km of each other all along.
/// METHOD: random pairs of bent ways, of which each point of a dense sample is held against each of the other's, which
/// shares no formula with the code.
/// </summary>
public sealed class WayNearnessTests
{
    private const double RadiusKm = Wgs84.EquatorialRadiusMetres / 1000;
    private const double SampleKm = 6;

    [Fact]
    public void The_answer_is_that_of_a_dense_sample_as_far_as_the_sample_goes()
    {
        var random = new Random(12);
        var (within, beyond) = (0, 0);
        for (var i = 0; i < 150; i++)
        {
            var a = Way(random, bends: random.Next(4));
            var b = Beside(a, random, km: random.NextDouble() * 300);
            var sampled = Math.Max(FarthestKm(a, b), FarthestKm(b, a));

            // The truth lies less than a step from the sample, on either side.
            if (sampled < 100 - SampleKm - WayNearness.FinestKm)
            {
                WayNearness.AreWithin(a, b, 100).ShouldBeTrue($"{i}: {sampled} km");
                within++;
            }
            else if (sampled > 100 + SampleKm)
            {
                WayNearness.AreWithin(a, b, 100).ShouldBeFalse($"{i}: {sampled} km");
                beyond++;
            }
        }

        within.ShouldBeGreaterThan(20);
        beyond.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void It_does_not_matter_which_way_is_named_first()
    {
        var random = new Random(34);
        for (var i = 0; i < 200; i++)
        {
            var a = Way(random, bends: 3);
            var b = Beside(a, random, km: 150);
            WayNearness.AreWithin(a, b, 100).ShouldBe(WayNearness.AreWithin(b, a, 100));
        }
    }

    [Fact]
    public void A_way_that_leaves_the_other_in_the_middle_alone_is_not_beside_it()
    {
        SpherePoint from = At(50, 0), to = At(50, 20);
        WayNearness.AreWithin([from, to], [from, At(51, 10), to], 100).ShouldBeTrue();
        WayNearness.AreWithin([from, to], [from, At(53, 10), to], 100).ShouldBeFalse();
    }

    [Fact]
    public void A_way_that_goes_on_past_the_end_of_the_other_is_not_beside_it() =>
        WayNearness.AreWithin([At(0, 0), At(0, 10)], [At(0, 0), At(0, 11)], 100).ShouldBeFalse();

    [Fact]
    public void A_way_and_itself_run_beside_each_other_over_a_pole_and_the_antimeridian_too()
    {
        SpherePoint[] way = [At(80, 10), At(90, 0), At(70, 179), At(60, -178)];
        WayNearness.AreWithin(way, way, 1).ShouldBeTrue();
        WayNearness.AreWithin([At(10, 179.9), At(20, 179.9)], [At(10, -179.9), At(20, -179.9)], 30).ShouldBeTrue();
    }

    private static double FarthestKm(SpherePoint[] way, SpherePoint[] other)
    {
        var points = Sampled(other).ToList();
        return Sampled(way).Max(point => points.Min(each => RadiusKm * Arc.Angle(point, each)));
    }

    private static IEnumerable<SpherePoint> Sampled(SpherePoint[] way) =>
        way.Zip(way.Skip(1)).SelectMany(leg =>
        {
            var steps = 1 + (int)(RadiusKm * Arc.Angle(leg.First, leg.Second) / SampleKm);
            return Enumerable.Range(0, steps + 1)
                .Select(step => Arc.Interpolate(leg.First, leg.Second, (double)step / steps));
        });

    private static SpherePoint[] Way(Random random, int bends)
    {
        var (latitude, longitude) = (-60 + (120 * random.NextDouble()), 360 * random.NextDouble());
        return [.. Enumerable.Range(0, bends + 2).Select(i =>
            At(latitude + (4 * random.NextDouble()), longitude + (3 * i)))];
    }

    private static SpherePoint[] Beside(SpherePoint[] way, Random random, double km)
    {
        var off = km / RadiusKm;
        return [way[0], .. way[1..^1].Select(point => SpherePoint.FromVector(
            point.X + (off * ((2 * random.NextDouble()) - 1)),
            point.Y + (off * ((2 * random.NextDouble()) - 1)),
            point.Z + (off * ((2 * random.NextDouble()) - 1)))), way[^1]];
    }

    private static SpherePoint At(double latitude, double longitude) => Wgs84.ToSphere(
        GeoPosition.FromDegrees(latitude, longitude > 180 ? longitude - 360 : longitude));
}
