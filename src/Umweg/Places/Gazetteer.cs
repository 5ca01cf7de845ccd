using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Places;

/// <summary>Finds the place that a text means: airport, city or coordinate.</summary>
/// <remarks>
/// <para>In this order: a coordinate (<see cref="CoordinateText"/>); an IATA, ICAO or metropolitan code, of today
/// before one of the past; a city, by any of its names; an airport, by its name, its city or a keyword; an airport, by
/// its city and a word of its name; a closed airport, by its name. Big beats small, and a name of today one of the
/// past. Case, accents and punctuation make no difference, with two exceptions that
/// docs/decisions/0010-names-of-places.md explains: a code that is also the name of a city of 50,000 is a code only in
/// capitals (LIMA is an airfield near Turin, Lima is in Peru), that of a smaller one unless it is written as a name
/// (HOF and hof, but Hof in Bavaria), and a large scheduled airport's own name beats a city below 50,000 (Heathrow in
/// Florida, Orly).</para>
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
    private readonly AirportsOfCities _airportsOfCities;
    private readonly Lazy<FormerAirports> _former = new(() => new FormerAirports());

    /// <summary>A gazetteer of the tables that travel beside the program.</summary>
    public Gazetteer()
    {
        _nearMiss = new NearMiss(_airports, _cities);
        _maker = new PlaceMaker(_airports, _cities, _regions);
        _metropolitan = new MetropolitanCodes(_cities);
        _airportsOfCities = new AirportsOfCities(_airports, _cities);
    }

    /// <summary>How many lines of tables all look-ups together have examined.</summary>
    public long LinesExamined => _airports.LinesExamined + _cities.LinesExamined + _regions.LinesExamined;

    /// <summary>The place that a text means.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="language">The language of names, remarks and errors. Names are understood in any.</param>
    /// <returns>The place, or one error: <c>place.empty</c>, <c>place.tooLong</c>, <c>place.notText</c>,
    /// <c>place.unknown</c>, <c>place.isState</c>, <c>place.isRegion</c>, <c>place.isGroup</c>, <c>place.closed</c>,
    /// <c>place.lookAlike</c>, <c>coordinate.malformed</c>, <c>coordinate.outOfRange</c> or
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

        return Find(text, language) is { } place ? place : NotFound(text, language);
    }

    /// <summary>The state or territory that a text names, or null.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">The language of the names.</param>
    public NamedState? State(string text, Language language)
    {
        if (!StateNames.TryFind(text.Trim(), out var state))
        {
            return null;
        }

        var capital = _cities.Capital(state);
        return new(
            StateNames.Name(state, language), state, capital is null ? null : _maker.FromCity(capital, language));
    }

    /// <summary>Where the aerodrome of an ICAO code in capitals lies; null where the code is not known.</summary>
    public GeoPosition? Aerodrome(string icao) =>
        _airports.WithCode(icao) is { } found && found.Airport.Icao == icao ? found.Airport.Position : null;

    /// <summary>Whether a position is at an aerodrome that is kept: within 8 km of its reference point, as runways,
    /// taxiways and short finals are.</summary>
    /// <remarks>The first call reads all aerodromes: some tens of milliseconds.</remarks>
    internal bool IsAtAerodrome(GeoPosition position) => _airports.Around(position, radiusKilometres: 8).Count > 0;

    /// <summary>Whether ICAO codes of aerodromes that are known begin with two letters: <c>LF</c>, but not <c>MO</c>.
    /// </summary>
    internal bool HasAerodromesLike(string letters) => _airports.HasIcaoLike(letters);

    /// <summary>The places that a text may mean, the likeliest first: exact matches, then names that begin so; near
    /// misses where there are none. Only the place that <see cref="Resolve"/> gives has a remark.</summary>
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

    private Place? Find(string text, Language language)
    {
        var place = FromCode(text, language);
        if (place is not null || GroupNames.Has(text) || IsClosedCode(text) || IsDisguisedCode(text))
        {
            return place;
        }

        return FromName(text, language)
            ?? FromTrailingCode(text, language)
            ?? FromQualifiedName(text, language)
            ?? FromNameWithoutType(text, language)
            ?? FromFormerName(text, language)
            ?? FromCityAndAirport(text);
    }

    private IEnumerable<Place> Matches(string text, Language language)
    {
        // Beyond this many lines a prefix is too short to tell anything.
        const int PrefixLines = 500;

        var answer = Resolve(text, language);
        var best = answer.Value;
        var key = NameKey.Of(text);
        if (best is not null)
        {
            yield return WithRegion(best, key, language);
        }

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
            yield return _maker.WithRegion(_maker.FromCity(city, language), city) with { Remark = null };
        }

        foreach (var airport in airports.DistinctBy(airport => airport.Ident, StringComparer.Ordinal))
        {
            found = true;
            yield return _maker.WithRegion(_maker.FromAirport(airport), airport);
        }

        // What has a name of its own, a state or a closed airport, is no misspelling.
        var isUnknown = answer.Errors.Any(error => error.Code == "place.unknown");
        if (!found && isUnknown && Nearest(key, language) is { } near)
        {
            yield return near;
        }
    }

    private Place WithRegion(Place place, string key, Language language)
    {
        var city = place.Kind != PlaceKind.City ? null : _cities.Named(key).Select(entry => entry.City)
            .FirstOrDefault(city => city.State == place.State && _cities.NameOf(city, language) == place.Name);
        return city is null ? place : _maker.WithRegion(place, city);
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

        var former = _former.Value.WithCode(code);
        var found = _airports.WithCode(code);
        if (former?.Successor is { } successor && found is null or { IsFormer: true })
        {
            return _maker.FromFormer(code, former, _airports.WithCode(successor)!.Airport, language);
        }

        if (found is not null)
        {
            return _maker.FromCode(code, found.Airport, found.IsFormer, city, former, language);
        }

        return _metropolitan.Find(code) is { } metropolis ? _maker.FromMetropolis(code, metropolis, language) : null;
    }

    private Place? FromName(string text, Language language)
    {
        var key = NameKey.Of(text);
        IReadOnlyList<NamedCity> cities = _cities.Named(key);
        var airports = _airports.Named(key);
        if (StateNames.TryFind(text, out var state))
        {
            // Lebanon in Tennessee is not what "Lebanon" means; Singapore in Singapore is what "Singapore" means.
            cities = [.. cities.Where(entry => entry.City.State == state && !entry.IsAlias)];
            airports = [.. airports.Where(entry =>
                entry.Reason == NameReason.Name && entry.Airport.State == state)];
        }

        var airport = airports.Count > 0 ? airports[0] : null;
        var isAirportFirst = airport is { Reason: NameReason.Name }
            && airport.Airport is { Size: AirportSize.Large, IsScheduled: true }
            && (cities.Count == 0 || cities[0].Weight < WellKnown);
        if (cities.Count > 0 && !isAirportFirst)
        {
            return state.Length > 0
                ? _maker.FromCityOfState(cities, language)
                : _maker.FromCity(cities, language);
        }

        return airport is null ? null : _maker.FromAirport(airport.Airport);
    }

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
        var rest = key.Where(word => !AirportWords.IsType(word)).ToList();
        return rest.Count == 0 || rest.Count == key.Length ? null : FromName(string.Join(' ', rest), language);
    }

    private Place? FromCityAndAirport(string text) =>
        _airportsOfCities.Find(text) is { } airport ? _maker.FromAirport(airport) : null;

    private Place? FromFormerName(string text, Language language) =>
        Closed(text) is { Successor: { } successor } closed
            ? _maker.FromFormer(null, closed, _airports.WithCode(successor)!.Airport, language)
            : null;

    // DOK was Donetsk's; that somebody once spelt Doha so does not make it Doha's.
    private bool IsClosedCode(string text) =>
        _former.Value.WithCode(text.ToUpperInvariant()) is { Successor: null }
        && (!text.Any(char.IsLower) || _cities.Named(NameKey.Of(text)) is [] or [{ IsAlias: true }, ..]);

    // S, a blank without width, VO: a name's key drops what shows nothing, so that some place might be found.
    private bool IsDisguisedCode(string text)
    {
        var (signs, latin) = LookAlikes.Of(text);
        return signs.Count > 0
            && latin.Length is 3 or 4
            && latin.All(char.IsAsciiLetterUpper)
            && _airports.WithCode(latin) is { IsFormer: false };
    }

    // By a code in capitals or not, or by a name, with or without a word such as Flughafen.
    private FormerAirport? Closed(string text)
    {
        var words = NameKey.Of(text).Split(' ').Where(word => !AirportWords.IsType(word));
        return _former.Value.WithCode(text.ToUpperInvariant())
            ?? _former.Value.Named(NameKey.Of(text))
            ?? _former.Value.Named(string.Join(' ', words));
    }

    private Place? Nearest(string key, Language language) =>
        _nearMiss.Find(key) is { } near ? FromName(near, language) : null;

    private QueryError NotFound(string text, Language language)
    {
        var words = new PlaceWords(language);
        if (LookAlike(text, language) is { } lookAlike)
        {
            return lookAlike;
        }

        if (Closed(text) is { Position: { } position } closed)
        {
            var nearest = _airports.Nearest(position);
            return words.IsClosed(
                text,
                closed,
                PlaceMaker.Cited(_maker.FromAirport(nearest)),
                Airports.Kilometres(position, nearest.Position));
        }

        if (GroupNames.Has(text))
        {
            return words.IsGroup(text);
        }

        if (State(text, language) is { } state)
        {
            return words.IsState(text, state.Name, state.Capital is null ? null : PlaceMaker.Cited(state.Capital));
        }

        if (_regions.Named(NameKey.Of(text)) is [var region, ..])
        {
            var city = _cities.LargestIn(region.State, region.Code);
            return words.IsRegion(
                text,
                StateNames.Name(region.State, language),
                city is null ? null : PlaceMaker.Cited(_maker.FromCity(city, language)));
        }

        var near = Nearest(NameKey.Of(text), language);
        return words.Unknown(text, near is null ? null : PlaceMaker.Cited(near));
    }

    private QueryError? LookAlike(string text, Language language)
    {
        var (signs, latin) = LookAlikes.Of(text);
        if (signs.Count == 0)
        {
            (signs, latin) = LookAlikes.InCode(text);
            return signs.Count > 0 && _airports.WithCode(latin) is { IsFormer: false }
                ? new PlaceWords(language).HasLookAlikes(text, signs, latin)
                : null;
        }

        // A text wholly in another script is a look-alike only if its Latin reading is a place: МОSСОW, but not Москва.
        var meant = Find(latin, language);
        return meant is not null || text.Any(char.IsAsciiLetter)
            ? new PlaceWords(language).HasLookAlikes(text, signs, meant is null ? null : latin)
            : null;
    }
}
