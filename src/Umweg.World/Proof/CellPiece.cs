using Umweg.Sphere;

namespace Umweg.World.Proof;

/// <summary>A part of an arc that lies in one cell, found triangle by triangle.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Entry">Where it begins.</param>
/// <param name="Exit">Where it ends.</param>
public readonly record struct CellPiece(int Cell, SpherePoint Entry, SpherePoint Exit);
