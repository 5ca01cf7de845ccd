namespace Umweg.Places;

/// <summary>Where a sign that looks like a Latin letter comes from.</summary>
internal enum LookAlikeScript
{
    /// <summary>A Cyrillic letter.</summary>
    Cyrillic,

    /// <summary>A Greek letter.</summary>
    Greek,

    /// <summary>A letter or digit as wide as a Chinese character.</summary>
    FullWidth,

    /// <summary>A sign that shows nothing, such as a blank without width.</summary>
    Invisible,

    /// <summary>A digit where a letter belongs.</summary>
    Digit,
}
