using Umweg.Sphere;
using Umweg.Tests.Architecture;
using Umweg.World;
using Umweg.World.Search;
using Umweg.World.Storage;
using Umweg.WorldBuilder;

namespace Umweg.Tests;

/// <summary>The compiled worlds of the repository's own data, each opened once for all tests.</summary>
internal static class RealWorld
{
    private static readonly Lazy<WorldFile> TwoHundred = new(() => Open("200m"));
    private static readonly Lazy<WorldFile> Thousand = new(() => Open("1000m"));
    private static readonly Lazy<WorldFile> TenThousand = new(() => Open("10000m"));
    private static readonly Lazy<RouteSearch> SearchOfTwoHundred = new(() => new(Globe));

    /// <summary>The world that answers are given on: borders simplified to 200 m.</summary>
    public static Globe Globe => TwoHundred.Value.Globe;

    /// <summary>The search on it, with its cache of prepared stances.</summary>
    public static RouteSearch Search => SearchOfTwoHundred.Value;

    /// <summary>Borders simplified to 1,000 m.</summary>
    public static Globe Globe1000 => Thousand.Value.Globe;

    /// <summary>Borders simplified to 10,000 m, small enough for slow independent methods.</summary>
    public static Globe Globe10000 => TenThousand.Value.Globe;

    /// <summary>The repository's data folder.</summary>
    public static string DataFolder => Repository.PathOf("data");

    /// <summary>The point at a position in degrees.</summary>
    public static SpherePoint At(double latitude, double longitude) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude));

    /// <summary>The ids of the territories at a position, more than one on a border.</summary>
    public static string TerritoryAt(double latitude, double longitude) =>
        string.Join('+', Search.CellsAt(At(latitude, longitude)).Cells().Select(cell => Globe.Territories[cell].Id));

    /// <summary>The cells of these territories.</summary>
    public static CellSet Cells(params string[] ids) =>
        ids.Aggregate(CellSet.Empty, (cells, id) => cells.Union(Globe.CellsOf(id)));

    private static WorldFile Open(string resolution) => WorldBuild.OpenOrBuild(
        DataFolder, Repository.PathOf($"artifacts/test/world-{resolution}.umweg"), null, resolution);
}
