using Umweg.Policy;
using Umweg.Sphere;
using Umweg.World;

namespace Umweg.Presentation.Map;

/// <summary>The tints of territories under a stance: unwillingly, by permission, both, closed; and of those that could
/// close the way together.</summary>
internal sealed class MapTints(Globe globe, MapContent content)
{
    /// <summary>The tint of what is closed.</summary>
    public const string Closed = "closed";

    /// <summary>The tint of a cut; only maps that have one know it.</summary>
    public const string Cut = "cut";

    /// <summary>The tints in the order of the legend; each is also its pattern's id and its style.</summary>
    public static IReadOnlyList<string> All { get; } = ["avoided", "permission", "both", Closed];

    /// <summary>The tint of each cell; null: none.</summary>
    public IReadOnlyList<string?> OfCells { get; } =
        [.. globe.Territories.Select(territory => content.IsCut && content.Walls.Contains(territory.Id)
            ? Cut
            : TintOf(content.Context.Stance.Territories.GetValueOrDefault(territory.Id), content.TintsPermission))];

    /// <summary>The tints that there may be on this map, in the order of the legend.</summary>
    public IEnumerable<string> Possible => content.IsCut ? All.Append(Cut) : All;

    /// <summary>What is closed besides.</summary>
    public IReadOnlyList<ClosedPolygon> Polygons => content.Context.Stance.ClosedPolygons;

    /// <summary>Writes the patterns, by their ids.</summary>
    public static void WritePatterns(SvgWriter svg, bool hasCut)
    {
        const string Rising = "M-2 2l4-4M0 8l8-8M6 10l4-4";
        Pattern(svg, "avoided", MapPalette.AvoidedLine, Rising, "");
        Pattern(svg, "permission", MapPalette.PermissionLine, "", "M2 2h.01M6 6h.01");
        Pattern(svg, "both", MapPalette.AvoidedLine, Rising, "M1.5 1.5h.01M5.5 5.5h.01");
        Pattern(svg, Closed, MapPalette.ClosedLine, Rising + "M-2 6l4 4M0 0l8 8M6-2l4 4", "");
        if (hasCut)
        {
            Pattern(svg, Cut, MapPalette.CutLine, "M0 2h8M0 6h8", "");
        }
    }

    private static string? TintOf(TerritoryStance? stance, bool tintsPermission) => stance switch
    {
        null => null,
        { Access: Access.Closed } => Closed,
        { Access: Access.Permission } when !tintsPermission => null,
        { Access: Access.Permission } => stance.Avoid > Length.Zero ? "both" : "permission",
        _ => stance.Avoid > Length.Zero ? "avoided" : null,
    };

    private static void Pattern(SvgWriter svg, string id, string colour, string lines, string dots)
    {
        svg.Start("pattern", ("id", id), ("width", "8"), ("height", "8"), ("patternUnits", "userSpaceOnUse"));
        if (lines.Length > 0)
        {
            svg.Element("path", ("d", lines), ("stroke", colour), ("stroke-width", ".7"), ("fill", "none"));
        }

        if (dots.Length > 0)
        {
            svg.Element(
                "path", ("d", dots), ("stroke", colour), ("stroke-width", "1.6"), ("stroke-linecap", "round"));
        }

        svg.End();
    }
}
