using System.Globalization;

namespace Umweg.Audit;

/// <summary>Numbers and times as files of tracks write them.</summary>
internal static class TrackText
{
    private const NumberStyles Plain =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent
        | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    // 2001 to 2286 in seconds and in milliseconds since 1970.
    private const int DigitsOfSeconds = 10;
    private const int DigitsOfMilliseconds = 13;

    /// <summary>A number; NaN where it is none, which is no position either.</summary>
    public static double Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    /// <summary>A time: ISO 8601, in UTC where nothing else is said, or seconds or milliseconds since 1970; null where
    /// it is none of these.</summary>
    public static DateTimeOffset? Time(string? text)
    {
        text = text?.Trim();
        if (text is null || text.Length < DigitsOfSeconds || !char.IsAsciiDigit(text[0]))
        {
            return null;
        }

        var whole = text.Split('.')[0];
        if (whole.All(char.IsAsciiDigit))
        {
            return whole.Length switch
            {
                DigitsOfSeconds => DateTimeOffset.FromUnixTimeSeconds(long.Parse(whole, CultureInfo.InvariantCulture)),
                DigitsOfMilliseconds =>
                    DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(whole, CultureInfo.InvariantCulture)),
                _ => null,
            };
        }

        // Day and month are told apart only where the year comes first.
        return text[4] == '-' && DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time)
            ? time
            : null;
    }
}
