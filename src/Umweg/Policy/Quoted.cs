using System.Text;

namespace Umweg.Policy;

/// <summary>Somebody's input as an error message may show it: one line, no control characters, not long.</summary>
public static class Quoted
{
    private const int Longest = 60;

    /// <summary>The text, control characters as spaces and shortened to 60 characters.</summary>
    public static string Short(string text)
    {
        var shown = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
            {
                return shown.Append("...").ToString();
            }

            shown.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return shown.ToString();
    }
}
