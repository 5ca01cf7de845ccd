using Umweg.Places;
using Umweg.Query;
using Umweg.Routes;
using Umweg.World.Search;

namespace Umweg.Benchmarks.Pages;

/// <summary>What a whole network costs: every route of OpenFlights with three states closed.</summary>
/// <remarks>Their file is not ours to bring along; <c>--openflights FOLDER</c> says where it is.</remarks>
internal sealed class BatchPage() : Page("Batch", "What a whole network of routes costs")
{
    private const int DepartureColumn = 2;
    private const int ArrivalColumn = 4;
    private const double GoalSeconds = 30;
    private const string Closed = "RU,BY,UA";

    public override void Write(Sheet sheet, BenchmarkArguments arguments)
    {
        const string Goal = "all 67,663 OpenFlights routes with RU, BY, UA closed, 2 cores";
        const string Limit = "under 30 s";
        if (arguments.OpenFlights is not { } folder || !File.Exists(Path.Combine(folder, "routes.dat")))
        {
            sheet.Paragraph($"Not run: `bench/run --openflights FOLDER` says where OpenFlights' `routes.dat` is.");
            sheet.Goal(Goal, Limit, "", isReached: null, "their file was not at hand");
            return;
        }

        var journeys = File.ReadLines(Path.Combine(folder, "routes.dat"))
            .Select(line => line.Split(','))
            .Select(row => new Journey(row[DepartureColumn], row[ArrivalColumn]))
            .ToList();
        var planner = new Planner(new RouteSearch(BenchmarkWorld.Globe), new Gazetteer(), TimeProvider.System);
        var options = new StanceOptions { Close = [Closed], Date = new(2026, 1, 1) };
        IReadOnlyList<BatchAnswer> answers = [];
        var before = GC.GetTotalAllocatedBytes();
        var milliseconds = Stopwatches.Milliseconds(() => answers = planner.PlanAll(journeys, options).Value!);
        var megabytes = (GC.GetTotalAllocatedBytes() - before) / 1e6;
        Describe(sheet, journeys, answers);
        var each = milliseconds * 1000 / journeys.Count;
        sheet.Paragraph($"""
            {milliseconds / 1000:F1} s for {journeys.Count} journeys, {each:F0} µs each on
            {Environment.ProcessorCount} cores, by a planner that has prepared nothing before;
            {megabytes * 1000 / journeys.Count:F0} kB allocated for each.
            """);
        sheet.Goal(
            Goal,
            Limit,
            Sheet.Text($"{milliseconds / 1000:F1} s on {Environment.ProcessorCount} cores"),
            milliseconds < 1000 * GoalSeconds,
            "docs/performance.md");
    }

    private static void Describe(Sheet sheet, IReadOnlyList<Journey> journeys, IReadOnlyList<BatchAnswer> answers)
    {
        var found = answers.OfType<BatchAnswer.Found>().ToList();
        var longer = found.Where(answer => answer.Detour.Kilometres >= 1).ToList();
        sheet.Paragraph($"OpenFlights' routes, {Closed} closed, airports by their codes.");
        sheet.Table(
            ["journeys", "number"],
            [
                ["all", Sheet.Text($"{answers.Count}")],
                ["with a way", Sheet.Text($"{found.Count}")],
                ["of these a kilometre or more longer than the direct line", Sheet.Text($"{longer.Count}")],
                ["blocked", Sheet.Text($"{answers.OfType<BatchAnswer.Blocked>().Count()}")],
                ["with an airport that is not known", Sheet.Text($"{answers.OfType<BatchAnswer.BadQuery>().Count()}")],
            ]);
        if (longer.Count > 0)
        {
            var detours = longer.Select(answer => answer.Detour.Kilometres).ToList();
            sheet.Paragraph($"""
                The detours of {longer.Count} journeys sum to {detours.Sum():F0} km; the longest is {detours.Max():F0}
                km.
                """);
        }

        var unknown = answers.OfType<BatchAnswer.BadQuery>()
            .SelectMany(bad => bad.Errors).Select(error => error.Input).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            sheet.Paragraph(
                $"Airports not known, {unknown.Count} of {Codes(journeys).Count()}: {string.Join(", ", unknown)}.");
        }
    }

    private static IEnumerable<string> Codes(IReadOnlyList<Journey> journeys) =>
        journeys.SelectMany(journey => new[] { journey.From, journey.To }).Distinct(StringComparer.Ordinal);
}
