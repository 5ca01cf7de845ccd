using System.Globalization;
using System.Text.Json;
using Shouldly;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation;

/// <summary>FEATURE UNDER TEST: answers as JSON of the schema umweg.route/1.</summary>
public sealed class RouteJsonTests
{
    private const string CrossingMembers =
        "territory state name kind role access avoidKm distanceKm entry exit rule source";

    [Fact]
    public void The_answer_reads_as_it_was_approved() =>
        GoldenFile.ShouldHold("found.json", GoldenFile.InLines(Write(SampleAnswers.Found)));

    [Fact]
    public void No_way_reads_as_it_was_approved() =>
        GoldenFile.ShouldHold("blocked.json", GoldenFile.InLines(Write(SampleAnswers.Blocked)));

    [Theory]
    [InlineData("", "schema query data status direct routes blockedBy notes")]
    [InlineData("query", "from to date policies worldview stance")]
    [InlineData("query.from", "name iata icao position")]
    [InlineData("query.stance.0", "territory access avoidKm rule source")]
    [InlineData("data", "world bordersDate engine")]
    [InlineData("direct", "distanceKm via")]
    [InlineData("routes.0", "rank distanceKm detourKm detourPercent lowerBoundKm lowerBoundMethod costKm front via " +
        "avoided permissions crossings waypoints geometry")]
    [InlineData("routes.0.crossings.0", CrossingMembers)]
    [InlineData("routes.0.geometry", "type coordinates")]
    public void Each_object_begins_with_the_members_of_the_contract_in_its_order(string path, string members)
    {
        using var json = Parse(SampleAnswers.Found);
        var names = At(json.RootElement, path).EnumerateObject().Select(member => member.Name).ToList();

        var expected = members.Split(' ');
        names.Take(expected.Length).ShouldBe(expected);
    }

    [Fact]
    public void Stance_lists_whatever_is_not_plainly_open_and_polygons_last()
    {
        using var json = Parse(SampleAnswers.Found);
        var stance = At(json.RootElement, "query.stance").EnumerateArray()
            .Select(entry => $"{entry.GetProperty("territory")} {entry.GetProperty("access")}");

        stance.ShouldBe(["PL open", "TR permission", "UA closed", " closed"]);
    }

    [Fact]
    public void A_blocked_answer_says_which_state_closes_the_way()
    {
        using var json = Parse(SampleAnswers.Blocked);

        At(json.RootElement, "status").GetString().ShouldBe("blocked");
        At(json.RootElement, "routes").GetArrayLength().ShouldBe(0);
        At(json.RootElement, "blockedBy.0.state").GetString().ShouldBe("ME");
        At(json.RootElement, "blockedBy.0.access").GetString().ShouldBe("closed");
        At(json.RootElement, "blockedBy.0.rule").GetString().ShouldBe("--close ME");
    }

    [Fact]
    public void Coordinates_are_longitude_then_latitude()
    {
        using var json = Parse(SampleAnswers.Found);

        At(json.RootElement, "routes.0.waypoints.0").GetRawText().ShouldBe("[37.41,55.97]");
        At(json.RootElement, "query.from.position").GetRawText().ShouldBe("[37.41,55.97]");
    }

    [Fact]
    public void The_high_seas_belong_to_no_state()
    {
        using var json = Parse(SampleAnswers.Found);

        At(json.RootElement, "routes.1.crossings.0.state").ValueKind.ShouldBe(JsonValueKind.Null);
        At(json.RootElement, "routes.1.crossings.0.kind").GetString().ShouldBe("highSeas");
    }

    [Fact]
    public void Lengths_keep_their_millimetres_so_that_parts_add_up()
    {
        using var json = Parse(SampleAnswers.Found);
        var route = At(json.RootElement, "routes.0");

        var sum = route.GetProperty("crossings").EnumerateArray()
            .Sum(crossing => crossing.GetProperty("distanceKm").GetDecimal());
        sum.ShouldBe(route.GetProperty("distanceKm").GetDecimal(), 0.000004m);
    }

    [Fact]
    public void Across_the_antimeridian_the_geometry_is_in_two_lines()
    {
        using var json = Parse(SampleAnswers.Along(Point(50, 170), Point(50, -170)));

        At(json.RootElement, "routes.0.geometry.type").GetString().ShouldBe("MultiLineString");
        At(json.RootElement, "routes.0.geometry.coordinates").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void Names_follow_the_language()
    {
        using var german = JsonDocument.Parse(Write(SampleAnswers.Found, Language.German));

        At(german.RootElement, "routes.0.crossings.2.name").GetString().ShouldBe("Polen");
    }

    [Fact]
    public void The_same_answer_gives_the_same_bytes() =>
        Write(SampleAnswers.Found).ShouldBe(Write(SampleAnswers.Found));

    [Fact]
    public void A_bad_query_is_no_answer() =>
        Should.Throw<ArgumentException>(() => Write(new Answer.BadQuery([])));

    private static JsonElement At(JsonElement element, string path) =>
        path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(
            element,
            (at, step) =>
                int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? at[index] : at.GetProperty(step));

    private static JsonDocument Parse(Answer answer) => JsonDocument.Parse(Write(answer));

    private static byte[] Write(Answer answer, Language language = Language.English)
    {
        using var stream = new MemoryStream();
        RouteJson.Write(answer, language, stream);
        return stream.ToArray();
    }

    private static SpherePoint Point(double latitude, double longitude) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude));
}
