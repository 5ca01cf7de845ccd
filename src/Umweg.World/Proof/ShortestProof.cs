using Umweg.Sphere;

namespace Umweg.World.Proof;

/// <summary>Whether a way is the shortest on the sphere, and what it took to find out.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="AngleRadians">The length of the way in question on the unit sphere, from its waypoints.</param>
/// <param name="Shorter">A shorter way where the verdict is <see cref="ProofVerdict.Refuted"/>, itself checked; else
/// empty.</param>
/// <param name="CornersExpanded">From how many corners sight lines were drawn.</param>
/// <param name="TrianglesSeen">How many triangles they went through; equal on every machine.</param>
public sealed record ShortestProof(
    ProofVerdict Verdict,
    double AngleRadians,
    IReadOnlyList<SpherePoint> Shorter,
    int CornersExpanded,
    long TrianglesSeen);

/// <summary>What a proof came to. The default value is <see cref="NotDecided"/>.</summary>
public enum ProofVerdict
{
    /// <summary>The work would be more than allowed, or the case is one that the method leaves out.</summary>
    NotDecided = 0,

    /// <summary>No permitted way is shorter by more than 1e-12 rad (6 micrometres).</summary>
    Proved,

    /// <summary>There is a shorter permitted way.</summary>
    Refuted,
}
