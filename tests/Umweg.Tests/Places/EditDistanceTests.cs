using Shouldly;
using Umweg.Places;

namespace Umweg.Tests.Places;

/// <summary>
/// FEATURE UNDER TEST: slips between two words are counted, as far as a limit.
/// METHOD: known pairs, and the recursive definition on random short words.
/// </summary>
public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("budapest", "budapest", 0)]
    [InlineData("budapst", "budapest", 1)]
    [InlineData("heatrhow", "heathrow", 1)]
    [InlineData("moskva", "moskau", 2)]
    [InlineData("", "abc", 3)]
    public void Slips_are_counted(string a, string b, int slips)
    {
        EditDistance.Within(a, b, 5).ShouldBe(slips);
        EditDistance.Within(b, a, 5).ShouldBe(slips);
    }

    [Fact]
    public void It_agrees_with_the_definition_up_to_every_limit()
    {
        var random = new Random(2);
        for (var i = 0; i < 2_000; i++)
        {
            var (a, b) = (Word(random), Word(random));
            var expected = ByDefinition(a, b);
            for (var limit = 0; limit < 6; limit++)
            {
                EditDistance.Within(a, b, limit).ShouldBe(Math.Min(expected, limit + 1), $"{a} {b} {limit}");
            }
        }
    }

    private static string Word(Random random) =>
        new([.. Enumerable.Range(0, random.Next(6)).Select(_ => (char)('a' + random.Next(3)))]);

    private static int ByDefinition(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length + b.Length;
        }

        var best = Math.Min(ByDefinition(a[..^1], b), ByDefinition(a, b[..^1])) + 1;
        best = Math.Min(best, ByDefinition(a[..^1], b[..^1]) + (a[^1] == b[^1] ? 0 : 1));
        var isExchanged = a.Length > 1 && b.Length > 1 && a[^1] == b[^2] && a[^2] == b[^1];
        return isExchanged ? Math.Min(best, ByDefinition(a[..^2], b[..^2]) + 1) : best;
    }
}
