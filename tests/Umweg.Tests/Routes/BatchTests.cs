using Shouldly;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.Tests.Catalogue;

namespace Umweg.Tests.Routes;

/// <summary>
/// FEATURE UNDER TEST: many journeys under one stance get the answers that each would get alone, in their order.
/// METHOD: the planner's answer to the single question is the other opinion.
/// </summary>
public sealed class BatchTests
{
    private static readonly string[] Codes = ["SVO", "HEL", "FRA", "MSQ", "KBP", "ALA", "LHR", "PEK", "IST", "KGD"];

    private static IReadOnlyList<Journey> Everywhere =>
        [.. from a in Codes from b in Codes where a != b select new Journey(a, b)];

    public static TheoryData<string> Stances => ["close RU,BY,UA", "policy", "permission", "free"];

    [Theory]
    [MemberData(nameof(Stances))]
    public void Each_journey_is_answered_as_if_it_were_alone(string stance)
    {
        var options = stance switch
        {
            "close RU,BY,UA" => new StanceOptions { Close = ["RU,BY,UA"] },
            "policy" => new() { Policies = ["europe-without-russia"] },
            "permission" => new() { Permission = ["EU"], Close = ["BY"] },
            _ => new(),
        };
        var journeys = Everywhere.Where((_, i) => i % 3 == 0).ToList();

        var answers = RealFlights.Planner.PlanAll(journeys, options).Value!;

        answers.Count.ShouldBe(journeys.Count);
        foreach (var (journey, answer) in journeys.Zip(answers))
        {
            Line(answer).ShouldBe(Line(RealFlights.Plan(journey.From, journey.To, options, 1)), $"{journey}");
        }
    }

    [Fact]
    public void The_cheapest_way_is_taken_where_states_are_avoided()
    {
        var options = new StanceOptions { Policies = ["kremlin-2025-10"] };

        var answer = RealFlights.Planner.PlanAll([new("Moskau", "Budapest")], options).Value!.ShouldHaveSingleItem()
            .ShouldBeOfType<BatchAnswer.Found>();

        var alone = RealFlights.Best("Moskau", "Budapest", options);
        answer.Distance.Metres.ShouldBe(alone.Distance.Metres, 0.01);
        answer.Cost.Metres.ShouldBe(alone.Cost.Metres, 0.01);
        answer.Avoided.ShouldBe(alone.Avoided);
        answer.IsCheapest.ShouldBeTrue();
        answer.Detour.Metres.ShouldBe(alone.Detour.Metres, 0.01);
    }

    [Fact]
    public void What_is_wrong_with_one_journey_is_its_own_affair()
    {
        var journeys = new Journey[] { new("Heatrhow", "99,0"), new("HEL", "FRA"), new("", "FRA") };

        var answers = RealFlights.Planner.PlanAll(journeys, new() { Close = ["RU"] }).Value!;

        answers[0].ShouldBeOfType<BatchAnswer.BadQuery>().Errors.Select(error => error.Code)
            .ShouldBe(["place.unknown", "coordinate.outOfRange"]);
        answers[1].ShouldBeOfType<BatchAnswer.Found>();
        answers[2].ShouldBeOfType<BatchAnswer.BadQuery>();
    }

    [Fact]
    public void What_is_wrong_with_the_stance_is_everybodys() =>
        RealFlights.Planner.PlanAll([new("HEL", "FRA")], new() { Close = ["XX"] }).Errors
            .ShouldHaveSingleItem().Code.ShouldBe("area.unknown");

    [Fact]
    public void More_journeys_than_the_limit_are_refused()
    {
        var journeys = Enumerable.Repeat(new Journey("HEL", "FRA"), Planner.MaxJourneys + 1).ToList();

        RealFlights.Planner.PlanAll(journeys, new()).Errors.ShouldHaveSingleItem().Code.ShouldBe("batch.tooLarge");
    }

    [Fact]
    public void No_journeys_have_no_answers() =>
        RealFlights.Planner.PlanAll([], new()).Value!.ShouldBeEmpty();

    [Fact]
    public void Progress_counts_to_the_end_and_cancelling_ends_it()
    {
        var counts = new Counts();
        RealFlights.Planner.PlanAll(Everywhere, new(), progress: counts);
        counts.Heard.Order().ShouldBe(Enumerable.Range(1, Everywhere.Count));

        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => RealFlights.Planner.PlanAll(
            Everywhere, new(), cancellation: source.Token));
    }

    private static string Line(BatchAnswer answer) => answer switch
    {
        BatchAnswer.Found found => Line(found.DirectDistance, found.Cost, found.Via, found.Permissions),
        BatchAnswer.Blocked blocked => string.Join(' ', blocked.BlockedBy.Select(each => each.Territory)),
        _ => "bad",
    };

    private static string Line(Answer answer) => answer switch
    {
        Answer.Found { Routes: [var best, ..] } found =>
            Line(found.Context.DirectDistance, best.Cost, best.Via, best.Permissions),
        Answer.Blocked blocked => string.Join(' ', blocked.BlockedBy.Select(each => each.Territory)),
        _ => "bad",
    };

    private static string Line(Length direct, Length cost, IReadOnlyList<string> via, IReadOnlyList<string> asked) =>
        FormattableString.Invariant(
            $"{direct.Metres:F1} {cost.Metres:F1} {string.Join('+', via)} asks {string.Join('+', asked)}");

    private sealed class Counts : IProgress<int>
    {
        private readonly Lock _lock = new();

        public List<int> Heard { get; } = [];

        public void Report(int value)
        {
            lock (_lock)
            {
                Heard.Add(value);
            }
        }
    }
}
