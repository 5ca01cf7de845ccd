using System.Text.Json.Nodes;
using Shouldly;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Tests.Verify;
using Umweg.World;

namespace Umweg.Tests.Catalogue;

/// <summary>FEATURE UNDER TEST: straits with transit passage are on the coastal states' permission, or free.</summary>
/// <remarks>Flights begin and end on the high seas on either side of each strait, with every state closed.</remarks>
public sealed class R09_Straits
{
    public static TheoryData<string, string, string> OnTheHighSeas => new()
    {
        { "36,-3.5", "36,-8", "strait-gibraltar" },
        { "20,38.5", "12,48", "strait-bab-el-mandeb" },
        { "26,53", "24.5,59.5", "strait-hormuz" },
        { "5,98.5", "2,105", "strait-malacca" },
        { "5,98.5", "2,105", "strait-singapore" },
    };

    [Theory]
    [MemberData(nameof(OnTheHighSeas))]
    public void A_strait_opens_to_transit_whatever_its_coasts_say(string from, string to, string strait)
    {
        var route = Transit(from, to).Routes.ShouldHaveSingleItem();
        var crossings = route.Crossings.Where(crossing => crossing.Kind == TerritoryKind.Strait).ToList();

        crossings.ShouldContain(crossing => crossing.Territory.StartsWith(strait));
        crossings.ShouldAllBe(crossing => crossing.State != null && crossing.Stance.Access == Access.Open);
        route.Crossings.ShouldAllBe(crossing => crossing.Kind == TerritoryKind.Strait
            || crossing.Kind == TerritoryKind.HighSeas);
        route.Via.ShouldBeEmpty();
        route.Avoided.ShouldBeEmpty();
        route.Permissions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("36,-3.5", "36,-8", "ES,MA,GI,DZ,FR,IT,TN,LY,EG,IL,LB,SY,TR,GR,AL,ME,HR,SI,BA,MT,CY,MC")]
    [InlineData("20,38.5", "12,48", "SD,SA,ER,YE,DJ,EG,IL,JO")]
    [InlineData("26,53", "24.5,59.5", "AE,BH,IQ,IR,KW,OM,QA,SA")]
    public void With_its_coasts_closed_a_strait_is_closed_by_default(string from, string to, string closed) =>
        RealFlights.Plan(from, to, new() { Close = [closed, "akrotiri-dhekelia,northern-cyprus,gaza"] })
            .ShouldBeOfType<Answer.Blocked>()
            .Context.Notes.ShouldContain(note => note.Contains("--straits transit"));

    /// <summary>Past closed Malaysia, Indonesia and Singapore there are other ways, and all are longer.</summary>
    [Fact]
    public void Past_Malacca_and_Singapore_the_way_is_longer_without_transit()
    {
        var coasts = new StanceOptions { Close = ["MY,ID,SG"] };

        var free = RealFlights.Best("5,98.5", "2,105", coasts with { Straits = Straits.Transit });
        var closed = RealFlights.Best("5,98.5", "2,105", coasts);

        free.Crossings.Count(crossing => crossing.Kind == TerritoryKind.Strait).ShouldBeGreaterThan(1);
        closed.Crossings.ShouldAllBe(crossing => crossing.Kind != TerritoryKind.Strait);
        (closed.Distance - free.Distance).Kilometres.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("56,18.5", "56,4")]
    [InlineData("43,34", "35,20")]
    public void The_Danish_and_the_Turkish_straits_are_none_of_transit(string from, string to) =>
        RealFlights.Plan(from, to, AllClosedButTransit).ShouldBeOfType<Answer.Blocked>();

    [Fact]
    public void From_Tel_Aviv_to_New_York_past_the_parties_to_the_Rome_Statute_Morocco_agrees_or_nobody_need()
    {
        var stance = new StanceOptions { Close = ["ICC"], Date = new DateOnly(2025, 9, 25) };

        var asked = RealFlights.Best("TLV", "JFK", stance);
        var free = RealFlights.Best("TLV", "JFK", stance with { Straits = Straits.Transit });

        asked.Via.ShouldBe(["MA"]);
        free.Via.ShouldBeEmpty();
        free.Distance.ShouldBeLessThan(asked.Distance);
        asked.Distance.Kilometres.ShouldBe(9612, 10);
    }

    [Fact]
    public void A_state_aircraft_has_transit_passage_too()
    {
        var route = RealFlights.Best("TLV", "JFK", new()
        {
            Close = ["ICC"], Date = new DateOnly(2025, 9, 25), StateAircraft = true,
            Straits = Straits.Transit,
        });

        route.Permissions.ShouldBe(["IL", "US"]);
    }

    [Fact]
    public void A_piece_does_as_its_coast_in_all_things_by_default()
    {
        var stance = RealFlights.Found("CAI", "LIS", new()
        {
            Close = ["MA"], Avoid = ["EU"], Permission = ["GI"], Date = new DateOnly(2025, 9, 25),
        }).Context.Stance;

        foreach (var (coast, piece) in new[]
        {
            ("MA", "strait-gibraltar-ma"), ("ES", "strait-gibraltar-es"), ("GI", "strait-gibraltar-gi"),
        })
        {
            var (land, water) = (stance.Territories[coast], stance.Territories[piece]);
            (water.States[0], water.Access, water.Avoid, water.Rule)
                .ShouldBe((land.States[0], land.Access, land.Avoid, land.Rule));
        }
    }

    [Fact]
    public void A_strait_can_be_named_in_a_list()
    {
        var stance = RealFlights.Found("CAI", "CMN", new() { Close = ["Strait of Gibraltar", "strait-hormuz-om"] })
            .Context.Stance;

        stance.Territories["strait-gibraltar-es"].Access.ShouldBe(Access.Closed);
        stance.Territories["strait-gibraltar-gi"].Access.ShouldBe(Access.Closed);
        stance.Territories["strait-hormuz-om"].Access.ShouldBe(Access.Closed);
        stance.Territories["strait-hormuz-ir"].Access.ShouldBe(Access.Open);
        stance.Territories["ES"].Access.ShouldBe(Access.Open);
    }

    [Theory]
    [InlineData("strait-gibraltar-es", "Strait of Gibraltar (Spain)", "Straße von Gibraltar (Spanien)")]
    [InlineData("strait-bab-el-mandeb-dj", "Bab el-Mandeb (Djibouti)", "Bab al-Mandab (Dschibuti)")]
    [InlineData("strait-malacca", "Strait of Malacca", "Straße von Malakka")]
    public void Pieces_have_names(string id, string english, string german)
    {
        TerritoryNames.Name(id, Language.English).ShouldBe(english);
        TerritoryNames.Name(id, Language.German).ShouldBe(german);
    }

    /// <summary>Ports and islands on the straits' shores, inlets behind their baselines.</summary>
    [Theory]
    [InlineData("Tarifa", 36.02, -5.60, "ES")]
    [InlineData("Ceuta", 35.89, -5.32, "ES")]
    [InlineData("Bay of Algeciras", 36.15, -5.40, "ES")]
    [InlineData("Perim", 12.655, 43.42, "YE")]
    [InlineData("Larak", 26.86, 56.36, "IR")]
    [InlineData("Kumzar", 26.34, 56.41, "OM")]
    [InlineData("Sentosa", 1.25, 103.83, "SG")]
    [InlineData("Malacca", 2.19, 102.25, "MY")]
    [InlineData("Dumai", 1.68, 101.45, "ID")]
    [InlineData("Bosporus", 41.12, 29.07, "TR")]
    [InlineData("Great Belt", 55.34, 10.98, "DK")]
    [InlineData("middle of Gibraltar", 35.98, -5.60, "strait-gibraltar-es")]
    [InlineData("off Perim", 12.60, 43.30, "strait-bab-el-mandeb-dj")]
    [InlineData("lane off Musandam", 26.55, 56.50, "strait-hormuz-om")]
    [InlineData("off Port Dickson", 2.40, 101.60, "strait-malacca-my")]
    [InlineData("off Batam", 1.22, 103.90, "strait-singapore-sg")]
    public void No_land_and_no_inland_water_is_a_strait(string place, double lat, double lon, string territory) =>
        (place, RealWorld.TerritoryAt(lat, lon)).ShouldBe((place, territory));

    [Fact]
    public void An_answer_with_transit_is_verified_from_itself_and_refuted_without_it()
    {
        var answer = JsonNode.Parse(StatedAnswers.Write(Transit("26,53", "24.5,59.5")))!;
        StatedAnswers.Verify(answer).IsProved.ShouldBeTrue();

        var stance = answer["query"]!["stance"]!.AsArray();
        var piece = stance.Single(entry => (string?)entry!["territory"] == "strait-hormuz-om")!;
        ((string?)piece["access"], (bool?)piece["transit"], (string?)piece["rule"])
            .ShouldBe(("open", true, "--straits transit"));
        piece["access"] = "closed";
        StatedAnswers.Verify(answer).IsRefuted.ShouldBeTrue();
    }

    private static StanceOptions AllClosedButTransit { get; } =
        new() { Close = ["ALL"], Straits = Straits.Transit };

    private static Answer.Found Transit(string from, string to) => RealFlights.Found(from, to, AllClosedButTransit);
}
