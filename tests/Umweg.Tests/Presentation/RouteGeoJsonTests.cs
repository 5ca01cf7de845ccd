using System.Text.Json;
using Shouldly;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation;

/// <summary>FEATURE UNDER TEST: answers as GeoJSON that any reader of RFC 7946 takes.</summary>
public sealed class RouteGeoJsonTests
{
    [Fact]
    public void The_answer_reads_as_it_was_approved() =>
        GoldenFile.ShouldHold("found.geojson", GoldenFile.InLines(Write(SampleAnswers.FoundOne)));

    [Theory]
    [InlineData(55.97, 37.41, 47.44, 19.26)]
    [InlineData(50, 170, 50, -170)]
    [InlineData(70, 30, 60, -150)]
    [InlineData(-89, 30, -89, -100)]
    [InlineData(0, 180, 10, 160)]
    [InlineData(12, 34, 12, 34)]
    public void Every_rule_of_the_format_is_kept(
        double fromLatitude, double fromLongitude, double toLatitude, double toLongitude)
    {
        using var json = JsonDocument.Parse(
            Write(SampleAnswers.Along(Point(fromLatitude, fromLongitude), Point(toLatitude, toLongitude))));

        var root = json.RootElement;
        root.GetProperty("type").GetString().ShouldBe("FeatureCollection");
        ShouldBeBox(root.GetProperty("bbox"));
        root.TryGetProperty("coordinates", out _).ShouldBeFalse();
        foreach (var feature in root.GetProperty("features").EnumerateArray())
        {
            feature.GetProperty("type").GetString().ShouldBe("Feature");
            feature.GetProperty("properties").ValueKind.ShouldBe(JsonValueKind.Object);
            ShouldBeGeometry(feature.GetProperty("geometry"));
        }
    }

    [Fact]
    public void There_is_a_feature_for_each_route_and_for_each_end()
    {
        using var json = JsonDocument.Parse(Write(SampleAnswers.Found));
        var kinds = json.RootElement.GetProperty("features").EnumerateArray()
            .Select(feature => feature.GetProperty("properties").GetProperty("kind").GetString());

        kinds.ShouldBe(["route", "route", "departure", "arrival"]);
    }

    [Fact]
    public void Without_a_way_both_ends_are_left()
    {
        using var json = JsonDocument.Parse(Write(SampleAnswers.Blocked));

        json.RootElement.GetProperty("status").GetString().ShouldBe("blocked");
        json.RootElement.GetProperty("features").GetArrayLength().ShouldBe(2);
    }

    private static void ShouldBeBox(JsonElement box)
    {
        var sides = box.EnumerateArray().Select(side => side.GetDouble()).ToList();
        sides.Count.ShouldBe(4);
        sides[0].ShouldBeInRange(-180, 180);
        sides[2].ShouldBeInRange(-180, 180);
        sides[1].ShouldBeInRange(-90, sides[3]);
        sides[3].ShouldBeInRange(sides[1], 90);
    }

    private static void ShouldBeGeometry(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        switch (geometry.GetProperty("type").GetString())
        {
            case "Point":
                ShouldBePosition(coordinates);
                break;
            case "LineString":
                ShouldBeLine(coordinates);
                break;
            case "MultiLineString":
                coordinates.GetArrayLength().ShouldBeGreaterThan(1);
                coordinates.EnumerateArray().ToList().ForEach(ShouldBeLine);
                break;
            default:
                Assert.Fail($"An unexpected geometry: {geometry}");
                break;
        }
    }

    private static void ShouldBeLine(JsonElement line)
    {
        line.GetArrayLength().ShouldBeGreaterThan(1);
        line.EnumerateArray().ToList().ForEach(ShouldBePosition);
    }

    private static void ShouldBePosition(JsonElement position)
    {
        position.GetArrayLength().ShouldBe(2);
        position[0].GetDouble().ShouldBeInRange(-180, 180);
        position[1].GetDouble().ShouldBeInRange(-90, 90);
    }

    private static byte[] Write(Answer answer)
    {
        using var stream = new MemoryStream();
        RouteGeoJson.Write(answer, RealWorld.Search, Language.English, stream).ShouldBeNull();
        return stream.ToArray();
    }

    private static SpherePoint Point(double latitude, double longitude) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude));
}
