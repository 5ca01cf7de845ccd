using Umweg.Sphere;

namespace Umweg.Audit;

/// <summary>A line of a file as it stands there, before it is known of which flight it is a piece.</summary>
/// <param name="Label">What the file says of it.</param>
/// <param name="Points">Its positions, at least two.</param>
internal sealed record TrackPiece(TrackLabel Label, IReadOnlyList<TrackPoint> Points)
{
    /// <summary>Its first position.</summary>
    public TrackPoint First => Points[0];

    /// <summary>Its last position.</summary>
    public TrackPoint Last => Points[^1];

    /// <summary>How far two positions in a row lie apart at most.</summary>
    public Length LongestLeg => Enumerable.Range(1, Points.Count - 1)
        .Max(i => Distance(Points[i - 1], Points[i]));

    /// <summary>How far two positions lie apart on WGS84.</summary>
    public static Length Distance(TrackPoint a, TrackPoint b) => Geodesic.Distance(a.Position, b.Position);
}

/// <summary>What a file says of a line beside its positions.</summary>
/// <param name="Name">What the file calls it; empty where it has no name.</param>
internal sealed record TrackLabel(string Name)
{
    /// <summary>What the file calls the folder or document that it stands in; empty where that has no name.</summary>
    public string Group { get; init; } = "";

    /// <summary>Where in the file it stands: lines of two sources are never one flight. Empty for most.</summary>
    public string Source { get; init; } = "";

    /// <summary>What tells its aircraft, or its flight, from others; empty where the file does not say.</summary>
    public string Aircraft { get; init; } = "";

    /// <summary>Whether lines of this very label that follow each other are one line, because they were written so.
    /// </summary>
    public bool IsPiece { get; init; }

    /// <summary>The day that the file gives it where its positions have no time.</summary>
    public DateOnly? Day { get; init; }
}
