using Umweg.Sphere;

namespace Umweg.Audit;

/// <summary>How fast positions of a track say that it was flown.</summary>
internal static class TrackSpeed
{
    /// <summary>What no aircraft that leaves a public track exceeds, in knots over ground: twice an airliner in a
    /// strong jet stream.</summary>
    public const double MaxKnots = 1_200;

    // Times are written to the second at best; whoever writes whole minutes rounds by half of one at either end.
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Whether a distance in a time is faster than <see cref="MaxKnots"/>, whatever of it is
    /// rounding.</summary>
    /// <param name="distance">How far.</param>
    /// <param name="time">How long; the sign does not matter.</param>
    /// <param name="rounding">To what times are written; a second where it is not said.</param>
    public static bool IsTooFast(Length distance, TimeSpan time, TimeSpan? rounding = null) =>
        distance.NauticalMiles > MaxKnots * (time.Duration() + (rounding ?? Second)).TotalHours;

    /// <summary>To what a track's times are written: a second, or a minute where none has seconds.</summary>
    public static TimeSpan Rounding(IReadOnlyList<TrackPoint> points) =>
        points.All(point => point.Time is not { } time || time.Ticks % TimeSpan.TicksPerMinute == 0)
            ? TimeSpan.FromMinutes(1)
            : Second;

    /// <summary>The speed, in knots; infinite where no time passed.</summary>
    public static double Knots(Length distance, TimeSpan time) =>
        time == TimeSpan.Zero ? double.PositiveInfinity : distance.NauticalMiles / time.Duration().TotalHours;
}
