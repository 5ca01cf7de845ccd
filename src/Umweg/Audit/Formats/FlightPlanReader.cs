using System.Globalization;
using Umweg.Places;
using Umweg.Policy;

namespace Umweg.Audit.Formats;

/// <summary>Reads the route of an ICAO flight plan as people copy it: item 15, with the aerodromes of items 13 and 16
/// before and after it if they are given.</summary>
/// <remarks>The words are those of <see cref="RouteItem"/>. Lines that begin with <c>#</c> are remarks; where item 18
/// begins, the route ends; after a destination with its time, codes alone are alternates.</remarks>
internal sealed class FlightPlanReader(TrackBuilder builder, Gazetteer gazetteer)
{
    private static readonly HashSet<string> ItemEighteen = new(StringComparer.Ordinal)
    {
        "STS", "PBN", "NAV", "COM", "DAT", "SUR", "DEP", "DEST", "DOF", "REG", "EET", "SEL", "TYP", "CODE", "DLE",
        "OPR", "ORGN", "PER", "ALTN", "RALT", "TALT", "RIF", "RMK",
    };

    /// <summary>Reads a text.</summary>
    /// <returns>The format's name.</returns>
    public string Read(string text)
    {
        var all = text.Split('\n').Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(word => word.ToUpperInvariant().TrimStart('-'))
            .Where(word => word.Length > 0)
            .ToList();
        var words = all.TakeWhile(word => !IsItemEighteen(word)).ToList();

        if (IsProse(text, words))
        {
            throw new TrackMistakeException("track.foreign.text", Quoted.Short(text.Trim()));
        }

        // The destination ends the route, whether that was cut or not.
        var end = words.FindLastIndex(RouteItem.IsAerodromeWithTime);
        if (words.Count > 1 && words[^2] == "T" && RouteItem.IsCode(words[^1]))
        {
            end = words.Count - 1;
        }

        var hasArrival = end > 0 && words.Skip(end + 1).All(RouteItem.IsCode);
        var route = new RouteItem(builder, gazetteer);
        for (var i = 0; i < (hasArrival ? end : words.Count); i++)
        {
            if (i == 0 && RouteItem.IsAerodromeWithTime(words[0]))
            {
                route.AddAerodrome(words[0][..4], time: null);
            }
            else
            {
                route.Add(words[i]);
            }
        }

        if (hasArrival)
        {
            route.AddAerodrome(words[end][..4], time: null);
        }

        builder.End(new TrackLabel("") { Day = DayIn(all.Skip(words.Count)) });
        return "field15";
    }

    // The date of flight in item 18: DOF/260101.
    private static DateOnly? DayIn(IEnumerable<string> others) => DateOnly.TryParseExact(
        others.FirstOrDefault(word => word.StartsWith("DOF/", StringComparison.Ordinal))?[4..],
        "yyMMdd",
        CultureInfo.InvariantCulture,
        DateTimeStyles.None,
        out var day)
        ? day
        : null;

    // Nothing of a route at all, and characters that it would not have.
    private bool IsProse(string text, List<string> words) =>
        text.AsSpan().ContainsAnyInRange('a', 'z') && words.Count > 0
        && gazetteer.Aerodrome(words[0][..Math.Min(4, words[0].Length)]) is null
        && !words.Exists(RouteItem.IsOfRoute);

    private static bool IsItemEighteen(string word) =>
        word.IndexOf('/', StringComparison.Ordinal) is var end && end > 0 && ItemEighteen.Contains(word[..end]);
}
