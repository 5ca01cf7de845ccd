using Umweg.World;
using Umweg.World.Triangulation;
using Umweg.WorldBuilder;

namespace Umweg.Tests.WorldBuilder;

/// <summary>FEATURE UNDER TEST: <c>umweg world check</c> proves the compiled world sound, and finds one that is not.
/// </summary>
public sealed class WorldCheckTests
{
    [Fact]
    public void Every_check_passes_on_the_compiled_world() =>
        Assert.All(
            WorldCheck.Run(RealWorld.Globe, RealWorld.DataFolder),
            check => Assert.True(check.Passed, $"{check.Code}: {string.Join(", ", check.Facts)} {check.FirstFault}"));

    [Fact]
    public void A_triangle_moved_to_another_territory_is_found()
    {
        var cells = RealWorld.Globe10000.Mesh.Cells.ToArray();
        var sea = RealWorld.Globe10000.CellsOf("high-seas").Cells().First();
        var land = RealWorld.Globe10000.CellsOf("KZ").Cells().First();
        for (var t = 0; t < cells.Length; t++)
        {
            cells[t] = cells[t] == land ? (ushort)sea : cells[t];
        }

        var failed = WorldCheck.Run(With(cells), RealWorld.DataFolder).Where(check => !check.Passed);

        Assert.Contains(failed, check => check.Code == "land" && check.FirstFault is not null);
    }

    [Fact]
    public void A_mesh_with_swapped_corners_is_found()
    {
        var mesh = RealWorld.Globe10000.Mesh;
        var corners = mesh.Corners.ToArray();
        (corners[0], corners[1]) = (corners[1], corners[0]);
        var broken = new Mesh(mesh.Vertices.ToArray(), corners, mesh.Neighbours.ToArray(), mesh.Cells.ToArray());

        Assert.NotEmpty(MeshCheck.FindFaults(broken.Vertices, broken.Corners, broken.Neighbours));
    }

    private static Globe With(ushort[] cells)
    {
        var globe = RealWorld.Globe10000;
        return globe with
        {
            Mesh = new(
                globe.Mesh.Vertices.ToArray(), globe.Mesh.Corners.ToArray(), globe.Mesh.Neighbours.ToArray(), cells),
        };
    }
}
