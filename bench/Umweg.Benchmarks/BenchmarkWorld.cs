using System.Globalization;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;
using Umweg.World.Storage;
using Umweg.WorldBuilder;

namespace Umweg.Benchmarks;

/// <summary>The real world, and stances and airports of it, the same in every run.</summary>
internal static class BenchmarkWorld
{
    private const int StatesClosed = 30;
    private const double EarthKm = 6371;
    private const double MinKm = 500;
    private const double MaxKm = 9000;

    private static readonly Lazy<WorldFile> File = new(() => Open(DataFolder, WorldBuild.DefaultResolution));
    private static readonly Lazy<IReadOnlyList<SpherePoint>> ScheduledAirports = new(() => [.. ReadAirports()]);

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The repository's data.</summary>
    public static string DataFolder => Path.Combine(Root, "data");

    /// <summary>A folder for what the benchmarks make and need not be kept.</summary>
    public static string WorkFolder => Path.Combine(Root, "artifacts", "bench");

    /// <summary>The world that answers are given on: borders simplified to 200 m.</summary>
    public static Globe Globe => File.Value.Globe;

    /// <summary>The airports with scheduled flights, in an order that is random and always the same.</summary>
    public static IReadOnlyList<SpherePoint> Airports => ScheduledAirports.Value;

    /// <summary>A world of any resolution, compiled where it is not there yet.</summary>
    public static WorldFile Open(string dataFolder, string resolution) => WorldBuild.OpenOrBuild(
        dataFolder, Path.Combine(WorkFolder, "worlds", $"world-{resolution}.umweg"), null, resolution);

    /// <summary>Points spread evenly over the sphere.</summary>
    public static IEnumerable<SpherePoint> Anywhere(int count)
    {
        var random = new Random(1);
        for (var i = 0; i < count; i++)
        {
            var z = (2 * random.NextDouble()) - 1;
            var (sine, cosine) = Math.SinCos(2 * Math.PI * random.NextDouble());
            var r = Math.Sqrt(1 - (z * z));
            yield return SpherePoint.FromVector(r * cosine, r * sine, z);
        }
    }

    /// <summary>The cells that options close.</summary>
    public static CellSet Closed(Globe globe, params IReadOnlyList<string> close)
    {
        var options = new StanceOptions { Close = close, Date = new(2026, 1, 1) };
        var stance = StanceResolver.Resolve(options, globe.Territories, TimeProvider.System).Value!;
        return CellSet.Of(Enumerable.Range(0, globe.Territories.Count)
            .Where(cell => stance.Territories[globe.Territories[cell].Id].Access == Access.Closed));
    }

    /// <summary>Makes a search find what it finds once per world.</summary>
    public static void WarmUp(RouteSearch search) =>
        search.Prepare(Closed(search.Globe, "AQ")).Solve(Airports[0], Airports[1]);

    /// <summary>Thirty random states, and one more.</summary>
    public static (CellSet Closed, CellSet OneMore) States(Globe globe, int seed)
    {
        var random = new Random(seed);
        var ids = globe.Territories.Where(territory => territory.Kind == TerritoryKind.State)
            .Select(territory => territory.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        random.Shuffle(ids);
        var closed = ids.Take(StatesClosed).Aggregate(CellSet.Empty, (set, id) => set.Union(globe.CellsOf(id)));
        return (closed, globe.CellsOf(ids[StatesClosed]));
    }

    /// <summary>Random pairs of airports outside the closed cells, 500 to 9,000 km apart.</summary>
    public static IReadOnlyList<(SpherePoint From, SpherePoint To)> Pairs(RouteSearch search, CellSet closed, int count)
    {
        var random = new Random(1);
        var open = Airports.Where(airport => IsClear(search.CellsAt(airport), closed)).ToList();
        var pairs = new List<(SpherePoint, SpherePoint)>();
        while (pairs.Count < count)
        {
            var (from, to) = (open[random.Next(open.Count)], open[random.Next(open.Count)]);
            if (Arc.Angle(from, to) * EarthKm is >= MinKm and <= MaxKm)
            {
                pairs.Add((from, to));
            }
        }

        return pairs;
    }

    private static bool IsClear(CellSet cells, CellSet closed) => cells.Except(closed).Count == cells.Count;

    private static IEnumerable<SpherePoint> ReadAirports()
    {
        var lines = System.IO.File.ReadAllLines(Path.Combine(DataFolder, "airports", "airports.tsv"));
        var columns = lines[0].Split('\t');
        int scheduled = Column("scheduled"), latitude = Column("latitude"), longitude = Column("longitude");
        var random = new Random(1);
        return lines.Skip(1).Select(line => line.Split('\t'))
            .Where(row => row[scheduled].Length > 0)
            .OrderBy(_ => random.Next())
            .Select(row => Wgs84.ToSphere(GeoPosition.FromDegrees(Number(row[latitude]), Number(row[longitude]))));

        int Column(string name) => Array.IndexOf(columns, name);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Umweg.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Benchmarks run inside the repository.");
        }

        return folder.FullName;
    }
}
