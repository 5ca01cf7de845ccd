using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Proof;

namespace Umweg.Tests.World.Proof;

/// <summary>
/// FEATURE UNDER TEST: the lower bound on WGS84 by the visibility graph.
/// METHOD: it must lie between the bound by the polar radius and the length, nearly at the length; and what it allows
/// for must be more than geodesics gain on great ellipses, which is measured.
/// </summary>
public sealed class EllipsoidBoundTests
{
    private static readonly Lazy<WayChecker> OneChecker = new(() => new(RealWorld.Globe));

    [Fact]
    public void The_gap_is_below_a_hundred_thousandth_on_the_real_world()
    {
        var found = 0;
        foreach (var (closed, way) in RealWorldProofTests.Ways(seed: 31, count: 60))
        {
            var legs = way.Waypoints.Zip(way.Waypoints.Skip(1)).ToList();
            var metres = legs.Sum(leg => GreatEllipse.Length(leg.First, leg.Second).Metres);
            var bound = OneChecker.Value.BoundOnWgs84(closed, null, way.Waypoints);
            if (bound.IsFound)
            {
                Assert.True(bound.LowerBound.Metres <= metres);
                Assert.True(bound.LowerBound.Metres >= (way.AngleRadians * Wgs84.PolarRadiusMetres) - 1e-3);
                found += bound.LowerBound.Metres > metres * (1 - 1e-5) ? 1 : 0;
            }
        }

        // Where it is not, another way is shorter on WGS84, though not on the sphere.
        Assert.True(found >= 50, $"{found} of 60");
    }

    [Fact]
    public void A_straight_way_is_bounded_by_the_geodesic()
    {
        SpherePoint a = RealWorld.At(50, 0), b = RealWorld.At(40, 100);
        var bound = OneChecker.Value.BoundOnWgs84(CellSet.Empty, null, [a, b]);
        Assert.Equal(
            Geodesic.Distance(Wgs84.ToPosition(a), Wgs84.ToPosition(b)).Metres, bound.LowerBound.Metres, 1e-6);
    }

    [Fact]
    public void What_a_way_may_gain_is_more_than_geodesics_gain()
    {
        // The excess of great ellipses over geodesics is what a straight way gains: docs/accuracy.md has it measured.
        var random = new Random(9);
        for (var i = 0; i < 20_000; i++)
        {
            SpherePoint a = Anywhere(random), b = Anywhere(random);
            var angle = Arc.Angle(a, b);
            if (angle < 2.3)
            {
                var gain = GreatEllipse.Length(a, b).Metres
                    - Geodesic.Distance(Wgs84.ToPosition(a), Wgs84.ToPosition(b)).Metres;
                Assert.True(gain <= EllipsoidBound.SlackMetres(angle) + 1e-6, $"{gain} at {angle}");
            }
        }
    }

    [Fact]
    public void Ways_round_half_the_Earth_are_left_with_the_bound_from_the_sphere() =>
        Assert.Equal(double.PositiveInfinity, EllipsoidBound.SlackMetres(2.5));

    private static SpherePoint Anywhere(Random random) => SpherePoint.FromVector(
        random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5);
}
