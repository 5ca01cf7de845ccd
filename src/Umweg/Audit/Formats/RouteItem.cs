using Umweg.Places;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Understands the words of a route as item 15 of an ICAO flight plan has them, and hands its positions on.
/// </summary>
/// <remarks>
/// <para>Source: ICAO Doc 4444, appendix 2. Understood are positions of 7 and 11 characters, and of 15 as EUROCONTROL
/// has them; codes of aerodromes; speed and level, alone or after a point and a stroke; a cruise climb
/// (<c>C/48N050W/M082F290F350</c>, <c>...F290PLUS</c>); a stay (<c>STAY1/0030</c>); <c>DCT</c>; changes of rules; the
/// sign <c>T</c> of a cut route, after which the way goes straight on to the destination.</para>
/// <para>Refused, each by what it is: named points, airways and procedures; bearings and distances, which are magnetic;
/// aerodromes that are not kept; minutes and seconds from 60; strokes with more than their grammar allows.</para>
/// </remarks>
internal sealed class RouteItem(TrackBuilder builder, Gazetteer gazetteer)
{
    private const int LengthOfCode = 4;

    private static readonly HashSet<string> WithoutPosition =
        new(StringComparer.Ordinal) { "DCT", "IFR", "VFR", "GAT", "OAT", "IFPSTART", "IFPSTOP" };

    private bool _isCut;

    /// <summary>Adds a word of the route, in capitals.</summary>
    /// <exception cref="TrackMistakeException">It is none, or a point that is not known.</exception>
    public void Add(string word)
    {
        if (_isCut)
        {
            throw new TrackMistakeException("track.route.cut", Quoted.Short(word));
        }

        _isCut = word == "T";
        if (_isCut || WithoutPosition.Contains(word) || IsSpeedAndLevel(word) || IsStay(word))
        {
            return;
        }

        var parts = word.Split('/');
        var isClimb = parts[0] == "C" && parts.Length > 1;
        var point = parts[isClimb ? 1 : 0];
        var isWhole = isClimb ? parts.Length == 3 && IsSpeedAndLevels(parts[2])
            : parts.Length == 1 || (parts.Length == 2 && IsSpeedAndLevel(parts[1]));
        AddPoint(point, word);
        if (!isWhole)
        {
            throw new TrackMistakeException("track.route.stroke", Quoted.Short(word));
        }
    }

    /// <summary>Whether a word in capitals stands in routes and hardly anywhere else: a position, speed and level,
    /// <c>DCT</c>.</summary>
    public static bool IsOfRoute(string word)
    {
        var point = word.Split('/')[0];
        var split = point.AsSpan().IndexOfAny('N', 'S') + 1;
        return word == "DCT" || IsSpeedAndLevel(word)
            || (IsAngle(point.AsSpan(0, split), 2, "NS") && IsAngle(point.AsSpan(split), 3, "EW"));
    }

    /// <summary>Adds an aerodrome by its code.</summary>
    /// <exception cref="TrackMistakeException">It is not kept.</exception>
    public void AddAerodrome(string code, DateTimeOffset? time)
    {
        var position = gazetteer.Aerodrome(code) ?? throw Unknown(code);
        builder.Add(position.Latitude, position.Longitude, time, () => code);
    }

    /// <summary>Adds a position; false where the word is none.</summary>
    /// <exception cref="TrackMistakeException">It has sixty minutes or seconds, or lies on no globe.</exception>
    public bool TryAddPosition(string point, DateTimeOffset? time)
    {
        var split = point.AsSpan().IndexOfAny('N', 'S') + 1;
        var first = point.AsSpan(0, split);
        var second = point.AsSpan(split);
        if (!IsAngle(first, 2, "NS") || !IsAngle(second, 3, "EW"))
        {
            return false;
        }

        var (latitude, longitude) = (Angle(first, 2), Angle(second, 3));
        if (double.IsNaN(latitude + longitude))
        {
            throw new TrackMistakeException("track.sixty", Quoted.Short(point));
        }

        builder.Add(latitude, longitude, time, () => point);
        return true;
    }

    /// <summary>Whether a word is an aerodrome with a time, as items 13 and 16 have it: <c>EDDF1200</c>.</summary>
    public static bool IsAerodromeWithTime(string word) =>
        word.Length == LengthOfCode + 4 && IsCode(word[..LengthOfCode]) && AreDigits(word.AsSpan(LengthOfCode));

    /// <summary>Whether a word has the form of an aerodrome's code.</summary>
    public static bool IsCode(string word) => word.Length == LengthOfCode && AreLetters(word);

    private void AddPoint(string point, string word)
    {
        if (!TryAddPosition(point, time: null))
        {
            if (!IsCode(point) || gazetteer.Aerodrome(point) is not { } aerodrome)
            {
                throw Unknown(word, point);
            }

            builder.Add(aerodrome.Latitude, aerodrome.Longitude, time: null, () => word);
        }
    }

    private TrackMistakeException Unknown(string word, string? point = null)
    {
        point ??= word;
        return IsBearing(point) ? new("track.bearing", Quoted.Short(word), point[..^6])
            : IsCode(point) && gazetteer.HasAerodromesLike(point[..2]) ? new("track.aerodrome", Quoted.Short(word))
            : new("track.name", Quoted.Short(word));
    }

    // DUB180040: a point of two to five letters, three digits of degrees, three of nautical miles.
    private static bool IsBearing(string point) =>
        point.Length is >= 8 and <= 11 && AreLetters(point.AsSpan(..^6)) && AreDigits(point.AsSpan()[^6..]);

    // Degrees, then two digits each of minutes and seconds or less, then the hemisphere.
    private static bool IsAngle(ReadOnlySpan<char> text, int digitsOfDegrees, string hemispheres) =>
        text.Length - digitsOfDegrees is 1 or 3 or 5 && hemispheres.Contains(text[^1]) && AreDigits(text[..^1]);

    // NaN where there are sixty minutes or seconds.
    private static double Angle(ReadOnlySpan<char> text, int digitsOfDegrees)
    {
        var degrees = TrackText.Number(text[..digitsOfDegrees]);
        var unit = 1.0;
        for (var at = digitsOfDegrees; at < text.Length - 1; at += 2)
        {
            unit /= 60;
            var sixtieths = TrackText.Number(text.Slice(at, 2));
            degrees += sixtieths < 60 ? sixtieths * unit : double.NaN;
        }

        return text[^1] is 'S' or 'W' ? -degrees : degrees;
    }

    // N0450F350, K0830S1190, M082VFR. A Mach number alone is the name of an airway.
    private static bool IsSpeedAndLevel(string word) => LengthOfSpeed(word) is var speed and > 0
        && (word.AsSpan(speed) is "VFR" || LengthOfLevel(word.AsSpan(speed)) == word.Length - speed);

    // M082F290F350, M082F290PLUS: where a climb at cruising speed begins and ends.
    private static bool IsSpeedAndLevels(string word)
    {
        var speed = LengthOfSpeed(word);
        var first = speed == 0 ? 0 : LengthOfLevel(word.AsSpan(speed));
        var second = word.AsSpan(speed + first);
        return first > 0
            && (second is "PLUS" || (LengthOfLevel(second) is var length and > 0 && length == second.Length));
    }

    private static int LengthOfSpeed(string word)
    {
        var length = word.Length == 0 ? 0 : word[0] switch { 'N' or 'K' => 5, 'M' => 4, _ => 0 };
        return length > 0 && word.Length > length && AreDigits(word.AsSpan(1, length - 1)) ? length : 0;
    }

    private static int LengthOfLevel(ReadOnlySpan<char> text)
    {
        var length = text.Length == 0 ? 0 : text[0] switch { 'F' or 'A' => 4, 'S' or 'M' => 5, _ => 0 };
        return text.Length >= length && length > 0 && AreDigits(text[1..length]) ? length : 0;
    }

    // STAY1/0030: half an hour at the point before.
    private static bool IsStay(string word) =>
        word.Length == 10 && word.StartsWith("STAY", StringComparison.Ordinal) && word[4] is >= '1' and <= '9'
        && word[5] == '/' && AreDigits(word.AsSpan(6)) && word[8] < '6';

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool AreLetters(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('A', 'Z');
}
