using Shouldly;
using Umweg.Presentation.Map;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation.Map;

/// <summary>
/// FEATURE UNDER TEST: borders as lines and outlines, which fit together however much they are simplified.
/// METHOD: a drawn world whose corners are known, and the real one, on which neighbours must share their border.
/// </summary>
public sealed class OutlinesTests
{
    private const double Fine = 1e-9;
    private const double Coarse = 0.01;

    private static readonly Sketch World = Sketch.Draw("""
        . . . . .
        . A A B .    top left at 30 N, 0 E
        . A A B .
        . . . . .
        """);

    [Fact]
    public void An_outline_goes_round_its_area_once()
    {
        var rings = new Outlines(World.Globe, Fine).Of(Only("A"));

        // Along the meridians nothing bends; along the parallels each corner of the grid does.
        Positions(rings.ShouldHaveSingleItem()).ShouldBe(
            ["25 5", "25 10", "25 15", "15 5", "15 10", "15 15"], ignoreOrder: true);
    }

    [Fact]
    public void A_border_between_two_is_told_once_whoever_is_asked_first()
    {
        var outlines = new Outlines(World.Globe, Fine);
        foreach (var (first, second) in new[] { ("A", "B"), ("B", "A") })
        {
            var lines = outlines.Between((own, other) => Id(own) == first && Id(other) == second);
            Positions(lines.ShouldHaveSingleItem()).ShouldBe(["25 15", "15 15"], ignoreOrder: true);
        }
    }

    [Fact]
    public void What_holds_everything_or_nothing_has_no_outline()
    {
        var outlines = new Outlines(World.Globe, Fine);

        outlines.Of([.. World.Globe.Territories.Select(_ => true)]).ShouldBeEmpty();
        outlines.Of([.. World.Globe.Territories.Select(_ => false)]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("FR", "DE")]
    [InlineData("RU", "KZ")]
    [InlineData("US", "CA")]
    public void Simplified_neighbours_still_share_their_border(string own, string other)
    {
        var globe = RealWorld.Globe1000;
        var outlines = new Outlines(globe, Coarse);
        var border = outlines.Between((a, b) => Id(a) == own && Id(b) == other).SelectMany(line => line).ToHashSet();

        border.ShouldNotBeEmpty();
        foreach (var state in new[] { own, other })
        {
            var outline = outlines.Of([.. globe.Territories.Select(territory => territory.Id == state)]);
            border.ShouldBeSubsetOf(outline.SelectMany(ring => ring));
        }

        string Id(int cell) => globe.Territories[cell].Id;
    }

    private static List<bool> Only(string id) =>
        [.. World.Globe.Territories.Select(territory => territory.Id == id)];

    private static string Id(int cell) => World.Globe.Territories[cell].Id;

    private static List<string> Positions(IReadOnlyList<SpherePoint> points) =>
        [.. points.Select(Wgs84.ToPosition)
            .Select(position => $"{Math.Round(position.Latitude)} {Math.Round(position.Longitude)}")
            .Distinct(StringComparer.Ordinal)];
}
