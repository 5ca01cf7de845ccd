using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Location;

namespace Umweg.Tests.World.Location;

/// <summary>
/// FEATURE UNDER TEST: where a point lies is found exactly.
/// METHOD: against trying every triangle, on random worlds and on a grid whose lines lie exactly on circles.
/// </summary>
public sealed class LocatorTests
{
    [Fact]
    public void Points_are_found_where_trying_every_triangle_finds_them()
    {
        var random = new Random(1);
        foreach (var mesh in (Mesh[])[RandomWorld.Create(random, 300, 3, 0.5).Mesh, Sketch.Draw("X").Grid])
        {
            var locator = new Locator(new MeshView(mesh));
            var found = new int[3];
            for (var i = 0; i < 600; i++)
            {
                var point = RandomWorld.PointIn(random, mesh);
                var place = locator.Locate(new MeshView(mesh), point);
                found[(int)place.Kind]++;
                AssertIsAt(mesh, place, point);
            }

            Assert.All(found, count => Assert.True(count > 10));
        }
    }

    [Fact]
    public void A_vertex_of_another_length_is_the_same_place()
    {
        var mesh = Sketch.Draw("X").Grid;
        var vertex = mesh.Vertices[77];
        var shorter = SpherePoint.FromVector(0.5 * vertex.X, 0.5 * vertex.Y, 0.5 * vertex.Z);
        var place = new Locator(new MeshView(mesh)).Locate(new MeshView(mesh), shorter);
        Assert.Equal(Predicates.AreSame(vertex, shorter), place.Kind == LocationKind.Vertex);
    }

    // On how many sides of each triangle the point lies, and on none's wrong side only where it should be.
    private static void AssertIsAt(Mesh mesh, MeshLocation place, SpherePoint point)
    {
        var view = new MeshView(mesh);
        var triangles = 0;
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            var sides = new Side[3];
            for (var i = 0; i < 3; i++)
            {
                var corner = (3 * t) + i;
                sides[i] = Predicates.SideOf(
                    view.PointAt(MeshView.Next(corner)), view.PointAt(MeshView.Previous(corner)), point);
            }

            var isIn = !sides.Contains(Side.Right);
            Assert.Equal(isIn, place.IsIn(t, view));
            triangles += isIn ? 1 : 0;
        }

        switch (place.Kind)
        {
            case LocationKind.Vertex:
                Assert.True(Predicates.AreSame(point, view.PointAt(place.Corner)));
                break;
            case LocationKind.Edge:
                Assert.Equal(2, triangles);
                break;
            default:
                Assert.Equal(1, triangles);
                break;
        }
    }
}
