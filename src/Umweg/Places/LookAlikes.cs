using System.Globalization;
using System.Text;

namespace Umweg.Places;

/// <summary>Finds the signs in a text that look like Latin letters and are none: Cyrillic and Greek ones among Latin
/// letters, letters as wide as Chinese characters, signs that show nothing, digits in a code.</summary>
/// <remarks>The table holds what Unicode's list of confusables (UTS 39) has for capital and small letters of the two
/// scripts, where common fonts draw them alike.</remarks>
internal static class LookAlikes
{
    private const string Cyrillic = "АВЕКМНОРСТХУІЈЅЁЇаеорсухіјѕёїԁԛԝҺһ";
    private const string LatinOfCyrillic = "ABEKMHOPCTXYIJSËÏaeopcyxijsëïdqwHh";
    private const string Greek = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧΪοαινυρκϲϳ";
    private const string LatinOfGreek = "ABEZHIKMNOPTYXÏoaivupkcj";
    private const string Digits = "01258";
    private const string LatinOfDigits = "OIZSB";

    /// <summary>The signs of a text that stand for others, in order, and the text in Latin letters.</summary>
    /// <remarks>Letters of another script count only if they can all be read as Latin, or stand among Latin ones:
    /// Москва is no look-alike of anything.</remarks>
    public static (IReadOnlyList<LookAlike> Signs, string Latin) Of(string text)
    {
        var signs = new List<LookAlike>();
        var latin = new StringBuilder(text.Length);
        var place = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            place++;
            var (script, plain) = Read(rune);
            if (script is { } found)
            {
                signs.Add(new(rune, place, found));
            }

            latin.Append(plain);
        }

        return (signs, latin.ToString());
    }

    /// <summary>The same for the digits of a code of three or four letters: SV0.</summary>
    public static (IReadOnlyList<LookAlike> Signs, string Latin) InCode(string text)
    {
        var signs = new List<LookAlike>();
        var latin = new StringBuilder(text.Length);
        if (text.Length is not (3 or 4) || !text.All(char.IsAsciiLetterOrDigit) || !text.Any(char.IsAsciiLetter))
        {
            return ([], text);
        }

        for (var i = 0; i < text.Length; i++)
        {
            var at = Digits.IndexOf(text[i], StringComparison.Ordinal);
            latin.Append(at < 0 ? text[i] : LatinOfDigits[at]);
            if (at >= 0)
            {
                signs.Add(new(new Rune(text[i]), i + 1, LookAlikeScript.Digit));
            }
        }

        return (signs, latin.ToString().ToUpperInvariant());
    }

    private static (LookAlikeScript? Script, string Plain) Read(Rune rune)
    {
        var sign = rune.ToString();
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
        {
            return (LookAlikeScript.Invisible, "");
        }

        if (rune.Value is >= 0xFF01 and <= 0xFF5E)
        {
            return (LookAlikeScript.FullWidth, ((char)(rune.Value - 0xFF01 + '!')).ToString());
        }

        if (Cyrillic.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var cyrillic)
        {
            return (LookAlikeScript.Cyrillic, LatinOfCyrillic[cyrillic].ToString());
        }

        return Greek.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var greek
            ? (LookAlikeScript.Greek, LatinOfGreek[greek].ToString())
            : (null, sign);
    }
}
