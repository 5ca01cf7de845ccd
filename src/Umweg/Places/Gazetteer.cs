using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Places;

/// <summary>Finds the place that a text means: airport, city or coordinate.</summary>
/// <remarks>
/// <para>In this order: a coordinate (<see cref="CoordinateText"/>); an IATA, ICAO or metropolitan code; a city, by any
/// of its names; an airport, by its name, its city or a keyword. Big beats small. Case, accents and punctuation make no
/// difference, with two exceptions that docs/decisions/0010-names-of-places.md explains: a code that is also the name
/// of a city of 50,000 is a code only in capitals (LIMA is an airfield near Turin, Lima is in Peru), that of a smaller
/// one unless it is written as a name (HOF and hof, but Hof in Bavaria), and a large scheduled airport's own name beats
/// a city below 50,000 (Heathrow in Florida, Orly).</para>
/// <para>A state or region after a comma or in parentheses qualifies: "Paris, Texas", "Paris (US)".</para>
/// <para>A city stands for its principal airport (<see cref="PrincipalAirports"/>), and the remark says so.</para>
/// <para>Cheap to make: tables are read at their first use. A look-up examines some hundred lines
/// (<see cref="LinesExamined"/>); only a name that is not found is compared with all. Safe for use by many threads.
/// </para>
/// </remarks>
public sealed class Gazetteer
{
    /// <summary>The longest text that is looked at, in UTF-16 code units.</summary>
    public const int LongestText = 200;

    /// <summary>The most places that <see cref="Search"/> returns.</summary>
    public const int MostResults = 100;

    // A city of this size is known by its name rather than by a code, an airport's name or a state's.
    private const int WellKnown = 50_000;

    private readonly Airports _airports = new();
    private readonly Cities _cities = new();
    private readonly Regions _regions = new();
    private readonly NearMiss _nearMiss;
    private readonly PlaceMaker _maker;
    private readonly MetropolitanCodes _metropolitan;

    /// <summary>A gazetteer of the tables that travel beside the program.</summary>
    public Gazetteer()
    {
        _nearMiss = new NearMiss(_airports, _cities);
        _maker = new PlaceMaker(_airports, _cities, _regions);
        _metropolitan = new MetropolitanCodes(_cities);
    }

    /// <summary>How many lines of tables all look-ups together have examined.</summary>
    public long LinesExamined => _airports.LinesExamined + _cities.LinesExamined + _regions.LinesExamined;

    /// <summary>The place that a text means.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="language">The language of names, remarks and errors. Names are understood in any.</param>
    /// <returns>The place, or one error: <c>place.empty</c>, <c>place.tooLong</c>, <c>place.notText</c>,
    /// <c>place.unknown</c>, <c>place.isState</c>, <c>coordinate.malformed</c>, <c>coordinate.outOfRange</c> or
    /// <c>coordinate.altitude</c>.</returns>
    public Outcome<Place> Resolve(string text, Language language)
    {
        var words = new PlaceWords(language);
        if (Refuse(text, words) is { } error)
        {
            return error;
        }

        text = text.Trim();
        if (CoordinateText.IsMeant(text))
        {
            return CoordinateText.Parse(text, language);
        }

        var place = FromCode(text, language)
            ?? FromName(text, language)
            ?? FromTrailingCode(text, language)
            ?? FromQualifiedName(text, language)
            ?? FromNameWithoutType(text, language);
        return place is null ? NotFound(text, language) : place;
    }

    /// <summary>Where the aerodrome of an ICAO code in capitals lies; null where the code is not known.</summary>
    public GeoPosition? Aerodrome(string icao) =>
        _airports.WithCode(icao) is { } found && found.Airport.Icao == icao ? found.Airport.Position : null;

    /// <summary>Whether a position is at an aerodrome that is kept: within 8 km of its reference point, as runways,
    /// taxiways and short finals are.</summary>
    /// <remarks>The first call reads all aerodromes: some tens of milliseconds.</remarks>
    internal bool IsAtAerodrome(GeoPosition position) => _airports.IsAnyWithin(position, radiusKilometres: 8);

    /// <summary>Whether ICAO codes of aerodromes that are known begin with two letters: <c>LF</c>, but not <c>MO</c>.
    /// </summary>
    internal bool HasAerodromesLike(string letters) => _airports.HasIcaoLike(letters);

    /// <summary>The places that a text may mean, the likeliest first: exact matches, then names that begin so; near
    /// misses where there are none.</summary>
    /// <param name="text">Any text; one that <see cref="Resolve"/> refuses finds nothing.</param>
    /// <param name="language">The language of names and remarks.</param>
    /// <param name="limit">The most places wanted, 1 to <see cref="MostResults"/>; brought within these.</param>
    public IReadOnlyList<Place> Search(string text, Language language, int limit)
    {
        limit = Math.Clamp(limit, 1, MostResults);
        if (Refuse(text, new PlaceWords(language)) is not null)
        {
            return [];
        }

        text = text.Trim();
        return
        [
            .. Matches(text, language)
                .DistinctBy(place => (place.Kind, place.Name, place.Iata, place.Icao, place.Position))
                .Take(limit),
        ];
    }

    /// <summary>The cities in which delegations could meet: capitals, and cities of 50,000 inhabitants with a large
    /// airport; each by its airport, the largest city first.</summary>
    /// <param name="language">The language of the names.</param>
    /// <remarks>Reads the tables of cities and airports through: some tenths of a second.</remarks>
    public IReadOnlyList<Place> MeetingPlaces(Language language) =>
        new MeetingPlaces(_airports, _cities, _maker).All(language);

    private IEnumerable<Place> Matches(string text, Language language)
    {
        // Beyond this many lines a prefix is too short to tell anything.
        const int PrefixLines = 500;

        var best = Resolve(text, language).Value;
        if (best is not null)
        {
            yield return best;
        }

        var key = NameKey.Of(text);
        if (CoordinateText.IsMeant(text) || key.Length == 0)
        {
            yield break;
        }

        var cities = _cities.Named(key).Select(entry => entry.City).Concat(_cities.NamedLike(key, PrefixLines));
        var airports = _airports.Named(key)
            .Concat(_airports.NamedLike(key, PrefixLines))
            .Select(entry => entry.Airport);
        var found = best is not null;
        foreach (var city in cities.DistinctBy(city => city.Id))
        {
            found = true;
            yield return _maker.FromCity(city, language);
        }

        foreach (var airport in airports.DistinctBy(airport => airport.Ident, StringComparer.Ordinal))
        {
            found = true;
            yield return _maker.FromAirport(airport);
        }

        if (!found && Nearest(key, language) is { } near)
        {
            yield return near;
        }
    }

    private static QueryError? Refuse(string text, PlaceWords words)
    {
        if (text.Length > LongestText)
        {
            return words.TooLong(text, LongestText);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return words.Empty();
        }

        var isText = text.EnumerateRunes().All(rune => rune.Value != 0xFFFD && !IsControl(rune.Value));
        return isText ? null : words.NotText(text);

        // Tabs are blanks that an editor made.
        static bool IsControl(int value) => (value < 0x20 && value != '\t') || value is >= 0x7F and < 0xA0;
    }

    private Place? FromCode(string text, Language language)
    {
        if (text.Length is not (3 or 4) || !text.All(char.IsAsciiLetter))
        {
            return null;
        }

        var code = text.ToUpperInvariant();
        var isCapitals = code == text;

        // Names begin with a capital: Hof is in Bavaria, HOF and hof are an airport in Arabia.
        var isName = char.IsAsciiLetterUpper(text[0]) && !isCapitals;
        var city = _cities.Named(NameKey.Of(text)).FirstOrDefault(entry =>
            entry.Weight >= WellKnown || (!isCapitals && entry.Weight == entry.City.Population))?.City;
        if (city is not null && (isName || (!isCapitals && city.Population >= WellKnown)))
        {
            return null;
        }

        if (_airports.WithCode(code) is { } found)
        {
            return _maker.FromCode(code, found.Airport, found.IsFormer, city, language);
        }

        return _metropolitan.Find(code) is { } metropolis ? _maker.FromMetropolis(code, metropolis, language) : null;
    }

    private Place? FromName(string text, Language language)
    {
        var key = NameKey.Of(text);
        var cities = _cities.Named(key);
        var airports = _airports.Named(key);
        if (cities.Count > 0 && cities[0].Weight < WellKnown && IsNamesakeOfState(key, cities[0].City))
        {
            return null;
        }

        var airport = airports.Count > 0 ? airports[0] : null;
        var isAirportFirst = airport is { Reason: NameReason.Name }
            && airport.Airport is { Size: AirportSize.Large, IsScheduled: true }
            && (cities.Count == 0 || cities[0].Weight < WellKnown);
        if (cities.Count > 0 && !isAirportFirst)
        {
            return _maker.FromCity(cities, language);
        }

        return airport is null || (airport.Reason != NameReason.Name && StateNames.TryFind(text, out _))
            ? null
            : _maker.FromAirport(airport.Airport);
    }

    // Lebanon in Tennessee is not what "Lebanon" means; Singapore in Singapore is what "Singapore" means.
    private static bool IsNamesakeOfState(string key, City city) =>
        StateNames.TryFind(key, out var state) && state != city.State;

    // "Budapest (BUD)", as a suggestion writes it, or "Moscow SVO".
    private Place? FromTrailingCode(string text, Language language)
    {
        var end = text.TrimEnd(')').TrimEnd();
        var start = end.LastIndexOfAny([' ', '(', ',', '/']) + 1;
        var code = end[start..];
        var isCode = code.Length is 3 or 4 && code.All(char.IsAsciiLetterUpper);
        return start > 0 && isCode && !StateNames.TryFind(code, out _)
            ? FromCode(code, language)
            : null;
    }

    private Place? FromQualifiedName(string text, Language language)
    {
        var at = text.LastIndexOfAny([',', '(']);
        if (at <= 0 || _regions.Find(text[(at + 1)..].TrimEnd(')', ' ')) is not { } where)
        {
            return null;
        }

        var key = NameKey.Of(text[..at]);
        var cities = _cities.Named(key).Where(entry => where.Holds(entry.City)).ToList();
        if (cities.Count > 0)
        {
            return _maker.FromCity(cities, language);
        }

        var airport = _airports.Named(key).FirstOrDefault(entry => where.Holds(entry.Airport))?.Airport;
        return airport is null ? null : _maker.FromAirport(airport);
    }

    // "Flughafen Budapest", "Zagreb airport".
    private Place? FromNameWithoutType(string text, Language language)
    {
        var key = NameKey.Of(text).Split(' ');
        var rest = key.Where(word => word is not ("airport" or "flughafen" or "international" or "intl")).ToList();
        return rest.Count == 0 || rest.Count == key.Length ? null : FromName(string.Join(' ', rest), language);
    }

    private Place? Nearest(string key, Language language) =>
        _nearMiss.Find(key) is { } near ? FromName(near, language) : null;

    private QueryError NotFound(string text, Language language)
    {
        var words = new PlaceWords(language);
        if (StateNames.TryFind(text, out var state))
        {
            var capital = _cities.Capital(state);
            return words.IsState(
                text,
                StateNames.Name(state, language),
                capital is null ? null : PlaceMaker.Cited(_maker.FromCity(capital, language)));
        }

        var near = Nearest(NameKey.Of(text), language);
        return words.Unknown(text, near is null ? null : PlaceMaker.Cited(near));
    }
}
