using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Triangulation;
using Umweg.WorldBuilder.Compile;
using Umweg.WorldBuilder.Sources;

namespace Umweg.WorldBuilder;

/// <summary>Proves of a compiled world what answers rely on.</summary>
public static class WorldCheck
{
    private const double AreaTolerance = 0.01;
    private const double LandGridDegrees = 0.25;

    // Total areas in km2, official statistics as of 2020 to 2023. Chosen where land surveys and published totals agree;
    // states whose published totals are known to be off by more than a percent (as Bolivia's and Niger's) are left out.
    private static readonly (string State, double SquareKilometres)[] LandlockedAreas =
    [
        ("AD", 468), ("AM", 29_743), ("AT", 83_883), ("BF", 272_967), ("BW", 581_730), ("BY", 207_600),
        ("CF", 622_984), ("CH", 41_285), ("CZ", 78_871), ("HU", 93_011), ("KG", 199_951), ("LI", 160.5),
        ("LU", 2_586), ("MD", 33_847), ("MN", 1_564_116), ("MW", 118_484), ("NP", 147_516), ("RS", 77_474),
        ("SK", 49_035), ("SZ", 17_364), ("UG", 241_550), ("UZ", 447_400), ("XK", 10_908), ("ZM", 752_612),
        ("ZW", 390_757),
    ];

    /// <summary>Runs every check on a world.</summary>
    /// <param name="globe">The world.</param>
    /// <param name="dataFolder">The data that it was compiled from; for the land.</param>
    public static IReadOnlyList<WorldCheckResult> Run(Globe globe, string dataFolder) =>
    [
        CheckMesh(globe.Mesh),
        CheckDelaunay(globe.Mesh),
        CheckPockets(globe.Mesh),
        CheckBorders(globe.Mesh),
        CheckAreas(globe),
        CheckLand(globe, dataFolder),
        CheckCracks(globe),
    ];

    private static WorldCheckResult CheckMesh(Mesh mesh)
    {
        var faults = MeshCheck.FindFaults(mesh.Vertices, mesh.Corners, mesh.Neighbours);
        return new(
            "mesh", faults.Count == 0, [mesh.TriangleCount, mesh.Vertices.Length], faults.Count > 0 ? faults[0] : null);
    }

    private static WorldCheckResult CheckDelaunay(Mesh mesh)
    {
        var (cells, lids, neighbours) = (mesh.Cells.ToArray(), mesh.Lids.ToArray(), mesh.Neighbours.ToArray());
        var wrong = MeshCheck.CountNotDelaunay(
            mesh.Vertices,
            mesh.Corners,
            mesh.Neighbours,
            i => cells[i / 3] != cells[neighbours[i]]
                || lids[i / 3] != Mesh.NoLid || lids[neighbours[i]] != Mesh.NoLid);
        return new("delaunay", wrong == 0, [wrong]);
    }

    // A search leaves pockets out, so each must be what it claims: one way out, and walls of one cell all round.
    private static WorldCheckResult CheckPockets(Mesh mesh)
    {
        var faults = PocketCheck.FindFaults(mesh);
        var count = mesh.TriangleCount - mesh.Lids.Count(Mesh.NoLid);
        return new("pockets", faults.Count == 0, [count], faults.Count > 0 ? faults[0] : null);
    }

    // Around every vertex a territory's border comes in as often as it goes out: borders are closed curves.
    private static WorldCheckResult CheckBorders(Mesh mesh)
    {
        var balance = new Dictionary<(int Vertex, int Cell), int>();
        var edges = 0;
        for (var i = 0; i < mesh.Corners.Length; i++)
        {
            if (mesh.Cells[i / 3] != mesh.Cells[mesh.Neighbours[i]])
            {
                int first = i - (i % 3), cell = mesh.Cells[i / 3];
                var from = (mesh.Corners[first + Mesh.Next(i % 3)], cell);
                var to = (mesh.Corners[first + Mesh.Previous(i % 3)], cell);
                balance[from] = balance.GetValueOrDefault(from) - 1;
                balance[to] = balance.GetValueOrDefault(to) + 1;
                edges++;
            }
        }

        var open = balance.Count(pair => pair.Value != 0);
        return new("borders", open == 0, [edges / 2, open]);
    }

    private static WorldCheckResult CheckAreas(Globe globe)
    {
        var areas = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var t = 0; t < globe.Mesh.TriangleCount; t++)
        {
            var id = globe.Territories[globe.Mesh.Cells[t]].Id;
            areas[id] = areas.GetValueOrDefault(id) + SquareKilometres(globe.Mesh, t);
        }

        var worst = LandlockedAreas
            .Select(known => (known.State, Error: (areas.GetValueOrDefault(known.State) / known.SquareKilometres) - 1))
            .MaxBy(known => Math.Abs(known.Error));
        return new(
            "areas",
            Math.Abs(worst.Error) <= AreaTolerance,
            [LandlockedAreas.Length, worst.State, 100 * worst.Error]);
    }

    // On the ellipsoid an element of the reduced sphere is a^2 sqrt(1 - e^2 cos^2 beta) times as large.
    private static double SquareKilometres(Mesh mesh, int t)
    {
        SpherePoint a = mesh.Vertices[mesh.Corners[3 * t]], b = mesh.Vertices[mesh.Corners[(3 * t) + 1]];
        var c = mesh.Vertices[mesh.Corners[(3 * t) + 2]];
        var sinBeta = (a.Z + b.Z + c.Z) / 3;
        const double SquaredEccentricity = Wgs84.Flattening * (2 - Wgs84.Flattening);
        const double RadiusKilometres = Wgs84.EquatorialRadiusMetres / 1000;
        return SphericalArea.Of(a, b, c) * RadiusKilometres * RadiusKilometres *
            Math.Sqrt(1 - (SquaredEccentricity * (1 - (sinBeta * sinBeta))));
    }

    // A grid of positions that Natural Earth has on land, and a kilometre or so from the shore, is nowhere high seas.
    private static WorldCheckResult CheckLand(Globe globe, string dataFolder)
    {
        var land = new LandIndex(LandReader.Read(WorldSources.LandFile(dataFolder)));
        var search = new World.Search.RouteSearch(globe);
        int tested = 0, holes = 0;
        GeoPosition? first = null;
        for (var latitude = -89.9; latitude < 84; latitude += LandGridDegrees)
        {
            for (var longitude = -179.9; longitude < 180; longitude += LandGridDegrees)
            {
                if (IsWellInland(land, longitude, latitude))
                {
                    tested++;
                    var position = GeoPosition.FromDegrees(latitude, longitude);
                    var cell = search.CellsAt(Wgs84.ToSphere(position)).Cells().First();
                    if (globe.Territories[cell].Kind == TerritoryKind.HighSeas)
                    {
                        holes++;
                        first ??= position;
                    }
                }
            }
        }

        return new("land", holes == 0, [tested, holes], first?.ToString());
    }

    private static bool IsWellInland(LandIndex land, double longitude, double latitude)
    {
        const double Step = 0.05;
        var stretch = 1 / Math.Max(0.1, Math.Cos(latitude * (Math.PI / 180)));
        return latitude < -86 || (land.IsLand(new(longitude, latitude)) &&
            land.IsLand(new(longitude - (Step * stretch), latitude)) &&
            land.IsLand(new(longitude + (Step * stretch), latitude)) &&
            land.IsLand(new(longitude, latitude - Step)) &&
            land.IsLand(new(longitude, latitude + Step)));
    }

    // High seas that span less than a sliver between two territories would be a corridor that does not exist.
    private static WorldCheckResult CheckCracks(Globe globe)
    {
        var cracks = Labelling.CountCracks(
            globe.Mesh, [.. globe.Territories.Select(territory => territory.Id)]);
        return new("cracks", cracks == 0, [(int)Labelling.SliverMetres, cracks]);
    }
}

/// <summary>What one check of the world found.</summary>
/// <param name="Code">What must hold: its sentence and that of the numbers are texts, <c>world.check.mesh</c> and
/// <c>world.check.mesh.facts</c>.</param>
/// <param name="Passed">Whether it does.</param>
/// <param name="Facts">What the two sentences are filled with: whole numbers, percentages, codes of states.</param>
/// <param name="FirstFault">The first thing that is wrong, for whoever has to mend it: a position, or a sentence in
/// English.</param>
public sealed record WorldCheckResult(
    string Code, bool Passed, IReadOnlyList<object> Facts, string? FirstFault = null);
