using System.Text;
using Shouldly;
using Umweg.Query;

namespace Umweg.Tests.Audit.Formats;

/// <summary>
/// FEATURE UNDER TEST: what flight recorders of gliders write (IGC) is read with its day, its midnight and all its
/// decimals, and a damaged record is told with its line.
/// METHOD: records written by hand after the FAI's description; minutes turned into degrees by hand.
/// </summary>
public sealed class IgcReaderTests
{
    private const string Head = "AXXXABC FLIGHT:1\r\nHFDTE160426\r\n";

    [Theory]
    [InlineData("AXXXABC "
        + "FLIGHT:1\nHFDTE160426\nB1101355206343N00006198WA0058700558\nB1101455259302N00010000WA0058700558\n",
        "igc: 52.105717,-0.1033@11:01 52.988367,-0.166667@11:01")]
    [InlineData("AXCS\nHFDTEDATE:160426,01\nB1101354830000N00900000EA0058700558\nB1201354830000S00900000EV-058700558",
        "igc: 48.5,9@11:01 -48.5,9@12:01")]
    [InlineData("AXCS\nHFDTEDATE: 160426\nHFGIDGLIDERID: D-KABC \nB1101354830000N00900000EA0000000000\n"
        + "B1201354900000N00900000EA0000000000\n", "igc: D-KABC 48.5,9@11:01 49,9@12:01")]
    [InlineData("HFDTE160426\nB1101354830000N00900000EA0000000000\nB1201354900000N00900000EA0000000000\n",
        "igc: 48.5,9@11:01 49,9@12:01")]
    [InlineData("AFLA\nB1101354830000N00900000EA0000000000\nB1201354900000N00900000EA0000000000\n",
        "igc: 48.5,9 49,9")]
    [InlineData("AFLA\nHFDTE160426\nI033638FXA3940SIU4141TDS\nB1101354830000N00900000EA0000000000010081\n"
        + "B1201354900000N00900000EA0000000000010082\n", "igc: 48.5,9@11:01 49,9@12:01")]
    [InlineData("AFLA\nHFDTE160426\nI023636LAD3737LOD\nB1101354830000N00900000EA000000000069\n"
        + "B1201354900000N00900000EA000000000000\n", "igc: 48.50001,9.000015@11:01 49,9@12:01")]
    [InlineData("AFLA\nHFDTE160426\nC160426100000000000000002\nC4700000N01000000ESTART\nE110000PEV\nLXXXnote\n"
        + "F110135040609\nB1101354830000N00900000EA0000000000\nK110200123\nB1201354900000N00900000EA0000000000\n"
        + "GA1B2C3\n",
        "igc: 48.5,9@11:01 49,9@12:01")]
    [InlineData("AFLA\nHFDTE160426\nB1101350000000N00000000EV0000000000\nB1101354830000N00900000EA0000000000\n"
        + "B1201354900000N00900000EA0000000000\n", "igc: 0,0@11:01 48.5,9@11:01 49,9@12:01")]
    [InlineData("\uFEFFAFLA\nHFDTE160426\n\nB1101354830000N00900000EA0000000000  \nB1201354900000N00900000EA0000000000",
        "igc: 48.5,9@11:01 49,9@12:01")]
    public void Fixes_are_read(string text, string expected) => Files.Read(text).ShouldBe(expected);

    [Fact]
    public void Midnight_begins_another_day()
    {
        var track = Audits.Read(
            $"{Head}B2330004830000N00900000EA0000000000\nB0030004900000N00900000EA0000000000\n").Tracks[0];

        track.Points[0].Time.ShouldBe(new DateTimeOffset(2026, 4, 16, 23, 30, 0, TimeSpan.Zero));
        track.Points[1].Time.ShouldBe(new DateTimeOffset(2026, 4, 17, 0, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Names_in_another_encoding_are_no_obstacle() =>
        Files.Read(Encoding.Latin1.GetBytes(
            "AFLA\nHFDTE160426\nHFPLTPILOT:Jürgen\nB1101354830000N00900000EA0000000000\n"
            + "B1201354900000N00900000EA0000000000\n")).ShouldBe("igc: 48.5,9@11:01 49,9@12:01");

    [Theory]
    [InlineData("B1101354830000N00900000EA00587", 3)]
    [InlineData("B1101354830000N00900000EA005870055812", 3)]
    [InlineData("B1101354860000N00900000EA0058700558", 3)]
    [InlineData("B1101354830000N00960000EA0058700558", 3)]
    [InlineData("B1161354830000N00900000EA0058700558", 3)]
    [InlineData("B1101354830000X00900000EA0058700558", 3)]
    [InlineData("B1101354830000N00900000EX0058700558", 3)]
    [InlineData("B110135483000", 3)]
    [InlineData("I023638FXA", 3)]
    [InlineData("I011012LAD", 3)]
    [InlineData("HFDTE320426", 3)]
    [InlineData("HFDTE", 3)]
    [InlineData("1101354830000", 3)]
    public void Damaged_records_are_told_with_their_line(string record, int line)
    {
        Files.Error(Head + record + "\n").ShouldBe(
            $"The file is IGC, but its line {line} is damaged: '{record}'; a fix is B, HHMMSS, DDMMmmmN, "
            + $"DDDMMmmmE, A or "
            + "V, ten digits of heights and what the I record adds; a date is HFDTE and DDMMYY.");
        Files.Error(Head + record, Language.German).ShouldStartWith(
            $"Die Datei ist IGC, aber ihre Zeile {line} ist beschädigt: '{record}'; eine Position ist B,");
    }

    [Fact]
    public void Empty_lines_at_the_beginning_are_counted() =>
        Files.Error($"\r\n\n{Head}B11\n").ShouldStartWith("The file is IGC, but its line 5 is damaged: 'B11'");

    [Fact]
    public void Numbers_out_of_range_are_named() =>
        Files.Error(Head + "B1101359130000N00900000EA0058700558").ShouldStartWith(
            "'B1101359130000N00900000EA0058700558 (line 3)' is no position");

    [Fact]
    public void A_recorder_that_never_had_a_fix_has_no_track() =>
        Files.Error(Head).ShouldStartWith("The file was read as igc, and there is no track in it;");
}
