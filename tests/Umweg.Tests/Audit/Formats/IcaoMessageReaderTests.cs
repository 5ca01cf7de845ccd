using Shouldly;
using Umweg.Query;

namespace Umweg.Tests.Audit.Formats;

/// <summary>
/// FEATURE UNDER TEST: whole ICAO messages are read: call sign, ends with times, route, day; those without a route are
/// refused by their type.
/// METHOD: messages written by hand after Doc 4444, appendix 3, in the layouts of telegrams, mails and programs.
/// </summary>
public sealed class IcaoMessageReaderTests
{
    private const string Frankfurt = "50.02671,8.55835";
    private const string Rome = "41.80453,12.252";
    private const string Body = "-A320/M-SDFGHIRWY/S";

    [Theory]
    [InlineData("(FPL-DLH1AB-IS -A320/M-SDFGHIRWY/S -EDDF1200 -N0450F350 DCT 4900N00900E DCT 4700N01100E DCT "
        + "-LIRF0145 LIRA -DOF/260101)", "icao-fpl: DLH1AB {EDDF}@12:00 49,9 47,11 {LIRF}@13:45")]
    [InlineData("ZCZC ABC 281200\nFF EDDFZPZX\n281200 EDDFYDYX\n(FPL-DLH1AB/A1234-IS\n-A320/M-SDFGHIRWY/S\n-EDDF2330\n"
        + "-N0450F350 4900N00900E/N0440F370\n DCT 4700N01100E\n-LIRF0145 LIRA LIRN\n-PBN/A1 DOF/260101 RMK/TEST "
        + "(TCAS) X-Y)\n"
        + "NNNN", "icao-fpl: DLH1AB {EDDF}@23:30 49,9 47,11 {LIRF}@01:15")]
    [InlineData("(fpl-abc-vg" + Body + "-eddf1200-n0100vfr dct-lirf0145)", "icao-fpl: ABC {EDDF} {LIRF}")]
    [InlineData("(FPLE/P001-ABC-IS" + Body + "-EDDF1200-N0450F350 49N009E-LIRF0145)",
        "icao-fpl: ABC {EDDF} 49,9 {LIRF}")]
    [InlineData("(CPL-ABC-IS" + Body + "-EDDF-GEDEL/1210F350-N0450F350 49N009E-LIRF-0)",
        "icao-fpl: ABC {EDDF} 49,9 {LIRF}")]
    [InlineData("(ALR-INCERFA/EDDFZRZX/OVERDUE-ABC-IS" + Body + "-EDDF1200-N0450F350 49N009E-LIRF0145-0)",
        "icao-fpl: ABC {EDDF} 49,9 {LIRF}")]
    [InlineData("(CHG-ABC-EDDF1200-LIRF-DOF/260101-15/N0450F350 49N009E)", "icao-fpl: ABC {EDDF}@12:00 49,9 {LIRF}")]
    [InlineData("(CHG-ABC-EDDM1200-EDDM-DOF/260101-13/EDDF1300-15/N0450F350 49N009E-16/LIRF0100)",
        "icao-fpl: ABC {EDDF}@13:00 49,9 {LIRF}@14:00")]
    [InlineData("(FPL-A-IS" + Body + "-EDDF1200-N0450F350 DCT-LIRF0145-0)\n(FPL-B-IS" + Body
        + "-LIRF1200-N0450F350 DCT-EDDF0145-0)", "icao-fpl: A {EDDF} {LIRF} | B {LIRF} {EDDF}")]
    [InlineData("(FPL-A-VG" + Body + "-ZZZZ1200-N0100VFR DCT-ZZZZ0100-DEP/4830N00900E DEST/STRIP 490000N0090000E "
        + "DOF/260101)",
        "icao-fpl: A 48.5,9@12:00 49,9@13:00")]
    [InlineData("(FPL-A-VG" + Body + "-AFIL1200-N0100VFR 4830N00900E DCT 49N009E DCT-LIRF0100-DEP/EDDF1150 DOF/260101)",
        "icao-fpl: A 48.5,9 49,9 {LIRF}")]
    [InlineData("(FPL-A-IS" + Body + "-EDDF1200-N0450F350 49N009E T-LIRF0145-0)", "icao-fpl: A {EDDF} 49,9 {LIRF}")]
    public void Messages_are_read(string text, string expected) =>
        Files.Read(text).ShouldBe(expected.Replace("{EDDF}", Frankfurt).Replace("{LIRF}", Rome));

    [Theory]
    [InlineData("(DEP-ABC-EDDF1200-LIRF-0)",
        "'DEP' is an ICAO message that holds no route; expected is a filed or current flight plan, (FPL-...) or "
        + "(CPL-...).")]
    [InlineData("(CNL-ABC-EDDF1200-LIRF-0)", "'CNL' is an ICAO message that holds no route;")]
    [InlineData("(CHG-ABC-EDDF1200-LIRF-DOF/260101-8/I)", "'CHG' is an ICAO message that holds no route;")]
    [InlineData("(FPL-ABC-IS" + Body + "-EDDF1200-N0450F350 49N009E-LIRF0145",
        "The ICAO message that begins '(FPL-ABC-IS-A320/M-SDFGHIRWY/S-EDDF1200-N0450F350 49N009E-LI...' is cut "
        + "off: its")]
    [InlineData("(FPL-ABC-IS-A320/M-EDDF1200)",
        "The ICAO message FPL has 4 items, parted by hyphens; up to item 16 there are 7.")]
    [InlineData("(FPL-ABC-IS" + Body + "-EDDF2500-N0450F350 49N009E-LIRF0145-0)",
        "'EDDF2500' is no item 13 of an ICAO message: expected is an aerodrome with a time, such as EDDF1200.")]
    [InlineData("(FPL-ABC-IS" + Body + "-EDDF1200-N0450F350 49N009E-ROME0145X-0)",
        "'ROME0145X' is no item 16 of an ICAO")]
    [InlineData("(FPL-ABC-IS" + Body + "-ZZZZ1200-N0450F350 49N009E-LIRF0145-DEP/FARM STRIP DOF/260101)",
        "'DEP/FARM STRIP' has no coordinates, by which item 18 says where ZZZZ is; expected is for example "
        + "DEP/5530N03730E.")]
    [InlineData("(FPL-ABC-IS" + Body + "-EDDF1200-N0450F350 49N009E-ZZZZ0145-0)", "'DEST/' has no coordinates")]
    [InlineData("(FPL-ABC-IS" + Body + "-EDDF1200-N0450F350 TESTO-LIRF0145-0)",
        "'TESTO' is a named point or an airway")]
    [InlineData("(FPL-ABC-IS" + Body + "-LFGI1200-N0450F350 DCT-LIRF0145-0)",
        "'LFGI' is a short field or another aerodrome")]
    public void Messages_that_hold_no_way_are_refused(string text, string sentence)
    {
        Files.Error(text).ShouldStartWith(sentence);
        Files.Error(text, Language.German).ShouldNotStartWith(sentence);
    }
}
