using System.Text.Json;
using Shouldly;
using Umweg.Consent;
using Umweg.Presentation;
using Umweg.Query;
using Umweg.Sphere;
using Umweg.Tests.Catalogue;
using Umweg.Tests.Policy;

namespace Umweg.Tests.Presentation;

/// <summary>
/// FEATURE UNDER TEST: answers about consent as GeoJSON that any reader of RFC 7946 takes.
/// METHOD: questions about the real world; the states' outlines are held to the world's own borders.
/// </summary>
public sealed class ConsentGeoJsonTests
{
    // The simplified outline, and a straight piece of a map where a great circle is meant.
    private const double OutlineMetres = 1_000 + MapLine.MaxDeviationMetres;

    private static readonly Lazy<ConsentAnswer> Budapest = new(() => Ask("Moscow", "Budapest", new()));
    private static readonly Lazy<JsonElement> Written = new(() => Write(Budapest.Value));

    [Fact]
    public void Every_set_has_its_way_and_what_the_json_says_of_it()
    {
        var found = (ConsentAnswer.Found)Budapest.Value;
        var sets = Features("permissionSet");

        sets.Count.ShouldBe(found.PermissionSets.Count);
        for (var i = 0; i < sets.Count; i++)
        {
            var properties = sets[i].GetProperty("properties");
            properties.GetProperty("number").GetInt32().ShouldBe(i + 1);
            Strings(properties, "states").ShouldBe(found.PermissionSets[i].States);
            Strings(properties, "via").ShouldBe(found.PermissionSets[i].Route.Via);
            properties.GetProperty("minimal").GetBoolean().ShouldBe(found.PermissionSets[i].IsMinimal);
            properties.GetProperty("distanceKm").GetDouble()
                .ShouldBe(found.PermissionSets[i].Route.Distance.Kilometres, 1e-6);
            sets[i].GetProperty("geometry").GetProperty("type").GetString().ShouldBe("LineString");
        }
    }

    [Fact]
    public void Every_state_of_the_cut_is_outlined_and_says_with_whom()
    {
        var cut = Features("cut");
        var states = ((ConsentAnswer.Found)Budapest.Value).BlockingSets[0].States;

        cut.Select(each => each.GetProperty("properties").GetProperty("state").GetString()).ShouldBe(states);
        foreach (var feature in cut)
        {
            var properties = feature.GetProperty("properties");
            var state = properties.GetProperty("state").GetString()!;
            Strings(properties, "with").Append(state).Order(StringComparer.Ordinal).ShouldBe(states);
            feature.GetProperty("geometry").GetProperty("type").GetString().ShouldBe("MultiLineString");
            var lines = feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().ToList();
            lines.ShouldAllBe(line => line.GetArrayLength() > 1);
            foreach (var line in lines.Take(20))
            {
                IsNearBorderOf(state, line[0]).ShouldBeTrue($"{state} {line[0]}");
            }
        }
    }

    [Fact]
    public void Positions_are_in_range_and_nothing_is_meant_for_navigation()
    {
        var root = Written.Value;

        root.GetProperty("type").GetString().ShouldBe("FeatureCollection");
        root.GetProperty("status").GetString().ShouldBe("found");
        Strings(root, "notes").ShouldContain("Not for operational navigation.");
        Features("departure").ShouldHaveSingleItem();
        Features("arrival").ShouldHaveSingleItem();
        foreach (var position in Positions(root))
        {
            Math.Abs(position.Longitude).ShouldBeLessThanOrEqualTo(180);
            Math.Abs(position.Latitude).ShouldBeLessThanOrEqualTo(90);
        }
    }

    [Fact]
    public void Where_there_is_no_way_those_are_there_that_a_yes_would_open()
    {
        var root = Write(Ask("Moscow", "Belgrade", new() { Close = ["EU,UA,AL,MK,ME"] }));
        var sets = Features("reopenedBy", root);

        root.GetProperty("status").GetString().ShouldBe("blocked");
        Strings(sets[0].GetProperty("properties"), "states").ShouldBe(["RO"]);
        sets.Select(each => each.GetProperty("properties").GetProperty("number").GetInt32())
            .ShouldBe(Enumerable.Range(1, sets.Count));
        Features("cut", root).ShouldBeEmpty();
    }

    // Round a point on a border lie the state and others.
    private static bool IsNearBorderOf(string state, JsonElement position)
    {
        const int Sides = 16;
        var middle = GeoPosition.FromDegrees(position[1].GetDouble(), position[0].GetDouble());
        var around = Enumerable.Range(0, Sides)
            .Select(i => 2 * Math.PI * i / Sides)
            .Select(angle => RealWorld.TerritoryAt(
                middle.Latitude + (Degrees(OutlineMetres) * Math.Sin(angle)),
                middle.Longitude + (Degrees(OutlineMetres) * Math.Cos(angle)
                    / Math.Cos(middle.Latitude * Math.PI / 180))))
            .ToList();
        return around.Distinct().Count() > 1 && around.Exists(ids => ids.Contains(state, StringComparison.Ordinal));
    }

    private static double Degrees(double metres) => metres / Wgs84.PolarRadiusMetres * 180 / Math.PI;

    private static ConsentAnswer Ask(string from, string to, StanceOptions stance) => RealFlights.Planner.Consent(
        new(from, to, stance with { Date = Some.Day("2025-10-17") }, MaxStates: 2));

    private static JsonElement Write(ConsentAnswer answer)
    {
        using var stream = new MemoryStream();
        ConsentGeoJson.Write(answer, RealWorld.Globe, Language.English, stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private static List<JsonElement> Features(string kind, JsonElement? root = null) =>
        [.. (root ?? Written.Value).GetProperty("features").EnumerateArray()
            .Where(each => each.GetProperty("properties").GetProperty("kind").GetString() == kind)];

    private static IEnumerable<string?> Strings(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray().Select(each => each.GetString());

    private static IEnumerable<(double Longitude, double Latitude)> Positions(JsonElement root) =>
        root.GetProperty("features").EnumerateArray()
            .SelectMany(each => PositionsIn(each.GetProperty("geometry").GetProperty("coordinates")));

    private static IEnumerable<(double Longitude, double Latitude)> PositionsIn(JsonElement coordinates) =>
        coordinates[0].ValueKind == JsonValueKind.Number
            ? [(coordinates[0].GetDouble(), coordinates[1].GetDouble())]
            : coordinates.EnumerateArray().SelectMany(PositionsIn);
}
