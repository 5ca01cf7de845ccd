using System.Globalization;
using System.Text;
using System.Text.Json;
using Shouldly;
using Umweg.Consent;
using Umweg.Presentation;
using Umweg.Presentation.Files;
using Umweg.Presentation.Map;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Audit;
using Umweg.Tests.Venues;

namespace Umweg.Tests.Catalogue;

/// <summary>
/// FEATURE UNDER TEST: whoever is shown a way over airspace that is closed to all civil flights on that day learns so
/// in the first lines, with the option that keeps out of it.
/// METHOD: flights of the real world; the days and sources are those of data/closures, typed here again.
/// </summary>
public sealed class R12_AirspaceClosedToAll
{
    private const string Sentence =
        "{0} cross Ukraine, whose airspace has been closed to civil flights since 2022-02-24 (Ukraine's notices to "
        + "airmen of 24 February 2022; EASA conflict-zone bulletin 2022-01); --close UA keeps out of it.";

    [Fact]
    public void The_second_paragraph_says_which_ways_cross_Ukraine()
    {
        var answer = RealFlights.Found("VIE", "VOG", On("2025-10-17"));
        var crossing = answer.Routes.Where(route => route.Via.Contains("UA")).ToList();

        crossing.Count.ShouldBeInRange(2, answer.Routes.Count);
        var ways = crossing.Count == answer.Routes.Count ? "All ways" : $"Ways {Ranks(crossing)}";
        Lines(answer)[2].ShouldBe(Sentence.Replace("{0}", ways));
        answer.Context.Notes[1].ShouldBe(Lines(answer)[2]);
        Lines(answer).Count(line => line.Contains("2022-02-24")).ShouldBe(1);
    }

    [Fact]
    public void In_German_too()
    {
        var answer = RealFlights.Found("ODS", "KHE", On("2025-10-17"), 1, Language.German);
        var transit = RealFlights.Found("KRK", "KIV", On("2025-10-17"), 1, Language.German);

        RouteText.Circumstances(answer, Language.German)[0].ShouldStartWith(
            "Der Flug beginnt oder endet hier: Ukraine; der Luftraum dort ist seit dem 2022-02-24 für zivile Flüge "
            + "gesperrt (");
        RouteText.Circumstances(transit, Language.German)[0].ShouldStartWith(
            "Der Weg durchquert Ukraine; der Luftraum dort ist seit dem 2022-02-24 für zivile Flüge gesperrt (");
        RouteText.Circumstances(transit, Language.German)[0].ShouldEndWith(
            "). --close UA hält Wege davon fern.");
    }

    [Theory]
    [InlineData("2022-02-23")]
    [InlineData("2014-07-17")]
    public void Before_the_first_day_nothing_is_said(string day) =>
        RealFlights.Found("KRK", "KIV", On(day)).Context.FirstNotes.ShouldBeEmpty();

    [Fact]
    public void With_the_option_that_is_named_nothing_is_left_to_say()
    {
        var answer = RealFlights.Found("KRK", "KIV", On("2025-10-17") with { Close = ["UA"] });

        answer.Routes.ShouldAllBe(route => !route.Via.Contains("UA"));
        answer.Context.FirstNotes.ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_departs_there_is_told_another_thing()
    {
        var answer = RealFlights.Found("KBP", "WAW", On("2025-10-17"), alternatives: 1);

        answer.Context.FirstNotes.ShouldHaveSingleItem().ShouldStartWith("The flight begins or ends in Ukraine, whose");
        answer.Context.FirstNotes[0].ShouldNotContain("--close");
    }

    [Fact]
    public void Where_the_day_of_reopening_is_not_known_the_answer_says_so_and_what_was_closed_in_part()
    {
        var answer = RealFlights.Found("AMM", "KWI", On("2026-06-01"), alternatives: 1);
        var syria = RealFlights.Found("BEY", "AMM", On("2026-06-01") with { Close = ["IL", "west-bank"] }, 1);

        answer.Context.FirstNotes.ShouldContain(note =>
            note.StartsWith("The flight begins or ends in Kuwait, whose airspace was closed to civil flights on "
                + "2026-02-28; when it was opened again is not verified"));
        syria.Context.FirstNotes.ShouldContain(note => note.StartsWith(
            "The way crosses Golan Heights and Syria, parts of whose airspace were closed to civil flights on "
            + "2026-02-28; which parts, and when they were opened again, is not verified")
            && note.EndsWith("--close SY keeps out of it."));
    }

    [Fact]
    public void The_JSON_has_it_as_a_note_and_in_members()
    {
        var answer = RealFlights.Found("KRK", "KIV", On("2025-10-17"), alternatives: 1);
        var json = Json(stream => RouteJson.Write(answer, Language.English, stream));
        var closure = json.GetProperty("routes")[0].GetProperty("closures")[0];

        json.GetProperty("notes")[1].GetString()!
            .ShouldStartWith("The way crosses Ukraine, whose airspace has been closed");
        closure.GetProperty("territories")[0].GetString().ShouldBe("UA");
        closure.GetProperty("from").GetString().ShouldBe("2022-02-24");
        closure.GetProperty("until").ValueKind.ShouldBe(JsonValueKind.Null);
        closure.GetProperty("close")[0].GetString().ShouldBe("UA");
        closure.GetProperty("end").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData(RouteFileFormat.Kml)]
    [InlineData(RouteFileFormat.Gpx)]
    [InlineData(RouteFileFormat.Pln)]
    [InlineData(RouteFileFormat.Lnmpln)]
    [InlineData(RouteFileFormat.Field15)]
    public void A_file_with_room_for_remarks_says_it_too(RouteFileFormat format)
    {
        var answer = RealFlights.Found("KRK", "KIV", On("2025-10-17"), alternatives: 1);
        Text(stream => RouteFile.Write(answer, format, new(), RealWorld.Search, Language.English, stream))
            .ShouldContain("airspace has been closed to civil flights since 2022-02-24");
    }

    [Fact]
    public void The_map_says_it_above_the_drawing()
    {
        var answer = RealFlights.Found("KRK", "KIV", On("2025-10-17"), alternatives: 1);
        Text(stream => RouteMap.Write(answer, RealWorld.Globe, Language.English, stream))
            .ShouldContain("The way crosses Ukraine, whose airspace has been closed to civil flights since 2022-02-24");
    }

    [Fact]
    public void Consent_says_it_of_the_best_way_or_of_the_others()
    {
        var answer = (ConsentAnswer.Found)RealFlights.Planner.Consent(new("KRK", "KIV", On("2025-10-17")));
        var lines = Paragraphs(ConsentText.Of(answer, Language.English));

        lines[1].ShouldStartWith("The best way crosses Ukraine, whose airspace has been closed to civil flights since");
        var past = (ConsentAnswer.Found)RealFlights.Planner.Consent(
            new("WAW", "BUD", On("2025-10-17") with { Permission = ["SK", "CZ", "AT"] }));
        past.PermissionSets.ShouldContain(set => set.Route.Via.Contains("UA"));
        Paragraphs(ConsentText.Of(past, Language.English))[1].ShouldMatch("^(One|Some) of the ways below cross");
        Json(stream => ConsentJson.Write(answer, Language.English, stream))
            .GetProperty("best").GetProperty("closures").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void Venues_say_it_of_the_best_city_by_delegation()
    {
        var comparison = SomeVenues.Compare(["Krakow", "Vienna"], ["Chisinau"], On("2025-10-17"));

        comparison.FirstNotes.ShouldHaveSingleItem()
            .ShouldStartWith("The way from Kraków to Chișinău crosses Ukraine, whose airspace has been closed");
        Paragraphs(VenueText.Of(comparison, Language.English))[1].ShouldBe(comparison.FirstNotes[0]);
    }

    [Fact]
    public void An_audit_says_it_beneath_the_verdict()
    {
        var track = Audits.Track("latitude,longitude\n50,20\n50,30\n47,29\n", On("2025-10-17"));

        track.IsClear.ShouldBeTrue();
        track.FirstNotes.ShouldHaveSingleItem().ShouldStartWith(
            "The track crosses Ukraine, whose airspace has been closed to civil flights since 2022-02-24");
        track.FirstNotes[0].ShouldEndWith("--close UA counts it as closed.");
        Audits.Track("latitude,longitude\n50,20\n50,30\n47,29\n", On("2025-10-17") with { Close = ["UA"] })
            .FirstNotes.ShouldBeEmpty();
    }

    private static StanceOptions On(string day) => new()
    {
        Date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static string Ranks(IReadOnlyList<Route> routes) =>
        HumanFormat.For(Language.English).List([.. routes.Select(route => $"{route.Rank}")]);

    private static string[] Lines(Answer answer)
    {
        using var writer = new StringWriter();
        PlainText.Write(RouteText.Of(answer, Language.English), writer);
        return writer.ToString().Split('\n');
    }

    private static List<string> Paragraphs(Report report) =>
        [.. report.Blocks.OfType<ReportBlock.Paragraph>().Select(paragraph => paragraph.Text)];

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings(" ");
    }

    private static JsonElement Json(Action<Stream> write) => JsonDocument.Parse(Text(write)).RootElement;
}
