using System.Globalization;
using System.Text.RegularExpressions;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Reads a flight recorder's file of gliders and light aircraft: IGC.</summary>
/// <remarks>
/// <para>Source: FAI, "Technical Specification for GNSS Flight Recorders", appendix A. Fixes are the B records, whose
/// date is that of the H record (<c>HFDTE160426</c>, <c>HFDTEDATE:160426,01</c>) and whose day changes where the time
/// of day falls back by half a day. More decimals of minutes come from LAD and LOD as the I record places them.</para>
/// <para>Fixes without height (V) are positions like others, and so are those at zero, which recorders write that have
/// none: who judges the track says so. A declared task (C records) is not what was flown.</para>
/// </remarks>
internal sealed partial class IgcReader(TrackBuilder builder)
{
    private const int LengthOfFix = 35;

    private readonly List<(int Start, int End, string Code)> _extensions = [];
    private DateTimeOffset? _day;
    private TimeSpan? _last;
    private int _lengthOfFix = LengthOfFix;

    /// <summary>Whether a file begins as such a one does.</summary>
    public static bool IsMeant(string head) => Beginning().IsMatch(head);

    /// <summary>Reads a file.</summary>
    /// <returns>The format's name.</returns>
    public string Read(string text)
    {
        var (name, number) = ("", 0);
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            number++;
            var isDamaged = line.Length > 0 && line[0] switch
            {
                'B' or 'b' => !AddFix(line.ToUpperInvariant(), number),
                'I' or 'i' => !ReadExtensions(line.ToUpperInvariant()),
                'H' or 'h' => !ReadHeader(line, ref name),
                _ => !char.IsAsciiLetter(line[0]),
            };
            if (isDamaged)
            {
                throw new TrackMistakeException("track.igc", Quoted.Short(line), number);
            }
        }

        builder.End(name);
        return "igc";
    }

    private bool AddFix(string line, int number)
    {
        if (line.Length < LengthOfFix || line.Length > _lengthOfFix || !Fix().IsMatch(line)
            || Angle(line.AsSpan(7, 8), line, "LAD") is not { } latitude
            || Angle(line.AsSpan(15, 9), line, "LOD") is not { } longitude
            || !TimeSpan.TryParseExact(line[1..7], "hhmmss", CultureInfo.InvariantCulture, out var time))
        {
            return false;
        }

        if (_last - time > TimeSpan.FromHours(12))
        {
            _day += TimeSpan.FromDays(1);
        }

        _last = time;
        builder.Add(latitude, longitude, _day + time, () => $"{line} (line {number})");
        return true;
    }

    // DDMMmmmN or DDDMMmmmE, with what the I record adds to the minutes; null where they are 60 or more.
    private double? Angle(ReadOnlySpan<char> text, string line, string code)
    {
        var degrees = TrackText.Number(text[..^6]);
        var more = _extensions.Find(extension => extension.Code == code);
        var added = more.Code is null || more.End > line.Length ? "" : line[(more.Start - 1)..more.End];
        if (added.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var minutes = TrackText.Number($"{text[^6..^4]}.{text[^4..^1]}{added}");
        var angle = degrees + (minutes / 60);
        return minutes >= 60 ? null : text[^1] is 'S' or 'W' ? -angle : angle;
    }

    // I, how many, and for each the first and last character of the B record and a code: I023638FXA3940SIU.
    private bool ReadExtensions(string line)
    {
        const int Head = 3;
        const int Each = 7;
        if (!Extensions().IsMatch(line)
            || line.Length != Head + (Each * int.Parse(line[1..Head], CultureInfo.InvariantCulture)))
        {
            return false;
        }

        for (var at = Head; at < line.Length; at += Each)
        {
            var start = int.Parse(line.AsSpan(at, 2), CultureInfo.InvariantCulture);
            var end = int.Parse(line.AsSpan(at + 2, 2), CultureInfo.InvariantCulture);
            if (start <= LengthOfFix || end < start)
            {
                return false;
            }

            _extensions.Add((start, end, line.Substring(at + 4, 3)));
            _lengthOfFix = Math.Max(_lengthOfFix, end);
        }

        return true;
    }

    private bool ReadHeader(string line, ref string name)
    {
        var glider = GliderId().Match(line);
        name = glider.Success ? glider.Groups["id"].Value.Trim() : name;
        if (!DateHeader().IsMatch(line))
        {
            return true;
        }

        var date = Date().Match(line);
        if (!date.Success || !DateTimeOffset.TryParseExact(
            date.Groups["date"].Value,
            "ddMMyy",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var day))
        {
            return false;
        }

        (_day, _last) = (day, null);
        return true;
    }

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int Milliseconds = 1_000;

    [GeneratedRegex(@"^(A[A-Z0-9]{3}[^\n]*\n(.*\n)*?(H[FOP]DTE|B\d{13}[NS])|H[FOP]DTE)", Options, Milliseconds)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^B\d{13}[NS]\d{8}[EW][AV][\d-]{10}", Options, Milliseconds)]
    private static partial Regex Fix();

    [GeneratedRegex(@"^I\d\d(\d{4}[A-Z0-9]{3})*$", Options, Milliseconds)]
    private static partial Regex Extensions();

    [GeneratedRegex("^H[FOP]DTE", Options, Milliseconds)]
    private static partial Regex DateHeader();

    [GeneratedRegex(@"^H[FOP]DTE(DATE)?:? *(?<date>\d{6})(,\d\d?)?$", Options, Milliseconds)]
    private static partial Regex Date();

    [GeneratedRegex("^H[FOP]GIDGLIDERID: *(?<id>.*)$", Options, Milliseconds)]
    private static partial Regex GliderId();
}
