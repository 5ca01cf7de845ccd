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

    [Theory]
    [InlineData("KBP", "44.5,34.1", "un")]
    [InlineData("KRR", "VOG", "de-facto")]
    [InlineData("OSS", "TAS", "un")]
    [InlineData("DEL", "IXL", "un")]
    [InlineData("LCA", "35.2,33.5", "un")]
    public void The_states_of_departure_and_arrival_are_not_named_among_those_on_the_way(
        string from, string to, string worldview)
    {
        var answer = RealFlights.Found(from, to, new() { Worldview = worldview });
        var homes = new[] { answer.Routes[0].Crossings[0], answer.Routes[0].Crossings[^1] }
            .Where(end => !end.Stance.Disputed).SelectMany(end => end.Stance.States).ToList();

        homes.ShouldNotBeEmpty();
        foreach (var via in answer.Routes.Select(route => route.Via)
            .Concat(answer.Routes.SelectMany(route => route.Variants).Select(variant => variant.Via))
            .Append(answer.Context.DirectVia))
        {
            via.Intersect(homes).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_disputed_part_of_the_home_state_is_crossed_without_naming_the_state()
    {
        var route = RealFlights.Best("46.2,33.0", "46.1,35.2", new());

        route.Crossings.ShouldContain(crossing => crossing.Territory == "UA-43" || crossing.Territory == "sea-of-azov");
        route.Via.ShouldNotContain("UA");
    }

    [Fact]
    public void From_a_disputed_end_the_rest_of_its_state_is_crossed_like_any_other() =>
        RealFlights.Best("TPE", "ALA", new()).Via.ShouldBe(["CN"]);

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
