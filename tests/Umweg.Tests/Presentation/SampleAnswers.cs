using Umweg.Places;
using Umweg.Policy;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Tests.Presentation;

/// <summary>Answers made by hand: their numbers are invented, round, and easy to find in what is written.</summary>
internal static class SampleAnswers
{
    private const string Rule = "kremlin-2025-10: avoid EU except HU";
    private const string Source = "Newspaper report of 17 Oct 2025";

    private static readonly GeoPosition Moscow = GeoPosition.FromDegrees(55.97, 37.41);
    private static readonly GeoPosition Budapest = GeoPosition.FromDegrees(47.44, 19.26);
    private static readonly GeoPosition AtAstrakhan = GeoPosition.FromDegrees(46, 46);
    private static readonly GeoPosition OffSinop = GeoPosition.FromDegrees(42.3, 35);
    private static readonly GeoPosition OnTheBosphorus = GeoPosition.FromDegrees(41.1, 29.1);
    private static readonly GeoPosition AtBrest = GeoPosition.FromDegrees(52.1, 23.65);

    /// <summary>Moscow to Budapest in two ways, the first unwillingly over Poland, the second by Turkey's permission.
    /// </summary>
    public static Answer.Found Found { get; } = new(Context(), [ByPoland(), ByTurkey()]);

    /// <summary>The first of those ways alone.</summary>
    public static Answer.Found FoundOne { get; } = new(Context(), [ByPoland()]);

    /// <summary>No way, because of Montenegro.</summary>
    public static Answer.Blocked Blocked { get; } = new(
        Context(),
        [Stance("ME", Access.Closed, 0, "--close ME", source: null)]);

    /// <summary>An answer whose only way has the waypoints given, under a stance that closes no territory.</summary>
    public static Answer.Found Along(params IReadOnlyList<SpherePoint> waypoints)
    {
        var context = Context() with
        {
            From = new Place("Start", PlaceKind.Coordinate, Wgs84.ToPosition(waypoints[0])),
            To = new Place("End", PlaceKind.Coordinate, Wgs84.ToPosition(waypoints[^1])),
            Stance = Context().Stance with { Territories = new Dictionary<string, TerritoryStance>() },
        };
        return new(context, [ByPoland() with { Waypoints = waypoints, Crossings = [] }]);
    }

    /// <summary>Two ways over the Atlantic: the first between two closed areas that leave 460 m in the middle of a
    /// minute, where no whole minute is, for 290 km; the second round them.</summary>
    public static Answer.Found BetweenTwoRanges { get; } = Through(
        new ClosedPolygon("test: south", "NOTAM", Box(29, 30.00625, -41.5, -38.5)),
        new ClosedPolygon("test: north", "NOTAM", Box(30.01042, 31, -41.5, -38.5)));

    private static Answer.Found Through(params IReadOnlyList<ClosedPolygon> polygons)
    {
        SpherePoint[] first = [At(30, -43), At(30.00833, -41.5), At(30.00833, -38.5), At(30, -37)];
        var answer = Along(first);
        return answer with
        {
            Context = answer.Context with { Stance = answer.Context.Stance with { ClosedPolygons = polygons } },
            Routes =
            [
                answer.Routes[0],
                answer.Routes[0] with { Rank = 2, Waypoints = [first[0], At(27, -40), first[^1]] },
            ],
        };

        static SpherePoint At(double latitude, double longitude) =>
            Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude));
    }

    private static IReadOnlyList<GeoPosition> Box(double south, double north, double west, double east) =>
    [
        GeoPosition.FromDegrees(south, west), GeoPosition.FromDegrees(south, east),
        GeoPosition.FromDegrees(north, east), GeoPosition.FromDegrees(north, west),
    ];

    private static AnswerContext Context() => new(
        new Place("Moskau", PlaceKind.City, Moscow, "SVO", "UUEE", "Sheremetyevo"),
        new Place("Budapest", PlaceKind.City, Budapest, "BUD", "LHBP"),
        new Stance(
            new DateOnly(2025, 10, 17),
            "un",
            ["kremlin-2025-10"],
            StateAircraft: false,
            new[]
            {
                Stance("UA", Access.Closed, 0, "kremlin-2025-10: close UA", Source) with { Landing = true },
                Stance("PL", Access.Open, 1500, Rule, Source),
                Stance("TR", Access.Permission, 0, "--permission TR", source: null),
                Stance("BY", Access.Open, 0, rule: null, source: null),
            }.ToDictionary(stance => stance.Territory),
            [
                new ClosedPolygon(
                    "test: range",
                    "NOTAM",
                    [GeoPosition.FromDegrees(1, 2), GeoPosition.FromDegrees(1, 3), GeoPosition.FromDegrees(2, 3)]),
            ],
            Warnings: []),
        new GlobeOrigin("sha256:00ff", "2022-04", "Umweg 0.1.0", 123.45),
        Length.FromKilometres(1562),
        ["BY", "UA", "PL", "SK"],
        ["Not for operational navigation.", "Moskau stands for \"Sheremetyevo\" (SVO)."]);

    private static Route ByPoland() => new(
        Rank: 1,
        Length.FromKilometres(1590.1234567),
        Length.FromKilometres(28.1234567),
        1.80047738,
        Length.FromKilometres(1584.9),
        "reducedSphere",
        Length.FromKilometres(3090.1234567),
        OnFront: true,
        ["BY", "PL"],
        ["PL"],
        [],
        [
            Crossing("RU", TerritoryKind.State, CrossingRole.Departure, 400, Moscow, AtBrest),
            Crossing("BY", TerritoryKind.State, CrossingRole.Overflight, 600, AtBrest, AtBrest),
            Crossing("PL", TerritoryKind.State, CrossingRole.Overflight, 300, AtBrest, AtBrest) with
            {
                Stance = Stance("PL", Access.Open, 1500, Rule, Source),
            },
            Crossing("HU", TerritoryKind.State, CrossingRole.Arrival, 290.1234567, AtBrest, Budapest),
        ],
        [Wgs84.ToSphere(Moscow), Wgs84.ToSphere(AtBrest), Wgs84.ToSphere(Budapest)],
        ["Another way differs by a clip of Slovakia only."]);

    private static Route ByTurkey() => ByPoland() with
    {
        Rank = 2,
        Waypoints = [.. new[] { Moscow, AtAstrakhan, OffSinop, OnTheBosphorus, Budapest }.Select(Wgs84.ToSphere)],
        Distance = Length.FromKilometres(4390),
        Detour = Length.FromKilometres(2828),
        DetourPercent = 181.0499,
        LowerBound = Length.FromKilometres(4380),
        Cost = Length.FromKilometres(4390),
        OnFront = false,
        Via = ["TR", "ME", "RS"],
        Avoided = [],
        Permissions = ["TR"],
        Crossings =
        [
            Crossing("high-seas-black-sea", TerritoryKind.HighSeas, CrossingRole.Overflight, 900, Moscow, AtBrest) with
            {
                State = null,
            },
            Crossing("TR", TerritoryKind.State, CrossingRole.Overflight, 700, AtBrest, Budapest) with
            {
                Stance = Stance("TR", Access.Permission, 0, "--permission TR", source: null),
            },
        ],
        Notes = [],
    };

    private static Crossing Crossing(
        string territory,
        TerritoryKind kind,
        CrossingRole role,
        double kilometres,
        GeoPosition entry,
        GeoPosition exit) =>
        new(
            territory,
            territory,
            kind,
            role,
            Stance(territory, Access.Open, 0, rule: null, source: null),
            Length.FromKilometres(kilometres),
            entry,
            exit);

    private static TerritoryStance Stance(
        string territory, Access access, double avoidKilometres, string? rule, string? source) =>
        new(
            territory,
            [territory],
            access,
            Length.FromKilometres(avoidKilometres),
            Landing: false,
            rule,
            Because: null,
            source);
}
