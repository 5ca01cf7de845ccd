using System.Text;
using System.Text.Json;
using Shouldly;
using Umweg.Presentation;
using Umweg.Presentation.Files;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation;

/// <summary>
/// FEATURE UNDER TEST: where a speed is given, ways and crossings have durations, said to be without wind; where none
/// is, nothing is said.
/// METHOD: round lengths, whose durations are worked out by hand: 1,852 km are 1,000 NM, which take 100 minutes at 600
/// knots.
/// </summary>
public sealed class DurationTests
{
    [Theory]
    [InlineData(600, 1_852, 100)]
    [InlineData(20, 1.852, 3)]
    [InlineData(2_000, 3_704, 60)]
    [InlineData(450, 0, 0)]
    public void A_duration_is_the_length_by_the_speed(int knots, double km, double minutes) =>
        GroundSpeed.FromKnots(knots).DurationOf(Length.FromKilometres(km)).TotalMinutes.ShouldBe(minutes, 1e-6);

    [Theory]
    [InlineData(19)]
    [InlineData(2_001)]
    [InlineData(0)]
    [InlineData(-450)]
    public void A_speed_that_no_aircraft_has_is_refused(int knots) =>
        Should.Throw<ArgumentOutOfRangeException>(() => GroundSpeed.FromKnots(knots));

    [Theory]
    [InlineData(0.4, "< 1 min")]
    [InlineData(12, "12 min")]
    [InlineData(59.6, "1 h 0 min")]
    [InlineData(372, "6 h 12 min")]
    [InlineData(6_011, "100 h 11 min")]
    public void Durations_are_said_to_the_minute(double minutes, string said)
    {
        HumanFormat.For(Language.English).Duration(TimeSpan.FromMinutes(minutes)).ShouldBe(said);
        HumanFormat.For(Language.German).Duration(TimeSpan.FromMinutes(minutes)).ShouldBe(said);
    }

    // 1,590.12 km are 858.6 NM: 1 h 54 min at 450 knots; the 600 km over Belarus are 43 min.
    [Theory]
    [InlineData(Language.English, "at 450 kt, no wind")]
    [InlineData(Language.German, "bei 450 kt ohne Wind")]
    public void The_text_has_them_for_ways_and_crossings(Language language, string column)
    {
        var text = Text(At(450), language);

        text.Split(column).Length.ShouldBe(3);
        text.ShouldContain("1 h 54 min");
        text.ShouldContain("43 min");
        Text(SampleAnswers.FoundOne, language).ShouldNotContain(" min");
    }

    [Fact]
    public void The_JSON_has_them_beside_the_speed()
    {
        var json = Json(At(450));
        var crossings = json.GetProperty("routes")[0].GetProperty("crossings").EnumerateArray().ToList();

        json.GetProperty("query").GetProperty("speedKnots").GetInt32().ShouldBe(450);
        json.GetProperty("routes")[0].GetProperty("durationMinutes").GetDouble().ShouldBe(114.48, 0.01);
        crossings.Sum(each => each.GetProperty("durationMinutes").GetDouble()).ShouldBe(114.48, 0.01);
        Json(SampleAnswers.FoundOne).GetProperty("query").TryGetProperty("speedKnots", out _).ShouldBeFalse();
        Json(SampleAnswers.FoundOne).GetProperty("routes")[0].TryGetProperty("durationMinutes", out _).ShouldBeFalse();
    }

    [Fact]
    public void The_words_of_maps_and_files_have_them()
    {
        var answer = At(450);
        var words = new Umweg.Presentation.Map.MapWords(Language.German, answer.Context.Speed);

        words.OfWay(answer.Routes[0], isShort: true).ShouldEndWith(" km · 1 h 54 min");
        words.OfSpeed().ShouldHaveSingleItem()
            .ShouldBe("Die Flugzeiten gelten für 450 Knoten über Grund, ohne Wind.");
        File(answer, RouteFileFormat.Csv).Split("\r\n")[2].ShouldEndWith(",43.1965");
        File(answer, RouteFileFormat.Kml).ShouldContain("1 h 54 min");
        File(answer, RouteFileFormat.Kml).ShouldContain("43 min");
    }

    [Theory]
    [InlineData(Language.English, "Durations are at 450 knots over ground, without wind, climb and descent.")]
    [InlineData(Language.German, "Die Flugzeiten gelten für 450 Knoten über Grund, ohne Wind, Steig- und Sinkflug.")]
    public void A_note_says_that_they_are_without_wind(Language language, string note) =>
        new RouteTexts(language).Durations(GroundSpeed.FromKnots(450)).ShouldBe(note);

    private static Answer.Found At(int knots) => SampleAnswers.FoundOne with
    {
        Context = SampleAnswers.FoundOne.Context with { Speed = GroundSpeed.FromKnots(knots) },
    };

    private static string Text(Answer answer, Language language)
    {
        using var writer = new StringWriter();
        PlainText.Write(RouteText.Of(answer, language), writer);
        return writer.ToString();
    }

    private static JsonElement Json(Answer answer)
    {
        using var stream = new MemoryStream();
        RouteJson.Write(answer, Language.English, stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private static string File(Answer.Found answer, RouteFileFormat format)
    {
        using var stream = new MemoryStream();
        RouteFile.Write(answer, format, new(), RealWorld.Search, Language.English, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
