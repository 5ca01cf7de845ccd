using Shouldly;
using Umweg.Presentation.Map;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation.Map;

/// <summary>
/// FEATURE UNDER TEST: a simplified line keeps its ends and stays as near to the true one as was asked.
/// METHOD: distances found by trying points all along the simplified line, not by the formula under test.
/// </summary>
public sealed class LineSimplifierTests
{
    private const double Tolerance = 0.002;

    [Fact]
    public void What_is_left_out_lies_within_the_tolerance_of_what_stays()
    {
        var line = Wandering(400);
        var kept = Simplified(line);

        kept.Count.ShouldBeInRange(3, line.Count / 2);
        kept[0].ShouldBe(line[0]);
        kept[^1].ShouldBe(line[^1]);
        kept.ShouldBeSubsetOf(line);
        line.ShouldAllBe(point => DistanceTo(kept, point) <= Tolerance + 1e-5);
    }

    [Fact]
    public void Of_a_great_circle_the_ends_alone_stay()
    {
        var (a, b) = (RealWorld.At(10, 20), RealWorld.At(60, 100));

        Simplified([.. Enumerable.Range(0, 50).Select(i => Arc.Interpolate(a, b, i / 49.0))]).Count.ShouldBe(2);
    }

    [Fact]
    public void A_stretch_that_ends_where_it_began_keeps_its_farthest_corner()
    {
        SpherePoint[] ring = [RealWorld.At(0, 0), RealWorld.At(3, 1), RealWorld.At(5, 0), RealWorld.At(0, 0)];

        Simplified([.. ring]).ShouldBe(ring);
    }

    private static List<SpherePoint> Simplified(List<SpherePoint> line)
    {
        var kept = new List<SpherePoint> { line[0] };
        LineSimplifier.Append(line, 0, line.Count - 1, Tolerance, kept);
        return kept;
    }

    private static List<SpherePoint> Wandering(int corners)
    {
        var random = new Random(5);
        double latitude = 70, longitude = 170;
        return [.. Enumerable.Range(0, corners).Select(_ =>
        {
            latitude += (random.NextDouble() - 0.5) * 0.2;
            longitude += random.NextDouble() * 0.2;
            return RealWorld.At(latitude, longitude > 180 ? longitude - 360 : longitude);
        })];
    }

    private static double DistanceTo(List<SpherePoint> line, SpherePoint point) =>
        line.Zip(line.Skip(1)).Min(edge => Enumerable.Range(0, 201)
            .Min(i => Arc.Angle(Arc.Interpolate(edge.First, edge.Second, i / 200.0), point)));
}
