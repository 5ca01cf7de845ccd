using System.Text;

namespace Umweg.Policy;

/// <summary>Somebody's input as an error message may show it: one line, no control characters, not long.</summary>
public static class Quoted
{
    private const int LongestInput = 60;
    private const int LongestReason = 200;

    /// <summary>The text, control characters as spaces and shortened to 60 characters.</summary>
    public static string Short(string text) => OneLine(text, LongestInput);

    /// <summary>What a library said of a failure: likewise, 200 characters, without the full stop.</summary>
    public static string Reason(Exception failure) => OneLine(failure.Message, LongestReason).TrimEnd('.');

    private static string OneLine(string text, int longest)
    {
        var shown = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= longest)
            {
                return shown.Append("...").ToString();
            }

            shown.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return shown.ToString();
    }
}
