using System.Globalization;
using Shouldly;
using Umweg.Places;
using Umweg.Presentation.Map;
using Umweg.World;

namespace Umweg.Tests.Presentation.Map;

/// <summary>FEATURE UNDER TEST: seas have names in both languages, and a middle that is no land.</summary>
public sealed class MapSeasTests
{
    private static readonly List<string[]> Seas = [.. DataTable.ReadRows("umweg/seas.tsv")];

    [Fact]
    public void Each_sea_is_water_at_its_middle()
    {
        foreach (var sea in Seas)
        {
            var middle = RealWorld.At(Number(sea[0]), Number(sea[1]));
            Coastline.IsLand(middle).ShouldBeFalse(sea[3]);
        }
    }

    [Fact]
    public void Each_sea_has_a_name_of_its_own_and_a_reach()
    {
        foreach (var column in new[] { 3, 4 })
        {
            Seas.Select(sea => sea[column]).ShouldBeUnique();
            Seas.ShouldAllBe(sea => sea[column].Length > 0);
        }

        Seas.ShouldAllBe(sea => Number(sea[2]) >= 50 && Number(sea[2]) <= 4000);
    }

    [Theory]
    [InlineData("Black Sea", "high-seas-black-sea")]
    [InlineData("Baltic Sea", "high-seas-baltic")]
    [InlineData("Red Sea", "high-seas-red-sea")]
    [InlineData("Adriatic Sea", "high-seas-adriatic")]
    [InlineData("Persian Gulf", "high-seas-persian-gulf")]
    public void A_basin_of_the_world_bears_the_name_that_the_map_gives_it(string name, string territory)
    {
        var sea = Seas.Single(sea => sea[3] == name);

        RealWorld.TerritoryAt(Number(sea[0]), Number(sea[1])).ShouldBe(territory);
    }

    [Fact]
    public void The_Caspian_is_named_where_the_world_has_it()
    {
        var sea = Seas.Single(sea => sea[3] == "Caspian Sea");
        var cells = RealWorld.Search.CellsAt(RealWorld.At(Number(sea[0]), Number(sea[1]))).Cells();

        cells.ShouldAllBe(cell => RealWorld.Globe.Territories[cell].Kind == TerritoryKind.Caspian);
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
