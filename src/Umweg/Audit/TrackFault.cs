namespace Umweg.Audit;

/// <summary>What cannot be right in a track.</summary>
/// <param name="Kind">What.</param>
/// <param name="From">The position before.</param>
/// <param name="To">The position that cannot be right after it, if the one before is.</param>
/// <param name="Knots">The speed between them, in knots over ground; infinite where no time passed, NaN where the file
/// has no times.</param>
public sealed record TrackFault(TrackFaultKind Kind, TrackPoint From, TrackPoint To, double Knots);

/// <summary>Kinds of what cannot be right in a track. The default value is <see cref="TooFast"/>.</summary>
public enum TrackFaultKind
{
    /// <summary>A leg faster than any aircraft: above 1,200 kt.</summary>
    TooFast,

    /// <summary>A position earlier than the one before it.</summary>
    Backwards,

    /// <summary>A position at exactly 0 N, 0 E, far off the way: what recorders write that have none.</summary>
    Null,
}
