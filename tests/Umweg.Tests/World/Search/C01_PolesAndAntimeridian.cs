using Umweg.Sphere;

namespace Umweg.Tests.World.Search;

/// <summary>FEATURE UNDER TEST: poles, the antimeridian and closed sets beyond a hemisphere are ordinary.</summary>
public sealed class C01_PolesAndAntimeridian
{
    [Fact]
    public void A_wall_across_the_antimeridian_is_passed_at_its_end()
    {
        var world = Sketch.Draw(
            """
            . . . . . .
            a . X X . b        the antimeridian runs through the middle
            . . X X . .
            . . X X . .
            . . X X . .
            """,
            west: 165);
        var plan = world.Plan("a", "b");
        Assert.StartsWith("a > X.nw >", plan.Corners(), StringComparison.Ordinal);
        Assert.EndsWith("> X.ne > b", plan.Corners(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cap_round_the_pole_is_passed_along_its_rim()
    {
        var world = Sketch.Draw(Repeat("X", 3), north: 90);
        var found = world.Plan(Sketch.At(70, 0), Sketch.At(70, 180)).Found;

        // The rim is a regular polygon with 72 corners at 75 N, of which 36 sides lie between; only the first and the
        // last few are cut.
        var side = Arc.Angle(Sketch.At(75, 0), Sketch.At(75, 5));
        Assert.InRange(found.AngleRadians, 30 * side, 40 * side);
        Assert.InRange(found.Waypoints.Count, 20, 37);
        foreach (var corner in found.Waypoints.Skip(1).SkipLast(1))
        {
            Assert.Equal(75, Wgs84.ToPosition(corner).Latitude, 1e-9);
        }
    }

    [Fact]
    public void A_start_at_the_pole_inside_a_ring_has_no_way_out()
    {
        var world = Sketch.Draw(Repeat(".", 2) + '\n' + Repeat("R", 1), north: 90);
        Assert.Equal("no way: R", world.Plan(Sketch.At(90, 0), Sketch.At(0, 0)).Corners());
    }

    [Fact]
    public void A_closed_set_larger_than_a_hemisphere_leaves_a_corridor()
    {
        // Everything but one band along the equator, 5 degrees high, which is open for 200 degrees of longitude.
        var all = Repeat("X", 17);
        var band = string.Join(' ', Enumerable.Range(0, 72).Select(column => column < 40 ? "." : "X"));
        var world = Sketch.Draw(all + '\n' + band + '\n' + Repeat("X", 18), north: 90);
        SpherePoint from = Sketch.At(2.5, 2.5), to = Sketch.At(2.5, 197.5);

        var found = world.Plan(from, to).Found;

        // 195 degrees along the band: longer than a half circle, and shortest along the equator.
        Assert.Equal(195 * Math.PI / 180, found.AngleRadians, 0.01);
        Assert.True(found.AngleRadians > Math.PI);
    }

    [Fact]
    public void Antipodes_in_a_band_are_joined_within_it()
    {
        var world = Sketch.Draw(Repeat("X", 17) + '\n' + Repeat(".", 2) + '\n' + Repeat("X", 17), north: 90);
        var found = world.Plan(Sketch.At(1, 30), Sketch.At(1, 30).Antipode).Found;
        Assert.InRange(found.AngleRadians, Math.PI, Math.PI + 0.01);
    }

    [Fact]
    public void A_wall_on_the_straight_way_between_antipodes_is_passed_by_another_half_circle()
    {
        var world = Sketch.Draw(
            """
            . . .
            . X .
            . . .
            """,
            north: 5,
            west: 85);
        var found = world.Plan(Sketch.At(0, 0), Sketch.At(0, 180)).Found;
        Assert.Equal(Math.PI, found.AngleRadians, 1e-15);
    }

    private static string Repeat(string cell, int rows) =>
        string.Join('\n', Enumerable.Repeat(string.Join(' ', Enumerable.Repeat(cell, 72)), rows));
}
