using Umweg.Sphere;

namespace Umweg.World.Location;

/// <summary>Finds where points lie in one mesh, exactly.</summary>
/// <remarks>
/// <para>Six faces of a cube are cut into square buckets; each knows one vertex in it or, where it has none, that of
/// the coarser bucket around it. From that vertex an <see cref="ArcWalk"/> leads to the point: it decides exactly and
/// always arrives, which the usual walk "across any edge that the point is beyond" does not promise on a
/// triangulation with constraints.</para>
/// <para>Cost: about a microsecond; no allocation; safe for any number of threads.</para>
/// </remarks>
internal sealed class Locator
{
    // Half a bucket per vertex: denser buckets save fewer steps of the walk than they cost in cache misses.
    private const int VerticesPerBucket = 2;
    private const int MaxBucketsPerSide = 256;

    private readonly int _vertices;
    private readonly int _side;
    private readonly int[] _cornerOfBucket;

    public Locator(MeshView mesh)
    {
        _vertices = mesh.VertexCount;
        _side = 1;
        while (_side < MaxBucketsPerSide && 6 * 4 * _side * _side * VerticesPerBucket <= mesh.VertexCount)
        {
            _side *= 2;
        }

        _cornerOfBucket = new int[6 * _side * _side];
        Array.Fill(_cornerOfBucket, -1);

        // One corner of each triangle is enough: hardly a vertex is left out, and none is needed.
        for (var corner = 0; corner < mesh.CornerCount; corner += 3)
        {
            _cornerOfBucket[BucketOf(mesh.PointAt(corner))] = corner;
        }

        FillEmptyBuckets();
    }

    /// <summary>Whether this locator is worth using for a mesh made from its own by adding vertices and flipping edges:
    /// corners that are no longer where they were still are near.</summary>
    public bool Serves(MeshView descendant) => descendant.VertexCount < 2 * _vertices;

    /// <summary>Where a point lies in the mesh: that given to the constructor, or one made from it.</summary>
    public MeshLocation Locate(MeshView mesh, SpherePoint point)
    {
        var corner = _cornerOfBucket[BucketOf(point)];
        if (Predicates.AreAntipodal(mesh.PointAt(corner), point))
        {
            corner = MeshView.Next(corner);
        }

        var start = mesh.PointAt(corner);
        if (Predicates.AreSame(start, point))
        {
            return new(LocationKind.Vertex, corner);
        }

        var walk = new ArcWalk(mesh, new(LocationKind.Vertex, corner), start, point);
        while (walk.MoveNext())
        {
        }

        return walk.End;
    }

    // An empty bucket takes the corner of the first non-empty one of its four siblings, then of their sixteen, ...
    private void FillEmptyBuckets()
    {
        for (var block = 2; block <= _side; block *= 2)
        {
            for (var face = 0; face < 6; face++)
            {
                for (var v = 0; v < _side; v += block)
                {
                    for (var u = 0; u < _side; u += block)
                    {
                        FillBlock(face, u, v, block);
                    }
                }
            }
        }

        // A whole face without a vertex: any vertex will do.
        var any = Array.Find(_cornerOfBucket, corner => corner >= 0);
        for (var i = 0; i < _cornerOfBucket.Length; i++)
        {
            if (_cornerOfBucket[i] < 0)
            {
                _cornerOfBucket[i] = any;
            }
        }
    }

    private void FillBlock(int face, int u, int v, int block)
    {
        var found = -1;
        for (var i = 0; i < block * block && found < 0; i++)
        {
            found = _cornerOfBucket[Index(face, u + (i % block), v + (i / block))];
        }

        for (var i = 0; i < block * block && found >= 0; i++)
        {
            ref var bucket = ref _cornerOfBucket[Index(face, u + (i % block), v + (i / block))];
            bucket = bucket < 0 ? found : bucket;
        }
    }

    private int Index(int face, int u, int v) => (((face * _side) + v) * _side) + u;

    private int BucketOf(SpherePoint point)
    {
        double x = Math.Abs(point.X), y = Math.Abs(point.Y), z = Math.Abs(point.Z);
        return x >= y && x >= z ? Bucket(point.X < 0 ? 1 : 0, point.Y / x, point.Z / x)
            : y >= z ? Bucket(point.Y < 0 ? 3 : 2, point.X / y, point.Z / y)
            : Bucket(point.Z < 0 ? 5 : 4, point.X / z, point.Y / z);
    }

    private int Bucket(int face, double u, double v) => Index(face, Along(u), Along(v));

    private int Along(double coordinate) => Math.Min((int)((coordinate + 1) * 0.5 * _side), _side - 1);
}
