namespace Umweg.World.Proof;

/// <summary>Whether there is no way at all between two points, and what closes it.</summary>
/// <param name="Verdict">Proved: there is none.</param>
/// <param name="DepartureWall">The closed cells that border on what can be reached from the departure; where it lies
/// in closed cells, those. Polygons are left aside.</param>
/// <param name="ArrivalWall">Likewise for the arrival.</param>
/// <param name="IsEndClosed">Whether an end itself lies where nothing is open.</param>
public sealed record BlockProof(ProofVerdict Verdict, CellSet DepartureWall, CellSet ArrivalWall, bool IsEndClosed);
