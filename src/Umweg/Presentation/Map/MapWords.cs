using Umweg.Places;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Presentation.Map;

/// <summary>What a map says of ways and places, in one language.</summary>
internal sealed class MapWords(Language language)
{
    private const int MostStatesOnTheMap = 5;

    private static readonly string[] AirportWords = [" Airport", " International", " Intl"];

    private readonly TextTable _texts = TextTable.For(language);
    private readonly HumanFormat _format = HumanFormat.For(language);

    /// <summary>A way in a few words: <c>1 via BY, PL, SK · 1,593 km</c>.</summary>
    /// <param name="route">The way.</param>
    /// <param name="isShort">Whether of many states only the first are named.</param>
    public string OfWay(Route route, bool isShort)
    {
        var distance = _format.Kilometres(route.Distance);
        if (route.Via.Count == 0)
        {
            return _texts.With("map.way.direct", route.Rank, distance);
        }

        var via = isShort && route.Via.Count > MostStatesOnTheMap
            ? $"{string.Join(", ", route.Via.Take(MostStatesOnTheMap - 1))} +{route.Via.Count - MostStatesOnTheMap + 1}"
            : string.Join(", ", route.Via);
        return _texts.With("map.way", route.Rank, via, distance);
    }

    /// <summary>What the legend adds: whose airspace is crossed unwillingly or by permission.</summary>
    public string Remarks(Route route) =>
        (route.Avoided.Count == 0 ? "" : _texts.With("map.way.avoided", string.Join(", ", route.Avoided)))
        + (route.Permissions.Count == 0
            ? ""
            : _texts.With("map.way.permission", string.Join(", ", route.Permissions)));

    /// <summary>A place with its airport's code: <c>Oslo-Gardermoen (OSL)</c>.</summary>
    /// <remarks>That it is an airport, and an international one, the map need not say.</remarks>
    public static string OfPlace(Place place)
    {
        var name = place.Kind != PlaceKind.Airport ? place.Name : AirportWords.Aggregate(
            place.Name,
            (shorter, word) => shorter.EndsWith(word, StringComparison.Ordinal) ? shorter[..^word.Length] : shorter);
        return place.Iata is null || place.Iata == name ? name : $"{name} ({place.Iata})";
    }
}
