using Shouldly;
using Umweg.Places;
using Umweg.Query;

namespace Umweg.Tests.Places;

/// <summary>
/// FEATURE UNDER TEST: letters of other scripts that look Latin, signs that show nothing and digits in codes are named.
/// METHOD: code points are written as escapes, so that the test itself can be read.
/// </summary>
public sealed class LookAlikeTests
{
    private static readonly Gazetteer Gazetteer = new();

    [Theory]
    [InlineData("\u041COSCOW", "Cyrillic \u041C (U+041C) at place 1", "MOSCOW")]
    [InlineData("SV\u041E", "Cyrillic \u041E (U+041E) at place 3", "SVO")]
    [InlineData("M\u043Escow", "Cyrillic \u043E (U+043E) at place 2", "Moscow")]
    [InlineData("\u039Coscow", "Greek \u039C (U+039C) at place 1", "Moscow")]
    [InlineData("Athen\u03BF", "Greek \u03BF (U+03BF) at place 6", null)]
    [InlineData("SV\uFF2F", "full-width \uFF2F (U+FF2F) at place 3", "SVO")]
    [InlineData("S\u200BVO", "something invisible (U+200B) at place 2", "SVO")]
    [InlineData("SV0", "the digit 0 (U+0030) at place 3", "SVO")]
    [InlineData("5VO", "the digit 5 (U+0035) at place 1", "SVO")]
    public void A_look_alike_is_named_with_its_script_and_place(string text, string named, string? meant)
    {
        var outcome = Gazetteer.Resolve(text, Language.English);
        var error = outcome.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("place.lookAlike");
        error.Problem.ShouldContain(named);
        error.Suggestion.ShouldBe(meant is null ? null : $"Did you mean {meant}?");
        var german = Gazetteer.Resolve(text, Language.German).Errors.ShouldHaveSingleItem();
        german.Problem.ShouldContain("enthält Zeichen, die lateinischen nur ähneln: ");
        german.Problem.ShouldContain(" an Stelle ");
    }

    [Theory]
    [InlineData("\u041C\u043E\u0441\u043A\u0432\u0430", "SVO")]
    [InlineData("\u041A\u0438\u0457\u0432", "KBP")]
    [InlineData("\uFF2D\uFF4F\uFF53\uFF43\uFF4F\uFF57", "SVO")]
    [InlineData("Mos\u200Bcow", "SVO")]
    public void A_text_wholly_in_its_script_is_understood(string text, string iata) =>
        Gazetteer.Resolve(text, Language.English).Value.ShouldNotBeNull().Iata.ShouldBe(iata);

    [Fact]
    public void Nonsense_in_another_script_is_simply_unknown() =>
        Gazetteer.Resolve("\u0436\u0449\u044B\u0444", Language.English).Errors[0].Code.ShouldBe("place.unknown");

    [Fact]
    public void Digits_that_make_no_code_are_not_spoken_of() =>
        Gazetteer.Resolve("Q0Q", Language.English).Errors[0].Code.ShouldBe("place.unknown");
}
