using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Tests.World.Search;

/// <summary>FEATURE UNDER TEST: where nothing is closed, the way is the great circle, wherever its ends are.</summary>
public sealed class A01_OpenSea
{
    private static readonly Sketch World = Sketch.Draw("a . b");

    [Theory]
    [InlineData(27.5, 2.5, 27.5, 12.5)]
    [InlineData(10, 0, 10, 5)]
    [InlineData(90, 0, -10, 33)]
    [InlineData(-90, 0, 90, 77)]
    [InlineData(12, 179, 12, -179)]
    [InlineData(0, 0, 0, 179)]
    [InlineData(51.5, -0.1, 35.6, 139.7)]
    public void The_way_is_direct(double fromLatitude, double fromLongitude, double toLatitude, double toLongitude)
    {
        SpherePoint from = Sketch.At(fromLatitude, fromLongitude), to = Sketch.At(toLatitude, toLongitude);

        var found = World.Plan(from, to).Found;

        Assert.Equal(from, found.Waypoints[0]);
        Assert.Equal(to, found.Waypoints[^1]);
        Assert.Equal(Arc.Angle(from, to), found.AngleRadians, 1e-15);
        Assert.Equal(found.AngleRadians, found.LowerBoundRadians, 1e-15);
    }

    [Fact]
    public void Two_places_are_joined_by_their_arc() => Assert.Equal("a > b", World.Plan("a", "b").Corners());

    [Fact]
    public void A_place_reaches_itself_by_a_way_of_no_length()
    {
        var plan = World.Plan("a", "a");

        Assert.Equal("a > a", plan.Corners());
        Assert.Equal(0, plan.Found.AngleRadians);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 3)]
    [InlineData(90, 0)]
    [InlineData(50, 60)]
    public void Antipodes_are_joined_by_a_half_circle_with_a_stop_that_says_which(double latitude, double longitude)
    {
        var from = Sketch.At(latitude, longitude);

        var found = World.Plan(from, from.Antipode).Found;

        Assert.Equal(3, found.Waypoints.Count);
        Assert.Equal(Math.PI, found.AngleRadians, 1e-15);
        Assert.Equal(Side.On, Predicates.SideOf(from, found.Waypoints[1], from.Antipode));
        Assert.True(found.LowerBoundRadians <= found.AngleRadians);
    }

    [Fact]
    public void Near_antipodes_are_joined_by_one_arc()
    {
        var from = Sketch.At(2, 3);
        var to = Sketch.At(-2, -177 + 1e-13);

        Assert.Equal([from, to], World.Plan(from, to).Found.Waypoints);
    }

    [Fact]
    public void The_default_value_is_refused_as_a_place() =>
        Assert.Throws<ArgumentException>(() => World.Search.Prepare(CellSet.Empty).Solve(default, World.Place("a")));
}
