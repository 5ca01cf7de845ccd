using Shouldly;
using Umweg.Query;

namespace Umweg.Tests.Audit.Formats;

/// <summary>
/// FEATURE UNDER TEST: all of item 15 of a flight plan is understood, and what has no position is refused by what it
/// is.
/// METHOD: the forms that Doc 4444, appendix 2, lists, and slips in each.
/// </summary>
public sealed class RouteItemTests
{
    [Theory]
    [InlineData("46N078W DCT 4620N07805W", "field15: 46,-78 46.333333,-78.083333")]
    [InlineData("462030N0780515W DCT 5330N02000W", "field15: 46.341667,-78.0875 53.5,-20")]
    [InlineData("5330N02000W DCT 5230N03000W C/5130N04000W/M082F350F370 DCT 50N050W",
        "field15: 53.5,-20 52.5,-30 51.5,-40 50,-50")]
    [InlineData("48N050W C/48N060W/M082F290PLUS", "field15: 48,-50 48,-60")]
    [InlineData("4730N01000E STAY1/0030 DCT 48N009E", "field15: 47.5,10 48,9")]
    [InlineData("N0450F350 49N009E/K0830S1130 48N009E/M082M0840 47N009E/N0284A045",
        "field15: 49,9 48,9 47,9")]
    [InlineData("K0830M0840 49N009E/N0100VFR VFR 48N009E/N0300F250 IFR OAT 47N009E GAT", "field15: 49,9 48,9 47,9")]
    [InlineData("49N009E 48N009E T", "field15: 49,9 48,9")]
    [InlineData("EDDF1200 N0450F350 49N009E T LIRF0145 LIRA LIRN", "field15: 50.02671,8.55835 49,9 41.80453,12.252")]
    [InlineData("49N009E DCT 48N009E T LIRF", "field15: 49,9 48,9 41.80453,12.252")]
    [InlineData("EINN DCT 5330N02000W DCT 5230N03000W C/5130N04000W/M082F350F370 DCT CYYT",
        "field15: 52.702,-8.92482 53.5,-20 52.5,-30 51.5,-40 47.6186,-52.7519")]
    [InlineData("EDDM DCT 4730N01000E STAY1/0030 DCT LSZH\n", "field15: 48.3538,11.7861 47.5,10 47.45806,8.54806")]
    [InlineData("EDDF0800\nN0450F350 DCT\nLIRF0145", "field15: 50.02671,8.55835 41.80453,12.252")]
    public void Every_form_of_a_route_is_understood(string text,
        string expected) => Files.Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("3160N03454E", "'3160N03454E' is no position: minutes and seconds go from 0 to 59.")]
    [InlineData("315960N0345400E", "'315960N0345400E' is no position: minutes and seconds go from 0 to 59.")]
    [InlineData("95N034E", "'95N034E' is no position: latitude is from -90")]
    [InlineData("DUB180040",
        "'DUB180040' is a bearing and a distance from DUB; the bearing is magnetic, and Umweg knows neither the "
        + "point nor "
        + "its variation: write the position, such as 5530N03730E.")]
    [InlineData("EDDF180040", "'EDDF180040' is a bearing and a distance from EDDF;")]
    [InlineData("LFGI",
        "'LFGI' is a short field or another aerodrome that Umweg does not keep; write its position instead, such as "
        + "5530N03730E for 55°30'N 37°30'E.")]
    [InlineData("KZZZ", "'KZZZ' is a short field or another aerodrome")]
    [InlineData("UN862", "'UN862' is a named point or an airway")]
    [InlineData("ANEKI1S", "'ANEKI1S' is a named point or an airway")]
    [InlineData("M082", "'M082' is a named point or an airway")]
    [InlineData("5320N", "'5320N' is a named point or an airway")]
    [InlineData("49N009E/N0450F350/IFR", "'49N009E/N0450F350/IFR' has more behind its stroke than speed and level,"
        + " such as "
        + "5530N03730E/N0450F350; a cruise climb is C/5530N03730E/M082F350F370.")]
    [InlineData("49N009E/F350", "'49N009E/F350' has more behind its stroke")]
    [InlineData("C/49N009E", "'C/49N009E' has more behind its stroke")]
    [InlineData("C/49N009E/M082F350F370F390", "'C/49N009E/M082F350F370F390' has more behind its stroke")]
    [InlineData("C/49N009E/M082F350", "'C/49N009E/M082F350' has more behind its stroke")]
    [InlineData("STAY0/0030", "'STAY0/0030' is a named point")]
    [InlineData("STAY1/0060", "'STAY1/0060' is a named point")]
    [InlineData("4900N00900E00", "'4900N00900E00' is a named point")]
    [InlineData("49N009E48N009E", "'49N009E48N009E' is a named point")]
    [InlineData("T 48N009E", "'48N009E' follows T, with which a route is cut off and ends.")]
    public void What_has_no_position_is_refused_by_what_it_is(string word, string sentence)
    {
        var text = $"52N010E DCT {word} DCT 53N011E";
        Files.Error(text.Replace("T 48N009E DCT", "T 48N009E")).ShouldStartWith(sentence);
        Files.Error(text, Language.German).ShouldNotStartWith(sentence);
    }

    [Fact]
    public void A_list_of_fields_names_the_first_that_is_not_kept() =>
        Files.Error("LFLH LFGI LFGI LFSU LFEU LFGR LFSN LFSE LFGA LFSH\n").ShouldStartWith("'LFGI' is a short field");

    [Fact]
    public void Sixty_minutes_are_told_from_a_latitude_out_of_range() =>
        Files.Error("LLBG DCT 3160N03454E DCT 3201N03451E DCT LTAI\n").ShouldBe(
            "'3160N03454E' is no position: minutes and seconds go from 0 to 59.");

    [Fact]
    public void Prose_is_no_route()
    {
        Files.Error("Dear colleague\nplease find the way attached").ShouldBe(
            "The file is a text in which nothing is known for a track or a flight plan; it begins 'Dear colleague "
            + "please "
            + "find the way attached'. Expected is a table of positions with a header, or the route of a flight plan.");
        Files.Error("Liebe Kollegin", Language.German).ShouldStartWith(
            "Die Datei ist ein Text, in dem nichts als Spur oder Flugplan zu erkennen ist; sie beginnt mit 'Liebe "
            + "Kollegin'.");
    }
}
