using System.IO.Compression;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Benchmarks.Pages;

/// <summary>How preparing and searching grow with the world's vertices.</summary>
/// <remarks>The repository holds the borders at 10,000, 1,000 and 200 m; those at 500 and 100 m are fetched by npm
/// where that can be had.</remarks>
internal sealed class ScalingPage() : Page("Scaling", "How time and work grow with the borders")
{
    private const int Seeds = 10;
    private const int PairsOfEach = 60;
    private const int Repeats = 3;

    // Upper ends in km; pairs are from 500 km apart.
    private static readonly int[] Lengths = [1000, 2000, 3000, 5000, 7000, 9000];

    public override void Write(Sheet sheet, BenchmarkArguments arguments)
    {
        var folders = new List<(string Resolution, string Folder)>
        {
            ("10000m", BenchmarkWorld.DataFolder),
            ("1000m", BenchmarkWorld.DataFolder),
            ("200m", BenchmarkWorld.DataFolder),
        };
        foreach (var (place, resolution) in ((int, string)[])[(2, "500m"), (4, "100m")])
        {
            if (FolderWithBorders(resolution) is { } fetched)
            {
                folders.Insert(Math.Min(place, folders.Count), (resolution, fetched));
            }
            else
            {
                sheet.Paragraph($"The borders at {resolution} (npm @osm_borders) could not be fetched here.");
            }
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
        sheet.Paragraph($"On the 200 m world, the same searches by the great-circle distance of their ends:");
        sheet.Table(
            ["km up to", "searches", "50 %", "90 %", "99 %", "triangles 50 %", "nodes expanded 50 %"], ByLength());
    }

    private static IEnumerable<IReadOnlyList<string>> ByLength()
    {
        var search = new RouteSearch(BenchmarkWorld.Globe);
        var searches = Needed(search, BenchmarkWorld.Globe);
        for (var i = 0; i < Lengths.Length; i++)
        {
            var least = i == 0 ? 0 : Lengths[i - 1];
            var some = searches.Where(each => each.Km > least && each.Km <= Lengths[i]).ToList();
            yield return
            [
                Sheet.Text($"{Lengths[i]}"),
                Sheet.Text($"{some.Count}"),
                Stopwatches.Time(At(some.Select(each => each.Milliseconds), 50)),
                Stopwatches.Time(At(some.Select(each => each.Milliseconds), 90)),
                Stopwatches.Time(At(some.Select(each => each.Milliseconds), 99)),
                Sheet.Text($"{At(some.Select(each => (double)each.Work.TrianglesWalked), 50):F0}"),
                Sheet.Text($"{At(some.Select(each => (double)each.Work.NodesExpanded), 50):F0}"),
            ];
        }
    }

    private static List<TimedSearch> Needed(RouteSearch search, Globe globe) =>
        [.. Enumerable.Range(0, Seeds)
            .Select(seed => BenchmarkWorld.States(globe, seed).Closed)
            .SelectMany(closed => TimedSearch.Measure(search, closed, PairsOfEach))
            .Where(each => each.IsNeeded)];

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

        var searches = Needed(new RouteSearch(world.Globe), world.Globe);
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

    // A data folder of its own: links to ours, and other borders beside them.
    private static string? FolderWithBorders(string resolution)
    {
        var folder = Path.Combine(BenchmarkWorld.WorkFolder, "data");
        var borders = Path.Combine(folder, "borders-osm");
        var file = Path.Combine(borders, $"maritime_{resolution}.geo.json.gz");
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
        var package = $"@osm_borders/maritime_{resolution}@1.1.0";
        var archive = $"osm_borders-maritime_{resolution}-1.1.0.tgz";
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
