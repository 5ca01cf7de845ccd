using System.Collections.Frozen;
using System.Globalization;
using Umweg.Query;

namespace Umweg.Presentation;

/// <summary>Every sentence that Umweg says to people, in one language, by key.</summary>
/// <remarks>
/// <para>The sentences stand in <c>Texts/en.txt</c> and <c>Texts/de.txt</c> as <c>key = sentence</c>; both have the
/// same keys and placeholders. A line that begins with two spaces continues the one before; <c>\n</c> ends a line
/// of the sentence.</para>
/// <para>Keys ending in <c>.one</c> are for the number one, their neighbours for all others.</para>
/// </remarks>
public sealed class TextTable
{
    private const string Continuation = "  ";
    private const string Assignment = " = ";

    private static readonly Lazy<TextTable> English = new(() => Load("en"));
    private static readonly Lazy<TextTable> German = new(() => Load("de"));

    private readonly FrozenDictionary<string, string> _texts;

    private TextTable(FrozenDictionary<string, string> texts) => _texts = texts;

    /// <summary>All keys, in no order.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>The sentence of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key, which is a defect of the program.</exception>
    public string this[string key] => _texts[key];

    /// <summary>The table of a language.</summary>
    public static TextTable For(Language language) => language == Language.German ? German.Value : English.Value;

    /// <summary>The sentence of a key with its placeholders filled.</summary>
    /// <remarks>Numbers are to be formatted beforehand (<see cref="HumanFormat"/>): a sentence takes them as text.
    /// </remarks>
    public string With(string key, params ReadOnlySpan<object?> arguments) =>
        string.Format(CultureInfo.InvariantCulture, _texts[key], arguments);

    /// <summary>The sentence of a key for a number of things: that for one of them where there is one.</summary>
    /// <param name="key">The key for all other numbers; that for the number one ends in <c>.one</c>.</param>
    /// <param name="count">How many.</param>
    /// <param name="arguments">What fills the placeholders, the formatted number among them.</param>
    public string Counted(string key, long count, params ReadOnlySpan<object?> arguments) =>
        With(count == 1 ? $"{key}.one" : key, arguments);

    private static TextTable Load(string language)
    {
        using var stream = typeof(TextTable).Assembly.GetManifestResourceStream($"Umweg.Texts.{language}.txt")!;
        using var reader = new StreamReader(stream);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var key = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(Continuation, StringComparison.Ordinal))
            {
                var gap = texts[key].EndsWith('\n') ? "" : " ";
                texts[key] += gap + Unescaped(line[Continuation.Length..]);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var equals = line.IndexOf(Assignment, StringComparison.Ordinal);
                key = line[..equals];
                texts.Add(key, Unescaped(line[(equals + Assignment.Length)..]));
            }
        }

        return new(texts.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static string Unescaped(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal);
}
