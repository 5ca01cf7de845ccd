using Shouldly;
using Umweg.Presentation;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation;

/// <summary>FEATURE UNDER TEST: boxes round routes, across 180 degrees and at poles (RFC 7946, section 5).</summary>
public sealed class MapBoxTests
{
    [Fact]
    public void A_box_far_from_the_antimeridian_is_an_ordinary_one() =>
        Box(Line((0, 10), (0, 40))).ShouldBe(new MapBox(10, 0, 40, 0));

    [Fact]
    public void Across_the_antimeridian_the_west_side_is_the_greater() =>
        Box(Line((0, 170), (0, -160))).ShouldBe(new MapBox(170, 0, -160, 0));

    [Fact]
    public void Ways_that_part_at_the_antimeridian_share_one_narrow_box() =>
        Box(Line((0, 179), (0, -170)), Line((0, 179), (0, 160))).ShouldBe(new MapBox(160, 0, -170, 0));

    [Fact]
    public void At_a_pole_every_longitude_is_inside()
    {
        var box = Box(Line((70, 30), (60, -150)));

        (box.West, box.East, box.North).ShouldBe((-180, 180, 90));
    }

    [Fact]
    public void Once_round_the_Earth_every_longitude_is_inside() =>
        Box(Line((0, 0), (0, 120), (0, -120), (0, 10))).ShouldBe(new MapBox(-180, 0, 180, 0));

    [Fact]
    public void Without_a_line_the_box_holds_the_places() =>
        MapBox.Around([], [GeoPosition.FromDegrees(1, 2), GeoPosition.FromDegrees(3, -4)])
            .ShouldBe(new MapBox(-4, 1, 2, 3));

    private static MapBox Box(params IReadOnlyList<MapLine> lines)
    {
        var box = MapBox.Around(lines, []);
        return new(
            Math.Round(box.West, 9), Math.Round(box.South, 9), Math.Round(box.East, 9), Math.Round(box.North, 9));
    }

    private static MapLine Line(params IReadOnlyList<(double Latitude, double Longitude)> waypoints) =>
        MapLine.Of([.. waypoints.Select(point =>
            Wgs84.ToSphere(GeoPosition.FromDegrees(point.Latitude, point.Longitude)))]);
}
