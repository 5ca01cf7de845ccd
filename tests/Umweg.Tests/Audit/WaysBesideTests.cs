using System.Text.Json;
using Shouldly;
using Umweg.Audit;
using Umweg.Places;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Catalogue;
using Umweg.Tests.Policy;

namespace Umweg.Tests.Audit;

/// <summary>
/// FEATURE UNDER TEST: the permitted ways beside a track: which, how much longer the track is, and who closes them.
/// METHOD: what the planner answers to the same question asked by coordinates.
/// </summary>
public sealed class WaysBesideTests
{
    // Madrid over the south of France to Rome.
    private const string OverFrance = "40.47,-3.56 43.2,3 41.8,12.25";

    [Fact]
    public void They_are_those_that_the_planner_answers()
    {
        var stance = new StanceOptions { Close = ["FR"] };
        var track = Track(OverFrance, stance, alternatives: 2);
        var answer = RealFlights.Planner.Plan(
            new("40.47,-3.56", "41.8,12.25", stance with { Date = Some.Day("2025-10-17") }, 2));

        Routes(track).Select(route => (route.Rank, route.Distance, string.Join(' ', route.Via))).ShouldBe(
            ((Answer.Found)answer).Routes.Select(route => (route.Rank, route.Distance, string.Join(' ', route.Via))));
    }

    [Theory]
    [InlineData(OverFrance, "longer")]
    [InlineData("40.47,-3.56 41.8,12.25", "shorter")]
    public void The_text_says_how_much_longer_the_track_is(string positions, string word)
    {
        var report = DrawnAudits.Beside(DrawnAudits.Of("", positions, new() { Close = ["FR"] }), 1);
        var (track, way) = (report.Tracks[0].Distance.Kilometres, Routes(report.Tracks[0])[0].Distance.Kilometres);
        var difference = Math.Abs(Math.Round(track) - Math.Round(way));
        var percent = 100 * Math.Abs(track - way) / way;

        Text(report, Language.English).ShouldContain(FormattableString.Invariant(
            $"The shortest permitted way from the first to the last position is {way:#,0} km long, without crossing a ")
            + FormattableString.Invariant(
            $"third state; the track is {difference:0} km ({percent:0.0}\u00a0%) {word}."));
        Text(report, Language.German).ShouldContain("Der kürzeste erlaubte Weg von der ersten zur letzten Position");
    }

    [Fact]
    public void Where_something_is_avoided_the_best_way_need_not_be_the_shortest() =>
        Text(
            DrawnAudits.Beside(DrawnAudits.Of("", OverFrance, new() { Avoid = ["FR"] }), 1),
            Language.English).ShouldContain("The best permitted way from the first to the last position is");

    [Fact]
    public void Ends_in_the_air_open_nothing_to_the_ways_either()
    {
        var landed = DrawnAudits.Beside(DrawnAudits.Of("", OverFrance, new() { Close = ["IT"] }), 1);
        var report = DrawnAudits.Beside(DrawnAudits.Of("", OverFrance, new() { Close = ["IT"] }, isEnRoute: true), 1);

        Routes(landed.Tracks[0]).ShouldHaveSingleItem();
        report.Tracks[0].Beside.ShouldBeOfType<Answer.Blocked>()
            .BlockedBy.Select(each => each.Territory).ShouldBe(["IT"]);
        Text(report, Language.English).ShouldContain(
            "No permitted way leads from the first to the last position; it is closed by Italy.");
        Text(report, Language.German).ShouldContain(
            "Von der ersten zur letzten Position führt kein erlaubter Weg; gesperrt ist er durch: Italien.");
    }

    [Fact]
    public void JSON_has_their_numbers_and_none_where_they_were_not_asked_for()
    {
        var report = DrawnAudits.Of("", OverFrance, new() { Close = ["FR"] });
        Json(report).TryGetProperty("beside", out _).ShouldBeFalse();
        var track = Json(DrawnAudits.Beside(report, 2));

        var way = track.GetProperty("beside")[0];
        way.GetProperty("rank").GetInt32().ShouldBe(1);
        way.GetProperty("via").GetArrayLength().ShouldBe(0);
        way.GetProperty("trackLongerKm").GetDouble().ShouldBe(
            track.GetProperty("distanceKm").GetDouble() - way.GetProperty("distanceKm").GetDouble(), 1e-5);
        track.GetProperty("besideBlockedBy").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void A_track_that_ends_where_it_began_has_no_share()
    {
        var report = DrawnAudits.Beside(DrawnAudits.Of("", "40,-3 41,-4 40,-3", new()), 1);

        Text(report, Language.English).ShouldContain("is 0 km long");
        Json(report).GetProperty("beside")[0].GetProperty("trackLongerPercent").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Of_many_tracks_the_first_have_them_and_a_note_says_so()
    {
        var report = DrawnAudits.Beside(DrawnAudits.Report("many"), 1);

        report.Tracks.Count(track => track.Beside is not null).ShouldBe(WaysBeside.MaxTracks);
        report.Notes.ShouldContain("Ways were looked for beside the first 10 tracks only.");
    }

    [Fact]
    public void A_number_of_ways_that_cannot_be_listed_is_refused() =>
        new WaysBeside(RealWorld.Search, new Gazetteer(), TimeProvider.System)
            .Find(DrawnAudits.Report("polygon"), 0, Language.English)
            .Errors.ShouldHaveSingleItem().Code.ShouldBe("alternatives.range");

    private static TrackAudit Track(string positions, StanceOptions stance, int alternatives) =>
        DrawnAudits.Beside(DrawnAudits.Of("", positions, stance), alternatives).Tracks[0];

    private static IReadOnlyList<Route> Routes(TrackAudit track) => track.Beside.ShouldBeOfType<Answer.Found>().Routes;

    private static string Text(AuditReport report, Language language)
    {
        using var writer = new StringWriter();
        PlainText.Write(AuditText.Of(report, language), writer);
        return writer.ToString();
    }

    private static JsonElement Json(AuditReport report)
    {
        using var stream = new MemoryStream();
        AuditJson.Write(report, Language.English, stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("tracks")[0].Clone();
    }
}
