using System.Text;
using System.Text.Json;
using Shouldly;
using Umweg.Audit;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Tests.Audit;

/// <summary>
/// FEATURE UNDER TEST: whose airspace a track crosses, when, and what the stance says of it.
/// METHOD: tracks whose states, borders and times anybody can check on a map.
/// </summary>
public sealed class AuditorTests
{
    private static readonly DateOnly Day = new(2025, 10, 17);

    // Berlin to Warsaw.
    private const string Berlin = "5230N01330E DCT 5221N02100E";

    [Fact]
    public void Crossings_are_in_order_with_their_roles()
    {
        var track = Audits.Track(Berlin, new() { Close = ["PL"], Avoid = ["DE"], Date = Day });

        track.Crossings.Select(each => (each.Crossing.Territory, each.Crossing.Role)).ShouldBe(
            [("DE", CrossingRole.Departure), ("PL", CrossingRole.Arrival)]);
        track.Positions.ShouldBe(2);
        track.Distance.Kilometres.ShouldBe(509, 2);
        track.Verdict.ShouldBe(AuditVerdict.Exempt);
        track.IsClear.ShouldBeFalse();
        track.Exempt.ShouldBe(["PL"]);
    }

    [Fact]
    public void Part_of_a_flight_opens_nothing()
    {
        var track = Audits.Track(Berlin, new() { Close = ["PL"], Avoid = ["DE"], Date = Day }, isEnRoute: true);

        track.IsClear.ShouldBeFalse();
        track.Crossings.ShouldAllBe(each => each.Crossing.Role == CrossingRole.Overflight);
        track.Via.ShouldBe(["DE", "PL"]);
        track.Exempt.ShouldBeEmpty();
    }

    [Fact]
    public void Borders_are_crossed_at_times_in_even_flight()
    {
        // Along the equator from 5 W to 5 E in ten hours, then to 12 E in seven: Gabon's sea begins near 9 E.
        var track = Audits.Track(
            "time,lat,lon\n2025-10-17T00:00:00Z,0,-5\n2025-10-17T10:00:00Z,0,5\n2025-10-17T17:00:00Z,0,12\n");

        var gabon = track.Crossings[^1];
        gabon.Crossing.Territory.ShouldBe("GA");
        var hours = (gabon.EntryTime!.Value - new DateTimeOffset(2025, 10, 17, 0, 0, 0, TimeSpan.Zero)).TotalHours;
        hours.ShouldBe(gabon.Crossing.Entry.Longitude + 5, 1e-4);
        gabon.ExitTime.ShouldBe(track.End);
        (track.Begin!.Value.Hour, track.End!.Value.Hour).ShouldBe((0, 17));
        track.LongestLeg.Duration.ShouldBe(TimeSpan.FromHours(10));
        track.LongestLeg.Distance.Kilometres.ShouldBe(1113.2, 0.1);
    }

    [Fact]
    public void Nothing_is_crossed_standing_still()
    {
        var track = Audits.Track("lat,lon\n48,11\n48,11\n48,11");

        track.Crossings.ShouldHaveSingleItem().Crossing.Territory.ShouldBe("DE");
        track.Distance.Metres.ShouldBe(0);
        track.Positions.ShouldBe(3);
    }

    [Fact]
    public void A_closed_polygon_counts_even_at_the_ends()
    {
        var folder = Directory.CreateTempSubdirectory("umweg-audit-");
        try
        {
            var policy = Path.Combine(folder.FullName, "range.yaml");
            File.WriteAllText(
                policy,
                "rules:\n  - {where: {polygon: [[-1, 44], [1, 44], [1, 46], [-1, 46]]}, access: closed}\n");
            var stance = new StanceOptions { Policies = [policy], Date = Day };

            Audits.Track("45N010W DCT 4500N00000E", stance).Polygons.ShouldHaveSingleItem();
            Audits.Track("45N010W DCT 45N010E", stance).IsClear.ShouldBeFalse();
            Audits.Track("43N010W DCT 43N010E", stance).IsClear.ShouldBeTrue();
            Audits.Track("45N010W DCT 45N005W", stance).IsClear.ShouldBeTrue();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_track_a_decimetre_over_a_border_is_beside_it_and_one_of_ten_metres_is_not()
    {
        // The eastern border of Egypt with Libya, 25 E from 22 N to 29 N, as the world draws it near 26 N.
        var longitude = BorderAt(26.0);
        string Along(double eastMetres) => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"lat,lon\n26.2,24.9\n26.0005,{East(eastMetres):F9}\n25.9995,{East(eastMetres):F9}\n25.8,24.9\n");
        double East(double metres) => longitude + (metres / 100_000);

        Audits.Track(Along(0.1), new() { Close = ["EG"] }).Crossings
            .ShouldAllBe(each => each.Crossing.Territory == "LY");
        Audits.Track(Along(10), new() { Close = ["EG"] }).IsClear.ShouldBeFalse();
    }

    [Fact]
    public void The_verdict_comes_first_and_each_thing_is_said()
    {
        var stance = new StanceOptions { Close = ["CZ"], Permission = ["PL"], Date = Day };
        var report = Audits.Report(Encoding.UTF8.GetBytes(Berlin.Replace("5221N02100E", "4813N01622E")), stance);
        using var writer = new StringWriter();
        PlainText.Write(AuditText.Of(report, Language.English), writer);
        var text = writer.ToString();

        text.ShouldStartWith("The track crosses closed airspace: Czechia (");
        text.ShouldContain("2 positions from field15, ");
        text.ShouldContain("--close CZ");
        text.ShouldContain("The longest leg from one position to the next is");
        text.ShouldContain("at most 0.06 km beside the geodesic");
        text.ShouldContain("- Not for operational navigation.");
    }

    [Fact]
    public void JSON_says_the_same_to_programs()
    {
        var stance = new StanceOptions { Close = ["PL"], Date = Day };
        using var stream = new MemoryStream();
        AuditJson.Write(
            Audits.Report(Encoding.UTF8.GetBytes(Berlin), stance, isEnRoute: true), Language.German, stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        var root = json.RootElement;
        var track = root.GetProperty("tracks")[0];

        root.GetProperty("schema").GetString().ShouldBe("umweg.audit/1");
        root.GetProperty("verdict").GetString().ShouldBe("closed");
        root.GetProperty("query").GetProperty("enRoute").GetBoolean().ShouldBeTrue();
        root.GetProperty("query").GetProperty("worldview").GetString().ShouldBe("un");
        track.GetProperty("closed")[0].GetString().ShouldBe("PL");
        track.GetProperty("begin").ValueKind.ShouldBe(JsonValueKind.Null);
        track.GetProperty("crossings")[1].GetProperty("name").GetString().ShouldBe("Polen");
        track.GetProperty("crossings")[1].GetProperty("rule").GetString().ShouldBe("--close PL");
    }

    // Bisection between Libya and Egypt.
    private static double BorderAt(double latitude)
    {
        var (west, east) = (24.5, 25.5);
        for (var i = 0; i < 60; i++)
        {
            var middle = (west + east) / 2;
            (west, east) = RealWorld.TerritoryAt(latitude, middle) == "LY" ? (middle, east) : (west, middle);
        }

        return west;
    }
}
