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

    /// <summary>The rule in short: <c>avoid EU except HU</c>, <c>EU außer HU ungern</c>.</summary>
    public LocalText Summary
    {
        get
        {
            var words = Words().ToList();
            var (target, except) = (Target(), Shown(Except));
            var isNarrowed = Except.Count > 0;
            return new(
                $"{string.Join(", ", words.Select(word => word.English))} {target.English}"
                + (isNarrowed ? $" except {except.English}" : "") + (Landing ? ", landing too" : ""),
                target.German + (isNarrowed ? $" außer {except.German}" : "")
                + $" {string.Join(", ", words.Select(word => word.German))}" + (Landing ? ", auch zur Landung" : ""));
        }
    }

    /// <summary>Whether the rule is in force on a day.</summary>
    public bool HoldsOn(DateOnly date) => (From is null || date >= From) && (Until is null || date <= Until);

    private static LocalText Shown(IReadOnlyList<Area> areas)
    {
        var shown = string.Join(", ", areas.Take(MostAreasShown));
        var more = areas.Count - MostAreasShown;
        return more switch
        {
            <= 0 => LocalText.Same(shown),
            1 => new($"{shown} and one more", $"{shown} und ein weiteres"),
            _ => new($"{shown} and {more} more", $"{shown} und {more} weitere"),
        };
    }

    private LocalText Target() =>
        Polygon.Count > 0
            ? new($"a polygon of {Polygon.Count} corners", $"ein Polygon mit {Polygon.Count} Ecken")
            : Shown(Where);

    private IEnumerable<LocalText> Words()
    {
        if (Access is { } access)
        {
            yield return access switch
            {
                Policy.Access.Closed => new("close", "gesperrt"),
                Policy.Access.Permission => new("permission", "nur mit Erlaubnis"),
                _ => new("open", "offen"),
            };
        }

        if (Avoid is { } avoid)
        {
            yield return avoid > Length.Zero ? new("avoid", "ungern") : new("cross gladly", "gern");
        }
    }
}
