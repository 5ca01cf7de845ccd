using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;
using Umweg.Sphere;
using Umweg.Venues;
using Umweg.World;

namespace Umweg.Presentation.Map;

/// <summary>Draws the best venue of a comparison as a map to print: how each delegation comes there, and what keeps the
/// others away.</summary>
/// <remarks>
/// <para>As in <see cref="RouteMap"/>: the same bytes for the same answer, nothing referred to outside the file. One
/// venue is drawn, because the ways to several would hide each other; who wants another's asks for that one
/// alone.</para>
/// <para>The delegations may have different stances, and a territory has one tint: that of the first delegation which
/// has a stance at all, and the legend says so. Ways are told apart by their numbers and dashes, not by colour
/// alone.</para>
/// </remarks>
public static class VenueMap
{
    // Of more the title would say less than their number does.
    private const int MostNamed = 5;

    /// <summary>Draws the comparison's first venue; words are in the language given.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="globe">The world on which it was found.</param>
    /// <param name="language">The language.</param>
    /// <param name="stream">Receives the drawing as UTF-8.</param>
    public static void Write(VenueComparison comparison, Globe globe, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(globe);
        MapDrawing.Write(Content(comparison, language), globe, language, stream);
    }

    private static MapContent Content(VenueComparison comparison, Language language)
    {
        var (map, words) = (new MapWords(language, comparison.Speed), new VenueWords(comparison, language));
        var venue = comparison.Venues[0];
        var ways = venue.Ways.OfType<VenueWay.Found>()
            .Select((way, i) => (way.Delegation, Route: way.Route with { Rank = i + 1 })).ToList();
        var tinted = venue.Ways.FirstOrDefault(way => HasStance(way.Delegation.Stance)) ?? venue.Ways[0];
        return new(
            Context(comparison, venue, tinted),
            [words.Headline(venue), .. comparison.FirstNotes, words.Stances(), .. map.OfSpeed()],
            [.. ways.Select(way => new MapWay(way.Route, map.OfWay(Named(way), way.Route, isShort: true)))],
            [
                .. ways.Select((way, i) => new MapRow(
                    map.OfWay(Named(way), way.Route, isShort: false) + map.Remarks(way.Route), i)),
                .. venue.Ways.OfType<VenueWay.AlreadyThere>().Select(way => new MapRow(words.There(way))),
                .. venue.Absent.Select(way => new MapRow(words.Absent(venue, way))),
                .. HasStance(tinted.Delegation.Stance)
                    ? [new MapRow(words.Tinted(tinted.Delegation))]
                    : Array.Empty<MapRow>(),
            ])
        {
            Title = $"{Names(comparison.Delegations, words)} – {MapWords.OfPlace(venue.Place)}",
            Places = [venue.Place, .. comparison.Delegations.Select(delegation => delegation.Place)],
            Directs = [.. venue.Ways.Where(way => way is not VenueWay.AlreadyThere)
                .Select(way => (way.Delegation.Place, venue.Place))],
            Walls = venue.Absent.SelectMany(way => way.BlockedBy).Select(stance => stance.Territory)
                .ToHashSet(StringComparer.Ordinal),
        };
    }

    private static AnswerContext Context(VenueComparison comparison, Venue venue, VenueWay tinted)
    {
        var home = tinted is VenueWay.Found found ? [found.Route.Crossings[0].Territory] : Array.Empty<string>();
        return new(
            tinted.Delegation.Place,
            venue.Place,
            tinted.Delegation.Stance.ForFlight(home, [venue.Territory]),
            comparison.World,
            Length.Zero,
            [],
            comparison.Notes);
    }

    private static bool HasStance(Stance stance) =>
        stance.ClosedPolygons.Count > 0
        || stance.Territories.Values.Any(each => each.Access != Access.Open || each.Avoid > Length.Zero);

    private static string Named((Delegation Delegation, Route Route) way) =>
        $"{way.Route.Rank} {way.Delegation.Name}";

    private static string Names(IReadOnlyList<Delegation> delegations, VenueWords words) =>
        delegations.Count > MostNamed
            ? words.Count(delegations.Count)
            : string.Join(", ", delegations.Select(delegation => delegation.Name));
}
