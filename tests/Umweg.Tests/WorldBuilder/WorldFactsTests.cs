using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Tests.WorldBuilder;

/// <summary>
/// FEATURE UNDER TEST: the compiled world says of each known fault of its source what is right.
/// METHOD: one position or one way for each known fault; positions are public geography.
/// </summary>
public sealed class WorldFactsTests
{
    [Theory]
    [InlineData("Simferopol", 44.95, 34.10, "UA-43")]
    [InlineData("Laayoune", 27.15, -13.20, "EH")]
    [InlineData("Cayenne", 4.92, -52.30, "GF")]
    [InlineData("Noumea", -22.27, 166.45, "NC")]
    [InlineData("San Juan", 18.45, -66.10, "PR")]
    [InlineData("Longyearbyen", 78.22, 15.65, "SJ")]
    [InlineData("Hong Kong", 22.35, 114.13, "HK")]
    [InlineData("Mariehamn", 60.10, 19.95, "AX")]
    public void The_most_specific_of_overlapping_features_wins(
        string place, double lat, double lon, string territory) =>
        Assert.Equal((place, territory), (place, RealWorld.TerritoryAt(lat, lon)));

    [Theory]
    [InlineData("Ramallah", 31.90, 35.20, "west-bank")]
    [InlineData("Hebron", 31.53, 35.10, "west-bank")]
    [InlineData("Gaza", 31.45, 34.40, "gaza")]
    [InlineData("Akrotiri", 34.59, 32.98, "akrotiri-dhekelia")]
    [InlineData("Dhekelia", 34.99, 33.75, "akrotiri-dhekelia")]
    [InlineData("Kyrenia", 35.33, 33.32, "northern-cyprus")]
    [InlineData("Limassol", 34.70, 33.05, "CY")]
    [InlineData("Bir Tawil", 21.87, 33.75, "bir-tawil")]
    [InlineData("Golan", 33.00, 35.80, "golan")]
    [InlineData("Srinagar", 34.08, 74.80, "jammu-kashmir")]
    [InlineData("Gilgit", 35.92, 74.31, "azad-kashmir")]
    [InlineData("Aksai Chin", 35.20, 79.30, "aksai-chin")]
    [InlineData("Taipei", 25.03, 121.50, "TW")]
    [InlineData("Pristina", 42.66, 21.16, "XK")]
    [InlineData("Abyei", 9.60, 28.40, "abyei")]
    public void Disputed_and_uncovered_lands_are_territories(string place, double lat, double lon, string territory) =>
        Assert.Equal((place, territory), (place, RealWorld.TerritoryAt(lat, lon)));

    [Theory]
    [InlineData("100 NM off Callao", -12.0, -79.0, "high-seas")]
    [InlineData("8 NM off Callao", -12.05, -77.29, "PE")]
    [InlineData("100 NM off Manta", -1.0, -82.6, "high-seas")]
    [InlineData("Galapagos", -0.75, -90.3, "EC")]
    [InlineData("60 NM off Cotonou", 5.3, 2.4, "high-seas")]
    public void Claims_far_beyond_twelve_miles_are_clipped(string place, double lat, double lon, string territory) =>
        Assert.Equal((place, territory), (place, RealWorld.TerritoryAt(lat, lon)));

    [Theory]
    [InlineData("South Pole", -90, 0, "AQ", TerritoryKind.Unclaimed)]
    [InlineData("Vostok", -78.46, 106.84, "AQ", TerritoryKind.Unclaimed)]
    [InlineData("North Pole", 90, 0, "high-seas", TerritoryKind.HighSeas)]
    [InlineData("mid-Caspian", 41.5, 51, "caspian", TerritoryKind.Caspian)]
    [InlineData("mid-Azov", 46, 37, "sea-of-azov", TerritoryKind.State)]
    [InlineData("Wrangel Island on the antimeridian", 71.2, 180, "RU", TerritoryKind.State)]
    public void Poles_and_inner_seas_have_their_kind(
        string place, double lat, double lon, string territory, TerritoryKind kind)
    {
        Assert.Equal((place, territory), (place, RealWorld.TerritoryAt(lat, lon)));
        Assert.Equal(kind, RealWorld.Globe.Territories.First(t => t.Id == territory).Kind);
    }

    [Fact]
    public void States_without_a_code_in_the_source_have_one() =>
        Assert.Empty(new[] { "BQ", "CW", "SX" }.Except(RealWorld.Globe.Territories.Select(t => t.Id)));

    [Fact]
    public void The_antimeridian_is_no_border()
    {
        // From Wrangel Island's west to its east, across 180 degrees, all within Russia.
        var crossings = RealWorld.Search.Walk(RealWorld.At(71.2, 179.5), RealWorld.At(71.2, -179.5), CellSet.Empty);

        Assert.Equal("RU", RealWorld.Globe.Territories[Assert.Single(crossings).Cell].Id);
    }

    [Fact]
    public void A_border_along_a_parallel_keeps_to_it()
    {
        // The 49th parallel between the Lake of the Woods and the Pacific: 150 m on either side of it.
        for (var lon = -122.5; lon < -95.5; lon += 0.37)
        {
            Assert.Equal((lon, "CA"), (lon, RealWorld.TerritoryAt(49.0045, lon)));
            Assert.Equal((lon, "US"), (lon, RealWorld.TerritoryAt(48.9955, lon)));
        }
    }

    [Fact]
    public void Antarctica_is_nobodys_and_whole()
    {
        for (var lon = -180; lon < 180; lon += 15)
        {
            Assert.Equal((lon, "AQ"), (lon, RealWorld.TerritoryAt(-85.05, lon)));
            Assert.Equal((lon, "AQ"), (lon, RealWorld.TerritoryAt(-87, lon)));
        }
    }

    [Theory]
    [InlineData("Gulf of Finland", 59.4, 22, 60, 26.5)]
    [InlineData("Strait of Otranto", 39.0, 18.9, 41.6, 18.2)]
    public void Corridors_of_high_seas_are_open(string name, double lat1, double lon1, double lat2, double lon2)
    {
        var result = OnHighSeasOnly().Solve(RealWorld.At(lat1, lon1), RealWorld.At(lat2, lon2));

        Assert.True(result is SearchResult.Found, name);
    }

    [Theory]
    [InlineData("Danish straits", 55.3, 15.5, 57.6, 8)]
    [InlineData("Gibraltar", 36.2, -3, 35.8, -8)]
    [InlineData("Turkish Straits", 43, 30, 35, 25)]
    [InlineData("Neum", 42.9, 17.55, 42.3, 17)]
    public void Straits_of_territorial_sea_are_shut(string name, double lat1, double lon1, double lat2, double lon2)
    {
        SpherePoint from = RealWorld.At(lat1, lon1), to = RealWorld.At(lat2, lon2);
        var result = name == "Neum"
            ? OnHighSeasAnd("BA").Solve(from, to)
            : OnHighSeasOnly().Solve(from, to);

        Assert.True(result is SearchResult.NoWay, name);
    }

    [Fact]
    public void No_narrow_crack_joins_two_seas()
    {
        // Every part of the high seas is a territory of its own, so that a crack that joined two would show here.
        var seas = new Dictionary<string, (double Lat, double Lon)>
        {
            ["high-seas-mediterranean"] = (35.4, 18.2), ["high-seas-black-sea"] = (43.7, 31.8),
            ["high-seas-red-sea"] = (20.2, 38.2), ["high-seas-baltic"] = (56, 19.6), ["high-seas"] = (50, -30),
            ["high-seas-persian-gulf"] = (25.7, 53.6),
        };

        Assert.Equal(seas.Keys, seas.Values.Select(at => RealWorld.TerritoryAt(at.Lat, at.Lon)));
    }

    private static PreparedStance OnHighSeasOnly() => OnHighSeasAnd();

    private static PreparedStance OnHighSeasAnd(params string[] open) => RealWorld.Search.Prepare(CellSet.Of(
        Enumerable.Range(0, RealWorld.Globe.Territories.Count).Where(cell =>
            RealWorld.Globe.Territories[cell].Kind != TerritoryKind.HighSeas &&
            !open.Contains(RealWorld.Globe.Territories[cell].Id))));
}
