using Umweg.Query;

namespace Umweg.Presentation.Files;

/// <summary>What is chosen of a file that holds one way.</summary>
/// <param name="Way">The rank of the way, from 1.</param>
/// <param name="SpeedKnots">The speed over ground by which elapsed times are reckoned, in knots,
/// <see cref="MinSpeedKnots"/> to <see cref="MaxSpeedKnots"/>.</param>
public sealed record RouteFileOptions(int Way = 1, int SpeedKnots = RouteFileOptions.DefaultSpeedKnots)
{
    /// <summary>The speed where none is given: about that of an airliner in calm air.</summary>
    public const int DefaultSpeedKnots = 450;

    /// <summary>The least speed.</summary>
    public const int MinSpeedKnots = GroundSpeed.MinKnots;

    /// <summary>The greatest speed.</summary>
    public const int MaxSpeedKnots = GroundSpeed.MaxKnots;
}
