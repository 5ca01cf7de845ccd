using System.Globalization;
using Umweg.Sphere;

namespace Umweg.Policy;

/// <summary>One sentence of a stance: what may not, or would rather not, be crossed, since when, and why.</summary>
public sealed record Rule
{
    private const int MostAreasShown = 8;

    /// <summary>What it applies to; empty for a polygon.</summary>
    public IReadOnlyList<Area> Where { get; init; } = [];

    /// <summary>What of that it does not apply to.</summary>
    public IReadOnlyList<Area> Except { get; init; } = [];

    /// <summary>The corners of the polygon that it closes, in order, not repeated at the end; empty: none.</summary>
    public IReadOnlyList<GeoPosition> Polygon { get; init; } = [];

    /// <summary>Whether it may be crossed; null: the rule does not say.</summary>
    public Access? Access { get; init; }

    /// <summary>The detour that avoiding each state is worth, zero for "crossed gladly"; null: the rule does not
    /// say.</summary>
    public Length? Avoid { get; init; }

    /// <summary>Whether a closure holds for departure and arrival too.</summary>
    public bool Landing { get; init; }

    /// <summary>The first day on which it holds; null: always did.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it holds; null: it goes on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why; null where nothing is said.</summary>
    public LocalText? Because { get; init; }

    /// <summary>Where this is known from; null where nothing is said.</summary>
    public string? Source { get; init; }

    /// <summary>When the source was read; null where nothing is said.</summary>
    public DateOnly? Retrieved { get; init; }

    /// <summary>The line of the policy's file in which it begins, from 1; 0 for an option.</summary>
    public int Line { get; init; }

    /// <summary>The rule in short: <c>avoid EU except HU</c>.</summary>
    public string Summary =>
        $"{string.Join(", ", Verbs())} {Target()}"
        + (Except.Count > 0 ? $" except {Shown(Except)}" : "")
        + (Landing ? ", landing too" : "");

    /// <summary>Whether the rule is in force on a day.</summary>
    public bool HoldsOn(DateOnly date) => (From is null || date >= From) && (Until is null || date <= Until);

    private static string Shown(IReadOnlyList<Area> areas) =>
        string.Join(", ", areas.Take(MostAreasShown))
        + (areas.Count > MostAreasShown
            ? string.Create(CultureInfo.InvariantCulture, $" and {areas.Count - MostAreasShown} more")
            : "");

    private string Target() =>
        Polygon.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"a polygon of {Polygon.Count} corners")
            : Shown(Where);

    private IEnumerable<string> Verbs()
    {
        if (Access is { } access)
        {
            yield return access switch
            {
                Policy.Access.Closed => "close",
                Policy.Access.Permission => "permission",
                _ => "open",
            };
        }

        if (Avoid is { } avoid)
        {
            yield return avoid > Length.Zero ? "avoid" : "cross gladly";
        }
    }
}
