using Umweg.World;

namespace Umweg.Tests;

/// <summary>FEATURE UNDER TEST: sets of cells behave as sets.</summary>
public sealed class CellSetTests
{
    [Fact]
    public void Sets_with_the_same_cells_are_equal_whatever_they_were_made_from()
    {
        var direct = CellSet.Of([3, 200]);
        var derived = CellSet.Of([3, 64, 200, 999]).Except(CellSet.Of([64, 999]));

        Assert.Equal(direct, derived);
        Assert.Equal(direct.GetHashCode(), derived.GetHashCode());
        Assert.Equal([3, 200], derived.Cells());
    }

    [Fact]
    public void A_part_is_a_subset_of_its_union()
    {
        var part = CellSet.Of([1, 70]);
        var whole = part.Union(CellSet.Of([500]));

        Assert.True(part.IsSubsetOf(whole));
        Assert.False(whole.IsSubsetOf(part));
        Assert.True(whole.Contains(500));
        Assert.False(whole.Contains(501));
        Assert.Equal(3, whole.Count);
    }
}
