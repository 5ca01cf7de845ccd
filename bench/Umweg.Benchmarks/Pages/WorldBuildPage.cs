using Umweg.Places;
using Umweg.Routes;
using Umweg.World.Search;

namespace Umweg.Benchmarks.Pages;

/// <summary>What compiling the world costs, and what a planner keeps in memory.</summary>
internal sealed class WorldBuildPage() : Page("WorldBuild", "What compiling the world costs, and memory")
{
    private const int Runs = 3;
    private const int GoalSeconds = 60;
    private const int GoalMegabytes = 2000;
    private const double Megabyte = 1e6;

    public override void Write(Sheet sheet, BenchmarkArguments arguments)
    {
        var runs = Enumerable.Range(0, Runs)
            .Select(_ => ChildProcess.Measure(Path.Combine(BenchmarkWorld.Root, "umweg"), "world", "build")).ToList();
        var (seconds, megabytes) = (runs.Max(run => run.Seconds), runs.Max(run => run.Megabytes));
        var mesh = BenchmarkWorld.Globe.Mesh;
        sheet.Paragraph($"""
            `umweg world build`, {Runs} times, as a process of its own: reading, compiling, writing, verifying. The
            world has {mesh.Vertices.Length} vertices and {mesh.TriangleCount} triangles.
            """);
        sheet.Table(
            ["", "least", "most"],
            [
                ["wall", Sheet.Text($"{runs.Min(run => run.Seconds):F1} s"), Sheet.Text($"{seconds:F1} s")],
                [
                    "peak memory",
                    Sheet.Text($"{runs.Min(run => run.Megabytes):F0} MB"),
                    Sheet.Text($"{megabytes:F0} MB"),
                ],
            ]);
        Memory(sheet);
        sheet.Goal(
            "world build from data/",
            "under 60 s, under 2 GB",
            Sheet.Text($"{seconds:F1} s, {megabytes:F0} MB at most"),
            seconds < GoalSeconds && megabytes is > 0 and < GoalMegabytes);
    }

    private static void Memory(Sheet sheet)
    {
        var planner = new Planner(new RouteSearch(BenchmarkWorld.Globe), new Gazetteer(), TimeProvider.System);
        var rows = new List<string[]> { new[] { "nothing asked yet", Live() } };
        planner.Plan(new("LHR", "SIN", new(), 1));
        rows.Add(["after a question without a stance", Live()]);
        planner.Plan(new("SVO", "BUD", new() { Policies = ["kremlin-2025-10"] }));
        rows.Add(["after Moscow to Budapest, kremlin-2025-10", Live()]);
        planner.Plan(new("SVO", "BUD", new() { Avoid = ["EU"] }, 10));
        rows.Add(["after Moscow to Budapest, EU avoided, 10 ways", Live()]);
        sheet.Line("## Memory that a planner keeps");
        sheet.Line();
        sheet.Paragraph($"Live objects of this process, the mapped world and the mapped tables of places not counted.");
        sheet.Table(["", "MB"], rows);
        GC.KeepAlive(planner);

        static string Live() => Sheet.Text($"{GC.GetTotalMemory(forceFullCollection: true) / Megabyte:F1}");
    }
}
