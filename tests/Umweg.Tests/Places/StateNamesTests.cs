using Shouldly;
using Umweg.Places;
using Umweg.Query;

namespace Umweg.Tests.Places;

/// <summary>
/// FEATURE UNDER TEST: a state is found by whatever people call it, and is shown by its name in their language.
/// METHOD: names and codes from the ISO 3166-1 standard and from everyday use, typed by hand.
/// </summary>
public sealed class StateNamesTests
{
    [Theory]
    [InlineData("HU", "HU")]
    [InlineData("hu", "HU")]
    [InlineData("HUN", "HU")]
    [InlineData("Hungary", "HU")]
    [InlineData("Ungarn", "HU")]
    [InlineData(" ungarn ", "HU")]
    [InlineData("USA", "US")]
    [InlineData("U.S.A.", "US")]
    [InlineData("Vereinigte Staaten von Amerika", "US")]
    [InlineData("UK", "GB")]
    [InlineData("Großbritannien", "GB")]
    [InlineData("Grossbritannien", "GB")]
    [InlineData("GBR", "GB")]
    [InlineData("Tschechien", "CZ")]
    [InlineData("Czech Republic", "CZ")]
    [InlineData("Türkei", "TR")]
    [InlineData("Turkei", "TR")]
    [InlineData("Turkey", "TR")]
    [InlineData("Türkiye", "TR")]
    [InlineData("North Macedonia", "MK")]
    [InlineData("Nordmazedonien", "MK")]
    [InlineData("Bosnia and Herzegovina", "BA")]
    [InlineData("Bosnien und Herzegowina", "BA")]
    [InlineData("Weißrussland", "BY")]
    [InlineData("Kosovo", "XK")]
    [InlineData("XK", "XK")]
    [InlineData("XKX", "XK")]
    [InlineData("Elfenbeinküste", "CI")]
    [InlineData("Ivory Coast", "CI")]
    [InlineData("Cote d'Ivoire", "CI")]
    [InlineData("Saint Lucia", "LC")]
    [InlineData("Republic of Korea", "KR")]
    [InlineData("Südkorea", "KR")]
    [InlineData("Palästina", "PS")]
    [InlineData("The Gambia", "GM")]
    [InlineData("Curacao", "CW")]
    [InlineData("AND", "AD")]
    [InlineData("Niger", "NE")]
    [InlineData("Nigeria", "NG")]
    [InlineData("Iceland", "IS")]
    [InlineData("Island", "IS")]
    public void A_state_is_found_by_code_or_name(string text, string expected)
    {
        StateNames.TryFind(text, out var code).ShouldBeTrue();
        code.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Ruritania")]
    [InlineData("QQ")]
    [InlineData("EU")]
    [InlineData("Korea")]
    [InlineData("the and")]
    [InlineData("\ud800")]
    public void What_is_no_state_is_not_found(string text)
    {
        StateNames.TryFind(text, out var code).ShouldBeFalse();
        code.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("RU", "Russia", "Russland")]
    [InlineData("HU", "Hungary", "Ungarn")]
    [InlineData("XK", "Kosovo", "Kosovo")]
    [InlineData("CZ", "Czechia", "Tschechien")]
    [InlineData("HK", "Hong Kong", "Hongkong")]
    [InlineData("rs", "Serbia", "Serbien")]
    [InlineData("some-slug", "some-slug", "some-slug")]
    public void A_state_is_shown_in_the_language_asked_for(string code, string english, string german)
    {
        StateNames.Name(code, Language.English).ShouldBe(english);
        StateNames.Name(code, Language.German).ShouldBe(german);
    }

    [Theory]
    [InlineData("Hungry", "Hungary")]
    [InlineData("Ungran", "Ungarn")]
    [InlineData("Rusland", "Russland")]
    [InlineData("Belarsu", "Belarus")]
    [InlineData("Untied Kingdom", "United Kingdom")]
    [InlineData("Ruritania", "Mauritania")]
    [InlineData("Xqzptlw", null)]
    [InlineData("", null)]
    public void A_misspelt_state_is_suggested(string text, string? expected) =>
        StateNames.Suggest(text).ShouldBe(expected);

    [Fact]
    public void There_are_249_codes_of_ISO_3166_1_and_Kosovo()
    {
        StateNames.Codes.Count.ShouldBe(250);
        StateNames.Codes[^1].ShouldBe("ZW");
    }

    [Fact]
    public void Every_shown_name_leads_back_to_its_state()
    {
        foreach (var code in StateNames.Codes)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                StateNames.TryFind(StateNames.Name(code, language), out var found).ShouldBeTrue();
                found.ShouldBe(code);
            }
        }
    }
}
