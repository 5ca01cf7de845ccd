using Umweg.Places;
using Umweg.Policy;

namespace Umweg.Audit;

/// <summary>Reads the route of an ICAO flight plan: item 15, with the aerodromes of items 13 and 16 before and after it
/// if they are given.</summary>
/// <remarks>Positions of 7, 11 and 15 characters, ICAO codes of aerodromes, <c>DCT</c>, speeds, levels and changes of
/// rules are understood; named points and airways are not known, and refused. Lines that begin with <c>#</c> are
/// remarks; where item 18 begins, the route ends.</remarks>
internal sealed class FlightPlanReader(TrackBuilder builder, Gazetteer gazetteer)
{
    private static readonly HashSet<string> WithoutPosition =
        new(StringComparer.Ordinal) { "DCT", "IFR", "VFR", "GAT", "OAT", "T" };

    private static readonly HashSet<string> ItemEighteen = new(StringComparer.Ordinal)
    {
        "STS", "PBN", "NAV", "COM", "DAT", "SUR", "DEP", "DEST", "DOF", "REG", "EET", "SEL", "TYP", "CODE", "DLE",
        "OPR", "ORGN", "PER", "ALTN", "RALT", "TALT", "RIF", "RMK",
    };

    private const int LengthOfCode = 4;

    /// <summary>Reads a text.</summary>
    /// <returns>The format's name.</returns>
    public string Read(string text)
    {
        var words = text.Split('\n').Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var word in words.Select(word => word.ToUpperInvariant().TrimStart('-')))
        {
            if (IsItemEighteen(word))
            {
                break;
            }

            Add(word);
        }

        builder.End("");
        return "field15";
    }

    private void Add(string word)
    {
        // What follows a stroke is a change of speed and level there.
        var point = word.Split('/')[0];
        if (point.Length == 0 || WithoutPosition.Contains(point) || IsSpeedAndLevel(point))
        {
            return;
        }

        var split = point.AsSpan().IndexOfAny('N', 'S') + 1;
        var (latitude, longitude) =
            IsAngle(point.AsSpan(0, split), 2, "NS") && IsAngle(point.AsSpan(split), 3, "EW")
                ? (Angle(point.AsSpan(0, split), 2), Angle(point.AsSpan(split), 3))
            : IsAerodrome(point) && gazetteer.Aerodrome(point[..LengthOfCode]) is { } aerodrome
                ? (aerodrome.Latitude, aerodrome.Longitude)
            : throw new TrackMistakeException("track.name", Quoted.Short(word));
        builder.Add(latitude, longitude, time: null, () => word);
    }

    // Degrees, then two digits each of minutes and seconds or less, then the hemisphere.
    private static bool IsAngle(ReadOnlySpan<char> text, int digitsOfDegrees, string hemispheres) =>
        text.Length - digitsOfDegrees is 1 or 3 or 5 && hemispheres.Contains(text[^1]) && AreDigits(text[..^1]);

    // NaN, which is no position, where there are sixty minutes or seconds.
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

    // With the time of items 13 and 16, if it stands there.
    private static bool IsAerodrome(string word) =>
        word.Length is LengthOfCode or LengthOfCode + 4
        && !word.AsSpan(0, LengthOfCode).ContainsAnyExceptInRange('A', 'Z')
        && AreDigits(word.AsSpan(LengthOfCode));

    // N0450F350, K0830S1190, M082VFR. A Mach number alone is the name of an airway.
    private static bool IsSpeedAndLevel(string word)
    {
        var speed = word[0] switch { 'N' or 'K' => 4, 'M' => 3, _ => word.Length };
        if (word.Length < speed + 2 || !AreDigits(word.AsSpan(1, speed)))
        {
            return false;
        }

        var level = word.AsSpan(speed + 1);
        return level is "VFR"
            || (level.Length == (level[0] is 'F' or 'A' ? 4 : level[0] is 'S' or 'M' ? 5 : 0) && AreDigits(level[1..]));
    }

    private static bool IsItemEighteen(string word) =>
        word.IndexOf('/', StringComparison.Ordinal) is var end && end > 0 && ItemEighteen.Contains(word[..end]);

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
