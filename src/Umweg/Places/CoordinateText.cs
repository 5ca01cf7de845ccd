using System.Globalization;
using Umweg.Query;
using Umweg.Sphere;

namespace Umweg.Places;

/// <summary>Reads a position as people write it.</summary>
/// <remarks>
/// <para>Forms: decimal degrees, latitude first ("55.75,37.62", "55.75 37.62", and with decimal commas
/// "55,75 37,62"); degrees, minutes and seconds with marks ("55°45'N 37°37'E"); hemispheres before or after, in
/// either order ("E37.62 N55.75"), O for Ost where the language is German; ICAO's short form ("5545N03737E").</para>
/// <para>An altitude is refused: routes know none, and ignoring it would half obey.</para>
/// </remarks>
internal static class CoordinateText
{
    private const string Signs = " \t+-−.,;:/°º˚'’′\"”″";

    // More than degrees, minutes and seconds of two angles, so that a long list of numbers is not looked at.
    private const int MostNumbers = 7;

    /// <summary>Whether a text is meant as a position: digits, marks of angles and hemispheres, nothing else.</summary>
    public static bool IsMeant(string text)
    {
        var digits = 0;
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (IsHemisphere(c))
            {
                letters++;
            }
            else if (!Signs.Contains(c))
            {
                return false;
            }
        }

        return digits > 0 && letters <= 4;
    }

    /// <summary>The position, or what is wrong with it. The text <see cref="IsMeant"/> as one.</summary>
    public static Outcome<Place> Parse(string text, Language language)
    {
        var words = new PlaceWords(language);
        var upper = text.ToUpperInvariant().Replace('−', '-');
        if (upper.Contains('O'))
        {
            // French and Spanish write O for west; only German means east.
            if (language != Language.German)
            {
                return words.MalformedCoordinate(text);
            }

            upper = upper.Replace('O', 'E');
        }

        var parts = Split(upper);
        if (parts.Count > 2)
        {
            return words.Altitude(text);
        }

        if (parts.Count != 2 || ReadAngle(parts[0]) is not { } first || ReadAngle(parts[1]) is not { } second)
        {
            return words.MalformedCoordinate(text);
        }

        var (latitude, longitude) = first.Hemisphere is 'E' or 'W' ? (second, first) : (first, second);
        if (latitude.Hemisphere is 'E' or 'W' || longitude.Hemisphere is 'N' or 'S')
        {
            return words.MalformedCoordinate(text);
        }

        if (Math.Abs(latitude.Degrees) > 90 || Math.Abs(longitude.Degrees) > 180)
        {
            return words.OutOfRange(text, latitude.Degrees, longitude.Degrees);
        }

        var position = GeoPosition.FromDegrees(latitude.Degrees, longitude.Degrees);
        return new Place(words.Position(position), PlaceKind.Coordinate, position);
    }

    /// <summary>One angle in degrees, south and west negative; null where the text is none.</summary>
    /// <param name="text">Degrees, minutes and seconds with blanks, colons or marks between them, a hemisphere of N, S,
    /// E or W before or after them.</param>
    internal static double? Angle(string text) => ReadAngle(text)?.Degrees;

    private static bool IsHemisphere(char c) => char.ToUpperInvariant(c) is 'N' or 'S' or 'E' or 'W' or 'O';

    // One text for each angle, with what follows them as a third.
    private static List<string> Split(string text)
    {
        if (text.Any(IsHemisphere))
        {
            return SplitAtHemispheres(text);
        }

        var degrees = text.IndexOfAny(['°', 'º', '˚']);
        var second = degrees < 0 ? -1 : text.IndexOfAny(['°', 'º', '˚'], degrees + 1);
        if (second >= 0)
        {
            // The second angle begins with the number before its own sign of degrees.
            var start = second;
            while (start > degrees + 1 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '+'))
            {
                start--;
            }

            return [text[..start], text[start..]];
        }

        var decimals = text.Split((char[])[' ', '\t', ';'], StringSplitOptions.RemoveEmptyEntries);
        return decimals.Length == 2 && !text.Contains('.') && decimals.All(IsDecimalComma)
            ? [.. decimals.Select(part => part.TrimEnd(',').Replace(',', '.'))]
            : [.. text.Split((char[])[' ', '\t', ';', ',', '/'], StringSplitOptions.RemoveEmptyEntries)];
    }

    private static bool IsDecimalComma(string part) =>
        part.TrimEnd(',') is var number && number.Count(c => c == ',') == 1 && char.IsAsciiDigit(number[^1]);

    private static List<string> SplitAtHemispheres(string text)
    {
        var isBefore = IsHemisphere(text.TrimStart(' ', '\t')[0]);
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHemisphere(text[i]) || (isBefore && parts.Count == 0 && text[..i].Trim().Length == 0))
            {
                continue;
            }

            var end = isBefore ? i : i + 1;
            parts.Add(text[start..end]);
            start = end;
        }

        if (text[start..].Any(c => char.IsAsciiDigit(c)) || isBefore)
        {
            parts.Add(text[start..]);
        }

        return parts;
    }

    private static (double Degrees, char? Hemisphere)? ReadAngle(string part)
    {
        var hemispheres = part.Where(IsHemisphere).ToList();
        var body = new string([.. part.Where(c => !IsHemisphere(c))]).Trim(' ', '\t', ',', ';', '/');
        var isNegative = body.StartsWith('-');
        if (hemispheres.Count > 1 || (hemispheres.Count == 1 && body.StartsWith('-')))
        {
            return null;
        }

        var numbers = body.TrimStart('+', '-').Split(
            (char[])[' ', '\t', ':', '°', 'º', '˚', '\'', '’', '′', '"', '”', '″'],
            MostNumbers,
            StringSplitOptions.RemoveEmptyEntries);
        if (numbers.Length == 1 && hemispheres.Count == 1 && numbers[0].Length > 3 && numbers[0].All(char.IsAsciiDigit))
        {
            numbers = Unpacked(numbers[0], hemispheres[0]);
        }

        if (Sum(numbers) is not { } degrees)
        {
            return null;
        }

        char? hemisphere = hemispheres.Count == 0 ? null : hemispheres[0];
        return (isNegative || hemisphere is 'S' or 'W' ? -degrees : degrees, hemisphere);
    }

    // ICAO's short form: two digits of degrees of latitude or three of longitude, then two each of minutes and seconds.
    private static string[] Unpacked(string digits, char hemisphere)
    {
        var degrees = hemisphere is 'N' or 'S' ? 2 : 3;
        return (digits.Length - degrees) switch
        {
            2 => [digits[..degrees], digits[degrees..]],
            4 => [digits[..degrees], digits[degrees..^2], digits[^2..]],
            _ => [],
        };
    }

    private static double? Sum(string[] numbers)
    {
        if (numbers.Length is < 1 or > 3)
        {
            return null;
        }

        var degrees = 0.0;
        for (var i = 0; i < numbers.Length; i++)
        {
            // Only the last may have decimals, and minutes and seconds are below 60.
            var style = i == numbers.Length - 1 ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
            if (!double.TryParse(numbers[i], style, CultureInfo.InvariantCulture, out var value)
                || (i > 0 && value >= 60))
            {
                return null;
            }

            degrees += value / Math.Pow(60, i);
        }

        return degrees;
    }
}
