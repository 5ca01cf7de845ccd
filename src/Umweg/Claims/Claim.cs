using Umweg.Policy;
using Umweg.Sphere;

namespace Umweg.Claims;

/// <summary>What a statement comes to, in a form that can be decided: exactly one of those below.</summary>
/// <remarks>All are about ways that the statement's stance permits, with everybody willing who is asked. The states of
/// departure and arrival are crossed by every way and never count, but where a form says so.</remarks>
public abstract record Claim
{
    private Claim()
    {
    }

    /// <summary>A way leads over these states and no others (and the high seas).</summary>
    /// <param name="Over">The states, or groups of them.</param>
    /// <param name="IsExact">Whether the shortest such way crosses each of them, so that none is named in vain.</param>
    /// <param name="IsShortest">Whether no way over other states is shorter.</param>
    /// <param name="TolerancePercent">By how much another may be shorter; 0 to 50.</param>
    public sealed record Way(IReadOnlyList<Area> Over, bool IsExact, bool IsShortest, double TolerancePercent) : Claim;

    /// <summary>The way is about so long.</summary>
    /// <param name="Text">The length as it stands in the file: <c>5000 km</c>, <c>3 h at 900 km/h</c>.</param>
    /// <param name="Published">The length.</param>
    /// <param name="IsExtra">Whether it comes on top of the direct way.</param>
    /// <param name="IsDirect">Whether it is that of the direct way, whatever is closed.</param>
    /// <param name="Over">The states over which alone the way leads; empty where any way will do.</param>
    /// <param name="TolerancePercent">How exact "about" is; 0 to 50.</param>
    public sealed record Distance(
        string Text,
        Length Published,
        bool IsExtra,
        bool IsDirect,
        IReadOnlyList<Area> Over,
        double TolerancePercent) : Claim
    {
        /// <summary>The share of the published length that the shortest way must have at least to agree with it: 0.80,
        /// since winds, airways and permissions make a flown way longer by up to a quarter in the published cases of
        /// the validation table; of the direct line, which leaves nothing to chance, all but the tolerance.</summary>
        public double LeastShare => Math.Min(IsDirect ? 1 : 0.80, 1 - (TolerancePercent / 100));

        /// <summary>The share that it may have at most: no flown way is shorter than the shortest, but what is
        /// published is rounded.</summary>
        public double MostShare => 1 + (TolerancePercent / 100);
    }

    /// <summary>Every way crosses one of these states at least.</summary>
    /// <param name="Text">The states as they stand in the file: <c>EU or NATO</c>.</param>
    /// <param name="Of">The states and groups.</param>
    /// <param name="CountsEnds">Whether the states of departure and arrival count.</param>
    public sealed record Crosses(string Text, IReadOnlyList<Area> Of, bool CountsEnds) : Claim;

    /// <summary>Some way crosses none of these states.</summary>
    /// <param name="Text">The states as they stand in the file.</param>
    /// <param name="Of">The states and groups.</param>
    /// <param name="CountsEnds">Whether the states of departure and arrival count.</param>
    public sealed record Spares(string Text, IReadOnlyList<Area> Of, bool CountsEnds) : Claim;

    /// <summary>The arrival can be reached, or cannot.</summary>
    /// <param name="IsReachable">Which of the two was said.</param>
    public sealed record Reach(bool IsReachable) : Claim;

    /// <summary>Something that no map can decide.</summary>
    /// <param name="Because">Why not.</param>
    public sealed record Undecidable(LocalText Because) : Claim;
}
