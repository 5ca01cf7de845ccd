using Umweg.Policy;
using Umweg.Sphere;

namespace Umweg.Verify;

/// <summary>An answer as its JSON states it; nothing of it is believed.</summary>
internal sealed record StatedAnswer(
    string World,
    bool IsFound,
    GeoPosition From,
    GeoPosition To,
    DateOnly Date,
    string Worldview,
    bool StateAircraft,
    IReadOnlyList<TerritoryStance> Stance,
    IReadOnlyList<ClosedPolygon> Polygons,
    double DirectKm,
    IReadOnlyList<string> DirectVia,
    IReadOnlyList<StatedRoute> Routes,
    IReadOnlyList<StatedClosure> BlockedBy);

/// <summary>A route as stated.</summary>
internal sealed record StatedRoute(
    int Rank,
    double DistanceKm,
    double DetourKm,
    double DetourPercent,
    double LowerBoundKm,
    string LowerBoundMethod,
    double CostKm,
    bool IsOnFront,
    IReadOnlyList<string> Via,
    IReadOnlyList<string> Avoided,
    IReadOnlyList<string> Permissions,
    IReadOnlyList<StatedCrossing> Crossings,
    IReadOnlyList<GeoPosition> Waypoints,
    IReadOnlyList<IReadOnlyList<GeoPosition>> Geometry);

/// <summary>A crossing as stated.</summary>
internal sealed record StatedCrossing(
    string Territory,
    string? State,
    string Kind,
    string Role,
    string Access,
    double AvoidKm,
    double DistanceKm,
    GeoPosition Entry,
    GeoPosition Exit,
    string? Rule,
    string? Source);

/// <summary>A territory that is stated to close the way.</summary>
internal sealed record StatedClosure(string Territory, string? State, string Access, string? Rule);
