using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Triangulation;

namespace Umweg.Tests.World.Triangulation;

/// <summary>FEATURE UNDER TEST: pockets along borders are covered with lids, and nothing but pockets.</summary>
public sealed class PocketCoverTests
{
    [Fact]
    public void A_bay_gets_a_lid_from_cape_to_cape()
    {
        var world = Sketch.Draw("""
            . X X X .
            . X . X .        the bay between the two arms of X opens to the south
            . X . X .
            . . . . .
            """);
        var mesh = world.Globe.Mesh;
        var inBay = TriangleAt(world, Sketch.At(22, 12));
        var lid = mesh.Lids[inBay];

        Assert.NotEqual(Mesh.NoLid, lid);
        Assert.Equal(Mesh.NoLid, mesh.Lids[TriangleAt(world, Sketch.At(13, 12))]);
        Assert.Empty(PocketCheck.FindFaults(mesh));
    }

    [Fact]
    public void A_bay_with_an_island_in_it_stays_open()
    {
        var world = Sketch.Draw("""
            . X X X X X X X .
            . X . . . . . X .
            . X . . Y . . X .        Y stands where the lid would lie
            . X . . Y . . X .
            . . . . Y . . . .
            """);

        Assert.Equal(Mesh.NoLid, world.Globe.Mesh.Lids[TriangleAt(world, Sketch.At(14, 18))]);
        Assert.Empty(PocketCheck.FindFaults(world.Globe.Mesh));
    }

    [Fact]
    public void A_bay_between_two_regions_is_no_pocket()
    {
        var world = Sketch.Draw("""
            . X X Y .
            . X . Y .        were X open, a way could lead in here through it
            . X . Y .
            . . . . .
            """);

        Assert.Equal(Mesh.NoLid, world.Globe.Mesh.Lids[TriangleAt(world, Sketch.At(16, 12.5))]);
        Assert.Empty(PocketCheck.FindFaults(world.Globe.Mesh));
    }

    [Fact]
    public void Random_worlds_have_sound_pockets_and_the_same_cells_as_before()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var triangulation = new SphereTriangulation((a, _) => a);
            for (var i = 0; i < 200; i++)
            {
                triangulation.Insert(RandomWorld.PointNear(random));
            }

            var share = random.NextDouble();
            var cells = new ushort[triangulation.TriangleCount];
            for (var t = 0; t < cells.Length; t++)
            {
                cells[t] = (ushort)(random.NextDouble() < share ? random.Next(4) : 0);
            }

            var plain = new Mesh(
                triangulation.Vertices.ToArray(),
                triangulation.Corners.ToArray(),
                triangulation.Neighbours.ToArray(),
                cells);
            var covered = PocketedMesh.Of(plain);

            Assert.Empty(MeshCheck.FindFaults(covered.Vertices, covered.Corners, covered.Neighbours));
            Assert.Empty(PocketCheck.FindFaults(covered));
            Assert.Equal(Areas(plain), Areas(covered));
        }
    }

    [Fact]
    public void Nine_in_ten_triangles_of_the_real_world_lie_in_pockets()
    {
        var mesh = RealWorld.Globe.Mesh;

        Assert.InRange(1 - ((double)mesh.Lids.Count(Mesh.NoLid) / mesh.TriangleCount), 0.9, 0.95);
    }

    private static Dictionary<int, double> Areas(Mesh mesh)
    {
        var areas = new Dictionary<int, double>();
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            var area = SphericalArea.Of(
                mesh.Vertices[mesh.Corners[3 * t]],
                mesh.Vertices[mesh.Corners[(3 * t) + 1]],
                mesh.Vertices[mesh.Corners[(3 * t) + 2]]);
            areas[mesh.Cells[t]] = areas.GetValueOrDefault(mesh.Cells[t]) + area;
        }

        return areas.ToDictionary(pair => pair.Key, pair => Math.Round(pair.Value, 10));
    }

    private static int TriangleAt(Sketch world, SpherePoint point) =>
        new Umweg.World.Search.WorldIndex(world.Globe.Mesh).TrianglesAt(point).Single();
}
