using Umweg.World;
using Umweg.World.Search;
using Umweg.World.Triangulation;

namespace Umweg.Soak.Answers;

/// <summary>Draws sets of territories to close.</summary>
internal sealed class ClosedDraw(SoakWorld world, RouteSearch search)
{
    private const double HalfOfSphere = 2 * Math.PI;

    private readonly Lazy<Dictionary<string, double>> _areas = new(() => AreasOf(world));

    /// <summary>The ids of a set of a kind, in alphabetical order.</summary>
    public IReadOnlyList<string> Draw(ClosedKind kind, Random random) =>
        [.. Any(kind, random).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private IEnumerable<string> Any(ClosedKind kind, Random random) => kind switch
    {
        ClosedKind.One => Some(world.States, 1, random),
        ClosedKind.Few => Some(world.States, 2 + random.Next(4), random),
        ClosedKind.Group => Group(random),
        ClosedKind.GroupVaried => Group(random).Where(_ => random.Next(8) > 0)
            .Concat(Some(world.States, random.Next(6), random)),
        ClosedKind.Many => Some(world.States, 1 + random.Next(200), random),
        ClosedKind.AllButCorridor => AllButCorridor(random),
        ClosedKind.OverHemisphere => OverHemisphere(random),
        ClosedKind.Seas => Some(world.Basins, 1 + random.Next(world.Basins.Count), random)
            .Concat(Some(world.States, random.Next(20), random)),
        _ => [],
    };

    private static IEnumerable<string> Some(IReadOnlyList<string> ids, int count, Random random)
    {
        var shuffled = ids.ToArray();
        random.Shuffle(shuffled);
        return shuffled.Take(count);
    }

    private IReadOnlyList<string> Group(Random random) => world.Groups[random.Next(world.Groups.Count)];

    private IEnumerable<string> AllButCorridor(Random random)
    {
        var from = Points.Anywhere(random);
        var to = Points.Beside(random, from, Points.Magnitude(random, 0.05, 2.5));
        var open = search.Walk(from, to, CellSet.Empty).Select(part => world.Globe.Territories[part.Cell].Id)
            .Concat(Some(world.States, random.Next(4), random)).ToHashSet(StringComparer.Ordinal);
        return world.States.Concat(random.Next(2) == 0 ? world.Basins : []).Where(id => !open.Contains(id));
    }

    private IEnumerable<string> OverHemisphere(Random random)
    {
        var wanted = HalfOfSphere * (1.02 + (0.8 * random.NextDouble()));
        var area = 0.0;
        foreach (var id in Some([.. world.States, .. world.Basins], int.MaxValue, random))
        {
            if (area > wanted)
            {
                yield break;
            }

            area += _areas.Value[id];
            yield return id;
        }
    }

    private static Dictionary<string, double> AreasOf(SoakWorld world)
    {
        var areas = new Dictionary<string, double>(StringComparer.Ordinal);
        var mesh = world.Globe.Mesh;
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            var corners = mesh.Corners.Slice(3 * t, 3);
            var id = world.Globe.Territories[mesh.Cells[t]].Id;
            areas[id] = areas.GetValueOrDefault(id) + SphericalArea.Of(
                mesh.Vertices[corners[0]], mesh.Vertices[corners[1]], mesh.Vertices[corners[2]]);
        }

        return areas;
    }
}
