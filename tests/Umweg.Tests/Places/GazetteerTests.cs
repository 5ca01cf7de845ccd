using Shouldly;
using Umweg.Places;
using Umweg.Query;

namespace Umweg.Tests.Places;

/// <summary>
/// FEATURE UNDER TEST: a place is found by whatever people call it, and the answer says how it was understood.
/// METHOD: names and codes of everyday use with the airports that they must lead to, typed by hand from timetables.
/// </summary>
public sealed class GazetteerTests
{
    // An airport, and what leads to it, separated by semicolons.
    private const string Known = """
        SVO: Moskau; Moscow; Москва; москва; MOW; SVO; svo; UUEE; Moscou; Moscow (SVO); Sheremetyevo
        DME: Moskau DME
        VKO: Vnukovo
        BUD: Budapest; budapest; Будапешт; LHBP; Budapest, Hungary; Budapest (Ungarn); Flughafen Budapest
        LHR: London; LON; Heathrow; London Heathrow
        LGW: Gatwick
        CDG: Paris; PAR; Paris (Frankreich); Charles de Gaulle
        ORY: Orly
        JFK: New York; NYC
        IAD: Washington; Washington, D.C.; WAS
        HND: Tokio; Tokyo; 東京; TYO
        NRT: Narita
        IST: Istanbul; İstanbul
        BER: Berlin; BER
        FCO: Rom; Rome; ROM
        MXP: Mailand; MIL
        ORD: Chicago
        EZE: Buenos Aires
        GRU: Sao Paulo; São Paulo
        PEK: Peking; 北京
        PVG: Shanghai
        ICN: Seoul
        BKK: Bangkok
        DXB: Dubai
        KBP: Kiew; Kyiv; Kiev; Київ
        ARN: Stockholm; STO
        JNB: Johannesburg
        OTP: Bukarest; BUH
        CAI: Kairo; القاهرة
        BEG: Belgrad; Beograd
        VIE: Wien
        WAW: Warschau
        PRG: Prag
        CGN: Köln; Koeln; Cologne
        MUC: Munich; München; Muenchen
        ZRH: Zürich
        GVA: Genf
        ANC: Anchorage
        AYT: Antalya
        KGD: Kaliningrad; KGD
        LED: St. Petersburg; Sankt Petersburg; Petersburg
        HEL: Helsinki
        FRA: Frankfurt
        TPE: Taipeh
        KRT: Khartum
        TAS: Taschkent
        DEL: Neu-Delhi
        TLV: Tel Aviv
        SIN: Singapur
        LUX: Luxemburg
        NQZ: Astana
        KEF: Reykjavik
        PRN: Pristina
        FMM: Ulm
        LIM: Lima
        BHM: Birmingham, Alabama; Birmingham, AL
        PWM: Portland, Maine
        RMO: KIV
        SAI: Siem Reap
        YYJ: Victoria; Victoria, British Columbia
        OLB: Olbia
        CIA: Rom Ciampino
        SVO: Moskau Scheremetjewo; Moskau-Scheremetjewo; Moscow Sheremetyevo; Москва SVO; SVO Moskau
        DME: Moskau Domodedowo; Moskau-Domodedowo
        VKO: Moskau Wnukowo
        ZIA: Moskau Schukowski
        LED: Petersburg Pulkowo; Leningrad
        KBP: Kiew Boryspil; Kiew-Boryspil; Kyjiw Boryspil
        IEV: Kiew Schuljany
        CDG: Paris Charles de Gaulle; Paris CDG
        ORY: Paris-Orly; Paris Orly; Orly Paris
        LHR: London-Heathrow; LHR London
        HHN: Frankfurt Hahn; Frankfurt-Hahn; Flughafen Frankfurt-Hahn
        VIE: Wien Schwechat; Wien-Schwechat; Flughafen Wien Schwechat
        FCO: Rom Fiumicino; Rom-Fiumicino; Roma Fiumicino
        SAW: Istanbul Sabiha Gokcen; Istanbul Sabiha Gökçen
        JFK: New York Kennedy; New York John F. Kennedy; JFK New York; New York JFK
        EWR: New York Newark
        HND: Tokio Haneda; Haneda Tokio
        NRT: Tokio Narita
        ZRH: Flughafen Zuerich; Zurich Airport; Flughafen Zürich
        WAW: Warschau Chopin; Warschau-Chopin
        PKX: Peking Daxing
        PVG: Schanghai Pudong
        LIN: Mailand Linate
        MXP: Mailand Malpensa
        OSL: Oslo Gardermoen
        TRF: Oslo Torp
        BOM: Bombay
        """;

    private static readonly Gazetteer Gazetteer = new();

    public static TheoryData<string, string> NamesAndAirports() =>
        new(from line in Known.Split('\n')
            let parts = line.Split(": ")
            from text in parts[1].Split("; ")
            select (text.Trim('\r'), parts[0]));

    [Theory]
    [MemberData(nameof(NamesAndAirports))]
    public void A_name_or_code_leads_to_its_airport(string text, string iata)
    {
        var place = Resolve(text, Language.German);

        place.Iata.ShouldBe(iata, place.ToString());
    }

    [Theory]
    [InlineData("Moscow", Language.German, "Moskau")]
    [InlineData("Moskau", Language.English, "Moscow")]
    [InlineData("Москва", Language.English, "Moscow")]
    [InlineData("Warsaw", Language.German, "Warschau")]
    [InlineData("Cairo", Language.German, "Kairo")]
    [InlineData("Köln", Language.English, "Cologne")]
    [InlineData("Beijing", Language.German, "Peking")]
    [InlineData("Budapest", Language.German, "Budapest")]
    public void A_city_is_shown_in_the_language_asked_for(string text, Language language, string expected) =>
        Resolve(text, language).Name.ShouldBe(expected);

    [Fact]
    public void A_city_stands_for_its_principal_airport_and_says_so()
    {
        var english = Resolve("Moskau", Language.English);
        var german = Resolve("Moskau", Language.German);

        english.Kind.ShouldBe(PlaceKind.City);
        english.Icao.ShouldBe("UUEE");
        english.Position.Latitude.ShouldBe(55.97, 0.02);
        english.Remark.ShouldBe("Moscow stands for its airport Sheremetyevo International Airport (SVO).");
        german.Remark.ShouldBe("Moskau steht für den Flughafen Sheremetyevo International Airport (SVO).");
    }

    [Fact]
    public void A_city_without_an_airport_stands_for_its_centre_and_says_so()
    {
        // Cox Field (PRX) has no scheduled service.
        var place = Resolve("Paris, Texas", Language.English);

        place.Kind.ShouldBe(PlaceKind.City);
        place.Iata.ShouldBeNull();
        place.Position.Latitude.ShouldBe(33.66, 0.02);
        place.Position.Longitude.ShouldBe(-95.55, 0.02);
        place.Remark.ShouldBe("Paris has no airport with scheduled service within 50 km; its centre is taken.");
    }

    [Theory]
    [InlineData("Paris, US")]
    [InlineData("Paris, USA")]
    [InlineData("Paris (Vereinigte Staaten)")]
    [InlineData("Paris, TX")]
    public void A_state_or_region_qualifies_a_name(string text) =>
        Resolve(text, Language.English).Position.Longitude.ShouldBe(-95.55, 0.02);

    [Fact]
    public void An_airport_of_another_state_is_named_with_that_state() =>
        Resolve("Monaco", Language.German).Remark.ShouldBe(
            "Monaco ist als Stadt gelesen, nicht als Staat oder Gebiet; "
            + "Monaco steht für den Flughafen Nice-Côte d'Azur Airport (NCE, Frankreich).");

    [Fact]
    public void An_airport_asked_for_by_its_code_needs_no_remark()
    {
        var place = Resolve("UUEE", Language.German);

        place.Kind.ShouldBe(PlaceKind.Airport);
        place.Name.ShouldBe("Sheremetyevo International Airport");
        place.Remark.ShouldBeNull();
    }

    [Fact]
    public void A_notable_namesake_is_mentioned() =>
        Resolve("Birmingham", Language.English).Remark!.ShouldEndWith(
            "taken is Birmingham, England, United Kingdom; "
            + "there is also Birmingham, Alabama, United States.");

    [Fact]
    public void A_code_in_capitals_beats_a_city_and_the_remark_tells_how_to_write_the_city()
    {
        Resolve("LIMA", Language.English).Icao.ShouldBe("LIMA");
        Resolve("LIMA", Language.English).Remark.ShouldBe("LIMA is read as a code; for the city write Lima.");
    }

    /// <summary>HOF is in Saudi Arabia, LEH in France, BAR in China.</summary>
    [Theory]
    [InlineData("Hof", 50.3, 11.9)]
    [InlineData("Leh", 34.2, 77.6)]
    [InlineData("Bar", 42.1, 19.1)]
    public void A_small_city_written_as_a_name_is_no_code(string text, double latitude, double longitude)
    {
        Resolve(text, Language.English).Position.Latitude.ShouldBe(latitude, 0.8);
        Resolve(text, Language.English).Position.Longitude.ShouldBe(longitude, 0.8);
        Resolve(text.ToUpperInvariant(), Language.English).Iata.ShouldBe(text.ToUpperInvariant());
        Resolve(text.ToLowerInvariant(), Language.English).Remark.ShouldBe(
            $"{text.ToUpperInvariant()} is read as a code; for the city write {text}.");
    }

    [Fact]
    public void A_capital_is_mentioned_beside_its_greater_namesake() =>
        Resolve("Stanley", Language.English).Remark!.ShouldEndWith("; there is also Stanley, Falkland Islands.");

    [Fact]
    public void A_metropolitan_code_is_explained() =>
        Resolve("MOW", Language.German).Remark!
            .ShouldStartWith("MOW bezeichnet alle Flughäfen von Moskau; Moskau steht");

    [Theory]
    [InlineData("Budapst", "Budapest (BUD)")]
    [InlineData("Heatrhow", "London Heathrow Airport (LHR)")]
    [InlineData("Helsniki", "Helsinki (HEL)")]
    public void A_near_miss_is_suggested(string text, string nearest)
    {
        var english = Error(text, Language.English);
        var german = Error(text, Language.German);

        english.Code.ShouldBe("place.unknown");
        english.Problem.ShouldBe($"No place is called '{text}'.");
        english.Suggestion.ShouldBe($"Did you mean {nearest}?");
        german.Problem.ShouldBe($"Kein Ort heißt '{text}'.");
        german.Suggestion.ShouldBe($"Meinten Sie {nearest}?");
        Resolve(nearest, Language.English).Iata.ShouldBe(nearest[^4..^1]);
    }

    [Theory]
    [InlineData("Hungary", "Budapest (BUD)")]
    [InlineData("Ungarn", "Budapest (BUD)")]
    [InlineData("Lebanon", "Beirut (BEY)")]
    [InlineData("Russland", "Moscow (SVO)")]
    [InlineData("Georgia", "Tbilisi (TBS)")]
    [InlineData("Jordan", "Amman (AMM)")]
    [InlineData("Chad", "N’Djamena (NDJ)")]
    [InlineData("Guinea", "Conakry (CKY)")]
    [InlineData("Niger", "Niamey (NIM)")]
    [InlineData("Turkey", "Ankara (ESB)")]
    [InlineData("Deutschland", "Berlin (BER)")]
    public void A_state_is_no_place_and_its_capital_is_suggested(string text, string capital)
    {
        var error = Error(text, Language.English);

        error.Code.ShouldBe("place.isState");
        error.Suggestion.ShouldBe($"Did you mean {capital}?");
    }

    [Theory]
    [InlineData("", "place.empty")]
    [InlineData(" \t ", "place.empty")]
    [InlineData("Mos\u0000kau", "place.notText")]
    [InlineData("Mos\u001b[31mkau", "place.notText")]
    [InlineData("Mos\nkau", "place.notText")]
    [InlineData("\ud800", "place.notText")]
    [InlineData("\ufffd\ufffd", "place.notText")]
    [InlineData("qwxzkjv", "place.unknown")]
    [InlineData("!!!", "place.unknown")]
    [InlineData("Paris, Ruritania", "place.unknown")]
    [InlineData("XQZ", "place.unknown")]
    public void What_names_no_place_is_refused_in_one_sentence(string text, string code)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var error = Error(text, language);

            error.Code.ShouldBe(code);
            error.Problem.ShouldEndWith(".");
            error.Problem.Count(char.IsControl).ShouldBe(0);
        }
    }

    [Fact]
    public void An_enormous_text_is_refused_and_quoted_in_short()
    {
        var error = Error(new string('x', 1_000_000), Language.English);

        error.Code.ShouldBe("place.tooLong");
        error.Problem.Length.ShouldBeLessThan(200);
    }

    [Fact]
    public void Search_lists_the_likeliest_first()
    {
        var places = Gazetteer.Search("Mosk", Language.German, 5);

        places.Count.ShouldBe(5);
        places[0].Name.ShouldBe("Moskau");
    }

    [Fact]
    public void Search_lists_namesakes() =>
        Gazetteer.Search("Birmingham", Language.English, 10)
            .Select(place => place.Iata)
            .Intersect(["BHX", "BHM"], StringComparer.Ordinal)
            .Count()
            .ShouldBe(2);

    [Fact]
    public void Search_finds_near_misses_and_nothing_in_nonsense()
    {
        Gazetteer.Search("Budapst", Language.English, 5).ShouldHaveSingleItem().Iata.ShouldBe("BUD");
        Gazetteer.Search("", Language.English, 5).ShouldBeEmpty();
        Gazetteer.Search("qwxzkjv", Language.English, 5).ShouldBeEmpty();
        Gazetteer.Search("a", Language.English, int.MaxValue).Count.ShouldBe(Gazetteer.MostResults);
    }

    [Fact]
    public void A_look_up_examines_a_small_part_of_the_names()
    {
        var gazetteer = new Gazetteer();

        gazetteer.Resolve("Moskau", Language.German).Value.ShouldNotBeNull();

        gazetteer.LinesExamined.ShouldBeInRange(1, 500);
    }

    private static Place Resolve(string text, Language language)
    {
        var outcome = Gazetteer.Resolve(text, language);
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value.ShouldNotBeNull();
    }

    private static QueryError Error(string text, Language language) =>
        Gazetteer.Resolve(text, language).Errors.ShouldHaveSingleItem();
}
