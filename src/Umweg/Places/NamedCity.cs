namespace Umweg.Places;

/// <summary>A city that goes by a name.</summary>
/// <param name="City">The city.</param>
/// <param name="Weight">How likely it is meant: its inhabitants, fewer where only odd spellings lead there.</param>
internal sealed record NamedCity(City City, int Weight);
