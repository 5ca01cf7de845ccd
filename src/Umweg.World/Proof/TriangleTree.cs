using System.Runtime.CompilerServices;
using Umweg.Sphere;

namespace Umweg.World.Proof;

/// <summary>All triangles of a mesh in a tree of boxes: which of them may an arc meet, which may have a
/// point?</summary>
/// <remarks>
/// <para>A box holds the <em>flat</em> triangles of its branch, corner to corner straight through the Earth. An arc
/// meets a triangle of the sphere exactly if the plane sector from the centre through the arc meets the flat one, so
/// nothing bulges out of its box. Boxes are single floats, rounded outwards; an answer has all triangles that are met
/// or touched, and some that are near.</para>
/// <para>There is no walk here, and no neighbour is asked: a fault in the mesh's adjacency cannot hide a triangle.
/// </para>
/// <para>Built once per world (0.2 s and 6 MB for 460,000 triangles), then read by any number of threads.</para>
/// </remarks>
internal sealed class TriangleTree
{
    private const int LeafSize = 4;

    // Single floats of coordinates up to 1 are off by 6e-8; the planes' normals are off by 1e-15.
    private const float Outwards = 1e-6f;

    private readonly int[] _triangles;
    private readonly Box[] _boxes;
    private readonly int _firstLeaf;

    public TriangleTree(Mesh mesh)
    {
        var count = mesh.TriangleCount;
        _triangles = new int[count];
        var keys = new ulong[count];
        for (var t = 0; t < count; t++)
        {
            _triangles[t] = t;
            keys[t] = KeyOf(mesh, t);
        }

        Array.Sort(keys, _triangles);

        // A complete binary tree in an array: the children of box i are 2i + 1 and 2i + 2.
        var leaves = 1;
        while (leaves * LeafSize < count)
        {
            leaves *= 2;
        }

        _firstLeaf = leaves - 1;
        _boxes = new Box[(2 * leaves) - 1];
        for (var leaf = 0; leaf < leaves; leaf++)
        {
            var box = Box.Empty;
            foreach (var t in TrianglesOf(leaf))
            {
                for (var i = 0; i < 3; i++)
                {
                    box = box.With(mesh.Vertices[mesh.Corners[(3 * t) + i]]);
                }
            }

            _boxes[_firstLeaf + leaf] = box;
        }

        for (var i = _firstLeaf - 1; i >= 0; i--)
        {
            _boxes[i] = Box.Around(_boxes[(2 * i) + 1], _boxes[(2 * i) + 2]);
        }
    }

    /// <summary>The triangles that the arc between two points may meet or touch; neither the same nor antipodal.
    /// </summary>
    public void Near(SpherePoint a, SpherePoint b, List<int> triangles)
    {
        // The sector: on the plane, ahead of a, behind b.
        var normal = Direction.Across(a, b);
        Collect(normal, normal.Cross(Direction.Of(a)), Direction.Of(b).Cross(normal), null, triangles);
    }

    /// <summary>The triangles that may have a point.</summary>
    public void Near(SpherePoint point, List<int> triangles)
    {
        // Two planes through the point, and its side of the Earth.
        var towards = Direction.Of(point);
        var across = towards.Cross(Math.Abs(point.X) < 0.6 ? new(1, 0, 0) : new(0, 1, 0)).Unit();
        Collect(across, towards, towards, towards.Cross(across), triangles);
    }

    private void Collect(
        Direction plane, Direction ahead, Direction behind, Direction? otherPlane, List<int> triangles)
    {
        triangles.Clear();
        Span<int> stack = stackalloc int[64];
        var depth = 0;
        stack[depth++] = 0;
        while (depth > 0)
        {
            var i = stack[--depth];
            ref readonly var box = ref _boxes[i];
            if (!box.Meets(plane) || !box.Reaches(ahead) || !box.Reaches(behind)
                || (otherPlane is { } other && !box.Meets(other)))
            {
                continue;
            }

            if (i >= _firstLeaf)
            {
                foreach (var t in TrianglesOf(i - _firstLeaf))
                {
                    triangles.Add(t);
                }
            }
            else
            {
                stack[depth++] = (2 * i) + 1;
                stack[depth++] = (2 * i) + 2;
            }
        }
    }

    private ReadOnlySpan<int> TrianglesOf(int leaf)
    {
        var start = Math.Min(leaf * LeafSize, _triangles.Length);
        return _triangles.AsSpan(start, Math.Min(LeafSize, _triangles.Length - start));
    }

    // Neighbours on the sphere become neighbours in the array: the bits of the three coordinates of the middle, mixed.
    private static ulong KeyOf(Mesh mesh, int triangle)
    {
        double x = 0, y = 0, z = 0;
        for (var i = 0; i < 3; i++)
        {
            var point = mesh.Vertices[mesh.Corners[(3 * triangle) + i]];
            x += point.X;
            y += point.Y;
            z += point.Z;
        }

        return Spread(x) | (Spread(y) << 1) | (Spread(z) << 2);

        static ulong Spread(double sum)
        {
            var bits = (ulong)((sum + 3) / 6 * ((1 << 20) - 1));
            var spread = 0UL;
            for (var i = 0; i < 20; i++)
            {
                spread |= (bits >> i & 1) << (3 * i);
            }

            return spread;
        }
    }

    /// <summary>A vector; unlike a point it may be of any length.</summary>
    internal readonly record struct Direction(double X, double Y, double Z)
    {
        public static Direction Of(SpherePoint point) => new(point.X, point.Y, point.Z);

        /// <summary>The normal of the plane through two points, of length 1, right to 1e-15 however near they are.
        /// </summary>
        public static Direction Across(SpherePoint a, SpherePoint b) =>
            new Direction(a.X - b.X, a.Y - b.Y, a.Z - b.Z).Cross(new(a.X + b.X, a.Y + b.Y, a.Z + b.Z)).Unit();

        public Direction Cross(Direction other) => new(
            (Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

        public Direction Unit()
        {
            var norm = Math.Sqrt((X * X) + (Y * Y) + (Z * Z));
            return new(X / norm, Y / norm, Z / norm);
        }
    }

    // Centre and half widths.
    private readonly record struct Box(float X, float Y, float Z, float Dx, float Dy, float Dz)
    {
        public static Box Empty => new(0, 0, 0, -1, -1, -1);

        public Box With(SpherePoint point) => Around(
            this, new((float)point.X, (float)point.Y, (float)point.Z, Outwards, Outwards, Outwards));

        public static Box Around(Box a, Box b)
        {
            if (a.Dx < 0 || b.Dx < 0)
            {
                return a.Dx < 0 ? b : a;
            }

            var (x, dx) = Join(a.X, a.Dx, b.X, b.Dx);
            var (y, dy) = Join(a.Y, a.Dy, b.Y, b.Dy);
            var (z, dz) = Join(a.Z, a.Dz, b.Z, b.Dz);
            return new(x, y, z, dx, dy, dz);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Meets(Direction plane) => Dx >= 0 && Math.Abs(Height(plane)) <= HalfWidth(plane);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Reaches(Direction halfSpace) => Height(halfSpace) >= -HalfWidth(halfSpace);

        private double Height(Direction d) => (X * d.X) + (Y * d.Y) + (Z * d.Z);

        private double HalfWidth(Direction d) => (Dx * Math.Abs(d.X)) + (Dy * Math.Abs(d.Y)) + (Dz * Math.Abs(d.Z));

        private static (float Middle, float Half) Join(float a, float da, float b, float db)
        {
            float low = Math.Min(a - da, b - db), high = Math.Max(a + da, b + db);
            var middle = (low + high) / 2;
            return (middle, Math.Max(high - middle, middle - low) + (Outwards / 8));
        }
    }
}
