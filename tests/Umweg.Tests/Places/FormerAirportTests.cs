using Shouldly;
using Umweg.Places;
using Umweg.Query;

namespace Umweg.Tests.Places;

/// <summary>
/// FEATURE UNDER TEST: closed airports and codes of the past answer with their successor and say so, or are refused.
/// METHOD: codes and years from the airports' own histories, typed here a second time for those that travellers know;
/// of the whole table that each row leads somewhere.
/// </summary>
public sealed class FormerAirportTests
{
    private static readonly Gazetteer Gazetteer = new();

    [Theory]
    [InlineData("TXL", "BER", "2020")]
    [InlineData("txl", "BER", "2020")]
    [InlineData("EDDT", "BER", "2020")]
    [InlineData("SXF", "BER", "2020")]
    [InlineData("THF", "BER", "2008")]
    [InlineData("EDDI", "BER", "2008")]
    [InlineData("Tegel", "BER", "2020")]
    [InlineData("Berlin Tegel", "BER", "2020")]
    [InlineData("Berlin-Schönefeld", "BER", "2020")]
    [InlineData("Flughafen Tempelhof", "BER", "2008")]
    [InlineData("Kai Tak", "HKG", "1998")]
    [InlineData("VHHX", "HKG", "1998")]
    [InlineData("LGAT", "ATH", "2001")]
    [InlineData("FBU", "OSL", "1998")]
    [InlineData("Denver Stapleton", "DEN", "1995")]
    [InlineData("München-Riem", "MUC", "1992")]
    [InlineData("SEQU", "UIO", "2013")]
    [InlineData("REP", "SAI", "2023")]
    [InlineData("ULC", "SCL", "2006")]
    public void A_closed_airport_answers_with_its_successor_and_the_year(string text, string successor, string year)
    {
        var english = Resolve(text, Language.English);
        var german = Resolve(text, Language.German);

        english.Iata.ShouldBe(successor);
        english.Remark!.ShouldContain($"closed in {year} (");
        english.Remark!.ShouldContain(", and today ");
        english.Remark!.ShouldContain($"({successor}) stands for it.");
        german.Remark!.ShouldContain($"{year} geschlossen (");
        german.Remark!.ShouldContain("heute steht dafür ");
    }

    [Fact]
    public void The_sentence_names_code_airport_year_source_and_successor()
    {
        Resolve("TXL", Language.English).Remark.ShouldBe(
            "TXL was Berlin-Tegel, closed in 2020 (source: Flughafen Berlin Brandenburg), "
            + "and today Berlin Brandenburg Airport (BER) stands for it.");
        Resolve("Tegel", Language.German).Remark.ShouldBe(
            "Berlin-Tegel wurde 2020 geschlossen (Quelle: Flughafen Berlin Brandenburg), "
            + "und heute steht dafür Berlin Brandenburg Airport (BER).");
    }

    [Theory]
    [InlineData(
        "TSE", "NQZ", "TSE was a code of Nursultan Nazarbayev International Airport until 2020, today NQZ (IATA).")]
    [InlineData("KIV", "RMO", "KIV was a code of Chişinău International Airport until 2024, today RMO (IATA).")]
    public void A_code_that_ended_answers_with_the_code_of_today(string text, string code, string remark)
    {
        Resolve(text, Language.English).Iata.ShouldBe(code);
        Resolve(text, Language.English).Remark.ShouldBe(remark);
    }

    /// <summary>SHO is in Eswatini today, CGX in Zambia.</summary>
    [Theory]
    [InlineData(
        "SHO",
        "FDSK",
        "Until 2002 SHO was the code of Sokcho, today YNY.",
        "Bis 2002 war SHO der Code von Sokcho, heute YNY.")]
    [InlineData(
        "CGX",
        "FLCU",
        "Until 2003 CGX was the code of Chicago Meigs Field.",
        "Bis 2003 war CGX der Code von Chicago Meigs Field.")]
    public void A_code_that_another_airport_has_today_is_that_airports(
        string code, string icao, string english, string german)
    {
        Resolve(code, Language.English).Icao.ShouldBe(icao);
        Resolve(code, Language.English).Remark.ShouldBe(english);
        Resolve(code, Language.German).Remark.ShouldBe(german);
    }

    [Theory]
    [InlineData("DOK", "Donetsk Sergei Prokofiev, closed in 2014")]
    [InlineData("UKCC", "Donetsk Sergei Prokofiev, closed in 2014")]
    [InlineData("HEM", "Helsinki-Malmi, closed in 2021")]
    [InlineData("KCGX", "Chicago Meigs Field, closed in 2003")]
    [InlineData("Meigs Field", "Chicago Meigs Field, closed in 2003")]
    [InlineData("MSE", "Manston, closed in 2014")]
    [InlineData("YKZ", "Toronto Buttonville, closed in 2023")]
    public void A_closed_airport_without_successor_is_refused_and_the_nearest_named(string text, string what)
    {
        var english = Gazetteer.Resolve(text, Language.English).Errors.ShouldHaveSingleItem();
        var german = Gazetteer.Resolve(text, Language.German).Errors.ShouldHaveSingleItem();

        english.Code.ShouldBe("place.closed");
        english.Problem.ShouldStartWith($"'{text}' is {what} (");
        english.Problem.ShouldEndWith(", and no airport took its place.");
        english.Suggestion!.ShouldMatch(@"^The nearest with scheduled service is .+ \([A-Z]{3}\), \d+ km away\.$");
        german.Problem.ShouldEndWith("und kein Flughafen trat an seine Stelle.");
        german.Suggestion!.ShouldMatch(@"^Der nächste mit Linienverkehr ist .+ \([A-Z]{3}\), \d+ km entfernt\.$");
    }

    [Fact]
    public void The_nearest_to_Malmi_is_Helsinki() =>
        Gazetteer.Resolve("EFHF", Language.English).Errors[0].Suggestion.ShouldBe(
            "The nearest with scheduled service is Helsinki Vantaa Airport (HEL), 8 km away.");

    [Fact]
    public void Every_row_has_a_source_and_leads_to_an_airport_of_today_or_to_a_position()
    {
        var airports = new Airports();
        var rows = DataTable.ReadRows("umweg/former-airports.tsv").ToList();
        rows.Count.ShouldBeGreaterThan(50);
        rows.Select(row => row[0]).ShouldBe(rows.Select(row => row[0]).Order(StringComparer.Ordinal));
        rows.SelectMany(row => row[2].Split('|', StringSplitOptions.RemoveEmptyEntries)).ShouldBeUnique();
        foreach (var row in rows)
        {
            row.Length.ShouldBe(10, row[0]);
            StateNames.TryFind(row[3], out _).ShouldBeTrue(row[0]);
            int.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1950, 2026, row[0]);
            row[5].ShouldBeOneOf("closed", "code");
            row[9].ShouldNotBeEmpty(row[0]);
            (row[6].Length > 0).ShouldNotBe(row[7].Length > 0, row[0]);
            if (row[6].Length > 0)
            {
                airports.WithCode(row[6])!.IsFormer.ShouldBeFalse(row[0]);
            }
        }
    }

    [Fact]
    public void No_closed_airport_of_its_state_is_in_the_table_of_airports()
    {
        var airports = new Airports();
        foreach (var row in DataTable.ReadRows("umweg/former-airports.tsv"))
        {
            foreach (var code in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                var living = airports.WithCode(code) is { IsFormer: false } found ? found.Airport : null;

                living?.State.ShouldNotBe(row[3], code);
            }
        }
    }

    private static Place Resolve(string text, Language language)
    {
        var outcome = Gazetteer.Resolve(text, language);
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value.ShouldNotBeNull();
    }
}
