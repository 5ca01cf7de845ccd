using System.Globalization;
using Shouldly;
using Umweg.Policy;
using Umweg.Query;

namespace Umweg.Tests.Policy;

/// <summary>
/// FEATURE UNDER TEST: on which days whose airspace was closed to all civil flights, whatever a stance says.
/// METHOD: days before, on and after what the sources of data/closures say, on the territories of the real world.
/// </summary>
public sealed class AirspaceClosuresTests
{
    [Theory]
    [InlineData("2022-02-23", "UA", false)]
    [InlineData("2022-02-24", "UA", true)]
    [InlineData("2026-11-28", "UA", true)]
    [InlineData("2026-02-27", "IR", false)]
    [InlineData("2026-02-28", "IR", true)]
    [InlineData("2026-02-28", "AE", true)]
    [InlineData("2026-11-28", "VE", false)]
    [InlineData("2026-11-28", "RU", false)]
    [InlineData("2026-11-28", "high-seas-black-sea", false)]
    public void A_closure_holds_from_its_first_day_on(string day, string territory, bool isClosed) =>
        (StanceOn(day).Territories[territory].GeneralClosure is not null).ShouldBe(isClosed);

    [Fact]
    public void It_closes_nothing_by_itself() =>
        StanceOn("2026-11-28").Territories["UA"].Access.ShouldBe(Access.Open);

    [Theory]
    [InlineData("un")]
    [InlineData("de-facto")]
    public void Crimea_is_closed_with_Ukraine_whoever_it_is_shown_as_belonging_to(string worldview) =>
        StanceOn("2025-10-17", worldview).Territories["UA-43"].GeneralClosure.ShouldNotBeNull();

    [Fact]
    public void Days_of_reopening_that_were_not_found_are_said_to_be_unverified()
    {
        AirspaceClosures.All.ShouldAllBe(closure => closure.Until == null || !closure.IsReopeningUnverified);
        StanceOn("2026-03-01").Territories["QA"].GeneralClosure!.IsReopeningUnverified.ShouldBeTrue();
        StanceOn("2026-03-01").Territories["SY"].GeneralClosure!.IsPartial.ShouldBeTrue();
        StanceOn("2026-03-01").Territories["UA"].GeneralClosure!.IsReopeningUnverified.ShouldBeFalse();
    }

    [Fact]
    public void Every_closure_has_a_source_with_its_day_and_names_what_the_world_draws()
    {
        var known = RealWorld.Globe.Territories.Select(territory => territory.Id).ToHashSet();
        AirspaceClosures.All.ShouldNotBeEmpty();
        foreach (var closure in AirspaceClosures.All)
        {
            closure.Source.ShouldNotBeNullOrWhiteSpace();
            closure.Retrieved.ShouldBeGreaterThanOrEqualTo(closure.From);
            closure.Where.ShouldAllBe(area => known.Contains(area.Id));
        }
    }

    [Theory]
    [InlineData("un", "UA")]
    [InlineData("de-facto", "UA-43")]
    public void What_to_close_for_Crimea_is_what_closes_it_in_the_worldview(string worldview, string area)
    {
        var crimea = StanceOn("2025-10-17", worldview).Territories["UA-43"];
        crimea.GeneralClosure!.AreasOf([crimea]).ShouldBe([area]);
        Resolve("2025-10-17", worldview, area).Territories["UA-43"].Access.ShouldBe(Access.Closed);
    }

    private static Stance StanceOn(string day, string worldview = "un") => Resolve(day, worldview);

    private static Stance Resolve(string day, string worldview, params string[] close) => StanceResolver.Resolve(
        new StanceOptions
        {
            Date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Worldview = worldview,
            Close = close,
        },
        RealWorld.Globe.Territories,
        TimeProvider.System).ShouldBeGood();
}
