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

    /// <summary>The tints in the order of the legend; each is also its style.</summary>
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

    private static string? TintOf(TerritoryStance? stance, bool tintsPermission) => stance switch
    {
        null => null,
        { Access: Access.Closed } => Closed,
        { Access: Access.Permission } when !tintsPermission => null,
        { Access: Access.Permission } => stance.Avoid > Length.Zero ? "both" : "permission",
        _ => stance.Avoid > Length.Zero ? "avoided" : null,
    };
}
