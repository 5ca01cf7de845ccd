using System.Globalization;
using System.Text.RegularExpressions;
using Umweg.Places;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Reads the routes of whole ICAO messages, one or several in a text: filed and current flight plans, alerts,
/// changes of a route.</summary>
/// <remarks>
/// <para>Source: ICAO Doc 4444, appendix 3. The call sign of item 7 names the track. Items 13 and 16 are its ends, with
/// times on the day of <c>DOF/</c> in item 18; for <c>ZZZZ</c> the coordinates after <c>DEP/</c> and <c>DEST/</c>
/// there; a plan filed in the air (<c>AFIL</c>) begins with its route. Alternates are not flown.</para>
/// <para>What stands before and after the brackets of messages is passed over, as telegrams have it.</para>
/// </remarks>
internal sealed partial class IcaoMessageReader(TrackBuilder builder, Gazetteer gazetteer)
{
    private const string Unnamed = "ZZZZ";
    private const string InTheAir = "AFIL";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether a text in any case holds such a message.</summary>
    public static bool IsMeant(string head) => Beginning().IsMatch(head.ToUpperInvariant());

    /// <summary>Reads a text.</summary>
    /// <returns>The format's name.</returns>
    public string Read(string text)
    {
        var capitals = text.ToUpperInvariant();
        var at = 0;
        while (Beginning().Match(capitals, at) is { Success: true } begin)
        {
            var end = EndOf(capitals, begin.Index);
            var items = capitals[(begin.Index + 1)..end].Split('-').Select(item => item.Trim()).ToArray();
            Read(begin.Groups["type"].Value, items, begin.Index);
            at = end;
        }

        return "icao-fpl";
    }

    // The bracket that closes a message's own; remarks may have some within.
    private static int EndOf(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        throw new TrackMistakeException("track.message.open", Quoted.Short(text[start..].Trim()));
    }

    // Each message is a flight of its own, and one that cannot be read is put aside.
    private void Read(string type, string[] items, int index)
    {
        var label = new TrackLabel("") { Source = index.ToString(CultureInfo.InvariantCulture) };
        try
        {
            label = ReadMessage(type, items, label);
        }
        catch (TrackMistakeException mistake)
        {
            builder.Spoil(mistake);
        }

        builder.End(label);
    }

    private TrackLabel ReadMessage(string type, string[] items, TrackLabel label)
    {
        // Where items 7, 13, 15 and 16 stand; what follows is item 18 and more.
        (int Name, int From, int Route, int To) places = type switch
        {
            "FPL" => (1, 5, 6, 7),
            "CPL" => (1, 5, 7, 8),
            "ALR" => (2, 6, 7, 8),
            "CHG" => (1, 2, -1, 3),
            _ => throw new TrackMistakeException("track.message.type", type),
        };
        if (items.Length <= places.To)
        {
            throw new TrackMistakeException("track.message.items", type, items.Length - 1, places.To);
        }

        var name = items[places.Name].Split('/')[0].Trim();
        var other = string.Join('-', items[(places.To + 1)..]);
        var (from, route, to) = (items[places.From], places.Route < 0 ? "" : items[places.Route], items[places.To]);
        if (type == "CHG")
        {
            // What is changed stands behind as 15/N0450F350 ...; the items before it are those of the plan so far.
            var more = items[(places.To + 1)..];
            var changes = more.Select(item => Change().Match(item)).Where(change => change.Success)
                .ToLookup(
                    change => change.Groups["number"].Value,
                    change => change.Groups["value"].Value,
                    StringComparer.Ordinal);
            route = changes["15"].FirstOrDefault() ?? throw new TrackMistakeException("track.message.type", type);
            (from, to) = (changes["13"].FirstOrDefault(from), changes["16"].FirstOrDefault(to));
            other = string.Join(' ', more.Where(item => !Change().IsMatch(item)).Concat(changes["18"]));
        }

        var indicators = ItemEighteen(other);
        AddRoute(from, route, to, indicators);
        return label with
        {
            Name = name,
            Aircraft = name,
            Day = DateOf(indicators) is { } day ? DateOnly.FromDateTime(day.UtcDateTime) : null,
        };
    }

    private void AddRoute(string from, string route, string to, Dictionary<string, string> other)
    {
        var words = new RouteItem(builder, gazetteer);
        var (departure, off) = End(from, 13);
        var (destination, lasting) = End(to, 16);
        var begin = DateOf(other) + off;
        if (departure != InTheAir)
        {
            AddEnd(words, departure, begin, other, "DEP");
        }

        foreach (var word in route.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            words.Add(word);
        }

        AddEnd(words, destination, departure == InTheAir ? null : begin + lasting, other, "DEST");
    }

    // An aerodrome with its time, EDDF1200; alternates behind it.
    private static (string Code, TimeSpan? Time) End(string item, int number)
    {
        var word = item.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
        TimeSpan? time = RouteItem.IsAerodromeWithTime(word)
            && TimeSpan.TryParseExact(word[4..], "hhmm", CultureInfo.InvariantCulture, out var read) ? read : null;
        return time is not null || RouteItem.IsCode(word)
            ? (word[..4], time)
            : throw new TrackMistakeException("track.message.item", Quoted.Short(item), number);
    }

    private static void AddEnd(
        RouteItem words, string code, DateTimeOffset? time, Dictionary<string, string> other, string indicator)
    {
        if (code != Unnamed)
        {
            words.AddAerodrome(code, time);
            return;
        }

        var value = other.GetValueOrDefault(indicator, "");
        if (!value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Any(word => words.TryAddPosition(word, time)))
        {
            throw new TrackMistakeException("track.message.unnamed", $"{indicator}/{Quoted.Short(value)}", Unnamed);
        }
    }

    private static DateTimeOffset? DateOf(Dictionary<string, string> other) => DateTimeOffset.TryParseExact(
        other.GetValueOrDefault("DOF"),
        "yyMMdd",
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out var day)
        ? day
        : null;

    // DOF/260101 RMK/WHAT EVER: by indicator; the first of one that stands twice.
    private static Dictionary<string, string> ItemEighteen(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Indicator().Matches(text))
        {
            values.TryAdd(match.Groups["name"].Value, match.Groups["value"].Value.Trim());
        }

        return values;
    }

    // The type may have a number and units behind it: (FPLE/P002-
    private const int Milliseconds = 1_000;

    [GeneratedRegex(
        @"\((?<type>FPL|CHG|CNL|DLA|DEP|ARR|EST|CPL|CDN|ACP|LAM|ALR|RCF|RQP|RQS|SPL)[A-Z0-9/]{0,24}\s*-",
        Options,
        Milliseconds)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^(?<number>\d{1,2})/(?<value>.*)$", Options | RegexOptions.Singleline, Milliseconds)]
    private static partial Regex Change();

    [GeneratedRegex(
        @"\b(?<name>[A-Z]{3,4})/(?<value>.*?)(?=\s[A-Z]{3,4}/|$)",
        Options | RegexOptions.Singleline,
        Milliseconds)]
    private static partial Regex Indicator();
}
