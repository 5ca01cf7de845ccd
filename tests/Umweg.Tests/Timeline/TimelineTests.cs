using System.Text;
using System.Text.Json;
using Shouldly;
using Umweg.Places;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Timeline;

namespace Umweg.Tests.Timeline;

/// <summary>
/// FEATURE UNDER TEST: the days on which an answer changes, and why.
/// METHOD: closures and memberships with known days; and every day of a span asked one by one, which a timeline must
/// agree with.
/// </summary>
public sealed class TimelineTests
{
    private static readonly Lazy<Planner> Planner =
        new(() => new(RealWorld.Search, new Gazetteer(), TimeProvider.System));

    /// <summary>The closures of 5 June 2017, and the first to end, on 5 January 2021 (data/policies/qatar-2017.yaml).
    /// </summary>
    [Fact]
    public void Doha_to_Khartoum_changes_with_the_closures_of_2017()
    {
        var timeline = Find("DOH", "KRT", Policy("qatar-2017"), "2017-01-01", "2021-12-31");

        timeline.Spans.Select(span => $"{span.From:yyyy-MM-dd}").ShouldBe(["2017-01-01", "2017-06-05", "2021-01-05"]);
        timeline.Spans[0].Until.ShouldBe(Day("2017-06-04"));
        timeline.Spans[^1].Until.ShouldBe(Day("2021-12-31"));
        Via(timeline.Spans[0]).ShouldBe(["SA"]);
        Via(timeline.Spans[1]).ShouldBe(["IR", "OM", "DJ", "ER", "ET"]);
        Via(timeline.Spans[2]).ShouldBe(["SA"]);
        timeline.Spans[1].Changes.Select(change => change.After.Territory)
            .ShouldBe(["AE", "BH", "EG", "SA", "YE"], ignoreOrder: true);
        timeline.Spans[2].Changes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            change => change.After.Territory.ShouldBe("SA"),
            change => change.Rule.ShouldNotBeNull().ShouldContain("qatar-2017"));
        timeline.QuietDays.ShouldContain(Day("2021-01-09"));
    }

    /// <summary>Ukraine is a party to the Rome Statute from 1 January 2025 (FACTS: ICC).</summary>
    [Fact]
    public void Warsaw_to_Ankara_changes_when_Ukraine_joins_the_ICC()
    {
        var timeline = Find(
            "WAW", "ESB", new StanceOptions { Close = ["ICC"] }, "2024-01-01", "2025-12-31");

        var change = timeline.Spans.Skip(1).ShouldHaveSingleItem();
        change.From.ShouldBe(Day("2025-01-01"));
        change.Changes.ShouldContain(each => each.After.Territory == "UA" && each.Group == "ICC");
    }

    /// <summary>On 28 February 2022 the EU closed its airspace, and a Russian list began that the rule does not name.
    /// </summary>
    [Fact]
    public void A_group_that_no_rule_names_is_no_cause()
    {
        var timeline = Find("HEL", "PEK", Policy("closed-to-russian-aircraft"), "2022-02-01", "2022-03-31");

        timeline.Spans.SelectMany(span => span.Changes).ShouldNotBeEmpty();
        timeline.Spans.SelectMany(span => span.Changes).ShouldAllBe(change => change.Group == null);
    }

    [Theory]
    [InlineData("2017-05-25", "2017-06-15")]
    [InlineData("2020-12-28", "2021-01-16")]
    public void Every_day_asked_alone_has_the_answer_of_its_span(string from, string until)
    {
        var timeline = Find("DOH", "KRT", Policy("qatar-2017"), from, until);

        timeline.Spans[0].From.ShouldBe(Day(from));
        timeline.Spans[^1].Until.ShouldBe(Day(until));
        for (var day = Day(from); day <= Day(until); day = day.AddDays(1))
        {
            var span = timeline.Spans.Where(each => each.From <= day && day <= each.Until).ShouldHaveSingleItem();
            var alone = Planner.Value.Plan(new("DOH", "KRT", Policy("qatar-2017") with { Date = day }, 1))
                .ShouldBeOfType<Answer.Found>();
            alone.Routes[0].Via.ShouldBe(Via(span));
        }
    }

    [Fact]
    public void Where_nothing_changes_there_is_one_span()
    {
        var timeline = Find("LHR", "JFK", new StanceOptions(), "2000-01-01", "2025-12-31");

        timeline.Spans.ShouldHaveSingleItem().Changes.ShouldBeEmpty();
        timeline.QuietDays.ShouldBeEmpty();
    }

    [Fact]
    public void A_way_that_opens_and_closes_is_told_with_what_closes_it()
    {
        var options = new StanceOptions { Close = ["EU", "UA", "AL", "MK", "ME", "TR"] };
        var timeline = Find("SVO", "BEG", options, "2013-06-01", "2013-08-01");

        // Croatia joins the EU.
        timeline.Spans.Count.ShouldBe(2);
        timeline.Spans[1].From.ShouldBe(Day("2013-07-01"));
        timeline.Spans[0].Answer.ShouldBeOfType<Answer.Found>();
        timeline.Spans[1].Answer.ShouldBeOfType<Answer.Blocked>();
        Text(timeline, Language.English).ShouldContain("no way; closed:");
        Text(timeline, Language.German).ShouldContain("kein Weg; gesperrt:");
    }

    [Fact]
    public void Text_and_JSON_tell_the_same_days()
    {
        var timeline = Find("DOH", "KRT", Policy("qatar-2017"), "2017-01-01", "2021-12-31");

        var english = Text(timeline, Language.English);
        english.ShouldStartWith("From 2017-01-01 until 2021-12-31 the answer for Hamad International Airport to ");
        english.ShouldContain("changes on 2 days.");
        english.ShouldContain("- Saudi Arabia: open before, closed now, by qatar-2017");
        english.ShouldNotContain("no rule in force", customMessage: "a warning of the first day alone");
        Text(timeline, Language.German).ShouldContain("- Saudi-Arabien: vorher offen, jetzt gesperrt");
        using var stream = new MemoryStream();
        TimelineJson.Write(timeline, Language.English, stream);
        var json = JsonDocument.Parse(stream.ToArray()).RootElement;
        json.GetProperty("schema").GetString().ShouldBe("umweg.timeline/1");
        var spans = json.GetProperty("spans").EnumerateArray().ToList();
        spans.ConvertAll(span => span.GetProperty("from").GetString())
            .ShouldBe(["2017-01-01", "2017-06-05", "2021-01-05"]);
        spans[1].GetProperty("routes")[0].GetProperty("via")[0].GetString().ShouldBe("IR");
        spans[1].GetProperty("changes").GetArrayLength().ShouldBe(5);
        json.GetProperty("notes")[0].GetString().ShouldBe("Not for operational navigation.");
    }

    [Theory]
    [InlineData(Language.English, "'2024-01-01' is before '2025-01-01'; the last day was expected to be")]
    [InlineData(Language.German, "'2024-01-01' liegt vor '2025-01-01'; als letzter Tag wird")]
    public void A_span_that_ends_before_it_begins_is_refused(Language language, string beginning)
    {
        var (code, problem) = Refused(
            new(Route("LHR", "JFK", new(), language), Day("2025-01-01"), Day("2024-01-01")));

        code.ShouldBe("span.order");
        problem.ShouldStartWith(beginning);
    }

    [Fact]
    public void What_is_wrong_with_the_question_itself_is_said_as_ever() =>
        Refused(new(Route("LHRR", "JFK", new(), Language.English), Day("2025-01-01"), Day("2025-02-01")))
            .Code.ShouldBe("place.unknown");

    private static (string Code, string Problem) Refused(TimelineQuery query)
    {
        var error = Finder().Find(query).Errors.ShouldHaveSingleItem();
        return (error.Code, error.Problem);
    }

    private static TimelineAnswer Find(string from, string to, StanceOptions options, string first, string last) =>
        Finder().Find(new(Route(from, to, options, Language.English), Day(first), Day(last))).Value.ShouldNotBeNull();

    private static TimelineFinder Finder() => new(Planner.Value, RealWorld.Globe, TimeProvider.System);

    private static RouteQuery Route(string from, string to, StanceOptions options, Language language) =>
        new(from, to, options, Alternatives: 1, language);

    private static StanceOptions Policy(string name) => new() { Policies = [name] };

    private static IReadOnlyList<string> Via(TimelineSpan span) =>
        span.Answer.ShouldBeOfType<Answer.Found>().Routes[0].Via;

    private static string Text(TimelineAnswer timeline, Language language)
    {
        using var writer = new StringWriter(new StringBuilder());
        PlainText.Write(TimelineText.Of(timeline, language), writer);
        return writer.ToString();
    }

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
