using System.Globalization;
using System.Text.RegularExpressions;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Reads the log of a satellite receiver, NMEA 0183: its sentences RMC, or GGA where there are none.
/// </summary>
/// <remarks>Sentences without a fix and all others are passed over. GGA has a time of day and no date: its positions
/// have no time. A checksum is compared where it stands.</remarks>
internal sealed partial class NmeaReader(TrackBuilder builder)
{
    // Date, course and variation before 2.3; with mode and status since.
    private const int LeastOfRmc = 10;
    private const int MostOfRmc = 14;
    private const int PartsOfGga = 15;

    /// <summary>Whether a file begins as such a one does.</summary>
    public static bool IsMeant(string head) => Beginning().IsMatch(head);

    /// <summary>Reads a log.</summary>
    /// <returns>The format's name.</returns>
    public string Read(string text)
    {
        var lines = text.Split('\n');
        var kind = lines.Any(line => IsSentence(line, "RMC")) ? "RMC" : "GGA";
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (IsSentence(line, kind) && !AddFix(line, kind == "RMC", i + 1))
            {
                throw new TrackMistakeException("track.nmea", Quoted.Short(line), i + 1);
            }
        }

        builder.End("");
        return "nmea";
    }

    private static bool IsSentence(string line, string kind) =>
        line.Length > 6 && line[0] == '$' && line[6] == ',' && line.AsSpan(3, 3).SequenceEqual(kind);

    private bool AddFix(string line, bool isRmc, int number)
    {
        var star = line.IndexOf('*', StringComparison.Ordinal);
        var body = star < 0 ? line[1..] : line[1..star];
        if (star >= 0 && line[(star + 1)..] != body.Aggregate(0, (sum, c) => sum ^ c).ToString(
            "X2", CultureInfo.InvariantCulture))
        {
            return false;
        }

        var parts = body.Split(',');
        if (isRmc ? parts.Length is < LeastOfRmc or > MostOfRmc : parts.Length != PartsOfGga)
        {
            return false;
        }

        var at = isRmc ? 3 : 2;
        if (isRmc ? parts[2] == "V" : parts[6] == "0" || parts[at].Length == 0)
        {
            return true;
        }

        if (!TrackAngle.TryAngle(parts[at] + parts[at + 1], AngleKind.Latitude, out var latitude)
            || !TrackAngle.TryAngle(parts[at + 2] + parts[at + 3], AngleKind.Longitude, out var longitude))
        {
            return false;
        }

        builder.Add(latitude, longitude, isRmc ? Time(parts[9], parts[1]) : null, () => $"{line} (line {number})");
        return true;
    }

    // ddmmyy and hhmmss with decimals or without.
    private static DateTimeOffset? Time(string date, string time) => DateTimeOffset.TryParseExact(
        $"{date} {time.Split('.')[0]}",
        "ddMMyy HHmmss",
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out var both)
        ? both
        : null;

    private const int Milliseconds = 1_000;

    [GeneratedRegex(@"^\$[A-Z]{5,8},", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Beginning();
}
