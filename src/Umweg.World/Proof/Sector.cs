using Umweg.Sphere;

namespace Umweg.World.Proof;

/// <summary>A range of directions at a point: all that lie counter-clockwise from one direction before another.
/// </summary>
/// <remarks>Directions are given by points, less than a half circle away, so that every question is one of sides and
/// answered exactly. The two are never the same direction. Neither is meant to belong to the range.</remarks>
/// <param name="From">The direction on the right.</param>
/// <param name="To">The direction on the left.</param>
internal readonly record struct Sector(SpherePoint From, SpherePoint To)
{
    /// <summary>Whether two ranges at a point have a direction in common.</summary>
    public static bool Overlap(SpherePoint at, Sector a, Sector b) =>
        b.Has(at, a.From) || a.Has(at, b.From);

    /// <summary>Whether a direction lies in the range, its first direction included.</summary>
    public bool Has(SpherePoint at, SpherePoint direction)
    {
        var whole = TurnOf(at, From, To);
        var part = TurnOf(at, From, direction);
        return part != whole ? part < whole
            : part is Turn.UnderHalf or Turn.OverHalf && Predicates.SideOf(at, direction, To) == Side.Left;
    }

    /// <summary>Whether two directions are the same.</summary>
    public static bool AreSame(SpherePoint at, SpherePoint a, SpherePoint b) => TurnOf(at, a, b) == Turn.None;

    private static Turn TurnOf(SpherePoint at, SpherePoint from, SpherePoint to) =>
        Predicates.SideOf(at, from, to) switch
        {
            Side.Left => Turn.UnderHalf,
            Side.Right => Turn.OverHalf,
            _ => Predicates.IsOnArc(at, from, to) || Predicates.IsOnArc(at, to, from) ? Turn.None : Turn.Half,
        };

    private enum Turn
    {
        None,
        UnderHalf,
        Half,
        OverHalf,
    }
}
