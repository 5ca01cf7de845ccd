using Umweg.Sphere;
using Umweg.World.Triangulation;
using Umweg.WorldBuilder.Sources;

namespace Umweg.WorldBuilder.Compile;

/// <summary>All borders of all features in one triangulation, and the features that each triangle lies in.</summary>
/// <remarks>
/// <para>Sides are straight in longitude and latitude. Each is cut so finely that the great circles through its pieces
/// stay within <see cref="MaxSagittaMetres"/> of it; neighbours who share a side share its cuts, because each side is
/// laid once, from its lesser to its greater corner.</para>
/// <para>A side that passes a corner of another within <see cref="SnapMetres"/> is led through it: that mends the
/// T-junctions at which simplified neighbours meet.</para>
/// </remarks>
internal sealed class BorderMesh
{
    /// <summary>How far a cut side may lie from the straight line in longitude and latitude, in metres.</summary>
    public const double MaxSagittaMetres = 2;

    /// <summary>How near a side passes a foreign corner before it is led through it, in metres.</summary>
    public const double SnapMetres = 1;

    /// <summary>How far a border may lie from its source, in metres.</summary>
    public const double MaxDisplacementMetres = MaxSagittaMetres + SnapMetres;

    private const double FootOfAntarctica = -85.05;
    private const double LongestPieceDegrees = 10;
    private const double MaxReduction = 1.007;

    private BorderMesh(SphereTriangulation triangulation, OwnerSets sets, int[] owners)
    {
        Triangulation = triangulation;
        Sets = sets;
        Owners = owners;
    }

    public SphereTriangulation Triangulation { get; }

    public OwnerSets Sets { get; }

    /// <summary>For each triangle, the number of the set of features that it lies in.</summary>
    public int[] Owners { get; }

    /// <summary>Lays all sides and finds the owners by walking outwards from a triangle of the open ocean.</summary>
    public static BorderMesh Build(IReadOnlyList<BorderFeature> features, SpherePoint openOcean)
    {
        var sets = new OwnerSets();
        var sides = CollectSides(features, sets);
        var triangulation = new SphereTriangulation(
            sets.SymmetricDifference, SnapMetres / Wgs84.EquatorialRadiusMetres);
        var vertices = new Dictionary<LonLat, int>();

        // Points first, constraints after: then every constraint sees every corner that it must be led through.
        foreach (var (side, _) in sides)
        {
            foreach (var corner in Cuts(side.From, side.To))
            {
                if (!vertices.ContainsKey(corner))
                {
                    vertices.Add(corner, triangulation.Insert(ToSphere(corner)));
                }
            }
        }

        foreach (var (side, tag) in sides)
        {
            var previous = -1;
            foreach (var corner in Cuts(side.From, side.To))
            {
                var vertex = vertices[corner];
                if (previous >= 0 && previous != vertex)
                {
                    triangulation.InsertConstraint(previous, vertex, tag);
                }

                previous = vertex;
            }
        }

        return new(triangulation, sets, FindOwners(triangulation, sets, openOcean));
    }

    // Sides in order of first appearance, each with the set of features that it bounds; a side that one feature has
    // twice bounds nothing.
    private static List<((LonLat From, LonLat To) Side, int Tag)> CollectSides(
        IReadOnlyList<BorderFeature> features, OwnerSets sets)
    {
        var order = new List<(LonLat, LonLat)>();
        var tags = new Dictionary<(LonLat, LonLat), int>();
        for (var f = 0; f < features.Count; f++)
        {
            var tag = sets.Of(f);
            foreach (var ring in features[f].Rings)
            {
                for (var i = 1; i < ring.Count; i++)
                {
                    var (from, to) = Canonical(ring[i - 1], ring[i]);
                    if (from == to || IsFootOfAntarctica(from, to))
                    {
                        continue;
                    }

                    if (tags.TryGetValue((from, to), out var other))
                    {
                        tags[(from, to)] = sets.SymmetricDifference(other, tag);
                    }
                    else
                    {
                        tags.Add((from, to), tag);
                        order.Add((from, to));
                    }
                }
            }
        }

        return order.Where(side => tags[side] != 0).Select(side => (side, tags[side])).ToList();
    }

    // Longitudes -180 and 180 are one meridian: sides along it are written with 180, so that both halves of a state
    // which meet there share them and they cancel.
    private static (LonLat From, LonLat To) Canonical(LonLat a, LonLat b)
    {
        a = OnFootOfAntarctica(a);
        b = OnFootOfAntarctica(b);
        if (a.Longitude == -180 && b.Longitude == -180)
        {
            a = a with { Longitude = 180 };
            b = b with { Longitude = 180 };
        }

        return (a.Longitude, a.Latitude).CompareTo((b.Longitude, b.Latitude)) <= 0 ? (a, b) : (b, a);
    }

    // Antarctica is cut off near 85.05 S, where Mercator maps end. Without that side its ring closes round the pole,
    // once the ends of the cut, which differ by a hundred metres, lie on one parallel.
    private static bool IsFootOfAntarctica(LonLat a, LonLat b) =>
        a.Latitude == FootOfAntarctica && b.Latitude == FootOfAntarctica;

    private static LonLat OnFootOfAntarctica(LonLat corner) =>
        corner.Latitude < FootOfAntarctica + 0.01 ? corner with { Latitude = FootOfAntarctica } : corner;

    /// <summary>A side's ends, and the points between them where it is cut, in order.</summary>
    internal static IEnumerable<LonLat> Cuts(LonLat from, LonLat to)
    {
        yield return from;
        double wide = Math.Abs(to.Longitude - from.Longitude), high = Math.Abs(to.Latitude - from.Latitude);
        var pieces = (int)Math.Ceiling(Math.Max(
            Math.Sqrt(SagittaMetres(from, to) / MaxSagittaMetres), Math.Max(wide, high) / LongestPieceDegrees));
        for (var i = 1; i < pieces; i++)
        {
            var part = (double)i / pieces;
            yield return new(
                from.Longitude + (part * (to.Longitude - from.Longitude)),
                from.Latitude + (part * (to.Latitude - from.Latitude)));
        }

        yield return to;
    }

    // At its middle a line in longitude and latitude lies R dlon^2 sin(2 lat) / 16 north of its great circle and
    // R dlon dlat sin(lat) / 4 east of it: the equations of geodesics, to the second order. With what the side extends
    // to the east, x = cos(lat) dlon, and to the north, y = dlat, the part of both that is across it is
    // R sin(lat) dlon (x^2 + 2 y^2) / (8 sqrt(x^2 + y^2)), which grows with sin(lat) and x: both are taken where they
    // are greatest. On the sphere of reduced latitudes it is up to 0.7 % more (lat and reduced latitude differ by
    // f sin(2 lat) / 2).
    private static double SagittaMetres(LonLat from, LonLat to)
    {
        var most = Math.Max(Math.Abs(from.Latitude), Math.Abs(to.Latitude)) * (Math.PI / 180);
        var least = Math.Min(Math.Abs(from.Latitude), Math.Abs(to.Latitude)) * (Math.PI / 180);
        var turn = Math.Abs(to.Longitude - from.Longitude) * (Math.PI / 180);
        var (x, y) = (Math.Cos(least) * turn, Math.Abs(to.Latitude - from.Latitude) * (Math.PI / 180));
        var length = Math.Sqrt((x * x) + (y * y));
        return turn == 0
            ? 0
            : MaxReduction * Wgs84.EquatorialRadiusMetres * Math.Sin(most) * turn
                * ((x * x) + (2 * y * y)) / (8 * length);
    }

    private static SpherePoint ToSphere(LonLat corner) =>
        Wgs84.ToSphere(GeoPosition.FromDegrees(corner.Latitude, corner.Longitude));

    private static int[] FindOwners(SphereTriangulation triangulation, OwnerSets sets, SpherePoint openOcean)
    {
        var owners = new int[triangulation.TriangleCount];
        Array.Fill(owners, -1);
        var start = triangulation.Locate(openOcean, 0, out _);
        owners[start] = 0;
        var queue = new Queue<int>();
        queue.Enqueue(start);
        while (queue.TryDequeue(out var t))
        {
            for (var i = 3 * t; i < (3 * t) + 3; i++)
            {
                var n = triangulation.Neighbours[i];
                if (owners[n] < 0)
                {
                    var tag = triangulation.Tags[i];
                    owners[n] = tag == 0 ? owners[t] : sets.SymmetricDifference(owners[t], tag);
                    queue.Enqueue(n);
                }
            }
        }

        return owners;
    }
}
