using YamlDotNet.Core;

namespace Umweg.Policy;

/// <summary>Why a text is no YAML, in words that help whoever wrote it.</summary>
/// <remarks>YamlDotNet says it in English and in the words of YAML's grammar. Its sentences are told apart by a piece
/// of each; what is not listed here is rare, and its place in the file says more than its name.</remarks>
internal static class YamlReason
{
    private static readonly LocalText Rest = new(
        "what stands here cannot be understood; check indentation, quotes and brackets",
        "was hier steht, ist nicht zu verstehen; prüfen Sie Einrückung, Anführungszeichen und Klammern");

    private static readonly LocalText Colon = new(
        "a ':' cannot stand here; put a text with ': ' in quotes, or check the indentation",
        "ein ':' kann hier nicht stehen; setzen Sie einen Text mit ': ' in Anführungszeichen oder prüfen Sie die "
        + "Einrückung");

    private static readonly LocalText Quotation = new(
        "the quotation mark that opens here is not closed",
        "das Anführungszeichen, das hier öffnet, wird nicht geschlossen");

    private static readonly LocalText FirstCharacter = new(
        "no value can begin with this character; put the text in quotes",
        "mit diesem Zeichen kann kein Wert beginnen; setzen Sie den Text in Anführungszeichen");

    // The first that fits counts.
    private static readonly (string Said, LocalText Reason)[] Known =
    [
        ("tab", new(
            "a tab indents here or below; indent with spaces",
            "hier oder weiter unten wird mit einem Tabulator eingerückt; nehmen Sie Leerzeichen")),
        ("did not find expected key", new(
            "a key was expected here; check the indentation",
            "hier wird ein Schlüssel erwartet; prüfen Sie die Einrückung")),
        ("did not find expected '-'", new(
            "a '-' was expected here, as before the other items of the list; check the indentation",
            "hier wird ein '-' erwartet, wie vor den anderen Einträgen der Liste; prüfen Sie die Einrückung")),
        ("',' or '}'", new(
            "a ',' or '}' was expected here", "hier wird ein ',' oder '}' erwartet")),
        ("',' or ']'", new(
            "a ',' or ']' was expected here", "hier wird ein ',' oder ']' erwartet")),
        ("did not find expected node content", new(
            "a value was expected here; check the brackets and commas before it",
            "hier wird ein Wert erwartet; prüfen Sie die Klammern und Kommas davor")),
        ("Block sequence entries are not allowed", new(
            "a list cannot begin here; begin it on a line of its own",
            "hier kann keine Liste beginnen; beginnen Sie sie auf einer eigenen Zeile")),
        ("Mapping values are not allowed", Colon),
        ("found invalid mapping", Colon),
        ("could not find expected ':'", new(
            "a ':' is missing after the key", "nach dem Schlüssel fehlt ein ':'")),
        ("quoted scalar, found unexpected end", Quotation),
        ("multi-line double-quoted", Quotation),
        ("unknown escape character", new(
            "a '\\' in double quotes begins no known escape; write '\\\\', or use single quotes",
            "ein '\\' in doppelten Anführungszeichen leitet hier nichts Bekanntes ein; schreiben Sie '\\\\' oder "
            + "einfache Anführungszeichen")),
        ("cannot start any token", FirstCharacter),
        ("anchor or alias", FirstCharacter),
        ("block scalar, did not find", new(
            "after '|' or '>' the text begins on the next line; put a text with these signs in quotes",
            "nach '|' oder '>' beginnt der Text auf der nächsten Zeile; setzen Sie einen Text mit diesen Zeichen in "
            + "Anführungszeichen")),
    ];

    /// <summary>The reason as a part of a sentence.</summary>
    public static LocalText Of(YamlException mistake) =>
        Array.Find(Known, known => mistake.Message.Contains(known.Said, StringComparison.Ordinal)).Reason ?? Rest;
}
