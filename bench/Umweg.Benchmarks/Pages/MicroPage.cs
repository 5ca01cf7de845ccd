using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Umweg.Benchmarks.Pages;

/// <summary>Work of nanoseconds, measured by BenchmarkDotNet in this process: short runs, so that a run of all pages
/// stays short too.</summary>
internal sealed class MicroPage<TBenchmarks>(string name, string title) : Page(name, title)
{
    public override void Write(Sheet sheet, BenchmarkArguments arguments)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(BenchmarkWorld.WorkFolder, "micro"));
        var summary = BenchmarkRunner.Run<TBenchmarks>(config);
        var table = new AccumulationLogger();
        MarkdownExporter.GitHub.ExportToLog(summary, table);
        var rows = table.GetLog().Split('\n').Where(line => line.StartsWith('|')).Select(line => line.TrimEnd());
        sheet.Line(string.Join('\n', rows));
    }
}
