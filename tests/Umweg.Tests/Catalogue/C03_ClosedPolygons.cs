using Shouldly;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Tests.Catalogue;

/// <summary>FEATURE UNDER TEST: polygons that a policy closes, over high seas and states alike.</summary>
public sealed class C03_ClosedPolygons : IDisposable
{
    private static readonly DrawnWorld Sea = DrawnWorld.Draw("""
        . . . . . .
        a . . . . b   the polygon stands between 10 and 15 E, from 15 to 30 N
        . . . B B .
        """);

    private readonly string _policy = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");

    public void Dispose() => File.Delete(_policy);

    [Fact]
    public void The_way_bends_round_the_corners_of_a_closed_polygon()
    {
        var route = Sea.Best("a", "b", Closing("[[10, 15], [15, 15], [15, 30], [10, 30]]"));

        route.Detour.Kilometres.ShouldBeGreaterThan(10);
        route.Waypoints.Skip(1).SkipLast(1)
            .Select(bend => Wgs84.ToPosition(bend))
            .Select(bend => (Math.Round(bend.Latitude, 9), Math.Round(bend.Longitude, 9)))
            .ShouldBe([(30, 10), (30, 15)]);
    }

    [Fact]
    public void A_place_inside_a_closed_polygon_has_no_way_and_the_answer_names_the_rule()
    {
        var answer = (Answer.Blocked)Sea.Plan("a", "25,12", Closing("[[10, 15], [15, 15], [15, 30], [10, 30]]"));

        answer.BlockedBy.ShouldBeEmpty();
        answer.Context.Notes.ShouldContain(note => note.Contains("polygon"));
    }

    [Fact]
    public void More_polygons_than_can_be_kept_are_refused()
    {
        var polygons = Enumerable.Range(0, 31).Select(i => $"[[{i}, 0], [{i}.5, 0], [{i}, 1]]").ToArray();
        var bad = (Answer.BadQuery)Sea.Plan("a", "b", Closing(polygons));

        bad.Errors.ShouldHaveSingleItem().Code.ShouldBe("stance.polygons");
    }

    private StanceOptions Closing(params string[] polygons)
    {
        File.WriteAllLines(
            _policy,
            ["rules:", .. polygons.Select(polygon => $"  - where: {{polygon: {polygon}}}\n    access: closed")]);
        return new() { Policies = [_policy] };
    }
}
