using System.Globalization;
using System.Text.RegularExpressions;
using Umweg.Places;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Reads a flight plan of X-Plane (.fms): version 1100 (X-Plane 11 and 12) and version 3 (before).</summary>
/// <remarks>
/// <para>Source: X-Plane's "Flightplan files (v11 .fms file format)". A row of version 1100 has type, ident, via,
/// altitude, latitude, longitude; one of version 3 has no via, and type 0 there is an empty row.</para>
/// <para>An aerodrome of departure or arrival that has no row of its own is looked up by its code. Airways and
/// procedures have bends that are not in the file, which is told.</para>
/// </remarks>
internal sealed partial class XPlanePlanReader(TrackBuilder builder, Gazetteer gazetteer)
{
    private const string Empty = "0";

    private static readonly string[] NoAirways = ["DRCT", "DCT", "ADEP", "ADES"];
    private static readonly string[] Procedures = ["SID", "STAR"];

    private readonly Dictionary<string, string> _header = new(StringComparer.Ordinal);

    /// <summary>Whether a file begins as such a one does.</summary>
    public static bool IsMeant(string head) => Beginning().IsMatch(head);

    /// <summary>Reads a plan.</summary>
    /// <returns>The format's name.</returns>
    public string Read(string text)
    {
        var lines = text.Split('\n');
        var isOld = Beginning().Match(text).Groups["version"].Value == "3";
        var rows = new List<(string[] Parts, int Line)>();
        int? declared = null;
        var isHeader = true;
        for (var i = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line)) + 2; i < lines.Length; i++)
        {
            var parts = lines[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                continue;
            }

            // Names in capitals head a plan of version 1100, two single numbers one of version 3.
            isHeader = isHeader && (isOld ? parts.Length == 1 : char.IsAsciiLetter(parts[0][0]));
            if (!isHeader)
            {
                rows.Add((parts, i + 1));
            }
            else if (isOld)
            {
                // Which row X-Plane shows and fills next, of no meaning for the way.
                continue;
            }
            else if (parts[0] == "NUMENR")
            {
                declared = int.TryParse(parts[^1], CultureInfo.InvariantCulture, out var count)
                    ? count
                    : throw Damaged(lines[i], i + 1);
            }
            else
            {
                _header[parts[0]] = parts.Length == 2 ? parts[1] : throw Damaged(lines[i], i + 1);
            }
        }

        var read = rows.ConvertAll(row => ReadRow(row.Parts, row.Line, isOld)).FindAll(row => row.Type != Empty);
        if (declared > rows.Count)
        {
            throw new TrackMistakeException("track.fms.cut", declared, rows.Count);
        }

        AddAerodrome("ADEP", read.FirstOrDefault()?.Ident);
        AddAirways(read);
        foreach (var row in read)
        {
            builder.Add(row.Latitude, row.Longitude, time: null, () => row.Text);
        }

        AddAerodrome("ADES", read.LastOrDefault()?.Ident);
        builder.End(read.Count == 0 ? "" : $"{EndOf("DEP", read[0].Ident)} - {EndOf("DES", read[^1].Ident)}");
        return "fms";
    }

    private static Row ReadRow(string[] parts, int line, bool isOld)
    {
        var text = string.Join(' ', parts);
        if (parts.Length != (isOld ? 5 : 6) || parts[0].AsSpan().ContainsAnyExceptInRange('0', '9')
            || Array.Exists(parts[^3..], part => !double.IsFinite(TrackText.Number(part))))
        {
            throw Damaged(text, line);
        }

        return new(
            parts[0], parts[1], isOld ? "" : parts[2], TrackText.Number(parts[^2]), TrackText.Number(parts[^1]),
            $"{text} (line {line})");
    }

    // Their bends are not in the file, nor those of procedures.
    private void AddAirways(List<Row> rows)
    {
        var ways = rows.Select(row => row.Via)
            .Where(via => via.Length > 0 && !NoAirways.Contains(via, StringComparer.OrdinalIgnoreCase))
            .Concat(Procedures.Where(_header.ContainsKey).Select(procedure => $"{procedure} {_header[procedure]}"));
        foreach (var way in ways)
        {
            builder.PutAside("track.airways", way);
        }
    }

    private string EndOf(string header, string ident) =>
        _header.GetValueOrDefault("A" + header) ?? _header.GetValueOrDefault(header) ?? ident;

    private void AddAerodrome(string header, string? ident)
    {
        if (_header.TryGetValue(header, out var code) && code != ident)
        {
            var position = gazetteer.Aerodrome(code)
                ?? throw new TrackMistakeException("track.aerodrome", Quoted.Short(code));
            builder.Add(position.Latitude, position.Longitude, time: null, () => code);
        }
    }

    private static TrackMistakeException Damaged(string line, int number) =>
        new("track.fms", Quoted.Short(line.Trim()), number);

    private const int Milliseconds = 1_000;

    [GeneratedRegex(
        @"^\s*[IA]\s*\n\s*(?<version>1100|3)\s+version",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex Beginning();

    private sealed record Row(
        string Type, string Ident, string Via, double Latitude, double Longitude, string Text);
}
