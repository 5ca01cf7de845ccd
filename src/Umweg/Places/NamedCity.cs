namespace Umweg.Places;

/// <summary>A city that goes by a name.</summary>
/// <param name="City">The city.</param>
/// <param name="Weight">How likely it is meant: its inhabitants, fewer where only odd spellings lead there.</param>
/// <param name="IsAlias">Whether it goes by that name only in the past, or by a spelling from any language and century
/// that is no short form of its own name.</param>
internal sealed record NamedCity(City City, int Weight, bool IsAlias);
