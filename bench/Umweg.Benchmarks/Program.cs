using Umweg.Benchmarks;
using Umweg.Benchmarks.Pages;

// Page after page, so that what one measures is not what another disturbs; each stands alone and can be run alone.
IReadOnlyList<Page> pages =
[
    new MicroPage<SideOfBenchmarks>("SideOf", "What one exact side-of-great-circle test costs"),
    new MicroPage<GeodesicBenchmarks>("Geodesic", "What lengths on WGS84 cost"),
    new MicroPage<LocateBenchmarks>("Locate", "What finding a point's place in the world costs"),
    new AccuracyPage(),
    new PreparePage(),
    new SolvePage(),
    new CorridorsPage(),
    new ScalingPage(),
    new RivalsPage(),
    new ColdStartPage(),
    new BatchPage(),
    new VenuesPage(),
    new WorldBuildPage(),
];

if (BenchmarkArguments.Read(args, [.. pages.Select(page => page.Name)]) is not { } arguments)
{
    return 2;
}

Directory.CreateDirectory(arguments.Results);
foreach (var page in pages.Where(page => arguments.Wants(page.Name)))
{
    var sheet = new Sheet(page.Title);
    page.Write(sheet, arguments);
    var path = Path.Combine(arguments.Results, $"{page.Name}.md");
    File.WriteAllText(path, sheet.ToString());
    Console.WriteLine($"bench: {path}");
}

Goals.Write(arguments.Results, [.. pages.Select(page => page.Name)]);
return 0;
