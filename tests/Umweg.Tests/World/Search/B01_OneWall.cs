namespace Umweg.Tests.World.Search;

/// <summary>FEATURE UNDER TEST: a route bends round one closed region, at its corners and nowhere else.</summary>
public sealed class B01_OneWall
{
    [Fact]
    public void The_route_passes_the_nearer_end_of_the_wall()
    {
        var world = Sketch.Draw("""
            . . . . .
            . . X . .        X closed; cells of 5 by 5 degrees; top left at 30 N, 0 E
            a . X . b
            . . X . .
            . . X . .
            """);
        Assert.Equal("a > X.nw > X.ne > b", world.Plan("a", "b").Corners());
    }
}
