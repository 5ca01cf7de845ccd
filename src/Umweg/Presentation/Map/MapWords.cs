using Umweg.Consent;
using Umweg.Places;
using Umweg.Policy;
using Umweg.Query;
using Umweg.Routes;

namespace Umweg.Presentation.Map;

/// <summary>What a map says of ways and places, in one language.</summary>
/// <param name="language">The language.</param>
/// <param name="speed">By which durations are reckoned; null: none are said.</param>
internal sealed class MapWords(Language language, GroundSpeed? speed = null)
{
    private const int MostStatesOnTheMap = 5;

    private static readonly string[] AirportWords = [" Airport", " International", " Intl"];

    private readonly AnswerWords _words = new(language);
    private readonly AirportCities _cities = new();
    private readonly TextTable _texts = TextTable.For(language);
    private readonly HumanFormat _format = HumanFormat.For(language);

    /// <summary>The title of a map from one place to another: their cities; with the airports' codes where those are
    /// one.</summary>
    public string Between(Place from, Place to)
    {
        var (first, last) = (OfCity(from), OfCity(to));
        return first == last && from.Position != to.Position
            ? $"{OfDot(from)} – {OfDot(to)}"
            : $"{first} – {last}";
    }

    /// <summary>A place beside its dot: its city, with the airport's code: <c>Moscow (SVO)</c>.</summary>
    public string OfDot(Place place)
    {
        var city = OfCity(place);
        return place.Iata is null || city.EndsWith(')') ? city : $"{city} ({place.Iata})";
    }

    /// <summary>The city that a place is, or that its airport serves: <c>Moscow</c> for SVO.</summary>
    public string OfCity(Place place) => place.Kind != PlaceKind.Airport
        ? place.Name
        : _cities.Of(place, language) ?? OfPlace(place);

    /// <summary>A way in a few words: <c>1 via BY, PL, SK · 1,593 km</c>.</summary>
    /// <param name="route">The way.</param>
    /// <param name="isShort">Whether of many states only the first are named.</param>
    public string OfWay(Route route, bool isShort) => OfWay($"{route.Rank}", route, isShort);

    /// <summary>The same of a way with a name: <c>1 Moscow via BY, PL, SK · 1,593 km</c>.</summary>
    /// <param name="name">The name, its number first.</param>
    /// <param name="route">The way.</param>
    /// <param name="isShort">Whether of many states only the first are named.</param>
    public string OfWay(string name, Route route, bool isShort)
    {
        var distance = _format.Kilometres(route.Distance);
        var duration = speed is null ? "" : $" · {_words.Duration(speed, route.Distance)}";
        var grazing = new Grazing(route.Crossings);
        var states = route.Via.Where(state => !grazing.IsGrazed(state)).ToList();
        if (states.Count == 0)
        {
            return _texts.With("map.way.direct", name, distance) + duration;
        }

        var via = isShort && states.Count > MostStatesOnTheMap
            ? $"{string.Join(", ", states.Take(MostStatesOnTheMap - 1))} +{states.Count - MostStatesOnTheMap + 1}"
            : string.Join(", ", states);
        return _texts.With("map.way", name, via, distance) + duration;
    }

    /// <summary>By what speed durations are reckoned; nothing where there are none.</summary>
    public IEnumerable<string> OfSpeed() =>
        speed is null ? [] : [_texts.With("map.durations", _format.Count(speed.Knots))];

    /// <summary>What the legend adds: whose airspace is crossed unwillingly or by permission, and who is grazed.
    /// </summary>
    public string Remarks(Route route) => Stances(route) + Grazes(route);

    private string Grazes(Route route)
    {
        var grazing = new Grazing(route.Crossings);
        var grazed = route.Via.Where(grazing.IsGrazed).ToList();
        return grazed.Count == 0 ? "" : _texts.With("map.way.grazes", string.Join(", ", grazed));
    }

    private string Stances(Route route) =>
        (route.Avoided.Count == 0 ? "" : _texts.With("map.way.avoided", string.Join(", ", route.Avoided)))
        + (route.Permissions.Count == 0
            ? ""
            : _texts.With("map.way.permission", string.Join(", ", route.Permissions)));

    /// <summary>A set of states whose yes suffices: <c>2 yes of PL, SK · 2,373 km</c>.</summary>
    /// <param name="set">The set.</param>
    /// <param name="isShort">For the map, by codes; else for the legend, by names.</param>
    public string OfSet(PermissionSet set, bool isShort)
    {
        var distance = _format.Kilometres(set.Route.Distance);
        if (isShort)
        {
            return set.States.Count == 0
                ? _texts.With("map.way.direct", set.Route.Rank, distance)
                : _texts.With("map.set.short", set.Route.Rank, string.Join(", ", set.States), distance);
        }

        var others = set.Route.Via.Except(set.States, StringComparer.Ordinal).Any()
            ? ", " + _texts.With("route.via", string.Join(", ", set.Route.Via))
            : "";
        return set.States.Count == 0
            ? _texts.With("map.set.nobody", set.Route.Rank, distance, others)
            : _texts.With(
                set.IsMinimal ? "map.set" : "map.set.more", set.Route.Rank, _words.Names(set.States), distance, others);
    }

    /// <summary>That there are sets which are not drawn; nothing where there are none.</summary>
    public IEnumerable<string> OfOthers(int count) =>
        count == 0 ? [] : [_texts.With("map.set.others", _format.Count(count))];

    /// <summary>The states that close every way together; nothing where there are none.</summary>
    public IEnumerable<string> OfCut(IReadOnlyList<string> states) => states.Count switch
    {
        0 => [],
        1 => [_texts.With("map.cut.one", _words.Names(states))],
        _ => [_texts.With("map.cut", _words.Names(states))],
    };

    /// <summary>The sentence above the map of a refusal tree.</summary>
    public string OfTree(AnswerContext context, RefusalTree tree)
    {
        var best = tree.Cases[0].Route!;
        return _texts.With(
            tree.Depth == 1 ? "map.whatif.lead.one" : "map.whatif.lead",
            OfPlace(context.From),
            OfPlace(context.To),
            _format.Kilometres(best.Distance),
            _words.Via(best.Via),
            _format.Count(tree.Depth));
    }

    /// <summary>That a refusal tree has more rows than are shown.</summary>
    public string OfRowsLeftOut(int count) => _texts.With("map.whatif.more", _format.Count(count));

    /// <summary>A row of a refusal tree, states of the way by their codes.</summary>
    public string OfRefusal(RefusalRow row, RefusalTree tree)
    {
        var who = row.State is null ? _texts["route.whatif.nobody"] : _words.Name(row.State);
        if (row.IsAgain)
        {
            return _texts.With("map.whatif.again", who, row.Case.Number);
        }

        var refusals = new RefusalWords(language);
        return row.Case.Route is not { } route
            ? _texts.With("map.whatif.blocked", row.Case.Number, who, refusals.NoWay(row.Case))
            : _texts.With(
                row.State is null ? "map.whatif.best" : "map.whatif.case",
                row.Case.Number,
                who,
                _format.Kilometres(route.Distance),
                route.Via.Count == 0
                    ? _texts["route.via.none"]
                    : _texts.With("route.via", string.Join(", ", route.Via)),
                refusals.Difference(route, tree));
    }

    /// <summary>What closes the way.</summary>
    public string OfWall(Stance stance, IReadOnlyList<TerritoryStance> closed) => closed.Count == 0
        ? _texts["map.blocked.areas"]
        : _texts.With("map.blocked", _words.Names(AnswerWords.Walls(stance, closed)));

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
