using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Umweg.Presentation;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation;

/// <summary>
/// FEATURE UNDER TEST: a route's line is right on any map.
/// METHOD: straight pieces are compared with the curve at 32 places each, not at the three where the code looks; legs
/// between points of a grid of 5 degrees meet poles, meridians and the antimeridian, which random ones never do.
/// </summary>
public sealed class MapLineTests
{
    private const double EarthRadiusMetres = 6378137;

    private static readonly Config Fixed =
        Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20251017, 1).WithQuietOnSuccess(true);

    private static readonly Arbitrary<(GeoPosition From, GeoPosition To)> Legs = Arb.From(
        from a in GridPosition()
        from b in GridPosition()
        where Arc.Angle(Wgs84.ToSphere(a), Wgs84.ToSphere(b)) is > 0.001 and < 3.1
        select (a, b));

    [Fact]
    public void Straight_pieces_stay_on_the_curve_on_plate_carree_and_on_Mercator() =>
        ForEachLeg(leg =>
        {
            foreach (var (a, b) in Pieces(Line(leg.From, leg.To)))
            {
                var sampleCount = Math.Abs(a.Latitude) == 90 || Math.Abs(b.Latitude) == 90 ? 0 : 32;
                for (var i = 1; i < sampleCount; i++)
                {
                    var sample = Wgs84.ToPosition(
                        Arc.Interpolate(Wgs84.ToSphere(a), Wgs84.ToSphere(b), (double)i / sampleCount));
                    DistanceMetres(sample, a, b, latitude => latitude).ShouldBeLessThan(MapLine.MaxDeviationMetres);
                    if (Math.Max(Math.Abs(a.Latitude), Math.Abs(b.Latitude)) < 85)
                    {
                        DistanceMetres(sample, a, b, Mercator).ShouldBeLessThan(MapLine.MaxDeviationMetres);
                    }
                }
            }
        });

    [Fact]
    public void No_piece_jumps_and_every_position_is_on_the_map() =>
        ForEachLeg(leg =>
        {
            foreach (var (a, b) in Pieces(Line(leg.From, leg.To)))
            {
                Math.Abs(a.Longitude - b.Longitude).ShouldBeLessThan(180);
            }
        });

    [Fact]
    public void The_line_begins_and_ends_where_the_route_does() =>
        ForEachLeg(leg =>
        {
            var line = Line(leg.From, leg.To);
            GroundMetres(line.Parts[0][0], leg.From).ShouldBeLessThan(0.001);
            GroundMetres(line.Parts[^1][^1], leg.To).ShouldBeLessThan(0.001);
        });

    [Fact]
    public void Parts_join_where_they_were_cut() =>
        ForEachLeg(leg =>
        {
            var parts = Line(leg.From, leg.To).Parts;
            for (var i = 1; i < parts.Count; i++)
            {
                var (end, start) = (parts[i - 1][^1], parts[i][0]);
                start.Latitude.ShouldBe(end.Latitude);
                (Math.Abs(end.Latitude) == 90 || (Math.Abs(end.Longitude) == 180 && start.Longitude == -end.Longitude))
                    .ShouldBeTrue();
            }
        });

    [Theory]
    [InlineData(55, 150, 50, -150, 2)] // across
    [InlineData(55, 150, 50, 180, 1)] // ends on it
    [InlineData(55, 180, 50, -150, 1)] // begins on it and goes east
    [InlineData(55, 180, 50, 150, 1)] // begins on it and goes west
    [InlineData(-20, 180, 20, 180, 1)] // runs along it
    [InlineData(-20, 180, 20, -180, 1)] // runs along it, written as two meridians
    [InlineData(0, 0, 10, 10, 1)] // far from it
    public void The_line_is_cut_at_the_antimeridian_and_nowhere_else(
        double fromLatitude, double fromLongitude, double toLatitude, double toLongitude, int parts) =>
        Line(Position(fromLatitude, fromLongitude), Position(toLatitude, toLongitude)).Parts.Count.ShouldBe(parts);

    [Fact]
    public void A_bend_that_touches_the_antimeridian_from_one_side_cuts_nothing()
    {
        var line = MapLine.Of([Point(10, 170), Point(15, -180), Point(20, 170)]);

        line.Parts.Count.ShouldBe(1);
        line.Parts[0].ShouldContain(position => position.Longitude == 180);
    }

    [Fact]
    public void A_bend_on_the_antimeridian_between_both_sides_cuts_there()
    {
        var line = MapLine.Of([Point(10, 170), Point(15, 180), Point(20, -170)]);

        line.Parts.Count.ShouldBe(2);
        line.Parts[0][^1].Longitude.ShouldBe(180);
        line.Parts[1][0].Longitude.ShouldBe(-180);
    }

    [Fact]
    public void A_way_over_the_pole_goes_up_one_meridian_and_down_the_other()
    {
        var line = Line(Position(70, 30), Position(60, -150));

        line.TouchesPole.ShouldBeTrue();
        line.Parts.Count.ShouldBe(2);
        line.Parts[0].ShouldAllBe(position => Math.Abs(position.Longitude - 30) < 1e-9);
        line.Parts[1].ShouldAllBe(position => Math.Abs(position.Longitude + 150) < 1e-9);
        line.Parts[0][^1].Latitude.ShouldBe(90);
        line.Parts[1][0].Latitude.ShouldBe(90);
    }

    [Fact]
    public void A_way_from_the_pole_takes_the_longitude_that_it_leaves_on()
    {
        var line = Line(Position(-90, 0), Position(-60, 77));

        line.Parts.Count.ShouldBe(1);
        line.Parts[0][0].Latitude.ShouldBe(-90);
        line.Parts[0][0].Longitude.ShouldBe(77, 1e-9);
    }

    [Fact]
    public void A_way_close_past_the_pole_turns_through_all_longitudes_between()
    {
        var line = Line(Position(89, 10), Position(89, -171));

        Pieces(line).Max(piece => Math.Abs(piece.A.Longitude - piece.B.Longitude)).ShouldBeLessThan(90);
    }

    [Fact]
    public void A_route_without_length_is_a_line_of_two_equal_positions()
    {
        var line = MapLine.Of([Point(47, 19), Point(47, 19)]);

        line.Parts.ShouldHaveSingleItem().Count.ShouldBe(2);
        line.Parts[0][0].ShouldBe(line.Parts[0][1]);
    }

    private static void ForEachLeg(Action<(GeoPosition From, GeoPosition To)> check) =>
        Check.One(Fixed, Prop.ForAll(Legs, check));

    private static Gen<GeoPosition> GridPosition() =>
        from latitude in Gen.Choose(-18, 18)
        from longitude in Gen.Choose(-36, 36)
        from offset in Gen.Elements(0, 0, 0.37)
        select Position(Math.Clamp((5 * latitude) + offset, -90, 90), Math.Clamp((5 * longitude) + offset, -180, 180));

    private static GeoPosition Position(double latitude, double longitude) =>
        GeoPosition.FromDegrees(latitude, longitude);

    private static SpherePoint Point(double latitude, double longitude) =>
        Wgs84.ToSphere(Position(latitude, longitude));

    private static MapLine Line(GeoPosition from, GeoPosition to) =>
        MapLine.Of([Wgs84.ToSphere(from), Wgs84.ToSphere(to)]);

    private static IEnumerable<(GeoPosition A, GeoPosition B)> Pieces(MapLine line) =>
        line.Parts.SelectMany(part => part.Zip(part.Skip(1)));

    private static double GroundMetres(GeoPosition a, GeoPosition b) =>
        Arc.Angle(Wgs84.ToSphere(a), Wgs84.ToSphere(b)) * EarthRadiusMetres;

    private static double Mercator(double latitude) =>
        Math.Log(Math.Tan(((latitude / 2) + 45) * Math.PI / 180)) * 180 / Math.PI;

    // The map around the sample, stretched so that its scale there is that of the ground.
    private static double DistanceMetres(
        GeoPosition sample, GeoPosition a, GeoPosition b, Func<double, double> northing)
    {
        var cosine = Math.Cos(sample.Latitude * Math.PI / 180);
        var northScale = northing(30) == 30 ? 1 : cosine;
        var (start, end) = (OnMap(a), OnMap(b));
        var direction = end - start;
        var along = direction == Complex.Zero ? 0 : Math.Clamp((-start / direction).Real, 0, 1);
        return (start + (along * direction)).Magnitude * Math.PI / 180 * EarthRadiusMetres;

        Complex OnMap(GeoPosition position) => new(
            Math.IEEERemainder(position.Longitude - sample.Longitude, 360) * cosine,
            (northing(position.Latitude) - northing(sample.Latitude)) * northScale);
    }
}
