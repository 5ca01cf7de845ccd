using Shouldly;
using Umweg.Presentation.Map;
using Umweg.Sphere;

namespace Umweg.Tests.Presentation.Map;

/// <summary>
/// FEATURE UNDER TEST: the cell at a point, wherever the point before it lay.
/// METHOD: the search's own location of points, which walks straight lines and never goes in circles.
/// </summary>
public sealed class CellFinderTests
{
    [Fact]
    public void The_cell_is_that_in_which_the_search_finds_the_point()
    {
        var finder = new CellFinder(RealWorld.Globe.Mesh);
        var random = new Random(17);
        for (var i = 0; i < 300; i++)
        {
            var point = SpherePoint.FromVector(
                random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5);

            RealWorld.Search.CellsAt(point).Cells().ShouldContain(finder.At(point));
        }
    }

    [Fact]
    public void Corners_and_poles_have_a_cell()
    {
        var finder = new CellFinder(RealWorld.Globe.Mesh);
        foreach (var point in new[] { RealWorld.At(90, 0), RealWorld.At(-90, 0), RealWorld.Globe.Mesh.Vertices[77] })
        {
            RealWorld.Search.CellsAt(point).Cells().ShouldContain(finder.At(point));
        }
    }
}
