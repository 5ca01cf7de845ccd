using Umweg.Sphere;
using Umweg.Tests.World.Oracle;
using Umweg.World;
using Umweg.World.Location;

namespace Umweg.Tests.World.Location;

/// <summary>
/// FEATURE UNDER TEST: a walk meets exactly the triangles and edges that the arc meets, in order, and ends at its end.
/// METHOD: against testing every triangle and edge, on worlds with many points exactly on one circle.
/// </summary>
public sealed class ArcWalkTests
{
    [Fact]
    public void A_walk_meets_what_trying_every_triangle_and_edge_meets()
    {
        var random = new Random(3);
        var alongEdges = 0;
        foreach (var mesh in (Mesh[])[RandomWorld.Create(random, 200, 3, 0.5).Mesh, Sketch.Draw("X").Globe.Mesh])
        {
            for (var i = 0; i < 150; i++)
            {
                SpherePoint from = RandomWorld.PointIn(random, mesh), to = RandomWorld.PointIn(random, mesh);
                if (!Predicates.AreSame(from, to) && !Predicates.AreAntipodal(from, to))
                {
                    alongEdges += AssertWalk(mesh, from, to);
                }
            }
        }

        Assert.True(alongEdges > 20);
    }

    [Fact]
    public void A_walk_back_meets_the_same_in_reverse()
    {
        var random = new Random(4);
        var mesh = RandomWorld.Create(random, 200, 3, 0.5).Mesh;
        for (var i = 0; i < 200; i++)
        {
            SpherePoint from = RandomWorld.PointNear(random), to = RandomWorld.PointNear(random);
            if (!Predicates.AreSame(from, to))
            {
                Assert.Equal(Parts(mesh, from, to, out _), Parts(mesh, to, from, out _).Reverse());
            }
        }
    }

    private static int AssertWalk(Mesh mesh, SpherePoint from, SpherePoint to)
    {
        var parts = Parts(mesh, from, to, out var end);
        var view = new MeshView(mesh);
        var expected = new HashSet<(int, int)>();
        for (var t = 0; t < mesh.TriangleCount; t++)
        {
            if (PlainGeometry.MeetsInside(
                    new(view.PointAt(3 * t), view.PointAt((3 * t) + 1), view.PointAt((3 * t) + 2)), from, to))
            {
                expected.Add((t, -1));
            }

            for (var corner = 3 * t; corner < (3 * t) + 3; corner++)
            {
                if (PlainGeometry.Overlaps(
                        view.PointAt(MeshView.Next(corner)), view.PointAt(MeshView.Previous(corner)), from, to))
                {
                    expected.Add(Edge(view, corner));
                }
            }
        }

        Assert.Equal(parts.Length, parts.Distinct().Count());
        Assert.Equal(expected.Order(), parts.Order());
        Assert.Equal(new Locator(view).Locate(view, to).Kind, end.Kind);
        return parts.Count(part => part.Item2 >= 0);
    }

    // Triangles as (t, -1), edges by their two vertices.
    private static (int, int)[] Parts(Mesh mesh, SpherePoint from, SpherePoint to, out MeshLocation end)
    {
        var view = new MeshView(mesh);
        var walk = new ArcWalk(view, new Locator(view).Locate(view, from), from, to);
        var parts = new List<(int, int)>();
        while (walk.MoveNext())
        {
            parts.Add(walk.IsAlongEdge ? Edge(view, walk.Corner) : (walk.Triangle, -1));
        }

        end = walk.End;
        return [.. parts];
    }

    private static (int, int) Edge(MeshView view, int corner)
    {
        int a = view.VertexAt(MeshView.Next(corner)), b = view.VertexAt(MeshView.Previous(corner));
        return (Math.Min(a, b), Math.Max(a, b));
    }
}
