using Umweg.Places;
using Umweg.Routes;
using Umweg.Sphere;

namespace Umweg.Presentation.Files;

/// <summary>A point of a flight plan.</summary>
/// <param name="Ident">The aerodrome's ICAO code, or <c>WP1</c>, <c>WP2</c> and so on.</param>
/// <param name="IsAerodrome">Whether it is an aerodrome with an ICAO code.</param>
/// <param name="Name">The aerodrome's or the end's name; null between the ends.</param>
/// <param name="Position">Where it is.</param>
internal sealed record PlanPoint(string Ident, bool IsAerodrome, string? Name, GeoPosition Position)
{
    /// <summary>How far apart two points are at most: 200 NM, as ICAO Doc 4444, appendix 2, item 15, has it.</summary>
    /// <remarks>Tools join points by great circles of a sphere, which in this distance lie within 20 m of ours
    /// (docs/files.md).</remarks>
    private static readonly Length Farthest = Length.FromNauticalMiles(200);

    /// <summary>The points of a plan: its ends by name, the others by number.</summary>
    public static IReadOnlyList<PlanPoint> Along(AnswerContext context, IReadOnlyList<SpherePoint> points)
    {
        var between = points.Skip(1).SkipLast(1).Select((point, i) =>
            new PlanPoint($"WP{i + 1}", IsAerodrome: false, Name: null, Wgs84.ToPosition(point)));
        return [End(context.From, "START"), .. between, End(context.To, "END")];
    }

    /// <summary>Points along great ellipses between waypoints, the waypoints among them, none too far from the next.
    /// </summary>
    public static List<SpherePoint> Divided(IReadOnlyList<SpherePoint> waypoints)
    {
        var points = new List<SpherePoint> { waypoints[0] };
        for (var i = 1; i < waypoints.Count; i++)
        {
            var (a, b) = (waypoints[i - 1], waypoints[i]);
            var pieces = (int)Math.Max(1, Math.Ceiling(GreatEllipse.Length(a, b).Metres / Farthest.Metres));
            points.AddRange(Enumerable.Range(1, pieces - 1).Select(k => Arc.Interpolate(a, b, (double)k / pieces)));
            points.Add(b);
        }

        return points;
    }

    /// <summary>The place's ICAO code, where it is one of four letters; null otherwise.</summary>
    public static string? AerodromeCode(Place place) =>
        place.Icao is { Length: 4 } code && code.All(char.IsAsciiLetterUpper) ? code : null;

    private static PlanPoint End(Place place, string otherwise) =>
        new(AerodromeCode(place) ?? otherwise, AerodromeCode(place) is not null, place.Name, place.Position);
}
