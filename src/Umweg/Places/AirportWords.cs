using System.Text;

namespace Umweg.Places;

/// <summary>The words of airports' names, and how they are compared across transliterations.</summary>
internal static class AirportWords
{
    // In this order: what is longer first. German and English write the same Russian, Ukrainian, Arabic and Chinese
    // sounds with other letters; these make them equal (Scheremetjewo, Sheremetyevo; Chrabrowo, Khrabrovo).
    private static readonly (string Written, string Sound)[] Sounds =
    [
        ("tsch", "h"), ("sch", "s"), ("kh", "h"), ("ch", "h"), ("sh", "s"), ("zh", "s"), ("ts", "z"), ("tz", "z"),
        ("ae", "a"), ("oe", "o"), ("ue", "u"), ("w", "v"), ("j", "y"), ("c", "k"), ("yy", "y"), ("iy", "i"),
    ];

    /// <summary>Whether a word of a key says only that an airport is meant.</summary>
    public static bool IsType(string word) => word is
        "airport" or "flughafen" or "flugplatz" or "international" or "internationaler" or "intl" or "airfield"
        or "aeroport" or "aeroporto" or "aeropuerto" or "lotnisko" or "aerodrome" or "havalimani" or "lufthavn";

    /// <summary>Whether each of some words of a key is one of an airport's name, slips and transliteration aside.
    /// </summary>
    public static bool AreOf(string name, IReadOnlyList<string> words)
    {
        var own = NameKey.Of(name).Split(' ').Where(word => !IsGeneric(word)).Select(SoundOf).ToList();
        return words.Select(SoundOf).All(word => own.Exists(other => IsSame(word, other)));
    }

    /// <summary>Whether a word of a key tells no airport from another.</summary>
    public static bool IsGeneric(string word) =>
        IsType(word) || word is "the" or "der" or "am" or "in" or "von" or "of" or "at" or "de";

    private static bool IsSame(string word, string other)
    {
        // One letter in a short word makes any of any other.
        var limit = word.Length < 5 ? 0 : EditDistance.Tolerance(word.Length) - 1;
        return EditDistance.Within(word, other, limit) <= limit;
    }

    private static string SoundOf(string word) =>
        Sounds.Aggregate(new StringBuilder(word), (text, pair) => text.Replace(pair.Written, pair.Sound)).ToString();
}
