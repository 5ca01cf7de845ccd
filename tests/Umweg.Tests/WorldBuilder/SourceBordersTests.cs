using Umweg.Sphere;
using Umweg.WorldBuilder;

namespace Umweg.Tests.WorldBuilder;

/// <summary>
/// FEATURE UNDER TEST: ways are compared with the border files themselves.
/// METHOD: legs through and beside states whose place everybody knows; ways of the search past random states.
/// </summary>
public sealed class SourceBordersTests
{
    private static readonly Lazy<SourceBorders> Borders = new(() => SourceBorders.Read(RealWorld.DataFolder));

    [Fact]
    public void A_leg_through_a_closed_state_is_found_with_its_depth()
    {
        var breach = Borders.Value.FirstBreach([RealWorld.At(48.2, 16.4), RealWorld.At(46.0, 14.5)], Set("HU", "AT"));
        Assert.Equal("AT", breach!.Territory);
        Assert.True(breach.DepthMetres > 1000);
    }

    [Fact]
    public void A_leg_beside_a_closed_state_is_none() =>
        Assert.Null(Borders.Value.FirstBreach([RealWorld.At(48.2, 16.4), RealWorld.At(46.0, 14.5)], Set("HU", "CH")));

    [Fact]
    public void What_a_mask_cuts_out_of_a_state_is_not_the_state()
    {
        // Over Northern Cyprus, which lies inside the border of Cyprus in the source.
        SpherePoint[] leg = [RealWorld.At(35.25, 33.2), RealWorld.At(35.3, 33.6)];
        Assert.Null(Borders.Value.FirstBreach(leg, Set("CY")));
        Assert.Equal("northern-cyprus", Borders.Value.FirstBreach(leg, Set("northern-cyprus"))!.Territory);
    }

    /// <summary>South of Falkonera: 5.2 miles off, in waters that the source leaves out, and 8 miles off.</summary>
    [Fact]
    public void The_waters_that_the_source_leaves_out_are_the_states_and_those_of_a_claim_are_not()
    {
        SpherePoint[] near = [RealWorld.At(36.747, 23.85), RealWorld.At(36.747, 23.92)];
        SpherePoint[] far = [RealWorld.At(36.70, 23.85), RealWorld.At(36.70, 23.92)];

        Assert.Equal("GR", Borders.Value.FirstBreach(near, Set("GR"))!.Territory);
        Assert.Null(Borders.Value.FirstBreach(near, Set("greek-10nm")));
        Assert.Null(Borders.Value.FirstBreach(far, Set("GR")));
        Assert.Equal("greek-10nm", Borders.Value.FirstBreach(far, Set("greek-10nm"))!.Territory);
    }

    [Fact]
    public void What_two_states_claim_is_neither_of_them() =>
        Assert.Null(Borders.Value.FirstBreach([RealWorld.At(45.2, 34), RealWorld.At(45, 35)], Set("RU", "UA")));

    [Fact]
    public void The_ways_of_the_search_keep_clear_of_the_source()
    {
        foreach (var (closed, found) in World.Proof.RealWorldProofTests.Ways(seed: 22, count: 40))
        {
            var territories = Set([.. closed.Cells().Select(cell => RealWorld.Globe.Territories[cell].Id)]);
            var breach = Borders.Value.FirstBreach(found.Waypoints, territories);
            Assert.True(breach is null, $"{breach}");
        }
    }

    private static HashSet<string> Set(params string[] territories) => new(territories, StringComparer.Ordinal);
}
