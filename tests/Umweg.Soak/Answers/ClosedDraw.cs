using Umweg.World;
using Umweg.World.Triangulation;

namespace Umweg.Soak.Answers;

/// <summary>Draws sets of territories to close.</summary>
internal sealed class ClosedDraw(SoakSearch search)
{
    private const double HalfOfSphere = 2 * Math.PI;

    private readonly Lazy<Dictionary<string, double>> _areas = new(() => AreasOf(search.World));

    private SoakWorld World => search.World;

    /// <summary>The ids of a set of a kind, in alphabetical order.</summary>
    public IReadOnlyList<string> Draw(ClosedKind kind, Random random) =>
        [.. Any(kind, random).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private IEnumerable<string> Any(ClosedKind kind, Random random) => kind switch
    {
        ClosedKind.One => Some(World.States, 1, random),
        ClosedKind.Few => Some(World.States, 2 + random.Next(4), random),
        ClosedKind.Group => Group(random),
        ClosedKind.GroupVaried => Group(random).Where(_ => random.Next(8) > 0)
            .Concat(Some(World.States, random.Next(6), random)),
        ClosedKind.Many => Some(World.States, 1 + random.Next(200), random),
        ClosedKind.AllButCorridor => AllButCorridor(random),
        ClosedKind.OverHemisphere => OverHemisphere(random),
        ClosedKind.Seas => Some(World.Basins, 1 + random.Next(World.Basins.Count), random)
            .Concat(Some(World.States, random.Next(20), random)),
        _ => [],
    };

    private static IEnumerable<string> Some(IReadOnlyList<string> ids, int count, Random random)
    {
        var shuffled = ids.ToArray();
        random.Shuffle(shuffled);
        return shuffled.Take(count);
    }

    private IReadOnlyList<string> Group(Random random) => World.Groups[random.Next(World.Groups.Count)];

    private IEnumerable<string> AllButCorridor(Random random)
    {
        var from = Points.Anywhere(random);
        var to = Points.Beside(random, from, Points.Magnitude(random, 0.05, 2.5));
        var open = search.Upright.Walk(from, to, CellSet.Empty).Select(part => World.Globe.Territories[part.Cell].Id)
            .Concat(Some(World.States, random.Next(4), random)).ToHashSet(StringComparer.Ordinal);
        return World.States.Concat(random.Next(2) == 0 ? World.Basins : []).Where(id => !open.Contains(id));
    }

    private IEnumerable<string> OverHemisphere(Random random)
    {
        var wanted = HalfOfSphere * (1.02 + (0.8 * random.NextDouble()));
        var area = 0.0;
        foreach (var id in Some([.. World.States, .. World.Basins], int.MaxValue, random))
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
