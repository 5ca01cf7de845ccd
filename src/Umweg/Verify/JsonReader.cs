using System.Globalization;
using System.Text.Json;
using Umweg.Policy;
using Umweg.Sphere;

namespace Umweg.Verify;

/// <summary>An object of an answer's JSON, read member by member; the path to it makes errors findable.</summary>
internal readonly struct JsonReader(JsonElement element, string path)
{
    /// <summary>Where this is: <c>routes[0].crossings[2]</c>.</summary>
    public string Path => path;

    /// <summary>An object.</summary>
    public JsonReader Object(string name) =>
        new(Member(name, JsonValueKind.Object, new("an object", "ein Objekt")), PathOf(name));

    /// <summary>Whether a member is there and not null.</summary>
    public bool Has(string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null;

    /// <summary>A text.</summary>
    public string Text(string name) => Member(name, JsonValueKind.String, new("a text", "ein Text")).GetString()!;

    /// <summary>A text, or null where the member is null.</summary>
    public string? TextOrNull(string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Null ? null : Text(name);

    /// <summary>A text that is one of a few.</summary>
    public string OneOf(string name, params ReadOnlySpan<string> words)
    {
        var text = Text(name);
        return words.Contains(text)
            ? text
            : throw new JsonMistakeException(PathOf(name), OneOf(words), text);
    }

    /// <summary>A finite number.</summary>
    public double Number(string name)
    {
        var member = Member(name, JsonValueKind.Number, new("a number", "eine Zahl"));
        return member.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw new JsonMistakeException(
                PathOf(name), new("a finite number", "eine endliche Zahl"), member.GetRawText());
    }

    /// <summary>True or false.</summary>
    public bool Flag(string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? member.GetBoolean()
            : throw new JsonMistakeException(PathOf(name), new("true or false", "true oder false"), Shown(name));

    /// <summary>A day.</summary>
    public DateOnly Day(string name) =>
        DateOnly.TryParseExact(
            Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonMistakeException(
                PathOf(name), new("a day as YYYY-MM-DD", "ein Tag als JJJJ-MM-TT"), Text(name));

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var here = this;
        return [.. Items(name).Select((item, i) => item.ValueKind == JsonValueKind.String
            ? item.GetString()!
            : throw new JsonMistakeException(here.At(name, i), new("a text", "ein Text"), item.GetRawText()))];
    }

    /// <summary>A list of objects.</summary>
    public IReadOnlyList<T> Objects<T>(string name, Func<JsonReader, T> read)
    {
        var here = this;
        return [.. Items(name).Select((item, i) => item.ValueKind == JsonValueKind.Object
            ? read(new(item, here.At(name, i)))
            : throw new JsonMistakeException(here.At(name, i), new("an object", "ein Objekt"), item.GetRawText()))];
    }

    /// <summary>A position.</summary>
    public GeoPosition Position(string name) =>
        PositionOf(Member(name, JsonValueKind.Array, new("[longitude, latitude]", "[Länge, Breite]")), PathOf(name));

    /// <summary>A list of positions.</summary>
    public IReadOnlyList<GeoPosition> Positions(string name)
    {
        var here = this;
        return [.. Items(name).Select((item, i) => PositionOf(item, here.At(name, i)))];
    }

    /// <summary>A list of lists of positions.</summary>
    public IReadOnlyList<IReadOnlyList<GeoPosition>> Lines(string name)
    {
        var here = this;
        return [.. Items(name).Select((line, i) => line.ValueKind == JsonValueKind.Array
            ? (IReadOnlyList<GeoPosition>)[.. line.EnumerateArray().Select((item, j) =>
                PositionOf(item, $"{here.At(name, i)}[{j}]"))]
            : throw new JsonMistakeException(
                here.At(name, i), new("a list of positions", "eine Liste von Positionen"), line.GetRawText()))];
    }

    private static GeoPosition PositionOf(JsonElement item, string path) =>
        item.ValueKind == JsonValueKind.Array && item.GetArrayLength() == 2
        && item[0].ValueKind == JsonValueKind.Number && item[0].TryGetDouble(out var longitude)
        && item[1].ValueKind == JsonValueKind.Number && item[1].TryGetDouble(out var latitude)
        && Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90
            ? GeoPosition.FromDegrees(latitude, longitude)
            : throw new JsonMistakeException(
                path, new("[longitude, latitude] in degrees", "[Länge, Breite] in Grad"), item.GetRawText());

    private List<JsonElement> Items(string name)
    {
        var list = Member(name, JsonValueKind.Array, new("a list", "eine Liste"));
        return list.GetArrayLength() <= AnswerReader.MaxItems
            ? [.. list.EnumerateArray()]
            : throw new JsonMistakeException(
                PathOf(name),
                new(
                    $"a list of at most {AnswerReader.MaxItems} items",
                    $"eine Liste von höchstens {AnswerReader.MaxItems} Einträgen"),
                Shown(name));
    }

    private JsonElement Member(string name, JsonValueKind kind, LocalText expected) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : throw new JsonMistakeException(PathOf(name), expected, Shown(name));

    private static LocalText OneOf(ReadOnlySpan<string> words)
    {
        var all = string.Join(", ", words!);
        return new($"one of {all}", $"eins von {all}");
    }

    private string Shown(string name) =>
        element.TryGetProperty(name, out var member) ? member.GetRawText() : string.Empty;

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private string At(string name, int index) => $"{PathOf(name)}[{index}]";
}

/// <summary>A member of an answer's JSON is missing or of the wrong kind. It never leaves <see cref="AnswerReader"/>.
/// </summary>
internal sealed class JsonMistakeException(string path, LocalText expected, string found) : Exception
{
    /// <summary>Which member.</summary>
    public string Path => path;

    /// <summary>What was expected of it.</summary>
    public LocalText Expected => expected;

    /// <summary>What it is; empty where it is missing.</summary>
    public string Found => found;
}
