using Umweg.Places;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Venues;
using Umweg.World.Search;

namespace Umweg.Benchmarks.Pages;

/// <summary>What a survey of all cities costs: several delegations, some 900 cities each.</summary>
internal sealed class VenuesPage() : Page("Venues", "What comparing all cities costs")
{
    private const int Repeats = 3;
    private const double GoalSeconds = 10;

    private static readonly (string Name, string[] Delegations, StanceOptions Options)[] Questions =
    [
        ("Moscow under kremlin-2025-10, Washington", ["SVO=kremlin-2025-10", "IAD"], new()),
        ("the same and Kyiv", ["SVO=kremlin-2025-10", "IAD", "KBP"], new()),
        ("five capitals, the EU avoided", ["SVO", "IAD", "KBP", "PEK", "LHR"], new() { Avoid = ["EU"] }),
        ("five capitals, all on permission", ["SVO", "IAD", "KBP", "PEK", "LHR"], new() { StateAircraft = true }),
    ];

    public override void Write(Sheet sheet, BenchmarkArguments arguments)
    {
        var measured = Questions.Select(question => (
            question.Name,
            Ways: question.Delegations.Length,
            Result: Measure(question.Delegations, question.Options))).ToList();
        sheet.Paragraph($"""
            By a planner that has prepared no stance yet, on {Environment.ProcessorCount} cores; the tables of cities
            and airports are read in the time that is given. Least of {Repeats} times.
            """);
        sheet.Table(
            ["delegations", "cities", "ways", "time", "each way"],
            measured.Select(row => new[]
            {
                row.Name,
                Sheet.Text($"{row.Result.Cities}"),
                Sheet.Text($"{row.Ways * row.Result.Cities}"),
                Stopwatches.Time(row.Result.Milliseconds),
                Stopwatches.Time(row.Result.Milliseconds / (row.Ways * row.Result.Cities)),
            }));
        foreach (var row in measured)
        {
            sheet.Goal(
                $"all cities, {row.Name}",
                Sheet.Text($"under {GoalSeconds} s"),
                Stopwatches.Time(row.Result.Milliseconds),
                row.Result.Milliseconds < 1000 * GoalSeconds,
                "docs/performance.md");
        }
    }

    private static (int Cities, double Milliseconds) Measure(string[] delegations, StanceOptions options)
    {
        var query = new VenueQuery(delegations, [], options);
        var cities = 0;
        var least = Enumerable.Range(0, Repeats).Min(_ =>
        {
            var search = new RouteSearch(BenchmarkWorld.Globe);
            BenchmarkWorld.WarmUp(search);
            var planner = new Planner(search, new Gazetteer(), TimeProvider.System);
            return Stopwatches.Milliseconds(() => cities = planner.Venues(query).Value!.Venues.Count);
        });
        return (cities, least);
    }
}
