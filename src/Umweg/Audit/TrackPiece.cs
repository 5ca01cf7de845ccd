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

    // The extent of a large aerodrome, from its reference point to a position on a taxiway or short final.
    /// <summary>How far two positions may lie apart and be at the same place.</summary>
    public static readonly Length SamePlace = Length.FromKilometres(8);

    private readonly Lazy<Length> _longestLeg = new(() => Enumerable.Range(1, Points.Count - 1)
        .Max(i => Distance(Points[i - 1], Points[i])));

    private readonly Lazy<TimeSpan> _stayAtStart = new(() => Stay(Points));
    private readonly Lazy<TimeSpan> _stayAtEnd = new(() => Stay(Points.Reverse()));
    private readonly Lazy<TimeSpan> _usualStep = new(() => UsualStepOf(Points));

    /// <summary>How far two positions in a row lie apart at most.</summary>
    public Length LongestLeg => _longestLeg.Value;

    /// <summary>How long it stays where it begins; nothing where it has no times.</summary>
    public TimeSpan StayAtStart => _stayAtStart.Value;

    /// <summary>How long it stays where it ends.</summary>
    public TimeSpan StayAtEnd => _stayAtEnd.Value;

    /// <summary>The median of the times from one position to the next; nothing where it has no times.</summary>
    public TimeSpan UsualStep => _usualStep.Value;

    /// <summary>How far two positions lie apart on WGS84.</summary>
    public static Length Distance(TrackPoint a, TrackPoint b) => Geodesic.Distance(a.Position, b.Position);

    private static TimeSpan Stay(IEnumerable<TrackPoint> points)
    {
        var first = points.First();
        var last = points.TakeWhile(point => Distance(first, point) <= SamePlace).Last();
        return last.Time is { } a && first.Time is { } b ? (a - b).Duration() : TimeSpan.Zero;
    }

    private static TimeSpan UsualStepOf(IReadOnlyList<TrackPoint> points)
    {
        var steps = points.Zip(points.Skip(1), (from, to) => to.Time - from.Time).OfType<TimeSpan>().Order().ToList();
        return steps.Count == 0 ? TimeSpan.Zero : steps[steps.Count / 2];
    }
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
