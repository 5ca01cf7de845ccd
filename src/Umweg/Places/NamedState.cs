namespace Umweg.Places;

/// <summary>A state or territory that a text names, which is no place to fly to.</summary>
/// <param name="Name">Its name in the language asked for.</param>
/// <param name="Code">Its ISO 3166-1 alpha-2 code.</param>
/// <param name="Capital">Its capital, as a place; null where it has none.</param>
public sealed record NamedState(string Name, string Code, Place? Capital);
