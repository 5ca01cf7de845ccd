using System.Text.Json.Nodes;
using Umweg.Sphere;

namespace Umweg.Tests.Verify;

/// <summary>
/// FEATURE UNDER TEST: an answer that was tampered with is refuted, whatever was changed.
/// METHOD: right answers, each with one thing changed, so small that the rest still looks right.
/// </summary>
public sealed class TamperedAnswersTests
{
    [Fact]
    public void A_waypoint_moved_into_closed_airspace()
    {
        var answer = StatedAnswers.PastTheEu;
        var waypoint = Waypoints(answer)[3]!.AsArray();
        (waypoint[0], waypoint[1]) = (20.0, 52.0);
        Assert.Equal("fault.leg.closed", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_waypoint_moved_by_a_metre()
    {
        var answer = StatedAnswers.PastTheEu;
        Move(Waypoints(answer)[3]!.AsArray(), 1e-5);
        Assert.StartsWith("fault.", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_waypoint_added_on_a_leg()
    {
        var answer = StatedAnswers.PastTheEu;
        var waypoints = Waypoints(answer);
        SpherePoint a = At(waypoints[0]!), b = At(waypoints[1]!);
        waypoints.Insert(1, PositionOf(SpherePoint.FromVector(
            a.X + b.X + 1e-4, a.Y + b.Y - 1e-4, a.Z + b.Z)));
        Assert.Equal("fault.bend.nothing", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_bend_left_out()
    {
        var answer = StatedAnswers.PastTheEu;
        Waypoints(answer).RemoveAt(5);
        Assert.Equal("fault.leg.closed", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void The_arrival_left_out()
    {
        var answer = StatedAnswers.PastTheEu;
        Waypoints(answer).RemoveAt(Waypoints(answer).Count - 1);
        Assert.Equal("fault.ends", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void The_departure_moved()
    {
        var answer = StatedAnswers.PastTheEu;
        Move(answer["query"]!["from"]!["position"]!.AsArray(), 1e-4);
        Assert.Equal("fault.direct.distance", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_bend_to_the_wrong_side()
    {
        // There and back at a corner: the next corner is visited on the way out.
        var answer = StatedAnswers.PastTheEu;
        var waypoints = Waypoints(answer);
        waypoints.Insert(3, waypoints[5]!.DeepClone());
        Assert.StartsWith("fault.", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_crossing_removed()
    {
        var answer = StatedAnswers.PastTheEu;
        Crossings(answer).RemoveAt(1);
        Assert.Equal("fault.crossings", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void Two_crossings_swapped()
    {
        var answer = StatedAnswers.ToTheSummit;
        var crossings = Crossings(answer);
        var second = crossings[2]!.DeepClone();
        crossings.RemoveAt(2);
        crossings.Insert(1, second);
        Assert.Equal("fault.crossings", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_crossing_ended_elsewhere()
    {
        var answer = StatedAnswers.PastTheEu;
        Move(Crossings(answer)[0]!["exit"]!.AsArray(), 1e-3);
        Assert.Equal("fault.crossing.place", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_crossing_by_another_role()
    {
        var answer = StatedAnswers.PastTheEu;
        Crossings(answer)[0]!["role"] = "overflight";
        Assert.Equal("fault.crossing.members", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_length_made_shorter()
    {
        var answer = StatedAnswers.PastTheEu;
        Route(answer)["distanceKm"] = Route(answer)["distanceKm"]!.GetValue<double>() - 0.001;
        Assert.Equal("fault.distance", StatedAnswers.Refutation(answer));
    }

    [Theory]
    [InlineData("detourKm", "fault.detour")]
    [InlineData("detourPercent", "fault.percent")]
    [InlineData("costKm", "fault.cost")]
    public void A_number_changed(string member, string fault)
    {
        var answer = StatedAnswers.ToTheSummit;
        Route(answer)[member] = Route(answer)[member]!.GetValue<double>() + 0.01;
        Assert.Equal(fault, StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_lower_bound_raised_to_the_length()
    {
        var answer = StatedAnswers.PastTheEu;
        Route(answer)["lowerBoundKm"] = Route(answer)["distanceKm"]!.GetValue<double>();
        Assert.Equal("fault.bound", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_lower_bound_by_a_method_that_is_none()
    {
        var answer = StatedAnswers.PastTheEu;
        Route(answer)["lowerBoundMethod"] = "guess";
        Assert.Equal("fault.bound.method", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_state_taken_from_the_stance()
    {
        // Without Estonia closed, the bends at its waters are needless.
        var answer = StatedAnswers.PastTheEu;
        RemoveFromStance(answer, "EE");
        Assert.Equal("fault.best", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_state_added_to_the_stance()
    {
        // The departure's own state, closed to landing.
        var answer = StatedAnswers.PastTheEu;
        var entry = answer["query"]!["stance"]![0]!.DeepClone();
        (entry["territory"], entry["states"], entry["landing"]) = ("RU", new JsonArray("RU"), true);
        answer["query"]!["stance"]!.AsArray().Add(entry);
        Assert.Equal("fault.end.closed", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void The_states_on_the_way_changed()
    {
        var answer = StatedAnswers.ToTheSummit;
        Route(answer)["via"] = new JsonArray("RS");
        Assert.Equal("fault.via", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_state_crossed_unwillingly_hidden()
    {
        var answer = StatedAnswers.ToTheSummit;
        Assert.NotEmpty(Route(answer)["avoided"]!.AsArray());
        Route(answer)["avoided"] = new JsonArray();
        Assert.Equal("fault.avoided", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_permission_dropped()
    {
        var answer = StatedAnswers.ToTheSummit;
        var route = answer["routes"]!.AsArray().First(each => each!["permissions"]!.AsArray().Count > 0)!;
        route["permissions"] = new JsonArray();
        Assert.Equal("fault.permissions", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void The_direct_line_through_other_states()
    {
        var answer = StatedAnswers.PastTheEu;
        answer["direct"]!["via"] = new JsonArray();
        Assert.Equal("fault.direct.via", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void The_line_to_draw_shifted()
    {
        var answer = StatedAnswers.PastTheEu;
        Move(Coordinates(answer)[2]!.AsArray(), 1e-4);
        Assert.Equal("fault.geometry", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void The_line_to_draw_cut_short()
    {
        var answer = StatedAnswers.PastTheEu;
        Coordinates(answer).RemoveAt(4);
        Assert.Equal("fault.geometry", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void Found_made_blocked()
    {
        var answer = StatedAnswers.PastTheEu;
        (answer["status"], answer["routes"]) = ("blocked", new JsonArray());
        Assert.Equal("fault.blocked.way", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void Blocked_made_found()
    {
        var answer = StatedAnswers.Blocked;
        answer["status"] = "found";
        Assert.Equal("fault.status.found", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_state_taken_from_those_that_close_the_way()
    {
        var answer = StatedAnswers.Blocked;
        var closedBy = answer["blockedBy"]!.AsArray();
        closedBy.Remove(closedBy.First(each => each!["territory"]!.GetValue<string>() == "ME"));
        Assert.Equal("fault.blocked.wall", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_state_that_closes_nothing_accused()
    {
        var answer = StatedAnswers.Blocked;
        var accused = answer["blockedBy"]![0]!.DeepClone();
        (accused["territory"], accused["state"]) = ("PT", "PT");
        answer["blockedBy"]!.AsArray().Add(accused);
        Assert.Equal("fault.blocked.by", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void Two_ways_in_the_wrong_order()
    {
        var answer = StatedAnswers.ToTheSummit;
        var routes = answer["routes"]!.AsArray();
        var first = routes[0]!.DeepClone();
        routes.RemoveAt(0);
        routes.Add(first);
        for (var i = 0; i < routes.Count; i++)
        {
            routes[i]!["rank"] = i + 1;
        }

        Assert.Equal("fault.order", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_rank_counted_wrong()
    {
        var answer = StatedAnswers.ToTheSummit;
        answer["routes"]![1]!["rank"] = 3;
        Assert.Equal("fault.rank", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_way_put_on_the_front()
    {
        var answer = StatedAnswers.ToTheSummit;
        answer["routes"]!.AsArray().First(each => !each!["front"]!.GetValue<bool>())!["front"] = true;
        Assert.Equal("fault.front", StatedAnswers.Refutation(answer));
    }

    [Fact]
    public void A_way_listed_twice()
    {
        var answer = StatedAnswers.PastTheEu;
        var again = Route(answer).DeepClone();
        again["rank"] = 2;
        answer["routes"]!.AsArray().Add(again);
        Assert.Equal("fault.double", StatedAnswers.Refutation(answer));
    }

    private static JsonNode Route(JsonNode answer) => answer["routes"]![0]!;

    private static JsonArray Waypoints(JsonNode answer) => Route(answer)["waypoints"]!.AsArray();

    private static JsonArray Crossings(JsonNode answer) => Route(answer)["crossings"]!.AsArray();

    private static JsonArray Coordinates(JsonNode answer) => Route(answer)["geometry"]!["coordinates"]!.AsArray();

    private static void Move(JsonArray position, double degrees) =>
        position[1] = position[1]!.GetValue<double>() + degrees;

    private static SpherePoint At(JsonNode position) =>
        RealWorld.At(position[1]!.GetValue<double>(), position[0]!.GetValue<double>());

    private static JsonArray PositionOf(SpherePoint point)
    {
        var position = Wgs84.ToPosition(point);
        return new(position.Longitude, position.Latitude);
    }

    private static void RemoveFromStance(JsonNode answer, string territory)
    {
        var stance = answer["query"]!["stance"]!.AsArray();
        stance.Remove(stance.First(each => each!["territory"]?.GetValue<string>() == territory));
    }
}
