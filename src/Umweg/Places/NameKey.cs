using System.Globalization;
using System.Text;

namespace Umweg.Places;

/// <summary>The form by which names are compared: no case, no accents, no punctuation, single spaces.</summary>
/// <remarks>
/// <para>"Zürich", "ZURICH" and "Zu&#x308;rich" have one key, <c>zurich</c>; "N'Djamena" is <c>ndjamena</c>. Scripts
/// are kept: "Москва" is <c>москва</c>. A key of a key is itself.</para>
/// <para>The extracts in data/ are sorted by the UTF-8 bytes of these keys, which data/extract.py makes by the same
/// rules; a test compares the two on every name.</para>
/// </remarks>
internal static class NameKey
{
    /// <summary>The key of any text, unpaired surrogates and non-characters included; empty if it has no letter and no
    /// digit.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (IsSilent(rune, category))
            {
                continue;
            }

            if (IsWritten(category))
            {
                AppendLetter(key, Rune.ToLowerInvariant(rune));
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd(' ');
    }

    // Normalize refuses unpaired surrogates and U+FFFE; enumerating runes replaces each of the former by U+FFFD.
    private static string WellFormed(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.Value == 0xFFFE ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return result.ToString();
    }

    // Apostrophes join what they stand between; every other mark separates.
    private static bool IsSilent(Rune rune, UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
        || rune.Value is '\'' or '’' or '‘' or '`' or 'ʻ' or 'ʼ' or 'ʾ' or 'ʿ' or 'ʹ' or '·';

    private static bool IsWritten(UnicodeCategory category) =>
        category is <= UnicodeCategory.OtherLetter
            or UnicodeCategory.SpacingCombiningMark
            or (>= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber);

    // Letters that no Unicode decomposition leads to a plain one. The same table stands in data/extract.py.
    private static void AppendLetter(StringBuilder key, Rune lower)
    {
        var plain = lower.Value switch
        {
            'ß' => "ss",
            'ł' => "l",
            'ø' => "o",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'æ' => "ae",
            'œ' => "oe",
            'ı' => "i",
            'ə' => "a",
            'ħ' => "h",
            'ŋ' => "n",
            'ς' => "σ",
            _ => null,
        };
        if (plain is not null)
        {
            key.Append(plain);
        }
        else
        {
            key.Append(lower.ToString());
        }
    }
}
