using Umweg.Sphere;

namespace Umweg.World.Proof;

/// <summary>The borders as the source drew them, before they were compiled into the world.</summary>
public interface ISourceBorders
{
    /// <summary>Where a way enters a closed territory's border in the source deeper than the compiled borders may be
    /// displaced; null where it does not.</summary>
    /// <param name="waypoints">Departure, bends, arrival.</param>
    /// <param name="closed">The ids of the closed territories.</param>
    SourceBreach? FirstBreach(IReadOnlyList<SpherePoint> waypoints, IReadOnlySet<string> closed);
}

/// <summary>A place where a way lies inside a closed territory as the source drew it.</summary>
/// <param name="Territory">The territory.</param>
/// <param name="Where">The place.</param>
/// <param name="DepthMetres">How far inside it lies.</param>
public sealed record SourceBreach(string Territory, SpherePoint Where, double DepthMetres);
