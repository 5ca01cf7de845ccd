using System.Globalization;
using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Places;

/// <summary>The sentences about places, in English and German.</summary>
internal sealed class PlaceWords
{
    private const int LongestQuote = 60;

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

    public string AlsoThere(string place) => _isGerman ? $"es gibt auch {place}" : $"there is also {place}";

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

    public QueryError Unknown(string text, string? nearest) => new(
        "place.unknown",
        Quoted(text),
        _isGerman ? $"Kein Ort heißt '{Quoted(text)}'." : $"No place is called '{Quoted(text)}'.",
        nearest is null
            ? _isGerman
                ? "Versuchen Sie einen IATA- oder ICAO-Code oder eine Koordinate wie 55.75,37.62."
                : "Try an IATA or ICAO code or a coordinate such as 55.75,37.62."
            : DidYouMean(nearest));

    private string DidYouMean(string what) => _isGerman ? $"Meinten Sie {what}?" : $"Did you mean {what}?";

    private string Formatted(FormattableString text) => text.ToString(_culture);

    // Controls would garble a terminal, and a long text the sentence.
    private static string Quoted(string text)
    {
        var start = text.Length <= LongestQuote ? text : text[..(LongestQuote - 1)] + "…";
        return new string([.. start.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c)]);
    }
}
