using Umweg.Sphere;
using Umweg.World.Search;

namespace Umweg.Soak.Answers;

/// <summary>One question to the search, whole, so that it can be asked again and made simpler.</summary>
/// <param name="Closed">The ids of the closed territories.</param>
/// <param name="Rings">The closed polygons.</param>
/// <param name="From">Departure.</param>
/// <param name="To">Arrival.</param>
/// <param name="Salt">From it follow the further closures and points with which the laws compare.</param>
internal sealed record SoakCase(
    IReadOnlyList<string> Closed,
    IReadOnlyList<ClosedRing> Rings,
    SpherePoint From,
    SpherePoint To,
    int Salt);
