using Umweg.Sphere;

namespace Umweg.Policy;

/// <summary>What one flight may, and would rather not, cross: every territory of the world, decided.</summary>
/// <param name="Date">The day on which it holds.</param>
/// <param name="Worldview">The worldview's name.</param>
/// <param name="Policies">The names of the policies summed, in order.</param>
/// <param name="StateAircraft">Whether departure and arrival are on permission too.</param>
/// <param name="Territories">One entry for each territory of the world, by id.</param>
/// <param name="ClosedPolygons">Polygons that are closed in addition.</param>
/// <param name="Warnings">Conflicts that were resolved to the stricter side, disputed mappings; sentences.</param>
public sealed record Stance(
    DateOnly Date,
    string Worldview,
    IReadOnlyList<string> Policies,
    bool StateAircraft,
    IReadOnlyDictionary<string, TerritoryStance> Territories,
    IReadOnlyList<ClosedPolygon> ClosedPolygons,
    IReadOnlyList<string> Warnings);

/// <summary>A polygon that a rule closes.</summary>
/// <param name="Rule">The rule, in short.</param>
/// <param name="Source">Its source.</param>
/// <param name="Ring">The corners in order, not repeated at the end; straight lines between them are great circles;
/// the smaller of the two sides is meant.</param>
public sealed record ClosedPolygon(string Rule, string? Source, IReadOnlyList<GeoPosition> Ring);
