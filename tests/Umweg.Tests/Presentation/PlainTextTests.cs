using Shouldly;
using Umweg.Presentation;

namespace Umweg.Tests.Presentation;

/// <summary>FEATURE UNDER TEST: reports as plain text.</summary>
public sealed class PlainTextTests
{
    [Fact]
    public void Columns_are_aligned_numbers_right_and_words_left() =>
        Write(new ReportBlock.Table([new("über"), new("km", IsNumber: true)], [["Öl", "1"], ["Sand", "1,000"]]))
            .ShouldBe("""
                über     km
                Öl        1
                Sand  1,000

                """);

    [Fact]
    public void A_letter_with_a_combining_accent_takes_one_place() =>
        Write(new ReportBlock.Table([new(""), new("")], [["e\u0301", "x"], ["ab", "y"]]))
            .ShouldBe("e\u0301   x\nab  y\n");

    [Fact]
    public void Blocks_are_parted_by_an_empty_line_and_headings_stay_with_what_follows() =>
        Write(
            new ReportBlock.Paragraph("One."),
            new ReportBlock.Heading("Two:"),
            new ReportBlock.Bullets(["three", "four"])).ShouldBe("""
                One.

                Two:
                - three
                - four

                """);

    [Fact]
    public void Columns_without_content_are_left_out() =>
        Write(new ReportBlock.Table([new("a"), new("b")], [["1", ""], ["2", ""]]).WithoutEmptyColumns())
            .ShouldBe("a\n1\n2\n");

    private static string Write(params IReadOnlyList<ReportBlock> blocks)
    {
        using var writer = new StringWriter();
        PlainText.Write(new Report(blocks), writer);
        return writer.ToString();
    }
}
