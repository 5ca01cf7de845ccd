using Shouldly;
using Umweg.Presentation.Map;

namespace Umweg.Tests.Presentation.Map;

/// <summary>FEATURE UNDER TEST: words in lines that fit, of which the last is no single short word.</summary>
public sealed class TextMeasureTests
{
    private const string Sentence =
        "The direct line is 1,566 km long, via Belarus, Ukraine, Poland and Slovakia. The stance: policy "
        + "kremlin-2025-10, on 2025-10-17, worldview un.";

    [Fact]
    public void At_any_width_lines_fit_hold_all_words_in_order_and_end_with_more_than_one_word()
    {
        for (var width = 150.0; width <= 1_200; width += 7)
        {
            var lines = TextMeasure.Wrap(Sentence, 13, width);

            string.Join(' ', lines).ShouldBe(Sentence);
            lines.ShouldAllBe(line => TextMeasure.Width(line, 13) <= width || !line.Contains(' '));
            (lines.Count == 1 || lines[^1].Contains(' ')).ShouldBeTrue($"{width}: {lines[^1]}");
        }
    }

    [Fact]
    public void A_word_that_is_longer_than_a_line_stands_alone() =>
        TextMeasure.Wrap("a Donaudampfschifffahrtsgesellschaft b", 13, 60).ShouldBe(
            ["a", "Donaudampfschifffahrtsgesellschaft", "b"]);
}
