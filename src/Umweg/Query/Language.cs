namespace Umweg.Query;

/// <summary>The languages that Umweg speaks to people. The default value is <see cref="English"/>.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Deutsch.</summary>
    German,
}
