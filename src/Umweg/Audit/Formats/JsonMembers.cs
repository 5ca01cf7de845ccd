using System.Text.Json;

namespace Umweg.Audit.Formats;

/// <summary>Members of JSON as files of tracks have them: missing, null, numbers as text.</summary>
internal static class JsonMembers
{
    // 2286, in seconds since 1970.
    private const double Latest = 1e10;

    /// <summary>A member; null where there is none or it is <c>null</c>.</summary>
    public static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member)
        && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    /// <summary>The items of a member; none where it is no list.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The text of a member without blanks around it; empty where it has none.</summary>
    public static string Text(JsonElement element, string name) => Scalar(Member(element, name)).Trim();

    /// <summary>The text of a text or a number; empty for all else.</summary>
    public static string Scalar(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => "",
    };

    /// <summary>A number; NaN where it is none.</summary>
    public static double Number(JsonElement? element) => TrackText.Number(Scalar(element));

    /// <summary>Whether a position's part says that there is none: null, empty or NaN.</summary>
    public static bool IsBlank(JsonElement element) => element.ValueKind == JsonValueKind.Null
        || (element.ValueKind == JsonValueKind.String
            && element.GetString()!.Trim() is var text
            && (text.Length == 0 || text.Equals("NaN", StringComparison.OrdinalIgnoreCase)
                || text.Equals("null", StringComparison.OrdinalIgnoreCase)));

    /// <summary>A time by seconds since 1970, to the millisecond; null where it is none.</summary>
    public static DateTimeOffset? TimeOf(double seconds) => seconds is >= 0 and < Latest
        ? DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(seconds * 1000))
        : null;
}
