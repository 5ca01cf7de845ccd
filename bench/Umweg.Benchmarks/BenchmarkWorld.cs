using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Search;
using Umweg.World.Storage;
using Umweg.WorldBuilder;

namespace Umweg.Benchmarks;

/// <summary>The real world, and random states and places of it, the same in every run.</summary>
internal static class BenchmarkWorld
{
    private const int StatesClosed = 30;
    private const double MinRadians = 500.0 / 6371;
    private const double MaxRadians = 9000.0 / 6371;

    private static readonly Lazy<WorldFile> File = new(() =>
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(root.FullName, "Umweg.slnx")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("Benchmarks run inside the repository.");
        }

        return WorldBuild.OpenOrBuild(
            Path.Combine(root.FullName, "data"), Path.Combine(root.FullName, "artifacts", "bench-world.umweg"));
    });

    public static Globe Globe => File.Value.Globe;

    /// <summary>Thirty random states, and one more.</summary>
    public static (CellSet Closed, CellSet OneMore) States(int seed)
    {
        var random = new Random(seed);
        var ids = Globe.Territories.Where(territory => territory.Kind == TerritoryKind.State)
            .Select(territory => territory.Id).Distinct(StringComparer.Ordinal)
            .OrderBy(_ => random.Next()).Take(StatesClosed + 1).ToList();
        var closed = ids.Take(StatesClosed).Aggregate(CellSet.Empty, (set, id) => set.Union(Globe.CellsOf(id)));
        return (closed, Globe.CellsOf(ids[StatesClosed]));
    }

    /// <summary>Random pairs of places over open states, 500 to 9,000 km apart, whose direct way is closed.</summary>
    public static List<SolveCase> Searches(int seeds, int pairsOfEach)
    {
        var cases = new List<SolveCase>();
        for (var seed = 0; seed < seeds; seed++)
        {
            var (closed, _) = States(seed);
            var stance = new RouteSearch(Globe).Prepare(closed);
            var random = new Random(seed);
            for (var pair = 0; pair < pairsOfEach; pair++)
            {
                SpherePoint from = Place(random, closed), to = Place(random, closed);
                if (Arc.Angle(from, to) is >= MinRadians and <= MaxRadians
                    && stance.Solve(from, to) is SearchResult.Found { Waypoints.Count: > 2 } found)
                {
                    cases.Add(new(stance, from, to, found.Work));
                }
            }
        }

        return cases;
    }

    // A corner of a triangle of an open state: coasts and borders are where the triangles are, and most airports.
    private static SpherePoint Place(Random random, CellSet closed)
    {
        while (true)
        {
            var triangle = random.Next(Globe.Mesh.TriangleCount);
            int cell = Globe.Mesh.Cells[triangle];
            if (Globe.Territories[cell].Kind == TerritoryKind.State && !closed.Contains(cell))
            {
                var corners = Globe.Mesh.Corners.Slice(3 * triangle, 3);
                SpherePoint a = Globe.Mesh.Vertices[corners[0]], b = Globe.Mesh.Vertices[corners[1]];
                var c = Globe.Mesh.Vertices[corners[2]];
                return SpherePoint.FromVector(a.X + b.X + c.X, a.Y + b.Y + c.Y, a.Z + b.Z + c.Z);
            }
        }
    }
}

/// <summary>One search, with the work that it takes.</summary>
internal sealed record SolveCase(PreparedStance Stance, SpherePoint From, SpherePoint To, SearchWork Work);
