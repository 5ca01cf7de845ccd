namespace Umweg.Presentation.Files;

/// <summary>Which lines the readers of a format draw or fly between two positions; docs/files.md says who does. The
/// default value is <see cref="Arc"/>.</summary>
internal enum ReaderLines
{
    /// <summary>The arc of a great ellipse alone, as we measure and audit.</summary>
    Arc,

    /// <summary>Besides the geodesic, and the great circle of a sphere that takes latitudes for those of WGS84.
    /// </summary>
    GreatCircles,

    /// <summary>Besides straight lines on a plate carrée map and on a Mercator map (rhumb lines).</summary>
    Maps,
}
