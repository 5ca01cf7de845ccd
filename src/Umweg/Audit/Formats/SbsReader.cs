using System.Globalization;
using System.Text.RegularExpressions;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Reads what receivers of ADS-B write to port 30003: lines of BaseStation (SBS-1), a track for each
/// aircraft.</summary>
/// <remarks>Positions stand in messages 2 (on the ground) and 3 (in the air), call signs in message 1; a position in
/// another message is read as well. Messages from multilateration are called MLAT and may have more parts. Lines of
/// other kinds that hold a position are put aside; positions that are empty are passed over.</remarks>
internal sealed partial class SbsReader(TrackBuilder builder)
{
    private const int Parts = 22;
    private const int Latitude = 14;
    private const int Longitude = 15;

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
            var message = Message().Match(line);
            if (message.Success && !AddMessage(line[message.Index..], number))
            {
                throw new TrackMistakeException("track.sbs", Quoted.Short(line), number);
            }

            if (!message.Success && line.Split(',') is { Length: > Longitude } parts
                && parts[Latitude].Length > 0 && parts[Longitude].Length > 0)
            {
                builder.PutAside("track.aside", $"{line} ({number})");
            }
        }

        _rows.AddTo(builder);
        return "sbs";
    }

    private bool AddMessage(string line, int number)
    {
        var parts = line.Split(',');
        var isExtended = line.StartsWith("MLAT", StringComparison.OrdinalIgnoreCase);
        if (isExtended ? parts.Length < Parts : parts.Length != Parts)
        {
            return false;
        }

        var aircraft = parts[4].Trim();
        var callSign = parts[10].Trim();
        if (callSign.Length > 0)
        {
            _callSigns[aircraft] = callSign;
        }

        if (parts[Latitude].Trim().Length == 0 && parts[Longitude].Trim().Length == 0)
        {
            return true;
        }

        var row = new TrackRow(
            TrackText.Number(parts[Latitude]),
            TrackText.Number(parts[Longitude]),
            Time($"{parts[6]} {parts[7].Split('.')[0]}"),
            () => $"{parts[Latitude]} {parts[Longitude]} (line {number})");
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

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^((MSG|MLAT),\d|SEL,,|ID,,|AIR,,|STA,,|CLK,,)", Options, Milliseconds)]
    private static partial Regex Beginning();

    // Programs write a time before it.
    [GeneratedRegex(@"(?<![A-Z0-9])(MSG|MLAT),(?=\s*\d|[^,]*$)", Options, Milliseconds)]
    private static partial Regex Message();
}
