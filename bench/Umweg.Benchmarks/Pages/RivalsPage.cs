using System.IO.Compression;
using System.Text;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.Operation.Union;
using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Benchmarks.Pages;

/// <summary>How long others take round the same obstacles.</summary>
/// <remarks>The rival in reach is what one writes with a good geometry library and no algorithm of one's own: A* over
/// the obstacles' corners, in the plane of longitude and latitude, asking the library for each line of sight. That is
/// how pyvisgraph and extremitypathfinder work as well, with less per line of sight.</remarks>
internal sealed class RivalsPage() : Page("Rivals", "How others fare round the same obstacles")
{
    private const int Pairs = 10;
    private const string Closed = "UA,BY";

    // The rival takes minutes for one way at 1,000 m.
    private const string Resolution = "10000m";
    private static readonly string[] SourceCodes = ["UKR", "BLR"];

    public override void Write(Sheet sheet, BenchmarkArguments arguments)
    {
        sheet.Paragraph($"""
            {Closed} closed, {Pairs} random pairs of points in the land around them between which the direct way is
            closed. In the plane the way is another; the obstacles are the same. Medians; the rival keeps its prepared
            polygons and we our prepared stance.
            """);
        var (corners, rival, ours) = Measure();
        sheet.Table(
            ["borders", "corners", "A* over lines of sight by NetTopologySuite 2.5.0", "Umweg", "ratio"],
            [
                [
                    Resolution,
                    Sheet.Text($"{corners}"),
                    Stopwatches.Time(rival),
                    Stopwatches.Time(ours),
                    Sheet.Text($"{rival / ours:F0}"),
                ],
            ]);
        const string Why = "it is no package of NuGet, npm or Debian";
        const string Goal = "100 times faster or more";
        sheet.Goal("against extremitypathfinder and pyvisgraph on the same polygons", Goal, "", isReached: null, Why);
        sheet.Goal(
            "against Polyanya in C++ on the same planar mesh projected",
            "on a par or better",
            "",
            isReached: null,
            Why);
        sheet.Goal(
            "against A* over lines of sight by NetTopologySuite (in their place)",
            Goal,
            Sheet.Text($"{rival / ours:F0} times"),
            rival > 100 * ours);
    }

    private static (int Corners, double Rival, double Ours) Measure()
    {
        using var world = BenchmarkWorld.Open(BenchmarkWorld.DataFolder, Resolution);
        var search = new RouteSearch(world.Globe);
        var stance = search.Prepare(BenchmarkWorld.Closed(world.Globe, Closed));
        var rival = new LinesOfSight(Obstacles());
        var random = new Random(1);
        var (theirs, ours) = (new List<double>(), new List<double>());
        while (theirs.Count < Pairs)
        {
            var (from, to) = (Somewhere(random), Somewhere(random));
            var (start, end) = (Point(from), Point(to));
            if (rival.IsInside(from) || rival.IsInside(to) || rival.Sees(from, to)
                || stance.Solve(start, end) is not SearchResult.Found { Waypoints.Count: > 2 })
            {
                continue;
            }

            theirs.Add(Stopwatches.Least(1, () => rival.ShortestLength(from, to)));
            ours.Add(Stopwatches.Least(TimedSearch.Repeats, () => stance.Solve(start, end)));
        }

        return (rival.CornerCount, Median(theirs), Median(ours));

        static double Median(List<double> values) => Stopwatches.Percentile([.. values.Order()], 50);
    }

    private static Coordinate Somewhere(Random random) =>
        new(18 + (27 * random.NextDouble()), 43 + (16 * random.NextDouble()));

    private static SpherePoint Point(Coordinate position) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(position.Y, position.X));

    private static Geometry Obstacles()
    {
        var path = Path.Combine(BenchmarkWorld.DataFolder, "borders-osm", $"maritime_{Resolution}.geo.json.gz");
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var document = System.Text.Json.JsonDocument.Parse(file);
        var polygons = new List<Geometry>();
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            var code = feature.GetProperty("properties").GetProperty("isoA3").GetString();
            if (SourceCodes.Contains(code, StringComparer.Ordinal))
            {
                polygons.AddRange(Polygons(feature.GetProperty("geometry")));
            }
        }

        return UnaryUnionOp.Union(polygons);
    }

    private static IEnumerable<Geometry> Polygons(System.Text.Json.JsonElement geometry)
    {
        switch (geometry.GetProperty("type").GetString())
        {
            case "GeometryCollection":
                return geometry.GetProperty("geometries").EnumerateArray().SelectMany(Polygons);
            case "MultiPolygon":
                return geometry.GetProperty("coordinates").EnumerateArray().Select(Polygon);
            case "Polygon":
                return [Polygon(geometry.GetProperty("coordinates"))];
            default:
                return [];
        }
    }

    private static Geometry Polygon(System.Text.Json.JsonElement rings)
    {
        var text = new StringBuilder("POLYGON (");
        text.AppendJoin(',', rings.EnumerateArray().Select(ring => "(" + string.Join(
            ',', ring.EnumerateArray().Select(point => $"{point[0].GetRawText()} {point[1].GetRawText()}")) + ")"));
        return new WKTReader().Read(text.Append(')').ToString()).Buffer(0);
    }
}
