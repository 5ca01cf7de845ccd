using Umweg.Sphere;

namespace Umweg.Tests.Presentation.Files.Readers;

/// <summary>A way as a reader of ours found it in a file.</summary>
/// <param name="Name">What the file calls it; empty where the format has no name for it.</param>
/// <param name="Positions">Its positions in order.</param>
internal sealed record ReadWay(string Name, IReadOnlyList<GeoPosition> Positions)
{
    /// <summary>Its length in km if each leg is a geodesic of WGS84, as other tools take it or nearly so.</summary>
    public double Kilometres => Positions.Zip(Positions.Skip(1))
        .Sum(leg => Geodesic.Distance(leg.First, leg.Second).Kilometres);
}
