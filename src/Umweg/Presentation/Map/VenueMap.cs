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
/// <para>As in <see cref="RouteMap"/>: the same bytes for the same answer, nothing referred to outside the file. The
/// ways to one venue are drawn, because those to several would hide each other; the next two are seen as places, and
/// the legend says what they come to. Who wants the ways to another asks for that one alone.</para>
/// <para>The delegations may have different stances, and a territory has one tint: that of the first delegation which
/// has a stance at all, and the legend says so. Ways are told apart by their numbers and dashes, not by colour
/// alone.</para>
/// </remarks>
public static class VenueMap
{
    // Of more the title would say less than their number does.
    private const int MostNamed = 5;

    // With the best one, three cities can be seen: which is the best says little without those that are next.
    private const int MostOthers = 2;

    /// <summary>The numbers of the ways that can be drawn: those of the delegations that fly to the first venue.
    /// </summary>
    public static IReadOnlyList<int> Numbers(VenueComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return [.. Enumerable.Range(1, comparison.Venues[0].Ways.OfType<VenueWay.Found>().Count())];
    }

    /// <summary>Draws the comparison's first venue; words are in the language given.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="globe">The world on which it was found.</param>
    /// <param name="language">The language.</param>
    /// <param name="stream">Receives the drawing as UTF-8.</param>
    /// <param name="options">How it is drawn; null: as the answer has it.</param>
    public static void Write(
        VenueComparison comparison, Globe globe, Language language, Stream stream, MapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(globe);
        options ??= new();
        MapDrawing.Write(Content(comparison, options, language), globe, language, stream, options);
    }

    private static MapContent Content(VenueComparison comparison, MapOptions options, Language language)
    {
        var (map, words) = (new MapWords(language, comparison.Speed), new VenueWords(comparison, language));
        var venue = comparison.Venues[0];
        var ways = venue.Ways.OfType<VenueWay.Found>()
            .Select((way, i) => (way.Delegation, Route: way.Route with { Rank = i + 1 }))
            .Where(way => options.Draws(way.Route.Rank)).ToList();
        var tinted = venue.Ways.FirstOrDefault(way => HasStance(way.Delegation.Stance)) ?? venue.Ways[0];
        var others = comparison.Venues.Skip(1).Where(other => other.IsForAll == venue.IsForAll).Take(MostOthers)
            .ToList();
        return new(
            Context(comparison, venue, tinted),
            [words.Headline(venue), .. comparison.FirstNotes, words.Stances(), .. map.OfSpeed()],
            [.. ways.Select(way => new MapWay(way.Route, map.OfWay(Named(way), way.Route, isShort: true)))],
            [
                .. ways.Select((way, i) => new MapRow(
                    map.OfWay(Named(way), way.Route, isShort: false) + map.Remarks(way.Route), i)),
                .. words.Next(others).Select(text => new MapRow(text)),
                .. venue.Ways.OfType<VenueWay.AlreadyThere>().Select(way => new MapRow(words.There(way))),
                .. venue.Absent.Select(way => new MapRow(words.Absent(venue, way))),
                .. HasStance(tinted.Delegation.Stance)
                    ? [new MapRow(words.Tinted(tinted.Delegation))]
                    : Array.Empty<MapRow>(),
            ])
        {
            Title = $"{Names(comparison.Delegations, words)} – {map.OfCity(venue.Place)}",
            OtherPlaces = [.. others.Select(other => other.Place)],
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
