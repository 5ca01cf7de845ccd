using Umweg.Sphere;

namespace Umweg.World.Search;

/// <summary>The part of an arc that lies in one cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Entry">Where the part begins.</param>
/// <param name="Exit">Where it ends.</param>
public readonly record struct CellCrossing(int Cell, SpherePoint Entry, SpherePoint Exit);
