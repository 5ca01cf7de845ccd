using Umweg.Query;

namespace Umweg.Policy;

/// <summary>A text for people in both languages; equal where its author gave one only.</summary>
/// <param name="English">In English.</param>
/// <param name="German">Auf Deutsch.</param>
public sealed record LocalText(string English, string German)
{
    /// <summary>One text for both languages.</summary>
    public static LocalText Same(string text) => new(text, text);

    /// <summary>The text in a language.</summary>
    public string In(Language language) => language == Language.German ? German : English;
}
