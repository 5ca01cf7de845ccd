using Umweg.Places;

namespace Umweg.Audit;

/// <summary>Which of its two angles a position has.</summary>
internal enum AngleKind
{
    /// <summary>Latitude: N is positive, S negative; packed degrees have two digits.</summary>
    Latitude,

    /// <summary>Longitude: E is positive, W negative; packed degrees have three digits.</summary>
    Longitude,
}

/// <summary>Reads one angle as files of tracks and plans write it.</summary>
/// <remarks>
/// <para>Forms: a plain number (<c>-48.5</c>, <c>4.85e1</c>); a hemisphere before or after it (<c>48.5S</c>,
/// <c>N48.5</c>); degrees, minutes and seconds parted by blanks, colons, hyphens or marks (<c>N48 30.0</c>,
/// <c>48°30'00"N</c>, <c>48-30-00.5N</c>, <c>N47* 26.99'</c>); packed (<c>4830N</c>, <c>00512.25E</c>,
/// <c>0051215E</c>).</para>
/// <para>Refused: a hemisphere of the other angle, the letter O (east in German, west in French), a sign beside a
/// hemisphere, minutes and seconds from 60. The range of degrees is not looked at: <see cref="TrackBuilder"/> does.
/// </para>
/// </remarks>
internal static class TrackAngle
{
    // Degrees, minutes and seconds with marks and many decimals.
    private const int Longest = 60;

    /// <summary>Whether a text is an angle of a kind.</summary>
    /// <param name="text">The text; blanks around it are passed over.</param>
    /// <param name="kind">Which angle it stands for.</param>
    /// <param name="degrees">The angle, south and west negative; NaN where the text is none.</param>
    public static bool TryAngle(ReadOnlySpan<char> text, AngleKind kind, out double degrees)
    {
        degrees = TrackText.Number(text);
        if (double.IsFinite(degrees))
        {
            return true;
        }

        degrees = double.NaN;
        text = text.Trim();
        if (text.Length is < 2 or > Longest)
        {
            return false;
        }

        var letters = kind == AngleKind.Latitude ? "NnSs" : "EeWw";
        var isBefore = letters.Contains(text[0]);
        var isAfter = letters.Contains(text[^1]);
        var body = text[(isBefore ? 1 : 0)..(isAfter ? ^1 : ^0)].Trim();
        if ((isBefore && isAfter) || body.Length == 0 || body.ContainsAnyInRange('A', 'z')
            || body.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        var hasLetter = isBefore || isAfter;
        var letter = !hasLetter ? "" : char.ToUpperInvariant(isBefore ? text[0] : text[^1]).ToString();
        if (CoordinateText.Angle(Parted(body, kind, hasLetter) + letter) is not { } angle)
        {
            return false;
        }

        degrees = angle;
        return true;
    }

    // Hyphens and stars as blanks, and packed digits with decimals unpacked: dddmm.mm and dddmmss.ss.
    private static string Parted(ReadOnlySpan<char> body, AngleKind kind, bool hasLetter)
    {
        var isNegative = body[0] is '-' or '−';
        var unsigned = (isNegative ? body[1..] : body).ToString().Replace('*', '°');
        var digits = unsigned.IndexOf('.', StringComparison.Ordinal);
        var degrees = kind == AngleKind.Latitude ? 2 : 3;
        if (hasLetter)
        {
            unsigned = unsigned.Replace('-', ' ');
            unsigned = (digits - degrees) switch
            {
                2 when AreDigits(unsigned.AsSpan(0, digits)) => $"{unsigned[..degrees]} {unsigned[degrees..]}",
                4 when AreDigits(unsigned.AsSpan(0, digits)) =>
                    $"{unsigned[..degrees]} {unsigned[degrees..(digits - 2)]} {unsigned[(digits - 2)..]}",
                _ => unsigned,
            };
        }

        return isNegative ? "-" + unsigned : unsigned;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
