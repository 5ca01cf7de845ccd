using Umweg.Sphere;

namespace Umweg.Query;

/// <summary>A constant speed over ground, by which durations are reckoned: no wind, no climb, no descent.</summary>
/// <remarks>From <see cref="MinKnots"/> to <see cref="MaxKnots"/>; equal by value.</remarks>
public sealed record GroundSpeed
{
    /// <summary>The least speed, in knots.</summary>
    public const int MinKnots = 20;

    /// <summary>The greatest speed, in knots.</summary>
    public const int MaxKnots = 2_000;

    private GroundSpeed(int knots) => Knots = knots;

    /// <summary>Nautical miles an hour.</summary>
    public int Knots { get; }

    /// <summary>A speed of so many knots.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below the least or above the greatest.</exception>
    public static GroundSpeed FromKnots(int knots)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(knots, MinKnots);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(knots, MaxKnots);
        return new(knots);
    }

    /// <summary>How long a distance takes.</summary>
    public TimeSpan DurationOf(Length distance) => TimeSpan.FromHours(distance.NauticalMiles / Knots);
}
