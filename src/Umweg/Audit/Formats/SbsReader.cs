using System.Globalization;
using System.Text.RegularExpressions;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Reads what receivers of ADS-B write to port 30003: lines of BaseStation (SBS-1), a track for each
/// aircraft.</summary>
/// <remarks>Positions stand in messages 2 (on the ground) and 3 (in the air), call signs in message 1; others are
/// passed over, and so are positions that are empty.</remarks>
internal sealed partial class SbsReader(TrackBuilder builder)
{
    private const int Parts = 22;

    private readonly AircraftRows _rows = new();
    private readonly Dictionary<string, string> _callSigns = new(StringComparer.Ordinal);

    /// <summary>Whether a file begins as such a one does.</summary>
    public static bool IsMeant(string head) => Beginning().IsMatch(head);

    /// <summary>Reads a file.</summary>
    /// <returns>The format's name.</returns>
    public string Read(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.StartsWith("MSG,", StringComparison.Ordinal) && !AddMessage(line, number))
            {
                throw new TrackMistakeException("track.sbs", Quoted.Short(line), number);
            }
        }

        _rows.AddTo(builder);
        return "sbs";
    }

    private bool AddMessage(string line, int number)
    {
        var parts = line.Split(',');
        if (parts.Length != Parts)
        {
            return false;
        }

        var aircraft = parts[4].Trim();
        var callSign = parts[10].Trim();
        if (callSign.Length > 0)
        {
            _callSigns[aircraft] = callSign;
        }

        if (parts[1] is not ("2" or "3") || (parts[14].Length == 0 && parts[15].Length == 0))
        {
            return true;
        }

        var row = new TrackRow(
            TrackText.Number(parts[14]),
            TrackText.Number(parts[15]),
            Time($"{parts[6]} {parts[7].Split('.')[0]}"),
            () => $"{parts[14]} {parts[15]} (line {number})");
        _rows.Add(row, aircraft, _callSigns.GetValueOrDefault(aircraft, ""));
        return true;
    }

    private static DateTimeOffset? Time(string text) => DateTimeOffset.TryParseExact(
        text,
        "yyyy/MM/dd HH:mm:ss",
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out var time)
        ? time
        : null;

    private const int Milliseconds = 1_000;

    [GeneratedRegex(
        @"^(MSG,\d|SEL,,|ID,,|AIR,,|STA,,|CLK,,)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex Beginning();
}
