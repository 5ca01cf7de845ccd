namespace Umweg.World;

/// <summary>The smallest labelled piece of the world that a rule can name.</summary>
/// <param name="Id">An ISO code where there is one (<c>FR</c>, <c>UA-43</c>, <c>XK</c>), else a stable slug
/// (<c>west-bank</c>, <c>high-seas-baltic</c>). Never reused for another piece.</param>
/// <param name="Kind">What sort of airspace it is.</param>
public sealed record Territory(string Id, TerritoryKind Kind);
