using Shouldly;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation;

/// <summary>FEATURE UNDER TEST: numbers, positions and lists as people of each language write them.</summary>
public sealed class HumanFormatTests
{
    private static readonly HumanFormat English = HumanFormat.For(Language.English);
    private static readonly HumanFormat German = HumanFormat.For(Language.German);

    [Fact]
    public void Thousands_and_decimals_are_parted_as_the_language_has_it()
    {
        English.Kilometres(Length.FromKilometres(1590.6)).ShouldBe("1,591");
        German.Kilometres(Length.FromKilometres(1590.6)).ShouldBe("1.591");
        English.Percent(12.345).ShouldBe("12.3");
        German.Percent(12.345).ShouldBe("12,3");
        German.Count(452000).ShouldBe("452.000");
    }

    [Theory]
    [InlineData(55.972, 37.414, "55.97 N 37.41 E", "55,97 N 37,41 O")]
    [InlineData(-33.9, -70, "33.90 S 70.00 W", "33,90 S 70,00 W")]
    [InlineData(-0.001, -0.001, "0.00 N 0.00 E", "0,00 N 0,00 O")]
    public void Positions_name_their_hemispheres(double latitude, double longitude, string english, string german)
    {
        var position = GeoPosition.FromDegrees(latitude, longitude);

        English.Position(position).ShouldBe(english);
        German.Position(position).ShouldBe(german);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("A", "A")]
    [InlineData("A B", "A und B")]
    [InlineData("A B C", "A, B und C")]
    public void Lists_read_as_in_a_sentence(string items, string expected) =>
        German.List(items.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(expected);
}
