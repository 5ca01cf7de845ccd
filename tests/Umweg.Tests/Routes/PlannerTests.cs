using Shouldly;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Catalogue;

namespace Umweg.Tests.Routes;

/// <summary>FEATURE UNDER TEST: what the library's one entry says to questions that are wrong, long or unanswerable.
/// </summary>
public sealed class PlannerTests
{
    [Fact]
    public void Everything_that_is_wrong_with_a_question_is_said_at_once()
    {
        var stance = new StanceOptions { Close = ["XX"], Worldview = "flat" };
        var bad = (Answer.BadQuery)RealFlights.Plan("Moskwau", "99,0", stance, alternatives: 0);

        bad.Errors.Select(error => error.Code).ShouldBe(
            ["place.unknown", "coordinate.outOfRange", "area.unknown", "worldview.unknown", "alternatives.range"]);
    }

    [Fact]
    public void A_state_that_is_closed_to_landing_is_what_blocks_a_flight_to_it()
    {
        var answer = (Answer.Blocked)RealFlights.Plan("SVO", "KBP", new() { Policies = ["kremlin-2025-10"] });

        answer.BlockedBy.ShouldHaveSingleItem().Territory.ShouldBe("UA");
        answer.BlockedBy[0].Rule!.ShouldContain("kremlin-2025-10");
    }

    [Fact]
    public void A_disputed_territory_that_is_crossed_is_noted_in_the_language_of_the_question()
    {
        var stance = new StanceOptions { Close = ["BA", "HR", "ME"] };
        var answer = RealFlights.Found("SKP", "BEG", stance);
        var german = RealFlights.Found("SKP", "BEG", stance, language: Language.German);

        answer.Routes[0].Via.ShouldBe(["XK"]);
        answer.Context.Notes.ShouldContain(note => note.StartsWith("Kosovo is shown on its own"));
        german.Context.Notes.ShouldContain(note => note.StartsWith("Kosovo wird für sich gezeigt"));
        german.Context.Notes[0].ShouldBe("Nicht für die Navigation im Flugbetrieb.");
    }

    [Fact]
    public void A_flight_from_disputed_territory_opens_that_territory_alone()
    {
        var fromTaipei = RealFlights.Best("TPE", "ICN", new() { Close = ["CN"] });

        fromTaipei.Crossings[0].Territory.ShouldBe("TW");
        fromTaipei.Crossings.ShouldNotContain(crossing => crossing.Territory == "CN");
    }

    [Fact]
    public void Progress_is_told_and_cancelling_ends_the_search()
    {
        using var source = new CancellationTokenSource();
        var steps = new Steps(source);

        Should.Throw<OperationCanceledException>(() => RealFlights.Planner.Plan(
            new("SVO", "BUD", new() { Policies = ["kremlin-2025-10"] }), steps, source.Token));
        steps.Told.ShouldBe(["preparing the airspace", "looking for corridors, 1 search"]);
    }

    /// <summary>Cancels at the second step.</summary>
    private sealed class Steps(CancellationTokenSource source) : IProgress<string>
    {
        public List<string> Told { get; } = [];

        public void Report(string value)
        {
            Told.Add(value);
            if (Told.Count == 2)
            {
                source.Cancel();
            }
        }
    }
}
