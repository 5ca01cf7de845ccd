using Umweg.Sphere;
using Umweg.World;

namespace Umweg.WorldBuilder.Compile;

/// <summary>Whether a triangle of the high seas lies in a crack between two states.</summary>
internal static class Crack
{
    /// <summary>Whether one edge is a territory's border and the corner across from it lies within a sliver's width of
    /// that edge and on other territories' borders only.</summary>
    /// <param name="t">The triangle.</param>
    /// <param name="vertices">The mesh's points.</param>
    /// <param name="corners">The mesh's corners.</param>
    /// <param name="neighbours">The mesh's neighbours.</param>
    /// <param name="labels">The territory of each triangle.</param>
    /// <param name="around">For each vertex the territories that meet there, high seas left out; null for none.</param>
    /// <remarks>A triangulated crack consists of such triangles: an edge of one wall and a corner of the other. Two
    /// corners near each other are not enough: where a border reaches the sea, corners of both neighbours are near.
    /// </remarks>
    public static bool Spans<T>(
        int t,
        ReadOnlySpan<SpherePoint> vertices,
        ReadOnlySpan<int> corners,
        ReadOnlySpan<int> neighbours,
        ReadOnlySpan<T> labels,
        HashSet<T>?[] around)
    {
        for (var i = 0; i < 3; i++)
        {
            int apex = corners[(3 * t) + i], b = corners[(3 * t) + Mesh.Next(i)];
            var c = corners[(3 * t) + Mesh.Previous(i)];
            var wall = labels[neighbours[(3 * t) + i]];
            if (around[apex] is { } here && !here.Contains(wall) && around[b]?.Contains(wall) == true &&
                Distances.FromArcMetres(vertices[apex], vertices[b], vertices[c]) < Labelling.SliverMetres)
            {
                return true;
            }
        }

        return false;
    }
}
