namespace Umweg.Presentation.Map;

/// <summary>How a map is drawn, whatever it shows; the default is as the answer has it.</summary>
public sealed record MapOptions
{
    /// <summary>The longest title, in UTF-16 code units: about three lines.</summary>
    public const int LongestTitle = 200;

    /// <summary>What stands above the map instead of the places; it is wrapped where it is long. Null: the places.
    /// </summary>
    public string? Title { get; init; }

    /// <summary>The numbers of the ways that are drawn; empty: those that are drawn anyway.</summary>
    /// <remarks>Each map tells which numbers it has (<see cref="RouteMap.Numbers"/>); others draw nothing.</remarks>
    public IReadOnlyList<int> Ways { get; init; } = [];

    /// <summary>The width at which the sheet is shown, in pixels of the reader's; null: 1,000. The drawing is the same
    /// at every width.</summary>
    public int? Width { get; init; }

    /// <summary>Whether what lines and tints mean stands below the map. Warning and sources always do.</summary>
    public bool HasLegend { get; init; } = true;

    /// <summary>Whether a way is drawn.</summary>
    internal bool Draws(int number) => Ways.Count == 0 || Ways.Contains(number);
}
