using System.Globalization;
using Umweg.Consent;
using Umweg.Places;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;

namespace Umweg.Tests.Catalogue;

/// <summary>A drawn world (see <see cref="Sketch"/>) with the whole product upon it: questions as text, answers as one
/// line for each route.</summary>
internal sealed class DrawnWorld
{
    private const char FirstStrait = 'S';

    private readonly Sketch _sketch;
    private readonly Planner _planner;

    private DrawnWorld(Sketch sketch, Func<Territory, Territory> rename)
    {
        _sketch = sketch;
        var territories = sketch.Globe.Territories.Select(rename).ToList();
        var search = new RouteSearch(sketch.Globe with { Territories = territories });
        _planner = new(search, new Gazetteer(), TimeProvider.System);
    }

    /// <summary>A world in which each letter stands for a state of its own, one of real codes so that stances can name
    /// it: A for AT, B for BG and so on. The letters from S on stand for straits: S for one of A's, T for B's and so
    /// on.</summary>
    public static DrawnWorld Draw(string picture, int north = 30, int west = 0) =>
        new(Sketch.Draw(picture, north, west), territory => territory with
        {
            Id = Code(territory.Id),
            Kind = IsStrait(territory.Id) ? TerritoryKind.Strait : territory.Kind,
        });

    /// <summary>The answer; places are small letters of the drawing or latitude and longitude.</summary>
    public Answer Plan(
        string from, string to, StanceOptions? stance = null, int alternatives = 5, int? whatIf = null) =>
        _planner.Plan(new(Position(from), Position(to), stance ?? new(), alternatives, WhatIf: whatIf));

    /// <summary>The routes, one line each: <c>1 B D, unwilling D, asks B, front</c>; or <c>no way: B D</c>.</summary>
    public IEnumerable<string> Lines(string from, string to, StanceOptions? stance = null, int alternatives = 5) =>
        Plan(from, to, stance, alternatives) switch
        {
            Answer.Found found => found.Routes.Select(Line),
            Answer.Blocked blocked => ["no way: " + Letters(blocked.BlockedBy.Select(each => each.Territory))],
            Answer.BadQuery bad => bad.Errors.Select(error => error.Problem),
            _ => throw new InvalidOperationException("An answer is one of three."),
        };

    /// <summary>The answer to a question of consent.</summary>
    public ConsentAnswer Consent(
        string from, string to, StanceOptions? stance = null, int maxStates = 3, params IReadOnlyList<string> claims) =>
        _planner.Consent(new(Position(from), Position(to), stance ?? new(), maxStates, claims));

    /// <summary>The first route of an answer that has one.</summary>
    public Route Best(string from, string to, StanceOptions? stance = null) => Routes(Plan(from, to, stance))[0];

    public static IReadOnlyList<Route> Routes(Answer answer) => ((Answer.Found)answer).Routes;

    /// <summary>The crossings of a route: <c>A Departure, sea, C Arrival</c>.</summary>
    public static string Crossings(Route route) => string.Join(", ", route.Crossings.Select(crossing =>
        crossing.State is null ? "sea" : $"{crossing.State[0]} {crossing.Role}"));

    private static string Line(Route route)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{route.Rank} {Letters(route.Via)}").TrimEnd();
        return line
            + (route.Avoided.Count > 0 ? $", unwilling {Letters(route.Avoided)}" : "")
            + (route.Permissions.Count > 0 ? $", asks {Letters(route.Permissions)}" : "")
            + (route.OnFront ? ", front" : "");
    }

    private static string Letters(IEnumerable<string> states) => string.Join(' ', states.Select(state => state[0]));

    /// <summary>The code of the state that a letter stands for.</summary>
    public static string Code(string letter) => letter switch
    {
        "A" => "AT",
        "B" => "BG",
        "C" => "CH",
        "D" => "DE",
        "E" => "EE",
        "F" => "FI",
        "G" => "GR",
        "H" => "HU",
        "I" => "IT",
        "J" => "JP",
        "K" => "KE",
        "L" => "LT",
        _ when IsStrait(letter) =>
            $"strait-gibraltar-{Code(((char)(letter[0] - FirstStrait + 'A')).ToString()).ToLowerInvariant()}",
        _ => letter,
    };

    private static bool IsStrait(string letter) => letter is [>= FirstStrait and <= 'Z'];

    private string Position(string place)
    {
        if (place.Contains(','))
        {
            return place;
        }

        var position = Wgs84.ToPosition(_sketch.Place(place));
        return string.Create(CultureInfo.InvariantCulture, $"{position.Latitude:R},{position.Longitude:R}");
    }
}
