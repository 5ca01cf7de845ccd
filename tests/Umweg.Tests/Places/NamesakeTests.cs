using Shouldly;
using Umweg.Places;
using Umweg.Query;

namespace Umweg.Tests.Places;

/// <summary>
/// FEATURE UNDER TEST: a name of today beats one of the past, of namesakes the larger is taken, and the remark says
/// which was taken and which others there are.
/// METHOD: positions of the cities that are meant, from an atlas.
/// </summary>
public sealed class NamesakeTests
{
    private static readonly Gazetteer Gazetteer = new();

    [Theory]
    [InlineData("Victoria", "CA", 48.4)]
    [InlineData("Olbia", "IT", 40.9)]
    [InlineData("Monterey", "US", 36.6)]
    [InlineData("Petrópolis", "BR", -22.5)]
    [InlineData("Salisbury", "GB", 50.8)]
    [InlineData("Alessandria", "IT", 44.9)]
    [InlineData("Valence", "FR", 44.9)]
    [InlineData("Canton", "US", 42.3)]
    [InlineData("Smyrna", "US", 33.9)]
    [InlineData("Poti", "GE", 42.1)]
    [InlineData("Santa Cruz", "BO", -17.8)]
    [InlineData("Rostov", "RU", 47.2)]
    [InlineData("Hull", "GB", 53.7)]
    [InlineData("Padua", "IT", 45.4)]
    [InlineData("Bombay", "IN", 19.1)]
    [InlineData("Leningrad", "RU", 59.9)]
    [InlineData("Königsberg", "RU", 54.7)]
    [InlineData("Saigon", "VN", 10.8)]
    [InlineData("San Jose", "US", 37.3)]
    [InlineData("Birmingham", "GB", 52.5)]
    [InlineData("Santiago", "CL", -33.4)]
    [InlineData("Córdoba", "AR", -31.4)]
    [InlineData("Melbourne", "AU", -37.8)]
    [InlineData("Perth", "AU", -31.9)]
    [InlineData("Neapel", "IT", 40.8)]
    [InlineData("Naples", "IT", 40.8)]
    [InlineData("Petersburg", "RU", 59.9)]
    [InlineData("Alexandria", "EG", 31.2)]
    [InlineData("Tripoli", "LY", 32.9)]
    [InlineData("Kingston", "JM", 18.0)]
    [InlineData("La Paz", "BO", -16.5)]
    [InlineData("Split", "HR", 43.5)]
    [InlineData("Nice", "FR", 43.7)]
    [InlineData("Bar", "ME", 42.4)]
    [InlineData("Malé", "MV", 4.2)]
    [InlineData("Hue", "VN", 16.4)]
    [InlineData("Georgetown", "GY", 6.7)]
    [InlineData("Halifax", "CA", 44.9)]
    [InlineData("St. John's", "CA", 47.6)]
    public void A_name_means_the_larger_of_those_that_bear_it_today(string text, string state, double latitude)
    {
        var place = Gazetteer.Resolve(text, Language.English).Value.ShouldNotBeNull();

        place.State.ShouldBe(state, place.ToString());
        place.Position.Latitude.ShouldBe(latitude, 0.6);
    }

    [Fact]
    public void What_was_taken_and_what_else_there_is_stands_in_the_remark()
    {
        Remark("Victoria", Language.English).ShouldBe(
            "Victoria stands for its airport Victoria International Airport (YYJ); "
            + "taken is Victoria, British Columbia, Canada; "
            + "there are also Victoria, La Rivière Anglaise, Seychelles; "
            + "Victoria, Texas, United States and Hong Kong.");
        Remark("Victoria", Language.German).ShouldEndWith(
            "gewählt ist Victoria, British Columbia, Kanada; "
            + "es gibt auch Victoria, La Rivière Anglaise, Seychellen; "
            + "Victoria, Texas, Vereinigte Staaten und Hongkong.");
        Remark("San Jose", Language.English).ShouldContain(
            "taken is San Jose, California, United States; there are also San José, Costa Rica");
    }

    [Fact]
    public void Of_many_namesakes_some_are_named_and_the_rest_counted() =>
        Remark("San Fernando", Language.English).ShouldMatch("more places? of that name\\.$|there (is|are) also ");

    [Theory]
    [InlineData("Luxembourg", "LUX", "Luxembourg is read as the city")]
    [InlineData("Singapore", "SIN", "Singapore is read as the city")]
    [InlineData("Djibouti", "JIB", "Djibouti is read as the city")]
    [InlineData("Kuwait", "KWI", "Kuwait City is read as the city")]
    [InlineData("Panama", "PTY", "Panama City is read as the city")]
    [InlineData("Mexico", "MEX", "Mexico City is read as the city")]
    [InlineData("Puerto Rico", "SJU", "San Juan is read as the city")]
    [InlineData("San Marino", "RMI", "San Marino is read as the city")]
    public void A_city_that_is_called_as_its_state_is_taken_and_that_is_said(string text, string iata, string remark)
    {
        var place = Gazetteer.Resolve(text, Language.English).Value.ShouldNotBeNull();

        place.Iata.ShouldBe(iata);
        place.Remark.ShouldNotBeNull().ShouldStartWith($"{remark}, not as the state or territory;");
    }

    [Theory]
    [InlineData("EU", "place.isGroup", null)]
    [InlineData("NATO", "place.isGroup", null)]
    [InlineData("Bavaria", "place.isRegion", "Did you mean Munich (MUC)?")]
    public void A_group_or_a_part_of_a_state_is_no_place(string text, string code, string? suggestion)
    {
        var error = Gazetteer.Resolve(text, Language.English).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(code);
        error.Problem.ShouldStartWith($"'{text}' is ");
        error.Suggestion.ShouldBe(suggestion);
        Gazetteer.Resolve(text, Language.German).Errors.ShouldHaveSingleItem()
            .Problem.ShouldStartWith($"'{text}' ist ");
    }

    [Fact]
    public void A_small_airports_code_that_is_a_states_too_says_so() =>
        Remark("USA", Language.English).ShouldContain("USA is read as a code, not as United States");

    [Fact]
    public void A_state_is_found_with_its_capital()
    {
        var state = Gazetteer.State("Georgia", Language.German).ShouldNotBeNull();

        state.Name.ShouldBe("Georgien");
        state.Code.ShouldBe("GE");
        state.Capital!.Iata.ShouldBe("TBS");
        Gazetteer.State("Victoria", Language.German).ShouldBeNull();
    }

    private static string Remark(string text, Language language) =>
        Gazetteer.Resolve(text, language).Value.ShouldNotBeNull().Remark.ShouldNotBeNull();
}
