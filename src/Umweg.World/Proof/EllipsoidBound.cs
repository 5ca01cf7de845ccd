using Umweg.Sphere;

namespace Umweg.World.Proof;

/// <summary>A length on WGS84 that no permitted way is shorter than, by the visibility graph.</summary>
/// <param name="LowerBound">The bound; zero where it was not found.</param>
/// <param name="IsFound">False where the work was more than allowed, or the way is longer than the estimate holds for.
/// </param>
/// <param name="CornersExpanded">From how many corners sight lines were drawn.</param>
public sealed record EllipsoidBound(Length LowerBound, bool IsFound, int CornersExpanded)
{
    // A way longer than this, 15,000 km, is left with the bound from the sphere.
    private const double MaxRadians = 2.35;

    // Half the square of the eccentricity bounds how the scale of WGS84 turns a way; a twentieth covers what the second
    // order leaves out.
    private const double Turning = Wgs84.EccentricitySquared / 2;
    private const double Margin = 1.05;

    /// <summary>How much shorter than the shortest chain of sight lines of its kind a way may be, in metres; infinite
    /// where the estimate does not hold.</summary>
    /// <remarks>Derivation: docs/algorithms/proof.md, "On WGS84".</remarks>
    internal static double SlackMetres(double radians) => radians > MaxRadians
        ? double.PositiveInfinity
        : Margin * Wgs84.EquatorialRadiusMetres * Turning * Turning
            * ((2 * Math.Tan(radians / 2)) - radians) / 2;
}
