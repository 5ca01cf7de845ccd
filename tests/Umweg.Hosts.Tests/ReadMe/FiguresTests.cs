namespace Umweg.Hosts.Tests.ReadMe;

/// <summary>FEATURE UNDER TEST: a number in the prose of a page that rests on nothing is found.</summary>
public sealed class FiguresTests
{
    [Theory]
    [InlineData("It is 1,539 km long.", true)]
    [InlineData("It is 1,540 km long.", false)]
    [InlineData("It is 539 km long.", false)]
    [InlineData("Published were 1,700 km[^a] in March.", true)]
    [InlineData("Published were 1,700 km in March.[^a]", true)]
    [InlineData("Published were 1,800 km[^a] in March.", false)]
    [InlineData("It is 1,700 km long. Said.[^a]", false)]
    [InlineData("Half of it is `1,539 / 60 = 25.65` km.", true)]
    [InlineData("12 % of it.", false)]
    [InlineData("In 2025, 27 states.", true)]
    public void A_figure_is_founded_or_not(string prose, bool expected) =>
        Assert.Equal(expected, Of(prose).Unfounded.Count == 0);

    [Theory]
    [InlineData("`1,539 * 1.852 = 2,850`", true)]
    [InlineData("`1,539 * 1.852 = 2,851`", false)]
    [InlineData("`1,539 + 1,700 / 60 = 53.98`", true)]
    [InlineData("`1,538 * 1.852 = 2,848`", false)]
    public void A_calculation_is_done_again(string prose, bool expected) =>
        Assert.Equal(expected, Of(prose).Wrong.Count == 0);

    [Fact]
    public void A_missing_note_is_found() => Assert.Equal(["b"], Of("Said[^a] and heard.[^b]").UndefinedNotes);

    [Fact]
    public void Blocks_are_no_prose() => Assert.Empty(Of("```text\n999 km\n```\n").Unfounded);

    private static Figures Of(string prose) =>
        new($"{prose}\n\n[^a]: A newspaper, March: about 1,700\n    km.\n", ["it is 1,539 km long"]);
}
