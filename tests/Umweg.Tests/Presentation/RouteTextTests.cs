using Shouldly;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation;

/// <summary>FEATURE UNDER TEST: answers as text for people, in both languages.</summary>
public sealed class RouteTextTests
{
    [Theory]
    [InlineData(Language.English, "found.en.txt")]
    [InlineData(Language.German, "found.de.txt")]
    public void The_answer_reads_as_it_was_approved(Language language, string file) =>
        GoldenFile.ShouldHold(file, Write(SampleAnswers.Found, language));

    [Theory]
    [InlineData(Language.English, "blocked.en.txt")]
    [InlineData(Language.German, "blocked.de.txt")]
    public void No_way_reads_as_it_was_approved(Language language, string file) =>
        GoldenFile.ShouldHold(file, Write(SampleAnswers.Blocked, language));

    [Fact]
    public void A_single_way_is_not_spoken_of_in_the_plural() =>
        Write(SampleAnswers.FoundOne, Language.English)
            .ShouldStartWith("1 way leads from Moskau (SVO) to Budapest (BUD); it is 1,590 km long");

    [Fact]
    public void A_direct_way_over_no_other_state_says_so()
    {
        var here = Wgs84.ToSphere(GeoPosition.FromDegrees(47, 19));
        var answer = SampleAnswers.Along(here, here);
        var route = answer.Routes[0] with { Detour = Length.Zero, Via = [], Avoided = [] };

        Write(answer with { Routes = [route] }, Language.English)
            .ShouldContain("it is 1,590 km long, the direct line, without crossing a third state.");
    }

    [Fact]
    public void The_proven_bound_is_never_rounded_up() =>
        // The sample's bound is 1,584.9 km.
        Write(SampleAnswers.FoundOne, Language.English).ShouldContain("is shorter than 1,584 km");

    [Fact]
    public void Plain_text_holds_no_control_characters_but_line_feeds() =>
        Write(SampleAnswers.Found, Language.German).Where(char.IsControl).Distinct().ShouldBe(['\n']);

    private static string Write(Answer answer, Language language)
    {
        using var writer = new StringWriter();
        PlainText.Write(RouteText.Of(answer, language), writer);
        return writer.ToString();
    }
}
