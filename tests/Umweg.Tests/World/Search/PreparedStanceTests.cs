using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Tests.World.Search;

/// <summary>FEATURE UNDER TEST: prepared stances are kept, made from one another, and shared by threads.</summary>
public sealed class PreparedStanceTests
{
    private static readonly Sketch World = Sketch.Draw("""
        . . . . . . . .
        . . X . . Z . .
        a . X Y . Z . b
        . . . Y . . . .
        . . . . . . . .
        """);

    [Fact]
    public void A_set_is_prepared_once() =>
        Assert.Same(World.Search.Prepare(World.Cells("XY")), World.Search.Prepare(World.Cells("YX")));

    [Fact]
    public void Closing_nothing_more_changes_nothing()
    {
        var stance = World.Search.Prepare(World.Cells("XY"));
        Assert.Same(stance, stance.Close(CellSet.Empty));
        Assert.Same(stance, stance.Close(World.Cells("X")));
    }

    [Fact]
    public void The_stance_unused_longest_makes_room()
    {
        var search = new RouteSearch(World.Globe);
        var first = search.Prepare(World.Cells("X"));
        for (var cell = 100; cell < 100 + PreparedCache.Capacity; cell++)
        {
            search.Prepare(CellSet.Of([cell]));
        }

        var again = search.Prepare(World.Cells("X"));

        Assert.NotSame(first, again);
        Assert.Equal(
            Length(first.Solve(World.Place("a"), World.Place("b"))),
            Length(again.Solve(World.Place("a"), World.Place("b"))));
    }

    [Fact]
    public void Threads_that_share_stances_get_what_one_alone_gets()
    {
        var search = new RouteSearch(World.Globe);
        string[] sets = ["", "X", "XY", "XYZ", "Z", "YZ"];
        var alone = sets.Select(set => World.Plan("a", "b", set).Found.AngleRadians).ToArray();
        var together = new double[60];

        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
            together[i] = Length(
                search.Prepare(World.Cells(sets[i % sets.Length])).Solve(World.Place("a"), World.Place("b"))));

        Assert.All(together, (length, i) => Assert.Equal(alone[i % sets.Length], length));
    }

    private static double Length(SearchResult result) => Assert.IsType<SearchResult.Found>(result).AngleRadians;
}
