using Shouldly;
using Umweg.Presentation.Map;

namespace Umweg.Tests.Presentation.Map;

/// <summary>FEATURE UNDER TEST: the map knows which ways run together, and where.</summary>
public sealed class WayCompanyTests
{
    // The first two run together for 30 points, then apart; the third stays 10 units beside the first.
    private static readonly WayCompany Company = new(
    [
        [.. Enumerable.Range(0, 60).Select(i => new PlanePoint(WayCompany.Step * i, 0))],
        [.. Enumerable.Range(0, 60).Select(i => new PlanePoint((WayCompany.Step * i) + 2, i < 30 ? 1 : (i - 29) * 8))],
        [.. Enumerable.Range(0, 60).Select(i => new PlanePoint(WayCompany.Step * i, -10))],
    ]);

    [Fact]
    public void Ways_on_one_line_are_together()
    {
        Company.At(0, 10).ShouldBe([0, 1]);
        Company.At(1, 10).ShouldBe([0, 1]);
        Company.At(1, 50).ShouldBe([1]);
        Company.At(2, 10).ShouldBe([2]);
    }

    [Fact]
    public void A_way_beside_another_is_not_alone_but_not_together_either()
    {
        Company.IsAlone(2, 10, 12).ShouldBeFalse();
        Company.IsAlone(2, 10, 8).ShouldBeTrue();
        Company.IsAlone(1, 50, 12).ShouldBeTrue();
    }

    [Fact]
    public void A_common_stretch_is_told_once()
    {
        var (ways, line) = Company.Stretches().ShouldHaveSingleItem();

        ways.ShouldBe([0, 1]);
        line.Count.ShouldBeInRange(30, 31);
    }
}
