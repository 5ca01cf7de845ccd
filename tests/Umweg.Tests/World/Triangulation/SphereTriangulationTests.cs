using Umweg.Sphere;
using Umweg.World;
using Umweg.World.Triangulation;

namespace Umweg.Tests.World.Triangulation;

/// <summary>
/// FEATURE UNDER TEST: the triangulation stays valid, constrained and Delaunay whatever is inserted.
/// METHOD: the invariants are checked after every step on inputs made to be degenerate (grids with collinear points,
/// doubles, poles, crossing constraints), since random points never meet the exact branch.
/// </summary>
public sealed class SphereTriangulationTests
{
    [Fact]
    public void The_icosphere_is_a_valid_mesh() => CheckInvariants(new SphereTriangulation(Xor));

    [Fact]
    public void Points_anywhere_keep_it_valid_and_Delaunay()
    {
        var random = new Random(17);
        var mesh = new SphereTriangulation(Xor);
        for (var i = 0; i < 2000; i++)
        {
            mesh.Insert(RandomPoint(random));
            if (i % 100 == 0)
            {
                CheckInvariants(mesh);
            }
        }

        CheckInvariants(mesh);
        Assert.Equal(2042, mesh.VertexCount);
        Assert.Equal((2 * mesh.VertexCount) - 4, mesh.TriangleCount);
    }

    [Fact]
    public void A_grid_with_poles_meridians_and_doubles_keeps_it_valid()
    {
        var mesh = new SphereTriangulation(Xor);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var lat = -90; lat <= 90; lat += 10)
            {
                for (var lon = -180; lon <= 180; lon += 10)
                {
                    mesh.Insert(At(lat, lon));
                    CheckInvariants(mesh);
                }
            }
        }

        // 17 rings of 36 points and two poles; -180 and 180 are one meridian.
        Assert.Equal(42 + (17 * 36) + 2, mesh.VertexCount);
    }

    [Fact]
    public void A_point_next_to_another_by_one_ulp_is_another_vertex()
    {
        var mesh = new SphereTriangulation(Xor);
        var point = At(50, 10);
        var first = mesh.Insert(point);
        var second = mesh.Insert(SpherePoint.FromExactCoordinates(point.X, Math.BitIncrement(point.Y), point.Z));

        Assert.NotEqual(first, second);
        Assert.Equal(first, mesh.Insert(point));
        CheckInvariants(mesh);
    }

    [Fact]
    public void A_constraint_along_a_meridian_takes_up_the_vertices_on_it()
    {
        var mesh = new SphereTriangulation(Xor);
        var south = mesh.Insert(At(-20, 0));
        var middle = mesh.Insert(At(5, 0));
        var north = mesh.Insert(At(20, 0));
        mesh.InsertConstraint(south, north, 1);

        CheckInvariants(mesh);
        Assert.Equal([(south, north)], ChainsOf(mesh, [south, north]));
        Assert.Contains(middle, ConstrainedVertices(mesh));
    }

    [Fact]
    public void Crossing_constraints_are_split_where_they_meet()
    {
        var mesh = new SphereTriangulation(Xor);
        mesh.InsertConstraint(mesh.Insert(At(0, -10)), mesh.Insert(At(3, 12)), 1);
        mesh.InsertConstraint(mesh.Insert(At(-8, 1)), mesh.Insert(At(9, 2)), 2);

        CheckInvariants(mesh);
        Assert.Equal(1, mesh.SplitCount);
        Assert.Equal(5, ConstrainedVertices(mesh).Count);
    }

    [Fact]
    public void A_border_drawn_from_both_sides_cancels()
    {
        var mesh = new SphereTriangulation(Xor);
        int a = mesh.Insert(At(0, 179)), b = mesh.Insert(At(3, -179));
        mesh.InsertConstraint(a, b, 4);
        Assert.NotEmpty(ConstrainedVertices(mesh));
        mesh.InsertConstraint(b, a, 4);

        Assert.Empty(ConstrainedVertices(mesh));
        CheckInvariants(mesh);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_crossing_constraints_keep_it_valid(int seed)
    {
        var random = new Random(seed);
        var mesh = new SphereTriangulation((a, b) => a | b);
        for (var i = 0; i < 150; i++)
        {
            var from = RandomPoint(random);
            var to = Arc.Interpolate(from, RandomPoint(random), 0.3 * random.NextDouble());
            mesh.InsertConstraint(mesh.Insert(from), mesh.Insert(to), 1);
            CheckInvariants(mesh);
        }

        Assert.True(mesh.SplitCount > 20);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Crossing_constraints_between_points_of_a_grid_keep_it_valid(int seed)
    {
        // METHOD: nearly parallel, overlapping and coincident constraints, of which a grid has many.
        var random = new Random(seed);
        var mesh = new SphereTriangulation((a, b) => a | b, snapRadians: 1e-12);
        for (var i = 0; i < 120; i++)
        {
            mesh.InsertConstraint(mesh.Insert(GridPoint(random)), mesh.Insert(GridPoint(random)), 1 + i);
            CheckInvariants(mesh);
        }
    }

    [Fact]
    public void A_clone_shares_nothing()
    {
        var mesh = new SphereTriangulation(Xor);
        mesh.Insert(At(1, 2));
        var clone = mesh.Clone();
        clone.InsertConstraint(clone.Insert(At(10, 20)), clone.Insert(At(15, 27)), 1);

        Assert.Equal(43, mesh.VertexCount);
        Assert.Equal(45, clone.VertexCount);
        CheckInvariants(mesh);
        CheckInvariants(clone);
    }

    internal static void CheckInvariants(SphereTriangulation mesh)
    {
        Assert.Empty(MeshCheck.FindFaults(mesh.Vertices, mesh.Corners, mesh.Neighbours));
        var tags = mesh.Tags.ToArray();
        Assert.Equal(0, MeshCheck.CountNotDelaunay(mesh.Vertices, mesh.Corners, mesh.Neighbours, i => tags[i] != 0));
        for (var v = 0; v < mesh.VertexCount; v++)
        {
            Assert.True(mesh.Corners.Slice(3 * mesh.TriangleAt(v), 3).Contains(v));
        }
    }

    private static int Xor(int a, int b) => a ^ b;

    private static SpherePoint At(double latitude, double longitude) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(latitude, longitude));

    private static SpherePoint GridPoint(Random random) => At(random.Next(-4, 5) * 5, 170 + (random.Next(0, 3) * 5));

    private static SpherePoint RandomPoint(Random random)
    {
        var z = (2 * random.NextDouble()) - 1;
        var longitude = 2 * Math.PI * random.NextDouble();
        var r = Math.Sqrt(1 - (z * z));
        return SpherePoint.FromVector(r * Math.Cos(longitude), r * Math.Sin(longitude), z);
    }

    private static HashSet<int> ConstrainedVertices(SphereTriangulation mesh)
    {
        var vertices = new HashSet<int>();
        for (var i = 0; i < mesh.Tags.Length; i++)
        {
            if (mesh.Tags[i] != 0)
            {
                vertices.Add(mesh.Corners[(i - (i % 3)) + Mesh.Next(i % 3)]);
                vertices.Add(mesh.Corners[(i - (i % 3)) + Mesh.Previous(i % 3)]);
            }
        }

        return vertices;
    }

    // The ends of the constrained chain: its vertices of degree one.
    private static List<(int From, int To)> ChainsOf(SphereTriangulation mesh, int[] ends)
    {
        var degree = new Dictionary<int, int>();
        for (var i = 0; i < mesh.Tags.Length; i++)
        {
            if (mesh.Tags[i] != 0)
            {
                var from = mesh.Corners[(i - (i % 3)) + Mesh.Next(i % 3)];
                degree[from] = degree.GetValueOrDefault(from) + 1;
            }
        }

        return ends.All(end => degree.GetValueOrDefault(end) == 1) && degree.Values.Count(d => d == 1) == 2
            ? [(ends[0], ends[1])]
            : [];
    }
}
