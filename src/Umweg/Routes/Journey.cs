namespace Umweg.Routes;

/// <summary>A question of a batch: from where and to where, as text.</summary>
/// <param name="From">A place as people write it: city, airport name or code, coordinates.</param>
/// <param name="To">Likewise.</param>
public sealed record Journey(string From, string To);
