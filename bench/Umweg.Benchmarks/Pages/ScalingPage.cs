using System.IO.Compression;
using Umweg.World.Search;

namespace Umweg.Benchmarks.Pages;

/// <summary>How preparing and searching grow with the world's vertices.</summary>
/// <remarks>The repository holds the borders at 10,000, 1,000 and 200 m; those at 100 m are fetched by npm where that
/// can be had.</remarks>
internal sealed class ScalingPage() : Page("Scaling", "How time and work grow with the borders")
{
    private const int Seeds = 10;
    private const int PairsOfEach = 60;
    private const int Repeats = 3;
    private const string Fine = "100m";

    public override void Write(Sheet sheet, BenchmarkArguments arguments)
    {
        var folders = new List<(string Resolution, string Folder)>
        {
            ("10000m", BenchmarkWorld.DataFolder),
            ("1000m", BenchmarkWorld.DataFolder),
            ("200m", BenchmarkWorld.DataFolder),
        };
        if (FolderWithFineBorders() is { } fine)
        {
            folders.Add((Fine, fine));
        }

        sheet.Paragraph($"""
            Thirty random states closed, {Seeds} sets; {PairsOfEach} pairs of airports each, 500 to 9,000 km apart;
            the searches that are needed. Times as on the pages Prepare and Solve.
            """);

        // Once for nothing, so that the first row is not measured on code that is still being compiled.
        Row("1000m", BenchmarkWorld.DataFolder);
        sheet.Table(
            [
                "borders", "vertices of the world", "of the stance", "fresh, median", "child, median", "searches",
                "50 %", "99 %", "triangles 50 %", "99 %", "nodes expanded 50 %", "99 %",
            ],
            folders.Select(each => Row(each.Resolution, each.Folder)));
        if (folders.Count == 3)
        {
            sheet.Paragraph($"The borders at 100 m (npm @osm_borders/maritime_100m 1.1.0) could not be fetched here.");
        }
    }

    private static IReadOnlyList<string> Row(string resolution, string dataFolder)
    {
        using var world = BenchmarkWorld.Open(dataFolder, resolution);
        var (fresh, child) = (new List<double>(), new List<double>());
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (closed, more) = BenchmarkWorld.States(world.Globe, seed);
            var least = (Fresh: double.PositiveInfinity, Child: double.PositiveInfinity);
            for (var i = 0; i < Repeats; i++)
            {
                var once = new RouteSearch(world.Globe);
                BenchmarkWorld.WarmUp(once);
                PreparedStance stance = null!;
                least.Fresh = Math.Min(least.Fresh, Stopwatches.Milliseconds(() => stance = once.Prepare(closed)));
                least.Child = Math.Min(least.Child, Stopwatches.Milliseconds(() => stance.Close(more)));
            }

            fresh.Add(least.Fresh);
            child.Add(least.Child);
        }

        var search = new RouteSearch(world.Globe);
        var searches = Enumerable.Range(0, Seeds)
            .Select(seed => BenchmarkWorld.States(world.Globe, seed).Closed)
            .SelectMany(closed => TimedSearch.Measure(search, closed, PairsOfEach))
            .Where(each => each.IsNeeded)
            .ToList();
        return
        [
            resolution,
            Sheet.Text($"{world.Globe.Mesh.Vertices.Length}"),
            Sheet.Text($"{At(searches.Select(each => (double)each.Work.FrontierVertices), 50):F0}"),
            Stopwatches.Time(At(fresh, 50)),
            Stopwatches.Time(At(child, 50)),
            Sheet.Text($"{searches.Count}"),
            Stopwatches.Time(At(searches.Select(each => each.Milliseconds), 50)),
            Stopwatches.Time(At(searches.Select(each => each.Milliseconds), 99)),
            Sheet.Text($"{At(searches.Select(each => (double)each.Work.TrianglesWalked), 50):F0}"),
            Sheet.Text($"{At(searches.Select(each => (double)each.Work.TrianglesWalked), 99):F0}"),
            Sheet.Text($"{At(searches.Select(each => (double)each.Work.NodesExpanded), 50):F0}"),
            Sheet.Text($"{At(searches.Select(each => (double)each.Work.NodesExpanded), 99):F0}"),
        ];
    }

    private static double At(IEnumerable<double> values, int percent) =>
        Stopwatches.Percentile([.. values.Order()], percent);

    // A data folder of its own: links to ours, and the finer borders beside them.
    private static string? FolderWithFineBorders()
    {
        var folder = Path.Combine(BenchmarkWorld.WorkFolder, "data");
        var borders = Path.Combine(folder, "borders-osm");
        var file = Path.Combine(borders, $"maritime_{Fine}.geo.json.gz");
        if (File.Exists(file))
        {
            return folder;
        }

        Directory.CreateDirectory(borders);
        foreach (var ours in Directory.EnumerateDirectories(BenchmarkWorld.DataFolder))
        {
            var link = Path.Combine(folder, Path.GetFileName(ours));
            if (!Path.Exists(link))
            {
                Directory.CreateSymbolicLink(link, ours);
            }
        }

        var fetched = Path.Combine(BenchmarkWorld.WorkFolder, "fetched");
        Directory.CreateDirectory(fetched);
        var package = $"@osm_borders/maritime_{Fine}@1.1.0";
        var archive = $"osm_borders-maritime_{Fine}-1.1.0.tgz";
        if (!ChildProcess.Runs("npm", ["pack", "--silent", package], fetched)
            || !ChildProcess.Runs("tar", ["xzf", archive], fetched))
        {
            return null;
        }

        using (var source = File.OpenRead(Path.Combine(fetched, "package", "borders.geo.json")))
        using (var target = new GZipStream(File.Create(file + ".new"), CompressionLevel.Fastest))
        {
            source.CopyTo(target);
        }

        File.Move(file + ".new", file, overwrite: true);
        return folder;
    }
}
