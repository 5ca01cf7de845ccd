using System.Text.Json;
using Shouldly;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Tests.Catalogue;
using Umweg.Tests.Venues;
using Umweg.Venues;

namespace Umweg.Tests.Presentation;

/// <summary>FEATURE UNDER TEST: a comparison of venues as JSON of the schema umweg.venues/1.</summary>
public sealed class VenueJsonTests
{
    private static readonly string[] Summit = ["Moskau=eu-ban-on-russian-aircraft", "Washington", "Istanbul"];

    [Fact]
    public void The_members_of_the_contract_are_there()
    {
        var json = Json(SomeVenues.Compare(Summit, ["Istanbul", "Budapest"], rank: VenueRank.Fairness));

        json.GetProperty("schema").GetString().ShouldBe("umweg.venues/1");
        json.GetProperty("status").GetString().ShouldBe("found");
        json.GetProperty("complete").GetBoolean().ShouldBeTrue();
        json.GetProperty("candidates").GetInt32().ShouldBe(2);
        var query = json.GetProperty("query");
        query.GetProperty("rank").GetString().ShouldBe("fairness");
        query.GetProperty("survey").GetBoolean().ShouldBeFalse();
        var moscow = query.GetProperty("delegations")[0];
        moscow.GetProperty("name").GetString().ShouldBe("Moscow");
        moscow.GetProperty("from").GetProperty("iata").GetString().ShouldBe("SVO");
        moscow.GetProperty("policies")[0].GetString().ShouldBe("eu-ban-on-russian-aircraft");
        moscow.GetProperty("stance").GetArrayLength().ShouldBeGreaterThan(26);
        query.GetProperty("delegations")[1].GetProperty("stance").GetArrayLength().ShouldBe(0);
        json.GetProperty("data").GetProperty("world").GetString().ShouldStartWith("sha256:");
        json.GetProperty("notes")[0].GetString().ShouldBe("Not for operational navigation.");

        var istanbul = json.GetProperty("venues")[0];
        istanbul.GetProperty("rank").GetInt32().ShouldBe(1);
        istanbul.GetProperty("place").GetProperty("iata").GetString().ShouldBe("IST");
        istanbul.GetProperty("territory").GetString().ShouldBe("TR");
        istanbul.GetProperty("forAll").GetBoolean().ShouldBeTrue();
        istanbul.GetProperty("absent").GetArrayLength().ShouldBe(0);
        istanbul.GetProperty("worstOff").GetString().ShouldBe("Washington");
        istanbul.GetProperty("ways")[2].GetProperty("status").GetString().ShouldBe("alreadyThere");

        var budapest = json.GetProperty("venues")[1];
        budapest.GetProperty("forAll").GetBoolean().ShouldBeFalse();
        budapest.GetProperty("absent")[0].GetString().ShouldBe("Moscow");
        var blocked = budapest.GetProperty("ways")[0];
        blocked.GetProperty("status").GetString().ShouldBe("blocked");
        blocked.GetProperty("blockedBy")[0].GetProperty("territory").GetString().ShouldBe("HU");
    }

    [Fact]
    public void Its_sums_are_those_of_its_ways_and_each_way_is_that_of_route()
    {
        var json = Json(SomeVenues.Compare(["Moskau=kremlin-2025-10", "Kyiv"], ["Budapest", "Genf"]));

        foreach (var venue in json.GetProperty("venues").EnumerateArray())
        {
            var ways = venue.GetProperty("ways").EnumerateArray().ToList();
            Sum("distanceKm").ShouldBe(venue.GetProperty("distanceKm").GetDouble(), 0.00001);
            Sum("costKm").ShouldBe(venue.GetProperty("costKm").GetDouble(), 0.00001);

            double Sum(string member) => ways.Sum(way => way.GetProperty(member).GetDouble());
        }

        var budapest = json.GetProperty("venues").EnumerateArray()
            .Single(venue => venue.GetProperty("territory").GetString() == "HU");
        var alone = RealFlights.Best("SVO", "BUD", new() { Policies = ["kremlin-2025-10"] });
        var moscow = budapest.GetProperty("ways")[0];
        moscow.GetProperty("distanceKm").GetDouble().ShouldBe(alone.Distance.Kilometres, 0.00001);
        moscow.GetProperty("via").EnumerateArray().Select(each => each.GetString()).ShouldBe(alone.Via);
        moscow.GetProperty("waypoints").GetArrayLength().ShouldBe(alone.Waypoints.Count);
        moscow.GetProperty("directKm").GetDouble()
            .ShouldBe((alone.Distance - alone.Detour).Kilometres, 0.00001);
    }

    [Fact]
    public void Two_planners_that_have_prepared_nothing_write_the_same_bytes()
    {
        static string Written() => Json(SomeVenues.Compare(
            ["Moskau=kremlin-2025-10", "Washington"], [], planner: SomeVenues.NewPlanner())).GetRawText();

        Written().ShouldBe(Written());
    }

    private static JsonElement Json(VenueComparison comparison)
    {
        using var stream = new MemoryStream();
        VenueJson.Write(comparison, Language.English, stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
