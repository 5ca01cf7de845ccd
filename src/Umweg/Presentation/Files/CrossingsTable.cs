using System.Globalization;
using System.Text;
using Umweg.Routes;

namespace Umweg.Presentation.Files;

/// <summary>Writes the crossings of all ways as a table (RFC 4180): lines end with CRLF, units stand in the header.
/// </summary>
/// <remarks>Columns may be added at the end; none is renamed, moved or removed. Kilometres have a millimetre, degrees
/// 0.1 mm, as in JSON.</remarks>
internal static class CrossingsTable
{
    private const string LineEnd = "\r\n";

    private static readonly string[] Header =
    [
        "way", "way_km", "crossing", "territory", "state", "name", "kind", "role", "access", "avoid_km", "distance_km",
        "entry_latitude_deg", "entry_longitude_deg", "exit_latitude_deg", "exit_longitude_deg", "rule", "source",
        "date", "worldview", "world", "remark",
    ];

    /// <summary>Writes the file.</summary>
    public static void Write(Answer.Found answer, FileWords words, Stream stream)
    {
        var table = new StringBuilder();
        Append(table, answer.Context.Speed is null ? Header : [.. Header, "duration_min"]);
        foreach (var route in answer.Routes)
        {
            for (var i = 0; i < route.Crossings.Count; i++)
            {
                Append(table, Row(answer.Context, route, i, words));
            }
        }

        stream.Write(Encoding.UTF8.GetBytes(table.ToString()));
    }

    private static string[] Row(AnswerContext context, Route route, int index, FileWords words)
    {
        var crossing = route.Crossings[index];
        return
        [
            Whole(route.Rank),
            Kilometres(route.Distance),
            Whole(index + 1),
            crossing.Territory,
            crossing.State ?? "",
            words.NameOf(crossing),
            RouteJson.Word(crossing.Kind),
            RouteJson.Word(crossing.Role),
            RouteJson.Word(crossing.Stance.Access),
            Kilometres(crossing.Stance.Avoid),
            Kilometres(crossing.Distance),
            Degrees.Decimal(crossing.Entry.Latitude),
            Degrees.Decimal(crossing.Entry.Longitude),
            Degrees.Decimal(crossing.Exit.Latitude),
            Degrees.Decimal(crossing.Exit.Longitude),
            crossing.Stance.Rule ?? "",
            crossing.Stance.Source ?? "",
            context.Stance.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            context.Stance.Worldview,
            context.World.Checksum,
            words.Warning,
            .. context.Speed is { } speed ? [Minutes(speed.DurationOf(crossing.Distance))] : Array.Empty<string>(),
        ];
    }

    private static string Minutes(TimeSpan duration) =>
        Math.Round(duration.TotalMinutes, JsonParts.MinuteDigits).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Kilometres(Sphere.Length length) =>
        Math.Round(length.Kilometres, 6).ToString("0.######", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder table, IEnumerable<string> fields) =>
        table.AppendJoin(',', fields.Select(Quoted)).Append(LineEnd);

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? field
            : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
