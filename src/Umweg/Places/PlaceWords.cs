using System.Globalization;
using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Places;

/// <summary>The sentences about places, in English and German.</summary>
internal sealed class PlaceWords
{
    private const int LongestQuote = 60;

    // More look-alikes than these are a text in another script.
    private const int MostSigns = 3;

    private readonly bool _isGerman;
    private readonly CultureInfo _culture;

    /// <summary>Sentences of one language.</summary>
    public PlaceWords(Language language)
    {
        _isGerman = language == Language.German;

        // Only the decimal sign is needed; a culture of the system may not be installed.
        _culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        _culture.NumberFormat.NumberDecimalSeparator = _isGerman ? "," : ".";
    }

    /// <summary>A position as a name: "55.75° N, 37.62° E".</summary>
    public string Position(GeoPosition position)
    {
        var east = _isGerman ? "O" : "E";
        var latitude = Hemisphere(position.Latitude, "N", "S");
        return $"{latitude}, {Hemisphere(position.Longitude, east, "W")}";

        string Hemisphere(double degrees, string positive, string negative) =>
            string.Create(_culture, $"{Math.Abs(degrees):0.####}° {(degrees < 0 ? negative : positive)}");
    }

    public string StandsFor(string city, Airport airport, string? otherState)
    {
        var code = otherState is null ? airport.Code : $"{airport.Code}, {otherState}";
        return _isGerman
            ? $"{city} steht für den Flughafen {airport.Name} ({code})"
            : $"{city} stands for its airport {airport.Name} ({code})";
    }

    public string Centre(string city, double kilometres) => _isGerman
        ? Formatted(
            $"{city} hat im Umkreis von {kilometres} km keinen Flughafen mit Linienverkehr; gemeint ist die Stadtmitte")
        : Formatted($"{city} has no airport with scheduled service within {kilometres} km; its centre is taken");

    public string AllAirports(string code, string city) => _isGerman
        ? $"{code} bezeichnet alle Flughäfen von {city}"
        : $"{code} is the code of all airports of {city}";

    public string FormerCode(string code, Airport airport) => _isGerman
        ? $"{code} ist ein früherer Code von {airport.Name} ({airport.Code})"
        : $"{code} is a former code of {airport.Name} ({airport.Code})";

    public string AlsoCity(string code, string city) => _isGerman
        ? $"{code} ist als Code gelesen; die Stadt schreibt man {city}"
        : $"{code} is read as a code; for the city write {city}";

    public string Closed(string? code, FormerAirport closed, Airport successor)
    {
        var was = code is null ? closed.Name : _isGerman ? $"{code} war {closed.Name}," : $"{code} was {closed.Name},";
        return _isGerman
            ? Formatted($"{was} {(code is null ? "wurde " : "")}{closed.Year} geschlossen ") +
              $"(Quelle: {closed.Source}), " +
              $"und heute steht dafür {successor.Name} ({successor.Code})"
            : Formatted($"{was} closed in {closed.Year} (source: {closed.Source}), ") +
              $"and today {successor.Name} ({successor.Code}) stands for it";
    }

    public string CodeUntil(string code, FormerAirport former, Airport airport) => _isGerman
        ? Formatted($"{code} war bis {former.Year} ein Code von {airport.Name}, heute {airport.Code} ({former.Source})")
        : Formatted($"{code} was a code of {airport.Name} until {former.Year}, today {airport.Code} ({former.Source})");

    public string CodeOfAnother(string code, FormerAirport former) => _isGerman
        ? Formatted($"bis {former.Year} war {code} der Code von {former.Name}") +
          (former.Successor is null ? "" : $", heute {former.Successor}")
        : Formatted($"until {former.Year} {code} was the code of {former.Name}") +
          (former.Successor is null ? "" : $", today {former.Successor}");

    public string CityNotState(string city) => _isGerman
        ? $"{city} ist als Stadt gelesen, nicht als Staat oder Gebiet"
        : $"{city} is read as the city, not as the state or territory";

    public string AlsoState(string code, string state) => _isGerman
        ? $"{code} ist als Code gelesen, nicht als {state}"
        : $"{code} is read as a code, not as {state}";

    public string Taken(string place) => _isGerman ? $"gewählt ist {place}" : $"taken is {place}";

    public string AlsoThere(IReadOnlyList<string> places, int others)
    {
        var and = _isGerman ? " und " : " and ";
        var more = others switch
        {
            0 => "",
            1 => _isGerman ? " und ein weiterer Ort des Namens" : " and one more place of that name",
            _ => Formatted(_isGerman ? (FormattableString)$" und {others} weitere Orte des Namens"
                : $" and {others} more places of that name"),
        };
        var list = others > 0 || places.Count == 1
            ? string.Join("; ", places)
            : string.Join("; ", places.SkipLast(1)) + and + places[^1];
        return _isGerman ? $"es gibt auch {list}{more}"
            : places.Count + others == 1 ? $"there is also {list}" : $"there are also {list}{more}";
    }

    /// <summary>One sentence of several clauses; null where there are none.</summary>
    public static string? Sentence(IEnumerable<string?> clauses)
    {
        var text = string.Join("; ", clauses.Where(clause => clause is not null));
        return text.Length == 0 ? null : $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
    }

    public QueryError Empty() => new(
        "place.empty",
        "",
        _isGerman
            ? "Ein Ort fehlt; erwartet wird ein Flughafen, eine Stadt oder eine Koordinate wie 55.75,37.62."
            : "A place is missing: an airport, a city or a coordinate such as 55.75,37.62 is expected.");

    public QueryError TooLong(string text, int limit) => new(
        "place.tooLong",
        Quoted(text),
        _isGerman
            ? Formatted($"Der Ort '{Quoted(text)}' hat {text.Length} Zeichen; höchstens {limit} sind erlaubt.")
            : Formatted($"The place '{Quoted(text)}' has {text.Length} characters; at most {limit} are allowed."));

    public QueryError NotText(string text) => new(
        "place.notText",
        Quoted(text),
        _isGerman
            ? $"Der Ort '{Quoted(text)}' enthält Zeichen, die kein Text sind; " +
              "erwartet wird ein Name, ein Code oder eine Koordinate."
            : $"The place '{Quoted(text)}' has characters that are no text; " +
              "a name, a code or a coordinate is expected.");

    public QueryError MalformedCoordinate(string text) => new(
        "coordinate.malformed",
        Quoted(text),
        _isGerman
            ? $"'{Quoted(text)}' ist keine Koordinate; " +
              "erwartet werden Breite, dann Länge, etwa 55.75,37.62 oder 55°45'N 37°37'O."
            : $"'{Quoted(text)}' is no coordinate: " +
              "latitude, then longitude is expected, as 55.75,37.62 or 55°45'N 37°37'E.");

    public QueryError Altitude(string text) => new(
        "coordinate.altitude",
        Quoted(text),
        _isGerman
            ? $"'{Quoted(text)}' hat mehr als zwei Zahlen; " +
              "erwartet werden nur Breite und Länge, denn Höhen werden nicht berücksichtigt."
            : $"'{Quoted(text)}' has more than two numbers: " +
              "only latitude and longitude are expected, for altitudes are not modelled.");

    public QueryError OutOfRange(string text, double latitude, double longitude)
    {
        var isSwapped = Math.Abs(latitude) <= GeoPosition.LargestTurn && Math.Abs(longitude) <= 90;
        var repair = string.Create(CultureInfo.InvariantCulture, $"{longitude:0.######},{latitude:0.######}");
        return new(
            "coordinate.outOfRange",
            Quoted(text),
            _isGerman
                ? $"'{Quoted(text)}' liegt nicht auf der Erde: " +
                  "zuerst die Breite von -90 bis 90 Grad, dann die Länge von -180 bis 180 " +
                  "(auch einen Umlauf weiter, bis 360)."
                : $"'{Quoted(text)}' is not on Earth: " +
                  "first the latitude, -90 to 90 degrees, then the longitude, -180 to 180 " +
                  "(or a turn farther, to 360).",
            isSwapped ? DidYouMean(repair) : null);
    }

    public QueryError IsState(string text, string state, string? capital) => new(
        "place.isState",
        Quoted(text),
        _isGerman
            ? $"'{Quoted(text)}' ist ein Staat oder Gebiet ({state}), kein Ort; " +
              "erwartet wird ein Flughafen, eine Stadt oder eine Koordinate."
            : $"'{Quoted(text)}' is a state or territory ({state}), not a place: " +
              "an airport, a city or a coordinate is expected.",
        capital is null ? null : DidYouMean(capital));

    public QueryError IsRegion(string text, string state, string? city) => new(
        "place.isRegion",
        Quoted(text),
        _isGerman
            ? $"'{Quoted(text)}' ist ein Teil eines Staates ({state}), kein Ort; " +
              "erwartet wird ein Flughafen, eine Stadt oder eine Koordinate."
            : $"'{Quoted(text)}' is a part of a state ({state}), not a place: " +
              "an airport, a city or a coordinate is expected.",
        city is null ? null : DidYouMean(city));

    public QueryError IsGroup(string text) => new(
        "place.isGroup",
        Quoted(text),
        _isGerman
            ? $"'{Quoted(text)}' ist eine Gruppe von Staaten, kein Ort; " +
              "erwartet wird ein Flughafen, eine Stadt oder eine Koordinate."
            : $"'{Quoted(text)}' is a group of states, not a place: " +
              "an airport, a city or a coordinate is expected.");

    public QueryError IsClosed(string text, FormerAirport closed, string nearest, double kilometres) => new(
        "place.closed",
        Quoted(text),
        _isGerman
            ? Formatted($"'{Quoted(text)}' ist {closed.Name}, {closed.Year} geschlossen (Quelle: {closed.Source}), ") +
              "und kein Flughafen trat an seine Stelle."
            : Formatted($"'{Quoted(text)}' is {closed.Name}, closed in {closed.Year} (source: {closed.Source}), ") +
              "and no airport took its place.",
        _isGerman
            ? Formatted($"Der nächste mit Linienverkehr ist {nearest}, {kilometres:0} km entfernt.")
            : Formatted($"The nearest with scheduled service is {nearest}, {kilometres:0} km away."));

    public QueryError HasLookAlikes(string text, IReadOnlyList<LookAlike> signs, string? meant)
    {
        var list = string.Join(_isGerman ? " und " : " and ", signs.Take(MostSigns).Select(Described));
        var more = signs.Count <= MostSigns ? "" : _isGerman
            ? Formatted($" und {signs.Count - MostSigns} mehr")
            : Formatted($" and {signs.Count - MostSigns} more");
        return new(
            "place.lookAlike",
            Quoted(text),
            _isGerman
                ? $"'{Quoted(text)}' enthält Zeichen, die lateinischen nur ähneln: {list}{more}."
                : $"'{Quoted(text)}' has signs that only look like Latin letters: {list}{more}.",
            meant is null ? null : DidYouMean(meant));
    }

    public QueryError Unknown(string text, string? nearest) => new(
        "place.unknown",
        Quoted(text),
        _isGerman ? $"Kein Ort heißt '{Quoted(text)}'." : $"No place is called '{Quoted(text)}'.",
        nearest is null
            ? _isGerman
                ? "Versuchen Sie einen IATA- oder ICAO-Code oder eine Koordinate wie 55.75,37.62."
                : "Try an IATA or ICAO code or a coordinate such as 55.75,37.62."
            : DidYouMean(nearest));

    private string Described(LookAlike sign)
    {
        var what = sign.Script switch
        {
            LookAlikeScript.Cyrillic => _isGerman ? $"kyrillisches {sign.Sign}" : $"Cyrillic {sign.Sign}",
            LookAlikeScript.Greek => _isGerman ? $"griechisches {sign.Sign}" : $"Greek {sign.Sign}",
            LookAlikeScript.FullWidth => _isGerman ? $"vollbreites {sign.Sign}" : $"full-width {sign.Sign}",
            LookAlikeScript.Digit => _isGerman ? $"die Ziffer {sign.Sign}" : $"the digit {sign.Sign}",
            _ => _isGerman ? "etwas Unsichtbares" : "something invisible",
        };
        return _isGerman
            ? Formatted($"{what} (U+{sign.Sign.Value:X4}) an Stelle {sign.Place}")
            : Formatted($"{what} (U+{sign.Sign.Value:X4}) at place {sign.Place}");
    }

    private string DidYouMean(string what) => _isGerman ? $"Meinten Sie {what}?" : $"Did you mean {what}?";

    private string Formatted(FormattableString text) => text.ToString(_culture);

    /// <summary>A text as a sentence may quote it: controls would garble a terminal, a long text the sentence.
    /// </summary>
    public static string Quoted(string text)
    {
        var start = text.Length <= LongestQuote ? text : text[..(LongestQuote - 1)] + "…";
        return new string([.. start.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c)]);
    }
}
