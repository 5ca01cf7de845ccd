using Umweg.Sphere;

namespace Umweg.World.Search;

/// <summary>A closed polygon that lies over the world's cells, for one stance.</summary>
/// <param name="Corners">At least three, in order, not repeated at the end; sides are great-circle arcs; the smaller
/// of the two parts of the sphere is meant.</param>
public sealed record ClosedRing(IReadOnlyList<SpherePoint> Corners);
