using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using NetTopologySuite.Simplify;
using Umweg.WorldBuilder.Sources;

namespace Umweg.WorldBuilder.Compile;

/// <summary>Strips of a given width along lines, and what a mask is made of them.</summary>
/// <remarks>In degrees, with the longitude stretched at each corner's own latitude: off by under 1 % of the width
/// between 45 N and 45 S, where they are used.</remarks>
internal static class Strips
{
    private const int CircleCorners = 32;
    private const double SimplifyDegrees = 0.0005;
    private const double MilesPerDegree = 60;

    /// <summary>All that lies within so many nautical miles of a side.</summary>
    public static Geometry Around(LonLat a, LonLat b, double milesAtA, double milesAtB) =>
        GeometryFactory.Default.CreateMultiPointFromCoords([.. Circle(a, milesAtA), .. Circle(b, milesAtB)])
            .ConvexHull();

    /// <summary>The polygon of a closed ring, mended where it touches itself.</summary>
    public static Geometry Polygon(IEnumerable<LonLat> ring) =>
        new Polygon(new LinearRing([.. ring.Select(p => new Coordinate(p.Longitude, p.Latitude))])).Buffer(0);

    /// <summary>The union, corners that change less than 60 m left out.</summary>
    public static Geometry Union(IEnumerable<Geometry> parts) =>
        DouglasPeuckerSimplifier.Simplify(UnaryUnionOp.Union(parts), SimplifyDegrees);

    /// <summary>The mask of an area.</summary>
    public static BorderFeature Mask(string code, Geometry area)
    {
        var rings = new List<IReadOnlyList<LonLat>>();
        for (var i = 0; i < area.NumGeometries; i++)
        {
            if (area.GetGeometryN(i) is Polygon polygon && !polygon.IsEmpty)
            {
                rings.Add(Corners(polygon.ExteriorRing));
                rings.AddRange(polygon.InteriorRings.Select(Corners));
            }
        }

        return new(code, rings);
    }

    private static IEnumerable<Coordinate> Circle(LonLat centre, double miles)
    {
        // Corners lie a little outside, so that the polygon has the circle's radius on average.
        var radius = miles / MilesPerDegree / Math.Sqrt(Math.Cos(Math.PI / CircleCorners));
        var stretch = 1 / Math.Cos(centre.Latitude * (Math.PI / 180));
        for (var i = 0; i < CircleCorners; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / CircleCorners);
            yield return new(centre.Longitude + (radius * stretch * cos), centre.Latitude + (radius * sin));
        }
    }

    // Seven decimals, as the borders have: a centimetre.
    private static List<LonLat> Corners(LineString ring) =>
        [.. ring.Coordinates.Select(c => new LonLat(Math.Round(c.X, 7), Math.Round(c.Y, 7)))];
}
