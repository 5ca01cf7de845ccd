using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Tests.Routes;

/// <summary>FEATURE UNDER TEST: a leg that enters a closed polygon is found out, and no other.</summary>
public sealed class PolygonProofTests
{
    /// <summary>Ten degrees square, on the equator.</summary>
    private static readonly ClosedRing Square = Ring((0, 0), (0, 10), (10, 10), (10, 0));

    [Theory]
    [InlineData(5, -5, 5, 15, true)] // right through
    [InlineData(-5, -5, 15, 15, true)] // through two corners
    [InlineData(5, 2, 5, 8, true)] // wholly inside
    [InlineData(5, 5, 5, 15, true)] // out of it
    [InlineData(-1, -5, -1, 15, false)] // past it
    [InlineData(0, -5, 0, 15, false)] // along a side
    [InlineData(0, 2, 0, 8, false)] // on a side
    [InlineData(0, 0, -5, -5, false)] // from a corner, away
    [InlineData(0, 0, 10, 10, true)] // from corner to corner
    [InlineData(-10, 20, 20, -10, true)] // a diagonal, from far off
    [InlineData(5, 175, 5, -175, false)] // on the other side of the Earth
    public void Legs_about_a_square(double lat1, double lon1, double lat2, double lon2, bool enters)
    {
        PolygonProof.Enters(Sketch.At(lat1, lon1), Sketch.At(lat2, lon2), Square).ShouldBe(enters);
        PolygonProof.Enters(Sketch.At(lat2, lon2), Sketch.At(lat1, lon1), Square).ShouldBe(enters);
        PolygonProof.Enters(Sketch.At(lat1, lon1), Sketch.At(lat2, lon2), Reversed(Square)).ShouldBe(enters);
    }

    [Fact]
    public void A_leg_that_misses_a_side_by_rounding_does_not_enter()
    {
        var a = Arc.Interpolate(Sketch.At(10, 0), Sketch.At(10, 10), 0.3);
        var b = Arc.Interpolate(Sketch.At(10, 0), Sketch.At(10, 10), 0.6);

        PolygonProof.Enters(a, b, Square).ShouldBeFalse();
    }

    [Fact]
    public void A_polygon_a_few_metres_wide_is_entered_only_where_it_is()
    {
        var narrow = Ring((5, 0), (5, 10), (5.00001, 10), (5.00001, 0));
        var tiny = Ring((5, 5), (5.00001, 5), (5.00001, 5.00001));

        foreach (var ring in new[] { narrow, Reversed(narrow), tiny, Reversed(tiny) })
        {
            PolygonProof.Enters(Sketch.At(-5, 5.000005), Sketch.At(15, 5.000005), ring).ShouldBeTrue();
            PolygonProof.Enters(Sketch.At(-5, -5), Sketch.At(-5, 15), ring).ShouldBeFalse();
            PolygonProof.Enters(Sketch.At(15, 179), Sketch.At(-60, -150), ring).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_leg_along_a_side_of_centimetres_does_not_enter()
    {
        // Found by a soak: a side of 9 cm, whose direction is lost where its ends are multiplied as they are.
        var a = SpherePoint.FromVector(0.25617992811764995, -0.7189639868669786, -0.6461134807585853);
        var b = SpherePoint.FromVector(0.25617992392987604, -0.7189639969040964, -0.6461134712501896);
        var ring = new ClosedRing(
            [a, b, SpherePoint.FromVector(0.46648222274588413, -0.7810637424917808, -0.41513102272269725)]);

        PolygonProof.Enters(a, b, ring).ShouldBeFalse();
        PolygonProof.Enters(b, a, Reversed(ring)).ShouldBeFalse();
    }

    [Fact]
    public void A_leg_from_the_middle_of_a_random_triangle_enters_it_and_one_along_its_side_does_not()
    {
        var degrees = Gen.Choose(-60, 60);
        var triangle =
            from lat in degrees
            from lon in Gen.Choose(-180, 180)
            from size in Gen.Choose(1, 25)
            from turn in Gen.Choose(0, 119)
            select (lat, lon, size, turn);
        Prop.ForAll(Arb.From(triangle), each =>
        {
            var centre = Sketch.At(each.lat, each.lon);
            var corners = new[] { 0, 120, 240 }.Select(azimuth => Wgs84.ToSphere(Geodesic.Direct(
                Wgs84.ToPosition(centre), azimuth + each.turn, Length.FromKilometres(100 * each.size)).Position));
            var ring = new ClosedRing([.. corners]);
            var onSide = Arc.Interpolate(ring.Corners[0], ring.Corners[1], 0.5);
            return PolygonProof.Enters(centre, onSide, ring)
                && !PolygonProof.Enters(ring.Corners[0], ring.Corners[1], ring);
        }).QuickCheckThrowOnFailure();
    }

    private static ClosedRing Ring(params (double Latitude, double Longitude)[] corners) =>
        new([.. corners.Select(corner => Sketch.At(corner.Latitude, corner.Longitude))]);

    private static ClosedRing Reversed(ClosedRing ring) => new([.. ring.Corners.Reverse()]);
}
