using Umweg.Query;

namespace Umweg.Places;

/// <summary>The names of states and territories, by their ISO 3166-1 codes, and XK for Kosovo.</summary>
/// <remarks>
/// <para>Names in English and German are those of Unicode CLDR 48.2 (data/names); other spellings are CLDR's and a
/// table by hand (data/umweg/state-names.tsv). Naming says nothing about recognition: which territory belongs to
/// whom is for the worldview.</para>
/// <para>Case, accents, punctuation, "and"/"und"/"the" and "Saint"/"Sankt"/"St." make no difference.</para>
/// <para>Loaded at first use: about 250 lines.</para>
/// </remarks>
public static class StateNames
{
    private const int LongestName = 100;
    private const int EnglishColumn = 2;
    private const int GermanColumn = 3;
    private const int OthersColumn = 4;

    private static readonly Lazy<Tables> Loaded = new(Load);

    /// <summary>All codes that have a name, in alphabetical order.</summary>
    public static IReadOnlyList<string> Codes => Loaded.Value.Codes;

    /// <summary>The name to show, such as <c>Ungarn</c>; the code itself where it is not known.</summary>
    /// <param name="code">An ISO 3166-1 alpha-2 code, in any case.</param>
    /// <param name="language">The language of the name.</param>
    public static string Name(string code, Language language) =>
        !Loaded.Value.Names.TryGetValue(code, out var names) ? code
        : names[language == Language.German ? GermanColumn : EnglishColumn];

    /// <summary>Finds the state that a text names: by alpha-2 or alpha-3 code, by a name or short form.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="code">The alpha-2 code in capitals; empty where nothing was found.</param>
    /// <returns>Whether the text names a state.</returns>
    public static bool TryFind(string text, out string code)
    {
        code = text.Length <= LongestName ? Loaded.Value.ByKey.GetValueOrDefault(KeyOf(text), "") : "";
        return code.Length > 0;
    }

    /// <summary>The known name or spelling that a misspelt text comes nearest to; null where none is near.</summary>
    /// <remarks>Near means one slip in words of up to five letters, two below ten, else three. At equal distance the
    /// first in the order of the codes.</remarks>
    public static string? Suggest(string text)
    {
        if (text.Length > LongestName)
        {
            return null;
        }

        var key = KeyOf(text);
        var limit = EditDistance.Tolerance(key.Length);
        string? best = null;
        foreach (var (spelling, keyOfSpelling) in Loaded.Value.Spellings)
        {
            var distance = EditDistance.Within(key, keyOfSpelling, limit);
            if (distance > limit)
            {
                continue;
            }

            best = spelling;

            // Only what is nearer still can replace it.
            limit = distance - 1;
            if (limit < 0)
            {
                break;
            }
        }

        return best;
    }

    private static string KeyOf(string text)
    {
        // "&" is punctuation, so "Bosnia & Herzegovina" has no word for it; words of that kind are left out everywhere.
        // A single word stays as it is: AND is Andorra.
        var words = NameKey.Of(text).Split(' ');
        return words.Length == 1 ? words[0] : string.Join(' ', words.Where(IsTelling).Select(Shortened));

        static bool IsTelling(string word) => word is not ("and" or "und" or "the" or "die" or "der");
        static string Shortened(string word) => word is "saint" or "sankt" ? "st" : word;
    }

    private static Tables Load()
    {
        var rows = DataTable.ReadRows("names/states.tsv").ToList();
        var tables = new Tables([.. rows.Select(row => row[0])]);

        // All codes before all names, and names before other spellings, so that none can hide what is surer.
        foreach (var row in rows)
        {
            tables.Names.Add(row[0], row);
            tables.ByKey.Add(KeyOf(row[0]), row[0]);
            tables.ByKey.Add(KeyOf(row[1]), row[0]);
        }

        foreach (var row in rows)
        {
            tables.Add(row[EnglishColumn], row[0]);
            tables.Add(row[GermanColumn], row[0]);
        }

        foreach (var row in rows)
        {
            foreach (var other in row[OthersColumn].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                tables.Add(other, row[0]);
            }
        }

        foreach (var row in DataTable.ReadRows("umweg/state-names.tsv"))
        {
            tables.Add(row[1], row[0]);
        }

        return tables;
    }

    private sealed record Tables(IReadOnlyList<string> Codes)
    {
        // Codes are too short for a slip to mean anything.
        private const int ShortestSpelling = 4;

        public Dictionary<string, string[]> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, string> ByKey { get; } = new(StringComparer.Ordinal);

        public List<(string Spelling, string Key)> Spellings { get; } = [];

        public void Add(string spelling, string code)
        {
            var key = KeyOf(spelling);
            if (ByKey.TryAdd(key, code) && spelling.Length >= ShortestSpelling)
            {
                Spellings.Add((spelling, key));
            }
        }
    }
}
