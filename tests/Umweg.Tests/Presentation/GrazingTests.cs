using System.Text.Json;
using Shouldly;
using Umweg.Policy;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Tests.Presentation;

/// <summary>FEATURE UNDER TEST: crossings under 5 km are said in passing, but for those of whoever closes, must be
/// asked, is avoided, is closed to all, or is where the flight begins or ends.</summary>
public sealed class GrazingTests
{
    private static readonly AirspaceClosure War = new(
        [], new(2022, 2, 24), null, IsPartial: false, IsReopeningUnverified: false, "S", new(2026, 1, 1));

    [Fact]
    public void A_territory_is_grazed_where_its_short_crossings_come_to_less_than_5_km()
    {
        Grazed(Open("AL", 0.4), Open("RS", 200), Open("ME", 2)).ShouldBe(["AL", "ME"]);
        Grazed(Open("AL", 4.9), Open("RS", 200)).ShouldBe(["AL"]);
        Grazed(Open("AL", 5), Open("RS", 200)).ShouldBeEmpty();
        Grazed(Open("AL", 3), Open("RS", 200), Open("AL", 3)).ShouldBeEmpty();
        Grazed(Open("AL", 3), Open("RS", 200), Open("AL", 60)).ShouldBe(["AL"]);
    }

    [Fact]
    public void Whoever_matters_stands_in_full_however_short_the_crossing_is()
    {
        Grazed(
            With(Open("RU", 1), each => each with { Access = Access.Closed }),
            With(Open("PL", 1), each => each with { Access = Access.Permission }),
            With(Open("DE", 1), each => each with { Avoid = Length.FromKilometres(1) }),
            With(Open("OM", 1), each => each with { Transit = true }),
            With(Open("UA", 1), each => each with { GeneralClosure = War }),
            Open("HU", 1) with { Role = CrossingRole.Departure },
            Open("SK", 1) with { Role = CrossingRole.Arrival }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.English, "For less than 5 km it also grazes: Albania (0.4 km) and Montenegro (< 0.1 km).")]
    [InlineData(
        Language.German, "Für weniger als 5 km streift er außerdem: Albanien (0,4 km) und Montenegro (< 0,1 km).")]
    public void The_text_says_it_in_one_line_below_the_table(Language language, string sentence)
    {
        var blocks = RouteText.Of(Answer(), language).Blocks;
        var table = blocks.OfType<ReportBlock.Table>().Last();

        table.Rows.Count.ShouldBe(1);
        blocks.OfType<ReportBlock.Paragraph>().Last().Text.ShouldBe(sentence);
    }

    [Fact]
    public void The_JSON_keeps_every_crossing_and_via()
    {
        using var stream = new MemoryStream();
        RouteJson.Write(Answer(), Language.English, stream);
        var route = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("routes")[0];

        route.GetProperty("crossings").GetArrayLength().ShouldBe(3);
        route.GetProperty("via").GetArrayLength().ShouldBe(3);
    }

    [Theory]
    [InlineData(Language.English, "1 via RS · 1,590 km", "; grazes AL, ME")]
    [InlineData(Language.German, "1 über RS · 1.590 km", "; streift AL, ME")]
    public void The_legend_of_a_map_names_who_is_grazed_last(Language language, string way, string remark)
    {
        var words = new Umweg.Presentation.Map.MapWords(language);
        var route = Answer().Routes[0];

        words.OfWay(route, isShort: false).ShouldBe(way);
        words.Remarks(route).ShouldBe(remark);
    }

    private static Answer.Found Answer()
    {
        var route = SampleAnswers.FoundOne.Routes[0] with
        {
            Via = ["AL", "RS", "ME"], Avoided = [], Crossings = [Open("AL", 0.4), Open("RS", 900), Open("ME", 0.01)],
        };
        return SampleAnswers.FoundOne with { Routes = [route] };
    }

    private static IEnumerable<string> Grazed(params Crossing[] crossings) =>
        new Grazing(crossings).Grazed.Select(each => each.Territory);

    private static Crossing With(Crossing crossing, Func<TerritoryStance, TerritoryStance> change) =>
        crossing with { Stance = change(crossing.Stance) };

    private static Crossing Open(string state, double km)
    {
        var here = GeoPosition.FromDegrees(42, 20);
        var stance = new TerritoryStance(state, [state], Access.Open, Length.Zero, Landing: false, null, null, null);
        return new(
            state, state, TerritoryKind.State, CrossingRole.Overflight, stance, Length.FromKilometres(km), here, here);
    }
}
